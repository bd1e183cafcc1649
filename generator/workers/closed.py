"""The environment of a process that reads what anyone made.

It has no secrets of whoever builds, and is the same on every machine.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
PASSED_ON = ("PATH", "TMPDIR", "VIRTUAL_ENV")


def environment(*more: str) -> dict[str, str]:
    """Return the environment of such a process.

    Args:
        more: names of variables that are passed on as well, where they are set.
    """
    passed_on = (*PASSED_ON, *more)
    return {
        **{name: os.environ[name] for name in passed_on if name in os.environ},
        "LC_ALL": "C.UTF-8",
        "PYTHONHASHSEED": "0",
        "PYTHONPATH": os.pathsep.join([str(ROOT), *filter(None, sys.path)]),
        "TZ": "UTC",
    }
