"""A street of any shape for covers and the top of the home page.

The picture is laid out in units of its own, 570 from top to bottom, and scaled
to the size asked for; the upper 45 % is sky, calm enough to carry a title.
"""

from __future__ import annotations

from collections.abc import Callable

from generator.images.drawn import animals, furniture, houses, people, plants, vehicles
from generator.images.drawn import sky as outdoors
from generator.images.drawn.chance import Chance
from generator.images.drawn.scenes import (
    keeping,
    making,
    reading,
    rolling,
    sitting,
    stage,
)
from generator.images.drawn.shades import (
    AIR,
    BRICK,
    CLOUD,
    GRAVEL,
    HONEY,
    HORIZON,
    NIGHT,
    OCHRE,
    ORB,
    PAPER,
    SAND,
    SKY,
    SUN,
    WOOD,
    light,
    mix,
    relight,
    shade,
)
from generator.images.drawn.svg import (
    disc,
    document,
    dots,
    place,
    rect,
    shape,
    stroke,
)

TALL = 570.0  # units from top to bottom
BASE = TALL - 112  # where the houses stand
FRONT = TALL - 40  # where the neighbours in front stand
HOURS = ("noon", "morning", "golden", "spring")


def _books(c: Chance) -> str:
    held = place(furniture.book(SKY), 9, -44)
    return "".join(
        (
            outdoors.shadow(-24, 0, 36),
            place(reading.cabinet(c), -30, 0, 0.94),
            place(plants.flowerbed(c, "books", 50, height=18), -56, 2),
            stage.person(c, "reader", 48, 2, "hold", flip=True, held=held),
            place(animals.cat(), 14, 6, 0.9),
        )
    )


def _bench(c: Chance) -> str:
    return "".join(
        (
            outdoors.shadow(0, 0, 70),
            place(plants.tree(c, "bench", height=178), 4, -14),
            place(
                furniture.bench(124, colour=c.pick("bench", (BRICK, SKY, HONEY))),
                0,
                0,
                1.1,
            ),
            place(
                people.figure(
                    people.someone(c, "b1", "elder"),
                    "sit-hold",
                    held=place(furniture.cup(steam=False), 5, -35),
                ),
                -32,
                0,
                1.1,
            ),
            place(people.figure(people.someone(c, "b2"), "sit"), 24, 0, 1.1, flip=True),
        )
    )


def _petanque(c: Chance) -> str:
    return "".join(
        (
            shape(WOOD, "M-78-18H78L98 26H-98z"),
            shape(GRAVEL, "M-72-14H72L89 21H-89z"),
            dots(mix(NIGHT, PAPER, 0.3), 4.6, (20, 4), (36, -4), (44, 10)),
            dots(mix(NIGHT, PAPER, 0.65), 2.4, (19, 3), (35, -5), (43, 9)),
            dots(BRICK, 2.6, (31, 6)),
            stage.person(c, "p1", -46, 4, "throw", ground=GRAVEL),
            stage.person(c, "p2", 72, 2, "cheer", "elder", ground=GRAVEL, flip=True),
        )
    )


def _bees(c: Chance) -> str:
    return "".join(
        (
            outdoors.shadow(6, 0, 50),
            place(keeping.bee_hotel(c), 0, 0, 0.84),
            place(plants.flowerbed(c, "bees1", 50, height=36), -84, 2),
            place(plants.flowerbed(c, "bees2", 120, height=22), -50, 4),
            stage.person(c, "bee-kid", 66, 4, "point", "child", size=1.25, flip=True),
            place(animals.bee(), -58, -96),
            place(animals.bee(), 58, -128, flip=True),
        )
    )


def _bikes(c: Chance) -> str:
    ride = people.POSES["ride"]
    return "".join(
        (
            outdoors.shadow(0, 0, 70),
            place(people.figure(people.someone(c, "rider"), ride), -36, 0, 1.12),
            place(vehicles.cargo_bike(c.pick("cargo", (SKY, BRICK))), 0, 0, 1.12),
            place(
                people.crowd_head(people.someone(c, "passenger", "child"), 0, 0),
                30,
                -58,
                0.8,
            ),
            rect(light(WOOD, 0.25), 2, -40, 54, 4.5, 1),
            shape(WOOD, "M4-36h50l-5 24H9z"),
            shape(shade(WOOD), "M36-36h18l-5 24H34z"),
        )
    )


def _garden(c: Chance) -> str:
    can = place(furniture.watering_can(SUN), 18, -30, 0.9) + place(
        furniture.drops(), 39, -45
    )
    cabbages = [place(plants.cabbage(12), x, -25) for x in (-34, -8)]
    leeks = [place(plants.leek(26), x, -25) for x in (10, 21)]
    return "".join(
        (
            outdoors.shadow(8, 0, 60),
            place(plants.tomato_stake(50), 40, -26),
            place(plants.tomato_stake(46), 58, -26),
            *cabbages,
            *leeks,
            place(furniture.planter(120, 27, WOOD), 10, 0),
            stage.person(c, "gardener", -76, 2, "hold", held=can),
        )
    )


