"""Comparisons as a chart: for each, a bar of ours above that of a peer.

Every pair has a scale of its own, as what counts is the share of the peer's cost; the
figures stand beside their bars, and a mark where ours should end at most.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from bench.measure import Row
from generator.style import tokens

WIDTH = 900  # user units, and so are the others
EDGE = 28
PAIR = 74  # height of a pair with its heading
BAR, APART = 15, 4
ROOM = 540  # of the longest bar
HEAD = 92
FACE = "Bricolage Grotesque, system-ui, sans-serif"
PAPER, INK, QUIET = tokens.PAPER.rgb, tokens.INK.rgb, "#5A6570"
OURS, THEIRS, MARK = tokens.LEAF.rgb, "#8C8272", tokens.BRICK.rgb
TITLE = "Processor time of Buurtboek and of its peers"


@dataclass(frozen=True, slots=True)
class Text:
    """A line of text: where it begins, how large, how heavy, in which colour."""

    words: str
    x: float
    y: float
    size: int = 13
    weight: int = 450
    colour: str = INK

    def __str__(self) -> str:
        return (
            f'<text x="{self.x:g}" y="{self.y:g}" font-size="{self.size}" '
            f'font-weight="{self.weight}" fill="{self.colour}">'
            f"{escape(self.words)}</text>"
        )


def said(row: Row) -> str:
    """Return a comparison in a sentence, with what was wanted of it."""
    share = row.ratio("cpu")
    text = f"{share:.3g} × {row.peer}"
    if (most := row.wanted.get("cpu")) is not None:
        text += f", {'within' if share <= most else 'missed'}: at most {most:g}"
    return text


def draw(rows: Sequence[Row]) -> str:
    """Return the chart as a whole SVG document."""
    height = HEAD + PAIR * len(rows)
    parts = [
        f'<rect width="{WIDTH}" height="{height}" rx="14" fill="{PAPER}"/>',
        str(Text(TITLE, EDGE, 44, 22, 750, tokens.NIGHT.rgb)),
        *_legend(),
    ]
    for number, row in enumerate(rows):
        parts += _pair(row, HEAD + number * PAIR)
    told = "; ".join(f"{row.work}: {said(row)}" for row in rows)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" '
        f'width="{WIDTH}" height="{height}" font-family="{FACE}" role="img" '
        f'aria-labelledby="title told"><title id="title">{TITLE}</title>'
        f'<desc id="told">{escape(told)}.</desc>\n' + "\n".join(parts) + "\n</svg>\n"
    )


def _legend() -> list[str]:
    found, x = [], float(EDGE)
    for colour, words, wide in (
        (OURS, "Buurtboek", 100),
        (THEIRS, "peer", 66),
        (MARK, "what Buurtboek may take at most", 0),
    ):
        shape = 3 if colour == MARK else 13
        found.append(
            f'<rect x="{x:g}" y="60" width="{shape}" height="13" fill="{colour}"/>'
        )
        found.append(str(Text(words, x + shape + 7, 71, 13, 450, QUIET)))
        x += wide
    return found


def _pair(row: Row, top: float) -> list[str]:
    most = max(row.ours.cpu, row.theirs.cpu)
    y = top + 20
    ours, theirs = (max(2.0, ROOM * cost.cpu / most) for cost in (row.ours, row.theirs))
    words, colour, end = f"{row.ours.cpu:.3g} s · {row.ratio('cpu'):.3g} ×", INK, ours
    mark = ""
    if (wanted := row.wanted.get("cpu")) is not None:
        x = min(ROOM, ROOM * wanted * row.theirs.cpu / most)
        mark = _bar(EDGE + x, y - 3, 3, BAR + 6, MARK)
        end = max(ours, x + 3)
        words += f", at most {wanted:g}"
        if row.ratio("cpu") > wanted:
            words, colour = f"{words}: missed", MARK
    below = y + BAR + APART
    told = f"{row.theirs.cpu:.3g} s · {row.peer}"
    return [
        str(Text(row.work, EDGE, top + 12, 14, 650)),
        _bar(EDGE, y, ours, BAR, OURS),
        _bar(EDGE, below, theirs, BAR, THEIRS),
        mark,
        str(Text(words, EDGE + end + 8, y + 12, 13, 650, colour)),
        str(Text(told, EDGE + theirs + 8, below + 12)),
    ]


def _bar(x: float, y: float, width: float, height: float, colour: str) -> str:
    return (
        f'<rect x="{x:.4g}" y="{y:g}" width="{width:.4g}" height="{height:g}" '
        f'rx="1.5" fill="{colour}"/>'
    )
