"""What a brochure becomes, by its page format and binding, and what fits in it.

A bound brochure is a book in any format. A flat sheet is made for its format: DL is
a folder of six panels, A6 is a set of cards, larger sheets are posters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum

from generator.catalogue.catalogue import Catalogue, Entry
from generator.catalogue.model import Brochure
from generator.catalogue.model.choices import Binding, Chapter
from generator.catalogue.nodes import Reread
from generator.catalogue.paper import papers
from generator.catalogue.problems import Problem
from generator.catalogue.selection import select
from generator.wording.messages import N_, Message, message

# Width and height of a trimmed page, millimetres: ISO 216; DL as ISO 269 has it, for
# a sheet of A4 folded in three.
SIZES = {
    "a3": (297, 420),
    "a4": (210, 297),
    "a5": (148, 210),
    "a6": (105, 148),
    "dl": (99, 210),
    "square": (210, 210),
}
FLAT = ("a3", "a6", "dl")  # what nobody means to bind, unless he says so
OWN_FORMAT = re.compile(r"(\d{2,3})x(\d{2,3})")
LEAST_MM, MOST_MM = 90, 420  # of a side of a page
LEAST_POSTER_MM = 148  # of its shorter side


class Design(Enum):
    """What a brochure becomes."""

    BOOK = "book"
    FOLDER = "folder"
    CARDS = "cards"
    POSTER = "poster"


# Projects: more make a book that nobody reads or binds, or a sheet that is no longer
# read from a distance; a folder shows some and leaves the others out.
MOST_PROJECTS = {Design.BOOK: 250, Design.CARDS: 100, Design.POSTER: 20}


def page_size(name: str) -> tuple[int, int] | None:
    """Return width and height of a trimmed page in mm, or None for no known format."""
    if name in SIZES:
        return SIZES[name]
    found = OWN_FORMAT.fullmatch(name)
    if not found:
        return None
    width, height = int(found[1]), int(found[2])
    if not all(LEAST_MM <= side <= MOST_MM for side in (width, height)):
        return None
    return width, height


def usual_binding(page_format: str) -> Binding:
    """Return how a format is bound where nobody says."""
    return Binding.FLAT if page_format in FLAT else Binding.SADDLE_STITCH


def design(page_format: str, binding: Binding) -> Design | None:
    """Return what a brochure becomes, None where no sheet is made in its format."""
    size = page_size(page_format)
    if size is None:
        return None
    if binding is not Binding.FLAT:
        return Design.BOOK
    if size == SIZES["dl"]:
        return Design.FOLDER
    if size == SIZES["a6"]:
        return Design.CARDS
    return Design.POSTER if min(size) >= LEAST_POSTER_MM else None


def unusable(page_format: str, binding: Binding) -> tuple[Message, Message] | None:
    """Return what is wrong with a format in a binding and its remedy, or None."""
    if page_size(page_format) is None:
        return unknown(page_format)
    if design(page_format, binding) is None:
        return (
            message(
                N_("No flat sheet is made in the format “{value}”."), value=page_format
            ),
            message(
                N_(
                    "Choose dl for a folder, a6 for cards, a sheet of at least"
                    " {least} mm for a poster, or another binding."
                ),
                least=LEAST_POSTER_MM,
            ),
        )
    return None


def unknown(page_format: str) -> tuple[Message, Message]:
    """Return that there is no such format and the remedy."""
    hint = message(
        N_(
            "Choose from a3, a4, a5, a6, dl, square, or a size in mm such as"
            " 170x240, each side {least} to {most}."
        ),
        least=LEAST_MM,
        most=MOST_MM,
    )
    # As people write it: “A5”, “170 x 240 mm”, “170×240”.
    meant = re.sub(r"\s|mm", "", page_format.lower()).replace("×", "x")
    if page_size(meant):
        hint = message(N_("Did you mean “{guess}”? {hint}"), guess=meant, hint=hint)
    return message(N_("“{value}” is no page format."), value=page_format[:40]), hint


def too_many(kind: Design, count: int) -> tuple[Message, Message] | None:
    """Return that so many projects do not fit and the remedy, or None."""
    most = MOST_PROJECTS.get(kind, count)
    if count <= most:
        return None
    said = {
        Design.BOOK: N_("{count} projects are selected; a book holds at most {most}."),
        Design.CARDS: N_("{count} projects are selected; a set has at most {most}."),
        Design.POSTER: N_(
            "{count} projects are selected; a poster has {most} at most."
        ),
    }
    return (
        message(said[kind], count=count, most=most),
        message(
            N_(
                "Select less: one theme, one kind, one neighbourhood; or make it a"
                " series, such as a brochure for each year."
            )
        ),
    )


def no_spine() -> tuple[Message, Message]:
    """Return that a spine has no width yet and the remedy."""
    return (
        message(N_("How wide the spine of a glued brochure is, cannot be known yet.")),
        message(
            N_(
                "Write under “press” the papers with their weight in g/m²"
                " (paper_inside, paper_cover) and their bulk in cm³/g (bulk_inside,"
                " bulk_cover): the print shop knows them."
            )
        ),
    )


def check(
    entry: Entry[Brochure], catalogue: Catalogue, broken: Catalogue, reread: Reread
) -> Iterator[Problem]:
    """Yield what keeps a brochure from being made in its format.

    Args:
        entry: the brochure.
        catalogue: what is sound in itself.
        broken: entries that are not; what they hold is not known.
        reread: returns the source of a file, to find a place in it.
    """
    brochure = entry.fields
    if wrong := unusable(brochure.page_format, brochure.binding):
        yield Problem(reread(entry.path).at(("page_format",)), "page-format", *wrong)
        return
    if brochure.binding is Binding.PERFECT and papers(brochure) is None:
        yield Problem(reread(entry.path).at(("binding",)), "spine-unknown", *no_spine())
    kind = design(brochure.page_format, brochure.binding)
    if kind is None or broken.projects:
        return
    if kind is Design.BOOK and Chapter.PROJECTS not in brochure.chapters:
        return
    count = len(select(catalogue, brochure.select))
    if wrong := too_many(kind, count):
        yield Problem(reread(entry.path).key_at(("select",)), "selects-much", *wrong)


def check_broken(entry: Entry[Brochure], reread: Reread) -> Iterator[Problem]:
    """Yield that a brochure that has other mistakes names no format.

    Args:
        entry: the brochure; part of its fields may be absent.
        reread: returns the source of a file, to find a place in it.
    """
    named = getattr(entry.fields, "page_format", None)
    if named is not None and page_size(named) is None:
        at = reread(entry.path).at(("page_format",))
        yield Problem(at, "page-format", *unknown(named))
