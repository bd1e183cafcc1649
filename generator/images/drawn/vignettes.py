"""The small groups that people a cover, each some 170 units wide around (0, 0)."""

from __future__ import annotations

from collections.abc import Callable

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
from generator.images.drawn.scenes import keeping, reading, rolling, sitting, stage
from generator.images.drawn.shades import (
    BRICK,
    GRAVEL,
    HONEY,
    NIGHT,
    OCHRE,
    PAPER,
    SKY,
    SUN,
    WOOD,
    light,
    mix,
    shade,
)
from generator.images.drawn.svg import dots, place, rect, shape, stroke


def books(c: Chance) -> str:
    """Return a book cabinet with a reader; every cover has one."""
    held = place(handheld.book(SKY), 9, -44)
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
            place(trees.tree(c, "bench", height=178), 4, -14),
            place(
                furniture.bench(124, colour=c.pick("bench", (BRICK, SKY, HONEY))),
                0,
                0,
                1.1,
            ),
            place(
                people.figure(
                    looks.someone(c, "b1", "elder"),
                    "sit-hold",
                    held=place(handheld.cup(steam=False), 5, -35),
                ),
                -32,
                0,
                1.1,
            ),
            place(people.figure(looks.someone(c, "b2"), "sit"), 24, 0, 1.1, flip=True),
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
            place(people.figure(looks.someone(c, "rider"), ride), -36, 0, 1.12),
            place(vehicles.cargo_bike(c.pick("cargo", (SKY, BRICK))), 0, 0, 1.12),
            people.crowd_head(looks.someone(c, "passenger", "child"), 30, -58, 0.8),
            rect(light(WOOD, 0.25), 2, -40, 54, 4.5, 1),
            shape(WOOD, "M4-36h50l-5 24H9z"),
            shape(shade(WOOD), "M36-36h18l-5 24H34z"),
        )
    )


def _garden(c: Chance) -> str:
    can = place(handheld.watering_can(SUN), 18, -30, 0.9) + place(
        handheld.drops(), 39, -45
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
            place(people.wheelchair(looks.someone(c, "wheels")), -36, 2, 1.12),
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
            place(people.figure(looks.someone(c, "barista"), "hold"), -40, -22, 1.1),
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


CUP = place(handheld.cup(steam=False), 14, -43)
GROUPS: tuple[Callable[[Chance], str], ...] = (
    books,
    _bench,
    _petanque,
    _bees,
    _bikes,
    _garden,
    _stroll,
    _coffee,
    _rolling_tree,
)
LOW = (_petanque, _bikes, _garden, _stroll)  # over whose heads one sees far


def front_bench(c: Chance) -> str:
    """Return the bench on a house front, with two neighbours, for the far side."""
    return "".join(
        (
            stroke(NIGHT, 3, "M-42-24v20L-30-23M42-24v20L30-23"),
            rect(HONEY, -56, -28, 112, 6, 2),
            place(people.figure(looks.someone(c, "g1"), "sit"), -26, 0, 1.1),
            place(
                people.figure(looks.someone(c, "g2", "elder"), "sit-hold"),
                26,
                0,
                1.1,
                flip=True,
            ),
        )
    )
