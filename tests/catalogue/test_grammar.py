"""What `golden/` does not show: the reports there hold every sentence of `grammar`."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from generator.catalogue.diagnoses import RULES
from generator.catalogue.grammar import Mistake, explain, set_aside
from generator.catalogue.problems import Location, Problem
from generator.wording.messages import NOTHING

PATH = PurePosixPath("content/catalogue.yml")
SAID = Problem(Location(PATH), "", NOTHING)


def test_the_outermost_field_is_set_aside():
    lines = ["a: goed", "b:", "  - c: [", "  - d: x", "", "e: goed"]

    names = set_aside(lines, Mistake(SAID, 2, 2))

    assert names == {"b"}
    assert lines == ["a: goed", "", "", "", "", "e: goed"]


def test_a_line_without_a_name_is_set_aside_alone():
    lines = ["a: goed", "losse tekst", "b: goed"]

    names = set_aside(lines, Mistake(SAID, 1, 1))

    assert names == {"losse"}
    assert lines == ["a: goed", "", "b: goed"]


def test_what_nobody_foresaw_is_said_in_the_words_of_the_parser():
    """Better than nothing: the reason reaches whoever is asked for help."""
    mistake = explain(["a: b"], (0, 3), (0, 0), "the moon is full", PATH, 1)

    assert mistake.problem.code == "yaml"
    assert "the moon is full" in str(mistake.problem.message)


@pytest.mark.parametrize("where", [(0, 0), (0, 99), (99, 0), (2, 3)])
@pytest.mark.parametrize(
    "reason",
    [
        *("found unexpected end of stream", "mapping values are not allowed"),
        *(
            "could not find expected ':'",
            "did not find expected key",
            "<document start>",
        ),
        *("did not find expected ',' or ']'", "found unknown escape character"),
        *("found character that cannot start any token", "found undefined tag handle"),
        *("block sequence entries are not allowed", "mapping keys are not allowed"),
        *("did not find expected comment or line break", "anything else"),
    ],
)
def test_every_reason_at_every_place_is_explained(reason, where):
    """A place that the parser names may lie past the end, or on an empty line."""
    lines = ["a: 'b", "", "  - c"]

    mistake = explain(lines, where, (0, 0), reason, PATH, 7)

    assert 7 <= mistake.problem.at.line <= 9
    assert mistake.problem.at.column <= 7
    assert mistake.line <= mistake.last


def test_the_last_rule_always_knows_something():
    assert RULES[-1].__name__ == "_anything"
