"""What tells the street its news: a board of lamps, a display case."""

from __future__ import annotations

from generator.images.drawn import furniture, looks, people, plants
from generator.images.drawn import sky as outdoors
from generator.images.drawn.chance import Chance
from generator.images.drawn.scenes import stage
from generator.images.drawn.shades import (
    BARK,
    BRICK,
    FERN,
    GRASS,
    GRAVEL,
    INK,
    LAMP,
    LEAF,
    MIST,
    NIGHT,
    OCHRE,
    ROSE,
    SAGE,
    SKY,
    STEEL,
    SUN,
    light,
)
from generator.images.drawn.svg import circle, disc, place, rect, shape, stroke

HEART = ("01100110", "11111111", "11111111", "01111110", "00111100", "00011000")
FACE = ("01111110", "10000001", "10100101", "10000001", "10111101", "01111110")
HOME = ("00011000", "00111100", "01111110", "01111110", "01100110", "01100110")


def lichtkrant(c: Chance) -> str:
    """Return a board of lamps that shows a heart, a house and a face at dusk."""
    lit: list[str] = []
    dim: list[str] = []
    for index, sign in enumerate(c.order("signs", (HEART, HOME, FACE))):
        for row, cells in enumerate(sign):
            for column, cell in enumerate(cells):
                x, y = -84 + (index * 10 + column) * 6, -27 + row * 9 + 4
                (lit if cell == "1" else dim).append(f"M{x} {y}h.1")
    case = "".join(
        (
            rect(NIGHT, -76, 0, 7, 132),
            rect(NIGHT, 69, 0, 7, 132),
            rect(BARK, -100, -40, 200, 78, 5),
            rect(INK, -95, -35, 190, 68, 3),
            stroke(NIGHT, 4, *dim),
            stroke(LAMP, 4.8, *lit),
            shape(c.pick("roof", (BRICK, LEAF, SKY)), "M-108-40h216l-14-11H-94z"),
        )
    )
    return "".join(
        (
            stage.square(c),
            stage.street_tree(c, "tree", c.pick("tree-x", (38, 362)), 236, 176),
            outdoors.shadow(200, 246, 96),
            place(case, 200, 114),
            stage.person(c, "a", 128, 258, "point", size=1.1),
            stage.person(c, "b", 162, 260, "cheer", "child", size=1.2),
            stage.person(c, "c", 246, 258, "hold", "elder", size=1.1, flip=True),
            outdoors.shadow(290, 260, 22),
            place(people.wheelchair(looks.someone(c, "d")), 290, 260, 1.1, flip=True),
        )
    )


def infopaneel(c: Chance) -> str:
    """Return a display case with drawings, and neighbours in front of it."""
    frame = c.pick("frame", (LEAF, BRICK, SKY, NIGHT))
    case = "".join(
        (
            furniture.board(140, 132, frame=frame),
            rect(MIST, -60, -124, 36, 30),
            disc(SUN, -34, -115, 5),
            shape(FERN, "M-60-94q10-16 20-6t16-4v10z"),
            rect(ROSE, -18, -124, 34, 44),
            disc(BRICK, -1, -108, 9),
            disc(SUN, -1, -108, 3.5),
            stroke(LEAF, 2, "M-1-99v16"),
            rect(SAGE, 22, -124, 40, 26),
            stroke(BRICK, 1.8, "M26-102l8-12 10 6 12-12"),
            disc(BRICK, 56, -120, 2.4),
            rect(light(SUN, 0.3), -60, -90, 36, 20),
            stroke(OCHRE, 1.6, "M-55-85h26M-55-80h26M-55-75h16"),
            stroke(STEEL, 1.6, "M24-92h36M24-86h36M24-80h30M24-74h20M-16-74h30"),
            shape(BRICK, *(circle(x, -122, 1.6) for x in (-42, -1, 42))),
        )
    )
    return "".join(
        (
            stage.park(c),
            stage.street_tree(
                c, "tree", c.pick("tree-x", (44, 356)), 240, 190, ground=GRASS
            ),
            shape(GRAVEL, "M0 262Q200 226 400 258V310H0z"),
            outdoors.shadow(200, 256, 76, GRAVEL),
            place(case, 200, 254, 1.12),
            place(plants.flowerbed(c, "bed", 110, height=20), 145, 258),
            stage.person(
                c,
                "shows",
                296,
                262,
                "point",
                c.pick("age", ("adult", "elder")),
                flip=True,
                ground=GRAVEL,
            ),
            outdoors.shadow(112, 263, 24, GRAVEL),
            place(people.wheelchair(looks.someone(c, "wheels")), 110, 263, 1.15),
            stage.person(
                c, "child", 256, 264, "stand", "child", size=1.2, ground=GRAVEL
            ),
        )
    )


SCENES = {"infopaneel": infopaneel, "lichtkrant": lichtkrant}
