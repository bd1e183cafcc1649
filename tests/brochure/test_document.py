"""A brochure as a document: text and pictures, not yet laid out."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from generator.brochure.book import Book
from generator.brochure.document import compose
from generator.brochure.patterns import PAGE, SPREAD, variant
from generator.brochure.photographs import Photograph
from generator.brochure.plan import Extent, arrange, to_measure
from generator.catalogue.model.choices import Licence

VOID = {"meta", "br", "img", "path", "rect", "circle"}


@pytest.fixture
def book(catalogue):
    return Book(catalogue, catalogue.brochures["alles"])


def planned(book, extents=None):
    """Return the plan of a book in which everything takes one page."""
    measured = {unit.key: Extent() for unit in book.to_measure} | (extents or {})
    units = book.parts(measured)
    return arrange(
        units,
        book.chosen(units, measured),
        book.grid,
        multiple=book.multiple,
        verso=book.verso,
        fillers=book.fillers,
    )


def composed(book, extents=None):
    return compose(book, planned(book, extents))


class Outline(HTMLParser):
    """Headings, identifiers and open elements of a document."""

    def __init__(self) -> None:
        super().__init__()
        self.levels: list[int] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.open: list[str] = []

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        if re.fullmatch("h[1-6]", tag):
            self.levels.append(int(tag[1]))
        if "id" in given:
            self.ids.append(given["id"])
        if tag == "a":
            self.links.append(given["href"])
        if tag == "img":
            assert "alt" in given
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if tag not in VOID:
            assert self.open.pop() == tag


def outline(document):
    parser = Outline()
    parser.feed(document.html)
    return parser


def test_the_same_content_gives_the_same_document(catalogue):
    """No clock, no chance, no order of a set decides."""
    first = composed(Book(catalogue, catalogue.brochures["alles"]))
    second = composed(Book(catalogue, catalogue.brochures["alles"]))

    assert first == second


def test_the_document_is_whole_and_its_links_lead_somewhere(book):
    """Every element is closed, no name stands twice, every link finds its part."""
    found = outline(composed(book))

    assert found.open == []
    assert len(found.ids) == len(set(found.ids))
    inside = {link[1:] for link in found.links if link.startswith("#")}
    assert inside
    assert inside <= set(found.ids)


def test_headings_go_down_one_level_at_a_time(book):
    """A screen reader's list of headings has no gaps."""
    levels = outline(composed(book)).levels

    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_every_project_stands_in_it_and_in_its_contents(book, catalogue):
    document = composed(book)

    for slug, project in catalogue.projects.items():
        assert f'id="project-{slug}"' in document.html
        assert f'href="#project-{slug}"' in document.html
        assert project.fields.summary[:30] in document.html


def test_the_document_names_only_pictures_that_it_brings(book):
    """What the engine is asked for, it can have."""
    document = composed(book)
    named = set(re.findall(r'asset:([^"]+)"', document.html))

    assert named
    assert named <= set(document.assets)


def test_pages_in_the_contents_are_those_of_the_plan(book):
    plan = planned(book)
    html = compose(book, plan).html

    for one in book.projects:
        key = f"project-{one.slug}"
        line = rf'href="#{key}"><span class="name">[^<]*</span> <span class="number">'
        assert re.search(rf"{line}{plan.page(key)}<", html)


@pytest.mark.parametrize(("pages", "pattern"), [(1, PAGE), (2, SPREAD)])
def test_the_pattern_of_a_project_follows_from_its_length(book, pages, pattern):
    """What does not fit a page stands on facing pages."""
    keys = [f"project-{one.slug}" for one in book.projects]
    extents = {key: Extent(pages) for key in keys}
    extents |= {variant(key, "corner"): Extent(pages) for key in keys}
    extents |= {variant(key, SPREAD): Extent(2, 30) for key in keys}
    extents |= {variant(key, "dense"): Extent(2, 30) for key in keys}

    kinds = {one.unit.kind for one in planned(book, extents).placed}
    assert pattern in kinds
    assert kinds.isdisjoint({PAGE, SPREAD} - {pattern})


def test_without_a_site_there_is_no_way_to_it(book, catalogue):
    """QR codes stand only where they lead somewhere."""
    online = Book(
        catalogue, catalogue.brochures["alles"], site_url="https://x.example/b"
    )

    assert "qr/" not in composed(book).html
    assert 'href="https://x.example/b/projecten/' in composed(online).html
    assert "qr/gevelbank-dorpsstraat.svg" in composed(online).assets


def test_a_photograph_takes_the_place_of_the_drawing(catalogue):
    """With its own description; its maker is named in the colophon."""
    photograph = Photograph(b"jpeg", "Een bank voor een huis.", "Wijk", Licence.CC_BY)
    entry = catalogue.brochures["alles"]
    chapters = [*entry.fields.chapters, "colophon"]
    asked = type(entry.fields).model_validate(
        {**entry.fields.model_dump(mode="json"), "chapters": chapters}
    )
    book = Book(
        catalogue,
        type(entry)(entry.slug, entry.path, asked),
        photographs={"gevelbank-dorpsstraat": photograph},
    )
    document = composed(book)

    assert document.assets["pictures/gevelbank-dorpsstraat.jpg"] == b"jpeg"
    assert 'alt="Een bank voor een huis."' in document.html
    assert "Gevelbank Dorpsstraat: Wijk" in document.html


def test_while_measuring_every_project_is_there_in_the_patterns_that_may_suit(book):
    """Drawings are left out: they take time and no room."""
    document = compose(book, to_measure(book.to_measure, book.grid))

    for one in book.projects:
        for pattern in (PAGE, SPREAD, "corner", "dense", "half"):
            assert f'id="{variant(f"project-{one.slug}", pattern)}"' in document.html
    assert len(set(document.assets.values())) == 1


def test_text_of_the_content_cannot_become_markup(catalogue):
    """Neither in the document nor in its styles."""
    entry = catalogue.brochures["alles"]
    hostile = '</p><script>alert("1")</script> "} * { color: red'
    fields = entry.fields.model_copy(update={"title": hostile, "edition": hostile})
    document = composed(Book(catalogue, type(entry)(entry.slug, entry.path, fields)))

    assert "<script" not in document.html
    assert '"} *' not in document.stylesheets[0]
