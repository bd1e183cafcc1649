"""Which colours stand on which, and how much they must differ to be read.

A house style is refused where one of these pairs falls short: nobody is to find out
on a phone in the sun, or with worn eyes, that a link cannot be read.

Source:
    WCAG 2.2, success criteria 1.4.3 (text 4.5 : 1, large text 3 : 1) and 1.4.11
    (signs 3 : 1).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from generator.style.palette import Palette
from generator.style.tokens import Colour, contrast

TEXT, LARGE = 4.5, 3.0

LIGHT = ("white", "paper", "sand", "mist", "sage", "rose", "sun")
DARK = ("ink", "night")
DEEP = ("brick", "leaf", "sky")


@dataclass(frozen=True, slots=True, order=True)
class Pair:
    """A colour of letters or signs, the ground it stands on, and the least contrast."""

    front: str
    ground: str
    least: float

    def beside(self, name: str) -> str:
        """Return the other colour of the two."""
        return self.ground if name == self.front else self.front


PAIRS = (
    *(Pair(front, ground, TEXT) for front, ground in product(DARK, LIGHT)),
    *(
        Pair(front, ground, TEXT)
        for front, ground in product(DEEP, ("white", "paper", "sand", "mist"))
    ),
    *(Pair(front, ground, LARGE) for front, ground in product(DEEP, ("sage", "rose"))),
    *(Pair(front, ground, TEXT) for front, ground in product(("white", "paper"), DEEP)),
    Pair("sun", "night", LARGE),
)


@dataclass(frozen=True, slots=True)
class Weak:
    """A pair that cannot be read well enough, and its contrast."""

    pair: Pair
    contrast: float


def weak(palette: Palette) -> Iterator[Weak]:
    """Yield every pair of a palette that falls short."""
    for pair in PAIRS:
        front, ground = palette[pair.front], palette[pair.ground]
        if (found := contrast(front, ground)) < pair.least:
            yield Weak(pair, found)


def nearest_readable(name: str, palette: Palette) -> str | None:
    """Return the closest colour that can be read wherever one is used, `#RRGGBB`.

    Args:
        name: of the colour to change, all others staying as they are.
        palette: it belongs to.

    Returns:
        The colour, darker or lighter by whole per cents; None where none will do.
    """
    asked = [pair for pair in PAIRS if name in (pair.front, pair.ground)]

    def suits(tried: Colour) -> bool:
        return all(
            contrast(tried, palette[pair.beside(name)]) >= pair.least for pair in asked
        )

    for share in range(1, 101):
        for target in (0, 255):
            channels = [
                round(one + (target - one) * share / 100)
                for one in palette[name].channels
            ]
            rgb = "#" + "".join(f"{one:02X}" for one in channels)
            if suits(Colour(name, rgb, None)):
                return rgb
    return None
