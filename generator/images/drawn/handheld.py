"""What neighbours hold: cups, coffee, food, books, watering cans."""

from __future__ import annotations

from generator.images.drawn.shades import (
    MIST,
    NIGHT,
    PAPER,
    SKY,
    STEEL,
    WHITE,
    mix,
    shade,
)
from generator.images.drawn.svg import disc, oval, shape, stroke


def cup(colour: str = WHITE, *, steam: bool = True) -> str:
    """Return a cup with an ear and, unless it is held to a face, some steam."""
    wisps = "M-1-9q-2-2 0-4t0-4M2-9q-2-2 0-4"
    return "".join(
        (
            shape(colour, "M-3.5-7h7v4q0 3-3.5 3t-3.5-3z"),
            stroke(colour, 1.2, "M3.5-6q3.5 .5 0 3.5"),
            stroke(mix(PAPER, MIST, 0.5), 1, wisps) if steam else "",
        )
    )


def book(colour: str, page: str = PAPER) -> str:
    """Return an open book held up, seen by its cover."""
    return shape(colour, "M-11-7l11 2 11-2v14l-11 2-11-2z") + shape(
        page, "M-9.5-8q6-1.5 9.5 1.5q3.5-3 9.5-1.5v2l-9.5 2-9.5-2z"
    )


def watering_can(colour: str = SKY) -> str:
    """Return a watering can that pours to the right."""
    return "".join(
        (
            shape(colour, "M-8-14h14v14h-14zM6-6l11-8 2 2L6-1z"),
            shape(shade(colour), "M1-14h5v14H1z"),
            stroke(colour, 2, "M-8-12q-7 1-5 8t5 3M-6-14q5-8 10 0"),
            shape(colour, "M15-18l7 4-3 4-5-4z"),
        )
    )


def drops() -> str:
    """Return water that falls from (0, 0), right of a can."""
    return stroke(SKY, 1.4, "M0 0q5 4 6 12M4-1q6 4 8 11M-3 2q3 4 3 9")


def kettle(colour: str = STEEL) -> str:
    """Return a coffee pot."""
    return "".join(
        (
            shape(colour, "M-6-15h10l2 15h-14zM4-11l7-4-3 8-3 1z"),
            stroke(NIGHT, 1.8, "M-6-13q-7 3-2 10"),
            disc(NIGHT, -1, -16.5, 1.8),
        )
    )


def plate(colour: str, food: str) -> str:
    """Return a dish of food."""
    return (
        oval(WHITE, 0, -1.5, 8, 2.4)
        + shape(food, "M-5-2q5-9 10 0z")
        + stroke(colour, 1.2, "M-2-5q2-2 4 0")
    )
