"""Backdrops that several scenes share, and neighbours placed on them.

A scene is drawn on 400 by 310 units and shown `RAISED` units higher, 400 by 300,
so that feet stay in sight where a page crops it to 16:9, 1:1 or 3:4 around its
centre. What it is about stays between x = 88 and 312 and y = 45 and 269.
"""

from __future__ import annotations

from generator.images.drawn import furniture, houses, people, plants
from generator.images.drawn import sky as outdoors
from generator.images.drawn.chance import Chance
from generator.images.drawn.houses import House
from generator.images.drawn.shades import (
    FERN,
    HORIZON,
    LEAF,
    MOSS,
    PINE,
    SAGE,
    SAND,
    mix,
    shade,
)
from generator.images.drawn.svg import circle, place, rect, shape

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
    look = people.someone(chance, key, age, top=top, style=style)
    across = 15 * size * (0.7 if age == "child" else 1)
    cast = outdoors.shadow(x, y, across, ground) if ground else ""
    return cast + place(people.figure(look, pose, held=held), x, y, size, flip=flip)


def town(chance: Chance, *, horizon: float = 206, haze: float = 0.42) -> str:
    """Return a street with a row of far houses under the sky."""
    return "".join(
        (
            outdoors.sky(chance, floor=horizon + 2),
            houses.row(chance, horizon, left=-chance.between("row", 4, 40), haze=haze),
            outdoors.street(horizon),
        )
    )


def square(chance: Chance, *, horizon: float = 200) -> str:
    """Return a paved square with far houses and two trees at the back."""
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
            houses.row(
                chance, horizon + 4, left=left, right=left + 150, scale=0.42, haze=0.55
            ),
            far_trees(chance, horizon + 2),
            outdoors.meadow(chance, horizon),
        )
    )


def hedge(base: float, *, green: str = LEAF, height: float = 24) -> str:
    """Return a clipped hedge across the scene."""
    return rect(mix(green, SAGE, 0.25), -4, base - height, 408, height, 8) + rect(
        mix(green, PINE, 0.3), 0, base - 5, 400, 5
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
        plants.tree(chance, key, height=height), x, y
    )


def lantern(x: float, y: float, height: float = 150, *, ground: str = SAND) -> str:
    """Return a street lamp with its shadow."""
    return outdoors.shadow(x, y, 10, ground) + place(furniture.lamp(height), x, y)
