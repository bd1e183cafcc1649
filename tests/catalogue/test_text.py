from __future__ import annotations

from pathlib import PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.catalogue.text import MOST_BYTES, MOST_STRANGE, UNSEEN, decode, place

PATH = PurePosixPath("content/pages/over.md")


@given(data=st.binary(max_size=2_000))
def test_any_bytes_are_text_or_a_message(data):
    """Nothing is raised, and every place lies in the file."""
    text, problems = decode(data, PATH)

    lines = data.count(b"\n") + data.count(b"\r") + 1
    assert not UNSEEN.search(text)
    assert all(1 <= one.at.line <= lines for one in problems)
    assert all(1 <= one.at.column <= len(data) + 1 for one in problems)


@given(text=st.text(alphabet="aé €\n😀", max_size=200))
def test_sound_text_comes_out_as_it_went_in(text):
    assert decode(text.encode("utf-8"), PATH) == (text, [])


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_of_every_system_are_lines(end):
    text, problems = decode(f"een{end}twee{end}".encode("utf-8-sig"), PATH)

    assert text == "een\ntwee\n"
    assert problems == []


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_bad_byte_is_found_by_line_and_column(end):
    """The column counts characters, not bytes."""
    data = f"een{end}één ".encode() + b"caf\xe9 open"

    text, [problem] = decode(data, PATH)

    assert text == ""
    assert (problem.at.line, problem.at.column) == (2, 8)
    assert "“é”" in str(problem.hint)


def test_a_byte_that_windows_does_not_know_is_not_guessed():
    _, [problem] = decode(b"a \x81 b", PATH)

    assert "probably" not in str(problem.hint)


@pytest.mark.parametrize("codec", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_wide_encodings_are_named(codec):
    _, [problem] = decode("---\ntitle: Bank\n---\n".encode(codec), PATH)

    assert codec[:6].upper() in str(problem.message)


def test_a_file_that_is_too_large_is_not_read():
    text, [problem] = decode(b"a" * (MOST_BYTES + 1), PATH)

    assert (text, problem.code) == ("", "too-large")


def test_a_flood_of_invisible_characters_is_listed_in_part():
    _, problems = decode("\u202e".encode() * 5_000, PATH)

    assert len(problems) == MOST_STRANGE


def test_invisible_characters_are_replaced_one_for_one():
    """What follows on the line keeps its column."""
    text, problems = decode("a\u2028b\0c".encode(), PATH)

    assert text == "a b\ufffdc"
    assert [one.at.column for one in problems] == [4, 2]


@given(text=st.text(alphabet="ab\n", max_size=50), data=st.data())
def test_a_place_counts_lines_and_columns_from_one(text, data):
    offset = data.draw(st.integers(0, len(text)))

    at = place(text, offset, PATH, first_line=1)

    lines = text[:offset].split("\n")
    assert (at.line, at.column) == (len(lines), len(lines[-1]) + 1)
