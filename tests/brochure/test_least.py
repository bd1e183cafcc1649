"""What is reckoned to fit nowhere is not laid out: so it may never be too much."""

from __future__ import annotations

from pathlib import Path

from generator.brochure.book import Book
from generator.brochure.grid import grid
from generator.brochure.least import Least, Told
from generator.brochure.parts import Extents, Parts
from generator.brochure.patterns import BEFORE, CORNER, DENSE, RECKONED, variant
from generator.brochure.pdf.session import Session
from generator.brochure.widths import Narrowest, Widths, narrowest
from generator.catalogue.load import sound
from generator.storage.assets import FONTS
from generator.storage.cache import Cache
from generator.views.shapes import Fact

ROOT = Path(__file__).parents[2]
NEAR = 3  # projects that are only just passed over, and only just not, per pattern


def test_what_is_reckoned_is_never_more_than_what_is_laid_out(tmp_path):
    """Of the real catalogue, those that are nearest to being passed over or tried."""
    catalogue = sound(ROOT)[0]
    book = Book(catalogue, catalogue.brochures["kom-op-voor-je-wijk"])
    least = Least(book.grid, narrowest(FONTS))
    page = book.grid.lines
    reckoned = []
    for pattern, reckon in RECKONED.items():
        lines = {
            variant(f"project-{one.slug}", pattern): reckon(
                least, Told(one, book.facts(one), one.slug in book.pictured)
            )
            for one in book.projects
            if pattern in {CORNER, DENSE} or one.slug in book.pictured
        }
        nearest = sorted(lines, key=lambda name: (abs(lines[name] - page), name))
        reckoned += [(name, pattern, lines[name]) for name in nearest[:NEAR]]
    with Session(FONTS) as session:
        extents = Extents(book, Parts(book, Cache(tmp_path), session))
        spent = {
            name: (extents[name].pages - BEFORE.get(pattern, 0)) * page
            - extents[name].free
            for name, pattern, _ in reckoned
        }

    assert any(lines > page for *_, lines in reckoned)
    assert [
        (name, lines, spent[name]) for name, _, lines in reckoned if lines > spent[name]
    ] == []


def test_more_text_never_takes_fewer_lines(catalogue):
    """A sentence more, in any field that is told."""
    project = catalogue.projects["gevelbank-dorpsstraat"]
    letters = narrowest(FONTS)
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
                least = Least(grid(*size), letters)

                assert reckon(least, Told(longer, (), False)) > reckon(
                    least, Told(project, (), False)
                )


def test_facts_beside_a_story_count_where_they_are_longer(catalogue):
    """Twenty answers run further down than the story beside them."""
    project = catalogue.projects["gevelbank-dorpsstraat"]
    facts = [Fact("budget", "Budget", "2.500 euro")] * 20
    least = Least(grid(148, 210), narrowest(FONTS))

    for reckon in (Least.on_a_page, Least.with_a_corner, Least.on_a_spread):
        few, many = (reckon(least, Told(project, told, True)) for told in ((), facts))

        assert many > few


def test_letters_of_which_nothing_is_known_take_fewer_lines(catalogue):
    """So a typeface that cannot be read makes nothing be passed over that fits."""
    project = catalogue.projects["gevelbank-dorpsstraat"]
    known, unknown = (
        Least(grid(148, 210), letters).with_a_corner(Told(project, (), False))
        for letters in (narrowest(FONTS), Narrowest(Widths(), Widths()))
    )

    assert unknown < known
