"""The colours of the drawings: tints of the house style, and the hour of the day.

A drawing is made in the colours of plain daylight. `relight` then shifts every
colour towards the light of another hour and swaps the few that change in kind
(sky, sun, window panes), so that a street by evening needs no second drawing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from generator.style import tokens


@lru_cache(maxsize=1 << 12)
def mix(one: str, other: str, share: float) -> str:
    """Return the colour `share` (0 to 1) of the way from one to another, `#rrggbb`."""
    pairs = zip(bytes.fromhex(one[1:]), bytes.fromhex(other[1:]), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


NIGHT = tokens.NIGHT.rgb.lower()
BRICK = tokens.BRICK.rgb.lower()
SUN = tokens.SUN.rgb.lower()
LEAF = tokens.LEAF.rgb.lower()
SKY = tokens.SKY.rgb.lower()
ROSE = tokens.ROSE.rgb.lower()
MIST = tokens.MIST.rgb.lower()
SAGE = tokens.SAGE.rgb.lower()
PAPER = tokens.PAPER.rgb.lower()
SAND = tokens.SAND.rgb.lower()
INK = tokens.INK.rgb.lower()
WHITE = tokens.WHITE.rgb.lower()

CORAL = mix(BRICK, ROSE, 0.45)
TERRACOTTA = mix(BRICK, SAND, 0.3)
CLAY = mix(BRICK, NIGHT, 0.35)
HONEY = mix(SUN, SAND, 0.45)
OCHRE = mix(SUN, BRICK, 0.35)
LIME = mix(LEAF, SUN, 0.45)
MOSS = mix(LEAF, SUN, 0.22)
FERN = mix(LEAF, SAGE, 0.4)
PINE = mix(LEAF, NIGHT, 0.5)
GRASS = mix(SAGE, LEAF, 0.28)
LAWN = mix(mix(SAGE, LEAF, 0.2), SUN, 0.18)
WATER = mix(SKY, MIST, 0.5)
STONE = mix(SAND, NIGHT, 0.2)
SLATE = mix(NIGHT, MIST, 0.35)
STEEL = mix(NIGHT, MIST, 0.6)
WOOD = mix(mix(BRICK, SUN, 0.42), NIGHT, 0.22)
PLANK = mix(WOOD, SAND, 0.5)
BARK = mix(WOOD, NIGHT, 0.5)
EARTH = mix(BARK, BRICK, 0.15)
GRAVEL = mix(SAND, SUN, 0.16)

SKINS = (
    mix(ROSE, PAPER, 0.3),
    mix(ROSE, SUN, 0.16),
    mix(mix(ROSE, BRICK, 0.3), SUN, 0.25),
    mix(mix(BRICK, SUN, 0.3), NIGHT, 0.28),
    mix(mix(BRICK, SUN, 0.25), NIGHT, 0.55),
)

# Colours that are one thing by day and another by evening; used for nothing else.
AIR = mix(MIST, SKY, 0.03)
HORIZON = mix(MIST, PAPER, 0.62)
ORB = mix(SUN, WHITE, 0.28)
CLOUD = mix(WHITE, MIST, 0.04)
GLASS = mix(SKY, MIST, 0.36)
SHINE = mix(SKY, MIST, 0.66)
LAMP = mix(PAPER, SUN, 0.32)
HAZE = (AIR, HORIZON, ORB, CLOUD, GLASS, SHINE, LAMP)


def shade(colour: str, share: float = 0.16) -> str:
    """Return the colour of a side turned from the light, which comes from the left."""
    return mix(colour, NIGHT, share)


def light(colour: str, share: float = 0.3) -> str:
    """Return the colour of a side turned to the light."""
    return mix(colour, PAPER, share)


@dataclass(frozen=True, slots=True)
class Hour:
    """The light of one part of the day.

    Attributes:
        veil: colour that all others move towards, and how far (0 to 1).
        haze: what stands for each of `HAZE`, in its order.
    """

    veil: tuple[str, float]
    haze: tuple[str, ...]


HOURS = {
    "noon": Hour((PAPER, 0), (MIST, *HAZE[1:])),
    "morning": Hour(
        (ROSE, 0.05),
        (
            mix(ROSE, PAPER, 0.42),
            mix(PAPER, SUN, 0.12),
            mix(SUN, WHITE, 0.3),
            mix(PAPER, WHITE, 0.5),
            mix(SKY, MIST, 0.42),
            mix(MIST, ROSE, 0.25),
            LAMP,
        ),
    ),
    "spring": Hour(
        (SAGE, 0.03),
        (
            mix(SAGE, MIST, 0.45),
            mix(SAGE, PAPER, 0.7),
            mix(SUN, WHITE, 0.28),
            mix(WHITE, SAGE, 0.05),
            mix(SKY, SAGE, 0.3),
            mix(SKY, SAGE, 0.62),
            LAMP,
        ),
    ),
    "golden": Hour(
        (SUN, 0.09),
        (
            mix(SUN, PAPER, 0.6),
            mix(SUN, PAPER, 0.82),
            mix(SUN, BRICK, 0.22),
            mix(PAPER, WHITE, 0.2),
            mix(SKY, MIST, 0.3),
            mix(SUN, PAPER, 0.45),
            LAMP,
        ),
    ),
    "evening": Hour(
        (mix(NIGHT, SKY, 0.3), 0.2),
        (
            mix(NIGHT, SKY, 0.55),
            mix(SKY, ROSE, 0.42),
            mix(PAPER, SUN, 0.2),
            mix(SKY, MIST, 0.22),
            mix(SUN, PAPER, 0.12),
            mix(SUN, PAPER, 0.5),
            mix(SUN, WHITE, 0.35),
        ),
    ),
}


COLOUR = re.compile("(#[0-9a-f]{6})")


@lru_cache(maxsize=1 << 13)
def _toned(colour: str, hour: str) -> str:
    light_of = HOURS[hour]
    if colour in HAZE:
        return light_of.haze[HAZE.index(colour)]
    return mix(colour, *light_of.veil)


def relight(markup: str, hour: str) -> str:
    """Return a drawing made in daylight as it looks at one of `HOURS`."""
    pieces = COLOUR.split(markup)
    pieces[1::2] = [_toned(colour, hour) for colour in pieces[1::2]]
    return "".join(pieces)
