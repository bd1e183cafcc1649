"""Text fitted into a box."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.images.letters import END, fit, wrap

SIZES = ((100, 2), (50, 3))
texts = st.text("abc n", max_size=120)


def measure(text: str) -> float:
    """Return half the number of letters: each is half as wide as it is high."""
    return len(text) / 2


@given(text=texts, width=st.integers(200, 2_000))
def test_no_line_is_wider_than_the_box(text, width):
    """Whatever the text, it fits, in no more lines than its size may take."""
    found = fit(text, measure, width, SIZES)

    assert 1 <= len(found.lines) <= dict(SIZES)[found.size]
    assert all(measure(line) * found.size <= width for line in found.lines)


@given(text=texts, width=st.integers(200, 2_000))
def test_no_word_is_lost_without_a_sign(text, width):
    """All letters stand on the lines, or an ellipsis says that some do not."""
    found = fit(text, measure, width, SIZES)
    shown = "".join(found.lines).replace(" ", "")

    assert shown == "".join(text.split()) or shown.endswith(END)


def test_a_short_text_is_set_large():
    """The first size that fits is taken."""
    assert fit("abc abc", measure, 400, SIZES).size == 100


def test_lines_are_about_equally_long():
    """The last line is not left with one short word."""
    assert wrap("aaaa bbbb cccc dddd ee", measure, 10) == ("aaaa bbbb", "cccc dddd ee")


def test_a_word_wider_than_the_box_is_cut():
    """Rather pieces of a word than letters outside the picture."""
    assert fit("a" * 12, measure, 200, SIZES).lines == ("a" * 8, "a" * 4)
