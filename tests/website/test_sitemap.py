"""The list of pages for search engines."""

from __future__ import annotations

from xml.etree import ElementTree

from generator.website import sitemap
from generator.website.origin import Origin
from tests.website.samples import views_of

ORIGIN = Origin.read("https://voorbeeld.example/wijken/")
XMLNS = {"s": sitemap.NAMESPACE}


def made(views, pages, most=sitemap.MOST):
    """Return the parsed files of a sitemap by name."""
    found = sitemap.files(pages, views.catalogue, ORIGIN, most=most)
    return {name: ElementTree.fromstring(text) for name, text in found}


def days(root):
    """Return the day of every address, None where there is none."""
    return {
        row.findtext("s:loc", namespaces=XMLNS): row.findtext(
            "s:lastmod", namespaces=XMLNS
        )
        for row in root
    }


def test_every_page_has_the_day_of_its_content(hostile_views):
    """A project its review; a list the newest of its projects; a page what it says."""
    pages = ["", "projecten/kwaad/", "soorten/boekentil/", "themas/delen/", "over/"]

    (root,) = made(hostile_views, pages).values()

    base = "https://voorbeeld.example/wijken/"
    assert days(root) == {
        base: "2026-11-22",
        f"{base}projecten/kwaad/": "2026-11-22",
        f"{base}soorten/boekentil/": "2026-11-22",
        f"{base}themas/delen/": "2026-11-22",
        f"{base}over/": None,
    }


def test_an_older_project_keeps_its_day(hostile, hostile_views):
    """One change does not make every page look changed."""
    file = hostile / "content/projects/kwaad/index.md"
    text = file.read_text(encoding="utf-8").replace("reviewed: 2026-11-22", "")
    file.write_text(text, encoding="utf-8")
    (root,) = made(views_of(hostile), ["projecten/kwaad/"]).values()

    assert list(days(root).values()) == ["2026-11-20"]


def test_pages_without_content_of_their_own_are_left_out(views):
    """Search results and the page for wrong addresses are no finds."""
    (root,) = made(views, ["zoeken/", "404.html", "projecten/"]).values()

    assert len(root) == 1


def test_a_long_list_is_split_with_an_index(views):
    """Search engines refuse files with more than 50,000 pages."""
    pages = [f"projecten/p{number}/" for number in range(5)]

    found = made(views, pages, most=2)

    assert [len(found[f"sitemap-{part}.xml"]) for part in (1, 2, 3)] == [2, 2, 1]
    assert len(found["sitemap.xml"]) == 3
