"""When neighbours come together: feast, tent, car-free street, shopping for others."""

from __future__ import annotations

from generator.images.drawn import animals, furniture, houses, people, plants, vehicles
from generator.images.drawn import sky as outdoors
from generator.images.drawn.chance import Chance
from generator.images.drawn.houses import House
from generator.images.drawn.scenes import stage
from generator.images.drawn.shades import (
    BARK,
    BRICK,
    CORAL,
    GLASS,
    GRASS,
    HONEY,
    LAMP,
    LAWN,
    LEAF,
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
    disc,
    lined,
    place,
    rect,
    shape,
    stroke,
)


def buurtfeest(c: Chance) -> str:
    """Return a long table in the street, with music and lights."""
    cloth = c.pick("cloth", (BRICK, SKY, LEAF))
    heads = []
    for i, (x, age) in enumerate(
        ((112, "adult"), (152, "elder"), (192, "adult"), (230, "child"), (268, "adult"))
    ):
        heads.append(
            place(
                people.crowd_head(people.someone(c, f"h{i}", age), 0, 0),
                x,
                192 + (6 if age == "child" else 0),
                1.1,
                flip=i % 2 == 1,
            )
        )
    table = "".join(
        (
            rect(PAPER, 86, 222, 212, 8, 2),
            rect(PAPER, 88, 228, 208, 26),
            shape(
                cloth,
                *(
                    box(88 + column * 13, 228 + row * 13, 13, 13)
                    for row in range(2)
                    for column in range(row % 2, 16, 2)
                ),
            ),
            stroke(BARK, 4, "M98 254v12M286 254v12"),
            place(furniture.plate(BRICK, OCHRE), 132, 223, 1.2),
            place(furniture.plate(SUN, LEAF), 210, 223, 1.2),
            place(furniture.cup(SKY), 160, 222),
            place(furniture.cup(SUN), 182, 222),
            place(furniture.cup(), 250, 222),
            place(shape(SAGE, "M-4 0v-20h2v-6h4v6h2V0z"), 236, 222),
            place(plants.flowerbed(c, "vase", 14, height=16, rich=3), 103, 212),
            rect(WATER, 104, 210, 12, 13, 2),
        )
    )
    accordion = (
        shape(BRICK, "M4-50h7v22H4z")
        + shape(PAPER, "M11-50h14v22H11z")
        + shape(BRICK, "M25-50h7v22h-7z")
        + stroke(STEEL, 1.4, "M14-50v22M18-50v22M22-50v22")
    )
    return "".join(
        (
            stage.town(c),
            outdoors.bunting(-10, 62, 210, 16, (SUN, BRICK, PAPER, WATER)),
            outdoors.bunting(200, 62, 210, 16, (CORAL, PAPER, SUN, SAGE)),
            outdoors.bulbs(-10, 104, 420, 16, LAMP),
            *heads,
            outdoors.shadow(200, 266, 112),
            table,
            stage.person(
                c,
                "plays",
                316,
                262,
                "hold",
                c.pick("age", ("adult", "elder")),
                size=1.2,
                flip=True,
                held=accordion,
            ),
            stage.person(c, "d1", 152, 278, "cheer", "child", size=1.3),
            stage.person(c, "d2", 216, 280, "wave", "child", size=1.3, flip=True),
            outdoors.shadow(72, 266, 22),
            place(people.wheelchair(people.someone(c, "w", "elder")), 68, 266, 1.1),
            place(animals.dog(), 262, 284, 0.95),
        )
    )


def tent(c: Chance) -> str:
    """Return a shared tent that neighbours put up for a gathering."""
    one = c.pick("one", (BRICK, SUN, SKY, LEAF))
    canvas = "".join(
        (
            shape(mix(PAPER, SAND, 0.6), "M-96 0v-70H96V0z"),
            shape(PAPER, "M-116-70Q-40-90 0-148 40-90 116-70z"),
            shape(
                one,
                "M-116-70Q-40-90 0-148-46-96-80-70zM-44-70Q-16-100 0-148 16-100 44-70zM80-70Q46-96 0-148 40-90 116-70z",
            ),
            shape(PAPER, "M-116-70h232l-4 12H-112z"),
            shape(one, *(f"M{x}-70h19l-4 13h-12z" for x in range(-114, 104, 38))),
            shape(PAPER, "M-96 0v-60h14q-2 30-8 60zM96 0v-60H82q2 30 8 60z"),
            stroke(BARK, 3.4, "M-98 0v-60M98 0v-60M0-146v-14"),
            shape(SUN if one != SUN else BRICK, "M0-162l20 6-20 7z"),
            stroke(light(STONE, 0.3), 1.6, "M-114-64L-150 2M114-64L150 2"),
            stroke(WOOD, 3, "M-152-4l4 8M152-4l-4 8"),
        )
    )
    return "".join(
        (
            stage.park(c),
            stage.street_tree(c, "tree", 376, 226, 160, ground=GRASS),
            outdoors.shadow(206, 252, 120, GRASS),
            place(canvas, 200, 250, 1.12),
            outdoors.bulbs(100, 186, 200, 8, LAMP),
            place(
                people.crowd_head(people.someone(c, "in1", "elder"), 0, 0),
                170,
                204,
                1.02,
            ),
            place(people.crowd_head(people.someone(c, "in2"), 0, 0), 226, 202, 1.05),
            place(furniture.table(110, colour=PLANK), 198, 256, 1.05),
            place(furniture.kettle(), 198, 220),
            place(furniture.cup(), 168, 220),
            place(furniture.cup(SUN), 228, 220),
            place(furniture.plate(BRICK, OCHRE), 216, 221, 0.9),
            stage.person(
                c,
                "carries",
                110,
                264,
                "carry",
                size=1.2,
                ground=GRASS,
                held=place(furniture.crate(28, 13, WOOD), 13, -34),
            ),
            stage.person(
                c,
                "pulls",
                306,
                264,
                "push",
                c.pick("age", ("adult", "elder")),
                size=1.2,
                ground=GRASS,
            ),
            stroke(SAND, 2, "M334 214L313 179"),
            stage.person(c, "kid", 268, 270, "cheer", "child", size=1.25, ground=GRASS),
            place(animals.sparrow(), 150, 284),
        )
    )


