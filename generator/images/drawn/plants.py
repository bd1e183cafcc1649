"""Trees, shrubs, flowers and vegetables. Each stands on (0, 0)."""

from __future__ import annotations

import itertools

from generator.images.drawn.chance import Chance
from generator.images.drawn.shades import (
    BARK,
    BRICK,
    CORAL,
    FERN,
    LEAF,
    LIME,
    MOSS,
    PAPER,
    PINE,
    ROSE,
    SAGE,
    SKY,
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
    circle,
    disc,
    dots,
    oval,
    path_text,
    rect,
    shape,
    stroke,
)

GREENS = (LEAF, MOSS, FERN, mix(LEAF, LIME, 0.5))
PETALS = (BRICK, SUN, CORAL, WHITE, SKY, ROSE)


def tree(
    chance: Chance, key: str = "tree", *, height: float = 150, kind: str = ""
) -> str:
    """Return a street tree, `height` units high, its crown lit from the left."""
    kind = kind or chance.pick(key, ("round", "oval", "cloud", "round"))
    green = chance.pick(f"{key}green", GREENS)
    dark, pale = mix(green, PINE, 0.5), mix(green, LIME, 0.45)
    h = height
    trunk = shape(
        BARK,
        *("M", -h * 0.035, 0, "L", -h * 0.022, -h * 0.5, "L", h * 0.022, -h * 0.5),
        *("L", h * 0.04, "0z"),
    )
    twigs = stroke(
        BARK,
        h * 0.024,
        "M0",
        -h * 0.36,
        "L",
        h * 0.12,
        -h * 0.52,
        "M0",
        -h * 0.42,
        "L",
        -h * 0.1,
        -h * 0.56,
    )
    if kind == "oval":
        crown = oval(dark, 0, -h * 0.63, h * 0.25, h * 0.37)
        crown += shape(
            green,
            *("M", -h * 0.25, -h * 0.63, "a", h * 0.25, h * 0.37, 0, "0 1"),
            *(h * 0.36, -h * 0.33, "Q", h * 0.2, -h * 0.44, -h * 0.1, -h * 0.29),
            *("Q", -h * 0.25, -h * 0.43, -h * 0.25, -h * 0.63, "z"),
        )
        spots = ((-0.12, -0.72), (0.02, -0.84), (-0.06, -0.55))
    elif kind == "cloud":
        blobs = (
            *((-0.2, -0.55, 0.17), (0.2, -0.53, 0.17)),
            *((0.0, -0.74, 0.23), (0.0, -0.5, 0.2)),
        )
        crown = shape(dark, *(circle(h * x, h * y, h * r) for x, y, r in blobs))
        inner = (
            *((-0.22, -0.58, 0.14), (-0.03, -0.77, 0.2)),
            *((0.14, -0.57, 0.13), (-0.03, -0.58, 0.14)),
        )
        crown += shape(green, *(circle(h * x, h * y, h * r) for x, y, r in inner))
        spots = ((-0.24, -0.62), (-0.06, -0.84), (0.06, -0.66))
    else:
        crown = disc(dark, 0, -h * 0.66, h * 0.33)
        crown += shape(
            green,
            *("M", -h * 0.33, -h * 0.66, "a", h * 0.33, h * 0.33, 0, "0 1"),
            *(h * 0.53, -h * 0.26, "Q", h * 0.3, -h * 0.5, -h * 0.02, -h * 0.42),
            *("Q", -h * 0.2, -h * 0.38, -h * 0.2, -h * 0.4),
            *("A", h * 0.33, h * 0.33, 0, "0 1", -h * 0.33, -h * 0.66, "z"),
        )
        spots = ((-0.17, -0.78), (0.01, -0.88), (-0.08, -0.6))
    marks: list[Part] = []
    for x, y in spots:
        marks += ["M", h * x, h * y, "q", h * 0.03, -h * 0.05, h * 0.08, -h * 0.03]
    return trunk + crown + twigs + stroke(pale, h * 0.022, *marks)


def pollard(height: float = 120) -> str:
    """Return a pollard willow: a thick knotted head with thin straight shoots."""
    h = height
    shoots: list[Part] = []
    leaves: list[tuple[float, float]] = []
    for index in range(11):
        lean = (index - 5) / 5
        x, y = lean * h * 0.1, -h * (0.53 - abs(lean) * 0.05)
        dx = lean * h * 0.3
        dy = -h * (0.46 - abs(lean) * 0.16) * (1 if index % 2 else 0.86)
        shoots += ["M", x, y, "q", dx * 0.35, dy * 0.6, dx, dy]
        leaves += [
            (x + dx * t, y + dy * (t * 1.3 - t * t * 0.3)) for t in (0.55, 0.8, 1)
        ]
    return "".join(
        (
            stroke(MOSS, h * 0.018, *shoots),
            dots(FERN, h * 0.026, *leaves),
            shape(
                BARK,
                *("M", -h * 0.075, "0Q", -h * 0.03, -h * 0.22, -h * 0.06, -h * 0.4),
                *("Q", -h * 0.17, -h * 0.44, -h * 0.13, -h * 0.52, "Q", -h * 0.06),
                *(-h * 0.6, 0, -h * 0.57, "Q", h * 0.1, -h * 0.61, h * 0.14, -h * 0.51),
                *("Q", h * 0.15, -h * 0.42, h * 0.065, -h * 0.4, "Q", h * 0.045),
                *(-h * 0.2, h * 0.09, "0z"),
            ),
            stroke(
                shade(BARK, 0.35), h * 0.014, "M", h * 0.02, -h * 0.1, "v", -h * 0.22
            ),
        )
    )


