"""The colours of one house style: the project's own, or a city's in their place.

Whatever is drawn or set is made in the project's colours first; `repaint` then
moves every colour as the colours next to it moved. So an illustration knows nothing
of house styles, and a shade that an illustrator mixed stays between its neighbours.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from generator.style.lab import Lab, distance_squared, from_lab, to_lab
from generator.style.tokens import COLOURS, Colour

# A colour as an attribute or a declaration says it; no link, no word of a reader's.
PAINTED = re.compile(r'(?:(?<==")|(?<=:)|(?<=: ))(?<!href=")#[0-9A-Fa-f]{6}(?![\w-])')
NAMES = tuple(colour.name for colour in COLOURS)


@dataclass(frozen=True, slots=True)
class Palette:
    """Every colour by its name, in the order of `NAMES`."""

    colours: tuple[Colour, ...] = COLOURS

    def __post_init__(self) -> None:
        if tuple(colour.name for colour in self.colours) != NAMES:
            raise ValueError(f"a palette names {', '.join(NAMES)}, in this order")

    def __getitem__(self, name: str) -> Colour:
        """Return a colour by its name.

        Raises:
            KeyError: no colour has that name.
        """
        for colour in self.colours:
            if colour.name == name:
                return colour
        raise KeyError(name)

    def custom_properties(self) -> str:
        """Return every colour as a CSS rule of custom properties on the root."""
        rows = [f"  --{colour.name}: {colour.rgb};" for colour in self.colours]
        return ":root {\n" + "\n".join(rows) + "\n}\n"

    def repaint(self, markup: str, keep: Iterable[str] = ()) -> str:
        """Return SVG or CSS made in the project's colours, in the colours of this.

        Args:
            markup: whose colours are written `#rrggbb`.
            keep: colours that stay whatever happens around them, such as those of
                skin; what lies close to them moves little.
        """
        if self == STANDARD:
            return markup
        fixed = tuple(keep)
        return PAINTED.sub(lambda found: moved(found[0], self, fixed), markup)


STANDARD = Palette()


@lru_cache(1 << 14)
def moved(rgb: str, palette: Palette, keep: tuple[str, ...]) -> str:
    """Return where a colour of the project lies in another palette, `#rrggbb`.

    The project's own colours become the palette's exactly; a colour between them
    moves by the mean of their moves, weighted by the inverse of the fourth power
    of their distance, so that near ones decide.

    Source:
        D. Shepard (1968), “A two-dimensional interpolation function for
        irregularly-spaced data”; distances in Oklab.
    """
    here = to_lab(rgb)
    anchors = [
        (to_lab(old.rgb), to_lab(new.rgb))
        for old, new in zip(COLOURS, palette.colours, strict=True)
    ]
    anchors += [(to_lab(one), to_lab(one)) for one in keep]
    total, move = 0.0, [0.0, 0.0, 0.0]
    for number, (old, new) in enumerate(anchors):
        apart = distance_squared(here, old)
        if apart < 1e-9:
            exact = palette.colours[number].rgb if number < len(COLOURS) else rgb
            return exact.lower()
        weight = 1 / apart**2
        total += weight
        for axis in range(3):
            move[axis] += weight * (new[axis] - old[axis])
    there: Lab = (
        here[0] + move[0] / total,
        here[1] + move[1] / total,
        here[2] + move[2] / total,
    )
    return from_lab(there)
