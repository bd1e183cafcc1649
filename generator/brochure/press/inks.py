"""What every screen colour of a brochure is printed with.

Three rules, in this order: a colour of the house style has the inks its designer
chose; a neutral grey is black ink alone, so that it cannot take on a tint when
the plates shift; the rest is what the colour profile says.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.images.colour import Converter, Ink
from generator.style.tokens import Colour

NEUTRAL = 2  # greatest difference of red, green and blue of a grey, of 255
BLACK: Ink = (0.0, 0.0, 0.0, 1.0)


class Inks:
    """Screen colours to inks, for one printing condition and one house style."""

    def __init__(self, converter: Converter, colours: Sequence[Colour]) -> None:
        self.converter = converter
        self._exact: dict[tuple[int, int, int], Ink] = {}
        for colour in colours:
            if colour.cmyk:
                c, m, y, k = colour.cmyk
                self._exact[colour.channels] = (c / 100, m / 100, y / 100, k / 100)

    def rgb(self, red: float, green: float, blue: float) -> Ink:
        """Return the inks of an sRGB colour; all values are from 0 to 1."""
        key = _byte(red), _byte(green), _byte(blue)
        if key in self._exact:
            return self._exact[key]
        if max(key) - min(key) <= NEUTRAL:
            return self.converter.grey(sum(key) / 765)
        return self.converter.rgb(*(value / 255 for value in key))

    def grey(self, level: float) -> Ink:
        """Return the ink of a device grey, from 0 for black to 1 for white.

        Source:
            ISO 32000-1:2008, 10.3.3: black is the complement of grey.
        """
        return 0.0, 0.0, 0.0, min(1.0, max(0.0, 1.0 - level))

    def ink(self, light: Sequence[float]) -> Ink:
        """Return the inks of a colour of one, three or four values, 0 to 1."""
        match [float(value) for value in light]:
            case [level]:
                return self.grey(level)
            case [red, green, blue]:
                return self.rgb(red, green, blue)
            case [cyan, magenta, yellow, black]:
                return cyan, magenta, yellow, black
        raise ValueError(f"a colour of {len(light)} values")


def lightness(light: Sequence[float]) -> float:
    """Return the luminosity of a colour in a soft mask, 0 to 1.

    Source:
        ISO 32000-1:2008, 10.3, “Conversions among device colour spaces”.
    """
    match [float(value) for value in light]:
        case [level]:
            return level
        case [red, green, blue]:
            return 0.3 * red + 0.59 * green + 0.11 * blue
        case [cyan, magenta, yellow, black]:
            dark = 0.3 * cyan + 0.59 * magenta + 0.11 * yellow + black
            return 1 - min(1.0, dark)
    raise ValueError(f"a colour of {len(light)} values")


def _byte(value: float) -> int:
    return max(0, min(255, round(value * 255)))
