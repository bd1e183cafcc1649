"""Work that WeasyPrint 70 does over and over, done once. Results stay the same.

Each module replaces one thing of the engine, for its whole process, by one that
gives the same answer sooner. `tests/brochure/pdf/test_quick.py` lays documents out
with and without them and compares the files, byte by byte.
"""

from __future__ import annotations

from generator.brochure.pdf.quick import (
    cascade,
    columns,
    drawings,
    flow,
    known,
    leaving,
    lengths,
    lines,
    pseudo,
    reading,
    room,
    selectors,
    styles,
)

__all__ = ["hasten"]


def hasten() -> None:
    """Replace all of it from now on, in this process."""
    cascade.replace()
    columns.replace()
    drawings.replace()
    flow.replace()
    known.replace()
    leaving.replace()
    lengths.replace()
    lines.replace()
    pseudo.replace()
    reading.replace()
    room.replace()
    selectors.replace()
    styles.replace()
