"""Shared green: a vegetable garden, a park for a while, a young wood."""

from __future__ import annotations

from generator.images.drawn import (
    animals,
    furniture,
    handheld,
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
    EARTH,
    FERN,
    GLASS,
    GRASS,
    GRAVEL,
    INK,
    LEAF,
    LIME,
    MOSS,
    NIGHT,
    OCHRE,
    PAPER,
    PLANK,
    SAGE,
    SAND,
    SKY,
    STEEL,
    SUN,
    WATER,
    WOOD,
    light,
    mix,
    shade,
)
from generator.images.drawn.svg import box, disc, dots, oval, place, rect, shape, stroke


def buurtmoestuin(c: Chance) -> str:
    """Return a shared vegetable garden with raised beds, a shed and bean poles."""
    shed = c.pick("shed", (BRICK, SKY, LEAF, CORAL))
    hut = "".join(
        (
            rect(shed, -40, -74, 80, 74),
            stroke(
                shade(shed, 0.18), 1.4, *(f"M{x}-74v74" for x in range(-28, 40, 13))
            ),
            shape(NIGHT, "M-50-70L0-104 50-70v6H-50z"),
            shape(shade(NIGHT, 0.4), "M0-104L50-70v6H0z"),
            rect(light(shed), -14, -52, 28, 52),
            rect(GLASS, -8, -46, 16, 16),
            stroke(WOOD, 3, "M52 0L46-58"),
            shape(STEEL, "M42-58h8l1-12h-8z"),
        )
    )
    beans = "".join(
        (
            stroke(WOOD, 2.4, "M-26 0L4-92M26 0L-4-92M-8 0L1-92"),
            dots(
                LEAF,
                7,
                (-18, -22),
                (-12, -44),
                (16, -30),
                (9, -54),
                (-5, -66),
                (3, -78),
                (-4, -14),
                (20, -12),
            ),
            dots(
                FERN,
                5,
                (-20, -25),
                (-14, -47),
                (14, -33),
                (7, -57),
                (-6, -69),
                (2, -82),
            ),
            dots(BRICK, 1.8, (-16, -18), (12, -26), (-10, -54), (6, -64), (20, -16)),
        )
    )
    bed = "".join(
        (
            *(
                place(
                    plants.cabbage(11, c.pick(f"cab{i}", (SAGE, FERN, LIME))),
                    -70 + i * 24,
                    -27,
                )
                for i in range(3)
            ),
            *(place(plants.leek(26), 2 + i * 11, -27) for i in range(3)),
            place(plants.tomato_stake(48), 48, -27),
            place(plants.tomato_stake(44), 70, -27),
            rect(EARTH, -84, -31, 168, 6, 2),
            furniture.planter(176, 28, c.pick("box", (WOOD, PLANK))),
        )
    )
    can = place(
        handheld.watering_can(c.pick("can", (SKY, BRICK, SUN))), 18, -30, 0.9
    ) + place(handheld.drops(), 39, -45)
    return "".join(
        (
            stage.park(c),
            place(hut, 108, 226, 1.05),
            stage.street_tree(c, "tree", 372, 226, 150, ground=GRASS),
            outdoors.shadow(304, 232, 30, GRASS),
            place(beans, 300, 232, 1.15),
            stage.person(c, "kid", 226, 234, "reach", "child", size=1.2, ground=""),
            outdoors.shadow(206, 262, 96, GRASS),
            place(bed, 202, 262, 1.1),
            stage.person(
                c,
                "water",
                96,
                264,
                "hold",
                c.pick("age", ("adult", "elder")),
                size=1.2,
                ground=GRASS,
                held=can,
            ),
            stage.person(
                c,
                "harvest",
                314,
                266,
                "carry",
                flip=True,
                ground=GRASS,
                held=place(
                    furniture.crate(30, 14)
                    + dots(BRICK, 4, (-8, -15), (8, -15))
                    + dots(SUN, 4, (0, -16)),
                    14,
                    -32,
                ),
            ),
        )
    )


