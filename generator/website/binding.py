"""What a reader's own PDF is bound with in the browser: letters and a logo.

Apart from the typefaces of the site because a PDF wants whole TrueType or OpenType
files, where a browser gets small ones (WOFF2), and only two: bold, and plain.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generator.storage.assets import FONTS
from generator.style.faces import Faces
from generator.style.look import Look
from generator.style.tokens import HEADINGS, TEXT
from generator.views import addresses
from generator.website.joining import OWN_LETTERS

PLAIN, BOLD = 400, 700  # weights
FARTHEST = 100  # from the weight that is wanted, for headings to be set plain
OURS = {
    HEADINGS: {
        PLAIN: "BricolageGrotesque_400Regular.ttf",
        BOLD: "BricolageGrotesque_700Bold.ttf",
    },
    TEXT: {PLAIN: "SourceSerif4_400Regular.ttf", BOLD: "SourceSerif4_700Bold.ttf"},
}


@dataclass(frozen=True, slots=True)
class Letters:
    """A typeface in one weight.

    Attributes:
        address: of its file in the site.
        content: the file, or where it lies.
    """

    address: str
    content: Path | bytes


@dataclass(frozen=True, slots=True)
class Binding:
    """All that a title page is set with.

    Attributes:
        bold: for headings.
        plain: for lines of text.
        logo: address of a city's logo, or empty.
        shape: width of the logo divided by its height.
    """

    bold: Letters
    plain: Letters
    logo: str = ""
    shape: float = 1.0


def binding(look: Look) -> Binding:
    """Return what the PDF of a house style is bound with.

    A city whose typeface of headings has no plain letters gets those of its text.

    Args:
        look: of the site.
    """
    faces = look.faces
    plain = _letters(faces, faces.headings, PLAIN)
    nearest = faces.nearest(faces.headings, PLAIN)
    if nearest and (nearest.italic or abs(nearest.weight - PLAIN) > FARTHEST):
        plain = _letters(faces, faces.text, PLAIN)
    bold = _letters(faces, faces.headings, BOLD)
    if look.logo is None:
        return Binding(bold, plain)
    return Binding(bold, plain, addresses.logo(look.logo.name), look.logo.shape)


def _letters(faces: Faces, family: str, weight: int) -> Letters:
    own = faces.nearest(family, weight)
    if own:
        return Letters(f"assets/{OWN_LETTERS}{own.name}", own.content)
    name = OURS[family if family in OURS else TEXT][weight]
    return Letters(f"assets/letters/{name}", FONTS / name)
