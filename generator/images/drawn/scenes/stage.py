"""Backdrops that several scenes share, and neighbours placed on them.

A scene is drawn on 400 by 310 units and shown `RAISED` units higher, 400 by 300,
so that feet stay in sight where a page crops it to 16:9, 1:1 or 3:4 around its
centre. What it is about stays between x = 88 and 312 and y = 45 and 269.
"""

from __future__ import annotations

from generator.images.drawn import (
    animals,
    furniture,
    houses,
    looks,
    people,
    plants,
    trees,
)
from generator.images.drawn import sky as outdoors
from generator.images.drawn.chance import Chance
from generator.images.drawn.houses import House
from generator.images.drawn.shades import (
    BARK,
    BRICK,
    CORAL,
    FERN,
    GLASS,
    GRASS,
    HORIZON,
    LAMP,
    LEAF,
    MOSS,
    NIGHT,
    OCHRE,
    PAPER,
    SAGE,
    SAND,
    SKY,
    SLATE,
    STEEL,
    WHITE,
    mix,
    shade,
)
from generator.images.drawn.svg import (
    circle,
    disc,
    dots,
    path_text,
    place,
    rect,
    shape,
    stroke,
)

RAISED = 7  # units


def person(
    chance: Chance,
    key: str,
    x: float,
    y: float,
    pose: str = "stand",
    age: str = "adult",
    *,
    size: float = 1.15,
    flip: bool = False,
    held: str = "",
    ground: str = SAND,
    top: str = "",
    style: str = "",
) -> str:
    """Return a neighbour with feet at (x, y), and the shadow that belongs to it."""
    look = looks.someone(chance, key, age, top=top, style=style)
    across = 15 * size * (0.7 if age == "child" else 1)
    cast = outdoors.shadow(x, y, across, ground) if ground else ""
    return cast + place(people.figure(look, pose, held=held), x, y, size, flip=flip)


def _roadside(chance: Chance, base: float) -> str:
    """Return what stands along far houses: trees, hedges, lamps or nothing."""
    kind = chance.pick("roadside", ("", "trees", "hedges", "lamps", "trees", ""))
    start = chance.between("roadside-x", 6, 60)
    if kind == "trees":
        spots = [(start + 84 * index, base - 54) for index in range(5)]
        trunks = "".join(path_text("M", x, base + 2, "V", y) for x, y in spots)
        green = mix(chance.pick("roadside-green", (LEAF, MOSS, FERN)), PAPER, 0.34)
        return "".join(
            (
                stroke(mix(BARK, PAPER, 0.4), 3.4, trunks),
                dots(green, 21, *spots),
                dots(mix(green, SAGE, 0.3), 14, *((x - 5, y - 5) for x, y in spots)),
            )
        )
    if kind == "hedges":
        green = mix(chance.pick("roadside-green", (LEAF, MOSS, FERN)), PAPER, 0.3)
        spots = [(start + step, base - 2) for step in range(0, 380, 11) if step % 5]
        return dots(green, 8, *spots)
    if kind == "lamps":
        poles = [start + 120 * index for index in range(4)]
        lines = [path_text("M", x, base + 3, "v-72q0-9 10-9") for x in poles]
        return stroke(mix(NIGHT, PAPER, 0.25), 2.2, *lines) + dots(
            LAMP, 4, *((x + 11, base - 76) for x in poles)
        )
    return ""


def aside(chance: Chance, *, paved: bool = True) -> str:
    """Return a small thing on the ground in front, outside the crops."""
    ground = SAND if paved else GRASS
    x = chance.pick("aside-x", (38, 62, 338, 360)) + chance.between("aside-dx", -8, 8)
    things = ("birds", "leaves", "ball", *(("chalk", "pot", "") if paved else ()))
    y, kind = 290, chance.pick("aside", things)
    if kind == "birds":
        bird = animals.sparrow(chance.pick("aside-bird", (BARK, SLATE)))
        return place(bird, x, y, 0.9) + place(bird, x + 24, y + 5, 0.8, flip=True)
    if kind == "chalk":
        sun = "M0 0a7 7 0 1 1 .1 0M0-18v-5M11-13l4-4M-11-13l-4-4M16-5h5M-16-5h-5"
        house = "M34 0v-11l9-8 9 8V0zM40 0v-7h5v7"
        tone = chance.pick("aside-tone", (WHITE, CORAL, SKY))
        return place(stroke(mix(tone, ground, 0.2), 1.6, sun, house), x - 12, y)
    if kind == "leaves":
        leaf = "q4-7 9-5q-1 6-9 5z"
        spots = ((0, 0), (17, 5), (30, -4), (-14, 6), (44, 4))
        return shape(OCHRE, *(path_text("M", x + a, y + b, leaf) for a, b in spots))
    if kind == "ball":
        ball = disc(BRICK, 0, 0, 7) + stroke(PAPER, 1.8, "M-6-2q6 4 12 0M0-7v14")
        return outdoors.shadow(x, y + 6, 8, ground) + place(ball, x, y)
    if kind == "pot":
        return potted(chance, "aside", x, y, 0.9)
    return ""


