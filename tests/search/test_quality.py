"""How often a question finds what it should.

`queries.json` and `queries-challenge.json` are for tuning. Nothing was tuned on
`queries-held-out.json`, written before the search, nor on `queries-fresh.json` and
`queries-citizens.json` (as Flemish residents talk and misspell), written after it:
they tell what to expect of questions nobody thought of. What it finds without our
everyday words (`plain`) is the floor, and questions of real readers lie between.
"""

from __future__ import annotations

import itertools
import json
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent
TUNING = ("queries", "queries-challenge")
UNSEEN = ("queries-held-out", "queries-fresh", "queries-citizens")
FIRST = 5  # results that somebody looks at


def read(name: str) -> list[dict[str, Any]]:
    return json.loads((HERE / f"{name}.json").read_text(encoding="utf-8"))


def measure(
    name: str, questions: list[dict[str, Any]], answers: list[dict[str, Any]]
) -> tuple[float, float, list[str]]:
    """Return the share of good and of empty answers, and the questions that failed."""
    missed = [
        question["q"]
        for question, answer in zip(questions, answers, strict=True)
        if not set(question["rel"]) & set(answer["hits"][:FIRST])
    ]
    good = 1 - len(missed) / len(questions)
    first = sum(
        bool(set(question["rel"]) & set(answer["hits"][:1]))
        for question, answer in zip(questions, answers, strict=True)
    )
    empty = sum(not answer["hits"] for answer in answers) / len(questions)
    print(
        f"{name}: {len(questions)} questions, hit@1 {first / len(questions):.3f}, "
        f"hit@5 {good:.3f}, empty {empty:.3f}"
    )
    return good, empty, missed


@pytest.mark.parametrize(
    ("name", "least"),
    [
        ("queries", 0.97),
        ("queries-challenge", 0.95),
        ("queries-held-out", 0.93),
        ("queries-fresh", 0.93),
        ("queries-citizens", 0.93),
    ],
)
def test_a_question_finds_its_projects_among_the_first_five(ask, name, least):
    """In any wording, with slips, in three languages; hardly ever nothing at all."""
    questions = read(name)

    good, empty, missed = measure(name, questions, ask(questions=questions))

    assert good >= least, missed
    assert empty <= 0.01


@pytest.mark.parametrize(
    ("name", "least"), [("queries", 0.93), ("queries-challenge", 0.92)]
)
def test_a_theme_is_found_without_the_synonyms_of_its_own(ask, name, least):
    """What an editor did not think of is found by the text and by everyday words."""
    questions = [{**question, "without": question["themes"]} for question in read(name)]

    good, empty, missed = measure(
        f"{name}, dropped", questions, ask(questions=questions)
    )

    assert good >= least, missed
    assert empty <= 0.01


@pytest.mark.parametrize(
    ("name", "least"),
    [
        ("queries", 0.97),
        ("queries-challenge", 0.88),
        ("queries-held-out", 0.82),
        ("queries-fresh", 0.86),
        ("queries-citizens", 0.85),
    ],
)
def test_the_method_does_well_without_everyday_words(ask, name, least):
    """It is not the list of words alone: the catalogue's own words carry most."""
    questions = read(name)

    answers = ask(questions=questions, plain=True)
    good, empty, missed = measure(f"{name}, plain", questions, answers)

    assert good >= least, missed
    assert empty <= 0.03


def slips(text: str, turn: int) -> str:
    """Return a text with one slip of the finger, another for each turn."""
    letters = list(text)
    at = 1 + (7 * turn + len(text)) % (len(text) - 2)
    match turn % 4:
        case 0:
            letters[at], letters[at + 1] = letters[at + 1], letters[at]
        case 1:
            del letters[at]
        case 2:
            letters.insert(at, letters[at])
        case 3:
            letters[at] = {"a": "s", "e": "r", "i": "o", "t": "y"}.get(text[at], "e")
    return "".join(letters)


def test_one_slip_of_the_finger_hardly_matters(ask):
    """Swapped, dropped, doubled and wrong letters, each in every longer question."""
    questions = [
        {**question, "q": slips(question["q"], turn)}
        for name, turn in itertools.product(TUNING, range(4))
        for question in read(name)
        if len(question["q"]) > 5
    ]

    good, empty, missed = measure("slips", questions, ask(questions=questions))

    assert good >= 0.95, missed
    assert empty <= 0.01


def test_the_sets_for_judging_are_large_and_unlike_those_for_tuning():
    """No question of a judging set stands in a set that was tuned on."""
    tuned = {question["q"] for name in TUNING for question in read(name)}

    for name in UNSEEN:
        asked = [question["q"] for question in read(name)]
        assert len(asked) >= 80
        assert not tuned & set(asked)
