"""Who the neighbours are: age, skin, hair and clothes, from the seed."""

from __future__ import annotations

from dataclasses import dataclass

from generator.images.drawn.chance import Chance
from generator.images.drawn.shades import (
    BARK,
    BRICK,
    CLAY,
    CORAL,
    INK,
    LEAF,
    MIST,
    MOSS,
    NIGHT,
    OCHRE,
    PAPER,
    SKINS,
    SKY,
    SLATE,
    STEEL,
    SUN,
    WATER,
    WHITE,
    mix,
)

TOPS = (BRICK, SUN, LEAF, SKY, CORAL, PAPER, MIST, WATER, OCHRE, MOSS)
BOTTOMS = (NIGHT, SKY, SLATE, CLAY, mix(LEAF, NIGHT, 0.3))
ADULT_HAIR = ("short", "bob", "bun", "curls", "long", "cap", "scarf", "beard", "afro")
CHILD_HAIR = ("short", "bob", "tails", "curls", "afro", "cap")
ELDER_HAIR = ("bald", "bun", "bob", "cap", "short")


@dataclass(frozen=True, slots=True)
class Look:
    """Who someone is.

    Attributes:
        age: "adult", "child" or "elder".
        skin: colour of face and hands.
        hair: colour of the hair, of the cap or of the headscarf.
        style: a name from the lists of hair above.
        top: colour of shirt or coat.
        bottom: colour of trousers or skirt.
        skirt: whether a skirt is worn.
        glasses: whether glasses are worn.
    """

    age: str
    skin: str
    hair: str
    style: str
    top: str
    bottom: str
    skirt: bool = False
    glasses: bool = False


def someone(
    chance: Chance, key: str, age: str = "adult", *, top: str = "", style: str = ""
) -> Look:
    """Return who stands for `key`: an adult, a child or an elder."""
    styles = {"child": CHILD_HAIR, "elder": ELDER_HAIR}.get(age, ADULT_HAIR)
    style = style or chance.pick(f"{key}style", styles)
    skin = chance.pick(f"{key}skin", SKINS)
    dark = skin in SKINS[3:]
    browns = (INK, BARK, CLAY) if dark else (BARK, INK, OCHRE, mix(BRICK, SUN, 0.25))
    hair = chance.pick(f"{key}hair", browns)
    if age == "elder":
        hair = chance.pick(f"{key}grey", (WHITE, STEEL, MIST))
    if style in ("cap", "scarf"):
        hair = chance.pick(f"{key}cloth", (SKY, BRICK, LEAF, SUN, NIGHT))
    if style == "afro":
        hair = chance.pick(f"{key}afro", (INK, BARK))
    top = top or chance.pick(f"{key}top", [c for c in TOPS if c != hair])
    bottoms = [c for c in BOTTOMS if c != top]
    long_haired = style in ("bob", "bun", "long", "scarf", "tails")
    return Look(
        age=age,
        skin=skin,
        hair=hair,
        style=style,
        top=top,
        bottom=chance.pick(f"{key}bottom", bottoms),
        skirt=long_haired and chance.yes(f"{key}skirt", 0.45),
        glasses=chance.yes(f"{key}glasses", 0.5 if age == "elder" else 0.15),
    )
