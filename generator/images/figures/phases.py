"""The method as a street: every phase a house, every step a room with a number.

The same drawing serves three widths, because houses flow into rows like words: one
row on a wide screen, a few on a page, one house above another on a phone. Each house
and each room carries its box, which is all that a script needs to zoom in. What only
shows from near (`near`) is left out of sight until a style sheet shows it.

How well a step is known shows by form, not by colour: a full disc for published, a
half one for documented, a broken ring for our own ordering.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape

from generator.images.drawn import shades, svg
from generator.images.drawn.svg import number
from generator.images.figures import lettering

WIDE, PAGE, NARROW = 1280, 640, 352  # user units: one row, a few, one by one

GAP = 10  # between houses
AISLE = 8  # around rooms
ROOM = 104  # least width of a room
ROOM_HEIGHT = 118  # least height of a room
ALONE = 150  # least width of a house
ABREAST = 3  # most rooms on a floor
GABLE = 66  # height
GROUND = 9  # height of the pavement
APART = 26  # between rows

FRONTS = (shades.ROSE, shades.SUN, shades.SAGE, shades.SAND, shades.MIST)
INK, PANE, FRAME = shades.INK, shades.PAPER, shades.NIGHT


@dataclass(frozen=True, slots=True)
class Sign:
    """What there is to read about a step: `2 tips`, and where."""

    text: str
    address: str


@dataclass(frozen=True, slots=True)
class Room:
    """A step.

    Attributes:
        name: of the place in the page that tells all about it.
        number: on its plate.
        title: as short as editors wrote it.
        status: `published`, `documented` or `our-ordering`.
        label: what a screen reader says of the link.
        address: of the link, or empty.
        signs: shown from near.
    """

    name: str
    number: int
    title: str
    status: str
    label: str
    address: str = ""
    signs: tuple[Sign, ...] = ()


@dataclass(frozen=True, slots=True)
class House:
    """A phase; its attributes are those of a room."""

    name: str
    number: int
    title: str
    status: str
    label: str
    rooms: tuple[Room, ...]
    address: str = ""

    @property
    def abreast(self) -> int:
        """Rooms on a full floor."""
        return min(len(self.rooms), ABREAST)

    @property
    def least(self) -> float:
        """The least width of the house."""
        return max(ALONE, self.abreast * (ROOM + AISLE) + AISLE)


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle of the drawing, user units."""

    x: float
    y: float
    width: float
    height: float

    def __str__(self) -> str:
        return " ".join(map(number, (self.x, self.y, self.width, self.height)))


def draw(houses: Sequence[House], width: float, alt: str = "") -> str:
    """Return the street as a whole SVG document.

    Args:
        houses: in the order of the method; at least one.
        width: of the drawing, user units; a text of 14 units should be read well.
        alt: says what it shows. It has links, so it is a group, not an image.
    """
    parts: list[str] = []
    top = 0.0
    for row in _rows(houses, width):
        plans = list(_plans(row, width))
        high = max(plan.height for plan in plans)
        left = 0.0
        for plan in plans:
            parts.append(plan.drawn(left, top + high))
            left += plan.width + GAP
        edge = top + high
        parts.append(svg.rect("currentColor", 0, edge, width, GROUND, GROUND / 2))
        top = edge + GROUND + APART
    box = Box(0, 0, width, top - APART)
    named = f' role="group" aria-label="{escape(alt)}"' if alt else ""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}"{named} '
        f'color="{FRAME}" fill="none" stroke-linecap="round" '
        f'stroke-linejoin="round">{"".join(parts)}</svg>'
    )


def _rows(houses: Sequence[House], width: float) -> list[Sequence[House]]:
    """Return the houses in rows as full and as equal as their order allows."""
    best: list[tuple[float, list[Sequence[House]]]] = [(0, [])]
    for end in range(1, len(houses) + 1):
        found: list[tuple[float, list[Sequence[House]]]] = []
        for start in range(end - 1, -1, -1):
            row = houses[start:end]
            left = width - sum(house.least + GAP for house in row) + GAP
            if left < 0 and len(row) > 1:
                break
            spent, rows = best[start]
            found.append((spent + left**2, [*rows, row]))
        best.append(min(found, key=lambda one: one[0]))
    return best[-1][1]


def _plans(row: Sequence[House], width: float) -> Iterator[_Plan]:
    """Yield the houses of a row, widened until they fill it."""
    spare = width - GAP * (len(row) - 1) - sum(house.least for house in row)
    rooms = sum(house.abreast for house in row)
    for house in row:
        yield _Plan(house, house.least + spare * house.abreast / rooms)


