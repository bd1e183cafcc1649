from __future__ import annotations

import pickle

from markupsafe import escape

from generator.wording.foreign import Foreign, of


def test_a_text_in_another_language_says_so_where_it_becomes_html():
    """A screen reader changes its voice there (WCAG 2.2, 3.1.2)."""
    text = Foreign("Boeken & banken", "nl")

    assert escape(text) == '<span lang="nl">Boeken &amp; banken</span>'


def test_elsewhere_it_is_text_like_any_other():
    text = Foreign("Boeken", "nl")

    assert text == "Boeken"
    assert f"{text} delen" == "Boeken delen"
    assert str(text).upper() == "BOEKEN"


def test_it_keeps_its_language_on_the_way_to_another_process():
    again = pickle.loads(pickle.dumps(Foreign("Boeken", "nl")))

    assert (again, again.language) == ("Boeken", "nl")


def test_a_part_of_it_can_be_marked_as_the_whole_was():
    assert of("Boek", Foreign("Boeken", "nl")).language == "nl"
    assert not isinstance(of("Book", "Books"), Foreign)
