"""What is above and below every scene: sky, clouds, birds, and the ground."""

from __future__ import annotations

from generator.images.drawn.chance import Chance
from generator.images.drawn.shades import (
    AIR,
    CLOUD,
    GRASS,
    HORIZON,
    LAWN,
    LEAF,
    NIGHT,
    ORB,
    SAGE,
    SAND,
    STONE,
    light,
    mix,
    shade,
)
from generator.images.drawn.svg import Part, disc, dots, place, rect, shape, stroke

PUFF = "M8 0a9 9 0 0 1 0-18a16 16 0 0 1 29-7a12 12 0 0 1 21 9a8.5 8.5 0 0 1 2 16z"
WISP = "M5 0a5.5 5.5 0 0 1 0-11h9a7 7 0 0 1 0-9h22a6 6 0 0 1 6 9h12a5.5 5.5 0 0 1 0 11z"


def sky(
    chance: Chance, *, width: float = 400, floor: float = 240, scale: float = 1
) -> str:
    """Return sky with sun and clouds, from 0 to `floor` units down."""
    left = chance.yes("sun-left", 0.6)
    x = width * chance.between("sun", 0.27, 0.4)
    y = chance.between("sun-height", 46, 66) * scale
    around = 21 * scale
    x = x if left else width - x
    swell = [
        ("M", 0, floor - 62 * scale, "Q", width * 0.22, floor - 110 * scale),
        (width * 0.5, floor - 78 * scale, "T", width, floor - 84 * scale),
        ("V", floor, "H0z"),
    ]
    clouds = []
    for place_x, place_y, size in ((0.04, 56, 1.0), (0.56, 40, 0.8), (0.82, 74, 1.05)):
        key = f"cloud{place_x}"
        clouds.append(
            place(
                shape(CLOUD, chance.pick(key, (PUFF, WISP))),
                width * (place_x + chance.between(key + "x", -0.05, 0.05)),
                (place_y + chance.between(key + "y", -14, 12)) * scale,
                size * scale * chance.between(key + "s", 0.75, 1.05),
            )
        )
    return "".join(
        (
            rect(AIR, 0, 0, width, floor),
            shape(HORIZON, *swell[0], *swell[1], *swell[2]),
            disc(ORB, x, y, around),
            *clouds,
        )
    )


def birds(x: float, y: float, scale: float = 1) -> str:
    """Return three far birds."""
    wings = "M0 0q4-5 7 0q3-5 7 0M18-9q3-4 6 0q3-4 6 0M30 5q3-4 5 0q2-4 5 0"
    return place(stroke(NIGHT, 1.4, wings), x, y, scale)


def pavement(
    top: float, *, width: float = 400, floor: float = 310, colour: str = SAND
) -> str:
    """Return slabs that run towards the viewer, from `top` to `floor`."""
    joints: list[Part] = []
    middle = width / 2
    for step in range(-9, 10):
        x = middle + step * width / 12
        joints += ["M", x, top, "L", middle + (x - middle) * 1.75, floor]
    rows = [top + (floor - top) * part for part in (0.16, 0.4, 0.72)]
    for row in rows:
        joints += ["M0", row, "h", width]
    return "".join(
        (
            rect(colour, 0, top, width, floor - top),
            stroke(shade(colour, 0.09), 1, *joints),
        )
    )


def cobbles(
    top: float, floor: float, *, width: float = 400, colour: str = STONE
) -> str:
    """Return a band of street with rows of stones showing here and there."""
    stones: list[Part] = []
    rows = max(1, round((floor - top) / 9))
    for row in range(rows):
        y = top + (row + 0.5) * (floor - top) / rows
        for column in range(round(width / 25)):
            if (row * 7 + column * 5) % 4 != 1:
                x = column * 25 + (row % 2) * 12 + (column * 11 + row * 5) % 7
                stones += ["M", x, y, "h", 5 + (column * 3 + row) % 4]
    return rect(colour, 0, top, width, floor - top) + stroke(
        shade(colour, 0.12), 1.6, *stones
    )


def kerb(y: float, *, width: float = 400) -> str:
    """Return the stone edge between pavement and street, 6 units high."""
    return rect(light(STONE, 0.45), 0, y, width, 3) + rect(
        shade(STONE, 0.2), 0, y + 3, width, 3
    )


def street(horizon: float = 206, *, colour: str = SAND) -> str:
    """Return far pavement, cobbled street, kerb and near pavement down to 310."""
    return "".join(
        (
            rect(light(colour, 0.3), 0, horizon, 400, 8),
            cobbles(horizon + 8, horizon + 27),
            kerb(horizon + 27),
            pavement(horizon + 33, colour=colour),
        )
    )


def meadow(
    chance: Chance, top: float, *, floor: float = 310, width: float = 400
) -> str:
    """Return a lawn with a gentle rise and tufts of grass."""
    high = chance.between("meadow", 5, 12)
    colour = chance.pick("lawn", (GRASS, LAWN))
    tufts: list[Part] = []
    for column in range(round(width / 34)):
        x = column * 34 + chance.between(f"tuft{column}", 2, 28)
        y = top + 16 + (floor - top - 22) * chance.share(f"tuft-y{column}")
        tufts += ["M", x, y, "l-2-5m2 5v-7m0 7l3-5"]
    return "".join(
        (
            shape(
                mix(colour, SAGE, 0.5),
                *("M0", top + 4, "Q", width * 0.3, top - high, width * 0.6, top + 2),
                *("T", width, top, "V", floor, "H0z"),
            ),
            shape(
                colour,
                *("M0", top + 15, "Q", width * 0.25, top + 17, width * 0.52, top + 12),
                *("T", width, top + 12, "V", floor, "H0z"),
            ),
            stroke(mix(colour, LEAF, 0.35), 1.2, *tufts),
        )
    )


def shadow(x: float, y: float, across: float, ground: str = SAND) -> str:
    """Return what an object at (x, y) casts on the ground, to the right of it."""
    return (
        f'<ellipse cx="{x + across * 0.18:.0f}" cy="{y:.0f}" rx="{across:.0f}" '
        f'ry="{max(2.5, across * 0.1):.0f}" fill="{shade(ground, 0.14)}"/>'
    )


def bunting(
    x: float, y: float, width: float, sag: float, colours: tuple[str, ...]
) -> str:
    """Return a line of little flags that hangs between two points at one height."""
    count = max(3, round(width / 15))
    triangles: dict[str, list[Part]] = {}
    for index in range(count):
        part = (index + 0.5) / count
        at, down = x + width * part, y + 4 * sag * part * (1 - part)
        triangles.setdefault(colours[index % len(colours)], []).extend(
            ("M", at - 4.5, down, "h9l-4.5 10z")
        )
    line = stroke(NIGHT, 0.8, "M", x, y, "q", width / 2, 2 * sag, width, 0)
    return line + "".join(shape(c, *d) for c, d in triangles.items())


def bulbs(x: float, y: float, width: float, sag: float, colour: str) -> str:
    """Return a wire with lamps between two points at one height."""
    count = max(3, round(width / 18))
    lamps: list[tuple[float, float]] = []
    for index in range(count):
        part = (index + 0.5) / count
        lamps.append((x + width * part, y + 4 * sag * part * (1 - part) + 3))
    wire = stroke(NIGHT, 0.8, "M", x, y, "q", width / 2, 2 * sag, width, 0)
    return wire + dots(colour, 2.4, *lamps)
