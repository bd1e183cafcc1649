"""Values of a JSON text, and where they stand."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.catalogue.json_text import NotANumber, NotJson, offset, read

values = st.recursive(
    st.none() | st.booleans() | st.integers(-99, 99) | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.text(max_size=5), inner, max_size=4)
    ),
    max_leaves=12,
)


def paths(value, path=()):
    """Yield the path of every value within a value."""
    yield path
    if isinstance(value, dict):
        for name, below in value.items():
            yield from paths(below, (*path, name))
    elif isinstance(value, list):
        for number, below in enumerate(value):
            yield from paths(below, (*path, number))


def value_at(value, path):
    """Return the value at a path."""
    for step in path:
        value = value[step]
    return value


@given(values, st.sampled_from([None, 0, 2]))
def test_every_value_is_found_where_it_stands(value, indent):
    """Reading from the place that is told gives the value at that path."""
    text = f" {json.dumps(value, indent=indent)}\n"

    assert read(text) == value
    for path in paths(value):
        found, _ = json.JSONDecoder().raw_decode(text, offset(text, path))
        assert found == value_at(value, path)


@pytest.mark.parametrize("path", [("b",), ("a", 7), ("a", 0, "x"), (3,)])
def test_a_path_that_leads_nowhere_ends_near(path):
    """A place is told for whatever is asked; at worst the top."""
    text = '{"a": [1, 2]}'

    assert text[offset(text, path)] in "{[1"


@pytest.mark.parametrize(
    "text", ["", "{", '{"a": 1,}', "[1 2]", "'a'", "[" * 100_000, "\x00"]
)
def test_what_is_no_json_is_told_as_such(text):
    """No grammar, however broken or deep, is a traceback."""
    with pytest.raises(NotJson):
        read(text)


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity", "9" * 5_000])
def test_a_number_that_is_none_is_told_as_such(number):
    """JSON knows no NaN; no digits are converted without end."""
    with pytest.raises(NotANumber):
        read(f'{{"a": {number}}}')
