"""Patches of WeasyPrint 70: work that it does over and over is done once.

Each module replaces one thing of the engine, for its whole process (a “monkey patch”),
by one that gives the same answer sooner. `tests/brochure/pdf/test_quick.py` lays
documents out with and without them and compares the files, byte by byte.
"""

from __future__ import annotations

from generator.brochure.pdf.quick import (
    cascade,
    columns,
    cycles,
    drawings,
    flow,
    known,
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
    cycles.replace()
    drawings.replace()
    flow.replace()
    known.replace()
    lengths.replace()
    lines.replace()
    pseudo.replace()
    reading.replace()
    room.replace()
    selectors.replace()
    styles.replace()
