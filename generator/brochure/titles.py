"""Titles broken into lines as a designer would: even lines, as large as they fit.

A browser engine fills the first line and leaves a single word on the last. A
title is too large for that; its lines are chosen here, from the widths of letters.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.wording import foreign

MOST_LINES = 4

# Widths of Bricolage Grotesque ExtraBold by letter, hundredths of an em, rounded up
# to classes; tracking makes lines some 2 % narrower than they are reckoned here.
WIDTHS = {
    25: " ',.’‘;:",
    30: "lijïI!",
    38: "()1-/J",
    46: "ft?r",
    54: "zL7",
    60: "sc–vTZxeéëèak",
    63: "Fgoöy235",
    66: "hnuü4bdpqPESY689Ü",
    70: "0CVBRDK",
    76: "AOXGHQU&",
    90: "Nw",
    100: "mMW",
}
WIDTH = {sign: width / 100 for width, signs in WIDTHS.items() for sign in signs}
UNKNOWN = 0.7  # of any other letter


@dataclass(frozen=True, slots=True)
class Setting:
    """A title in lines, and the size of its letters in points."""

    lines: tuple[str, ...]
    size: float


def width(text: str) -> float:
    """Return about how wide a text is set, in ems."""
    return sum(WIDTH.get(sign, UNKNOWN) for sign in text)


def fit(
    title: str, measure: float, sizes: Sequence[float], *, most: int = MOST_LINES
) -> Setting:
    """Return a title in the largest of some sizes that fits.

    Args:
        title: one line of text.
        measure: room from left to right, points.
        sizes: to choose from, points, largest first.
        most: lines that it may take.

    Returns:
        The fewest lines at that size, as even as they can be. What fits at no size
        is set in the smallest, as one line that the layout engine breaks.
    """
    words = title.split()

    def said(lines: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(foreign.of(line, title) for line in lines)

    for size in sizes:
        fitting = [
            lines
            for lines in _divisions(words, most)
            if all(width(line) * size <= measure for line in lines)
        ]
        if fitting:
            return Setting(said(min(fitting, key=_raggedness)), size)
    return Setting((title,), sizes[-1])


def _raggedness(lines: tuple[str, ...]) -> tuple[int, float]:
    """Return how many lines there are and how uneven; a short last is not so bad."""
    widths = [width(line) for line in lines]
    gaps = [(max(widths) - one) ** 2 for one in widths]
    return len(lines), sum(gaps) * 2 - gaps[-1]


def _divisions(words: Sequence[str], most: int) -> Iterator[tuple[str, ...]]:
    """Yield every way to put words on at most so many lines."""
    if not words:
        yield ()
        return
    if most == 1:
        yield (" ".join(words),)
        return
    for first in range(1, len(words) + 1):
        head = " ".join(words[:first])
        for rest in _divisions(words[first:], most - 1):
            yield (head, *rest)
