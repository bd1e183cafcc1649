"""Bicycles, carts and boats. Wheels stand on y = 0; all face right."""

from __future__ import annotations

from generator.images.drawn.shades import (
    BARK,
    BRICK,
    INK,
    NIGHT,
    PLANK,
    SKY,
    STEEL,
    SUN,
    WOOD,
    light,
    shade,
)
from generator.images.drawn.svg import Part, circle, disc, rect, shape, stroke


def wheels(*spots: tuple[float, float], radius: float = 14, colour: str = INK) -> str:
    """Return spoked wheels of one size, given by their middles."""
    rims: list[Part] = []
    spokes: list[Part] = []
    lean = radius * 0.7
    for x, y in spots:
        rims.append(circle(x, y, radius))
        spokes += ["M", x, y - radius, "v", 2 * radius, "M", x - radius, y]
        spokes += ["h", 2 * radius, "M", x - lean, y - lean, "l", 2 * lean, 2 * lean]
        spokes += ["M", x - lean, y + lean, "l", 2 * lean, -2 * lean]
    return stroke(STEEL, 0.8, *spokes) + stroke(colour, max(1.8, radius * 0.15), *rims)


def bicycle(colour: str = BRICK, *, basket: bool = False) -> str:
    """Return a bicycle, 76 units long, its rear wheel at x = -24."""
    parts = [
        wheels((-24, -15), (24, -15)),
        stroke(colour, 2.6, "M-24-15L-10-36 13-37 0-15-10-36M0-15H-24M13-37L24-15"),
        stroke(NIGHT, 2.2, "M-12-41l2 5M13-37l-1-9M12-46q3-2 8 0M0-15l4 6M0-15l-3-7"),
        shape(INK, "M-18-43h12q0 3-5 3z"),
        disc(NIGHT, 0, -15, 3),
        stroke(STEEL, 1.6, "M-24-31H-14M-24-31l0 14"),
    ]
    if basket:
        parts.append(
            shape(PLANK, "M15-44h16l-3 12h-11z")
            + stroke(shade(PLANK, 0.3), 1, "M16-40h14M17-36h12M21-44v11M26-44v11")
        )
    return "".join(parts)


def cargo_bike(colour: str = SKY) -> str:
    """Return a long bicycle with a box in front, 130 units long."""
    return "".join(
        (
            wheels((-44, -15)),
            wheels((52, -11), radius=10),
            stroke(colour, 2.8, "M-44-15L-30-38-2-34-18-14-30-38M-18-14L-44-15"),
            stroke(colour, 2.8, "M-18-14L0-9H52M-2-34L2-9"),
            stroke(NIGHT, 2.4, "M-32-43l2 5M-2-34l-3-13M-5-47q-6-1-8 2M-18-14l4 6"),
            shape(INK, "M-39-45h13q0 3-5 3z"),
            shape(WOOD, "M4-34h44l-5 24H8z"),
            shape(shade(WOOD), "M32-34h16l-5 24H31z"),
            rect(light(WOOD, 0.25), 2, -36, 48, 4, 1),
            disc(NIGHT, -18, -14, 3),
        )
    )


def rowing_boat(colour: str = BRICK, width: float = 130) -> str:
    """Return a rowing boat that lies in the water, its waterline at y = 0."""
    w = width
    return "".join(
        (
            shape(
                colour,
                *("M", -w * 0.5, -17, "Q", 0, -9, w * 0.52, -20, "Q", w * 0.47, 0),
                *(w * 0.34, 2, "H", -w * 0.4, "Q", -w * 0.48, -4, -w * 0.5, "-17z"),
            ),
            shape(
                shade(colour, 0.25),
                *("M", -w * 0.46, -4, "Q", 0, 0, w * 0.44, -5, "Q", w * 0.4, 1),
                *(w * 0.34, 2, "H", -w * 0.4, "Q", -w * 0.44, 0, -w * 0.46, "-4z"),
            ),
            stroke(
                light(colour, 0.5), 2.4, "M", -w * 0.5, -17, "Q", 0, -9, w * 0.52, -20
            ),
        )
    )


def scooter(colour: str = SUN) -> str:
    """Return a child's scooter."""
    return "".join(
        (
            disc(INK, -12, -4, 4),
            disc(INK, 13, -4, 4),
            stroke(colour, 2.6, "M-12-5H9L5-33M0-34h9"),
        )
    )


def wagon(colour: str = BRICK) -> str:
    """Return a hand cart."""
    return "".join(
        (
            shape(colour, "M-22-24h44l-4 15h-36z"),
            shape(shade(colour), "M10-24h12l-4 15H9z"),
            wheels((-13, -7), (13, -7), radius=6.5),
            stroke(BARK, 2.4, "M20-14l22-18M38-34l7 4"),
        )
    )