class _Plan:
    """A house of a known width, not yet in its place."""

    def __init__(self, house: House, width: float) -> None:
        self.house = house
        self.width = width
        across = width - AISLE * (house.abreast + 1)
        self.room = across / house.abreast
        self.titles = [
            lettering.fitted(room.title, self.room - 18, (14, 4), (12, 5), (11, 6))
            for room in house.rooms
        ]
        needed = max(46 + lettering.height(title) for title in self.titles)
        self.floor = max(ROOM_HEIGHT, needed + 8)
        self.title = lettering.fitted(house.title, width - 44, (21, 2), (17, 3))
        floors = -(-len(house.rooms) // house.abreast)
        self.head = lettering.height(self.title) + 14
        self.wall = self.head + floors * (self.floor + AISLE) + 4
        self.height = GABLE + self.wall

    def drawn(self, left: float, ground: float) -> str:
        """Return the house with its lower left corner at (`left`, `ground`)."""
        house = self.house
        front = FRONTS[(house.number - 1) % len(FRONTS)]
        top = ground - self.wall
        middle = left + self.width / 2
        face = (
            svg.shape(front, _gable(house.number, left, top + 1, self.width))
            + svg.rect(front, left, top, self.width, self.wall)
            + svg.disc(PANE, middle, top - 16, 15)
            + lettering.written(
                [str(house.number)], middle, top - 26, 18, INK, anchor="middle"
            )
            + mark(house.status, left + 18, top + 15, 7)
            + lettering.written(
                self.title.lines, left + 32, top + 4, self.title.size, INK, weight=700
            )
        )
        rooms = [
            self._room(index, left, top + self.head)
            for index in range(len(house.rooms))
        ]
        box = Box(left, ground - self.height, self.width, self.height + GROUND)
        return _place(
            house.name, box, _link(face, house.address, house.label) + "".join(rooms)
        )

    def _room(self, index: int, left: float, top: float) -> str:
        room, title = self.house.rooms[index], self.titles[index]
        row, column = divmod(index, self.house.abreast)
        x = left + AISLE + column * (self.room + AISLE)
        y = top + row * (self.floor + AISLE)
        wide = 20 + 8 * len(str(room.number))
        plate = svg.rect(shades.SKY, x + 8, y + 8, wide, 26, 4)
        plate += (
            f'<rect x="{number(x + 10)}" y="{number(y + 10)}" '
            f'width="{number(wide - 4)}" height="22" rx="2.5" '
            f'stroke="{shades.WHITE}" stroke-width="1.4"/>'
        )
        plate += lettering.written(
            [str(room.number)],
            x + 8 + wide / 2,
            y + 13.5,
            16,
            shades.WHITE,
            anchor="middle",
            weight=700,
        )
        far = lettering.written(title.lines, x + 9, y + 42, title.size, INK)
        body = (
            f'<rect class="wall" x="{number(x)}" y="{number(y)}" '
            f'width="{number(self.room)}" height="{number(self.floor)}" rx="5" '
            f'fill="{PANE}"/>{plate}'
            f"{mark(room.status, x + self.room - 18, y + 20, 7.5)}"
            f'<g class="far">{far}</g>'
        )
        near = self._near(room, x, y)
        box = Box(x, y, self.room, self.floor)
        return _place(room.name, box, _link(body, room.address, room.label) + near)

    def _near(self, room: Room, x: float, y: float) -> str:
        """Return what a room shows from near: its title, smaller, and its signs."""
        if not room.signs:
            return ""
        title = lettering.fitted(room.title, self.room - 18, (9, 3), (7, 4))
        parts = [lettering.written(title.lines, x + 9, y + 41, title.size, INK)]
        line = y + 45 + lettering.height(title)
        for sign in room.signs:
            words = lettering.written(
                [sign.text], x + 14.5, line, 7, shades.SKY, weight=600
            )
            arrow = svg.stroke(
                shades.BRICK, 1.2, "M", x + 9, line + 2, "l", 2.2, 2.4, "l", -2.2, 2.4
            )
            parts.append(_link(arrow + words, sign.address, ""))
            line += 10.5
        return (
            f'<g class="near" display="none" visibility="hidden">{"".join(parts)}</g>'
        )


def mark(status: str, x: float, y: float, radius: float) -> str:
    """Return the mark of a status around a centre."""
    thick = radius / 3.2
    if status == "published":
        return svg.disc(FRAME, x, y, radius)
    if status == "documented":
        half = svg.path_text("a", radius, radius, 0, "0 1 0", 2 * radius, "z")
        filled = svg.shape(FRAME, "M", x, y - radius, half)
        return svg.ring(FRAME, thick, x, y, radius - thick / 2) + filled
    dash = number(radius * 0.7)
    open_ring = svg.ring(FRAME, thick, x, y, radius - thick / 2)
    return f'{open_ring[:-2]} stroke-dasharray="{dash}" stroke-linecap="butt"/>'


def _place(name: str, box: Box, body: str) -> str:
    return f'<g data-zoom="{escape(name)}" data-box="{box}">{body}</g>'


def _link(body: str, address: str, label: str) -> str:
    if not address:
        return body
    said = f"<title>{escape(label)}</title>" if label else ""
    return f'<a href="{escape(address)}">{said}{body}</a>'


# Gables, as points: shares of the width from the left, of the height from the top.
STEPPED = (
    *((0, 0.72), (0.12, 0.72), (0.12, 0.48), (0.24, 0.48), (0.24, 0.24)),
    *((0.37, 0.24), (0.37, 0.02)),
)
BELL = (
    *((0, 0.8), (0.09, 0.76), (0.17, 0.64), (0.22, 0.46), (0.29, 0.3), (0.39, 0.2)),
    (0.43, 0.02),
)
POINTED = ((0, 0.86), (0.5, 0.02))
GABLES = (STEPPED, POINTED, BELL)


def _gable(order: int, left: float, bottom: float, width: float) -> str:
    """Return the outline of a gable; no two neighbours have the same."""
    half = GABLES[(order - 1) % len(GABLES)]
    whole = (*half, *((1 - x, y) for x, y in reversed(half)))
    top = bottom - GABLE
    parts: list[svg.Part] = ["M", left, bottom]
    for x, y in whole:
        parts += ["L", left + x * width, top + y * GABLE]
    return svg.path_text(*parts, "L", left + width, bottom, "z")
