"""When neighbours come together: feast, tent, car-free street, shopping for others."""

from __future__ import annotations

from generator.images.drawn import (
    animals,
    furniture,
    handheld,
    houses,
    looks,
    people,
    plants,
    vehicles,
)
from generator.images.drawn import sky as outdoors
from generator.images.drawn.chance import Chance
from generator.images.drawn.houses import House
from generator.images.drawn.scenes import stage
from generator.images.drawn.shades import (
    BARK,
    BRICK,
    GRASS,
    HONEY,
    LAMP,
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
from generator.images.drawn.svg import box, disc, place, rect, shape, stroke


def buurtfeest(c: Chance) -> str:
    """Return a long table in the street, with music and lights."""
    cloth = c.pick("cloth", (BRICK, SKY, LEAF))
    guests = ((124, "adult"), (168, "elder"), (214, "child"), (258, "adult"))
    heads = [
        people.crowd_head(
            looks.someone(c, f"h{x}", age), x, 198 if age == "child" else 192, 1.1
        )
        for x, age in guests
    ]
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
            place(handheld.plate(BRICK, OCHRE), 132, 223, 1.2),
            place(handheld.plate(SUN, LEAF), 210, 223, 1.2),
            place(handheld.cup(SKY), 160, 222),
            place(handheld.cup(SUN), 182, 222),
            place(handheld.cup(), 250, 222),
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
            stage.town(c, busy=True),
            outdoors.bunting(-10, 58, 420, 22, (SUN, BRICK, PAPER, WATER)),
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
            place(people.wheelchair(looks.someone(c, "w", "elder")), 68, 266, 1.1),
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
                "M-116-70Q-40-90 0-148-46-96-80-70z"
                "M-44-70Q-16-100 0-148 16-100 44-70z"
                "M80-70Q46-96 0-148 40-90 116-70z",
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
            people.crowd_head(looks.someone(c, "in1", "elder"), 170, 197, 1.02),
            people.crowd_head(looks.someone(c, "in2"), 226, 195, 1.05),
            place(furniture.table(110, colour=PLANK), 198, 256, 1.05),
            place(handheld.kettle(), 198, 220),
            place(handheld.cup(), 168, 220),
            place(handheld.cup(SUN), 248, 220),
            place(handheld.plate(BRICK, OCHRE), 152, 221, 0.9),
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
            stroke(SAND, 2, "M334 212L330 172"),
            stage.person(c, "kid", 268, 270, "cheer", "child", size=1.25, ground=GRASS),
            place(animals.sparrow(), 150, 284),
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
    upper = looks.someone(c, "up", "elder")
    return "".join(
        (
            stage.facade(c, house, x=68, base=240),
            people.crowd_head(upper, 199, 62, 1.0),
            rect(STONE, 174, 80, 50, 6),
            stroke(upper.skin, 6, "M205 82l8 4"),
            place(basket, 212, 168, 1.1),
            rect(mix(NIGHT, BARK, 0.5), 270, 152, 36, 86),
            place(
                people.figure(looks.someone(c, "door", "elder"), "wave"),
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
                    looks.someone(c, "a", "elder"),
                    "sit-hold",
                    held=place(handheld.cup(steam=False), 5, -35),
                ),
                164,
                258,
                1.18,
            ),
            place(
                people.figure(looks.someone(c, "b"), "sit"), 226, 258, 1.18, flip=True
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
    "tent": tent,
}
