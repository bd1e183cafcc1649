"""What neighbours grow: gardens, beds, window boxes, climbers, woods, hens, bees."""

from __future__ import annotations

from generator.images.drawn import animals, furniture, houses, people, plants, vehicles
from generator.images.drawn import sky as outdoors
from generator.images.drawn.chance import Chance
from generator.images.drawn.houses import House
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
    HONEY,
    INK,
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
    Part,
    box,
    circle,
    disc,
    dots,
    lined,
    oval,
    place,
    rect,
    shape,
    stroke,
)


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
        furniture.watering_can(c.pick("can", (SKY, BRICK, SUN))), 20, -30, 0.9
    ) + place(outdoors_drops(), 38, -40)
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
                "reach",
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


def outdoors_drops() -> str:
    """Return what falls from a watering can."""
    return furniture.drops()


def buurtplantsoen(c: Chance) -> str:
    """Return a street flower bed that neighbours tend together."""
    bed = "".join(
        (
            oval(light(STONE, 0.4), 200, 252, 126, 26),
            oval(shade(STONE, 0.15), 200, 255, 126, 25),
            oval(light(STONE, 0.4), 200, 251, 124, 24),
            oval(EARTH, 200, 250, 118, 20),
            place(plants.flowerbed(c, "back", 150, height=34), 125, 243),
            place(plants.sapling(104, c.pick("sapling", (FERN, LIME, MOSS))), 200, 248),
            place(plants.bush(46, 26, MOSS), 118, 252),
            place(plants.bush(40, 22, LEAF), 284, 252),
            place(plants.flowerbed(c, "front", 190, height=26), 105, 262),
        )
    )
    can = place(
        furniture.watering_can(c.pick("can", (SKY, SUN))), 20, -32, 0.9
    ) + place(furniture.drops(), 38, -42)
    return "".join(
        (
            stage.town(c),
            stage.person(
                c,
                "water",
                92,
                246,
                "reach",
                c.pick("age", ("adult", "elder")),
                held=can,
            ),
            outdoors.shadow(206, 262, 126),
            bed,
            stage.person(c, "kneels", 312, 268, "kneel", flip=True, size=1.25),
            stage.person(
                c,
                "kid",
                262,
                240,
                "hold",
                "child",
                size=1.15,
                flip=True,
                ground="",
                held=place(plants.flower("daisy", SUN, 14), 10, -42),
            ),
            place(animals.butterfly(c.pick("butterfly", (SUN, CORAL, SKY))), 160, 196),
            place(animals.bee(), 250, 206),
            place(furniture.crate(30, 14), 66, 272),
            place(plants.flowerbed(c, "crate", 26, height=12, rich=3), 53, 260),
        )
    )


def bloemen(c: Chance) -> str:
    """Return a house with flower boxes on every sill, watered from a window."""
    wall = c.pick("wall", houses.WALLS)
    scale, base = 0.86, 244
    house = House(
        width=240,
        height=236,
        wall=wall,
        trim=WHITE,
        door=c.pick("door", [d for d in houses.DOORS if d != wall]),
        bays=3,
        door_bay=c.pick("bay", (0, 2)),
        gable="eaves",
    )
    left = 200 - 120 * scale
    boxes = []
    bloom = c.order("bloom", (BRICK, CORAL, SUN, WHITE, ROSE))
    for floor in range(2):
        for bay in range(3):
            if floor == 0 and bay == house.door_bay:
                continue
            x, y = left + (40 + bay * 80) * scale, base - (40 + floor * 118) * scale
            spots = [(x - 17 + i * 7, y - 10 - (i * 7 + bay * 3) % 8) for i in range(6)]
            boxes += [
                dots(LEAF, 6.5, *((a, b + 5) for a, b in spots)),
                dots(bloom[(bay + floor) % 3], 3.6, *spots),
                dots(bloom[3], 1.8, *((a + 3, b + 6) for a, b in spots)),
                rect(c.pick("box", (WOOD, SKY, BARK)), x - 22, y - 3, 44, 11, 1.5),
            ]
    window = left + 120 * scale
    leans = "".join(
        (
            rect(mix(NIGHT, SKY, 0.4), window - 14, 63, 28, 45),
            people.crowd_head(people.someone(c, "up"), window - 2, 84, 0.92),
            stroke(people.someone(c, "up").top, 6, f"M{window + 8} 98l16-3"),
            place(furniture.watering_can(SUN), window + 26, 100, 0.75),
            place(furniture.drops(), window + 43, 92, 0.8),
        )
    )
    cart = place(vehicles.wagon(c.pick("cart", (SKY, LEAF, BRICK))), 0, 0) + place(
        plants.flowerbed(c, "cart", 40, height=26), -20, -23
    )
    return "".join(
        (
            stage.facade(c, house, x=left, base=base, scale=scale),
            leans,
            *boxes,
            stage.potted(
                c,
                "pot",
                left
                + (40 + 80 * house.door_bay) * scale
                + (30 if house.door_bay == 0 else -30),
                250,
                0.9,
            ),
            outdoors.shadow(176, 266, 30),
            place(cart, 176, 266, 1.1),
            stage.person(c, "pulls", 238, 266, "walk", held="", size=0.98),
            stage.person(
                c,
                "kid",
                128,
                266,
                "hold",
                "child",
                size=1.1,
                held=place(plants.flower("tulip", BRICK, 14), 10, -42),
            ),
            place(animals.cat(c.pick("cat", (NIGHT, OCHRE))), 300, 258, 0.8),
        )
    )


