"""What a print shop is asked to make: facts of the content, and the files.

What the content does not say is left open, never filled in: a print shop asks.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum

from generator.brochure.preflight.findings import Report
from generator.brochure.profile import DL, FLAP_MM, Condition
from generator.catalogue.formats import Design, design
from generator.catalogue.model import Brochure
from generator.catalogue.model.choices import Binding, Paper
from generator.catalogue.model.settings import Publisher
from generator.wording.messages import N_, Message, message

COVER_PAGES = 4  # of a stapled booklet whose cover is of other paper


@dataclass(frozen=True, slots=True)
class Folded:
    """A flat sheet of three panels a side, that is delivered folded.

    Attributes:
        size_mm: width and height once folded.
        flap_mm: width of the left panel of its outside, which goes in.
    """

    size_mm: tuple[float, float]
    flap_mm: float


FOLDER = Folded((DL.width_mm, DL.height_mm), FLAP_MM)


class Role(Enum):
    """What a file is of a printed product."""

    WHOLE = "whole"  # all pages, the cover among them
    BODY = "body"
    COVER = "cover"
    CARDS = "cards"  # fronts and backs of a set, each card a sheet

    @property
    def label(self) -> Message:
        """Its name for people."""
        return message(LABELS[self])


LABELS = {
    Role.WHOLE: N_("all pages, cover included"),
    Role.BODY: N_("the inside"),
    Role.CARDS: N_("fronts and backs of all cards, two pages each"),
    Role.COVER: N_("the cover, spread out with its spine"),
}


@dataclass(frozen=True, slots=True)
class PressFile:
    """A PDF for the press.

    Attributes:
        role: what it is of the product.
        name: what the file is called.
        content: its bytes.
    """

    role: Role
    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Judged:
    """A PDF for the press with what preflight says of it."""

    file: PressFile
    report: Report

    @property
    def trim_mm(self) -> tuple[float, float]:
        """Width and height of its trimmed pages."""
        return self.report.about.sizes_mm[0]


@dataclass(frozen=True, slots=True)
class Order:
    """What is asked for.

    Attributes:
        slug: the brochure's name in addresses and file names.
        title: of the publication.
        edition: such as “najaar 2026”.
        date: of the content.
        binding: how it is held together.
        paper: coated or uncoated.
        condition: paper and process that the colours are made for.
        bleed_mm: how far ink runs past each edge.
        publisher: who asks.
        copies: how many; None where that is still to be agreed.
        paper_inside: in words, as are the next three; empty where nobody said.
        paper_cover: of the cover.
        delivery: where and when to.
        note: what else there is to say.
        folded: how a flat sheet is folded; None where it is not.
    """

    slug: str
    title: str
    edition: str
    date: date
    binding: Binding
    paper: Paper
    condition: Condition
    bleed_mm: float
    publisher: Publisher
    copies: int | None = None
    paper_inside: str = ""
    paper_cover: str = ""
    delivery: str = ""
    note: str = ""
    folded: Folded | None = None

    @classmethod
    def of(
        cls,
        slug: str,
        brochure: Brochure,
        publisher: Publisher,
        condition: Condition,
    ) -> Order:
        """Return what the content asks for a brochure."""
        press = brochure.press
        made = design(brochure.page_format, brochure.binding)
        return cls(
            slug=slug,
            title=brochure.title,
            edition=brochure.edition,
            date=brochure.date,
            binding=brochure.binding,
            paper=brochure.paper,
            condition=condition,
            bleed_mm=brochure.bleed_mm,
            publisher=publisher,
            copies=press.copies if press else None,
            paper_inside=(press and press.paper_inside) or "",
            paper_cover=(press and press.paper_cover) or "",
            delivery=(press and press.delivery) or "",
            note=(press and press.note) or "",
            folded=FOLDER if made is Design.FOLDER else None,
        )

    @property
    def other_cover(self) -> bool:
        """Whether the cover is of other paper than the inside."""
        return bool(self.paper_cover) and self.paper_cover != self.paper_inside


def printed_sides(files: Sequence[Judged]) -> int:
    """Return on how many sides of its sheets a product is printed: 1 or 2."""
    alone = len(files) == 1 and files[0].report.pages == 1
    return 1 if alone else 2
