"""Preflight: what a print shop would send back, found before it is sent.

`check` reads any PDF (`reading`), renders its inks (`ink`) and holds it against
the rules (`rules`) with the numbers of a profile (`profiles`); `check_apart` does so
in a process of its own, for files of strangers; `report` tells what was found.
"""

from generator.brochure.preflight.apart import check_apart
from generator.brochure.preflight.check import check
from generator.brochure.preflight.findings import Finding, Place, Report, Severity
from generator.brochure.preflight.profiles import PROFILES, Profile

__all__ = [
    "PROFILES",
    "Finding",
    "Place",
    "Profile",
    "Report",
    "Severity",
    "check",
    "check_apart",
]
