"""What is reckoned to fit nowhere is not laid out: so it may never be too much."""

from __future__ import annotations

from pathlib import Path

from generator.brochure import least
from generator.brochure.book import Book
from generator.brochure.grid import grid
from generator.brochure.parts import Extents, Parts
from generator.brochure.patterns import CORNER, PAGE, variant
from generator.brochure.pdf.session import Session
from generator.brochure.program import FONTS
from generator.catalogue.load import sound
from generator.storage.cache import Cache

ROOT = Path(__file__).parents[2]
RECKONED = {PAGE: least.on_a_page, CORNER: least.with_a_corner}
NEAR = 6  # projects on either side of what is passed over, per brochure


def test_a_pattern_that_is_passed_over_does_not_fit(tmp_path):
    """Of the real catalogue, those that are reckoned to be only just too long."""
    catalogue = sound(ROOT)[0]
    book = Book(catalogue, catalogue.brochures["kom-op-voor-je-wijk"])
    reckoned = sorted(
        (reckon(one, book.grid), variant(f"project-{one.slug}", pattern))
        for one in book.projects
        for pattern, reckon in RECKONED.items()
        if pattern == CORNER or one.slug in book.pictured
    )
    passed = [name for lines, name in reckoned if lines > book.grid.lines]
    with Session(FONTS) as session:
        extents = Extents(book, Parts(book, Cache(tmp_path), session))
        pages = {name: extents[name].pages for name in passed[:NEAR]}

    assert pages
    assert min(pages.values()) > 1


def test_more_text_never_takes_fewer_lines(catalogue):
    """A sentence more, in any field that is told."""
    project = catalogue.projects["gevelbank-dorpsstraat"]
    for name in ("strengths", "lessons", "pitfalls"):
        more = {name: (*getattr(project.fields, name), "Nog een zin erbij. " * 30)}
        longer = type(project)(
            project.slug,
            project.path,
            project.fields.model_copy(update=more),
            project.story,
        )
        for reckon in RECKONED.values():
            for size in ((148, 210), (210, 297)):
                assert reckon(longer, grid(*size)) > reckon(project, grid(*size))
