"""The documentation tells what was measured, and nothing else."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest

from bench import chart, report
from bench.measure import Cost, Row, results

SVG = "{http://www.w3.org/2000/svg}"
ROWS = [
    Row("site <cold>", Cost(1, 2, 3), "Peer & co", Cost(4, 4, 4), {"cpu": 0.2}),
    Row("boek", Cost(8, 2, 3), "Ander", Cost(4, 4, 4)),
]


@pytest.fixture
def drawn():
    return ElementTree.fromstring(chart.draw(ROWS))


def test_the_page_is_what_the_results_say():
    """After a measurement: `.venv/bin/python -m bench.report`."""
    text = report.PAGE.read_text("utf-8")

    assert report.page(text, results()) == text


def test_the_chart_is_what_the_results_say():
    assert report.CHART.read_text("utf-8") == report.picture(results())


def test_every_part_that_was_measured_is_told():
    known = set(results()) - {"figures", "machine"}

    assert known <= set(report.PARTS)
    assert known


def test_the_chart_tells_in_words_all_that_it_shows(drawn):
    """For who hears it: title and description, with what was missed."""
    told = drawn.findtext(f"{SVG}desc")

    assert drawn.get("role") == "img"
    assert drawn.findtext(f"{SVG}title")
    assert "site <cold>: 0.25 × Peer & co, missed: at most 0.2" in told
    assert "boek: 2 × Ander" in told


def test_bars_are_as_long_as_their_share(drawn):
    bars = [
        float(one.get("width"))
        for one in drawn.iter(f"{SVG}rect")
        if one.get("height") == str(chart.BAR)
    ]

    assert bars == [135, 540, 540, 270]


def test_no_words_run_out_of_the_chart(drawn):
    """By a generous width of letters."""
    for one in drawn.iter(f"{SVG}text"):
        wide = float(one.get("font-size")) * 0.62 * len(one.text)

        assert float(one.get("x")) + wide <= chart.WIDTH + 1
