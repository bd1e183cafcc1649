"""Parts of a brochure: drawn once, and again only where something changed."""

from __future__ import annotations

import pytest

from generator.brochure.book import Book
from generator.brochure.parts import Extents, Parts
from generator.brochure.pdf.errors import RenderError
from generator.brochure.pdf.session import Session
from generator.brochure.plan import Plan, Side, Unit
from generator.brochure.plan import to_measure as planned
from generator.brochure.render import settle
from generator.storage.assets import FONTS
from generator.storage.cache import Cache


class Counting(Session):
    """A session that notes which parts it was asked for."""

    def __init__(self) -> None:
        super().__init__(FONTS)
        self.asked: list[str] = []

    def measure(self, setting, html, assets):
        self.asked.append("measure")
        return super().measure(setting, html, assets)

    def record(self, setting, html, assets):
        self.asked.append(html.partition('id="')[2].partition('"')[0])
        return super().record(setting, html, assets)


@pytest.fixture
def small(catalogue):
    """Return a brochure of projects alone, changed as asked."""
    entry = catalogue.brochures["alles"]
    fields = entry.fields.model_copy(update={"chapters": ["projects"]})

    def made(**changes):
        projects = dict(catalogue.projects)
        for slug, change in changes.items():
            one = projects[slug.replace("_", "-")]
            changed = one.fields.model_copy(update=change)
            projects[one.slug] = type(one)(one.slug, one.path, changed, one.story)
        whole = type(catalogue)(
            settings=catalogue.settings,
            projects=projects,
            phases=catalogue.phases,
            programmes=catalogue.programmes,
            brochures=catalogue.brochures,
        )
        return Book(whole, type(entry)(entry.slug, entry.path, fields))

    return made


def test_an_edit_of_one_project_lays_out_that_project_alone(small, root):
    """The other parts come from the cache, and the whole is put together anew."""
    kept = Cache(root / ".cache")
    with Counting() as session:
        settle(small(), Parts(small(), kept, session))
        first = list(session.asked)
        session.asked.clear()
        edited = small(gevelbank_dorpsstraat={"summary": "Een bank tegen de gevel."})
        plan, _ = settle(edited, Parts(edited, kept, session))

    assert len(first) > len(plan.placed)
    assert [one for one in session.asked if one != "measure"] == [
        "project-gevelbank-dorpsstraat"
    ]


def test_nothing_is_measured_before_it_is_asked_for(small, root):
    """Patterns that no plan wants cost nothing, and to ask whether is no asking."""
    book = small()
    with Counting() as session:
        extents = Extents(book, Parts(book, Cache(root / ".cache"), session))
        assert "project-gevelbank-dorpsstraat" in extents
        assert session.asked == []
        assert extents["project-gevelbank-dorpsstraat"].pages == 1

    assert session.asked == ["measure"]


def test_a_part_with_a_problem_is_named_by_its_file_and_the_others_go_on(small, root):
    """Every project's problems are told at once."""
    book = small(
        gevelbank_dorpsstraat={"summary": "Een bank ꙮ tegen de gevel."},
        boekentil_kerkplein={"summary": "Een kast ꙮ vol boeken om te delen."},
    )
    with Session(FONTS) as session, pytest.raises(RenderError) as caught:
        settle(book, Parts(book, Cache(root / ".cache"), session))

    said = str(caught.value)
    (line,) = said.splitlines()  # both stand on one page
    assert "content/projects/gevelbank-dorpsstraat/index.md" in line
    assert "content/projects/boekentil-kerkplein/index.md" in line
    assert ": The typefaces" in line


def test_a_part_is_as_long_on_either_side(small, root):
    """It is measured on a right-hand page, wherever it will stand."""
    book = small()
    parts = Parts(book, Cache(root / ".cache"), Session(FONTS))
    with parts._session:
        for placed in planned(book.to_measure, book.grid).placed:
            unit = Unit(placed.unit.key, placed.unit.kind, Side.ANY, placed.unit.group)
            left = type(placed)(unit, 2, picture=placed.picture)
            plan = Plan.of([placed], measuring=True)
            right, other = parts.measure(placed, plan), parts.measure(left, plan)
            assert right is not None
            assert right.pages == other.pages
            assert right.anchors[f"{unit.key}.end"] == other.anchors[f"{unit.key}.end"]
