"""What neighbours make: murals, mosaics, a shared workshop, an air measurement."""

from __future__ import annotations

from generator.images.drawn import animals, furniture, houses, people, plants, vehicles
from generator.images.drawn import sky as outdoors
from generator.images.drawn.chance import Chance
from generator.images.drawn.houses import House
from generator.images.drawn.scenes import stage
from generator.images.drawn.shades import (
    AIR,
    BARK,
    BRICK,
    CLAY,
    CORAL,
    FERN,
    HONEY,
    INK,
    LAMP,
    LEAF,
    LIME,
    MIST,
    MOSS,
    NIGHT,
    OCHRE,
    PAPER,
    PLANK,
    ROSE,
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


def _paints(c: Chance) -> tuple[str, str, str]:
    """Return the colours of the painting's ground, of its bird and of its sun."""
    ground = c.pick("ground", (MIST, HONEY, ROSE, SAGE))
    bird = c.pick("bird", (BRICK, SKY, LEAF, CLAY))
    return ground, bird, BRICK if ground == HONEY else SUN


def _gable_wall(c: Chance) -> str:
    """Return a side wall with its painting, from x = 88 to 312, on y = 238."""
    ground, bird, sun = _paints(c)
    mural = "".join(
        (
            shape(ground, "M100 232V92H300V232z"),
            shape(sun, "M244 92a44 44 0 0 0 56 50V92z"),
            shape(LEAF, "M100 232v-34q50-40 104-8t96-12v54z"),
            shape(FERN, "M100 232v-14q60-30 110-4t90-6v24z"),
            stroke(PAPER, 5, "M252 92a36 36 0 0 0 48 40"),
            shape(
                bird,
                "M128 150q34-30 72-8l34-16q-2 24-20 32 4 30-30 38-34 4-44-22l-18-10z",
            ),
            shape(light(bird, 0.35), "M156 148q8-40 44-50-4 34-12 54-12 10-32-4z"),
            stroke(PAPER, 2.4, "M164 146q6-18 22-30M174 152q8-12 14-26"),
            disc(PAPER, 142, 150, 5),
            disc(INK, 143, 150, 2.4),
            shape(SUN, "M130 150l-16 6 14 4z"),
            *(
                place(plants.flower(k, col, h), x, 232)
                for k, col, h, x in (
                    ("daisy", PAPER, 30, 118),
                    ("tulip", BRICK, 34, 140),
                    ("daisy", ROSE, 26, 214),
                    ("sunflower", SUN, 44, 236),
                    ("tulip", PAPER, 28, 270),
                )
            ),
        )
    )
    wall = c.pick("wall", (TERRACOTTA, mix(SAND, PAPER, 0.3), CLAY))
    return "".join(
        (
            rect(CLAY, 250, 24, 20, 40),
            shape(wall, "M88 238V84L200 30 312 84V238z"),
            shape(NIGHT, "M80 88L200 28 320 88l-3 8L200 40 83 96z"),
            mural,
        )
    )


def painted_wall(c: Chance) -> str:
    """Return a side wall with a painting, 224 wide, its lower left at (0, 0)."""
    return place(_gable_wall(c), -88, -238)


def muurschildering(c: Chance) -> str:
    """Return a blank side wall that becomes a painting, with painters at work."""
    _, bird, sun = _paints(c)
    scaffold = "".join(
        (
            stroke(STEEL, 3, "M238 240V96M330 240V96M238 130L330 196M238 196L330 130"),
            rect(PLANK, 230, 176, 108, 6, 1),
            rect(PLANK, 230, 96, 108, 4, 1),
        )
    )
    roller = stroke(BARK, 2.2, "M25-60L32-86") + rect(bird, 26, -93, 16, 8, 2.5)
    brush = stroke(BARK, 2, "M23-60l5-9") + shape(sun, "M26-68l5-7 3 2-4 7z")
    pots = "".join(
        rect(col, x, 256, 16, 14, 2) + rect(STEEL, x - 1, 255, 18, 3, 1)
        for col, x in ((BRICK, 176), (SUN, 198), (SKY, 220))
    )
    return "".join(
        (
            outdoors.sky(c, floor=240),
            houses.row(c, 236, left=-30, right=70, scale=0.7, haze=0.3),
            houses.row(c, 236, left=330, scale=0.7, haze=0.3, key="east"),
            _gable_wall(c),
            outdoors.cobbles(236, 246),
            outdoors.pavement(246),
            scaffold,
            place(
                people.figure(people.someone(c, "high"), "reach", held=brush),
                288,
                176,
                0.95,
                flip=True,
            ),
            stage.person(
                c,
                "low",
                124,
                264,
                "reach",
                c.pick("age", ("adult", "elder")),
                size=1.2,
                held=roller,
            ),
            outdoors.shadow(206, 270, 36),
            pots,
            stage.person(c, "kid", 262, 266, "point", "child", size=1.3, flip=True),
        )
    )


def mozaiek(c: Chance) -> str:
    """Return a bench and planter that neighbours cover with mosaic."""
    colours = c.order("tiles", (BRICK, SUN, SKY, LEAF, ROSE, WHITE, MIST, CORAL))
    body = "".join(
        (
            shape(
                shade(STONE, 0.1), "M-112 0v-44q0-8 8-8H30v-34q0-8 8-8h66q8 0 8 8V0z"
            ),
            place(furniture.tiles(138, 42, 10, colours[:6]), -106, -44),
            place(furniture.tiles(72, 82, 10, (*colours[2:], colours[0])), 36, -86),
            rect(light(STONE, 0.5), -114, -54, 146, 7, 3),
            rect(light(STONE, 0.5), 28, -96, 86, 7, 3),
            disc(colours[0], 72, -46, 20),
            shape(
                colours[1],
                *(circle(72 + 11 * x, -46 + 11 * y, 6.5) for x, y in plants.DAISY),
            ),
            disc(colours[5], 72, -46, 6),
        )
    )
    return "".join(
        (
            stage.square(c),
            stage.street_tree(c, "tree", c.pick("tree-x", (38, 368)), 232, 168),
            outdoors.shadow(206, 254, 118),
            place(plants.bush(66, 40, c.pick("green", (MOSS, LEAF, FERN))), 280, 152),
            place(plants.flowerbed(c, "top", 78, height=26), 241, 154),
            place(body, 200, 252, 1.06),
            place(
                people.figure(people.someone(c, "sits", "elder"), "sit"), 128, 216, 1.12
            ),
            stage.person(c, "kneels", 178, 270, "kneel", size=1.25),
            stage.person(c, "kid", 300, 268, "reach", "child", size=1.35, flip=True),
            outdoors.shadow(112, 276, 26),
            rect(PLANK, 92, 262, 40, 12, 2),
            shape(BRICK, box(97, 256, 7, 7), box(114, 257, 6, 6)),
            shape(SKY, box(106, 257, 6, 6)),
            shape(SUN, box(122, 256, 6, 7)),
            place(animals.cat(c.pick("cat", (NIGHT, OCHRE))), 192, 196, 0.9),
        )
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
                people.figure(people.someone(c, "saws"), _SAWING, held=saw),
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
    "mozaiek": mozaiek,
    "muurschildering": muurschildering,
}
