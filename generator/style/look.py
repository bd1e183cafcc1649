"""All of a house style together: what whoever sets or draws something asks."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.style.faces import STANDARD_FACES, Faces
from generator.style.palette import STANDARD, Palette

LEAST = rb"[\s,]+([0-9]*\.?[0-9]*[1-9][0-9]*\.?[0-9]*)"  # a number above 0
VIEW_BOX = re.compile(rb"viewBox=[\"'][^\s\"']+[\s,]+[^\s\"']+" + LEAST * 2)


@dataclass(frozen=True, slots=True)
class Logo:
    """The mark of a city.

    Attributes:
        name: of its file, `logo.svg` or `logo.png`.
        content: the file.
    """

    name: str
    content: bytes

    @property
    def shape(self) -> float:
        """Its width divided by its height; 1 where the file does not say."""
        if self.name.endswith(".png"):
            width = int.from_bytes(self.content[16:20])
            height = int.from_bytes(self.content[20:24])
            return width / height if width and height else 1.0
        found = VIEW_BOX.search(self.content)
        return float(found[1]) / float(found[2]) if found else 1.0


@dataclass(frozen=True, slots=True)
class Look:
    """All that is a city's own; without a logo, our own house stands there.

    Attributes:
        palette: its colours.
        faces: its typefaces.
        logo: its mark.
        words: what the site says, and what the city says instead.
    """

    palette: Palette = STANDARD
    faces: Faces = STANDARD_FACES
    logo: Logo | None = None
    words: tuple[tuple[str, str], ...] = ()

    def coloured(self, figure: str) -> str:
        """Return a map, chart or ornament of ours as this look has it."""
        return self.faces.lettered(self.palette.repaint(figure))


STANDARD_LOOK = Look()