def leefstraat(c: Chance) -> str:
    """Return a street without cars, seen down its length, where children play."""
    walls = c.order("walls", houses.WALLS)
    left, right, xs = [], [], (0, 62, 108, 142, 166)
    for side in (0, 1):
        target = left if side == 0 else right
        for i in range(4):
            x1, x2 = xs[i], xs[i + 1]
            wall = walls[(i + side * 4) % len(walls)]
            pale = mix(wall, PAPER, 0.1 + i * 0.1)
            pale = shade(pale, 0.06) if side == 0 else pale

            def y(x: float, level: float) -> float:
                return 192 + (level - 192) * (1 - x / 186)

            rise = (0, 22, -8, 14)[(i + side) % 4]
            top, foot = 8 + rise, 262
            at = (lambda v: v) if side == 0 else (lambda v: 400 - v)
            target.append(
                shape(
                    pale,
                    "M",
                    at(x1),
                    y(x1, foot),
                    "L",
                    at(x1),
                    y(x1, top),
                    at(x2),
                    y(x2, top),
                    at(x2),
                    y(x2, foot),
                    "z",
                )
            )
            panes: list[Part] = []
            for part in (0.2, 0.62):
                a, b = x1 + (x2 - x1) * part, x1 + (x2 - x1) * (part + 0.22)
                for high, low in ((60, 108), (152, 206)):
                    panes += [
                        "M",
                        at(a),
                        y(a, high),
                        "L",
                        at(b),
                        y(b, high),
                        at(b),
                        y(b, low),
                        at(a),
                        y(a, low),
                        "z",
                    ]
            target.append(lined(GLASS, mix(WHITE, pale, 0.1), 2.4 - i * 0.4, *panes))
            target.append(
                stroke(
                    mix(WHITE, pale, 0.2),
                    4 - i * 0.7,
                    "M",
                    at(x1),
                    y(x1, top),
                    "L",
                    at(x2),
                    y(x2, top),
                )
            )
    end = place(
        houses.front(
            House(
                width=84,
                height=150,
                wall=walls[3],
                gable="step",
                bays=2,
                door_bay=0,
                haze=0.5,
                storeys=1,
            )
        ),
        165,
        206,
        0.42,
    ) + place(
        houses.front(
            House(
                width=84,
                height=170,
                wall=walls[5],
                gable="point",
                bays=2,
                door_bay=1,
                haze=0.5,
                storeys=1,
            )
        ),
        200,
        206,
        0.42,
    )
    rug = shape(GRASS, "M168 300L186 226H214L264 300z") + shape(
        LAWN, "M176 300L190 226H202L226 300z"
    )
    chalk = (
        stroke(
            WHITE,
            1.8,
            "M92 252l22-3 4 11-24 3zM118 249l20-2 5 10-22 3zM94 267l26-3 4 12-28 4z",
        )
        + stroke(SUN, 2, "M128 274a9 7 0 1 1 1 0M128 258v-4M142 264l5-3M114 264l-5-3")
        + stroke(CORAL, 2, "M268 262q14-16 28 0t28-2")
    )
    barrier = (
        stroke(WOOD, 2.6, "M-22 0l6-22M22 0l-6-22")
        + shape(PAPER, box(-26, -28, 52, 9))
        + shape(BRICK, "M-26-28h9l-5 9h-4zM-8-28h10l-5 9h-10zM12-28h10l-5 9H7z")
    )
    return "".join(
        (
            outdoors.sky(c, floor=210),
            end,
            shape(light(SAND, 0.2), "M0 262L166 200H234L400 262V300H0z"),
            shape(mix(STONE, SAND, 0.45), "M60 300L182 202H218L340 300z"),
            rug,
            *left,
            *right,
            outdoors.bunting(60, 74, 280, 14, (SUN, BRICK, PAPER, SKY)),
            outdoors.bunting(122, 122, 156, 9, (CORAL, PAPER, SUN)),
            place(plants.tree(c, "far", height=60), 172, 214),
            place(plants.tree(c, "far2", height=66), 236, 216),
            place(barrier, 200, 216, 0.6),
            stage.potted(c, "p1", 104, 240, 0.85),
            stage.potted(c, "p2", 312, 246, 1),
            chalk,
            place(
                furniture.bench(58, colour=c.pick("bench", (SUN, BRICK, SKY))),
                282,
                240,
                0.95,
            ),
            place(
                people.figure(people.someone(c, "b1", "elder"), "sit"), 270, 240, 0.95
            ),
            place(people.figure(people.someone(c, "b2"), "sit-hold"), 294, 240, 0.95),
            stage.person(c, "run", 206, 248, "walk", "child", size=1.15, ground=GRASS),
            place(vehicles.scooter(c.pick("scooter", (SUN, BRICK))), 244, 270, 1),
            stage.person(c, "scoot", 238, 266, "push", "child", size=1.1, ground=""),
            stage.person(c, "chalks", 150, 276, "kneel", "child", size=1.5, flip=True),
            stage.person(c, "grown", 96, 262, "wave", size=1.1),
        )
    )