def buurtbos(c: Chance) -> str:
    """Return a young wood, with neighbours who plant one more tree."""
    shapes = c.order("shapes", ("round", "oval", "cloud"))
    trunks = []
    for i, (x, h) in enumerate(
        ((26, 186), (80, 150), (150, 198), (256, 170), (320, 204), (378, 160))
    ):
        height = h + c.between(f"h{i}", -12, 12)
        tree = trees.tree(c, f"t{i}", height=height, kind=shapes[i % 3])
        trunks.append(place(tree, x, 218 + i % 2 * 6))
    owl_box = "".join(
        (
            rect(PLANK, -9, -26, 18, 26, 1),
            shape(CLAY, "M-12-25L0-35 12-25z"),
            disc(INK, 0, -16, 4.5),
            dots(SUN, 1, (-1.6, -17), (1.6, -17)),
        )
    )
    spade = (
        stroke(WOOD, 2.8, "M18-46L25-8")
        + shape(STEEL, "M21-10l7-1 1 8q-3 5-6 0z")
        + stroke(WOOD, 3, "M15-47l6-1")
    )
    return "".join(
        (
            outdoors.sky(c, floor=216),
            stage.far_trees(c, 196, count=8),
            outdoors.meadow(c, 190),
            *trunks,
            place(owl_box, 320, 176),
            shape(
                GRAVEL, "M26 310Q160 272 196 240T214 200H220Q224 226 214 246T138 310z"
            ),
            place(plants.bush(60, 30, MOSS), 66, 236),
            place(plants.bush(66, 34, FERN), 330, 236),
            oval(EARTH, 192, 262, 26, 6),
            shape(EARTH, "M216 264q12-14 26 0z"),
            place(trees.sapling(78, c.pick("sapling", (LIME, FERN, SAGE))), 192, 262),
            stage.person(
                c, "digs", 136, 264, "push", size=1.25, held=spade, ground=GRASS
            ),
            stage.person(
                c,
                "holds",
                258,
                262,
                "reach",
                "child",
                size=1.3,
                flip=True,
                ground=GRASS,
            ),
            stage.person(
                c,
                "elder",
                300,
                262,
                "hold",
                "elder",
                flip=True,
                ground=GRASS,
                held=place(handheld.watering_can(SKY), 14, -28, 0.8),
            ),
            outdoors.birds(196, 60, 1),
            place(animals.sparrow(BRICK), 108, 274),
        )
    )


def buurtpark(c: Chance) -> str:
    """Return a temporary park: a lawn, pallet seats, trees in sacks, a hammock."""
    crane = (
        stroke(SUN, 4, "M352 196V60M316 60h74M352 60l-30 0")
        + stroke(OCHRE, 1.6, "M352 48L318 60M352 48l36 12M352 48v12M326 60v40")
        + rect(mix(BRICK, PAPER, 0.3), 316, 100, 20, 10)
    )
    sack = (
        shape(light(SAND, 0.3), "M-24 0L-28-34H28L24 0z")
        + shape(shade(SAND, 0.1), "M8 0L10-34H28L24 0z")
        + stroke(SKY, 2, "M-26-24h52")
    )
    pallet = "".join(
        (
            shape(PLANK, *(box(-44, -10 - i * 10, 88, 6) for i in range(2))),
            shape(WOOD, *(box(x, -20, 10, 20) for x in (-42, -5, 32))),
            rect(c.pick("cushion", (BRICK, SKY, SUN)), -40, -28, 80, 9, 4),
        )
    )
    bloom = c.pick("kite", (BRICK, SUN, SKY))
    kite = "".join(
        (
            shape(bloom, "M0-22L16 0 0 26-16 0z"),
            shape(shade(bloom), "M0-22L16 0 0 26z"),
            stroke(NIGHT, 1, "M0-22V26M-16 0H16"),
            shape(
                SUN if bloom != SUN else BRICK, "M-4 34l4-3 4 3-4 3zM2 46l4-3 4 3-4 3z"
            ),
        )
    )
    cloth = c.pick("hammock", (CORAL, SUN, WATER))
    lies = looks.someone(c, "lies")
    return "".join(
        (
            stage.park(c),
            crane,
            stage.far_trees(c, 204, count=7),
            outdoors.meadow(c, 204),
            outdoors.shadow(132, 244, 32, GRASS),
            place(trees.tree(c, "a", height=150), 128, 214),
            place(sack, 128, 244),
            outdoors.shadow(310, 244, 32, GRASS),
            place(trees.tree(c, "b", height=138), 306, 214),
            place(sack, 306, 244),
            stroke(light(SAND, 0.5), 1.8, "M130 166L160 186M304 168L274 186"),
            stroke(lies.bottom, 9, "M226 204Q246 202 266 186"),
            shape(INK, "M262 188l2-10 7 1-2 10z"),
            stroke(lies.top, 17, "M188 202L218 206"),
            place(people.head(lies, 0.5), 172, 188, 1.2, turn=-24),
            shape(cloth, "M158 186Q216 198 276 186Q258 232 214 232T158 186z"),
            stroke(
                light(cloth, 0.5), 3, "M168 196Q214 208 266 197M180 210Q214 220 254 210"
            ),
            outdoors.shadow(122, 270, 50, GRASS),
            place(pallet, 116, 270, 1.05),
            place(
                people.figure(
                    looks.someone(c, "s2", "elder"),
                    "sit-hold",
                    held=place(handheld.book(SKY), 3, -34, 0.8),
                ),
                112,
                264,
                1.18,
            ),
            stage.person(c, "kid", 232, 268, "reach", "child", size=1.4, ground=GRASS),
            place(animals.dog(c.pick("dog", (PAPER, OCHRE, BARK))), 304, 270, 1),
            stroke(NIGHT, 0.8, "M259 209Q252 150 234 96"),
            place(kite, 228, 78, 1, turn=-24),
        )
    )


SCENES = {
    "buurtbos": buurtbos,
    "buurtmoestuin": buurtmoestuin,
    "buurtpark": buurtpark,
}
