"""What neighbours read: a book cabinet, their cookbook, their newspaper."""

from __future__ import annotations

from generator.images.drawn import animals, furniture, handheld, looks, people, plants
from generator.images.drawn import sky as outdoors
from generator.images.drawn.chance import Chance
from generator.images.drawn.scenes import stage
from generator.images.drawn.shades import (
    AIR,
    BRICK,
    CLAY,
    HONEY,
    LEAF,
    MIST,
    NIGHT,
    OCHRE,
    ORB,
    PAPER,
    PLANK,
    ROSE,
    SAGE,
    SAND,
    SHINE,
    SKY,
    SLATE,
    STEEL,
    STONE,
    SUN,
    TERRACOTTA,
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
    dots,
    oval,
    place,
    rect,
    shape,
    stroke,
)


def cabinet(c: Chance) -> str:
    """Return the book cabinet, 186 units high, its post on (0, 0)."""
    colour = c.pick("cabinet", (BRICK, SKY, LEAF, SUN))
    roof = c.pick("roof", [r for r in (NIGHT, CLAY, LEAF, SLATE) if r != colour])
    turn = int(c.between("books", 0, 7))
    return "".join(
        (
            rect(WOOD, -5, -72, 10, 72),
            rect(shade(WOOD), 1, -72, 4, 72),
            rect(colour, -46, -150, 92, 80, 2),
            rect(shade(NIGHT, 0), -38, -143, 76, 66),
            furniture.shelf_of_books(-36, -111, 72, 30, turn),
            rect(light(colour), -38, -111, 76, 3),
            furniture.shelf_of_books(-36, -78, 60, 29, turn + 3),
            shape(roof, "M-58-146L0-186 58-146v6H-58z"),
            shape(shade(roof, 0.3), "M0-186L58-146v6H0z"),
            shape(PAPER, "M0-150c-14-9-9-17-4-17q3 0 4 3 1-3 4-3c5 0 10 8-4 17z"),
            shape(light(colour, 0.15), "M46-149l24-9v90l-24-3z"),
            shape(SHINE, "M51-142l14-5v70l-14-2z"),
        )
    )


def boekentil(c: Chance) -> str:
    """Return a book cabinet on a post, a reader, and a child who reaches for a book."""
    flowers = plants.flowerbed(c, "foot", 60, height=20)
    return "".join(
        (
            stage.town(c),
            stage.street_tree(c, "tree", c.pick("tree-x", (52, 352)), 246, 186),
            outdoors.shadow(196, 258, 40),
            place(cabinet(c), 190, 258),
            place(flowers, 160, 260),
            outdoors.shadow(112, 259, 24),
            place(furniture.crate(40, 20), 112, 259),
            stage.person(c, "child", 112, 239, "reach", "child", size=1.2, ground=""),
            stage.person(
                c,
                "reader",
                286,
                259,
                "hold",
                c.pick("age", ("adult", "elder")),
                flip=True,
                held=place(handheld.book(c.pick("book", (SUN, SKY, BRICK))), 9, -44),
                size=1.2,
            ),
            place(animals.cat(c.pick("cat", (NIGHT, OCHRE, PAPER))), 238, 262, 0.9),
        )
    )