def geveltuin(c: Chance) -> str:
    """Return a strip of plants along a house front, with a climber round the door."""
    wall = c.pick("wall", houses.DARK_WALLS + (mix(SAND, PAPER, 0.4),))
    door = c.pick("bay", (1, 1))
    house = House(
        width=270,
        height=262,
        wall=wall,
        trim=WHITE,
        door=c.pick("door", [d for d in houses.DOORS if d != wall]),
        bays=3,
        door_bay=door,
        gable="eaves",
    )
    bloom = c.pick("bloom", (ROSE, SUN, WHITE, CORAL))
    arch = (
        (166, 240),
        (164, 220),
        (168, 198),
        (163, 176),
        (168, 154),
        (164, 132),
        (176, 116),
        (196, 110),
        (216, 113),
        (233, 124),
        (238, 144),
        (234, 164),
    )
    holly = c.order("holly", (CORAL, SUN, ROSE, PAPER))
    strip = "".join(
        (
            rect(light(STONE, 0.3), 66, 240, 102, 12, 2),
            rect(light(STONE, 0.3), 232, 240, 102, 12, 2),
            rect(EARTH, 68, 240, 98, 9),
            rect(EARTH, 234, 240, 98, 9),
            *(
                place(
                    plants.flower("hollyhock", holly[i], 86 - i * 9), 78 + i * 15, 244
                )
                for i in range(3)
            ),
            place(plants.bush(40, 24, MOSS), 142, 247),
            place(plants.flowerbed(c, "l", 74, height=24), 72, 249),
            place(plants.flower("sunflower", SUN, 92), 316, 244),
            place(plants.flower("sunflower", SUN, 74), 298, 244),
            *(
                place(
                    plants.flower("lavender", mix(SKY, ROSE, 0.35), 30),
                    246 + i * 14,
                    247,
                )
                for i in range(4)
            ),
            place(plants.flowerbed(c, "r", 44, height=18), 286, 249),
        )
    )
    stones = "".join(
        rect(light(STONE, 0.35 if i % 2 else 0.15), 62 + i, 268 - i * 5, 36, 4.5, 1)
        for i in range(4)
    )
    return "".join(
        (
            stage.facade(c, house, x=65, base=240),
            place(animals.cat(c.pick("cat", (NIGHT, PAPER, OCHRE))), 110, 199, 0.95),
            plants.climber(arch, bloom, 9),
            strip,
            outdoors.shadow(82, 272, 24),
            stones,
            stage.person(
                c,
                "kneels",
                254,
                266,
                "kneel",
                c.pick("age", ("adult", "elder")),
                size=1.2,
            ),
            stage.person(
                c,
                "kid",
                132,
                268,
                "reach",
                "child",
                size=1.25,
                held=place(furniture.watering_can(SUN), 18, -36, 0.8),
            ),
            place(animals.bee(), 220, 178),
            place(animals.butterfly(SUN), 282, 150),
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
            f"M{x} 0L{min(x + 50, 130)}-{min(50, 130 - x)}M{x} 0L{max(x - 50, 0)}-{min(50, x)}"
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


def buurtbos(c: Chance) -> str:
    """Return a young wood, with neighbours who plant one more tree."""
    shapes = c.order("shapes", ("round", "oval", "cloud"))
    trunks = []
    for i, (x, h) in enumerate(
        ((26, 186), (80, 150), (150, 198), (256, 170), (320, 204), (378, 160))
    ):
        height = h + c.between(f"h{i}", -12, 12)
        tree = plants.tree(c, f"t{i}", height=height, kind=shapes[i % 3])
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
                GRAVEL, "M40 300Q160 272 196 240T214 200H220Q224 226 214 246T150 300z"
            ),
            place(plants.bush(60, 30, MOSS), 66, 236),
            place(plants.bush(66, 34, FERN), 330, 236),
            oval(EARTH, 192, 262, 26, 6),
            shape(EARTH, "M216 264q12-14 26 0z"),
            place(plants.sapling(78, c.pick("sapling", (LIME, FERN, SAGE))), 192, 262),
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
                held=place(furniture.watering_can(SKY), 14, -28, 0.8),
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
    lies = people.someone(c, "lies")
    return "".join(
        (
            stage.park(c),
            crane,
            stage.far_trees(c, 204, count=7),
            outdoors.meadow(c, 204),
            outdoors.shadow(132, 244, 32, GRASS),
            place(plants.tree(c, "a", height=150), 128, 214),
            place(sack, 128, 244),
            outdoors.shadow(310, 244, 32, GRASS),
            place(plants.tree(c, "b", height=138), 306, 214),
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
                    people.someone(c, "s2", "elder"),
                    "sit-hold",
                    held=place(furniture.book(SKY), 3, -34, 0.8),
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
    "bijenhotel": bijenhotel,
    "bloemen": bloemen,
    "buurtbos": buurtbos,
    "buurtmoestuin": buurtmoestuin,
    "buurtpark": buurtpark,
    "buurtplantsoen": buurtplantsoen,
    "geveltuin": geveltuin,
    "kippenren": kippenren,
}
