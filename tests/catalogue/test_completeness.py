"""How complete a project is, and what an editor can do next."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.catalogue.completeness import LABELS, WANTED, Level, standing
from generator.catalogue.load import load
from generator.catalogue.markdown import Story
from generator.catalogue.model import Project
from tests.conftest import ROOT
from tests.repository import BASE

WHOLE = {
    "title": "Bank aan de kerk",
    "summary": "Buren zetten een bank aan de kerk, en praten er.",
    "plain": "Er kwam een bank. Je kunt er zitten en praten.",
    "municipality": "voorbeeld",
    "street": "Kerkstraat",
    "kinds": ["gevelbank"],
    "themes": ["ontmoeting"],
    "audiences": ["kinderen"],
    "status": "realised",
    "period": {"realised": "2018"},
    "initiators": "Twee buren",
    "lessons": ["Vraag het eerst aan de buren."],
    "takeover": {"first_steps": ["Vraag het aan de buren."]},
    "budget": {"amount": "750", "kind": "granted"},
    "sources": [{"url": "https://voorbeeld.example/bank", "read": "2026-11-22"}],
    "pictures": [
        {
            "file": "bank.jpg",
            "alt": "Een houten bank tegen een muur.",
            "credit": "Stad Voorbeeld",
            "licence": "own",
            "consent": "given",
        }
    ],
    "reviewed": "2026-11-22",
}


@pytest.fixture
def whole():
    """Return a project with everything."""
    entry = next(iter(load(BASE).catalogue.projects.values()))
    story = replace(Story(""), html=f"<p>{'Een bank. ' * 40}</p>")
    return replace(entry, fields=Project.model_validate(WHOLE), story=story)


def without(entry, *names):
    """Return a project that lacks some fields."""
    left = {name: value for name, value in WHOLE.items() if name not in names}
    story = Story("") if "story" in names else entry.story
    return replace(entry, fields=Project.model_validate(left), story=story)


def test_a_project_with_everything_is_ready_for_print(whole):
    assert standing(whole).level is Level.PRINT
    assert standing(whole).missing == ()
    assert standing(whole).next_steps == ()


@pytest.mark.parametrize(
    ("names", "level", "asked"),
    [
        (("reviewed",), Level.COMPLETE, ["reviewed"]),
        (("pictures", "plain"), Level.COMPLETE, ["pictures", "plain"]),
        (("budget",), Level.NEARLY, ["budget"]),
        (("story",), Level.NEARLY, ["story"]),
        (("status", "period"), Level.STUB, ["status", "period"]),
        (("street", "themes", "budget"), Level.STUB, ["street", "themes", "budget"]),
    ],
)
def test_what_is_missing_decides_the_level(whole, names, level, asked):
    """One basic fact may be missing, for often no source tells it."""
    found = standing(without(whole, *names))

    assert found.level is level
    assert [one.name for one in found.missing] == asked


def test_the_next_steps_are_those_of_the_nearest_level(whole):
    """Nobody is asked for a picture while it is not known where the project is."""
    found = standing(without(whole, "street", "pictures"))

    assert [str(step) for step in found.next_steps] == ["street or neighbourhood"]


def test_a_picture_without_consent_does_not_count(whole):
    kept_back = {**WHOLE["pictures"][0], "consent": "missing"}
    fields = Project.model_validate({**WHOLE, "pictures": [kept_back]})

    assert standing(replace(whole, fields=fields)).level is Level.COMPLETE


def test_every_level_has_a_label_and_asks_for_something():
    assert set(LABELS) == set(Level)
    assert {one.level for one in WANTED} == set(Level) - {Level.STUB}
    assert [one.level for one in WANTED] == sorted(one.level for one in WANTED)


def test_our_own_content_is_more_than_a_beginning():
    levels = [standing(one).level for one in load(ROOT).catalogue.projects.values()]

    assert sum(level > Level.STUB for level in levels) > len(levels) / 2
