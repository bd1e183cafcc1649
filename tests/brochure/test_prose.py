"""Text as a typesetter wants it."""

from __future__ import annotations

import pytest

from generator.brochure.prose import story, typeset


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("<p>'s Avonds in 't park</p>", "<p>’s Avonds in ’t park</p>"),
        ('<p>Ze zei: "kom mee".</p>', "<p>Ze zei: “kom mee”.</p>"),
        ('<p>("samen")</p>', "<p>(“samen”)</p>"),
        ("<p>een riksja's plek</p>", "<p>een riksja’s plek</p>"),
        ("<p>de 'eerste' bank</p>", "<p>de ‘eerste’ bank</p>"),
        ("<p>groen - en samen...</p>", "<p>groen – en samen…</p>"),
        ("<p>8.000 euro, p. 12</p>", "<p>8.000\u00a0euro, p.\u00a012</p>"),
        ("<p>&#34;een&#34; &#39;t</p>", "<p>“een” ’t</p>"),
        ("<p>15 juni 2019</p>", "<p>15\u00a0juni 2019</p>"),
    ],
)
def test_what_is_typed_is_set_as_print_wants(typed, wanted):
    assert typeset(typed) == wanted


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
    assert typeset(kept) == kept


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
