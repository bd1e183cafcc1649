"""A brochure as its pages came out: what a reader of paper would stumble over."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from weasyprint.formatting_structure import boxes
from weasyprint.layout.absolute import AbsolutePlaceholder

from generator.brochure.book import Book
from generator.brochure.document import compose
from generator.brochure.parts import Parts
from generator.brochure.pdf.layout import lay_out
from generator.brochure.pdf.session import Session
from generator.brochure.render import settle
from generator.storage.assets import FONTS
from generator.storage.cache import Cache

CHAPTERS = ["foreword", "programme", "projects", "phases", "lessons"]
CHAPTERS += ["register", "colophon"]
ON_THE_GRID = {"unit-page", "unit-corner", "unit-spread"}
CSS_PX = 25.4 / 96  # millimetres in a pixel of the layout engine


@pytest.fixture
def laid(root, catalogue):
    """Return a book, its plan and its pages, laid out in one piece."""
    entry = catalogue.brochures["alles"]
    asked = {**entry.fields.model_dump(mode="json"), "chapters": CHAPTERS}
    fields = type(entry.fields).model_validate(asked)
    book = Book(catalogue, type(entry)(entry.slug, entry.path, fields), commit="abc123")
    with Session(FONTS) as session:
        plan, _ = settle(book, Parts(book, Cache(root / ".cache"), session))
    document = compose(book, plan)
    pages = lay_out(
        document.html, document.stylesheets, document.assets, fonts_dir=FONTS
    )
    return book, plan, pages


def classes(box) -> set[str]:
    element = getattr(box, "element", None)
    found = element.get("class") if element is not None else None
    return set((found or "").split())


def inside(box, wanted: set[str], within: bool = False) -> Iterator[boxes.LineBox]:
    """Yield the lines of what has one of the classes."""
    within = within or bool(classes(box) & wanted)
    if isinstance(box, boxes.LineBox) and within:
        yield box
    for child in getattr(box, "children", ()):
        yield from inside(child, wanted, within)


def test_pages_come_out_as_they_ought(laid):
    """As planned, none empty, chapters on the right, text on the grid.

    One brochure is laid out for all of it: that is what takes time.
    """
    book, plan, laid_out = laid
    pages = [page._page_box for page in laid_out.document.pages]

    assert len(pages) == plan.pages
    assert plan.pages % book.multiple == 0
    for number, page in enumerate(pages, 1):
        seen = (boxes.TextBox, boxes.ReplacedBox, AbsolutePlaceholder)
        every = page.descendants(placeholders=True)
        shown = [one for one in every if isinstance(one, seen)]
        assert shown, f"page {number} is empty"

    for placed in plan.placed:
        assert laid_out.anchors[placed.unit.key] == placed.first
        if placed.unit.kind == "opener":
            assert placed.first % 2 == 1
        for key in placed.unit.holds:
            assert laid_out.anchors[key] == plan.page(key)

    offsets = [
        round((line.position_y * CSS_PX - book.grid.top) / book.grid.line % 1, 2) % 1
        for page in pages
        if any(classes(one) & ON_THE_GRID for one in page.descendants())
        for line in inside(page, {"story"})
    ]
    assert offsets
    assert set(offsets) == {0}