def _stroll(c: Chance) -> str:
    return "".join(
        (
            outdoors.shadow(-34, 2, 22),
            place(people.wheelchair(people.someone(c, "wheels")), -36, 2, 1.12),
            stage.person(c, "walks", 14, 0, "walk", size=1.15),
            stage.person(c, "ball", 60, 4, "wave", "child", size=1.25),
            stroke(NIGHT, 0.8, "M72-52Q78-74 74-96"),
            shape(BRICK, "M74-92q-15-10-13-24t13-14 13 14-13 24z"),
            outdoors.shadow(100, 8, 16),
            place(animals.dog(OCHRE), 98, 8),
        )
    )


def _coffee(c: Chance) -> str:
    return "".join(
        (
            outdoors.shadow(-8, 0, 74),
            place(people.figure(people.someone(c, "barista"), "hold"), -40, -22, 1.1),
            place(rolling.coffee_bar(c), -22, 0, 0.95),
            stage.person(c, "buys", 66, 2, "hold", "elder", flip=True, held=CUP),
        )
    )


def _rolling_tree(c: Chance) -> str:
    return "".join(
        (
            outdoors.shadow(-8, 0, 56),
            place(sitting.rolling_tree(c, "tree", 146), -10, 0, 1.06),
            stage.person(c, "pushes", 58, 2, "push", flip=True, size=1.15),
            place(animals.cat(), -76, 4, 0.9),
        )
    )


CUP = place(furniture.cup(steam=False), 14, -43)
GROUPS: tuple[Callable[[Chance], str], ...] = (
    _books,
    _bench,
    _petanque,
    _bees,
    _bikes,
    _garden,
    _stroll,
    _coffee,
    _rolling_tree,
)


def _front_bench(c: Chance) -> str:
    """Return the bench on a house front, with two neighbours, for the far side."""
    return "".join(
        (
            stroke(NIGHT, 3, "M-42-24v20L-30-23M42-24v20L30-23"),
            rect(HONEY, -56, -28, 112, 6, 2),
            place(people.figure(people.someone(c, "g1"), "sit"), -26, 0, 1.1),
            place(
                people.figure(people.someone(c, "g2", "elder"), "sit-hold"),
                26,
                0,
                1.1,
                flip=True,
            ),
        )
    )


def _street(c: Chance, wide: float) -> str:
    """Return the row of houses, a painted wall among them."""
    scale, x, index, parts, last = 0.66, -c.between("start", 10, 60), 0, [], ""
    mural_after = max(1, round(wide / 260))
    while x < wide:
        if index == mural_after and wide > 330:
            parts.append(place(making.painted_wall(c), x + 4, BASE, 0.72))
            x += 224 * 0.72 + 8
            index += 1
            continue
        house = houses.some_house(c, f"cover{index}", haze=0.24 if index % 2 else 0.3)
        if house.wall == last:
            house = houses.some_house(c, f"cover{index}b", haze=0.3)
        last = house.wall
        parts.append(place(houses.front(house), x, BASE, scale))
        x += house.width * scale
        index += 1
    return "".join(parts)


def draw_cover(seed: str, *, width: float, height: float) -> str:
    """Return a street panorama as a whole SVG document.

    Args:
        seed: what tells one cover from the next, such as a brochure's slug.
        width: of the picture, millimetres.
        height: of the picture, millimetres.

    Returns:
        SVG text whose user unit is a millimetre. Below 45 % of the height stand
        the houses; above is sky.
    """
    width, height = max(width, 1.0), max(height, 1.0)
    c = Chance(f"cover/{seed}")
    wide = min(width * TALL / height, 6000.0)
    count = max(1, round(wide / 165))
    others = c.order("groups", [group for group in GROUPS if group != _books])
    order = c.order("places", (_books, *others[: count - 1]))
    groups = [
        place(
            order[i % len(order)](Chance(f"cover/{seed}/{i}")),
            wide * (i + 0.5) / count,
            FRONT + (i % 2) * 8,
        )
        for i in range(count)
    ]
    sun = wide * (0.72 if c.yes("sun") else 0.26)
    clouds = [
        place(
            shape(CLOUD, outdoors.PUFF if i % 2 else outdoors.WISP),
            wide * (i + 0.2) / max(2, count - 1),
            TALL * c.between(f"cloud{i}", 0.38, 0.46),
            1.1,
        )
        for i in range(max(2, count - 1))
    ]
    back = [
        place(
            _front_bench(Chance(f"cover/{seed}/back{i}")),
            wide * i / count,
            BASE + 12,
            0.74,
        )
        for i in range(1, count, 3)
    ]
    body = "".join(
        (
            rect(AIR, 0, 0, wide, BASE + 4),
            shape(
                HORIZON,
                "M0",
                TALL * 0.62,
                "Q",
                wide * 0.25,
                TALL * 0.42,
                wide * 0.55,
                TALL * 0.54,
                "T",
                wide,
                TALL * 0.5,
                "V",
                BASE + 4,
                "H0z",
            ),
            disc(ORB, sun, TALL * 0.47, 34),
            *clouds,
            _street(c, wide),
            rect(light(SAND, 0.3), 0, BASE, wide, 14),
            outdoors.cobbles(BASE + 14, BASE + 40, width=wide),
            outdoors.kerb(BASE + 40, width=wide),
            outdoors.pavement(BASE + 46, width=wide, floor=TALL),
            *back,
            *groups,
        )
    )
    scaled = f'<g transform="scale({height / TALL:.4f})">{body}</g>'
    return document(relight(scaled, c.pick("hour", HOURS)), width, height)
