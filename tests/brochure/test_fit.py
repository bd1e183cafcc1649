"""What does not fit, on the lines of the content that it comes from."""

from __future__ import annotations

import pytest

from generator.brochure.book import Book
from generator.brochure.fit import misfits
from generator.brochure.misfit import Misfit, problems
from generator.brochure.parts import Drawn, Measures
from generator.brochure.photographs import Photograph
from generator.brochure.plan import Extent, Placed, Plan, Unit
from generator.catalogue.model.choices import Licence

MEASURES = Measures(1, {}, [200.0])
CUT = {"kind": "cut", "page": 1, "box": [1, 2, 3, 4], "lines": 3, "letters": 120}


def told(book, unit, row, extents=None):
    """Return the misfits of one part with one thing that does not fit."""
    plan = Plan.of([Placed(unit, 12, 2)])
    return misfits(book, plan, [Drawn(MEASURES, row, b"")], extents or {})


@pytest.fixture
def book(catalogue):
    """Return a brochure with a photograph."""
    photograph = Photograph(b"", "Een bank.", "Wijk", Licence.CC_BY, 0.55)
    return Book(
        catalogue,
        catalogue.brochures["alles"],
        photographs={"gevelbank-dorpsstraat": photograph},
    )


def test_a_summary_is_told_on_its_line_with_what_to_leave_out(book, root):
    """In Dutch as an editor reads it: how many lines, where, how much to cut."""
    marks = ["p", ".lead", "article", "section", "#project-gevelbank-dorpsstraat"]
    unit = Unit("project-gevelbank-dorpsstraat", "spread")
    found = told(book, unit, [{**CUT, "marks": marks}])
    (problem,) = problems(found, "Alles", root)

    assert problem.say("nl") == (
        "content/projects/gevelbank-dorpsstraat/index.md:3:10: Let op: De samenvatting"
        " loopt in de brochure “Alles” 3 regels over (pagina 12). [fit-cut]\n"
        "    → Schrap ongeveer 120 tekens."
    )


@pytest.mark.parametrize(
    ("unit", "marks", "path", "field"),
    [
        ("cover", ["h1"], "content/brochures/alles.yml", "title"),
        ("inside", ["p", ".plaque"], "content/brochures/alles.yml", "summary"),
        (
            "register",
            ["a", "#project-gevelbank-dorpsstraat"],
            "content/projects/gevelbank-dorpsstraat/index.md",
            "",
        ),
        (
            "project-boekentil-kerkplein",
            ["li", ".learnt-pitfalls", ".story"],
            "content/projects/boekentil-kerkplein/index.md",
            "pitfalls",
        ),
    ],
)
def test_a_text_is_traced_to_its_file_and_field(book, unit, marks, path, field):
    """By the classes around it, and by the project that a link leads to."""
    (one,) = told(book, Unit(unit, "page"), [{**CUT, "marks": marks}])

    assert (one.path, one.field) == (path, field)


def test_a_word_is_told_once_where_it_is_written(book):
    """A title stands in the contents too: nobody mends it there."""
    broken = {"kind": "broken", "page": 1, "box": [1, 2, 3, 4], "word": "Zoiets"}
    own = ["h3", "#project-gevelbank-dorpsstraat"]
    elsewhere = ["a", "#project-gevelbank-dorpsstraat"]
    rows = [{**broken, "marks": elsewhere}, {**broken, "marks": own}]

    (one,) = told(book, Unit("contents", "contents"), rows)
    assert one.field == "title"


def test_few_lines_on_a_page_of_their_own_are_told(book):
    """Two lines on a third page: shortened a little, a project saves a page."""
    unit = Unit("project-gevelbank-dorpsstraat", "spread")
    key = "project-gevelbank-dorpsstraat.spread"

    (one,) = told(book, unit, [], {key: Extent(3, book.grid.lines - 2)})
    assert (one.kind, one.lines, one.page) == ("tail", 2, 13)
    assert told(book, unit, [], {key: Extent(3, book.grid.lines - 12)}) == ()
    assert told(book, unit, [], {key: Extent(1, 5)}) == ()


def test_a_coarse_and_a_turned_photograph_are_told_on_their_line(book, root):
    """With how fine it is, and how much of an upright one is cut off."""
    row = {"kind": "picture", "page": 1, "box": [0, 0, 9, 9], "ppi": 212}
    row["name"] = "pictures/gevelbank-dorpsstraat.jpg"
    found = told(book, Unit("project-gevelbank-dorpsstraat", "page"), [row])
    said = {one.code: one for one in problems(found, "Alles", root)}

    assert set(said) == {"fit-picture", "fit-turned"}
    assert "212 pixels an inch" in str(said["fit-picture"])
    assert "55 per cent" in str(said["fit-turned"])
    assert said["fit-turned"].at.line > 1
    fine = told(
        book, Unit("project-gevelbank-dorpsstraat", "page"), [{**row, "ppi": 300}]
    )
    assert [one.kind for one in fine] == ["turned"]


def test_misfits_are_kept_between_builds():
    """JSON gives back what was put in."""
    one = Misfit("cut", 3, (1.0, 2.0, 3.0, 4.0), "content/a.yml", "title", lines=2)

    assert Misfit.of_json(one.to_json()) == one
