"""A process for the parts of a brochure: what it answers, and what it survives."""

from __future__ import annotations

import pytest

from generator.brochure.pdf.errors import RenderError
from generator.brochure.pdf.limits import Limits
from generator.brochure.pdf.session import Session
from generator.storage.assets import FONTS

STYLE = '@page { size: 100mm } body { margin: 0; font: 10pt "Source Serif 4" }'
HEAD = '<!DOCTYPE html><html lang="nl"><title>Proef</title>'
HUNGRY = "<div style='display:flex'>" * 20
TWO = "<p>x<p style='break-before:page'>y"


def test_a_part_is_measured_drawn_and_joined():
    """Places are told in millimetres from the top of their page."""
    html = f'{HEAD}<h1 id="top">Een</h1><p id="next" style="break-before:page">Twee.'
    with Session(FONTS) as session:
        session.open("plain", [STYLE])
        facts = session.measure("plain", html, {})
        again, part = session.record("plain", html, {})
        screen, plain = session.join("plain", HEAD, [part, part])

    assert again == {**facts, "overfull": []}  # judged where it is drawn
    assert facts["pages"] == 2
    assert facts["anchors"]["next"][0] == 2
    assert 0 < facts["anchors"]["top"][1] < facts["bottoms"][0] < 100
    assert screen.startswith(b"%PDF-1.7")
    assert plain.startswith(b"%PDF-1.7")


def test_a_problem_of_one_part_leaves_the_next_alone():
    """The process goes on, and the problem is not told twice."""
    with Session(FONTS) as session:
        session.open("plain", [STYLE])
        with pytest.raises(RenderError, match="not there"):
            session.record("plain", f"{HEAD}<p style='font-family:Papyrus'>x", {})
        with pytest.raises(RenderError, match="may not be used"):
            session.measure("plain", f"{HEAD}<img alt=x src='asset:none.png'>", {})
        facts = session.measure("plain", f"{HEAD}<p>x", {})

    assert facts["pages"] == 1


@pytest.mark.parametrize(
    ("body", "limits", "problem"),
    [
        (HUNGRY, Limits(cpu_seconds=1), "than 1 seconds"),
        (HUNGRY, Limits(seconds=2), "than 2 seconds"),
        (TWO, Limits(pages=1), "more than 1"),
    ],
)
def test_a_part_that_asks_too_much_is_an_error(body, limits, problem):
    """The answer says which limit it met."""

    def measured():
        with Session(FONTS, limits) as session:
            session.open("plain", [STYLE])
            session.measure("plain", HEAD + body, {})

    with pytest.raises(RenderError, match=problem):
        measured()  # on a busy machine time may be up before it measures
