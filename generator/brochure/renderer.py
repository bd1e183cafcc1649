"""Which Ghostscript is installed: pages to be judged and shown are rendered by it.

It stands apart from who calls it, so that what depends on it can be compared with
what was noted without importing anything.
"""

from __future__ import annotations

import shutil
from pathlib import Path


def renderer() -> str:
    """Return a text that is another for another Ghostscript, empty without one.

    A distribution's package keeps the time at which the program was built, on every
    machine that it is installed on.
    """
    found = shutil.which("gs")
    if found is None:
        return ""
    program = Path(found).resolve()
    told = program.stat()
    return f"{program} {told.st_size} {told.st_mtime_ns}"
