"""What does not fit its place in a brochure: which field of which file it is.

The layout says what is too long and by how much (`pdf.overfull`); here that becomes
a field of a file, and in `misfit` a sentence for who wrote it. Nothing of it keeps a
brochure from being made: the layout has dropped nothing.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePosixPath
from typing import Any

from generator.brochure.book import Book
from generator.brochure.misfit import ENOUGH_PPI, TEXT, Misfit
from generator.brochure.parts import Drawn
from generator.brochure.patterns import PATTERNS, variant
from generator.brochure.photographs import Photographs
from generator.brochure.plan import Extent, Placed, Plan
from generator.catalogue.catalogue import Catalogue
from generator.catalogue.model.choices import Consent
from generator.wording.messages import N_

TURNED = 0.4  # share of a photograph that a place of another shape may cut off
FEW_LINES = 3  # on a page that holds nothing else of a project

# What is written where: the class around it, the field, and how it is called.
OF_PROJECT = (
    (".learnt-strengths", "strengths", N_("What worked")),
    (".learnt-lessons", "lessons", N_("What was learnt")),
    (".learnt-pitfalls", "pitfalls", N_("What to watch out for")),
    (".takeover", "takeover", N_("“Take over this idea”")),
    (".next", "takeover", N_("“Take over this idea”")),
    (".story", "", N_("The story")),
    (".lead", "summary", N_("The summary")),
    ("h3", "title", N_("The title")),
)
OF_BROCHURE = (
    ("h1", "title", N_("The title")),
    (".subtitle", "subtitle", N_("The subtitle")),
    (".edition", "edition", N_("The edition")),
    (".unit-foreword", "foreword", N_("The foreword")),
    (".plaque", "summary", N_("The summary")),
)
OF_PROGRAMME = (
    (".lead", "summary", N_("The summary")),
    ("h2", "title", N_("The title")),
)


def misfits(
    book: Book,
    plan: Plan,
    drawn: Sequence[Drawn],
    extents: Mapping[str, Extent],
) -> tuple[Misfit, ...]:
    """Return what does not fit in a brochure, in the order of its pages.

    Args:
        book: the brochure.
        plan: where its parts stand.
        drawn: its parts, in that order.
        extents: how long its parts were measured to be.
    """
    found: list[Misfit] = []
    for placed, part in zip(plan.placed, drawn, strict=True):
        for row in part.overfull:
            found += _misfit(book, placed, row)
        name = variant(placed.unit.key, placed.unit.kind)
        if placed.unit.kind in PATTERNS and name in extents:
            found += _tail(book, placed, extents[name])
    found.sort(key=lambda one: (one.page, one.box, one.kind))
    return tuple(_told_once(found))


def _told_once(found: Sequence[Misfit]) -> Iterator[Misfit]:
    """Yield every misfit, but a word only where its own field has it.

    A title stands in the contents and the register as well.
    """
    known = {(one.path, one.word) for one in found if one.word and one.field}
    for one in found:
        if one.word and not one.field:
            if (one.path, one.word) in known:
                continue
            known.add((one.path, one.word))
        yield one


def _misfit(book: Book, placed: Placed, row: Mapping[str, Any]) -> Iterator[Misfit]:
    page = placed.first + row["page"] - 1
    box = tuple(row["box"])
    if row["kind"] == "picture":
        yield from picture_misfits(book.catalogue, book.photographs, page, row)
        return
    path, field, what = _source(book, placed, row["marks"])
    yield Misfit(
        row["kind"],
        page,
        box,
        path,
        field,
        what,
        row.get("lines", 0),
        row.get("letters", 0),
        row.get("word", ""),
    )


def picture_misfits(
    catalogue: Catalogue, photographs: Photographs, page: int, row: Mapping[str, Any]
) -> Iterator[Misfit]:
    """Yield what is wrong with a photograph at its place.

    Args:
        catalogue: with the project that it is of.
        photographs: of projects, by slug.
        page: where it is placed, from 1.
        row: the photograph, as `pdf.overfull` says it.
    """
    slug = PurePosixPath(row["name"]).stem
    if slug not in photographs or slug not in catalogue.projects:
        return
    project = catalogue.projects[slug]
    number = next(
        at
        for at, one in enumerate(project.fields.pictures)
        if one.consent is not Consent.MISSING
    )
    path, box = project.path.as_posix(), tuple(row["box"])
    place = f"pictures.{number}.file"
    if row["ppi"] < ENOUGH_PPI - 1:
        yield Misfit("picture", page, box, path, place, amount=row["ppi"])
    lost = photographs[slug].turned
    if lost > TURNED:
        yield Misfit("turned", page, box, path, place, amount=round(lost * 100))


def _tail(book: Book, placed: Placed, extent: Extent) -> Iterator[Misfit]:
    """Yield the few lines of a project that take a page of their own."""
    used = book.grid.lines - extent.free
    if (
        extent.pages < 2
        or not placed.unit.key.startswith("project-")
        or not 0 < used <= FEW_LINES
    ):
        return
    path, _, _ = _source(book, placed, ())
    grid = book.grid
    letters = math.ceil(used * grid.capacity / grid.lines / 5) * 5
    top, page = grid.top, placed.first + placed.pages - 1
    box = (grid.outer, top, grid.width - grid.outer, top + used * grid.line)
    what = N_("The story")
    yield Misfit("tail", page, box, path, "", what, used, letters)


def _source(book: Book, placed: Placed, marks: Sequence[str]) -> tuple[str, str, str]:
    """Return the file that a text comes from, its field, and how that is called."""
    ids = [one.removeprefix("#") for one in marks if one.startswith("#")]
    for key in (*ids, placed.unit.key):
        kind, _, slug = key.partition("-")
        if kind == "project" and slug in book.catalogue.projects:
            path = book.catalogue.projects[slug].path.as_posix()
            return (path, *_field(OF_PROJECT, marks))
        if kind == "programme" and slug in book.catalogue.programmes:
            path = book.catalogue.programmes[slug].path.as_posix()
            return (path, *_field(OF_PROGRAMME, marks))
        if kind == "phase" and slug in book.catalogue.phases:
            return book.catalogue.phases[slug].path.as_posix(), "", TEXT
        if kind == "walk" and slug in book.catalogue.walks:
            return book.catalogue.walks[slug].path.as_posix(), "", TEXT
    return (book.entry.path.as_posix(), *_field(OF_BROCHURE, marks))


def _field(
    rows: Sequence[tuple[str, str, str]], marks: Sequence[str]
) -> tuple[str, str]:
    return next(
        ((field, what) for mark, field, what in rows if mark in marks), ("", TEXT)
    )
