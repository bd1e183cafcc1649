from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.catalogue.blanks import BLANKS, clean
from tests.catalogue.samples import PATH

blanks = st.sampled_from([*BLANKS, " "])


def cleaned(text):
    lines, problems = text.split("\n"), []
    clean(lines, PATH, 1, problems)
    return "\n".join(lines), problems


@given(indentation=st.lists(blanks, min_size=1, max_size=4).map("".join))
def test_a_line_is_indented_with_spaces_after_cleaning(indentation):
    text, problems = cleaned(f"{indentation}- item")

    assert text.strip(" ") == "- item"
    assert bool(problems) == (indentation.strip(" ") != "")


@given(text=st.text(alphabet=[*"ab:-# \n", *BLANKS], max_size=60))
def test_cleaning_twice_changes_nothing_more(text):
    once, _ = cleaned(text)

    twice, problems = cleaned(once)

    assert (twice, problems) == (once, [])


@pytest.mark.parametrize("blank", BLANKS)
def test_a_blank_after_a_hyphen_or_colon_is_mended(blank):
    text, problems = cleaned(f"veld:{blank}waarde\n  -{blank}item")

    assert text == "veld: waarde\n  - item"
    assert [(one.at.line, one.at.column) for one in problems] == [(1, 6), (2, 4)]


def test_blanks_within_text_stay():
    """A no-break space between a number and its unit is good typography."""
    text, problems = cleaned("veld: 12\u00a0euro\n  let op:\u00a0later")

    assert text == "veld: 12\u00a0euro\n  let op:\u00a0later"
    assert problems == []


def test_empty_lines_and_their_blanks_are_no_matter():
    assert cleaned("a: b\n\t\n\u00a0") == ("a: b\n\n", [])
