"""The colours and typefaces that site, illustrations and brochures share.

They stand apart so that one change reaches every output, and so that the press
pass (`generator.brochure.press`) can print each colour as the ink values the
designer chose, instead of what a colour profile makes of its screen value.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.style.lab import linear


@dataclass(frozen=True, slots=True)
class Colour:
    """A colour of the house style, for screen and for paper.

    Attributes:
        name: as style sheets and illustrations call it.
        rgb: sRGB as `#RRGGBB`.
        cmyk: cyan, magenta, yellow and black ink, per cent, at most 300 together;
            None where the colour profile of the paper decides.
    """

    name: str
    rgb: str
    cmyk: tuple[int, int, int, int] | None

    @property
    def channels(self) -> tuple[int, int, int]:
        """Red, green and blue, 0 to 255."""
        red, green, blue = bytes.fromhex(self.rgb.removeprefix("#"))
        return red, green, blue


NIGHT = Colour("night", "#17324D", (95, 70, 35, 45))
BRICK = Colour("brick", "#A83822", (10, 85, 90, 10))
SUN = Colour("sun", "#F4B63F", (0, 30, 85, 0))
LEAF = Colour("leaf", "#22644A", (82, 25, 70, 25))
SKY = Colour("sky", "#206384", (85, 40, 20, 15))
ROSE = Colour("rose", "#F2C4B3", (0, 27, 25, 0))
MIST = Colour("mist", "#CFE3EA", (20, 4, 5, 0))
SAGE = Colour("sage", "#C9DCC3", (22, 3, 27, 0))
PAPER = Colour("paper", "#FBF6EC", (0, 2, 7, 1))
SAND = Colour("sand", "#EADFC9", (4, 9, 22, 3))
INK = Colour("ink", "#14212B", (0, 0, 0, 100))
WHITE = Colour("white", "#FFFFFF", (0, 0, 0, 0))

COLOURS = (
    NIGHT,
    BRICK,
    SUN,
    LEAF,
    SKY,
    ROSE,
    MIST,
    SAGE,
    PAPER,
    SAND,
    INK,
    WHITE,
)

HEADINGS = "Bricolage Grotesque"
TEXT = "Source Serif 4"


def luminance(colour: Colour) -> float:
    """Return the relative luminance of a colour, 0 (black) to 1 (white).

    Source:
        WCAG 2.2, definition of “relative luminance”.
    """
    red, green, blue = (linear(channel) for channel in colour.channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Colour, other: Colour) -> float:
    """Return the contrast ratio of two colours, 1 to 21.

    Source:
        WCAG 2.2, definition of “contrast ratio”.
    """
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)
