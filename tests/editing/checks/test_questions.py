"""The city's own questions, asked of the search that its site has."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.catalogue.problems import Severity
from generator.editing.checks.everything import check
from generator.website import shards, trial
from tests.repository import BASE

QUESTIONS = """\
questions:
  - question: boekentilleke
    kind: boekentil
  - question: zitbankje
    project: gevelbank-dorpsstraat
  - question: xylofoon
    kind: boekentil
  - question: de saxofoon
    project: boekentil-kerkplein
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a repository with four questions, of which two find nothing."""
    root = tmp_path / "repository"
    shutil.copytree(BASE, root)
    file = root / "content" / "search-tests.yml"
    file.write_text(QUESTIONS, encoding="utf-8")
    return root


@pytest.fixture
def node(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have the Node.js that any machine with tests has."""
    from playwright._impl._driver import compute_driver_executable

    monkeypatch.setenv("NODE", compute_driver_executable()[0])


def test_a_question_that_fails_is_told_on_its_line(root, node):
    """With the words that nothing was found by, and where they are to be added."""
    told = [problem.say("en") for problem in check(root).problems]

    assert told == [
        (
            "content/search-tests.yml:6:15: “xylofoon” finds no “boekentil” among the"
            " first 5. [question-fails]\n    → Add “xylofoon” to the other words (nl,"
            " en, fr) of this kind in catalogue.yml."
        ),
        (
            "content/search-tests.yml:8:15: “de saxofoon” does not find"
            " “boekentil-kerkplein” among the first 5. [question-fails]\n    → Use"
            " “saxofoon” in the title, the summary or the text of the project."
        ),
    ]


def test_the_remedy_mends_it(root, node):
    """The synonym that is asked for makes the question find its kind."""
    settings = root / "content" / "catalogue.yml"
    text = settings.read_text(encoding="utf-8")
    title = "    title: Boekentil\n"
    assert title in text
    settings.write_text(text.replace(title, f"{title}    nl:\n      - xylofoon\n"))

    assert 6 not in {one.at.line for one in check(root).problems}


def test_a_large_catalogue_is_asked_as_its_site_is(root, node, monkeypatch):
    """There the index comes in pieces; the questions are the same."""
    monkeypatch.setattr(shards, "MOST_WHOLE", 1)

    assert [one.at.line for one in check(root).problems] == [6, 8]


def test_without_node_one_line_says_so(root, monkeypatch):
    """Content is not wrong because a machine lacks a program."""
    monkeypatch.setattr(trial, "BESIDE", {})
    monkeypatch.setenv("NODE", str(root / "none"))

    (told,) = check(root).problems

    assert told.severity is Severity.WARNING
    assert told.code == "questions-not-asked"


def test_a_node_that_does_not_work_is_none(root, monkeypatch):
    """A broken program gives no wrong answers."""
    monkeypatch.setenv("NODE", shutil.which("false") or "")

    (told,) = check(root).problems

    assert told.code == "questions-not-asked"


def test_nothing_is_asked_of_content_with_mistakes(root, node):
    """First things first: what a broken catalogue finds says nothing."""
    (root / "content" / "projects" / "boekentil-kerkplein" / "index.md").write_text("")

    codes = {problem.code for problem in check(root).problems}

    assert codes
    assert "question-fails" not in codes
