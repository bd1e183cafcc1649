"""The last line of a paragraph begins with a word, not within one."""

from __future__ import annotations

from contextlib import nullcontext

import pytest
from hypothesis import given
from hypothesis import strategies as st
from weasyprint import HTML

from generator.brochure.pdf.typefaces import closed_fonts
from generator.brochure.pdf.undivided import last_words_whole
from generator.storage.assets import FONTS

STYLE = """<style>
@page { size: 100mm 200mm; margin: 10mm }
html { font: 9pt/12pt "Source Serif 4" }
p { hyphens: auto; hyphenate-limit-chars: 7 3 3; overflow-wrap: anywhere; margin: 0 }
</style>"""
NARROW = "Laat de bodem onderzoeken."
WORDS = (
    *("de", "buren", "samen", "een", "onderzoeken", "composteren", "tuin", "met"),
    *("verantwoordelijkheid", "woonzorgcentrum", "vertraging", "op", "beplanten"),
)


def lines_of(text: str, width_mm: float) -> list[str]:
    """Return the lines in which a paragraph of a width breaks."""
    html = f'<html lang="nl"><body>{STYLE}<p style="width: {width_mm}mm">{text}</p>'
    document = HTML(string=html).render(font_config=closed_fonts(FONTS))
    return [
        "".join(
            box.text for box in line.descendants() if type(box).__name__ == "TextBox"
        )
        for page in document.pages
        for line in page._page_box.descendants()
        if type(line).__name__ == "LineBox" and line.element_tag == "p"
    ]


@pytest.mark.parametrize(
    ("keeps", "wanted"),
    [
        (last_words_whole, ["Laat de bodem", "onderzoeken."]),
        (nullcontext, ["Laat de bodem onder\u2010", "zoeken."]),
    ],
)
def test_the_last_word_is_not_divided(keeps, wanted):
    """When the second case fails, the engine does so by itself: ours can go."""
    with keeps():
        assert lines_of(NARROW, 34) == wanted


def test_within_a_paragraph_words_are_still_divided():
    """Only what would stand alone moves."""
    with last_words_whole():
        lines = lines_of("De bodem onderzoeken buren van de straat.", 28)

    assert any(line.endswith("\u2010") for line in lines)


def test_a_word_that_is_wider_than_its_line_is_divided():
    with last_words_whole():
        lines = lines_of("De verantwoordelijkheidsverdeling", 20)

    assert len(lines) > 2
    assert "".join(lines).replace("\u2010", "").replace(" ", "") == (
        "Deverantwoordelijkheidsverdeling"
    )


@pytest.mark.parametrize("width", range(24, 60, 4))
def test_where_a_paragraph_goes_on_in_a_link_nothing_changes(width):
    """What stands before it, or in it, is not the end."""
    text = "Een verantwoordelijkheid, <a>zo leren buren onderzoeken</a>, van de straat."
    before = lines_of(text, width)
    with last_words_whole():
        lines = lines_of(text, width)

    assert lines == before


def test_a_hyphen_that_was_written_may_end_a_line():
    with last_words_whole():
        lines = lines_of("Ze wonen nu in Baarle-Hertog", 37)

    assert lines == ["Ze wonen nu in Baarle-", "Hertog"]


@given(
    words=st.lists(st.sampled_from(WORDS), min_size=2, max_size=14),
    width=st.integers(36, 70),
)
def test_a_paragraph_keeps_its_words_and_its_number_of_lines(words, width):
    """So what was measured still holds."""
    text = " ".join(words)
    before = lines_of(text, width)
    with last_words_whole():
        lines = lines_of(text, width)

    assert len(lines) == len(before)
    assert not (
        len(lines) > 1 and lines[-2].endswith("\u2010") and " " not in lines[-1]
    )
    assert (
        "".join(
            one.removesuffix("\u2010") if one.endswith("\u2010") else f"{one} "
            for one in lines
        ).split()
        == words
    )
