"""Shrubs, flowers, climbers and vegetables. Each stands on (0, 0)."""

from __future__ import annotations

import itertools

from generator.images.drawn.chance import Chance
from generator.images.drawn.shades import (
    BARK,
    BRICK,
    CORAL,
    FERN,
    LEAF,
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
    path_text,
    rect,
    shape,
    stroke,
)

PETALS = (BRICK, SUN, CORAL, WHITE, SKY, ROSE)


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
