"""Numbers as bars: columns for years, rows for words.

Every number stands beside its bar, so that nobody has to measure; the page repeats
all of them in a table. Bars take the colour of the text around them.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from generator.images.drawn import svg
from generator.images.drawn.svg import number
from generator.images.figures import lettering

Row = tuple[str, int]  # what is counted, and how many

WIDTH = 360  # user units: a phone shows them about one to one
TEXT = 11  # size of the letters, user units
HIGH = 130  # of the tallest column
APART = 30  # least distance between the years that are named
ROW = 31  # height of a row with its words
BAR = 10  # height of a bar in a row


def columns(rows: Sequence[Row], name: str, title: str, description: str) -> str:
    """Return a column for each row, side by side, as a whole SVG document.

    Args:
        rows: in order, such as every year from the first to the last; at least one.
        name: of the chart within its page.
        title: what it shows.
        description: what there is to see in it, in a sentence.
    """
    most = max(max(count for _, count in rows), 1)
    pitch = WIDTH / len(rows)
    every = max(1, -(-APART // max(1, int(pitch))))
    ground = TEXT * 1.6 + HIGH
    parts = []
    for index, (label, count) in enumerate(rows):
        middle = (index + 0.5) * pitch
        high = HIGH * count / most
        if count:
            wide = min(pitch * 0.72, 44)
            bar = svg.rect(
                "currentColor", middle - wide / 2, ground - high, wide, high, 2
            )
            parts.append(bar + _text(str(count), middle, ground - high - TEXT * 1.3))
        if index % every == 0:
            parts.append(_text(label, middle, ground + 5))
    parts.append(svg.stroke("currentColor", 1.5, "M", 0, ground, "h", WIDTH))
    return _chart("".join(parts), ground + TEXT * 2, name, title, description)


def rows(rows: Sequence[Row], name: str, title: str, description: str) -> str:
    """Return a bar for each row, one below the other, as a whole SVG document.

    Args:
        rows: in order; at least one.
        name: of the chart within its page.
        title: what it shows.
        description: what there is to see in it, in a sentence.
    """
    most = max(max(count for _, count in rows), 1)
    room = WIDTH - 34  # the number stands behind the longest bar
    parts = []
    for index, (label, count) in enumerate(rows):
        top = index * ROW
        long = max(room * count / most, 2)
        parts.append(_text(label, 0, top + 1, anchor="start", weight=600))
        parts.append(svg.rect("currentColor", 0, top + 15, long, BAR, 2))
        parts.append(_text(str(count), long + 6, top + 14, anchor="start"))
    return _chart("".join(parts), len(rows) * ROW, name, title, description)


def _text(
    text: str, x: float, top: float, anchor: str = "middle", weight: int = 500
) -> str:
    return lettering.written(
        [text], x, top, TEXT, "currentColor", anchor=anchor, weight=weight
    )


def _chart(body: str, height: float, name: str, title: str, description: str) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} '
        f'{number(height)}" role="img" fill="none" '
        f'aria-labelledby="{name}-title {name}-desc">'
        f'<title id="{name}-title">{escape(title)}</title>'
        f'<desc id="{name}-desc">{escape(description)}</desc>{body}</svg>'
    )
