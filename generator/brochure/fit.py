"""What does not fit its place in a brochure, told on the content's own file and line.

The layout says what is too long and by how much (`pdf.overfull`); here that becomes
a field of a file, and a sentence for who wrote it. Nothing of it keeps a brochure
from being made: the layout has dropped nothing.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from generator.brochure.book import Book
from generator.brochure.parts import Drawn
from generator.brochure.patterns import PATTERNS, variant
from generator.brochure.photographs import Photographs
from generator.brochure.plan import Extent, Placed, Plan
from generator.catalogue.catalogue import Catalogue
from generator.catalogue.load import rereader
from generator.catalogue.model.choices import Consent
from generator.catalogue.problems import Location, Problem, Severity, in_order
from generator.wording.messages import N_, NOTHING, Message, counted, message

# Pixels an inch at their size: more is not seen in print, less is seen as steps.
ENOUGH_PPI, LEAST_PPI = 300, 200
TURNED = 0.4  # share of a photograph that a place of another shape may cut off
FEW_LINES = 3  # on a page that holds nothing else of a project

CODES = {
    "cut": "fit-cut",
    "wide": "fit-wide",
    "broken": "fit-word",
    "tail": "fit-tail",
    "picture": "fit-picture",
    "turned": "fit-turned",
}
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
TEXT = N_("A text")


@dataclass(frozen=True, slots=True)
class Misfit:
    """One thing that does not fit.

    Attributes:
        kind: as in `CODES`.
        page: where, from 1.
        box: left, top, right and bottom, millimetres from the top left of the
            trimmed page.
        path: of the content file.
        field: of its front matter; empty for the story, or where it is not known.
        what: how the field is called, a text to translate.
        lines: how many are too many.
        letters: about how many to leave out.
        word: that is too wide.
        amount: pixels an inch, or per cent that is cut off.
    """

    kind: str
    page: int
    box: tuple[float, ...]
    path: str
    field: str = ""
    what: str = TEXT
    lines: int = 0
    letters: int = 0
    word: str = ""
    amount: int = 0

    def message(self, title: str) -> Message:
        """Return what is wrong, in the brochure of a title."""
        said = {
            "cut": N_(
                "{what} runs {lines} over in the brochure “{title}” (page {page})."
            ),
            "wide": N_(
                "{what} runs over its side in the brochure “{title}” (page {page})."
            ),
            "broken": N_(
                "“{word}” is wider than its line in the brochure “{title}” (page"
                " {page}): it is broken without a hyphen."
            ),
            "tail": N_(
                "{what} runs {lines} over onto a page of its own in the brochure"
                " “{title}” (page {page})."
            ),
            "picture": N_(
                "The picture has {amount} pixels an inch at its size in the brochure"
                " “{title}” (page {page}): from {enough} on it is sharp, below {least}"
                " it cannot be printed."
            ),
            "turned": N_(
                "The picture is upright and its place in the brochure “{title}” (page"
                " {page}) is not: {amount} per cent of it is cut off."
            ),
        }[self.kind]
        return message(
            said,
            what=message(self.what),
            lines=counted("{count} line", "{count} lines", self.lines),
            title=title,
            page=self.page,
            word=self.word,
            amount=self.amount,
            enough=ENOUGH_PPI,
            least=LEAST_PPI,
        )

    @property
    def severity(self) -> Severity:
        """How bad it is: a print shop sends a coarse picture back."""
        coarse = self.kind == "picture" and self.amount < LEAST_PPI - 1
        return Severity.ERROR if coarse else Severity.WARNING

    @property
    def hint(self) -> Message:
        """What to do about it."""
        if self.letters:
            return message(
                N_("Leave out about {count} characters."), count=self.letters
            )
        hints = {
            "wide": N_("Choose shorter words."),
            "broken": N_("Choose a shorter word, or write it as two."),
            "picture": N_("Ask for the original of the photograph, at its full size."),
            "turned": N_(
                "Choose a photograph in landscape, or say with “focus” what to keep."
            ),
        }
        text = hints.get(self.kind)
        return message(text) if text else NOTHING

    def to_json(self) -> dict[str, Any]:
        """Return it as JSON can hold it."""
        return asdict(self)

    @classmethod
    def of_json(cls, row: Mapping[str, Any]) -> Misfit:
        """Return what `to_json` made."""
        return cls(**{**row, "box": tuple(row["box"])})


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


def problems(found: Sequence[Misfit], title: str, root: Path) -> tuple[Problem, ...]:
    """Return what does not fit as problems of content, with their lines.

    Args:
        found: in one brochure.
        title: of that brochure.
        root: folder of the repository.
    """
    reread = rereader(root)

    def at(one: Misfit) -> Location:
        path = PurePosixPath(one.path)
        source = reread(path)
        if one.what == "The story" and source.body:
            return Location(path, source.body_line)
        steps = tuple(
            int(step) if step.isdigit() else step for step in one.field.split(".")
        )
        return source.at(steps if one.field else ())

    return in_order(
        Problem(at(one), CODES[one.kind], one.message(title), one.hint, one.severity)
        for one in found
    )


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
