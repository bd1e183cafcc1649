"""How thick paper is: what a spine measures, and what staples and glue hold.

Source:
    ISO 534:2011: thickness is grammage times bulk, the volume that a gram takes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.catalogue.model import Brochure

WEIGHT = re.compile(r"(\d+(?:[.,]\d+)?)\s*(?:g/m²|g/m2|gsm|gram|g\b)", re.IGNORECASE)
# Leaves times their weight that two staples hold and a fold bears, g/m²: 64 pages of
# 135, or 48 of 170, as print shops advise. It is a custom, not a standard.
MOST_STAPLED = 4_400
# Of a spine: less holds no glue, as binderies say. Another custom.
LEAST_GLUED_MM = 3.0
OF_COVER = 4  # pages that the cover of a glued brochure bears


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper.

    Attributes:
        weight: grammage, g/m².
        bulk: cm³/g; about 0.9 for coated and 1.2 for uncoated paper.
    """

    weight: float
    bulk: float

    @property
    def thickness(self) -> float:
        """Thickness of a leaf, millimetres."""
        return self.weight * self.bulk / 1000


def weight(words: str) -> float | None:
    """Return the weight of a paper that is named in words, g/m²; None if unsaid."""
    found = WEIGHT.search(words)
    return float(found[1].replace(",", ".")) if found else None


def papers(brochure: Brochure) -> tuple[Paper, Paper] | None:
    """Return the papers inside and of the cover, None where one is not known."""
    press = brochure.press
    if press is None or press.bulk_inside is None or press.bulk_cover is None:
        return None
    inside, cover = weight(press.paper_inside or ""), weight(press.paper_cover or "")
    if inside is None or cover is None:
        return None
    return Paper(inside, float(press.bulk_inside)), Paper(
        cover, float(press.bulk_cover)
    )


def spine_mm(pages: int, inside: Paper, cover: Paper) -> float:
    """Return how wide a spine is, millimetres, to a tenth.

    Args:
        pages: of the inside, without the cover.
        inside: its paper.
        cover: the paper around it: two leaves.
    """
    return round(pages / 2 * inside.thickness + 2 * cover.thickness, 1)


def is_too_thick_to_staple(pages: int, brochure: Brochure) -> bool:
    """Return whether so many pages hold no staples; False where nobody named paper."""
    press = brochure.press
    known = weight((press and press.paper_inside) or "")
    return known is not None and pages / 2 * known > MOST_STAPLED


def too_thin_to_glue(pages: int, brochure: Brochure) -> float | None:
    """Return how wide the spine of so many pages is, mm, where glue does not hold it.

    Args:
        pages: of the whole brochure, with its cover.
        brochure: names its papers; None comes back where one is not known.
    """
    if (known := papers(brochure)) is None:
        return None
    wide = spine_mm(pages - OF_COVER, *known)
    return wide if wide < LEAST_GLUED_MM else None
