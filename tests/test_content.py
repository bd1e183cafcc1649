"""The content that the repository ships: sound, and as rich as it promises."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.catalogue.collections import content_files
from generator.catalogue.load import load
from generator.catalogue.markdown import MARKUP
from generator.catalogue.model.choices import LABELS, Status
from generator.catalogue.problems import errors
from generator.editing.canonical import rewrite
from generator.wording.messages import message

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def catalogue():
    loaded = load(ROOT)
    assert [str(problem) for problem in errors(loaded.problems)] == []
    return loaded.catalogue


def test_the_content_has_no_mistakes_and_no_loose_ends():
    """Neither errors nor notes: what is shipped is the example of good content."""
    assert [str(problem) for problem in load(ROOT).problems] == []


def test_the_content_is_written_as_the_form_writes_it():
    """A change in the form is then a change of its own lines only."""
    differs = [
        file.path.as_posix()
        for file in content_files(ROOT)[0]
        if not (written := rewrite(file)).is_canonical or written.problems
    ]

    assert differs == [], "run `buurtboek format`"


def test_there_is_enough_to_fill_a_site_and_brochures(catalogue):
    assert len(catalogue.projects) >= 45
    assert len(catalogue.programmes) >= 2
    assert len(catalogue.brochures) >= 3


def test_the_method_has_ten_steps_in_phases(catalogue):
    steps = [
        step.slug for phase in catalogue.phases.values() for step in phase.fields.steps
    ]

    assert len(catalogue.phases) >= 3
    assert len(steps) == len(set(steps)) == 10


def test_the_pages_that_every_site_needs_are_there(catalogue):
    assert "index" in catalogue.pages
    assert all(page.fields.title for page in catalogue.pages.values())


@pytest.mark.parametrize("page", ["over.md", "over.en.md", "over.fr.md"])
def test_the_words_that_are_explained_are_those_of_the_site(page):
    """“How far is a project?” is answered with one of them, in each language."""
    language = page.split(".")[1] if page.count(".") > 1 else "nl"
    text = (ROOT / "content" / "pages" / page).read_text("utf-8")
    explained = [
        line.split("|")[1].strip() for line in text.splitlines() if line[:2] == "| "
    ]

    assert explained[2:] == [message(LABELS[one]).say(language) for one in Status]


def test_every_theme_has_projects(catalogue):
    """A visitor who follows one from the home page finds something."""
    assert set(catalogue.terms["theme"]) == set(catalogue.used["theme"])


def test_ideas_lead_to_ideas(catalogue):
    """Some projects grew out of others: that is what the catalogue is for."""
    assert len(catalogue.followers) >= 3


@pytest.mark.parametrize("sign", ["TODO", "FIXME", "lorem", "???", "XXX"])
def test_nothing_is_left_to_be_written(catalogue, sign):
    for project in catalogue.projects.values():
        text = MARKUP.sub(" ", project.story.html)

        assert sign.lower() not in text.lower()
