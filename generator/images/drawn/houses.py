"""Rowhouses: walls, gables, windows and doors, near and far.

A house stands with its lower left corner at (0, 0). Near houses are drawn at
43 units to the metre, as people are; far ones are scaled down and paler.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from generator.images.drawn.chance import Chance
from generator.images.drawn.shades import (
    BRICK,
    CLAY,
    CORAL,
    FERN,
    GLASS,
    HONEY,
    LAMP,
    LEAF,
    MIST,
    NIGHT,
    PAPER,
    ROSE,
    SAGE,
    SAND,
    SHINE,
    SKY,
    SLATE,
    STEEL,
    STONE,
    SUN,
    TERRACOTTA,
    WHITE,
    light,
    mix,
    shade,
)
from generator.images.drawn.svg import (
    Part,
    box,
    circle,
    disc,
    dots,
    lined,
    place,
    rect,
    shape,
    stroke,
)

WALLS = (
    TERRACOTTA,
    mix(SAND, PAPER, 0.4),
    CORAL,
    mix(SAGE, PAPER, 0.35),
    BRICK,
    mix(ROSE, PAPER, 0.25),
    mix(MIST, PAPER, 0.25),
    mix(HONEY, PAPER, 0.45),
)
DARK_WALLS = (TERRACOTTA, BRICK, CORAL, CLAY)
DOORS = (LEAF, SKY, NIGHT, SUN, BRICK)
GABLES = ("step", "eaves", "bell", "point", "flat", "step", "eaves")
CURTAIN = mix(PAPER, MIST, 0.25)

Pane = tuple[float, float, float, float]  # left, top, width and height


@dataclass(frozen=True, slots=True)
class House:
    """How one rowhouse looks.

    Attributes:
        width: of the front.
        height: from street to eaves.
        wall: colour of the front.
        trim: colour of window frames, sills and copings.
        door: colour of the door.
        roof: colour of the tiles.
        gable: one of `GABLES`.
        bays: openings side by side on a floor.
        door_bay: which of them, counted from 0, is the door; -1 for none.
        storeys: rows of openings.
        haze: share of paper mixed in because of the distance, 0 to 1.
        rooms: what shows behind each next window of a near house, over and over:
            "c" curtains, "p" a plant, "b" a blind, "-" nothing.
    """

    width: float = 150
    height: float = 236
    wall: str = TERRACOTTA
    trim: str = PAPER
    door: str = LEAF
    roof: str = SLATE
    gable: str = "eaves"
    bays: int = 3
    door_bay: int = 0
    storeys: int = 2
    haze: float = 0
    rooms: str = "c-pb-"


def some_house(chance: Chance, key: str, *, haze: float = 0) -> House:
    """Return a house as the seed has it; `key` tells one house from the next."""
    wall = chance.pick(f"{key}wall", WALLS)
    bays = chance.pick(f"{key}bays", (2, 3, 2))
    return House(
        width=bays * chance.pick(f"{key}width", (48, 50, 52, 54, 56)),
        height=chance.pick(f"{key}height", (222, 236, 250)),
        wall=wall,
        trim=chance.pick(f"{key}trim", (WHITE, PAPER)),
        door=chance.pick(f"{key}door", [d for d in DOORS if d != wall]),
        roof=chance.pick(f"{key}roof", (SLATE, CLAY, mix(BRICK, NIGHT, 0.2))),
        gable=chance.pick(f"{key}gable", GABLES),
        bays=bays,
        door_bay=chance.pick(f"{key}bay", (0, bays - 1)),
        haze=haze,
        rooms=chance.pick(f"{key}rooms", ("c-pb-", "pc--b", "-bc-p", "cc-p-")),
    )


def _rooms(windows: list[Pane], rooms: str) -> str:
    """Return what shows behind windows: curtains, plants and blinds."""
    cloth: list[Part] = []
    leaves: list[tuple[float, float]] = []
    pots: list[Part] = []
    for index, (x, y, w, h) in enumerate(windows):
        room = rooms[index % len(rooms)]
        if room == "c":
            side = w * 0.34
            cloth += ["M", x, y, "h", side, "q", 0, h * 0.55, -side, h * 0.8, "z"]
            cloth += ["M", x + w, y, "h", -side, "q", 0, h * 0.55, side, h * 0.8, "z"]
        elif room == "b":
            cloth.append(box(x, y, w, h * 0.42))
        elif room == "p":
            foot = y + h - 3
            pots.append(box(x + w / 2 - 4.5, foot - 7, 9, 9))
            leaves += [(x + w / 2 + dx, foot - dy) for dx, dy in ((-5, 11), (5, 12))]
            leaves.append((x + w / 2, foot - 16))
    return "".join(
        (
            shape(CURTAIN, *cloth) if cloth else "",
            dots(FERN, 4, *leaves) + shape(TERRACOTTA, *pots) if pots else "",
        )
    )


def panes(windows: list[Pane], frame: str, sill: str, *, rooms: str = "") -> str:
    """Return windows; those of a near house, with `rooms`, shine and have a sill."""
    glass: list[Part] = []
    shine: list[Part] = []
    for x, y, w, h in windows:
        third = round(h * 0.3)
        glass += [box(x, y, w, h), "M", x + w / 2, y + third, "v", h - third]
        glass += ["M", x, y + third, "h", w]
        shine += ["M", x, y, "h", w * 0.6, "l", -w * 0.6, h * 0.6, "z"]
    if not rooms:
        return lined(GLASS, frame, 3, *glass)
    sills = [box(x - 5, y + h + 1, w + 10, 4) for x, y, w, h in windows]
    return "".join(
        (
            shape(GLASS, *(box(*window) for window in windows)),
            shape(SHINE, *shine),
            _rooms(windows, rooms),
            stroke(frame, 3, *glass),
            shape(sill, *sills),
        )
    )


def door(x: float, colour: str, *, trim: str = PAPER, height: float = 88) -> str:
    """Return a front door whose left edge is at `x`, on a stone step, 38 wide."""
    top = -height - 5
    return "".join(
        (
            rect(trim, x - 4, top - 22, 46, height + 27),
            rect(GLASS, x + 1, top - 17, 36, 15),
            shape(SHINE, "M", x + 1, top - 17, "h22l-16 15h-6z"),
            rect(colour, x, top, 38, height),
            rect(shade(colour), x + 19, top, 19, height),
            shape(
                light(colour, 0.22),
                *(box(x + 5, top + 8, 10, 32), box(x + 23, top + 8, 10, 32)),
                *(box(x + 5, top + 56, 10, 24), box(x + 23, top + 56, 10, 24)),
            ),
            rect(SUN, x + 12, top + 46, 14, 3.5, 1),
            shape(NIGHT, box(x + 47, -84, 6, 3)) + disc(LAMP, x + 50, -78, 4),
            rect(STONE, x - 7, -5, 52, 5, 1),
        )
    )


def _outline(house: House) -> tuple[list[Part], str, float]:
    """Return the gable's outline, what lies on it, and the height above the eaves."""
    wide, high = house.width, -house.height
    trim = mix(house.trim, PAPER, house.haze)
    if house.gable == "step":
        count, rise = 4, 15.0
        top = wide * 0.2
        run = (wide - top) / 2 / count
        outline: list[Part] = ["M0", 0, "V", high]
        caps = []
        for step in range(count):
            outline += ["v", -rise, "h", run]
            caps.append(box(step * run - 1.5, high - rise * (step + 1), run + 2, 4))
            caps.append(
                box(wide - (step + 1) * run, high - rise * (step + 1), run + 2, 4)
            )
        outline += ["v", -rise, "h", top, "v", rise]
        caps.append(box(wide / 2 - top / 2 - 1.5, high - rise * 5, top + 3, 4))
        for _ in range(count):
            outline += ["h", run, "v", rise]
        outline += ["V0z"]
        return outline, shape(trim, *caps), rise * 5
    if house.gable == "point":
        rise = wide * 0.5
        outline = ["M0 0V", high, "L", wide / 2, high - rise, wide, high, "V0z"]
        coping = stroke(
            trim, 4.5, "M-2", high + 1, "L", wide / 2, high - rise, wide + 2, high + 1
        )
        return outline, coping, rise
    if house.gable == "bell":
        rise = wide * 0.52
        left: list[Part] = [
            *("C", wide * 0.02, high - rise * 0.3, wide * 0.2, high - rise * 0.25),
            *(wide * 0.22, high - rise * 0.52, "C", wide * 0.24, high - rise * 0.85),
            *(wide * 0.36, high - rise, wide * 0.5, high - rise),
        ]
        right: list[Part] = [
            *("C", wide * 0.64, high - rise, wide * 0.76, high - rise * 0.85),
            *(wide * 0.78, high - rise * 0.52, "C", wide * 0.8, high - rise * 0.25),
            *(wide * 0.98, high - rise * 0.3, wide, high),
        ]
        coping = stroke(trim, 4, "M0", high, *left, *right)
        return ["M0 0V", high, *left, *right, "V0z"], coping, rise
    return ["M0 0V", high, "H", wide, "V0z"], "", 0