def bush(width: float, height: float, green: str = LEAF) -> str:
    """Return a shrub in two tones, `width` by `height`, centred on x = 0."""
    w, h = width, height
    outline = path_text(
        *("M", -w * 0.5, 0, "a", w * 0.2, h * 0.42, 0, "0 1", w * 0.16, -h * 0.6),
        *("a", w * 0.24, h * 0.42, 0, "0 1", w * 0.44, -h * 0.08),
        *("a", w * 0.2, h * 0.4, 0, "0 1", w * 0.4, h * 0.68, "z"),
    )
    inner = path_text(
        *("M", -w * 0.5, 0, "a", w * 0.2, h * 0.42, 0, "0 1", w * 0.16, -h * 0.6),
        *("a", w * 0.24, h * 0.42, 0, "0 1", w * 0.38, -h * 0.14),
        *("q", w * 0.06, h * 0.4, -w * 0.3, h * 0.5, "q", 0, h * 0.2, -w * 0.1),
        *(h * 0.24, "z"),
    )
    return shape(mix(green, PINE, 0.45), outline) + shape(green, inner)


def grass_blades(width: float, height: float, green: str = MOSS) -> str:
    """Return a tuft of long leaves."""
    leaves: list[Part] = []
    for index in range(5):
        lean = (index - 2) * width / 5
        leaves += ["M", lean * 0.35, 0, "q", lean * 0.1, -height * 0.6]
        leaves += [lean, -height * (1 - abs(index - 2) * 0.13)]
    return stroke(green, 1.8, *leaves)


def flower(kind: str, colour: str, height: float = 26) -> str:
    """Return one flower: daisy, tulip, lavender, hollyhock, sunflower or poppy."""
    h = height
    if kind == "hollyhock":
        stem = stroke(MOSS, 2.2, "M0 0V", -h)
        leaves = shape(FERN, "M0-4q-11-9-13-1q5 6 13 1q11-9 13-1q-5 6-13 1z")
        heads, hearts = [], []
        for index in range(5):
            y = -h * (0.34 + index * 0.15)
            x = 3.4 if index % 2 else -3.4
            size = 6.4 - index * 0.8
            heads.append(circle(x, y, size))
            hearts.append(circle(x, y, size * 0.35))
        return stem + leaves + shape(colour, *heads) + shape(light(SUN), *hearts)
    if kind == "lavender":
        stems = stroke(FERN, 1.2, "M0 0L-6", -h, "M0 0V", -h * 1.1, "M0 0L6", -h)
        spikes = stroke(
            colour,
            3.4,
            "M-3.6",
            -h * 0.6,
            "L-6",
            -h,
            "M0",
            -h * 0.65,
            "V",
            -h * 1.1,
            "M3.6",
            -h * 0.6,
            "L6",
            -h,
        )
        return stems + spikes
    stem = stroke(MOSS, 1.8, "M0 0Q-2", -h * 0.5, 0, -h)
    leaf = shape(FERN, "M0", -h * 0.2, "q7-9 9-8q0 7-9 8z")
    if kind == "tulip":
        return (
            stem
            + leaf
            + shape(colour, "M-5", -h - 6, "l2.5 3l2.5-4l2.5 4l2.5-3v6a5 5 0 0 1-10 0z")
        )
    if kind == "sunflower":
        head = disc(SUN, 0, -h, 8.5) + disc(BARK, 0, -h, 4.6)
        return stem + leaf + stroke(SUN, 4, circle(0, -h, 8)) + head
    if kind == "poppy":
        return (
            stem
            + leaf
            + disc(colour, 0, -h, 5.2)
            + disc(shade(colour, 0.5), 0, -h, 1.7)
        )
    petals = [circle(x * 3.6, -h + y * 3.6, 3) for x, y in DAISY]
    return (
        stem
        + leaf
        + shape(colour, *petals)
        + disc(SUN if colour != SUN else BRICK, 0, -h, 2.3)
    )


DAISY = ((0, -1), (0.95, -0.3), (0.6, 0.8), (-0.6, 0.8), (-0.95, -0.3))


