"""A piece of a file that stands, exchanged for what it says now.

Files of data have one piece for each project, in an order that words do not change.
"""

from __future__ import annotations


def exchanged(text: str | None, before: str, now: str) -> str | None:
    """Return a text with another piece in it; None where that is unsure.

    Args:
        text: of a file; None where it is unsure already.
        before: a piece of it, which must stand there exactly once.
        now: in its place.
    """
    if text is None or before == now:
        return text
    at = text.find(before)
    if at < 0 or text.find(before, at + 1) >= 0:
        return None
    return f"{text[:at]}{now}{text[at + len(before) :]}"