def kookboek(c: Chance) -> str:
    """Return neighbours who cook from their own book, in a kitchen."""
    wall = c.pick(
        "wall",
        (
            mix(ROSE, PAPER, 0.35),
            mix(SAGE, PAPER, 0.4),
            mix(MIST, PAPER, 0.3),
            mix(HONEY, PAPER, 0.5),
        ),
    )
    cloth = c.pick("cloth", (BRICK, SKY, LEAF))
    window = "".join(
        (
            rect(WHITE, 148, 30, 104, 92, 2),
            rect(AIR, 154, 36, 92, 80),
            disc(ORB, 228, 54, 9),
            shape(mix(TERRACOTTA, PAPER, 0.45), "M154 116V82l17-18 17 18v34z"),
            shape(mix(SLATE, PAPER, 0.5), "M188 116V76h30v40z"),
            shape(mix(HONEY, PAPER, 0.4), "M218 116V88l13-14 15 14v28z"),
            shape(WHITE, box(198, 32, 4, 86), box(150, 70, 100, 4)),
            rect(WOOD, 140, 120, 120, 6, 1),
            place(plants.pot(16, 14), 164, 120),
            place(plants.grass_blades(16, 20), 164, 105),
            place(animals.cat(c.pick("cat", (OCHRE, NIGHT))), 240, 120, 0.85),
        )
    )
    shelf = "".join(
        (
            rect(WOOD, 20, 78, 104, 5, 1),
            rect(BRICK, 30, 58, 16, 20, 3),
            rect(LEAF, 50, 50, 16, 28, 3),
            rect(SUN, 70, 60, 16, 18, 3),
            shape(NIGHT, box(31, 55, 14, 4), box(51, 47, 14, 4), box(71, 57, 14, 4)),
            furniture.shelf_of_books(92, 78, 28, 28, 2),
            rect(WOOD, 276, 50, 104, 4, 1),
            stroke(NIGHT, 1.6, "M294 54v8M326 54v6M356 54v10"),
            disc(BRICK, 294, 76, 14),
            disc(shade(BRICK, 0.25), 294, 76, 10),
            shape(STEEL, "M314 60h24v16q0 6-6 6h-12q-6 0-6-6z"),
            stroke(PLANK, 3, "M356 64v26"),
            oval(PLANK, 356, 94, 6, 8),
        )
    )
    book = "".join(
        (
            shape(c.pick("cover", (BRICK, LEAF, SKY)), "M-62-2L-50-38H50L62-2 0 4z"),
            shape(PAPER, "M-58-5L-47-40Q-20-48 0-38v36Q-24-10-58-5z"),
            shape(light(SAND, 0.3), "M58-5L47-40Q20-48 0-38v36Q24-10 58-5z"),
            oval(MIST, -27, -24, 16, 9),
            oval(OCHRE, -27, -25, 11, 5.6),
            dots(LEAF, 2, (-30, -26), (-24, -24)),
            stroke(
                STONE,
                1.6,
                "M10-33q14-5 28-3M10-27q15-5 31-3M10-20q16-5 32-3M10-14q12-4 22-4",
            ),
        )
    )
    pot = "".join(
        (
            shape(NIGHT, "M-24-34h48v28q0 6-6 6h-36q-6 0-6-6z"),
            shape(shade(NIGHT, 0.4), "M8-34h16v28q0 6-6 6H8z"),
            stroke(NIGHT, 4, "M-24-26h-7M24-26h7"),
            oval(SLATE, 0, -34, 25, 5.6),
            oval(OCHRE, 0, -34, 20, 4),
            stroke(WOOD, 3.4, "M-2-34L-16-66"),
            stroke(WHITE, 2.4, "M12-42q-5-7 0-13t0-13M22-40q-5-7 0-13"),
        )
    )
    left, right = looks.someone(c, "left"), looks.someone(c, "right", "elder")
    dress = people.Pose(arms=(((-13, -46), (-10, -36)), ((14, -47), (24, -45))))
    return "".join(
        (
            rect(wall, 0, 0, 400, 300),
            rect(light(wall, 0.5), 0, 134, 400, 80),
            stroke(
                shade(wall, 0.08),
                1.2,
                "M0 134h400M0 154h400M0 174h400M0 194h400",
                *(f"M{x} 134v80" for x in range(10, 400, 24)),
            ),
            window,
            shelf,
            place(people.figure(left, dress), 104, 276, 1.85),
            place(
                people.figure(looks.someone(c, "kid", "child"), "hold"), 200, 250, 1.9
            ),
            place(people.figure(right, "point"), 308, 276, 1.85, flip=True),
            rect(cloth, 0, 220, 400, 90),
            shape(
                mix(cloth, PAPER, 0.8),
                *(box(x, 220, 12, 90) for x in range(4, 400, 24)),
            ),
            rect(light(PLANK, 0.3), -4, 212, 408, 10, 3),
            rect(shade(PLANK, 0.1), 0, 220, 400, 3),
            place(pot, 156, 216, 1.05),
            place(book, 234, 219, 0.95),
            dots(BRICK, 8, (84, 206)),
            dots(BRICK, 7, (70, 208)),
            stroke(LEAF, 2, "M84 199l3-5M70 202l-2-4"),
            place(
                shape(OCHRE, "M0-5h26l10 5-10 5H0z")
                + stroke(LEAF, 3, "M0 0l-8-5M0 0h-9M0 0l-8 5"),
                318,
                210,
            ),
            place(plants.cabbage(13), 116, 214),
        )
    )


def newspaper() -> str:
    """Return an open newspaper without a letter in it, 96 wide, around (0, 0)."""
    lines: list[Part] = []
    for row in range(4):
        lines += [f"M-42 {-2 + row * 6}h16M-22 {-2 + row * 6}h16"]
        lines += [f"M26 {-20 + row * 6}h16"]
    for row in range(3):
        lines += [f"M6 {6 + row * 5}h16M26 {6 + row * 5}h16"]
    return "".join(
        (
            shape(PAPER, "M-48-30L0-26 48-30V26L0 30-48 26z"),
            shape(light(SAND, 0.4), "M0-26L48-30V26L0 30z"),
            rect(BRICK, -42, -24, 36, 5),
            rect(MIST, -42, -15, 36, 10),
            rect(SAGE, 6, -21, 16, 22),
            shape(BRICK, "M9 1v-10l5-6 5 6V1z"),
            stroke(STEEL, 1.6, *lines),
        )
    )


def buurtkrant(c: Chance) -> str:
    """Return a neighbour behind a big newspaper, and one who brings it round."""
    look = looks.someone(c, "reader")
    bag = (
        shape(SUN, "M-16-42h20l2 20h-24z")
        + stroke(OCHRE, 2.4, "M-14-42L6-58")
        + shape(PAPER, "M-13-48h5v8h-5zM-6-50h5v10h-5z")
    )
    bench = place(
        furniture.bench(110, colour=c.pick("bench", (LEAF, SKY, WOOD))), 0, 0, 1.12
    )
    return "".join(
        (
            stage.town(c),
            stage.lantern(344, 246, 168),
            outdoors.shadow(290, 254, 64),
            place(bench, 286, 252),
            place(
                people.figure(
                    looks.someone(c, "elder", "elder"),
                    "sit-hold",
                    held=place(newspaper(), 4, -36, 0.34),
                ),
                306,
                252,
                1.15,
                flip=True,
            ),
            place(animals.cat(c.pick("cat", (NIGHT, OCHRE))), 262, 228, 0.95),
            outdoors.shadow(196, 264, 26),
            place(people.figure(look), 192, 264, 1.35),
            place(newspaper(), 192, 214, 1.12),
            dots(look.skin, 5, (139, 216), (245, 216)),
            stage.person(c, "bringer", 106, 264, "walk", "child", size=1.4, held=bag),
            place(newspaper(), 134, 232, 0.24, turn=-14),
        )
    )


SCENES = {
    "boekentil": boekentil,
    "buurtkrant": buurtkrant,
    "kookboek": kookboek,
}
