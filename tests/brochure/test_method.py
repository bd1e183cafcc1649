"""The phases of the method as a chapter, on the content of this catalogue."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

from generator.brochure.book import Book
from generator.brochure.document import compose
from generator.brochure.pdf.layout import lay_out
from generator.brochure.plan import Extent, Placed, Plan
from generator.brochure.program import FONTS
from generator.catalogue.load import sound

ROOT = Path(__file__).parents[2]


def test_a_step_is_read_without_turning_the_page():
    """On a large page: its pitfalls stand under its name, not overleaf."""
    catalogue = sound(ROOT)[0]
    book = Book(catalogue, catalogue.brochures["buurtbudget"])
    measured = {unit.key: Extent() for unit in book.to_measure}
    (unit,) = (one for one in book.parts(measured) if one.kind == "method")
    document = compose(book, Plan.of([Placed(unit, 2)]))

    laid_out = lay_out(
        document.html, document.stylesheets, document.assets, fonts_dir=FONTS
    )
    stands = defaultdict(set)
    for number, page in enumerate(laid_out.document.pages):
        for box in page._page_box.descendants(placeholders=False):
            element = box.element
            if element is not None and element.get("class") == "step":
                stands[element].add(number)

    assert len(stands) == sum(len(one.steps) for one in book.views.phases(""))
    assert {len(pages) for pages in stands.values()} == {1}
