"""The shell of a page, filled."""

from __future__ import annotations

import pytest

from generator.website.frame import MARK, Frame, SitePage
from generator.website.head import _meta
from generator.wording.foreign import Foreign

SHELL = "\n".join(
    [
        "<title>{title}</title>",
        '<meta content="{description}">',
        "",
        "",
        '<a href="{base}a/"{current}>a</a>',
        "{body}",
    ]
).format(
    title=MARK.format("title"),
    description=MARK.format("description"),
    base=MARK.format("base"),
    body=MARK.format("body"),
    current=MARK.format("current:a"),
)


def page(**changes: str) -> SitePage:
    """Return a page two folders deep."""
    values = {
        "address": "x/y/",
        "title": "T",
        "description": "D",
        "body": "<p>B</p>",
        "kind": "k",
    }
    return SitePage(**{**values, **changes})


def test_every_mark_is_filled():
    """No mark is left, and links start at the root of the site."""
    filled = Frame(SHELL).fill(page())

    assert "@@" not in filled
    assert '<a href="../../a/">a</a>' in filled
    assert "<p>B</p>" in filled


def test_text_is_escaped_where_it_lands():
    """A title is text, in an element and in an attribute."""
    filled = Frame(SHELL).fill(page(title="<b>&", description='"><script>'))

    assert "<title>&lt;b&gt;&amp;</title>" in filled
    assert 'content="&#34;&gt;&lt;script&gt;"' in filled


def test_text_in_another_language_is_plain_where_no_element_can_be():
    """In a title and in attributes, a span that names the language breaks the page."""
    text = Foreign("Bank & boom", "nl")
    filled = Frame(SHELL).fill(page(title=text, description=text))

    assert "<title>Bank &amp; boom</title>" in filled
    assert 'content="Bank &amp; boom"' in filled
    assert "Bank &amp; boom" in _meta("property", "og:title", text)
    assert "span" not in _meta("property", "og:title", text)


def test_a_mark_in_content_stays_text():
    """What a body says is never looked at for marks."""
    body = f"<p>{MARK.format('title')}</p>"

    assert body in Frame(SHELL).fill(page(body=body))


def test_the_menu_entry_of_the_page_is_current():
    """Only the entry that the page belongs to says `aria-current`."""
    frame = Frame(SHELL)

    assert 'aria-current="page"' in frame.fill(page(menu="a"))
    assert "aria-current" not in frame.fill(page(menu="b"))


def test_empty_lines_of_templates_are_not_published():
    """Blank lines that template tags leave behind are folded."""
    assert "\n\n" not in Frame(SHELL).fill(page())


def test_a_shell_without_body_is_refused():
    """A look that forgets the body would publish empty pages."""
    with pytest.raises(ValueError, match="body"):
        Frame(SHELL.replace(MARK.format("body"), ""))
