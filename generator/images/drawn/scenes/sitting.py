"""Places to sit: bench on a front, chat bench, meeting spot, picnic, movable trees."""

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
)
from generator.images.drawn import sky as outdoors
from generator.images.drawn.chance import Chance
from generator.images.drawn.houses import House
from generator.images.drawn.scenes import stage
from generator.images.drawn.shades import (
    BARK,
    BRICK,
    CORAL,
    FERN,
    GRASS,
    GRAVEL,
    HONEY,
    INK,
    LAMP,
    LEAF,
    MIST,
    NIGHT,
    OCHRE,
    PAPER,
    PLANK,
    ROSE,
    SAGE,
    SKY,
    STEEL,
    SUN,
    WATER,
    WHITE,
    WOOD,
    light,
    shade,
)
from generator.images.drawn.svg import box, dots, place, rect, shape, stroke


def gevelbank(c: Chance) -> str:
    """Return two neighbours on a fold-down bench against a house front."""
    wall = c.pick("wall", houses.WALLS)
    house = House(
        width=264,
        height=262,
        wall=wall,
        trim=WHITE,
        door=c.pick("door", [d for d in houses.DOORS if d != wall]),
        bays=3,
        door_bay=c.pick("bay", (0, 2)),
        storeys=2,
        gable="eaves",
    )
    left = house.door_bay == 0
    middle = 244 if left else 156
    plank = c.pick("plank", (WOOD, HONEY, PLANK))
    seat = "".join(
        (
            stroke(NIGHT, 3, "M-52-24v20L-38-23M52-24v20L38-23"),
            rect(plank, -72, -28, 144, 6, 2),
            rect(shade(plank, 0.3), -70, -22, 140, 2.5),
        )
    )
    folded = "".join(
        (
            rect(PLANK, 0, -62, 60, 26, 2),
            stroke(shade(PLANK, 0.3), 1.2, "M2-53h56M2-45h56"),
            stroke(NIGHT, 2.6, "M10-64v32M50-64v32"),
        )
    )
    cat = animals.cat(c.pick("cat", (NIGHT, OCHRE, PAPER)))
    a, b = looks.someone(c, "a", "elder"), looks.someone(c, "b")
    mug = place(handheld.cup(steam=False), 5, -35)
    return "".join(
        (
            stage.facade(c, house, x=68, base=238),
            outdoors.shadow(middle, 243, 74),
            place(seat, middle, 242),
            place(people.figure(a, "sit-hold", held=mug), middle - 38, 244, 1.2),
            place(
                people.figure(b, "sit-hold", held=mug), middle + 34, 244, 1.2, flip=True
            ),
            place(cat, middle - 2, 214, 0.9),
            place(folded, 340 if left else 6, 238),
            stage.potted(c, "pot", middle + (84 if left else -84), 246, 0.95),
            stage.potted(c, "pot2", 136 if left else 264, 244, 0.8),
            outdoors.shadow(104 if left else 300, 268, 22),
            place(
                animals.dog(c.pick("dog", (OCHRE, PAPER, BARK))),
                104 if left else 300,
                268,
                flip=not left,
            ),
        )
    )


def buurtbank(c: Chance) -> str:
    """Return a long chat bench with room for a wheelchair, under a tree."""
    colour = c.pick("colour", (SUN, CORAL, WATER, FERN))
    seat = "".join(
        (
            shape(
                shade(colour, 0.35),
                box(-84, -22, 6, 22),
                box(-6, -22, 6, 22),
                box(48, -22, 6, 22),
            ),
            shape(
                colour, "M-100-30q0-24 18-24 16 0 26 4t24 2 22-6 24 4 26-4q16-2 20 24z"
            ),
            shape(shade(colour, 0.1), "M-100-34H60l2 6H-102z"),
            rect(light(colour, 0.25), -104, -27, 170, 8, 3),
            rect(shade(colour, 0.2), -102, -19.5, 166, 3),
        )
    )
    return "".join(
        (
            stage.park(c),
            stage.street_tree(c, "tree", 176, 226, 206, ground=GRASS),
            shape(GRAVEL, "M0 268Q180 226 400 244V310H0z"),
            stage.lantern(356, 250, 170, ground=GRAVEL),
            outdoors.shadow(190, 260, 100, GRAVEL),
            place(seat, 190, 258, 1.1),
            place(people.figure(looks.someone(c, "a", "elder"), "sit"), 112, 258, 1.15),
            place(
                people.figure(looks.someone(c, "b"), "sit-hold"),
                168,
                258,
                1.15,
                flip=True,
            ),
            place(people.figure(looks.someone(c, "c", "child"), "sit"), 224, 253, 1.25),
            outdoors.shadow(286, 262, 22, GRAVEL),
            place(people.wheelchair(looks.someone(c, "d")), 288, 262, 1.15, flip=True),
            place(animals.sparrow(), 140, 281, 0.9),
            place(animals.sparrow(), 160, 286, 0.8, flip=True),
        )
    )


