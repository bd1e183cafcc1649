"""What our pages say is said in Markdown too, and nothing else."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.catalogue.markdown import render
from generator.editing.site_source.markdown import escape, markdown

CASES = {
    "paragraphs": ("<p>Een  kast.</p>\n<p>Een bank.</p>", "Een kast.\n\nEen bank.\n"),
    "heading": ('<h2 id="wat">Wat <em>is</em> het?</h2>', "## Wat *is* het? {#wat}\n"),
    "title": ("<h1>Titel</h1><p>Tekst</p>", "Tekst\n"),
    "link": (
        '<p>Zie <a href="x">de <b>kast</b></a>.</p>',
        "Zie [de **kast**](to/x).\n",
    ),
    "no link": ('<p>Zie <a href="!">de kast</a>.</p>', "Zie de kast.\n"),
    "picture": ('<img src="a.svg" alt="Een [kast]">', "![Een \\[kast\\]](to/a.svg)\n"),
    "card": (
        '<a href="x"><div>Kast</div><h3>Plein</h3><p>Mooi</p></a>',
        "[Kast Plein Mooi](to/x)\n",
    ),
    "list": (
        "<ul><li>een</li><li>twee<ul><li>drie</li></ul></li></ul>",
        "-   een\n\n-   twee\n\n    -   drie\n",
    ),
    "steps": ("<ol><li>een</li><li>twee</li></ol>", "1.  een\n2.  twee\n"),
    "terms": (
        "<dl><div><dt>Waar?</dt><dd>Hier</dd></div><dt>Soort</dt><dd>Kast</dd></dl>",
        "-   **Waar?** Hier\n-   **Soort**: Kast\n",
    ),
    "table": (
        "<table><tr><th>a</th><th>b|c</th></tr><tr><td>1</td></tr></table>",
        "| a | b\\|c |\n| --- | --- |\n| 1 |  |\n",
    ),
    "quote": ("<blockquote><p>a</p><p>b</p></blockquote>", "> a\n>\n> b\n"),
    "left out": (
        (
            "<nav>x</nav><button>y</button><form><p>z</p></form><p hidden>w</p>"
            '<svg><text>v</text></svg><span aria-hidden="true">u</span><p>a</p>'
        ),
        "a\n",
    ),
    "line break": ("<p>a<br>b</p>", "a\\\nb\n"),
    "signs": ("<p># 1 * 2 &lt;b&gt;</p><p>- c</p>", "\\# 1 \\* 2 &lt;b\\>\n\n\\- c\n"),
    "number": ("<p>2018. Een jaar</p>", "2018\\. Een jaar\n"),
    "nothing": ("<p> </p><p><em></em></p>", ""),
}


def leads(written):
    return None if written == "!" else f"to/{written}"


@pytest.mark.parametrize("name", CASES)
def test_html_of_ours_becomes_markdown(name):
    html, expected = CASES[name]

    assert markdown(html, leads) == expected


@given(st.text(alphabet=st.sampled_from("ab *_`[]()<>#-+1.|~\\&;!:="), max_size=40))
def test_text_reads_as_it_stood(text):
    """No sign of a sentence turns into markup: read back, it is the same sentence."""
    words = " ".join(text.split())
    html = words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")

    made = markdown(f"<p>{html}</p>", leads)
    story, _ = render(made, PurePosixPath("content/pages/x.md"))

    back = re.sub(r"<[^>]+>", "", story.html)
    for sign, name in (("<", "&lt;"), (">", "&gt;"), ('"', "&quot;"), ("&", "&amp;")):
        back = back.replace(name, sign)
    assert " ".join(back.split()) == words
    assert "<li>" not in story.html
    assert "<h" not in story.html


def test_escaped_text_is_one_line_of_text():
    assert escape("a*b") == "a\\*b"
