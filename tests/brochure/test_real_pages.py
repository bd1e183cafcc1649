"""A real brochure, page by page: what a reader of paper would stumble over."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from weasyprint.formatting_structure import boxes

from generator.brochure.book import Book
from generator.brochure.document import compose
from generator.brochure.parts import Parts
from generator.brochure.pdf.layout import lay_out
from generator.brochure.pdf.overfull import overfull
from generator.brochure.pdf.session import Session
from generator.brochure.plan import Plan
from generator.brochure.render import settle
from generator.catalogue.load import sound
from generator.storage.assets import FONTS
from generator.storage.cache import Cache
from tests.brochure.pages import faults, shown

ROOT = Path(__file__).parents[2]
TO_WRITE_ON = {"idea", "neighbours", "notes"}  # headings with dotted lines under them


@dataclass(frozen=True)
class Printed:
    """A brochure, where its parts stand, and its pages."""

    book: Book
    plan: Plan
    layout: Any

    def page(self, number: int) -> Any:
        return self.layout.document.pages[number - 1]


@pytest.fixture(scope="module")
def printed(tmp_path_factory) -> Printed:
    """Return one of the repository's own brochures, laid out in one piece."""
    catalogue = sound(ROOT)[0]
    book = Book(catalogue, catalogue.brochures["groen-en-samen"])
    with Session(FONTS) as session:
        kept = Cache(tmp_path_factory.mktemp("cache"))
        plan, _ = settle(book, Parts(book, kept, session))
    document = compose(book, plan)
    pages = lay_out(
        document.html, document.stylesheets, document.assets, fonts_dir=FONTS
    )
    return Printed(book, plan, pages)


def test_pages_begin_and_end_as_they_ought(printed):
    """With no widow, no orphan, no heading, and no broken word."""
    to_write_on = {
        f"page {one.first} "
        for one in printed.plan.placed
        if one.unit.kind in TO_WRITE_ON
    }
    found = [
        one
        for one in faults(printed.layout.document)
        if not any(one.startswith(page) for page in to_write_on)
    ]

    assert found == []


def test_no_page_is_empty_and_no_box_is_cut(printed):
    """What is left over is filled by plan: an ornament, a page to write on."""
    empty = [
        number
        for number, page in enumerate(printed.layout.document.pages, 1)
        if not shown(page)
        and not any(isinstance(one, boxes.ReplacedBox) for one in _all(page))
        and number not in _ornaments(printed.plan)
    ]

    assert empty == []
    assert [one for one in overfull(printed.layout) if one["kind"] == "cut"] == []


def test_every_page_number_leads_to_what_it_names(printed):
    """In the contents, on the map and in the register: the page shows the title."""
    html = printed.layout.document._html.etree_element
    asked = [
        (link.get("href").removeprefix("#"), *_said(link))
        for link in html.iter("a")
        if any(one.get("class") == "number" for one in link)
    ]
    titles = {f"project-{one.slug}": one.fields.title for one in printed.book.projects}

    assert len({key for key, _, _ in asked if key in titles}) == len(titles)
    for key, name, number in asked:
        assert printed.layout.anchors[key] == number
        if key in titles:
            assert name == titles[key].replace("'", "\u2019")
            assert "".join(name.split()) in shown(printed.page(number))


def test_no_sentence_stands_large_twice(printed):
    """Neither as if somebody said it: it is told in our words, not in his."""
    html = printed.layout.document._html.etree_element
    large = [
        "".join(one.itertext()).strip()
        for one in html.iter("p")
        if one.get("class") in {"large", "big"}
    ]

    assert len(large) > len(printed.book.groups)
    assert len(set(large)) == len(large)
    assert not any(one.startswith(("“", "‘")) for one in large)


def _said(link) -> tuple[str, int]:
    """Return the title of a link with a page number, and that number."""
    parts = {one.get("class"): "".join(one.itertext()) for one in link}
    return " ".join(parts["name"].split()), int(parts["number"])


def _all(page):
    return page._page_box.descendants(placeholders=False)


def _ornaments(plan: Plan) -> set[int]:
    return {one.first for one in plan.placed if one.unit.kind in {"inside", "verso"}}


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("<p>een<br>twee<br>drie<br>vier<br>vijf</p>", "begins with a widow"),
        ("<p>een<br>twee<br>drie</p><p>vier<br>vijf<br>zes</p>", "ends with an orphan"),
        ("<p>a<br>b<br>c</p><h2>Kop</h2><p>e</p>", "ends with a heading"),
        (
            f"<p>een<br>twee<br>drie {' '.join(['verantwoordelijkheid'] * 3)}</p>",
            "ends in a broken word",
        ),
    ],
)
def test_what_is_looked_for_is_found(body, said):
    """On pages of four lines, where nothing keeps them from it."""
    style = """
        @page { size: 40mm 20mm; margin: 0 } body { margin: 0 }
        p, h2 { margin: 0; font: 10pt/5mm "Source Serif 4"; orphans: 1; widows: 1;
          hyphens: auto; break-after: auto }
    """
    html = f'<!DOCTYPE html><html lang="nl"><title>x</title><body>{body}</body></html>'
    found = faults(lay_out(html, [style], {}, fonts_dir=FONTS).document)

    assert any(said in one for one in found), found
