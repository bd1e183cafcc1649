"""What rolls: coffee bar, rickshaw, bicycle shed, house on wheels."""

from __future__ import annotations

from generator.images.drawn import (
    animals,
    furniture,
    handheld,
    looks,
    people,
    plants,
    trees,
    vehicles,
)
from generator.images.drawn import sky as outdoors
from generator.images.drawn.chance import Chance
from generator.images.drawn.scenes import stage
from generator.images.drawn.shades import (
    BARK,
    BRICK,
    CORAL,
    FERN,
    GLASS,
    GRASS,
    INK,
    LEAF,
    NIGHT,
    OCHRE,
    PAPER,
    ROSE,
    SAGE,
    SAND,
    SHINE,
    SKY,
    SLATE,
    STEEL,
    SUN,
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
    shape,
    stroke,
)


def coffee_bar(c: Chance) -> str:
    """Return a coffee bar on a trailer; who serves stands behind it."""
    paint = c.pick("paint", (SKY, LEAF, CORAL, SUN))
    stripes = c.pick("awning", (BRICK, LEAF, SKY))
    return "".join(
        (
            stroke(NIGHT, 3.4, "M-52-66V-148M56-66V-148"),
            rect(paint, -62, -66, 126, 50, 3),
            rect(shade(paint), 34, -66, 30, 50, 3),
            rect(light(paint, 0.4), -68, -72, 138, 8, 2),
            shape(light(paint, 0.4), circle(-14, -41, 15)),
            shape(BARK, "M-22-46h13v8q0 6-6 6t-7-6z"),
            lined("none", BARK, 2, "M-9-44q7 1 0 7"),
            stroke(BARK, 1.6, "M-18-50q-2-2 0-4M-13-50q-2-2 0-4"),
            rect(STEEL, 16, -102, 38, 30, 3),
            rect(NIGHT, 22, -96, 26, 8, 1),
            rect(NIGHT, 27, -86, 6, 5),
            rect(NIGHT, 39, -86, 6, 5),
            place(handheld.cup(), 36, -72, 0.8),
            place(handheld.cup(SUN), -50, -72),
            place(handheld.cup(ROSE), -36, -72),
            vehicles.wheels((-4, -17), radius=17),
            stroke(NIGHT, 3, "M-62-22h-26"),
            place(furniture.awning(142, 15, stripes), -70, -148),
            shape(shade(stripes, 0.25), "M-70-148l10-14H62l10 14z"),
        )
    )


def fietskar(c: Chance) -> str:
    """Return a bicycle with a coffee bar on its trailer, open for the street."""
    return "".join(
        (
            stage.town(c),
            stage.street_tree(c, "tree", 366, 244, 176),
            outdoors.shadow(206, 262, 76),
            place(people.figure(looks.someone(c, "barista"), "hold"), 186, 236, 1.15),
            place(coffee_bar(c), 206, 260, 1.05),
            outdoors.shadow(86, 262, 46),
            place(
                vehicles.bicycle(c.pick("bike", (BRICK, SUN, NIGHT))),
                84,
                260,
                1.15,
                flip=True,
            ),
            stage.person(
                c,
                "buys",
                302,
                262,
                "hold",
                c.pick("age", ("elder", "adult")),
                flip=True,
                size=1.2,
                held=place(handheld.cup(steam=False), 14, -43),
            ),
            stage.person(c, "kid", 272, 266, "reach", "child", size=1.25, flip=True),
            outdoors.bunting(88, 82, 236, 8, (SUN, BRICK, PAPER, LEAF)),
            place(animals.dog(), 338, 272, 1, flip=True),
        )
    )


