from __future__ import annotations

from pathlib import PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.catalogue.nodes import Scalar, plain
from generator.catalogue.parser import MOST_LEVELS, MOST_MISTAKES
from generator.catalogue.source import read_front_matter, read_yaml
from generator.catalogue.text import decode
from tests.catalogue.samples import PATH, SOUND, spoil, texts

YAML = PurePosixPath("content/catalogue.yml")


def check(text, reader):
    """Read a text as it comes from a file; every place must lie in it."""
    clean, _ = decode(text.encode("utf-8", "replace"), PATH)

    source = reader(clean, PATH)

    lines = clean.split("\n")
    for problem in source.problems:
        at = problem.at
        assert 1 <= at.line <= len(lines)
        assert 1 <= at.column <= len(lines[at.line - 1]) + 1
        assert problem.say("nl")
    return source


@given(text=texts)
def test_no_text_breaks_the_reading_of_front_matter(text):
    """Any file gives fields or messages, each on a line and column it has."""
    source = check(text, read_front_matter)

    assert source.readable or source.problems


@given(text=texts)
def test_no_text_breaks_the_reading_of_yaml(text):
    source = check(text, read_yaml)

    assert source.readable or source.problems


@given(text=texts)
def test_reading_twice_gives_the_same(text):
    assert read_yaml(text, YAML) == read_yaml(text, YAML)


@given(
    text=st.sampled_from(SOUND),
    where=st.integers(0, 2_000),
    sign=st.sampled_from("[]{}'\"#:-&*!|>@`%\t"),
)
def test_one_wrong_sign_is_never_a_crash(text, where, sign):
    check(spoil(text, [(where, 1, sign)]), read_front_matter)


VALUES = (
    *("no", "yes", "on", "12:30", "09000", "010", "1e3", "1_000", "0x1F", "3.10"),
    *("2026-03-01", "true", "1.0", ".5", "1:2:3", "=", "Null and void", "NO"),
)


@pytest.mark.parametrize("value", VALUES)
def test_every_value_is_the_text_that_was_written(value):
    """YAML would make a truth value, a number of minutes or a date of these."""
    source = read_yaml(f"field: {value}\n", YAML)

    assert plain(source.root) == {"field": value}
    assert source.problems == []


@pytest.mark.parametrize("value", ["", "~", "null"])
def test_a_value_left_out_is_no_text(value):
    source = read_yaml(f"field: {value}\nquoted: '{value}'\n", YAML)

    assert plain(source.root) == {"field": None, "quoted": value}


def test_every_value_and_name_has_its_place():
    text = "---\na: een\nb:\n  - twee\n  - c: drie\n    d: 'vier'\n---\n"
    source = read_front_matter(text, PATH)

    places = {
        path: (str(source.at(path)).partition(":")[2], str(source.key_at(path)))
        for path in (("a",), ("b",), ("b", 0), ("b", 1, "c"), ("b", 1, "d"))
    }
    assert {path: at for path, (at, _) in places.items()} == {
        ("a",): "2:4",
        ("b",): "3:1",
        ("b", 0): "4:5",
        ("b", 1, "c"): "5:8",
        ("b", 1, "d"): "6:8",
    }
    assert places["b", 1, "d"][1] == f"{PATH}:6:5"


def test_what_is_not_there_stands_where_it_would():
    """A field that is missing is told at the nearest thing around it."""
    source = read_yaml("a:\n  - b: x\n", YAML)

    assert source.at(("a", 0, "c")).line == 2
    assert source.at(("weg",)).line == 1
    assert source.value(("a", 3)) is None


def test_the_story_begins_under_the_second_line_of_hyphens():
    source = read_front_matter("---\na: b\n---\n\nVerhaal\n\n---\n\nMeer\n", PATH)

    assert source.body == "\nVerhaal\n\n---\n\nMeer\n"
    assert source.body_line == 4


def test_a_mistake_sets_one_field_aside_and_the_rest_is_read():
    source = read_yaml("a: 'open\nb: goed\nc: fout: fout\nd: goed\n", YAML)

    assert plain(source.root) == {"b": "goed", "d": "goed"}
    assert source.set_aside == {"a", "c"}
    assert [problem.at.line for problem in source.problems] == [1, 3]


def test_a_file_of_nothing_but_mistakes_is_given_up():
    text = "".join(f"f{number}: a: b\n" for number in range(100))
    source = read_yaml(text, YAML)

    assert not source.readable
    assert len(source.problems) == MOST_MISTAKES


@pytest.mark.parametrize("sign", ["[", "{a: ", "- ", "? ", "[a, "])
def test_depth_costs_no_stack(sign):
    """A hundred thousand levels are refused at the ninth, on their line."""
    source = read_yaml("a:\n" + sign * (200_000 // len(sign)), YAML)

    assert not source.readable or source.problems
    assert source.problems[-1].at.line == 2
    assert source.problems[-1].at.column <= MOST_LEVELS * len(sign) + 3


def test_what_yaml_can_do_besides_is_refused():
    """Nothing is built, taken over or run: each sign is named where it stands."""
    text = (
        "a: &x tekst\nb: *x\nc: !!python/object/apply:os.system [ls]\n<<: *x\n"
        'd: "\\u202e"\n'
    )
    source = read_yaml(text, YAML)

    assert [problem.code for problem in source.problems] == [
        "yaml-anchor",
        "yaml-alias",
        "yaml-tag",
        "yaml-merge",
        "yaml-alias",
        "control-character",
    ]
    assert (2, 4) in source.spoilt
    assert source.value(("b",)) == Scalar("", (2, 4), plain=False)


def test_the_first_of_two_values_is_kept():
    source = read_yaml("a: een\na: twee\n", YAML)

    assert plain(source.root) == {"a": "een"}
    assert [problem.at.line for problem in source.problems] == [2]
