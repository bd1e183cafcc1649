"""One document at a time in one process.

WeasyPrint and the C libraries under it are set through the environment, through
loggers and through names in modules, all shared by every thread. So whoever lays
out or writes holds this lock; who wants more at once takes processes (`session`).
"""

from __future__ import annotations

import threading

ENGINE = threading.RLock()