def riksja(c: Chance) -> str:
    """Return a rickshaw bicycle with two older passengers in front."""
    paint = c.pick("paint", (BRICK, SKY, LEAF))
    rug = c.pick("rug", (SUN, CORAL, WATER, SAGE))
    hood = shape(
        NIGHT, "M-6-66Q-18-122 36-124 58-122 64-104L20-112Q2-110 4-62z"
    ) + stroke(SLATE, 2, "M4-64Q0-112 36-122M4-66Q12-108 52-118")
    cab = "".join(
        (
            shape(paint, "M-8-66q4 30 10 40h66q8-2 10-14H30q-12-4-20-28z"),
            shape(shade(paint), "M2-28h66q6-1 8-8H4z"),
            stroke(NIGHT, 3.4, "M76-38h14v26"),
            rect(NIGHT, 74, -14, 24, 5, 2),
        )
    )
    trike = "".join(
        (
            vehicles.wheels((-62, -19), radius=18),
            stroke(
                paint,
                3.4,
                "M-62-19L-46-52-6-46M-46-52L-28-20-62-19M-28-20L8-26M-28-20L-6-46",
            ),
            stroke(NIGHT, 3, "M-48-58l2 6M-6-46l2-22M-12-70h14"),
            shape(INK, "M-56-61h15q0 4-6 4z"),
            disc(NIGHT, -28, -20, 4),
        )
    )
    front = vehicles.wheels((48, -20), radius=19, colour=NIGHT)
    p1, p2 = looks.someone(c, "p1", "elder"), looks.someone(c, "p2", "elder")
    ride = people.Pose(
        hip=(0, -44),
        neck=(8, -67),
        legs=(((14, -36), (16, -16)), ((17, -38), (24, -26))),
        arms=(((14, -54), (26, -51)), ((20, -58), (32, -54))),
    )
    return "".join(
        (
            stage.park(c),
            stage.street_tree(c, "tree", 44, 226, 196, ground=GRASS),
            place(trees.tree(c, "far", height=110, kind="oval"), 350, 214),
            place(trees.tree(c, "far2", height=96, kind="oval"), 384, 212),
            shape(light(SAND, 0.2), "M0 238Q200 226 400 238V286Q200 274 0 286z"),
            stroke(
                shade(SAND, 0.12), 1.4, "M0 238Q200 226 400 238M0 286Q200 274 400 286"
            ),
            outdoors.shadow(206, 262, 104),
            place(hood, 204, 260, 1.2),
            people.crowd_head(p2, 250, 180, 1.1),
            people.crowd_head(p1, 228, 184, 1.14),
            place(cab, 204, 260, 1.2),
            shape(rug, "M212 214q30-12 60 2l22 24-14 10q-40 4-60-8z"),
            stroke(light(rug, 0.4), 2.4, "M222 218l12 26M244 214l14 34M264 216l18 28"),
            place(front, 204, 260, 1.2),
            place(people.figure(looks.someone(c, "pilot"), ride), 140, 258, 1.2),
            place(trike, 204, 260, 1.2),
            place(animals.butterfly(c.pick("fly", (SUN, CORAL))), 304, 130),
            place(plants.flowerbed(c, "l", 60, height=18), 40, 296),
            place(plants.flowerbed(c, "r", 80, height=18), 290, 296),
            outdoors.birds(226, 66),
        )
    )


def fietsenstalling(c: Chance) -> str:
    """Return a bicycle shelter with a green roof."""
    frame = c.pick("frame", (WOOD, NIGHT, BARK))
    spots = [
        (round(x), round(-126 - (i * 37 % 9)))
        for i, x in enumerate(range(-112, 116, 9))
    ]
    bloom = c.order("bloom", (CORAL, SUN, WHITE, BRICK))
    shelter = "".join(
        (
            shape(shade(frame, 0.3), box(-100, -112, 5, 112), box(96, -112, 5, 112)),
            shape(
                mix(frame, SAND, 0.7),
                *(box(-92 + 13 * i, -104, 9, 98) for i in range(15)),
            ),
        )
    )
    roof = "".join(
        (
            shape(frame, box(-116, -114, 7, 114), box(109, -114, 7, 114)),
            rect(frame, -128, -122, 256, 12, 2),
            rect(shade(frame, 0.25), -126, -112, 252, 4),
            dots(LEAF, 9, *spots),
            dots(FERN, 6, *((x - 2, y - 3) for x, y in spots)),
            dots(bloom[0], 2.6, *spots[1::4]),
            dots(bloom[1], 2.6, *spots[3::4]),
            place(plants.grass_blades(16, 26), -60, -128),
            place(plants.grass_blades(16, 22), 70, -128),
        )
    )
    bikes = c.order("bikes", (BRICK, SUN, SKY, LEAF, CORAL))
    return "".join(
        (
            stage.town(c, busy=True),
            outdoors.shadow(206, 256, 128),
            place(shelter, 200, 248, 1.04),
            place(roof, 200, 254, 1.04),
            *(
                place(
                    vehicles.bicycle(bikes[i], basket=i % 2 == 0),
                    132 + i * 56,
                    256,
                    1.02,
                )
                for i in range(3)
            ),
            outdoors.shadow(118, 272, 40),
            place(vehicles.bicycle(bikes[3], basket=True), 118, 270, 1.18),
            stage.person(c, "parks", 94, 268, "push", size=1.2),
            stage.person(c, "kid", 268, 270, "walk", "child", size=1.3, flip=True),
            stage.person(
                c,
                "grown",
                302,
                268,
                "wave",
                c.pick("age", ("adult", "elder")),
                size=1.15,
                flip=True,
            ),
            place(animals.bee(), 240, 102),
            place(animals.butterfly(SUN), 148, 98),
        )
    )


