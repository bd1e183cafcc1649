"""Small vignettes, one per kind, for facets, chips and the register.

Each is a tinted disc with a few bold shapes, made to be read at 24 pixels.
"""

from __future__ import annotations

from generator.images.drawn.shades import (
    BARK,
    BRICK,
    CLAY,
    CORAL,
    EARTH,
    FERN,
    GRAVEL,
    HONEY,
    INK,
    LEAF,
    LIME,
    MIST,
    NIGHT,
    OCHRE,
    PAPER,
    PLANK,
    ROSE,
    SAGE,
    SAND,
    SKINS,
    SKY,
    SLATE,
    STEEL,
    STONE,
    SUN,
    WATER,
    WHITE,
    WOOD,
    mix,
)
from generator.images.drawn.svg import (
    box,
    circle,
    disc,
    document,
    dots,
    oval,
    rect,
    shape,
    stroke,
)

_HEAD_A, _HEAD_B, _HEAD_C = SKINS[1], SKINS[3], SKINS[2]
_DAISY = ((0, -5), (4.7, -1.5), (2.9, 4), (-2.9, 4), (-4.7, -1.5))


def _bloom(x: float, y: float, colour: str, size: float = 1) -> str:
    petals = [(x + a * size, y + b * size) for a, b in _DAISY]
    return dots(colour, 3.6 * size, *petals) + disc(
        SUN if colour != SUN else BRICK, x, y, 2.8 * size
    )


def _person(x: float, top: str, skin: str, y: float = 16) -> str:
    return shape(top, "M", x - 6, y + 17, "v-6q0-6 6-6t6 6v6z") + disc(skin, x, y, 4.6)


def _cycle(x: float, y: float, colour: str, radius: float = 6) -> str:
    return stroke(INK, 2, circle(x - 9, y, radius), circle(x + 9, y, radius)) + stroke(
        colour,
        2.2,
        "M",
        x - 9,
        y,
        "l5-9h10l-6 9zM",
        x + 9,
        y,
        "l-5-12h4M",
        x - 6,
        y - 11,
        "h5",
    )


