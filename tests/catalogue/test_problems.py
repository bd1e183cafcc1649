from __future__ import annotations

import sys
from pathlib import PurePosixPath

from hypothesis import given
from hypothesis import strategies as st

from generator.catalogue.problems import (
    MOST_PER_FILE,
    ContentError,
    Location,
    Problem,
    Severity,
    errors,
    in_order,
    limited,
    printable,
)
from generator.wording.messages import message

A, B = PurePosixPath("content/a.md"), PurePosixPath("content/b.md")


def problem(path=A, line=1, column=1, text="Nothing stands here.", severity="error"):
    at = Location(path, line, column)
    return Problem(at, "empty", message(text), severity=Severity(severity))


def test_a_problem_is_a_line_that_editors_make_clickable():
    one = Problem(
        Location(A, 3, 7),
        "empty",
        message("Nothing stands here."),
        message("Fill it in."),
    )

    assert (
        one.say("nl")
        == "content/a.md:3:7: Hier staat niets. [empty]\n    → Vul het in."
    )
    assert str(problem(severity="warning")).startswith("content/a.md:1:1: Note: ")


problems = st.builds(
    problem,
    st.sampled_from([A, B]),
    st.integers(1, 30),
    st.integers(1, 9),
    severity=st.sampled_from(["error", "warning"]),
)


@given(found=st.lists(problems))
def test_the_order_does_not_depend_on_how_they_were_found(found):
    assert in_order(found) == in_order(reversed(found))
    assert len(in_order(found)) == len(set(found))
    assert [one.at for one in in_order(found)] == sorted(
        one.at for one in in_order(found)
    )


@given(found=st.lists(problems))
def test_errors_are_those_that_keep_content_back(found):
    assert set(errors(found)) == {
        one for one in found if one.severity is Severity.ERROR
    }


def test_a_flood_in_one_file_does_not_hide_another():
    flood = [problem(A, line, severity="warning") for line in range(1, 5_000)]
    found = limited([*flood, problem(A, 9_999), problem(B)])

    assert len(found) == MOST_PER_FILE + 2
    assert problem(A, 9_999) in found
    assert found[-1] == problem(B)
    assert [one.code for one in found].count("too-many") == 1


def test_a_flood_of_notes_keeps_nothing_back():
    """What is left out is as harmless as what is listed."""
    flood = [problem(A, line, severity="warning") for line in range(1, 500)]
    mistakes = [problem(A, line) for line in range(1, 500)]

    assert errors(limited(flood)) == ()
    assert "too-many" in [one.code for one in errors(limited(mistakes))]


def test_a_few_problems_are_all_listed():
    few = tuple(problem(A, line) for line in range(1, MOST_PER_FILE + 1))

    assert limited(few) == few


@given(text=st.text(alphabet=st.characters(), max_size=50))
def test_what_is_printed_can_be_printed(text):
    """No name or value moves a cursor, rings a bell or turns a line around."""
    shown = printable(text)

    assert all(sign.isprintable() or sign in "\u00a0\u202f" for sign in shown)
    assert shown.encode("utf-8").decode("utf-8") == shown


def test_names_that_are_no_utf_8_are_shown_by_their_bytes():
    name = b"caf\xe9\x1b[31m".decode(sys.getfilesystemencoding(), "surrogateescape")

    assert printable(name) == r"caf\xe9\x1b[31m"


def test_the_exception_lists_everything():
    error = ContentError([problem(B), problem(A)])

    assert [one.at.path for one in error.problems] == [A, B]
    assert str(error).count("Nothing stands here.") == 2
