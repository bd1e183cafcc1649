"""What neighbours build and measure: a shared workshop, the quality of the air."""

from __future__ import annotations

from generator.images.drawn import animals, houses, looks, people, plants, vehicles
from generator.images.drawn import sky as outdoors
from generator.images.drawn.chance import Chance
from generator.images.drawn.houses import House
from generator.images.drawn.scenes import stage
from generator.images.drawn.shades import (
    AIR,
    BRICK,
    FERN,
    HONEY,
    LAMP,
    LEAF,
    LIME,
    MIST,
    MOSS,
    NIGHT,
    OCHRE,
    PAPER,
    PLANK,
    SAGE,
    SAND,
    SKY,
    STEEL,
    STONE,
    SUN,
    TERRACOTTA,
    WATER,
    WHITE,
    WOOD,
    light,
    mix,
    shade,
)
from generator.images.drawn.svg import (
    box,
    circle,
    disc,
    dots,
    lined,
    place,
    rect,
    ring,
    shape,
    stroke,
)

_SAWING = people.Pose(
    hip=(-4, -34),
    neck=(8, -55),
    legs=(((-4, -18), (-8, -2)), ((2, -18), (4, -2))),
    arms=(((12, -44), (18, -41)), ((18, -44), (25, -42))),
    gaze=2.8,
)


def deelatelier(c: Chance) -> str:
    """Return a shared workshop with a wall of tools, a saw and a bicycle to mend."""
    wall = c.pick(
        "wall", (mix(SAGE, PAPER, 0.35), mix(MIST, PAPER, 0.3), mix(HONEY, PAPER, 0.4))
    )
    tools = "".join(
        (
            rect(PLANK, 96, 50, 208, 96, 3),
            dots(
                shade(PLANK, 0.15),
                0.9,
                *((104 + 16 * i, 58 + 16 * j) for i in range(13) for j in range(6)),
            ),
            stroke(WOOD, 4, "M116 84v44"),
            rect(NIGHT, 104, 72, 24, 13, 2),
            shape(STEEL, "M144 68l52 14-4 10-46-10z"),
            lined("none", BRICK, 4.5, "M196 80h12v16h-12z"),
            stroke(
                STEEL, 5, "M226 82v44M220 68q-2 12 6 12t6-12M220 138q-2-12 6-12t6 12"
            ),
            stroke(SUN, 4.5, "M248 70v20"),
            stroke(STEEL, 2.4, "M248 92v34"),
            stroke(BRICK, 4.5, "M262 70v20"),
            stroke(STEEL, 2.4, "M262 92v24"),
            shape(SKY, "M278 72h16v26h-16z"),
            shape(PAPER, "M278 98h16l-2 18h-12z"),
            stroke(WOOD, 4, "M286 60v12"),
            ring(LEAF, 4, 170, 118, 13),
            stroke(NIGHT, 2, "M144 110v18h-8"),
        )
    )
    shelf = "".join(
        (
            rect(WOOD, 316, 66, 84, 5),
            rect(WOOD, 316, 112, 84, 5),
            rect(BRICK, 324, 46, 26, 20, 2),
            rect(SKY, 354, 40, 24, 26, 2),
            rect(SUN, 324, 94, 20, 18, 2),
            rect(LEAF, 350, 90, 30, 22, 2),
        )
    )
    bench = "".join(
        (
            shape(shade(WOOD, 0.3), box(-78, -40, 9, 40), box(69, -40, 9, 40)),
            rect(WOOD, -70, -18, 140, 5),
            rect(light(WOOD, 0.25), -90, -48, 180, 10, 2),
            rect(NIGHT, 56, -58, 18, 11, 1),
            stroke(STEEL, 2.4, "M80-54h-8M80-60v12"),
            rect(PLANK, -74, -55, 104, 7, 1),
            rect(SKY, -60, -14, 30, 14, 2),
            rect(BRICK, 0, -14, 26, 14, 2),
        )
    )
    saw = shape(STEEL, "M24-46l30 9-2 6-29-6z") + rect(BRICK, 17, -47, 10, 11, 3)
    lampshade = (
        stroke(NIGHT, 1.6, "M200 0v14")
        + shape(c.pick("lamp", (BRICK, LEAF, NIGHT)), "M176 32q4-20 24-20t24 20z")
        + shape(LAMP, "M188 32h24q-2 8-12 8t-12-8z")
    )
    return "".join(
        (
            rect(wall, 0, 0, 400, 240),
            rect(shade(wall, 0.06), 0, 0, 80, 240),
            rect(mix(STONE, SAND, 0.4), 0, 232, 400, 78),
            stroke(shade(STONE, 0.06), 1.2, "M0 256h400M0 282h400"),
            rect(WHITE, 10, 62, 58, 92, 2),
            rect(AIR, 15, 67, 48, 82),
            shape(mix(TERRACOTTA, PAPER, 0.4), "M15 149v-30l14-16 14 16v30z"),
            shape(FERN, circle(52, 140, 11)),
            rect(WHITE, 37, 64, 4, 88),
            rect(WOOD, 6, 153, 66, 5),
            place(plants.pot(16, 14), 30, 153),
            place(plants.bush(20, 16, MOSS), 30, 139),
            tools,
            shelf,
            lampshade,
            place(
                people.figure(looks.someone(c, "saws"), _SAWING, held=saw),
                150,
                252,
                1.25,
            ),
            outdoors.shadow(176, 262, 92, STONE),
            place(bench, 176, 262, 1.08),
            outdoors.shadow(316, 262, 46, STONE),
            place(
                vehicles.bicycle(c.pick("bike", (BRICK, LEAF, SUN)), basket=True),
                318,
                262,
                1.15,
            ),
            stage.person(
                c,
                "mends",
                256,
                268,
                "kneel",
                c.pick("age", ("adult", "elder")),
                size=1.2,
                ground=STONE,
            ),
            place(animals.cat(c.pick("cat", (NIGHT, OCHRE))), 64, 268, 1),
        )
    )


