"""Our own press files under preflight: what a print shop would send back.

The rules are those of `generator.brochure.preflight`, for any PDF; here only their
errors count, because a press file with one is not written.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from generator.brochure.preflight.check import check
from generator.brochure.preflight.findings import Finding as Fault
from generator.brochure.preflight.findings import Severity

__all__ = ["Fault", "find_faults"]


def find_faults(pdf: bytes) -> list[Fault]:
    """Return everything that a print shop would send back, in order of page.

    Args:
        pdf: a file, made by anyone.
    """
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "press.pdf"
        path.write_bytes(pdf)
        return list(check(path).of(Severity.ERROR))
