from __future__ import annotations

import resource
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.catalogue.links import NAMES
from generator.catalogue.markdown import (
    ATTRIBUTES,
    EMPTY,
    SCHEMES,
    TAGS,
    Heading,
    render,
    slugify,
)
from tests.catalogue.samples import PATH, composed, texts

HOSTILE = (
    *("<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg/onload=x>"),
    *(
        "[a](javascript:x)",
        "[a](JaVaScRiPt:x)",
        "[a](&#106;avascript:x)",
        "<a\nhref=x>",
    ),
    *("[a](java&#10;script:x)", "[a](data:text/html,x)", "![a](vbscript:x)", "</p>"),
    *('[a](https://x.be/"onclick="y)', "[a](x 'y\" onclick=\"z')", "<javascript:x>"),
    *('![" onerror="x](a.png)', "[a]: javascript:x\n\n[a]", "<iframe src=//x>"),
    *("<style>p{}</style>", '<p style="x">', "<!--[if]>", "<?php ?>", "<![CDATA["),
    *("&lt;script&gt;", "\\<script>", "`<script>`", "    <script>\n", "<details open>"),
)
hostile = st.lists(st.sampled_from(HOSTILE) | composed, max_size=6).map("".join)


class Seen(HTMLParser):
    """The elements and attributes of some HTML."""

    def __init__(self, html):
        super().__init__()
        self.tags, self.attributes, self.addresses = set(), set(), set()
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        for name, value in attrs:
            self.attributes.add((tag, name))
            if name in {"href", "src"}:
                self.addresses.add(value or "")


@given(text=texts | hostile)
def test_nothing_that_runs_reaches_a_reader(text):
    """Only elements, attributes and kinds of address that we know come through."""
    story, problems = render(text, PATH, 3)

    seen = Seen(story.html)
    assert seen.tags <= TAGS
    assert all(name in ATTRIBUTES.get(tag, ()) for tag, name in seen.attributes)
    for address in seen.addresses:
        scheme = address.partition(":")[0]
        assert address == "" or address[0] == "#" or scheme in SCHEMES | NAMES
    lines = text.count("\n") + 4
    assert all(3 <= one.at.line <= lines and one.at.column >= 1 for one in problems)


@given(text=texts | hostile)
def test_rendering_twice_gives_the_same(text):
    assert render(text, PATH) == render(text, PATH)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_shown_as_text_or_named(text):
    """Nothing is dropped in silence: a reader sees it, or an editor hears of it."""
    story, problems = render(f"Tekst {text}", PATH)

    assert problems or len(story.html) > len("<p>Tekst </p>")


def test_a_story_is_common_markdown_with_tables_and_footnotes():
    text = "Een *b* **c**[^1] ~~d~~\n\n| a | b |\n|:--|--:|\n| 1 | 2 |\n\n[^1]: Noot.\n"
    story, problems = render(text, PATH)

    assert problems == []
    assert "<em>b</em> <strong>c</strong>" in story.html
    assert '<td align="right">2</td>' in story.html
    assert '<li id="fn-1">' in story.html
    assert "data-sourcepos" not in story.html


def test_a_footnote_leads_back_in_the_language_of_the_reader():
    dutch, english = (
        render("a[^1]\n\n[^1]: Noot.", PATH, language=language)[0].html
        for language in ("nl", "en")
    )

    assert 'aria-label="Terug naar verwijzing 1"' in dutch
    assert 'aria-label="Back to reference 1"' in english


def test_a_tip_is_a_quotation_without_its_mark():
    story, problems = render("> [!TIP]\n> Zet koffie.", PATH)

    assert problems == []
    assert story.html == "<blockquote>\n<p>Zet koffie.</p>\n</blockquote>"


def test_headings_lie_below_the_title_and_have_anchors_of_their_own():
    """The page has the one first heading; the deepest is the fourth."""
    story, _ = render("# Een\n\n## Een\n\n##### Zés & één\n\n## !\n\n## !", PATH)

    assert story.headings == (
        Heading(2, "Een", "een"),
        Heading(2, "Een", "een-2"),
        Heading(4, "Zés & één", "zes-een"),
        Heading(2, "!", "deel"),
        Heading(2, "!", "deel-2"),
    )
    assert '<h4 id="zes-een">Zés &amp; één</h4>' in story.html


@given(headings=st.lists(st.sampled_from(["een", "een 2", "een-2", "!", "?"])))
def test_anchors_are_there_once(headings):
    story, _ = render("\n\n".join(f"## {text}" for text in headings), PATH)

    anchors = [heading.anchor for heading in story.headings]
    assert len(set(anchors)) == len(anchors) == len(headings)


def test_links_into_the_catalogue_become_names():
    text = (
        "[a](../bank/index.md#deel) [b](../../phases/kiezen.md) [c](../../pages/x.md)"
        " [d](../../programmes/y.md) ![e](bank.png) [f](https://voorbeeld.example)"
    )
    story, problems = render(text, PATH)

    assert problems == []
    assert [(one.kind, one.name, one.anchor) for one in story.targets] == [
        ("project", "bank", "deel"),
        ("phase", "kiezen", ""),
        ("page", "x", ""),
        ("programme", "y", ""),
        ("picture", "bank.png", ""),
    ]
    assert 'href="project:bank#deel"' in story.html
    assert 'src="picture:bank.png"' in story.html
    assert 'href="https://voorbeeld.example"' in story.html


def test_words_are_counted_as_a_reader_counts_them():
    story, _ = render("## Drie woorden hier\n\nEn [nog twee](https://x.be).", PATH)

    assert story.words == 6


@pytest.mark.parametrize("text", ["", " \n", "\n\n\n"])
def test_no_story_is_no_html(text):
    assert render(text, PATH) == (EMPTY, [])


@given(text=st.text(max_size=60))
def test_a_slug_is_lower_case_ascii_and_stays_what_it_is(text):
    slug = slugify(text)

    assert all(sign in "abcdefghijklmnopqrstuvwxyz0123456789-" for sign in slug)
    assert not slug.startswith("-")
    assert not slug.endswith("-")
    assert "--" not in slug
    assert slugify(slug) == slug


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Café ’t Krökske & Co: 50% méér", "cafe-t-krokske-co-50-meer"),
        ("Wat is het?", "wat-is-het"),
        ("Straße Øst", "strasse-ost"),
        ("…", ""),
    ],
)
def test_a_slug_can_be_read_aloud(text, slug):
    assert slugify(text) == slug


def test_a_story_leaves_no_memory_behind():
    """Found by fuzzing: a preview that runs for days must not grow."""
    text = "Een *zin* met [een bron](https://voorbeeld.example).\n\n" * 400

    def held():
        pages = Path("/proc/self/statm").read_text("ascii").split()[1]
        return int(pages) * resource.getpagesize()

    for _ in range(20):
        render(text, PATH)
    before = held()
    for _ in range(200):
        render(text, PATH)

    assert held() - before < 20_000_000  # bytes; it was 90 million


def test_a_footnote_over_two_lines_is_told():
    """Found by fuzzing: cmark cuts the “€” in two, and no text comes out."""
    story, [problem] = render("t[^1Tbe\n€.Een^1]", PATH)

    assert story == EMPTY
    assert problem.code == "footnote"
    assert str(problem.at).endswith(":1:2")
