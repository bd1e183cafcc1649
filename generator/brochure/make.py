"""Brochures of a catalogue → PDFs: laid out once each, kept until something changes.

The only place where documents, the layout engine, the press pass and the cache
meet; each knows nothing of the others.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import Protocol

from generator.brochure.book import Book
from generator.brochure.document import Document, compose
from generator.brochure.pages import RULER
from generator.brochure.pdf.apart import Rendered, render_apart
from generator.brochure.plan import Extent, Plan, Unit, arrange, tightened, to_measure
from generator.catalogue.catalogue import Catalogue
from generator.wording.messages import N_, Message, message

MOST_ROUNDS = 6  # of laying out again where a picture pushed text over the edge


class Report(Protocol):
    """Is told how far a step is: `done` of `total` parts."""

    def __call__(self, step: Message, done: int = 0, total: int = 0) -> None:
        """Note that a step is so far."""


@dataclass(frozen=True, slots=True)
class Made:
    """A finished brochure: the PDF and how many pages it has."""

    slug: str
    pdf: bytes
    pages: int


def screen_files(
    catalogue: Catalogue, root: Path, report: Report, *, site_url: str | None = None
) -> dict[str, Made]:
    """Return the screen PDF of every brochure, in the order of the catalogue.

    Args:
        catalogue: what they are made from.
        root: folder of the repository, which holds the cache.
        report: is told how far it is.
        site_url: where the site stands; without it pages bear no QR codes.

    Raises:
        RenderError: a brochure cannot be laid out.
    """
    slugs = list(catalogue.brochures)
    step = message(N_("Making brochures"))
    report(step, 0, len(slugs))
    made: dict[str, Made] = {}
    with ThreadPoolExecutor(os.cpu_count()) as threads:
        jobs = {
            threads.submit(
                _render, Book(catalogue, catalogue.brochures[slug], site_url=site_url)
            ): slug
            for slug in slugs
        }
        for job in as_completed(jobs):
            rendered = job.result()
            slug = jobs[job]
            made[slug] = Made(slug, rendered.files["screen"], rendered.page_count)
            report(step, len(made), len(slugs))
    return {slug: made[slug] for slug in slugs}


def fonts_dir() -> Path:
    """Return the folder of typefaces that set-up fetched."""
    return Path(str(resources.files("generator") / "assets" / "fonts"))


def _render(book: Book) -> Rendered:
    measured = _lay_out(compose(book, to_measure(book.to_measure, book.grid)), ())
    extents = _extents(measured.anchors, book.to_measure)
    units = book.parts(extents)
    plan = arrange(
        units,
        book.chosen(units, extents),
        book.grid,
        multiple=book.multiple,
        verso=book.verso,
        fillers=book.fillers,
    )
    for _ in range(MOST_ROUNDS):
        rendered = _lay_out(compose(book, plan), ("screen", "plain"))
        moved = _over(plan, rendered)
        if os.environ.get("BRDEBUG"):
            print("round", moved, rendered.page_count, plan.pages)
        if not moved:
            break
        plan = tightened(plan, moved, book.grid)
    return rendered


def _lay_out(document: Document, finishings: Sequence[str]) -> Rendered:
    return render_apart(
        document.html,
        document.stylesheets,
        document.assets,
        fonts_dir=fonts_dir(),
        finishings=finishings,
    )


def _extents(anchors: Mapping[str, int], units: Sequence[Unit]) -> dict[str, Extent]:
    """Return how long each part is, from the marks that were laid out behind it."""
    found = {}
    for unit in units:
        first, last = anchors[unit.key], anchors[f"{unit.key}.end"]
        free = sum(
            anchors.get(f"{unit.key}.{number}") == last for number in range(RULER)
        )
        offsets = {key: anchors[key] - first for key in unit.holds}
        found[unit.key] = Extent(last - first + 1, free, offsets)
    return found


def _over(plan: Plan, rendered: Rendered) -> list[str]:
    """Return the parts that took more pages than planned."""
    keys = [one.unit.key for one in plan.placed]
    begin = [*(rendered.anchors[key] for key in keys), rendered.page_count + 1]
    return [
        one.unit.key
        for one, first, after in zip(plan.placed, begin, begin[1:], strict=False)
        if after - first > one.pages
    ]