def meetproject(c: Chance) -> str:
    """Return a sensor on a house front that measures the air, and its readings."""
    wall = c.pick("wall", houses.WALLS)
    house = House(
        width=262,
        height=262,
        wall=wall,
        trim=WHITE,
        door=c.pick("door", [d for d in houses.DOORS if d != wall]),
        bays=3,
        door_bay=2,
        gable="eaves",
    )
    sensor = "".join(
        (
            rect(NIGHT, -6, -34, 12, 8, 2),
            rect(WHITE, -17, -28, 34, 54, 7),
            rect(MIST, 6, -28, 11, 54, 6),
            rect(WHITE, 3, -28, 8, 54),
            stroke(NIGHT, 2.2, "M-9 6h18M-9 12h18M-9 18h18"),
            disc(LEAF, 0, -12, 8),
            disc(LIME, 0, -12, 4.4),
            stroke(WHITE, 1.8, "M-3.5-12l2.5 3 4.5-5"),
        )
    )
    breeze = c.pick("air", (WATER, mix(WATER, SKY, 0.4)))
    air = (
        stroke(
            breeze,
            4.4,
            "M62 96h58q14 0 14-12t-12-11M44 110h86M70 124h48q13 0 13 11t-11 10",
        )
        + dots(SUN, 3.6, (80, 84), (104, 134))
        + dots(BRICK, 3.4, (58, 122), (96, 84))
        + dots(NIGHT, 2.6, (66, 138), (110, 84))
    )
    clean = stroke(light(breeze, 0.45), 4.4, "M190 104h40q12 0 12-11t-11-10M190 118h58")
    tablet = (
        rect(NIGHT, 6, -60, 30, 21, 2.5)
        + rect(PAPER, 8.5, -57.5, 25, 16)
        + shape(LEAF, box(11, -48, 4, 6), box(16, -52, 4, 10))
        + shape(SUN, box(21, -50, 4, 8))
        + shape(BRICK, box(26, -55, 4, 13))
    )
    chart = "".join(
        (
            rect(WHITE, 0, 0, 72, 50, 8),
            shape(WHITE, "M14 48l-8 18 24-16z"),
            shape(LEAF, box(10, 28, 9, 14), box(23, 20, 9, 22)),
            shape(SUN, box(36, 15, 9, 27)),
            shape(BRICK, box(49, 9, 9, 33)),
            stroke(NIGHT, 2, "M7 43h58"),
        )
    )
    return "".join(
        (
            stage.facade(c, house, x=69, base=240),
            clean,
            air,
            place(sensor, 160, 110, 1.3),
            place(animals.cat(c.pick("cat", (NIGHT, OCHRE))), 200, 200, 0.95),
            stage.person(c, "reads", 184, 264, "hold", size=1.25, held=tablet),
            place(chart, 222, 124),
            stage.person(
                c,
                "looks",
                262,
                264,
                "point",
                c.pick("age", ("elder", "adult")),
                size=1.15,
                flip=True,
            ),
            stage.person(c, "kid", 118, 264, "point", "child", size=1.4),
            outdoors.shadow(330, 264, 34),
            place(vehicles.bicycle(c.pick("bike", (SKY, BRICK, LEAF))), 334, 264, 1.1),
        )
    )


SCENES = {
    "deelatelier": deelatelier,
    "meetproject": meetproject,
}
