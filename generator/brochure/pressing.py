"""The files for the press of one brochure: one of all pages, or inside and cover.

A glued brochure goes to the press in two files, since its cover is printed on other
paper, in one piece with the spine.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, time

from generator.brochure.book import Book
from generator.brochure.imposition.cover import OF_COVER, bind
from generator.brochure.job import PressFile, Role
from generator.brochure.origins import origins, origins_of_cards
from generator.brochure.preflight.facts import Origin
from generator.brochure.press.conversion import to_press
from generator.brochure.profile import Condition
from generator.brochure.selected import SLUG
from generator.brochure.spine import draw_spine
from generator.catalogue.catalogue import Catalogue, Entry
from generator.catalogue.formats import Design, design, no_spine
from generator.catalogue.model import Brochure
from generator.catalogue.model.choices import Binding
from generator.catalogue.paper import papers, spine_mm
from generator.catalogue.translated import translated
from generator.style.palette import STANDARD
from generator.wording.messages import N_, Message, message


class NoSpine(Exception):
    """A glued brochure does not say how thick its paper is."""

    def __init__(self, path: object | None) -> None:
        """Take the file of the brochure; None for a selection made on the spot."""
        problem, remedy = no_spine()
        text = "{path}: {problem} {remedy}"
        if path is None:
            remedy = message(
                N_(
                    "A selection made on the spot cannot say its paper: choose another"
                    " binding, or begin a file for it with “buurtboek new brochure”."
                )
            )
            text = "{problem} {remedy}"
        self.problem: Message = message(
            text, path=path or "", problem=problem, remedy=remedy
        )
        super().__init__(str(self.problem))


def press_pdfs(
    catalogue: Catalogue,
    entry: Entry[Brochure],
    plain: bytes,
    condition: Condition,
    *,
    marked: bool = False,
) -> list[PressFile]:
    """Return the files for the press that are made of a brochure's pages.

    Args:
        catalogue: what it is made from.
        entry: what it asks for.
        plain: its pages, laid out, with their bleed.
        condition: paper and process that colours are made for.
        marked: crop marks stand outside the bleed.

    Raises:
        NoSpine: it is to be glued, and nobody says how thick its paper is.
        PressError: a page holds what cannot be printed.
        RenderError: the spine cannot be laid out.
    """
    bleed_mm = entry.fields.bleed_mm

    def convert(pdf: bytes, sources: Sequence[Origin]) -> bytes:
        return to_press(
            pdf,
            condition,
            title=entry.fields.title,
            created=datetime.combine(entry.fields.date, time(), UTC),
            bleed_mm=bleed_mm,
            marked=marked,
            colours=(*STANDARD.colours, *catalogue.palette.colours),
            origins=sources,
        )

    def made() -> Iterator[PressFile]:
        name = f"{entry.slug}-press.pdf"
        if design(entry.fields.page_format, entry.fields.binding) is Design.CARDS:
            sides = origins_of_cards(catalogue, entry)
            yield PressFile(Role.CARDS, name, convert(plain, sides))
            return
        sources = origins(catalogue, entry, plain)
        if entry.fields.binding is not Binding.PERFECT:
            yield PressFile(Role.WHOLE, name, convert(plain, sources))
            return
        if (known := papers(entry.fields)) is None:
            raise NoSpine(None if entry.slug == SLUG else entry.path)
        inside = sources[OF_COVER:-OF_COVER]
        wide = spine_mm(len(inside), *known)
        told = translated(catalogue, catalogue.language_of(entry.fields))
        bound = bind(plain, draw_spine(Book(told, entry), wide), wide, bleed_mm)
        own = [Origin(entry.path.as_posix())] * OF_COVER
        body, cover = f"{entry.slug}-inside-press.pdf", f"{entry.slug}-cover-press.pdf"
        yield PressFile(Role.BODY, body, convert(bound.body, inside))
        yield PressFile(Role.COVER, cover, convert(bound.cover, own))

    return list(made())
