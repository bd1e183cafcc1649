"""Which text is too small for more than one ink, and how large text is on paper.

Plates shift by a tenth of a millimetre. Small letters in several inks then get
coloured edges; in black alone they stay sharp. A printer's computer asks for it, and
nobody misses the tone of a letter of three millimetres.

Source:
    GWG 2022, R0017, and practice of print shops: see the limits of
    `preflight.profiles`. ISO 32000-1:2008, 9.4.4, for the size of text.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.brochure.geometry import Matrix
from generator.brochure.preflight.profiles import Limits
from generator.brochure.press.inks import lightness
from generator.images.colour import Ink

LIMITS = Limits()
DARK = 0.5  # lightness, of 1: a light letter stands on ink, and would vanish in black
ROUNDING = 0.01  # points
IDENTITY = Matrix()


@dataclass(frozen=True, slots=True)
class Size:
    """How large text is: a part of the graphics state.

    Attributes:
        ctm: from the stream's own coordinates to the page's.
        text: from the text's coordinates to the stream's.
        font: size of the font, in the text's coordinates.
    """

    ctm: Matrix = IDENTITY
    text: Matrix = IDENTITY
    font: float = 0.0

    @property
    def points(self) -> float:
        """The size of text on the page, points."""
        return abs(self.font) * self.ctm.after(self.text).widths[1]

    def moved(self, operator: str, operands: list[float]) -> Size:
        """Return the size after an operator that bears on it."""
        match operator:
            case "cm":
                return replace(self, ctm=self.ctm.after(Matrix(*operands)))
            case "Tm":
                return replace(self, text=Matrix(*operands))
            case "BT":
                return replace(self, text=IDENTITY)
            case "Tf":
                return replace(self, font=operands[-1])
        return self


UNSET = Size()


def wants_black(ink: Ink, points: float) -> bool:
    """Return whether text of this ink and size is better printed in black alone.

    Text of no size has one that is not known here, and keeps its ink.
    """
    if points <= 0:
        return False
    count = sum(share > LIMITS.faint for share in ink)
    small = (count > 1 and points < LIMITS.text_two_inks_pt - ROUNDING) or (
        count > 2 and points < LIMITS.text_many_inks_pt - ROUNDING
    )
    return small and lightness(ink) < DARK