SPOTS: dict[str, tuple[str, str]] = {
    "bijenhotel": (
        SAND,
        shape(BRICK, "M7 21L24 7l17 14z")
        + rect(WOOD, 11, 20, 26, 20)
        + dots(BARK, 2.4, (17, 26), (24, 26), (31, 26), (17, 34), (24, 34), (31, 34)),
    ),
    "bloemen": (
        MIST,
        shape(LEAF, "M10 34q2-12 14-12t14 12z")
        + _bloom(15, 20, CORAL, 0.9)
        + _bloom(33, 20, WHITE, 0.9)
        + _bloom(24, 15, BRICK)
        + rect(WOOD, 8, 31, 32, 9, 2),
    ),
    "boekentil": (
        MIST,
        rect(BARK, 22, 32, 4, 12)
        + rect(BRICK, 11, 17, 26, 17, 1)
        + shape(NIGHT, "M8 18L24 6l16 12z", box(14, 20, 20, 11))
        + shape(SUN, box(15, 22, 4, 9), box(26, 21, 3, 10))
        + shape(PAPER, box(20, 23, 4, 8), box(30, 23, 3, 8)),
    ),
    "boodschappennetwerk": (
        ROSE,
        stroke(LEAF, 3.4, "M16 22l-3-11M19 22V9M22 22l3-9")
        + disc(BRICK, 31, 19, 4.6)
        + stroke(BARK, 2.4, "M10 22Q24 2 38 22")
        + shape(OCHRE, "M8 22h32l-4 17H12z")
        + stroke(WOOD, 2, "M11 28h27M12 34h25"),
    ),
    "burenplek": (
        SAGE,
        stroke(NIGHT, 2.6, "M24 16V40M18 41h12")
        + shape(BRICK, "M6 19Q24-2 42 19z")
        + shape(PAPER, "M18 19q2-10 6-12 4 2 6 12z")
        + oval(WOOD, 24, 30, 12, 3)
        + dots(SKY, 3.6, (10, 28))
        + dots(SUN, 3.6, (38, 28))
        + stroke(SKY, 6, "M9 35v4")
        + stroke(SUN, 6, "M39 35v4"),
    ),
    "buurtbank": (
        SAND,
        shape(NIGHT, box(12, 30, 3, 10), box(33, 30, 3, 10))
        + rect(SUN, 7, 16, 34, 6, 3)
        + rect(OCHRE, 7, 24, 34, 4, 2)
        + rect(SUN, 5, 29, 38, 5, 2),
    ),
    "buurtbos": (
        SAGE,
        shape(BARK, box(13, 28, 3, 12), box(31, 28, 3, 12), box(22, 32, 4, 11))
        + disc(FERN, 14.5, 21, 8)
        + disc(LIME, 32.5, 21, 8)
        + disc(LEAF, 24, 22, 11),
    ),
    "buurtfeest": (
        ROSE,
        stroke(NIGHT, 1.4, "M4 15q20 12 40 0")
        + shape(BRICK, "M7 17l7 2.5-5 8zM34 20l7-3-2 10z")
        + shape(SUN, "M16 20l7 1-4 8z")
        + shape(SKY, "M25 21l7-1-3 9z")
        + shape(PAPER, box(9, 35, 30, 4))
        + shape(WOOD, box(12, 39, 3, 5), box(33, 39, 3, 5))
        + dots(OCHRE, 2, (17, 33), (24, 33), (31, 33)),
    ),
    "buurthuis": (
        MIST,
        shape(NIGHT, "M6 20L13 10h22l7 10z")
        + rect(CORAL, 9, 20, 30, 16)
        + rect(PAPER, 13, 23, 13, 8)
        + rect(LEAF, 30, 23, 6, 13)
        + disc(INK, 16, 38, 4)
        + disc(INK, 32, 38, 4),
    ),
    "buurtkrant": (
        SAND,
        shape(PAPER, "M8 11l16 2 16-2v26l-16 2-16-2z")
        + shape(mix(SAND, PAPER, 0.5), "M24 13l16-2v26l-16 2z")
        + shape(BRICK, "M11 15l10 1.2v4l-10-1z")
        + shape(WATER, "M27 17l10-1v8l-10 1z")
        + stroke(SLATE, 1.6, "M11 25l10 1M11 30l10 1M27 30l10-1M27 34l8-1"),
    ),
    "buurtmoestuin": (
        SAGE,
        shape(OCHRE, "M17 22q7-3 14 0-1 12-7 20-6-8-7-20z")
        + stroke(LEAF, 3.4, "M24 21V8M24 20l-7-9M24 20l7-9")
        + stroke(BRICK, 1.6, "M20 27h5M23 33h4"),
    ),
    "buurtpark": (
        SAGE,
        shape(BARK, box(15, 25, 3, 9))
        + disc(LEAF, 16.5, 18, 9)
        + shape(PAPER, "M9 32h15l-2 9H11z")
        + shape(BRICK, "M35 8l6 8-6 10-6-10z")
        + stroke(NIGHT, 1.2, "M35 26q-4 8 1 14"),
    ),
    "buurtplantsoen": (
        SAND,
        stroke(LEAF, 2.4, "M15 34V22M33 34V22M24 34V16")
        + _bloom(15, 21, BRICK, 0.8)
        + _bloom(33, 21, CORAL, 0.8)
        + _bloom(24, 15, WHITE)
        + oval(STONE, 24, 36, 17, 5.5)
        + oval(EARTH, 24, 35.5, 14.5, 4),
    ),
    "deelatelier": (
        MIST,
        stroke(WOOD, 4.4, "M14 38L29 17")
        + shape(NIGHT, "M22 11l6-4 12 9-4 6z")
        + stroke(STEEL, 4.4, "M34 38L20 22")
        + stroke(STEEL, 3.4, "M13 12q-2 8 4 9t8-4"),
    ),
    "deelboot": (
        MIST,
        stroke(WOOD, 2.6, "M15 38L33 14")
        + shape(BRICK, "M5 25q19 6 38-2-2 13-9 14H14q-7-1-9-12z")
        + stroke(PAPER, 1.8, "M7 27q17 5 34-1")
        + stroke(SKY, 2.2, "M8 42q5-3 8 0t8 0 8 0 8 0"),
    ),
    "fietsenstalling": (
        SAND,
        dots(LEAF, 4, (10, 13), (17, 11), (24, 12), (31, 11), (38, 13))
        + rect(BARK, 5, 14, 38, 4, 1)
        + shape(BARK, box(7, 16, 3, 25), box(38, 16, 3, 25))
        + _cycle(24, 34, BRICK, 5.5),
    ),
    "fietskar": (
        ROSE,
        shape(BRICK, "M8 11h32l2 8H6z")
        + shape(PAPER, "M14.5 11h6l-.5 8h-7zM27.5 11h6l2 8h-7z")
        + stroke(NIGHT, 2, "M11 19v9M37 19v9")
        + rect(SKY, 8, 27, 32, 10, 1.5)
        + stroke(SUN, 2, circle(24, 37, 5))
        + shape(BARK, "M19 20h8v3q0 4-4 4t-4-4z"),
    ),
    "fitnessplek": (
        SAGE,
        stroke(SUN, 4, "M8 41V10h32v31")
        + stroke(BRICK, 6.4, "M24 27v6")
        + stroke(_HEAD_B, 2.8, "M18 12l2 10h8l2-10")
        + disc(_HEAD_B, 24, 19, 4.4)
        + stroke(NIGHT, 3, "M22 36l-1 5M26 36l1 5"),
    ),
    "gevelbank": (
        ROSE,
        rect(BRICK, 6, 8, 36, 32, 2)
        + rect(WATER, 17, 11, 14, 13)
        + stroke(WHITE, 2, "M17 11h14v13H17zM24 11v13")
        + stroke(NIGHT, 2.4, "M13 30v8l5-8M35 30v8l-5-8")
        + rect(HONEY, 8, 27, 32, 4.5, 1.5),
    ),
    "geveltuin": (
        SAND,
        rect(CORAL, 6, 6, 36, 32, 2)
        + rect(SKY, 17, 17, 13, 21)
        + stroke(LEAF, 4.4, "M12 38V16q2-6 11-6t11 7v4")
        + dots(SUN, 2.2, (12, 30), (13, 20), (18, 11), (27, 11), (34, 17))
        + rect(EARTH, 6, 37, 36, 4, 1),
    ),
    "infopaneel": (
        SAGE,
        shape(BARK, box(12, 20, 3, 22), box(33, 20, 3, 22))
        + shape(LEAF, "M5 15L24 6l19 9z", box(8, 14, 32, 21))
        + rect(PAPER, 11, 17, 26, 15)
        + rect(SUN, 13, 19, 9, 11)
        + stroke(SLATE, 1.8, "M25 21h9M25 25h9M25 29h6"),
    ),
    "kippenren": (
        SAND,
        stroke(SUN, 2.2, "M20 35v6h3M27 35v6h3")
        + shape(WHITE, "M7 18q5 7 12 5 7-2 9-11 4-5 9-1 2 4 0 9 1 16-13 16-14 0-17-18z")
        + shape(BRICK, "M28 11q1-5 4-3 3-3 4 0 4 0 2 5z")
        + shape(SUN, "M38 14l6 2-6 3z")
        + disc(INK, 34, 15, 1.4),
    ),
    "kookboek": (
        ROSE,
        shape(BRICK, "M5 36V12q10-3 19 1 9-4 19-1v24q-10-3-19 1-9-4-19-1z")
        + shape(
            PAPER, "M8 33V14q8-2 15 1v19q-8-3-15-1zM40 33V14q-8-2-15 1v19q8-3 15-1z"
        )
        + disc(OCHRE, 15.5, 23, 4.6)
        + stroke(SLATE, 1.7, "M28 20q5-1 9 0M28 25q5-1 9 0M28 30q4-1 6 0"),
    ),
    "leefstraat": (
        MIST,
        shape(FERN, "M3 37h42q-7 10-21 10T3 37z")
        + shape(CORAL, "M5 37V20l6-8 6 8v17z")
        + shape(HONEY, "M31 37V20l6-8 6 8v17z")
        + shape(SKY, box(8, 22, 6, 6), box(34, 22, 6, 6))
        + shape(NIGHT, box(9, 31, 5, 6), box(35, 31, 5, 6))
        + stroke(_HEAD_B, 2.8, "M20 25l4 5 4-5")
        + stroke(NIGHT, 3, "M22.5 36l-1 5M25.5 36l1 5")
        + stroke(BRICK, 6.4, "M24 30v5")
        + disc(_HEAD_B, 24, 23, 4.4)
        + disc(SUN, 33, 41, 3),
    ),
    "lichtkrant": (
        mix(NIGHT, SKY, 0.3),
        shape(STEEL, box(12, 30, 3, 12), box(33, 30, 3, 12))
        + rect(INK, 5, 10, 38, 23, 3)
        + dots(
            SUN,
            1.7,
            (19, 16),
            (23, 18),
            (27, 18),
            (31, 16),
            (15, 18),
            (13, 21),
            (37, 21),
            (35, 18),
            (15, 25),
            (35, 25),
            (20, 28),
            (30, 28),
            (25, 30),
            (25, 20),
        ),
    ),
    "meetproject": (
        MIST,
        rect(WHITE, 8, 10, 18, 28, 5)
        + disc(LEAF, 17, 19, 4.4)
        + stroke(NIGHT, 2, "M12 28h10M12 32h10")
        + stroke(SKY, 2.8, "M30 17h7q5 0 4-5M30 24h9M30 31h6q5 0 4 5"),
    ),
    "mozaiek": (
        SAND,
        shape(BRICK, box(9, 9, 9, 9), box(30, 20, 9, 9), box(20, 31, 8, 8))
        + shape(SUN, box(20, 9, 8, 9), box(9, 31, 9, 8))
        + shape(SKY, box(30, 9, 9, 9), box(9, 20, 9, 9))
        + shape(LEAF, box(20, 20, 8, 9))
        + shape(CORAL, box(30, 31, 9, 8)),
    ),
    "muurschildering": (
        SAND,
        shape(CLAY, "M6 42V18L24 6l18 12v24z")
        + rect(MIST, 10, 20, 28, 20)
        + disc(SUN, 32, 26, 4.4)
        + shape(BRICK, "M12 29q6-6 13-1l8-2q-1 9-10 9-8 0-8-5z")
        + shape(LEAF, "M10 40q14-8 28-2v2z"),
    ),
    "petanquebaan": (
        SAGE,
        shape(GRAVEL, "M13 18h22l9 20H4z")
        + disc(SLATE, 18, 28, 6.5)
        + disc(STEEL, 16.5, 26.5, 3)
        + disc(SLATE, 32, 32, 6.5)
        + disc(STEEL, 30.5, 30.5, 3)
        + disc(BRICK, 29, 22, 3),
    ),
    "picknickplek": (
        SAGE,
        shape(BRICK, "M5 16L12 8h24l7 8z")
        + shape(BARK, box(10, 16, 3, 12), box(35, 16, 3, 12))
        + stroke(WOOD, 3, "M16 29l-5 12M32 29l5 12")
        + rect(HONEY, 8, 26, 32, 4, 1)
        + rect(OCHRE, 5, 34, 38, 3.4, 1),
    ),
    "riksja": (
        MIST,
        stroke(NIGHT, 3.4, "M25 29V18q0-9 16-9")
        + shape(BRICK, "M27 30q0-11 6.5-11t6.5 11z")
        + disc(_HEAD_A, 33.5, 17, 4.4)
        + shape(SUN, "M23 27h22l-3 9H26z")
        + stroke(INK, 2.2, circle(10, 35, 6.5), circle(36, 35, 6.5))
        + stroke(BRICK, 2.6, "M10 35l5-10 9 6-7 4zM15 25l-2-4M11 21h5")
        + stroke(SKY, 5.4, "M13 17l2-6")
        + disc(_HEAD_B, 16, 7.5, 3.8)
        + stroke(_HEAD_B, 2, "M17 12l5 8"),
    ),
    "speelplek": (
        SAND,
        stroke(BARK, 3, "M12 42V20M27 42V20")
        + rect(BRICK, 9, 18, 21, 5, 1)
        + shape(NIGHT, "M7 14L19.5 5 32 14z")
        + stroke(BARK, 2, "M12 14v5M27 14v5M12 28h0")
        + stroke(SUN, 4.6, "M30 22q3 16 13 18")
        + stroke(PLANK, 1.8, "M12 27h15M12 34h15"),
    ),
    "straatgroen": (
        MIST,
        rect(BARK, 22.5, 22, 3, 10)
        + disc(LEAF, 24, 15, 10.5)
        + disc(FERN, 21, 12.5, 5)
        + rect(WOOD, 12, 28, 24, 10, 1.5)
        + rect(HONEY, 5, 29, 8, 3.4, 1)
        + disc(INK, 17, 40, 3.6)
        + disc(INK, 31, 40, 3.6),
    ),
    "tent": (
        SAGE,
        shape(PAPER, "M4 25Q18 20 24 6q6 14 20 19zM9 25h30v15H9z")
        + shape(
            SUN,
            "M4 25Q18 20 24 6 16 18 13 25zM44 25Q30 20 24 6q8 12 11 19z"
            "M19 25q3-9 5-19 2 10 5 19z",
        )
        + shape(BARK, "M18 40l6-13 6 13z"),
    ),
    "wandeling": (
        SAGE,
        rect(BARK, 22, 8, 4, 34, 1)
        + shape(BRICK, "M20 11h16l5 4.5-5 4.5H20z")
        + shape(SUN, "M28 23H12l-5 4.5 5 4.5h16z"),
    ),
    "wilgenhut": (
        SAND,
        shape(LEAF, "M6 40Q6 12 24 11t18 29z")
        + stroke(
            WOOD,
            1.8,
            "M12 38q0-20 10-26M36 38q0-20-10-26M8 31q16-8 32 0M11 22q13-6 26 0",
        )
        + shape(INK, "M18 40v-8q0-7 6-7t6 7v8z")
        + stroke(FERN, 2.2, "M24 11V5M22 11l-6-5M26 11l6-5"),
    ),
}


def spot(kind: str) -> str:
    """Return the vignette of a kind, 48 by 48; neighbours for a kind without one."""
    ground, body = SPOTS.get(kind) or (
        SAND,
        _person(14, SKY, _HEAD_C)
        + _person(34, LEAF, _HEAD_B)
        + _person(24, BRICK, _HEAD_A, 20),
    )
    return document(disc(mix(ground, PAPER, 0.15), 24, 24, 24) + body, 48, 48)
