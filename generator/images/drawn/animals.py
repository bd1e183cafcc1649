"""Cats, dogs, hens, bees and birds. Each stands on (0, 0) and looks right."""

from __future__ import annotations

from generator.images.drawn.shades import (
    BARK,
    BRICK,
    INK,
    MIST,
    NIGHT,
    OCHRE,
    PAPER,
    SUN,
    WHITE,
    light,
    shade,
)
from generator.images.drawn.svg import disc, oval, shape, stroke


def cat(colour: str = NIGHT) -> str:
    """Return a cat that sits, seen from the front."""
    return "".join(
        (
            stroke(colour, 3.2, "M7-2q11 1 9-9"),
            shape(colour, "M-8 0Q-9-15-3-18H4Q9-14 8 0z"),
            shape(colour, "M-7-21l-1-9 6 3.5h4l6-3.5-1 9a8 7 0 0 1-14 0z"),
            stroke(SUN, 1.5, "M-3-21.5v.1M3-21.5v.1"),
            stroke(light(colour, 0.5), 0.8, "M-1.5-18.5q1.5 1.5 3 0M-3 0v-6M3 0v-6"),
        )
    )


def dog(colour: str = OCHRE) -> str:
    """Return a small dog that stands."""
    dark = shade(colour, 0.3)
    return "".join(
        (
            stroke(colour, 3, "M-14-15q-6-4-5-11"),
            stroke(dark, 4, "M-9-8v7M9-8v7"),
            stroke(colour, 4, "M-12-8v7M12-8v7"),
            shape(colour, "M-15-17h27q5 1 4 6t-5 4h-22q-7-1-4-10z"),
            shape(colour, "M6-15V-26q2-5 8-4l8 4q1 5-4 6l-4 1v6z"),
            shape(dark, "M7-28q-4 2-2 11 4 0 5-9z"),
            disc(INK, 21.5, -25, 1.6),
            disc(INK, 14, -25, 1.1),
            stroke(BRICK, 2, "M7-16l7 2"),
        )
    )


def hen(colour: str = WHITE, *, pecking: bool = False) -> str:
    """Return a hen, upright or pecking."""
    legs = stroke(SUN, 1.6, "M-2-6v6h3M4-6v6h3")
    wing = shape(shade(colour, 0.2), "M-6-13q8-3 11 1q-4 6-10 3z")
    if pecking:
        return "".join(
            (
                legs,
                shape(
                    colour,
                    "M-15-22q2 5 8 4q10-4 16 4l8 10q-3 4-7 0Q4-2-4-5-13-8-15-22z",
                ),
                shape(BRICK, "M17-9q3-2 4 1t-3 3z"),
                shape(SUN, "M17-4l2 4 1-5z"),
                disc(INK, 15, -6, 0.9),
                wing,
            )
        )
    return "".join(
        (
            legs,
            shape(
                colour,
                "M-15-22"
                "q3 6 10 5 6-1 8-10 3-5 7-2 3 3 1 8 1 12-7 16-9 3-15-3-5-7-4-14z",
            ),
            shape(BRICK, "M4-29q0-4 3-3 1-3 3 0 3-1 2 3zM10-22q3 3 0 5-2-2 0-5z"),
            shape(SUN, "M11-26l5 2-5 2z"),
            disc(INK, 8.5, -25.5, 0.9),
            wing,
        )
    )


def bee(scale: float = 1) -> str:
    """Return a bee around (0, 0)."""
    del scale
    return "".join(
        (
            oval(MIST, -1, -5, 2.6, 4.2),
            oval(WHITE, 2.5, -5, 2.6, 4.2),
            oval(SUN, 0, 0, 6.4, 4.2),
            stroke(INK, 1.7, "M-1.5-3.5v7M2-3.5v7"),
            disc(INK, 5.6, -0.4, 2),
        )
    )


def sparrow(colour: str = BARK) -> str:
    """Return a small bird that sits."""
    return "".join(
        (
            shape(colour, "M-10-3l5-3q2-6 7-6 5 0 5 5l3 1-3 1q-1 5-7 5-4 0-6-2z"),
            shape(light(colour, 0.5), "M1-2q4-1 5-4 1 6-5 6z"),
            disc(PAPER, 4, -8, 0.9),
        )
    )


def butterfly(colour: str = SUN) -> str:
    """Return a butterfly around (0, 0)."""
    return shape(colour, "M0 0q-8-9-8-2 1 5 8 3 7 2 8-3 0-7-8 2z") + stroke(
        INK, 1.2, "M0-2v4"
    )
