from __future__ import annotations

import pytest

from generator.wording.typography import spaced, spaced_html


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("Quoi ?", "Quoi\u202f?"),
        ("Oui ; non !", "Oui\u202f; non\u202f!"),
        ("Une idée : un banc", "Une idée\u00a0: un banc"),
        ("le « meter » et", "le «\u00a0meter\u00a0» et"),
        ("à 12:30, http://x.be", "à 12:30, http://x.be"),
    ],
)
def test_french_signs_keep_their_blank(typed, shown):
    """No line begins with a question mark."""
    assert spaced(typed, "fr") == shown


def test_other_languages_stay_as_they_are():
    assert spaced("Wat ?", "nl") == "Wat ?"


def test_in_html_only_the_text_is_changed():
    html = '<a href="x" title="a : b">Quoi ?</a> et : ceci'

    assert spaced_html(html, "fr") == (
        '<a href="x" title="a : b">Quoi\u202f?</a> et\u00a0: ceci'
    )