def _landmark(chance: Chance, base: float, x: float) -> str:
    """Return a pale church tower, windmill or row of poplars at the horizon."""
    kind = chance.pick("landmark", ("tower", "mill", "poplars", ""))
    pale = mix(chance.pick("landmark-tone", (STEEL, CORAL, SLATE)), HORIZON, 0.55)
    if kind == "tower":
        outline = "M-11 0v-62h22V0zM-13-62L0-116l13 54zM11 0v-30l22-12 22 12V0z"
        vane = stroke(pale, 1.4, "M0-116v-9M0-122l7-2")
        return place(shape(pale, outline) + vane + disc(GLASS, 0, -52, 4), x, base)
    if kind == "mill":
        body = shape(pale, "M-14 0l4-58q10-10 20 0l4 58z")
        sails = "M0-58l-26-34M0-58l34-26M0-58l26 34M0-58l-34 26"
        return place(body + stroke(pale, 3, sails) + disc(pale, 0, -58, 4), x, base)
    if kind == "poplars":
        crowns = [
            path_text("M", x + step, base, "q-13-36 0-84q13 48 0 84z")
            for step in (-30, -10, 10, 32)
        ]
        return shape(mix(LEAF, HORIZON, 0.5), *crowns)
    return ""


def town(chance: Chance, *, horizon: float = 206, busy: bool = False) -> str:
    """Return a street with a row of far houses; a `busy` scene needs no more."""
    return "".join(
        (
            outdoors.sky(chance, floor=horizon + 2),
            houses.row(
                chance,
                horizon,
                left=-chance.between("row", 4, 40),
                scale=chance.pick("row-scale", (0.56, 0.6, 0.64)),
            ),
            outdoors.street(horizon),
            "" if busy else _roadside(chance, horizon),
            "" if busy else aside(chance),
        )
    )


def square(chance: Chance, *, horizon: float = 200, busy: bool = False) -> str:
    """Return a paved square with far houses; a `busy` scene needs no more."""
    return "".join(
        (
            outdoors.sky(chance, floor=horizon + 2),
            houses.row(
                chance,
                horizon,
                left=-chance.between("row", 4, 40),
                scale=0.5,
                haze=0.5,
            ),
            outdoors.pavement(horizon),
            "" if busy else _roadside(chance, horizon),
            "" if busy else aside(chance),
        )
    )


def far_trees(chance: Chance, base: float, *, count: int = 9) -> str:
    """Return a pale line of trees at the horizon."""
    blobs = []
    for index in range(count):
        x = (index + 0.5) * 400 / count + chance.between(f"far{index}", -14, 14)
        radius = chance.between(f"far-r{index}", 17, 30)
        blobs.append(circle(x, base - radius * 0.7, radius))
    green = mix(chance.pick("far", (FERN, LEAF, MOSS)), HORIZON, 0.48)
    return shape(green, *blobs) + rect(green, 0, base - 14, 400, 20)


def park(chance: Chance, *, horizon: float = 196) -> str:
    """Return a lawn with far houses between far trees."""
    left = chance.between("park-row", -30, 130)
    return "".join(
        (
            outdoors.sky(chance, floor=horizon + 10),
            _landmark(chance, horizon, left + 205 if left < 60 else left - 40),
            houses.row(
                chance, horizon + 4, left=left, right=left + 150, scale=0.42, haze=0.55
            ),
            far_trees(chance, horizon + 2),
            outdoors.meadow(chance, horizon),
            aside(chance, paved=False) if chance.yes("aside-park") else "",
        )
    )


def facade(
    chance: Chance, house: House, *, x: float, base: float = 240, scale: float = 1
) -> str:
    """Return near house fronts: `house` at `x`, a neighbour on either side of it."""
    before = houses.some_house(chance, "before")
    after = houses.some_house(chance, "after")
    if before.wall == house.wall:
        before = houses.some_house(chance, "before-again")
    if after.wall == house.wall:
        after = houses.some_house(chance, "after-again")
    return "".join(
        (
            outdoors.sky(chance, floor=base),
            place(houses.front(before), x - before.width * scale, base, scale),
            place(houses.front(after), x + house.width * scale, base, scale),
            place(houses.front(house), x, base, scale),
            outdoors.pavement(base),
            rect(shade(SAND, 0.2), 0, base, 400, 3),
            aside(chance),
        )
    )


def potted(chance: Chance, key: str, x: float, y: float, size: float = 1) -> str:
    """Return a flowering plant in a pot."""
    bloom = chance.pick(f"{key}bloom", plants.PETALS)
    blooms = [circle(a, b, 3) for a, b in ((-9, -34), (2, -40), (10, -32), (-2, -29))]
    body = (
        place(plants.bush(32, 28), 0, -18) + shape(bloom, *blooms) + plants.pot(24, 20)
    )
    return outdoors.shadow(x, y, 13 * size) + place(body, x, y, size)


def street_tree(
    chance: Chance, key: str, x: float, y: float, height: float, *, ground: str = SAND
) -> str:
    """Return a tree with its shadow."""
    return outdoors.shadow(x, y, height * 0.24, ground) + place(
        trees.tree(chance, key, height=height), x, y
    )


def lantern(x: float, y: float, height: float = 150, *, ground: str = SAND) -> str:
    """Return a street lamp with its shadow."""
    return outdoors.shadow(x, y, 10, ground) + place(furniture.lamp(height), x, y)
