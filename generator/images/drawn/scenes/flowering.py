"""Flowers in the street: boxes on sills, plants along a front, a shared bed."""

from __future__ import annotations

from generator.images.drawn import (
    animals,
    furniture,
    handheld,
    houses,
    looks,
    people,
    plants,
    trees,
    vehicles,
)
from generator.images.drawn import sky as outdoors
from generator.images.drawn.chance import Chance
from generator.images.drawn.houses import House
from generator.images.drawn.scenes import stage
from generator.images.drawn.shades import (
    BARK,
    BRICK,
    CORAL,
    EARTH,
    FERN,
    LEAF,
    LIME,
    MOSS,
    NIGHT,
    OCHRE,
    PAPER,
    ROSE,
    SAND,
    SKY,
    STONE,
    SUN,
    WHITE,
    WOOD,
    light,
    mix,
    shade,
)
from generator.images.drawn.svg import dots, oval, place, rect, stroke


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
            people.crowd_head(looks.someone(c, "up"), window - 2, 84, 0.92),
            stroke(looks.someone(c, "up").top, 6, f"M{window + 8} 98l16-3"),
            place(handheld.watering_can(SUN), window + 26, 100, 0.75),
            place(handheld.drops(), window + 43, 92, 0.8),
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
    wall = c.pick("wall", (*houses.DARK_WALLS, mix(SAND, PAPER, 0.4)))
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
                "hold",
                "child",
                size=1.25,
                held=place(handheld.watering_can(SUN), 17, -31, 0.8),
            ),
            place(animals.bee(), 220, 178),
            place(animals.butterfly(SUN), 282, 150),
        )
    )


def buurtplantsoen(c: Chance) -> str:
    """Return a street flower bed that neighbours tend together."""
    bed = "".join(
        (
            oval(light(STONE, 0.4), 200, 252, 126, 26),
            oval(shade(STONE, 0.15), 200, 255, 126, 25),
            oval(light(STONE, 0.4), 200, 251, 124, 24),
            oval(EARTH, 200, 250, 118, 20),
            place(plants.flowerbed(c, "back", 150, height=34), 125, 243),
            place(trees.sapling(104, c.pick("sapling", (FERN, LIME, MOSS))), 200, 248),
            place(plants.bush(46, 26, MOSS), 118, 252),
            place(plants.bush(40, 22, LEAF), 284, 252),
            place(plants.flowerbed(c, "front", 190, height=26), 105, 262),
        )
    )
    can = place(handheld.watering_can(c.pick("can", (SKY, SUN))), 18, -30, 0.9) + place(
        handheld.drops(), 39, -45
    )
    return "".join(
        (
            stage.town(c),
            stage.person(
                c,
                "water",
                92,
                246,
                "hold",
                c.pick("age", ("adult", "elder")),
                held=can,
            ),
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
            outdoors.shadow(206, 262, 126),
            bed,
            stage.person(c, "kneels", 312, 268, "kneel", flip=True, size=1.25),
            place(animals.butterfly(c.pick("butterfly", (SUN, CORAL, SKY))), 160, 196),
            place(animals.bee(), 250, 206),
            place(furniture.crate(30, 14), 66, 272),
            place(plants.flowerbed(c, "crate", 26, height=12, rich=3), 53, 260),
        )
    )


SCENES = {
    "bloemen": bloemen,
    "buurtplantsoen": buurtplantsoen,
    "geveltuin": geveltuin,
}
