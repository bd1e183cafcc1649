"""A line of display type, set letter by letter, and a text fitted into a box.

Apart from the drawing of cards because fitting is arithmetic on widths: it can be
tested by what it returns, not by how a picture looks.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

Measure = Callable[[str], float]  # text → its width at a size of 1
END = "…"


@dataclass(frozen=True, slots=True)
class Fitted:
    """A text that fits.

    Attributes:
        size: of the type, pixels.
        lines: at least one, each no wider than the box.
    """

    size: int
    lines: tuple[str, ...]


def fit(
    text: str, measure: Measure, width: float, sizes: Sequence[tuple[int, int]]
) -> Fitted:
    """Return a text in the largest size at which it fits.

    Lines are made about equally long. At the smallest size, words that still do not
    fit are left out and an ellipsis says so.

    Args:
        text: of one paragraph.
        measure: of the typeface.
        width: of the box, pixels.
        sizes: pixels, largest first, each with how many lines it may take.
    """
    for size, most in sizes:
        lines = wrap(text, measure, width / size)
        if lines is not None and len(lines) <= most:
            return Fitted(size, lines)
    size, most = sizes[-1]
    return Fitted(size, _forced(text.split(), measure, width / size, most))


def wrap(text: str, measure: Measure, width: float) -> tuple[str, ...] | None:
    """Return a text in as few lines as possible, then as equal as possible.

    Returns:
        The lines, or None where a word alone is wider than the box.
    """
    words = text.split()
    if any(measure(word) > width for word in words):
        return None
    lines = _greedy(words, measure, width)
    narrow = width
    while len(lines) > 1:
        widest = max(map(measure, lines))
        narrow = min(narrow, widest) - width / 100
        if any(measure(word) > narrow for word in words):
            break
        tighter = _greedy(words, measure, narrow)
        if len(tighter) > len(lines):
            break
        lines = tighter
    return tuple(lines)


def _greedy(words: Sequence[str], measure: Measure, width: float) -> list[str]:
    lines: list[str] = []
    for word in words:
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and measure(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines or [""]


def _forced(
    words: Sequence[str], measure: Measure, width: float, most: int
) -> tuple[str, ...]:
    """Return at most so many lines, whatever has to give way."""
    lines = _broken(words, measure, width)
    if len(lines) <= most:
        return tuple(lines)
    last = lines[most - 1]
    while last and measure(last + END) > width:
        last = last[:-1].rstrip()
    return (*lines[: most - 1], last + END)


def _broken(words: Sequence[str], measure: Measure, width: float) -> list[str]:
    """Return lines in which words too wide for the box are cut to pieces."""
    pieces: list[str] = []
    for word in words:
        piece = ""
        for letter in word:
            if piece and measure(piece + letter) > width:
                pieces.append(piece)
                piece = ""
            piece += letter
        pieces.append(piece)
    return _greedy(pieces, measure, width)
