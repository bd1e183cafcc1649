"""Trees, old and young, lit from the left. Each stands on (0, 0)."""

from __future__ import annotations

from generator.images.drawn.chance import Chance
from generator.images.drawn.shades import (
    BARK,
    FERN,
    LEAF,
    LIME,
    MOSS,
    PINE,
    SUN,
    WOOD,
    mix,
    shade,
)
from generator.images.drawn.svg import (
    Part,
    circle,
    disc,
    dots,
    oval,
    rect,
    shape,
    stroke,
)

GREENS = (LEAF, MOSS, FERN, mix(LEAF, LIME, 0.5))


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
