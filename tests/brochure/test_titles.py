"""Titles broken into even lines."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.brochure.titles import fit, width

SIZES = (40.0, 30.0, 20.0)
words = st.lists(
    st.text("aeimnoprstuw", min_size=1, max_size=12), min_size=1, max_size=8
)


@given(words=words)
def test_no_word_is_lost_and_none_is_added(words):
    """The lines of a title hold its words, in order."""
    setting = fit(" ".join(words), 300, SIZES)

    assert " ".join(setting.lines).split() == words


@given(words=words)
def test_lines_fit_the_measure_unless_nothing_does(words):
    """A title is set in the largest size at which every line fits."""
    setting = fit(" ".join(words), 300, SIZES)
    widest = max(width(line) for line in setting.lines)

    assert widest * setting.size <= 300 or setting.size == SIZES[-1]


def test_lines_are_even():
    """No line of a title is left with a single short word."""
    setting = fit("Muurschilderingen aan de Geldenaaksebaan", 420, (30,))

    assert setting.lines == ("Muurschilderingen aan", "de Geldenaaksebaan")


def test_a_title_takes_no_more_lines_than_it_needs():
    """Even lines are no reason for a third one."""
    setting = fit("Fietskar met koffie en boeken", 230, (15,))

    assert setting.lines == ("Fietskar met", "koffie en boeken")


def test_a_short_line_comes_last_rather_than_before():
    setting = fit("Kom op voor je wijk", 260, (52,))

    assert setting.lines[-1] == "wijk"
