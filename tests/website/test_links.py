"""The check of links within the site."""

from __future__ import annotations

import pytest

from generator.website.links import Broken, Ledger

PAGES = {
    "index.html": '<a href="./a/">a</a><h2 id="top">x</h2><form action="zoeken/">',
    "a/index.html": "{}",
    "zoeken/index.html": "",
}
FILES = ["assets/x.css", "a/b c.png"]


def found(link: str) -> tuple[Broken, ...]:
    """Return the broken links of a page that holds `link`."""
    return kept({**PAGES, "a/index.html": link}).broken(FILES)


def kept(pages: dict[str, str], base: str = "/") -> Ledger:
    """Return what was noted of pages."""
    ledger = Ledger(base)
    for name, text in pages.items():
        ledger.note(name, text)
    return ledger


@pytest.mark.parametrize(
    "link",
    [
        '<a href="../">home</a>',
        '<a href="../index.html#top">home</a>',
        '<a href="..">home</a>',
        '<a href="#here" id="here">x</a>',
        '<link href="../assets/x.css?v=1">',
        '<img src="b%20c.png" srcset="b%20c.png 1x, b%20c.png 2x">',
        '<a href="/">home</a>',
        '<a href="https://elsewhere.example/x">x</a>',
        '<a href="mailto:a@b.example">x</a>',
    ],
)
def test_links_that_lead_somewhere_are_left_alone(link):
    """Pages, files, anchors and other hosts are fine."""
    assert found(link) == ()


@pytest.mark.parametrize(
    ("link", "name"),
    [
        ('<a href="../b/">x</a>', "../b/"),
        ('<a href="../#nowhere">x</a>', "../#nowhere"),
        ('<img src="../assets/y.png">', "../assets/y.png"),
        ('<a href="/a/c/">x</a>', "/a/c/"),
        ('<img srcset="no.png 1x">', "no.png"),
        ('<a href="">x</a>', None),
    ],
)
def test_links_that_lead_nowhere_are_named(link, name):
    """The page and the link are told; an empty link means the page itself."""
    wanted = (Broken("a/index.html", name),) if name else ()

    assert found(link) == wanted


def test_a_site_in_a_folder_of_its_host_links_into_that_folder():
    """An address from the root of the host is looked up below the site's own."""
    right, wrong = '<a href="/wijken/a/">x</a>', '<a href="/a/">x</a>'
    ledger = kept({**PAGES, "404.html": right + wrong}, "/wijken/")

    assert ledger.broken(FILES) == (Broken("404.html", "/a/"),)