def _roof(house: House) -> str:
    """Return the roof of a house whose ridge runs along the street."""
    if house.gable not in ("eaves", "flat"):
        return ""
    wide, high = house.width, -house.height
    tiles = mix(house.roof, PAPER, house.haze)
    trim = mix(house.trim, PAPER, house.haze)
    if house.gable == "flat":
        return rect(trim, -1, high - 7, wide + 2, 8) + rect(
            shade(trim, 0.2), 0, high + 1, wide, 3
        )
    middle = wide / 2
    return "".join(
        (
            rect(mix(CLAY, PAPER, house.haze), wide * 0.78, high - 62, 14, 32),
            shape(tiles, "M0", high, "L", 3, high - 46, "H", wide - 3, "L", wide, high),
            shape(trim, "M", middle - 17, high - 6, "v-26l17-12l17 12v26z"),
            rect(GLASS, middle - 10, high - 29, 20, 21),
            shape(SHINE, "M", middle - 10, high - 29, "h13l-13 14z"),
            rect(trim, -2, high - 5, wide + 4, 6),
        )
    )


def bricks(
    wide: float, high: float, colour: str, *, count: int = 12, haze: float = 0
) -> str:
    """Return a few courses of brick that show in a plain wall."""
    marks: list[Part] = []
    for index in range(count):
        x = (index * 61.8) % (wide - 14) + 3
        y = -((index * 37.3) % (high - 26)) - 20
        y = round(y / 6) * 6
        marks += ["M", round(x), y, "h7"]
        if index % 3 == 0:
            marks += ["m4 0h6m-12 6h7"]
    return stroke(mix(shade(colour, 0.2), PAPER, haze), 1.5, *marks)