def boodschappennetwerk(c: Chance) -> str:
    """Return a neighbour who brings shopping to the door of another."""
    wall = c.pick("wall", houses.WALLS)
    house = House(
        width=264,
        height=262,
        wall=wall,
        trim=WHITE,
        door=c.pick("door", [d for d in houses.DOORS if d != wall]),
        bays=3,
        door_bay=2,
        gable="eaves",
    )
    food = "".join(
        (
            stroke(LEAF, 3, "M-12-14l-5-16M-10-14l1-18M-8-14l5-14"),
            shape(OCHRE, "M4-12l4-18q4-3 7 0l-3 18z"),
            disc(BRICK, -1, -15, 5),
            disc(SUN, 14, -14, 4.5),
            rect(WHITE, -20, -26, 8, 14, 1),
        )
    )
    box_ = food + furniture.crate(44, 16, c.pick("crate", (PLANK, HONEY)))
    basket = (
        stroke(BARK, 1.2, "M0-20V-92")
        + stroke(BARK, 1.6, "M-12-6Q0-34 12-6")
        + disc(BRICK, -5, -10, 5)
        + disc(SUN, 5, -10, 5)
        + stroke(LEAF, 3, "M0-10v-12")
        + shape(WOOD, "M-14-8h28l-4 16h-20z")
        + stroke(shade(WOOD, 0.3), 1.2, "M-13-2h26M-12 3h24")
    )
    upper = people.someone(c, "up", "elder")
    return "".join(
        (
            stage.facade(c, house, x=68, base=240),
            place(people.crowd_head(upper, 0, 0), 199, 62, 1.0),
            rect(STONE, 174, 80, 50, 6),
            stroke(upper.skin, 6, "M205 82l8 4"),
            place(basket, 212, 168, 1.1),
            rect(mix(NIGHT, BARK, 0.5), 270, 152, 36, 86),
            place(
                people.figure(people.someone(c, "door", "elder"), "wave"),
                288,
                240,
                1.0,
                flip=True,
            ),
            stage.person(
                c, "brings", 236, 262, "carry", size=1.22, held=place(box_, 14, -30)
            ),
            outdoors.shadow(130, 264, 62),
            place(
                vehicles.cargo_bike(c.pick("bike", (SKY, LEAF, BRICK))), 128, 264, 1.1
            ),
            place(food, 158, 240, 1.05),
            place(food, 172, 238, 0.9, flip=True),
            place(animals.cat(c.pick("cat", (NIGHT, OCHRE))), 112, 199, 0.95),
            stage.potted(c, "pot", 326, 252, 0.9),
        )
    )


def straat(c: Chance) -> str:
    """Return neighbours in their street, for any project without a scene of its own."""
    return "".join(
        (
            stage.town(c),
            stage.street_tree(c, "tree", c.pick("tree-x", (54, 346)), 246, 188),
            outdoors.bunting(60, 78, 280, 14, (SUN, BRICK, PAPER, SKY)),
            outdoors.shadow(204, 258, 74),
            place(
                furniture.bench(120, colour=c.pick("bench", (WOOD, LEAF, SKY))),
                200,
                258,
                1.15,
            ),
            place(
                people.figure(
                    people.someone(c, "a", "elder"),
                    "sit-hold",
                    held=place(furniture.cup(), 5, -35),
                ),
                164,
                258,
                1.18,
            ),
            place(
                people.figure(people.someone(c, "b"), "sit"), 226, 258, 1.18, flip=True
            ),
            place(animals.cat(c.pick("cat", (NIGHT, OCHRE))), 196, 232, 0.9),
            stage.person(c, "c", 296, 260, "wave", size=1.2, flip=True),
            stage.person(c, "kid", 108, 262, "cheer", "child", size=1.3),
            stage.potted(c, "pot", 328, 264, 1),
        )
    )


SCENES = {
    "boodschappennetwerk": boodschappennetwerk,
    "buurtfeest": buurtfeest,
    "leefstraat": leefstraat,
    "tent": tent,
}