def buurthuis(c: Chance) -> str:
    """Return a neighbourhood house on wheels with its hatch open."""
    paint, stripes = (
        c.pick("paint", (CORAL, WATER, SUN, FERN)),
        c.pick("awning", (BRICK, LEAF, SKY)),
    )
    house = "".join(
        (
            rect(NIGHT, -96, -26, 192, 9, 2),
            stroke(NIGHT, 4, "M96-21h30M122-21v17"),
            vehicles.wheels((-46, -15), (46, -15)),
            shape(paint, "M-98-26v-92L-84-128H84L98-118v92z"),
            stroke(
                shade(paint, 0.12), 1.6, *(f"M{x}-122v94" for x in range(-84, 96, 14))
            ),
            shape(NIGHT, "M-108-116L-70-150H70L108-116z"),
            shape(shade(NIGHT, 0.4), "M40-150h30l38 34H72z"),
            rect(BARK, 62, -172, 9, 26),
            stroke(PAPER, 3, "M66-178q-6-6 0-11t0-11"),
            rect(PAPER, -82, -104, 100, 50, 2),
            rect(mix(NIGHT, BARK, 0.4), -78, -100, 92, 46),
            furniture.shelf_of_books(-70, -80, 30, 16, 3),
            rect(WOOD, -74, -80, 36, 2),
            people.crowd_head(looks.someone(c, "host"), -14, -80, 0.95),
            rect(WOOD, -88, -58, 112, 7, 2),
            place(handheld.cup(), -62, -58),
            place(handheld.cup(SUN), -48, -58),
            place(handheld.kettle(), 6, -58, 0.9),
            place(furniture.awning(112, 14, stripes), -88, -108),
            rect(PAPER, 36, -106, 44, 82, 2),
            rect(LEAF, 40, -102, 36, 78),
            rect(GLASS, 45, -96, 26, 30),
            shape(SHINE, "M45-96h16l-16 18z"),
            disc(SUN, 71, -58, 2.4),
            shape(
                WOOD,
                box(34, -24, 48, 5),
                box(30, -12, 56, 5),
                box(30, -24, 4, 24),
                box(82, -24, 4, 24),
            ),
        )
    )
    return "".join(
        (
            stage.square(c),
            stage.street_tree(c, "tree", 30, 236, 180),
            outdoors.shadow(206, 250, 116),
            place(house, 196, 250, 1.12),
            outdoors.bunting(82, 121, 228, 5, (SUN, BRICK, PAPER, SKY)),
            stage.person(
                c, "a", 112, 264, "point", c.pick("age", ("elder", "adult")), size=1.15
            ),
            stage.person(c, "kid", 84, 266, "stand", "child", size=1.25),
            outdoors.shadow(190, 268, 22),
            place(people.wheelchair(looks.someone(c, "w")), 190, 268, 1.1, flip=True),
            stage.potted(c, "pot", 306, 262),
            place(animals.cat(c.pick("cat", (NIGHT, OCHRE))), 338, 268, 0.95),
        )
    )


SCENES = {
    "buurthuis": buurthuis,
    "fietsenstalling": fietsenstalling,
    "fietskar": fietskar,
    "riksja": riksja,
}