@lru_cache(maxsize=1 << 12)
def front(house: House) -> str:
    """Return a whole house."""
    wide, high, haze = house.width, house.height, house.haze
    wall = mix(house.wall, PAPER, haze)
    trim = mix(house.trim, PAPER, haze)
    outline, coping, rise = _outline(house)
    pitch = wide / house.bays
    glass_wide = 28 if pitch < 60 else 34
    windows: list[Pane] = []
    storey = round(high / house.storeys)
    for floor in range(house.storeys):
        for bay in range(house.bays):
            if floor == 0 and bay == house.door_bay:
                continue
            x = pitch * (bay + 0.5) - glass_wide / 2
            tall = 54 if floor else 58
            windows.append((x, -floor * storey - 40 - tall, glass_wide, tall))
    if haze >= 0.3 and house.door_bay >= 0:
        x = pitch * (house.door_bay + 0.5) - 15
        windows.append((x, -112, 30, 20))
    gable_eye = ""
    if rise:
        gable_eye = lined(GLASS, trim, 3, circle(wide / 2, -high - rise * 0.3, 8))
    parts = [
        _roof(house),
        shape(wall, *outline),
        bricks(wide, high, house.wall, haze=haze) if haze < 0.3 else "",
        rect(shade(wall, 0.08), wide - 5, -high, 5, high) if haze < 0.3 else "",
        rect(mix(STEEL, wall, 0.3), 2, -high, 3, high) if haze < 0.3 else "",
        coping,
        gable_eye,
        rect(mix(STONE, PAPER, haze), 0, -15, wide, 15) if haze < 0.3 else "",
        rect(mix(wall, trim, 0.6), 0, -storey - 6, wide, 4),
        panes(
            windows,
            trim,
            mix(STONE, PAPER, haze),
            rooms=house.rooms if haze < 0.3 else "",
        ),
    ]
    if house.door_bay >= 0:
        x = pitch * (house.door_bay + 0.5) - 19
        colour = mix(house.door, PAPER, haze)
        parts.append(
            door(x, colour, trim=trim)
            if haze < 0.3
            else rect(colour, x + 4, -92, 30, 92)
        )
    return "".join(parts)


def row(
    chance: Chance,
    base: float,
    *,
    left: float = -8,
    right: float = 400,
    scale: float = 0.6,
    haze: float = 0.42,
    key: str = "row",
) -> str:
    """Return a street of far houses side by side, from `left` past `right`."""
    x, index, last = left, 0, ""
    houses: list[str] = []
    while x < right:
        house = some_house(chance, f"{key}{index}", haze=haze)
        if house.wall == last:
            house = some_house(chance, f"{key}{index}again", haze=haze)
        last = house.wall
        houses.append(place(front(house), x, base, scale))
        x += house.width * scale
        index += 1
    return "".join(houses)
