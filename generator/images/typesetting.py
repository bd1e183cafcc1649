"""Letters of a house style as Pillow draws them: one typeface in one weight.

Apart from the drawing of cards because it alone knows of font files: ours, which
set-up fetches, or those that a city keeps in `overrides/fonts/`. A city's file that
cannot be read as a typeface gives way to ours.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from PIL import ImageDraw, ImageFont

from generator.storage.assets import FONTS
from generator.style.faces import Faces
from generator.style.tokens import HEADINGS, TEXT

OURS = {  # by family, the file of each weight
    HEADINGS: {
        600: "BricolageGrotesque_600SemiBold.ttf",
        800: "BricolageGrotesque_800ExtraBold.ttf",
    },
    TEXT: {600: "SourceSerif4_600SemiBold.ttf", 800: "SourceSerif4_700Bold.ttf"},
}
TRACKING = {HEADINGS: -0.022, TEXT: -0.008}  # of the size; large letters want less air
TITLE, LINE = 800, 600  # weights of a title and of the lines around it
END = "…"
Place = tuple[float, float]  # pixels from the left and from the top
Channels = tuple[int, int, int]  # red, green, blue, 0 to 255


def is_possible() -> bool:
    """Return whether our typefaces are there, which set-up fetches."""
    names = [name for weights in OURS.values() for name in weights.values()]
    return all((FONTS / name).is_file() for name in names)


@dataclass(frozen=True, slots=True)
class Typeface:
    """Letters of one weight.

    Attributes:
        content: the font file.
        tracking: what is added between the letters of a title, of its size.
    """

    content: bytes
    tracking: float = 0.0

    def font(self, size: int) -> ImageFont.FreeTypeFont:
        """Return the letters at a size, pixels."""
        return _font(self, size)

    def known(self, text: str) -> str:
        """Return a text without the letters that the typeface lacks."""
        return " ".join("".join(one for one in text if _has(self, one)).split())

    def width(self, text: str) -> float:
        """Return the width of a line of a title at size 1."""
        inner = sum(_step(self, one + other) for one, other in pairwise(text))
        return inner + (_advance(self, text[-1]) if text else 0)

    def set(
        self,
        pen: ImageDraw.ImageDraw,
        at: Place,
        line: str,
        size: int,
        fill: Channels,
    ) -> None:
        """Write a line of a title, its letters as close as `tracking` says."""
        font, (x, y) = self.font(size), at
        for number, letter in enumerate(line):
            following = line[number + 1 : number + 2] or " "
            pen.text((x, round(y)), letter, fill, font, anchor="ls")
            x += _step(self, letter + following) * size


def chosen(faces: Faces, weight: int) -> Typeface:
    """Return the letters in which a house style sets headings.

    Args:
        faces: of the house style.
        weight: `TITLE` or `LINE`; a city's nearest file stands in for it.

    Raises:
        OSError: our own typefaces are not there.
    """
    own = faces.nearest(faces.headings, weight)
    if own is not None and _is_readable(own.content):
        return Typeface(own.content)
    family = faces.headings if faces.headings in OURS else HEADINGS
    return _ours(family, weight)


def short(text: str, font: ImageFont.FreeTypeFont, width: float) -> str:
    """Return a text no wider than a number of pixels, cut with an ellipsis."""
    whole = text
    while text and font.getlength(text if text == whole else f"{text}{END}") > width:
        text = text[:-1].rstrip()
    return text if text == whole else f"{text}{END}"


@cache
def _ours(family: str, weight: int) -> Typeface:
    return Typeface((FONTS / OURS[family][weight]).read_bytes(), TRACKING[family])


@cache
def _is_readable(content: bytes) -> bool:
    try:
        Typeface(content).font(10).getlength("a")
    except OSError:
        return False
    return True


@cache
def _font(face: Typeface, size: int) -> ImageFont.FreeTypeFont:
    # The plain engine: the other one needs a library that machines may lack.
    plain = ImageFont.Layout.BASIC
    return ImageFont.truetype(io.BytesIO(face.content), size, layout_engine=plain)


@cache
def _step(face: Typeface, pair: str) -> float:
    """Return how far the second of two letters begins after the first, at size 1."""
    font = face.font(1_000)
    return (font.getlength(pair) - font.getlength(pair[1])) / 1_000 + face.tracking


@cache
def _advance(face: Typeface, letter: str) -> float:
    return face.font(1_000).getlength(letter) / 1_000


@cache
def _has(face: Typeface, letter: str) -> bool:
    """Return whether a typeface has a letter: what it lacks all looks the same."""
    if letter.isspace():
        return True
    font = face.font(40)
    lacking = font.getmask("\U0010ffff")
    drawn = font.getmask(letter)
    return drawn.size != lacking.size or bytes(drawn) != bytes(lacking)
