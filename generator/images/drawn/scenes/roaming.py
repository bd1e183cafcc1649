"""Out in the green: a signposted walk, a hut of living willow."""

from __future__ import annotations

from generator.images.drawn import (
    animals,
    handheld,
    houses,
    looks,
    people,
    plants,
    trees,
)
from generator.images.drawn import sky as outdoors
from generator.images.drawn.chance import Chance
from generator.images.drawn.scenes import stage
from generator.images.drawn.shades import (
    BARK,
    BRICK,
    CLAY,
    CORAL,
    FERN,
    GLASS,
    GRASS,
    GRAVEL,
    LAWN,
    LEAF,
    LIME,
    MOSS,
    NIGHT,
    OCHRE,
    PAPER,
    PINE,
    PLANK,
    SAGE,
    SKY,
    SUN,
    WATER,
    WOOD,
    mix,
)
from generator.images.drawn.svg import (
    Part,
    circle,
    disc,
    dots,
    place,
    rect,
    shape,
    stroke,
)


def wilgenhut(c: Chance) -> str:
    """Return a hut of living willow with children in and around it."""
    ribs: list[Part] = []
    for x in (-92, -70, -46, -22, 22, 46, 70, 92):
        ribs += ["M", x, 0, "Q", x * 1.02, -84, x * 0.12 + (5 if x > 0 else -5), "-124"]
    weave = (
        "M-94-14Q0-30 94-14M-94-32Q0-52 94-32M-90-52Q0-74 90-52"
        "M-82-72Q0-94 82-72M-66-94Q0-112 66-94"
    )
    leaves = [
        (
            round(x * 0.97 + (i * 37 % 17) - 8),
            round(-124 + abs(x) ** 2 * 0.0125 + (i * 23 % 15) - 9),
        )
        for i, x in enumerate(range(-96, 100, 9))
    ]
    more = [
        (-84, -40),
        (-62, -24),
        (-70, -66),
        (-40, -88),
        (-54, -50),
        (84, -40),
        (62, -22),
        (70, -68),
        (40, -86),
        (54, -48),
        (0, -98),
        (-20, -108),
        (24, -104),
    ]
    tops = stroke(
        MOSS,
        2.2,
        "M-8-122q-20-24-34-26M-4-124q-6-24-14-36M2-124q4-26 14-38"
        "M6-122q18-22 34-24M0-124V-166",
    )
    green = c.pick("green", (FERN, MOSS, LIME))
    dome = "".join(
        (
            shape(mix(LEAF, PINE, 0.35), "M-96 0Q-100-126 0-128T96 0z"),
            stroke(WOOD, 4, *ribs),
            stroke(PLANK, 2.4, weave),
            dots(LEAF, 9, *leaves),
            dots(green, 6.5, *((x - 2, y - 2) for x, y in leaves)),
            dots(green, 5.5, *more),
            tops,
            dots(green, 4, (-42, -148), (-18, -160), (16, -162), (40, -146), (0, -168)),
            shape(PINE, "M-27 0V-40Q-24-72 0-74T27-40V0z"),
            stroke(WOOD, 4.5, "M-27 0V-40Q-24-72 0-74T27-40V0"),
        )
    )
    bloom = c.pick("rug", (CORAL, SUN, WATER))
    return "".join(
        (
            stage.park(c),
            outdoors.shadow(362, 236, 26, GRASS),
            place(trees.pollard(130), 358, 236),
            outdoors.shadow(42, 240, 26, GRASS),
            place(trees.pollard(146), 40, 240),
            outdoors.shadow(208, 252, 104, GRASS),
            place(dome, 200, 252, 1.1),
            place(
                people.figure(looks.someone(c, "in", "child"), "wave"), 200, 252, 1.05
            ),
            shape(bloom, "M126 266h58l10 12h-78z"),
            place(
                people.figure(
                    looks.someone(c, "reads", "child"),
                    people.POSES["sit-hold"],
                    held=place(handheld.book(SKY), 2, -34, 0.8),
                ),
                150,
                278,
                1.25,
            ),
            stage.person(
                c,
                "weaves",
                296,
                262,
                "reach",
                c.pick("age", ("adult", "elder")),
                size=1.2,
                flip=True,
                ground=GRASS,
            ),
            stage.person(c, "runs", 98, 262, "walk", "child", size=1.3, ground=GRASS),
            place(plants.grass_blades(18, 18), 330, 276),
            place(animals.butterfly(SUN), 258, 104),
            outdoors.birds(92, 84, 0.9),
        )
    )


