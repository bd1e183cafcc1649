"""YAML as the form writes it; that it is so, a browser shows in `tests/form`."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.catalogue.nodes import plain
from generator.catalogue.source import read_yaml
from generator.editing.emit import Bare, emit, scalar

PATH = PurePosixPath("content/walks/x.yml")

# One line, as the model folds values; what no reader sees is refused elsewhere.
words = st.text(
    st.characters(exclude_categories=("C", "Z"), include_characters=" "), max_size=30
).map(lambda text: " ".join(text.split()))
signs = st.lists(
    st.sampled_from(
        [*"-?:,[]{}#&*!|>'\"%@`~=<.\\/ ", "a", "no", "12:30", "09", "0x1F", "1e3", "<<"]
    ),
    max_size=6,
).map(lambda parts: " ".join("".join(parts).split()))
texts = (words | signs).filter(lambda text: text not in {"", "~", "null"})
names = st.from_regex(r"[a-z][a-z_]{0,8}", fullmatch=True)
values = st.recursive(
    texts,
    lambda below: (
        st.lists(below, min_size=1, max_size=3)
        | st.dictionaries(names, below, min_size=1, max_size=3)
    ),
    max_leaves=8,
)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Groene Kerkstraat", "Groene Kerkstraat"),
        ("Natuurpunt: Gent", "'Natuurpunt: Gent'"),
        ("https://example.org/a#b", "https://example.org/a#b"),
        ("een # twee", "'een # twee'"),
        ("eindigt op:", "'eindigt op:'"),
        ("foto's: drie", '"foto\'s: drie"'),
        ("foto's", "foto's"),
        ("'s avonds", '"\'s avonds"'),
        ('"hoi" en \'t is', "'\"hoi\" en ''t is'"),
        ("2017", "'2017'"),
        ("2017-06", "2017-06"),
        ("2026-03-01", "2026-03-01"),
        ("12:30", "12:30"),
        ("09000", "'09000'"),
        ("1e3", "'1e3'"),
        ("0x1F", "'0x1F'"),
        ("1_000", "1_000"),
        ("no", "no"),
        ("true", "'true'"),
        ("null", "'null'"),
        ("", "''"),
        ("- streepje", "'- streepje'"),
        ("-streepje", "-streepje"),
        ("@stad", "'@stad'"),
        ("*vet*", "'*vet*'"),
        ("a\\b", "a\\b"),
        ("'a\\b", '"\'a\\\\b"'),
    ],
)
def test_quotes_stand_only_where_yaml_1_2_needs_them(text, written):
    """As `yaml` 2 for JavaScript writes with `singleQuote: true`, checked with it."""
    assert scalar(text) == written


def test_numbers_and_yes_or_no_are_bare():
    fields = {"order": Bare("3"), "temporary": Bare("true"), "street": "3"}

    assert emit(fields) == "order: 3\ntemporary: true\nstreet: '3'\n"


def test_lists_and_fields_in_fields_are_blocks_of_two_blanks():
    fields = {"a": ["x", {"b": "1 2", "c": ["y"]}], "d": {"e": "z"}}

    assert emit(fields) == ("a:\n  - x\n  - b: 1 2\n    c:\n      - y\nd:\n  e: z\n")


@given(fields=st.dictionaries(names, values, min_size=1, max_size=4))
def test_what_is_written_is_read_back(fields):
    """Our own reader finds every text as it was, and nothing to say about it."""
    source = read_yaml(emit(fields), PATH)

    assert [str(problem) for problem in source.problems] == []
    assert plain(source.root) == fields


def test_an_emoji_beside_a_character_that_must_be_escaped():
    """Found by fuzzing: JSON writes an emoji as two halves, which YAML refuses."""
    assert scalar("😀 a\ufeffb") == '"😀 a\\ufeffb"'
    assert yaml.safe_load(scalar('\x85😀\\ "')) == '\x85😀\\ "'
