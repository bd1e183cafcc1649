"""How much may be done at once on this machine: the one place that says it."""

from __future__ import annotations

import os

VARIABLE = "BUURTBOEK_PROCESSES"


def processors() -> int:
    """Return how many jobs may be done side by side: the cores we may use.

    The environment may ask for fewer or more, such as 1 on a machine that does
    something else too.
    """
    asked = os.environ.get(VARIABLE, "")
    return max(1, int(asked)) if asked.isdecimal() else len(os.sched_getaffinity(0))