def wandeling(c: Chance) -> str:
    """Return a signposted walk over the fields, towards a chapel."""
    near, far = c.pick("near", (GRASS, LAWN)), mix(SAGE, PAPER, 0.3)
    arrows = c.order("arrows", (BRICK, SUN, SKY, LEAF))
    post = "".join(
        (
            rect(BARK, -4, -150, 8, 150, 2),
            shape(arrows[0], "M-4-144h52l12 11-12 11H-4z"),
            shape(arrows[1], "M8-116h-56l-12 11 12 11H8z"),
            shape(arrows[2], "M-4-88h46l10 9-10 9H-4z"),
            shape(
                PAPER,
                circle(8, -133, 5),
                "M22-137l9 4-9 4zM-24-110l-9 5 9 5z",
                circle(-10, -105, 5),
                circle(8, -79, 4),
            ),
            disc(SUN, 0, -152, 6),
        )
    )
    chapel = "".join(
        (
            rect(PAPER, -20, -34, 40, 34),
            shape(CLAY, "M-24-32L0-56 24-32z"),
            rect(PAPER, -6, -72, 12, 24),
            shape(NIGHT, "M-9-70L0-92 9-70z"),
            shape(BRICK, "M-6 0v-14a6 6 0 0 1 12 0v14z"),
            disc(GLASS, 0, -40, 4),
        )
    )
    pack = rect(BRICK, -15, -58, 9, 20, 4)
    stick = stroke(WOOD, 2.4, "M16-42L20 0")
    return "".join(
        (
            outdoors.sky(c, floor=230),
            houses.row(c, 186, left=8, right=90, scale=0.24, haze=0.5),
            shape(mix(far, SKY, 0.14), "M0 200Q70 150 160 178T320 156T400 172V310H0z"),
            shape(far, "M0 206Q110 172 214 196T400 182V310H0z"),
            place(chapel, 268, 190, 0.95),
            dots(FERN, 9, (240, 184), (226, 188), (298, 182)),
            dots(MOSS, 7, (312, 184), (212, 192)),
            shape(near, "M0 226Q120 196 230 218T400 206V310H0z"),
            stroke(
                mix(near, LEAF, 0.35),
                1.6,
                *(
                    f"M{18 + i * 44} {252 + i % 3 * 12}l-2-6m2 6v-8m0 8l3-6"
                    for i in range(9)
                ),
            ),
            shape(
                GRAVEL,
                "M122 310Q196 262 196 240T250 206T262 190H268"
                "Q272 204 248 216T234 244T278 310z",
            ),
            stage.street_tree(c, "tree", 362, 240, 172, ground=GRASS),
            outdoors.shadow(128, 262, 20, GRASS),
            place(post, 122, 262, 1.08),
            place(plants.flowerbed(c, "foot", 50, height=18), 98, 264),
            stage.person(c, "a", 214, 262, "walk", size=1.25, held=pack, ground=GRAVEL),
            stage.person(
                c, "b", 262, 264, "walk", "elder", size=1.15, held=stick, ground=GRASS
            ),
            stage.person(c, "kid", 178, 268, "walk", "child", size=1.2, ground=GRAVEL),
            outdoors.shadow(304, 270, 18, GRASS),
            place(animals.dog(c.pick("dog", (OCHRE, PAPER, BARK))), 304, 270, 1.1),
            stroke(BRICK, 1, "M278 222Q296 232 312 252"),
            outdoors.birds(170, 70),
        )
    )


SCENES = {"wandeling": wandeling, "wilgenhut": wilgenhut}
