"""Text as a typesetter wants it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.brochure.prose import story, typeset


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("<p>'s Avonds in 't park</p>", "<p>’s\u00a0Avonds in ’t\u00a0park</p>"),
        ('<p>Ze zei: "kom mee".</p>', "<p>Ze zei: “kom mee”.</p>"),
        ('<p>("samen")</p>', "<p>(“samen”)</p>"),
        ("<p>een riksja's plek</p>", "<p>een riksja’s plek</p>"),
        ("<p>de 'eerste' bank</p>", "<p>de ‘eerste’ bank</p>"),
        ("<p>groen - en samen...</p>", "<p>groen\u00a0– en samen…</p>"),
        ("<p>groen – en</p>", "<p>groen\u00a0– en</p>"),
        ("<p>om 's avonds</p>", "<p>om ’s\u00a0avonds</p>"),
        ("<p>wie weet ...</p>", "<p>wie weet\u00a0…</p>"),
        ("<p>50 % van 12 m² is € 3</p>", "<p>50\u202f% van 12\u00a0m² is €\u00a03</p>"),
        ("<p>van 6-12 jaar, 2019-2021</p>", "<p>van 6–12\u00a0jaar, 2019–2021</p>"),
        ("<p>op 2021-06-01, 016 27-22-70</p>", "<p>op 2021-06-01, 016 27-22-70</p>"),
        ("<p>blz. 4 en 2 x 3 m</p>", "<p>blz.\u00a04 en 2\u00a0×\u00a03\u00a0m</p>"),
        ("<p>8.000 euro, p. 12</p>", "<p>8.000\u00a0euro, p.\u00a012</p>"),
        ("<p>&#34;een&#34; &#39;t</p>", "<p>“een” ’t</p>"),
        ("<p>15 juni 2019</p>", "<p>15\u00a0juni 2019</p>"),
    ],
)
def test_what_is_typed_is_set_as_print_wants(typed, wanted):
    assert typeset(typed, "nl") == wanted


def test_no_short_word_stands_alone_on_the_last_line_of_a_paragraph():
    """It keeps the word before it; within a paragraph, and in a label, it need not."""
    text = "Elke zaterdag ruimen de buren samen <b>het plein</b> op"

    assert typeset(f"<p>{text} met zijn drie.</p>").endswith("zijn drie.</p>")
    assert typeset("<p>Wie meedoet krijgt er een thee bij.</p>") == (
        "<p>Wie meedoet krijgt er een thee\u00a0bij.</p>"
    )
    assert typeset("<p>twee drie vier vijf zes <b>zeven</b></p>") == (
        "<p>twee drie vier vijf zes <b>zeven</b></p>"
    )
    assert typeset("<dt>Op de hoek</dt>") == "<dt>Op de hoek</dt>"


SAME = str.maketrans(
    {
        **dict.fromkeys("\u00a0\u202f", " "),
        **dict.fromkeys("‘’", "'"),
        **dict.fromkeys("“”", '"'),
        "–": "-",
        "×": "x",
        "…": "...",
    }
)
typed = st.text(st.sampled_from("ab 's\"-.x09€%()’…–\n"), max_size=40)


@given(text=typed)
def test_only_the_look_of_a_text_changes(text):
    """Blanks, quotation marks, dashes and dots look otherwise; every word stays."""
    set_so = typeset(f"<p>{text}</p>").translate(SAME).replace("--", "-")
    plain = f"<p>{text}</p>".translate(SAME).replace("--", "-")

    assert " ".join(set_so.split()) == " ".join(plain.split())


@given(text=typed)
def test_what_is_set_stays_as_it_is(text):
    """So it does not matter how often a text passes."""
    once = typeset(f"<p>{text}</p>")

    assert typeset(once) == once


@pytest.mark.parametrize(
    "kept",
    [
        '<a href="https://x.example/?a=\'b\'" title="d\'s">x</a>',
        "<code>'a' - \"b\"...</code>",
        '<title>\'t Is "zo"</title>',
        "<style>p::after { content: '\"' }</style>",
    ],
)
def test_tags_and_code_stay_as_they_are(kept):
    assert typeset(kept, "nl") == kept


def test_a_story_stands_under_its_project():
    """Its headings go down two levels and lose their anchors, which may be double."""
    told = story('<h2 id="hoe">Hoe?</h2><p>Zo.</p>', "a", lambda *_: "")

    assert told == "<h4>Hoe?</h4><p>Zo.</p>"


def test_links_into_the_catalogue_are_made_by_the_brochure():
    """Other links are left as they are."""
    told = story(
        '<a href="project:bank#x">de bank</a> <a href="https://x.example/">x</a>',
        "a",
        lambda kind, name, text: f"[{kind} {name} {text}]",
    )

    assert told == '[project bank de bank] <a href="https://x.example/">x</a>'


def test_notes_of_two_stories_are_kept_apart():
    told = story('<sup id="fnref-1"><a href="#fn-1">1</a></sup>', "a", lambda *_: "")

    assert 'id="a-fnref-1"' in told
    assert 'href="#a-fn-1"' in told
