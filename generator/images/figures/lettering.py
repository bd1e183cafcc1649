"""Words inside a figure: how wide they are about, and how they are written.

An SVG does not break lines, and the program draws without the typeface at hand. So
widths are estimated by classes of letters, on the wide side: a line that is a little
short looks better than one that runs out of its box.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from generator.images.drawn.svg import number
from generator.images.letters import Fitted, fit
from generator.style import tokens

FACE = f"{tokens.HEADINGS}, sans-serif"
LEADING = 1.2  # from one line to the next, in sizes
ASCENT = 0.78  # from the top of a line to its baseline, in sizes

# Width of a letter in sizes, measured on the headings' typeface at weight 650,
# a little wider than they are drawn.
NARROW, MIDDLE, WIDE = 0.32, 0.58, 0.9
CLASSES = {
    **dict.fromkeys("iljtfrI.,:;'’‘!|()[] -", NARROW),
    **dict.fromkeys("mwMWQ@%€…—", WIDE),
}
CAPITAL = 0.72


def width(text: str) -> float:
    """Return about how wide a text is at a size of 1."""
    return sum(
        CLASSES.get(letter, CAPITAL if letter.isupper() else MIDDLE) for letter in text
    )


def fitted(text: str, box: float, *sizes: tuple[int, int]) -> Fitted:
    """Return a text in the largest size at which it fits a box.

    Args:
        text: of one paragraph.
        box: width, user units.
        sizes: in user units, largest first, each with how many lines it may take.
    """
    return fit(text, width, box, sizes)


def height(words: Fitted) -> float:
    """Return how high a fitted text is, user units."""
    return words.size * LEADING * len(words.lines)


def written(
    lines: Sequence[str],
    x: float,
    top: float,
    size: float,
    fill: str,
    *,
    anchor: str = "start",
    weight: int = 600,
) -> str:
    """Return lines of text as one element.

    Args:
        lines: from top to bottom.
        x: where they start, or where `anchor` has it.
        top: of the first line.
        size: of the letters, user units.
        fill: their colour.
        anchor: `start`, `middle` or `end`.
        weight: of the letters, 100 to 900, in hundreds (SVG 1.1, 10.10).
    """
    at = number(x)
    first = number(top + ASCENT * size)
    place = f'x="{at}" y="{first}"'
    look = f'font-family="{FACE}" font-size="{number(size)}" font-weight="{weight}"'
    aligned = "" if anchor == "start" else f' text-anchor="{anchor}"'
    rows = [escape(lines[0])]
    down = number(size * LEADING)
    rows += [f'<tspan x="{at}" dy="{down}">{escape(row)}</tspan>' for row in lines[1:]]
    inside = " ".join(rows)  # the blank keeps lines apart for who listens
    return f'<text {place} {look} fill="{fill}"{aligned}>{inside}</text>'
