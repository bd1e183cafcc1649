"""A book laid out: measured, planned, laid out by the plan, and kept.

What was laid out once is not laid out again until something that it was made from
changes: text, picture, typeface, program.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from hashlib import sha256
from importlib import resources
from importlib.metadata import version
from pathlib import Path

from generator.brochure.book import Book
from generator.brochure.document import Document, compose, pictures
from generator.brochure.pages import MOST_LINES
from generator.brochure.pdf.apart import Limits, Rendered, render_apart
from generator.brochure.pdf.errors import RenderError
from generator.brochure.plan import (
    Extent,
    Placed,
    Plan,
    Unit,
    arrange,
    tightened,
    to_measure,
)
from generator.storage.cache import Cache, Part, key
from generator.wording.messages import N_, message

MOST_ROUNDS = 6  # of laying out again where a picture pushed text over the edge
# A document to measure holds every project several times.
MEASURING = Limits(cpu_seconds=900, seconds=1800, pages=4000)
FINISHINGS = ("screen", "plain")
PACKAGE = Path(str(resources.files("generator")))
FONTS = PACKAGE / "assets" / "fonts"
DECIDING = ("brochure", "views", "wording")  # what text and pictures pass through
PROGRAM = (".py", ".jinja", ".po")
ENGINES = ("weasyprint", "pydyf", "fonttools", "pyphen")


@dataclass(frozen=True, slots=True)
class Finished:
    """A brochure laid out, and written twice.

    Attributes:
        pages: how many.
        screen: the tagged PDF.
        plain: the PDF that press starts from.
    """

    pages: int
    screen: bytes
    plain: bytes


def render(book: Book, kept: Cache) -> Finished:
    """Return a brochure in its two files, from the cache where nothing changed.

    Raises:
        RenderError: it cannot be laid out; every problem is listed.
    """
    measuring = compose(book, to_measure(book.to_measure, book.grid))
    name = key("brochure 1", *_made_from(book, measuring))
    names = {one: key("brochure file 1", name, one) for one in (*FINISHINGS, "facts")}
    found = {one: kept.get(names[one]) for one in names}
    facts, screen, plain = found["facts"], found["screen"], found["plain"]
    if facts and screen and plain:
        return Finished(json.loads(facts)["pages"], screen, plain)
    made = _laid_out(book, measuring)
    for finishing in FINISHINGS:
        kept.put(names[finishing], made.files[finishing])
    kept.put(names["facts"], json.dumps({"pages": made.page_count}).encode())
    return Finished(made.page_count, made.files["screen"], made.files["plain"])


def _laid_out(book: Book, measuring: Document) -> Rendered:
    """Return a brochure in which every part stands where its plan says.

    Raises:
        RenderError: it cannot be laid out, or no plan comes true.
    """
    measured = _apart(measuring, (), MEASURING)
    extents = _extents(measured.anchors, book.to_measure)
    units = book.parts(extents)
    chosen = book.chosen(units, extents)
    plan = _planned(book, units, chosen)
    for _ in range(MOST_ROUNDS):
        rendered = _apart(compose(book, plan), FINISHINGS, Limits())
        found = _found(plan, rendered)
        over = [one for one in plan.placed if found[one.unit.key].pages > one.pages]
        loose = [one.unit.key for one in over if one.picture or one.free]
        if all(_as_planned(one, found[one.unit.key]) for one in plan.placed):
            return rendered
        if loose:
            plan = tightened(plan, loose, book.grid)
        else:
            chosen |= {
                key: replace(extent, free=0)
                for key, extent in found.items()
                if key in chosen and not _as_planned(plan.place(key), extent)
            }
            plan = _planned(book, units, chosen)
    raise RenderError([message(N_("The pages of this brochure do not settle."))])


def _planned(book: Book, units: Sequence[Unit], extents: Mapping[str, Extent]) -> Plan:
    return arrange(
        units,
        extents,
        book.grid,
        multiple=book.multiple,
        verso=book.verso,
        fillers=book.fillers,
    )


def _as_planned(placed: Placed, found: Extent) -> bool:
    return placed.pages == found.pages and dict(placed.offsets) == dict(found.offsets)


def _apart(document: Document, finishings: Sequence[str], limits: Limits) -> Rendered:
    return render_apart(
        document.html,
        document.stylesheets,
        document.assets,
        fonts_dir=FONTS,
        finishings=finishings,
        limits=limits,
    )


def _extents(anchors: Mapping[str, int], units: Sequence[Unit]) -> dict[str, Extent]:
    """Return how long each part is, from the marks that were laid out behind it."""
    found = {}
    for unit in units:
        first, last = anchors[unit.key], anchors[f"{unit.key}.end"]
        free = sum(
            anchors.get(f"{unit.key}.{number}") == last for number in range(MOST_LINES)
        )
        offsets = {one: anchors[one] - first for one in unit.holds}
        found[unit.key] = Extent(last - first + 1, free, offsets)
    return found


def _found(plan: Plan, rendered: Rendered) -> dict[str, Extent]:
    """Return how many pages each part really took, and where its own parts are."""
    anchors = rendered.anchors
    begin = [anchors[one.unit.key] for one in plan.placed]
    after = [*begin[1:], rendered.page_count + 1]
    return {
        one.unit.key: Extent(
            following - first,
            offsets={key: anchors[key] - first for key in one.offsets},
        )
        for one, first, following in zip(plan.placed, begin, after, strict=True)
    }


def _made_from(book: Book, document: Document) -> list[Part]:
    """Return everything that a brochure's files depend on."""
    parts: list[Part] = [document.html, *document.stylesheets]
    for name, content in sorted(pictures(book).items()):
        parts += [name, content]
    return [*parts, *program()]


@cache
def program() -> tuple[Part, ...]:
    """Return typefaces, our own program and the versions of the engines."""
    files = sorted(FONTS.glob("*"))
    for folder in DECIDING:
        found = sorted((PACKAGE / folder).rglob("*"))
        files += [one for one in found if one.suffix in PROGRAM]
    digest = sha256()
    for file in files:
        name = file.relative_to(PACKAGE).as_posix()
        digest.update(f"{name} {sha256(file.read_bytes()).hexdigest()}\n".encode())
    return (digest.hexdigest(), *(f"{one} {version(one)}" for one in ENGINES))