def burenplek(c: Chance) -> str:
    """Return neighbours round a table under a pergola."""
    wood = c.pick("wood", (WOOD, PLANK, NIGHT))
    bloom = c.pick("bloom", (CORAL, SUN, WHITE, ROSE))
    pergola = "".join(
        (
            shape(shade(wood, 0.2), box(-104, -134, 7, 134), box(97, -134, 7, 134)),
            rect(wood, -118, -142, 236, 8, 1),
            shape(shade(wood), *(box(x, -149, 6, 9) for x in range(-108, 110, 24))),
        )
    )
    vine = tuple(
        (x, 100 + (6 if i % 2 else -5)) for i, x in enumerate(range(96, 222, 13))
    )
    climb = plants.climber(
        (
            (100, 250),
            (98, 226),
            (103, 204),
            (97, 180),
            (102, 158),
            (98, 134),
            (104, 114),
            *vine,
        ),
        bloom,
        9,
    )
    return "".join(
        (
            stage.square(c, busy=True),
            stage.street_tree(c, "tree", 354, 232, 170),
            place(pergola, 200, 252),
            outdoors.bulbs(106, 122, 190, 7, LAMP),
            climb,
            outdoors.shadow(204, 262, 80),
            place(furniture.chair(c.pick("chair", (LEAF, BRICK, SKY))), 130, 258, 1.2),
            place(
                furniture.chair(c.pick("chair2", (SUN, SKY, LEAF)), flip=True),
                272,
                258,
                1.2,
            ),
            place(people.figure(looks.someone(c, "back"), "hold"), 186, 248, 1.12),
            place(
                people.figure(looks.someone(c, "kid", "child"), "wave"), 222, 248, 1.2
            ),
            place(
                people.figure(looks.someone(c, "l", "elder"), "sit-side"),
                132,
                258,
                1.2,
            ),
            place(
                people.figure(looks.someone(c, "r"), "sit-side"),
                270,
                258,
                1.2,
                flip=True,
            ),
            place(
                furniture.round_table(84, colour=c.pick("cloth", (PAPER, ROSE, MIST))),
                202,
                262,
                1.2,
            ),
            place(handheld.cup(), 178, 224),
            place(handheld.cup(SUN), 228, 224),
            place(handheld.kettle(), 202, 224),
            place(handheld.plate(BRICK, OCHRE), 212, 227, 0.8),
            stage.potted(c, "pot", 312, 262, 1),
        )
    )


def picknickplek(c: Chance) -> str:
    """Return a shared picnic at a table with a roof."""
    roof = c.pick("roof", (BRICK, LEAF, SKY))
    shelter = "".join(
        (
            shape(BARK, box(-106, -120, 7, 120), box(99, -120, 7, 120)),
            shape(roof, "M-132-116L-96-156H96L132-116z"),
            shape(shade(roof, 0.25), "M60-156H96L132-116H84z"),
            stroke(shade(roof, 0.2), 1.4, "M-112-138H112M-122-127H122M-104-147H104"),
            rect(shade(roof, 0.4), -132, -117, 264, 5, 2),
        )
    )
    food = "".join(
        (
            place(handheld.plate(BRICK, OCHRE), 166, 221, 1.1),
            place(handheld.plate(SUN, LEAF), 236, 221, 1.1),
            place(handheld.cup(SKY), 188, 221),
            place(handheld.cup(SUN), 258, 221),
            shape(SAGE, "M207 221v-20h3v-7h5v7h3v20z"),
        )
    )
    return "".join(
        (
            stage.park(c),
            stage.street_tree(
                c, "tree", c.pick("tree-x", (36, 364)), 238, 170, ground=GRASS
            ),
            outdoors.shadow(200, 256, 120, GRASS),
            place(shelter, 200, 250),
            outdoors.bunting(106, 140, 188, 9, (SUN, BRICK, PAPER, SKY)),
            people.crowd_head(looks.someone(c, "a"), 150, 192, 1.2),
            people.crowd_head(looks.someone(c, "b", "elder"), 204, 191, 1.2),
            people.crowd_head(looks.someone(c, "k", "child"), 246, 197, 1.05),
            place(
                furniture.picnic_table(170, colour=c.pick("wood", (WOOD, PLANK, FERN))),
                202,
                262,
                1.05,
            ),
            food,
            stage.person(
                c,
                "brings",
                100,
                262,
                "carry",
                held=place(handheld.plate(BRICK, SUN), 14, -42, 1.2),
                ground=GRASS,
            ),
            outdoors.shadow(300, 264, 20, GRASS),
            place(
                people.wheelchair(looks.someone(c, "w", "elder")),
                304,
                264,
                1.1,
                flip=True,
            ),
            place(animals.sparrow(), 60, 276),
        )
    )


def rolling_tree(c: Chance, key: str, height: float) -> str:
    """Return a tree in a box on wheels, with a seat on its left side."""
    wood = c.pick("wood", (WOOD, PLANK, SKY, CORAL))
    return "".join(
        (
            place(trees.tree(c, key, height=height), 0, -34),
            place(plants.flowerbed(c, key + "bed", 60, height=15), -30, -36),
            place(furniture.planter(74, 32, wood), 0, -8),
            rect(light(wood, 0.4), -62, -27, 28, 5, 1.5),
            stroke(NIGHT, 2.4, "M-54-22L-38-10"),
            dots(INK, 5.5, (-26, -5), (26, -5)),
            dots(STEEL, 2, (-26, -5), (26, -5)),
        )
    )


def straatgroen(c: Chance) -> str:
    """Return trees in rolling boxes with seats, pushed through the street."""
    return "".join(
        (
            stage.town(c),
            outdoors.shadow(316, 244, 40),
            place(rolling_tree(c, "far", 110), 326, 242, 0.85),
            outdoors.shadow(206, 262, 62),
            place(rolling_tree(c, "near", 150), 206, 260, 1.15),
            place(
                people.figure(looks.someone(c, "sits", "elder"), "sit"), 150, 256, 1.12
            ),
            stage.person(c, "pushes", 276, 262, "push", flip=True, size=1.2),
            stage.person(c, "kid", 100, 264, "cheer", "child", size=1.25),
            place(animals.cat(c.pick("cat", (NIGHT, OCHRE))), 60, 270, 0.9),
        )
    )


SCENES = {
    "burenplek": burenplek,
    "buurtbank": buurtbank,
    "gevelbank": gevelbank,
    "picknickplek": picknickplek,
    "straatgroen": straatgroen,
}
