"""What is painted on a page: text, areas, lines, pictures.

Source:
    ISO 32000-1:2008, 8.2, “Graphics objects”; GWG 2022, D0001–D0031, for what
    counts as what.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from generator.brochure.geometry import Box
from generator.brochure.preflight.facts.colour import Paint


class Kind(Enum):
    """What sort of thing stands on a page."""

    TEXT = "text"
    FILL = "fill"
    STROKE = "stroke"
    IMAGE = "image"
    STENCIL = "stencil"
    SHADING = "shading"


@dataclass(frozen=True, slots=True)
class Picture:
    """What an image is made of.

    Attributes:
        width: samples in a row.
        height: rows.
        bits: bits of a sample.
        ppi: the lesser of its densities at the size it is placed at.
        plain: it has few pixels, all alike: no detail can be lost.
    """

    width: int
    height: int
    bits: int
    ppi: float
    plain: bool = False


@dataclass(frozen=True, slots=True)
class Element:
    """One thing painted on a page.

    Attributes:
        kind: what sort of thing.
        box: what is seen of it, points.
        paint: its colour.
        name: font of a text, name of a picture.
        size: points: of text its size; of a line, and of a filled rectangle that
            looks like one, its width.
        overprint: inks below are kept where it has none.
        overprint_mode: OPM: with 1, also below an ink of DeviceCMYK that is 0.
        opaque: nothing below shines through.
        rectangular: it fills its box.
        picture: of an image.
        outlined: text of which the outline is drawn.
        mask: it draws a soft mask and has no colour of its own.
        glyph: it draws a letter of a Type 3 font.
        tiled: it draws a tile; its box is that of what the tiles fill.
        sample: the first letters of a text, where they can be known.
        line: width of the outline of a text that is not filled, points.
    """

    kind: Kind
    box: Box
    paint: Paint
    name: str = ""
    size: float = 0.0
    overprint: bool = False
    overprint_mode: int = 0
    opaque: bool = True
    rectangular: bool = False
    picture: Picture | None = None
    outlined: bool = False
    mask: bool = False
    glyph: bool = False
    tiled: bool = False
    sample: str = ""
    line: float = 0.0
