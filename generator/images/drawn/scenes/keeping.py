"""Animals that neighbours look after: wild bees and hens."""

from __future__ import annotations

from generator.images.drawn import animals, furniture, plants
from generator.images.drawn import sky as outdoors
from generator.images.drawn.chance import Chance
from generator.images.drawn.scenes import stage
from generator.images.drawn.shades import (
    BARK,
    BRICK,
    CLAY,
    EARTH,
    GRASS,
    HONEY,
    INK,
    LEAF,
    MIST,
    NIGHT,
    OCHRE,
    PAPER,
    PLANK,
    ROSE,
    SAND,
    SKY,
    STEEL,
    STONE,
    SUN,
    TERRACOTTA,
    WHITE,
    WOOD,
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


def bee_hotel(c: Chance) -> str:
    """Return the bee hotel, 194 units high, its feet on y = 0."""
    roof = c.pick("roof", (BRICK, LEAF, SKY))
    return "".join(
        (
            rect(WOOD, -56, -150, 112, 120, 2),
            rect(BARK, -50, -144, 48, 34),
            rect(EARTH, 2, -144, 48, 34),
            rect(HONEY, -50, -106, 31, 34),
            rect(BARK, -15, -106, 30, 34),
            rect(OCHRE, 19, -106, 31, 34),
            rect(CLAY, -50, -68, 48, 32),
            rect(BARK, 2, -68, 48, 32),
            dots(
                PLANK,
                5,
                *((-44 + 12 * i, -138 + 11 * j) for i in range(4) for j in range(3)),
            ),
            dots(
                INK,
                2,
                *((-44 + 12 * i, -138 + 11 * j) for i in range(4) for j in range(3)),
            ),
            dots(
                HONEY,
                3.4,
                *((7 + 8 * i, -139 + 8 * j) for i in range(6) for j in range(4)),
            ),
            dots(
                BARK,
                1.5,
                *((7 + 8 * i, -139 + 8 * j) for i in range(6) for j in range(4)),
            ),
            dots(
                BARK,
                1.8,
                *((-45 + 7 * i, -100 + 8 * j) for i in range(4) for j in range(4)),
            ),
            stroke(PLANK, 2, *(f"M{-13 + 4 * i}-74v-30" for i in range(8))),
            dots(
                BARK,
                2.2,
                *((25 + 9 * i, -99 + 10 * j) for i in range(3) for j in range(3)),
            ),
            shape(
                TERRACOTTA,
                *(
                    box(-47 + 15 * i, -65 + 14 * j, 12, 11)
                    for i in range(3)
                    for j in range(2)
                ),
            ),
            dots(
                CLAY,
                1.8,
                *((-41 + 15 * i, -59 + 14 * j) for i in range(3) for j in range(2)),
            ),
            stroke(
                OCHRE,
                3,
                *(f"M{5 + 5 * i}-40l{3 if i % 2 else -1}-24" for i in range(9)),
            ),
            shape(BARK, box(-50, -30, 7, 30), box(43, -30, 7, 30)),
            shape(roof, "M-70-148L0-194 70-148v7H-70z"),
            shape(shade(roof, 0.25), "M0-194L70-148v7H0z"),
            disc(PAPER, 0, -164, 8),
            disc(SUN, 0, -164, 5),
        )
    )


def bijenhotel(c: Chance) -> str:
    """Return a big bee hotel between flowers, and a child with a looking glass."""
    glass = stroke(BARK, 2.6, "M24-60l-2 9") + lined(
        MIST, BARK, 2.2, circle(26, -69, 8)
    )
    trail = stroke(
        mix(PAPER, STONE, 0.4),
        1.2,
        "M108 108q10 12 20 4M300 128q-14 10-24 0",
    )
    return "".join(
        (
            stage.park(c),
            stage.street_tree(
                c, "tree", c.pick("tree-x", (40, 364)), 232, 168, ground=GRASS
            ),
            outdoors.shadow(206, 256, 66, GRASS),
            place(bee_hotel(c), 200, 254, 1.06),
            place(plants.flowerbed(c, "left", 80, height=44), 66, 258),
            place(plants.flowerbed(c, "mid", 118, height=22), 150, 262),
            place(plants.flowerbed(c, "right", 90, height=40), 322, 260),
            trail,
            place(animals.bee(), 104, 104, 1.3),
            place(animals.bee(), 306, 122, 1.3, flip=True),
            place(animals.bee(), 132, 172, 1.1),
            place(animals.bee(), 276, 78),
            stage.person(
                c,
                "kid",
                106,
                264,
                "reach",
                "child",
                size=1.35,
                held=glass,
                ground=GRASS,
            ),
            stage.person(
                c,
                "grown",
                298,
                264,
                "point",
                c.pick("age", ("adult", "elder")),
                size=1.2,
                flip=True,
                ground=GRASS,
            ),
        )
    )


def kippenren(c: Chance) -> str:
    """Return shared hens in a run, with compost bays beside it."""
    paint = c.pick("coop", (BRICK, SKY, LEAF, OCHRE))
    coop = "".join(
        (
            stroke(BARK, 5, "M-34 0v-30M34 0v-30"),
            rect(paint, -42, -84, 84, 58, 2),
            stroke(shade(paint, 0.2), 1.4, "M-42-72h84M-42-60h84M-42-48h84M-42-36h84"),
            shape(NIGHT, "M-52-80L0-114 52-80v6H-52z"),
            shape(shade(NIGHT, 0.4), "M0-114L52-80v6H0z"),
            shape(INK, "M-12-28v-20a12 12 0 0 1 24 0v20z"),
            stroke(PLANK, 4, "M-4-26L-34-2"),
            stroke(BARK, 1.6, "M-10-23l4 4M-17-18l4 4M-24-12l4 4"),
            shape(PAPER, circle(0, -90, 6)),
        )
    )
    mesh: list[Part] = []
    for x in range(0, 130, 10):
        mesh += [
            (
                f"M{x} 0L{min(x + 50, 130)}-{min(50, 130 - x)}"
                f"M{x} 0L{max(x - 50, 0)}-{min(50, x)}"
            )
        ]
    run = stroke(light(STEEL, 0.2), 0.9, *mesh) + stroke(
        BARK, 3.4, "M0 0v-54M65 0v-54M130 0v-54M0-52h130"
    )
    compost = "".join(
        (
            shape(EARTH, "M-40-22q14-22 28-4 14-16 26 2 12-14 26 2v22h-80z"),
            dots(BRICK, 3, (-24, -26)),
            dots(LEAF, 4, (4, -30), (30, -28)),
            dots(SUN, 3, (14, -26)),
            shape(PLANK, *(box(-44, -30 + i * 10, 88, 7) for i in range(3))),
            shape(WOOD, box(-46, -36, 6, 36), box(-3, -36, 6, 36), box(40, -36, 6, 36)),
        )
    )
    hens = c.order("hens", (WHITE, OCHRE, CLAY, PAPER, BARK))
    grain = dots(
        SUN,
        1,
        (22, -30),
        (26, -24),
        (24, -18),
        (30, -20),
        (30, -12),
        (26, -10),
        (34, -6),
    )
    return "".join(
        (
            stage.park(c),
            stage.street_tree(c, "tree", 46, 230, 172, ground=GRASS),
            outdoors.shadow(168, 236, 50, GRASS),
            place(coop, 164, 236, 1.15),
            place(run, 214, 238),
            outdoors.shadow(338, 250, 50, GRASS),
            place(compost, 350, 258, 0.95),
            place(animals.hen(hens[0]), 244, 236),
            place(animals.hen(hens[1], pecking=True), 290, 236, flip=True),
            stage.person(
                c,
                "feeds",
                104,
                262,
                "reach",
                c.pick("age", ("elder", "adult")),
                size=1.2,
                held=grain,
                ground=GRASS,
            ),
            outdoors.shadow(170, 266, 15, GRASS),
            place(animals.hen(hens[2], pecking=True), 172, 266, 1.15, flip=True),
            outdoors.shadow(220, 272, 15, GRASS),
            place(animals.hen(hens[3]), 218, 272, 1.2, flip=True),
            stage.person(
                c,
                "kid",
                282,
                266,
                "hold",
                "child",
                size=1.3,
                flip=True,
                ground=GRASS,
                held=place(
                    furniture.crate(22, 10)
                    + dots(PAPER, 3.4, (-5, -11), (4, -11))
                    + dots(mix(ROSE, SAND, 0.5), 3.4, (0, -12)),
                    10,
                    -36,
                ),
            ),
        )
    )


SCENES = {"bijenhotel": bijenhotel, "kippenren": kippenren}
