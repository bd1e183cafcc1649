"""What neighbours make beautiful: a painted wall, a bench of mosaic."""

from __future__ import annotations

from generator.images.drawn import animals, furniture, houses, looks, people, plants
from generator.images.drawn import sky as outdoors
from generator.images.drawn.chance import Chance
from generator.images.drawn.scenes import stage
from generator.images.drawn.shades import (
    BARK,
    BRICK,
    CLAY,
    CORAL,
    FERN,
    HONEY,
    INK,
    LEAF,
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
    WHITE,
    light,
    mix,
    shade,
)
from generator.images.drawn.svg import box, circle, disc, place, rect, shape, stroke


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
                people.figure(looks.someone(c, "high"), "reach", held=brush),
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
                people.figure(looks.someone(c, "sits", "elder"), "sit"), 128, 216, 1.12
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


SCENES = {"mozaiek": mozaiek, "muurschildering": muurschildering}
