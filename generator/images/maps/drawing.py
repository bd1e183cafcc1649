"""A board with what it shows → SVG, for the site and for print alike.

Colour is never the only sign: beside its tint every place has its number, and the
place that a map is about has a heavy line. Links need no script.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from html import escape
from itertools import pairwise

from generator.geometry.points import Point, outside
from generator.images.drawn.shades import (
    INK,
    LEAF,
    NIGHT,
    PAPER,
    SAND,
    SKY,
    SUN,
    WHITE,
    mix,
)
from generator.images.drawn.svg import number
from generator.images.maps.region import Board, Box, Plate, Region, Shown
from generator.style import tokens

LETTERS = f"{tokens.HEADINGS}, sans-serif"
# On each text, not inherited: WeasyPrint would take a link for centred text and cut it.
MIDDLE = ' text-anchor="middle"'
STEPS = (1, 3, 6, 10)  # least number of projects of each tint
EMPTY = mix(PAPER, SAND, 0.35)
TINTS = tuple(mix(PAPER, LEAF, share) for share in (0.14, 0.27, 0.4, 0.53))
BORDER = mix(SAND, NIGHT, 0.35)

LABEL, LEAST_LABEL = 17.0, 11.5  # units, of the letters of a name
COUNT = 26.0  # units, of the letters of a number
NARROW_COUNT = 15.0  # of the letters of a number where no name stands
WIDE = 0.6  # of the letters' size: how wide an average letter is
LEADING = 1.14  # of the letters' size: from line to line
PLATE = 13.0  # half the side of a numbered mark, units
MARGIN = 4.0  # units, around tiles, for the line around one that is pointed at
LEAST_PART = 260.0  # units, of the side of a part that is shown
EDGE = 12.0  # units; the gap between two tiles is less
CLEAR = 3.0  # units, between a name and the line of a route
APART = 31.0  # between the middles of two marks, units
BREAKS = re.compile(r"\s+|(?<=-)")


def tint(count: int | None) -> str:
    """Return the colour of a place with so many projects, `#rrggbb`."""
    if not count:
        return EMPTY
    reached = sum(count >= least for least in STEPS)
    return TINTS[reached - 1]


def draw(
    board: Board,
    shown: Mapping[str, Shown],
    *,
    title: str,
    name: str,
    root: str = "",
    plates: Sequence[Plate] = (),
) -> str:
    """Return a map as an SVG element.

    Args:
        board: where the places lie.
        shown: what each shows, by key; places without are left out.
        title: what the map is, in words, for who cannot see it.
        name: of the element, once in a page, to build identifiers from.
        root: how the page writes the root of the site.
        plates: numbered marks; one without a point stands under its place's name.
    """
    whole = (0.0, 0.0, board.width, board.height)
    addresses = [one.address for one in shown.values()]
    addresses += [plate.address for plate in plates]
    keys = [key for key in board.regions if key in shown]
    keys.sort(key=lambda key: shown[key].is_here)  # its heavy line lies on top
    filled = {plate.region for plate in plates if plate.point is None}
    parts = []
    for key in keys:
        region, one = board.regions[key], shown[key]
        words = _words(region, one, board.labelled, on_top=key in filled)
        body = _area(region, one) + words
        parts.append(_linked(body, one.said, one.address, root, "map-place"))
    points = _points(board, plates)
    parts += [_plate(plate, point, root) for plate, point in points]
    return _svg("".join(parts), whole, title, name, linked=any(addresses))


def draw_route(
    board: Board,
    shown: Mapping[str, Shown],
    plates: Sequence[Plate],
    *,
    title: str,
    name: str,
) -> str:
    """Return the part of a map around numbered stops, joined in their order.

    Args:
        board: where the places lie.
        shown: the name of each, by key.
        plates: the stops, in their order; at least one lies on the board.
        title: what the map is, in words, for who cannot see it.
        name: of the element, once in a page, to build identifiers from.
    """
    points = _points(board, plates)
    filled = {plate.region for plate in plates if plate.point is None}
    filled &= set(board.regions)
    keys = [key for key in board.regions if key in shown]
    if board.labelled:  # tiles are shown whole, with those that lie beside them
        keys = [key for key in keys if _is_beside(board, key, filled)]
        box = _around(board.regions[key].box for key in keys)
    else:
        box = _part(board, plates)
        keys = [key for key in keys if _overlap(board.regions[key].box, box)]
    areas = [
        _linked(
            _area(board.regions[key], shown[key]), shown[key].said, "", "", "map-place"
        )
        for key in keys
    ]
    said = _names(board, shown, keys, filled) if board.labelled else []
    line = _line([point for _, point in points], said) if len(points) > 1 else ""
    names = [
        _words(board.regions[key], shown[key], board.labelled, on_top=key in filled)
        for key in keys
    ]
    marks = [_plate(plate, point, "") for plate, point in points]
    body = "".join([*areas, line, '<g aria-hidden="true">', *names, "</g>", *marks])
    return _svg(body, box, title, name, linked=True)


def _svg(body: str, box: Box, title: str, name: str, *, linked: bool) -> str:
    left, top, right, bottom = box
    seen = " ".join(map(number, (left, top, right - left, bottom - top)))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="map"'
        f' role="{"group" if linked else "img"}" aria-labelledby="{name}-title"'
        f' viewBox="{seen}" font-family="{escape(LETTERS)}">'
        f'<title id="{name}-title">{escape(title)}</title>{body}</svg>'
    )


def _part(board: Board, plates: Sequence[Plate]) -> Box:
    """The box around all stops and some of what lies beside them."""
    boxes: list[Box] = [(*plate.point, *plate.point) for plate in plates if plate.point]
    boxes += [
        board.regions[plate.region].box
        for plate in plates
        if plate.point is None and plate.region in board.regions
    ]
    left, top, right, bottom = _around(boxes, 0)
    wider = max(board.around, (LEAST_PART - (right - left)) / 2)
    higher = max(board.around, (LEAST_PART - (bottom - top)) / 2)
    return (
        max(0.0, left - wider),
        max(0.0, top - higher),
        min(board.width, right + wider),
        min(board.height, bottom + higher),
    )


def _around(boxes: Iterable[Box], margin: float = MARGIN) -> Box:
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return (
        min(lefts) - margin,
        min(tops) - margin,
        max(rights) + margin,
        max(bottoms) + margin,
    )


def _is_beside(board: Board, key: str, filled: Iterable[str]) -> bool:
    """Whether a place has a stop, or a side in common with a place that has one."""
    left, top, right, bottom = board.regions[key].box
    around = board.around
    across = (left - around, top, right + around, bottom)
    down = (left, top - around, right, bottom + around)
    return any(
        _overlap(wider, board.regions[other].box)
        for wider in (across, down)
        for other in filled
    )


def _overlap(one: Box, other: Box) -> bool:
    """Whether more of one box than its edge lies within another."""
    across = min(one[2], other[2]) - max(one[0], other[0])
    down = min(one[3], other[3]) - max(one[1], other[1])
    return across > EDGE and down > EDGE


def _area(region: Region, shown: Shown) -> str:
    fill, line, width = _look(shown)
    return (
        f'<path d="{region.outline}" fill="{fill}" fill-rule="evenodd"'
        f' stroke="{line}" stroke-width="{number(width)}" stroke-linejoin="round"/>'
    )


def _look(shown: Shown) -> tuple[str, str, float]:
    """Fill, colour of the line and its width, units."""
    if shown.is_here:
        return SUN, NIGHT, 4.0
    return TINTS[1] if shown.is_tinted else tint(shown.count), BORDER, 1.2


def _linked(body: str, said: str, address: str, root: str, kind: str) -> str:
    told = f"<title>{escape(said)}</title>"
    if not address:
        return f'<g class="{kind}">{told}{body}</g>'
    return f'<a class="{kind}" href="{escape(root + address)}">{told}{body}</a>'


def _words(
    region: Region, shown: Shown, labelled: bool, *, on_top: bool = False
) -> str:
    """The name and number of a place; `on_top` leaves room for marks below."""
    x, middle = region.middle
    count = str(shown.count) if shown.count else ""
    if not labelled:
        return _text(count, x, middle + 5, NARROW_COUNT, 700) if count else ""
    size, lines, end = _set(region, shown, on_top=on_top)
    made = [_text(line, x, y, size) for line, y in lines]
    if count:
        made.append(_text(count, x, end + COUNT * 0.86, COUNT, 700))
    return "".join(made)


def _set(
    region: Region, shown: Shown, *, on_top: bool
) -> tuple[float, list[tuple[str, float]], float]:
    """The size of a name, its lines with the height of each, and where they end."""
    _, middle = region.middle
    size, lines = wrapped(shown.title, region.width)
    height = len(lines) * size * LEADING
    start = middle - (height + (COUNT * 1.05 if shown.count else 0)) / 2
    if on_top:
        start = middle - region.height / 2 + 4
    rows = [
        (line, start + size * (0.86 + row * LEADING)) for row, line in enumerate(lines)
    ]
    return size, rows, start + height


def _names(
    board: Board,
    shown: Mapping[str, Shown],
    keys: Iterable[str],
    filled: AbstractSet[str],
) -> list[Box]:
    """The boxes around the lines of names, with some room: no other line runs there."""
    boxes = []
    for key in keys:
        region = board.regions[key]
        size, lines, _ = _set(region, shown[key], on_top=key in filled)
        for line, y in lines:
            half = len(line) * size * WIDE / 2 + CLEAR
            x, up, down = region.middle[0], size * 0.74 + CLEAR, size * 0.22 + CLEAR
            boxes.append((x - half, y - up, x + half, y + down))
    return boxes


def wrapped(title: str, width: float) -> tuple[float, list[str]]:
    """Return the size and the lines in which a name fits a width, units.

    The longest word decides the size; a name breaks between words and after hyphens.
    """
    words = [word for word in BREAKS.split(title) if word] or [title]
    longest = max(len(word) for word in words)
    size = min(LABEL, max(LEAST_LABEL, width / (longest * WIDE)))
    lines = [words[0]]
    for word in words[1:]:
        joint = "" if lines[-1].endswith("-") else " "
        if len(lines[-1] + joint + word) * size * WIDE <= width:
            lines[-1] += joint + word
        else:
            lines.append(word)
    return size, lines


def _text(text: str, x: float, y: float, size: float, weight: int = 600) -> str:
    where = (
        f'x="{number(x)}" y="{number(y)}" font-size="{number(size)}"'
        f' font-weight="{weight}"{MIDDLE}'
    )
    return f'<text {where} fill="{INK}">{escape(text)}</text>'


def _points(board: Board, plates: Sequence[Plate]) -> list[tuple[Plate, Point]]:
    """Where each mark stands: on its spot, or set out in order within its region."""
    inside: dict[str, list[Plate]] = {}
    for plate in plates:
        if plate.point is None:
            inside.setdefault(plate.region, []).append(plate)
    points = []
    for plate in plates:
        if plate.point is not None:
            points.append((plate, plate.point))
        elif plate.region in board.regions:
            row = inside[plate.region]
            region = board.regions[plate.region]
            spot = _set_out(region, row.index(plate), len(row), board.labelled)
            points.append((plate, spot))
    return points


def _set_out(region: Region, place: int, many: int, labelled: bool) -> Point:
    """Rows of marks, read as text is; below the name where there is one."""
    x, y = region.middle
    across = max(1, min(many, int(region.width // APART)))
    rows = math.ceil(many / across)
    row, column = divmod(place, across)
    in_row = across if row < rows - 1 else many - across * (rows - 1)
    low = region.height / 2 - rows * (APART - 2) / 2 - 3  # clear of a long name
    middle = y + (max(region.height * 0.17, low) if labelled else 0)
    return (
        x + (column - (in_row - 1) / 2) * APART,
        middle + (row - (rows - 1) / 2) * (APART - 2),
    )


def _line(points: Sequence[Point], names: Sequence[Box]) -> str:
    """A dotted line from mark to mark, broken off where it would cross a name."""
    path, last = "", None
    for one, two in pairwise(points):
        pieces = [(one, two)]
        for box in names:
            pieces = [part for piece in pieces for part in outside(*piece, box)]
        for start, end in pieces:
            path += "" if start == last else f"M{_at(start)}"
            path += f"L{_at(end)}"
            last = end
    if not path:
        return ""
    return (
        f'<path d="{path}" fill="none" stroke="{NIGHT}" stroke-width="3"'
        ' stroke-dasharray="1 7" stroke-linecap="round" stroke-linejoin="round"/>'
    )


def _at(point: Point) -> str:
    return f"{number(point[0])} {number(point[1])}"


def _plate(plate: Plate, point: Point, root: str) -> str:
    x, y = point
    body = (
        f'<rect x="{number(x - PLATE)}" y="{number(y - PLATE)}"'
        f' width="{number(2 * PLATE)}" height="{number(2 * PLATE)}" rx="5"'
        f' fill="{SKY}" stroke="{WHITE}" stroke-width="2"/>'
        f'<text x="{number(x)}" y="{number(y + 5.5)}" font-size="16" font-weight="700"'
        f"{MIDDLE}"
        f' fill="{WHITE}">{escape(plate.text)}</text>'
    )
    return _linked(body, plate.title, plate.address, root, "map-plate")