def flowerbed(
    chance: Chance, key: str, width: float, *, height: float = 22, rich: int = 0
) -> str:
    """Return a strip of mixed flowers from x = 0 to `width`, in few elements."""
    leaves: list[Part] = []
    heads: dict[tuple[str, int], list[tuple[float, float]]] = {}
    hearts: list[tuple[float, float]] = []
    colours = chance.order(f"{key}colours", PETALS)[:3]
    count = rich or max(4, round(width / 9))
    for index in range(count):
        x = round(
            (index + 0.5) * width / count + chance.between(f"{key}x{index}", -2, 2)
        )
        h = round(height * chance.between(f"{key}h{index}", 0.55, 1.05))
        leaves += ["M", x, "0v", -h, "m-5", h // 2, "q0", h - h // 2, 5, h - h // 2]
        leaves += ["t5", 2 - h // 2]
        size = 3 + index % 2
        heads.setdefault((colours[index % 3], size), []).append((x, -h))
        hearts.append((x, -h))
    return "".join(
        (
            stroke(MOSS, 2.2, *leaves),
            *(dots(colour, size, *spots) for (colour, size), spots in heads.items()),
            dots(light(SUN, 0.4), 1.2, *hearts),
        )
    )


def climber(
    points: tuple[tuple[float, float], ...], bloom: str, size: float = 9
) -> str:
    """Return a climbing plant along `points`, leafy and in flower."""
    vine: list[Part] = ["M", *points[0]]
    for x, y in points[1:]:
        vine += ["L", x, y]
    middles = [
        ((a + c) / 2, (b + d) / 2) for (a, b), (c, d) in itertools.pairwise(points)
    ]
    big = [
        (x + (i % 3 - 1) * 3, y + (i % 2) * 3) for i, (x, y) in enumerate(points[1:])
    ]
    small = [(x - 5 + i % 3 * 5, y + 4 - i % 2 * 8) for i, (x, y) in enumerate(middles)]
    tips = [
        (x - 6 + i % 2 * 11, y - 5 + i % 3 * 5) for i, (x, y) in enumerate(points[1:])
    ]
    blooms = [
        (x + i % 2 * 7 - 4, y + i % 3 * 4 - 4) for i, (x, y) in enumerate(middles)
    ]
    return "".join(
        (
            stroke(BARK, 2.4, *vine),
            dots(mix(LEAF, PINE, 0.3), size * 0.9, *big),
            dots(LEAF, size * 0.72, *small),
            dots(FERN, size * 0.5, *tips),
            dots(bloom, size * 0.34, *blooms),
        )
    )


def pot(width: float, height: float, colour: str = TERRACOTTA) -> str:
    """Return a flower pot, its rim at y = -height."""
    w, h = width, height
    return "".join(
        (
            shape(
                colour,
                "M",
                -w * 0.42,
                -h,
                "L",
                -w * 0.32,
                "0H",
                w * 0.32,
                "L",
                w * 0.42,
                -h,
                "z",
            ),
            shape(
                shade(colour),
                "M",
                w * 0.1,
                -h,
                "L",
                w * 0.08,
                "0H",
                w * 0.32,
                "L",
                w * 0.42,
                -h,
                "z",
            ),
            rect(colour, -w * 0.5, -h - 3, w, 5, 1),
        )
    )


def cabbage(size: float = 10, green: str = SAGE) -> str:
    """Return a cabbage."""
    return "".join(
        (
            shape(
                FERN,
                "M",
                -size,
                "0Q",
                -size * 1.1,
                -size * 1.1,
                0,
                -size * 0.5,
                "Q",
                size * 1.1,
                -size * 1.1,
                size,
                "0z",
            ),
            disc(green, 0, -size * 0.55, size * 0.62),
            stroke(
                FERN,
                1,
                "M",
                0,
                -size * 0.1,
                "v",
                -size * 0.8,
                "m0",
                size * 0.5,
                "l",
                size * 0.35,
                -size * 0.3,
            ),
        )
    )


def leek(height: float = 20) -> str:
    """Return a leek standing in the ground."""
    return stroke(PAPER, 3, "M0 0v-5") + stroke(
        FERN, 2.2, "M0-5V", -height, "M0-6L-6", -height * 0.85, "M0-6L6", -height * 0.85
    )


def tomato_stake(height: float = 44) -> str:
    """Return a tomato plant along a stake."""
    h = height
    fruit = [
        circle(x, -h * y, 3.2) for x, y in ((-5, 0.3), (5, 0.42), (-4, 0.6), (5, 0.74))
    ]
    leaves = [
        circle(x, -h * y, 5.5)
        for x, y in ((4, 0.25), (-5, 0.45), (5, 0.58), (-3, 0.78), (1, 0.92))
    ]
    return "".join(
        (
            rect(WOOD, -1, -h - 6, 2, h + 6),
            shape(LEAF, *leaves),
            shape(BRICK, *fruit),
        )
    )


def sapling(height: float = 60, green: str = FERN) -> str:
    """Return a young tree tied to a stake."""
    h = height
    crown = [
        circle(x * h, -y * h, r * h)
        for x, y, r in ((0, 0.84, 0.16), (-0.12, 0.7, 0.12), (0.12, 0.7, 0.12))
    ]
    return "".join(
        (
            rect(WOOD, h * 0.06, -h * 0.55, 2.4, h * 0.55),
            stroke(BARK, 2.4, "M0 0V", -h * 0.8),
            shape(green, *crown),
            stroke(SUN, 1.8, "M-1", -h * 0.42, "h", h * 0.09),
        )
    )
