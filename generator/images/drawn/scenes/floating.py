"""What floats: boats that a neighbourhood shares."""

from __future__ import annotations

from generator.images.drawn import houses, looks, people, trees, vehicles
from generator.images.drawn import sky as outdoors
from generator.images.drawn.chance import Chance
from generator.images.drawn.shades import (
    BARK,
    BRICK,
    CLAY,
    CORAL,
    INK,
    LEAF,
    NIGHT,
    OCHRE,
    PAPER,
    PLANK,
    ROSE,
    SKY,
    STONE,
    SUN,
    WATER,
    WOOD,
    light,
    mix,
)
from generator.images.drawn.svg import box, disc, oval, place, rect, shape, stroke


def deelboot(c: Chance) -> str:
    """Return shared boats on a town river, with rowers and a jetty."""
    ripples = stroke(
        light(WATER, 0.4),
        2,
        "M20 216h34M70 228h22M300 218h40M354 232h30M150 222h20M30 262h40"
        "M320 264h50M96 282h46M230 286h60M16 292h30M356 288h30M180 240h0",
    )
    boat = c.order("boat", (BRICK, SUN, LEAF, CORAL))
    rower = people.Pose(
        hip=(0, -14),
        neck=(-4, -38),
        legs=(((13, -16), (16, -4)), ((14, -18), (18, -4))),
        arms=(((4, -28), (13, -26)), ((8, -26), (16, -24))),
    )
    duck = (
        shape(
            PAPER,
            "M-11-6q4 2 8 1 4-4 8-3-1-6 3-8 5-1 6 4l4 1-4 2q0 10-11 10-12 1-14-7z",
        )
        + disc(INK, 11, -13, 1)
        + shape(SUN, "M14-13l5 1.5-5 1.5z")
    )
    return "".join(
        (
            outdoors.sky(c, floor=190),
            houses.row(c, 182, left=-20, scale=0.56, haze=0.38),
            rect(CLAY, 0, 180, 400, 24),
            stroke(
                mix(CLAY, ROSE, 0.25),
                1.4,
                "M10 188h14M40 194h14M74 188h14M118 195h14M160 188h14M206 194h14"
                "M250 188h14M292 195h14M330 188h14M370 194h14",
            ),
            rect(light(STONE, 0.3), 0, 177, 400, 5),
            rect(WATER, 0, 202, 400, 108),
            shape(mix(WATER, SKY, 0.25), "M0 202h400v8Q300 216 200 209T0 212z"),
            ripples,
            shape(mix(WATER, CLAY, 0.2), "M40 214h60l-8 16H48zM250 212h70l-10 12h-50z"),
            outdoors.shadow(364, 178, 1, WATER),
            place(trees.pollard(126), 366, 180),
            place(vehicles.rowing_boat(boat[1], 86), 96, 224),
            place(vehicles.rowing_boat(boat[2], 70), 312, 222),
            stroke(PAPER, 1.2, "M140 212L150 184"),
            oval(mix(WATER, NIGHT, 0.22), 204, 264, 106, 9),
            place(
                people.figure(looks.someone(c, "bow", "child", top=SUN), rower),
                262,
                254,
                1.3,
                flip=True,
            ),
            place(
                people.figure(
                    looks.someone(c, "mid", "elder", top=OCHRE), people.POSES["sit"]
                ),
                150,
                262,
                1.15,
            ),
            place(
                people.figure(
                    looks.someone(c, "rows", top=BRICK if boat[0] != BRICK else SUN),
                    rower,
                ),
                204,
                256,
                1.3,
            ),
            stroke(PLANK, 3.4, "M168 280L232 216"),
            place(vehicles.rowing_boat(boat[0], 200), 200, 262),
            stroke(PLANK, 4, "M226 222L166 276"),
            stroke(WOOD, 7, "M172 270L160 281"),
            stroke(
                light(WATER, 0.5),
                2.4,
                "M86 268q14 6 30 2M150 284q10 5 22 0M288 270q14 4 26-2",
            ),
            place(duck, 70, 256),
            place(duck, 334, 276, 0.8, flip=True),
            shape(BARK, box(0, 244, 44, 7), box(8, 250, 6, 40), box(32, 250, 6, 40)),
        )
    )


SCENES = {"deelboot": deelboot}
