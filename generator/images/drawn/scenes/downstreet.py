"""A car-free street, seen down its length: the one scene in perspective."""

from __future__ import annotations

import itertools

from generator.images.drawn import furniture, houses, looks, people, trees, vehicles
from generator.images.drawn import sky as outdoors
from generator.images.drawn.chance import Chance
from generator.images.drawn.houses import House
from generator.images.drawn.scenes import stage
from generator.images.drawn.shades import (
    BRICK,
    CORAL,
    GLASS,
    GRASS,
    LAWN,
    PAPER,
    SAND,
    SKY,
    STONE,
    SUN,
    WHITE,
    WOOD,
    light,
    mix,
)
from generator.images.drawn.svg import lined, path_text, place, rect, shape, stroke

VANISHING = (200.0, 192.0)
EDGES = (0.0, 62.0, 108.0, 142.0, 166.0)  # where one house ends and the next begins
FEET = 262.0  # where the nearest wall meets the ground


def _towards(x: float, level: float) -> float:
    """Return how far down a point at `level` on the near edge is seen at `x`."""
    return VANISHING[1] + (level - VANISHING[1]) * (1 - x / 186)


def _side(walls: tuple[str, ...], doors: tuple[str, ...], dip: int) -> str:
    """Return the houses on the left side of the street, nearest first."""
    parts = []
    for index, (near, far) in enumerate(itertools.pairwise(EDGES)):
        top = 8.0 + (0, 22, -8, 14)[(index + dip) % 4]
        wall = mix(walls[index], PAPER, 0.1 + index * 0.1)

        def quad(left: float, right: float, high: float, low: float) -> str:
            return path_text(
                *("M", left, _towards(left, high), "L", right, _towards(right, high)),
                *(right, _towards(right, low), left, _towards(left, low), "z"),
            )

        def at(share: float, near: float = near, far: float = far) -> float:
            return near + (far - near) * share

        panes = [
            quad(at(share), at(share + 0.22), high, low)
            for share in (0.2, 0.62)
            for high, low in ((60, 108), (152, 206))
            if share < 0.5 or low < 150
        ]
        parts += [
            shape(wall, quad(near, far, top, FEET)),
            lined(GLASS, mix(WHITE, wall, 0.1), 2.4 - index * 0.4, *panes),
            shape(mix(WHITE, wall, 0.2), quad(at(0.56), at(0.88), 144, FEET)),
            shape(
                mix(doors[index], PAPER, index * 0.12),
                quad(at(0.6), at(0.84), 152, FEET),
            ),
            stroke(
                mix(WHITE, wall, 0.2),
                4 - index * 0.7,
                *("M", near, _towards(near, top), "L", far, _towards(far, top)),
            ),
        ]
    return "".join(parts)


def leefstraat(c: Chance) -> str:
    """Return a street without cars, where children play and neighbours sit."""
    walls = c.order("walls", houses.WALLS)
    doors = c.order("doors", houses.DOORS)
    ends = (
        House(
            width=84,
            height=150,
            wall=walls[3],
            gable="step",
            bays=2,
            haze=0.5,
            storeys=1,
        ),
        House(
            width=84,
            height=170,
            wall=walls[5],
            gable="point",
            bays=2,
            door_bay=1,
            haze=0.5,
            storeys=1,
        ),
    )
    far = "".join(
        place(houses.front(end), 165 + 35 * i, 206, 0.42) for i, end in enumerate(ends)
    )
    grass = shape(GRASS, "M166 310L186 226H214L270 310z") + shape(
        LAWN, "M175 310L190 226H202L228 310z"
    )
    chalk = "".join(
        (
            stroke(
                WHITE,
                1.8,
                "M92 252l22-3 4 11-24 3zM118 249l20-2 5 10-22 3z"
                "M94 267l26-3 4 12-28 4z",
            ),
            stroke(
                SUN, 2, "M128 274a9 7 0 1 1 1 0M128 258v-4M142 264l5-3M114 264l-5-3"
            ),
            stroke(CORAL, 2, "M268 262q14-16 28 0t28-2"),
        )
    )
    barrier = "".join(
        (
            stroke(WOOD, 2.6, "M-22 0l6-22M22 0l-6-22"),
            rect(PAPER, -26, -28, 52, 9),
            shape(BRICK, "M-26-28h9l-5 9h-4zM-8-28h10l-5 9h-10zM12-28h10l-5 9H7z"),
        )
    )
    return "".join(
        (
            outdoors.sky(c, floor=210),
            far,
            shape(light(SAND, 0.2), "M0 262L166 200H234L400 262V310H0z"),
            shape(mix(STONE, SAND, 0.45), "M48 310L182 202H218L352 310z"),
            grass,
            _side(walls[:4], doors[:4], 0),
            place(_side(walls[4:], doors[1:], 1), 400, 0, flip=True),
            outdoors.bunting(60, 74, 280, 14, (SUN, BRICK, PAPER, SKY)),
            outdoors.bunting(122, 122, 156, 9, (CORAL, PAPER, SUN)),
            place(trees.tree(c, "far", height=60), 172, 214),
            place(trees.tree(c, "far2", height=66), 236, 216),
            place(barrier, 200, 216, 0.6),
            stage.potted(c, "p1", 104, 240, 0.85),
            stage.potted(c, "p2", 318, 246, 1),
            chalk,
            place(
                furniture.bench(62, colour=c.pick("bench", (SUN, BRICK, SKY))),
                284,
                240,
                0.95,
            ),
            place(
                people.figure(looks.someone(c, "b1", "elder"), "sit"), 270, 240, 0.95
            ),
            place(people.figure(looks.someone(c, "b2"), "sit-hold"), 297, 240, 0.95),
            stage.person(c, "run", 200, 246, "walk", "child", size=1.1, ground=GRASS),
            place(vehicles.scooter(c.pick("scooter", (SUN, BRICK))), 244, 272),
            stage.person(c, "scoot", 238, 268, "push", "child", size=1.15, ground=""),
            stage.person(c, "chalks", 150, 276, "kneel", "child", size=1.5, flip=True),
            stage.person(c, "grown", 96, 262, "wave", size=1.1),
        )
    )


SCENES = {"leefstraat": leefstraat}
