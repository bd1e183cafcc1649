"""What is gathered from all projects: lessons and numbers."""

from __future__ import annotations

from generator.views import lessons, tallies
from generator.views.sheets import Sheets, sheet
from tests.views.test_views import project, views


def test_a_lesson_stands_once_under_its_first_theme():
    """A project of two themes is not read twice; one of none comes last."""
    made = views(
        project("a", themes=["groen", "delen"], strengths=["Het bloeit."]),
        project("b", themes=["delen"], lessons=["Begin klein."]),
        project("c", pitfalls=["Vergeet het onderhoud niet."]),
        project("d", themes=["groen"]),
    )

    found = lessons.by_theme(made)

    assert [(one.name, one.count) for one in found] == [
        ("thema-groen", 1),
        ("thema-delen", 1),
        ("andere", 1),
    ]
    assert found[0].strengths[0].text == "Het bloeit."
    assert found[0].strengths[0].teller.address == "projecten/a/"


def test_without_lessons_there_is_nothing_to_gather():
    """The page is not made, and nothing links to it."""
    assert lessons.by_theme(views(project("a"))) == ()


def test_years_are_counted_and_the_unknown_is_told():
    """A year without projects shows as a gap; no year is invented."""
    made = views(
        project("a", period={"realised": "2017"}),
        project("b", period={"realised": "2019-05"}),
        project("c", period={"opened": "zomer 2019"}),
        project("d"),
    )

    found = tallies.by_year(made)

    assert found is not None
    assert [(row.title, row.count) for row in found.rows] == [("2017", 1), ("2019", 2)]
    assert ">2018<" in found.chart
    assert any("1 project" in note for note in found.notes)


def test_no_year_known_means_no_chart():
    """An empty chart says less than none."""
    assert tallies.by_year(views(project("a"))) is None


def test_terms_come_by_the_number_of_their_projects():
    """The most first; each row leads to its page."""
    made = views(
        project("a", themes=["groen"]),
        project("b", themes=["delen"]),
        project("c", themes=["delen"]),
    )

    found = tallies.by_term(made, "theme")

    assert found is not None
    assert [(row.slug, row.count) for row in found.rows] == [("delen", 2), ("groen", 1)]
    assert found.rows[0].address == "themas/delen/"


def test_a_chart_leaves_out_many_bars_or_none(monkeypatch):
    """To leave out a single one saves no room, and needs a sentence to say so."""
    made = views(project("a", themes=["groen"]), project("b", themes=["delen"]))
    monkeypatch.setattr(tallies, "MOST_BARS", 1)

    every = tallies.by_term(made, "theme")
    monkeypatch.setattr(tallies, "FEW", 0)
    some = tallies.by_term(made, "theme")

    assert every is not None
    assert some is not None
    assert [one.chart.count("<rect") for one in (every, some)] == [2, 1]
    assert len(some.notes) == len(every.notes) + 1


def test_every_card_finds_its_drawing_on_a_sheet():
    """Each address names a view of a sheet that is written."""
    made = views(*(project(f"p{number}") for number in range(12)))

    drawn = "<svg id={}/>".format
    written = {
        address: sheet(cards, drawn)
        for address, cards in Sheets(made.newest_first).files()
    }
    cards = Sheets(made.newest_first).shown()

    assert len(written) == 2
    for card in cards:
        file, _, name = card.drawing.partition("#")
        assert f'<view id="{name}"' in written[file]
        assert f"id={name}/>" in written[file]


def test_of_a_long_list_only_the_first_cards_are_on_sheets():
    """What a reader scrolls to later stays a file of its own, the same everywhere."""
    made = views(*(project(f"p{number}") for number in range(8)))
    sheets = Sheets(made.newest_first, "theme-groen", 3)

    shown = sheets.shown()

    assert [name for name, _ in sheets.files()] == [
        "assets/tekeningen/bladen/theme-groen-0.svg"
    ]
    assert [card.slug for card in shown] == [card.slug for card in made.newest_first]
    assert shown[3:] == made.newest_first[3:]
    assert all("theme-groen-0.svg#" in card.drawing for card in shown[:3])
