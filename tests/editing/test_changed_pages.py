"""Which pages a proposal is about, and the page that shows them."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from generator.editing.changed_pages import changed_pages, html


@pytest.fixture
def sites(tmp_path):
    """Return a former and a new site; `oud` and `nieuw` stand in one of them."""
    before, after = tmp_path / "before", tmp_path / "after"
    for site, names in ((before, ("oud", "bank")), (after, ("nieuw", "bank"))):
        for name in names:
            (site / f"projecten/{name}").mkdir(parents=True)
            (site / f"projecten/{name}/index.html").touch()
        (site / "projecten/bank/bank.pdf").touch()
        (site / "index.html").touch()
        (site / "brochures").mkdir()
        (site / "brochures/alles.pdf").touch()
    return before, after


def paths(*names):
    return [PurePosixPath("content", name) for name in names]


def test_each_page_is_new_changed_or_removed(sites):
    changed = ("projects/oud/index.md", "projects/nieuw/index.md")
    changed += ("projects/bank/bank.jpg", "projects/bank/index.md")
    pages, others = changed_pages(paths(*changed), *sites)

    assert [(page.name, page.state, page.pdf) for page in pages] == [
        ("projects-bank", "Changed", "projecten/bank/bank.pdf"),
        ("projects-nieuw", "New", ""),
        ("projects-oud", "Removed", ""),
    ]
    assert others == ()


def test_a_translation_is_shown_as_its_own_page(sites):
    """In the folder of its language; the Dutch page has not changed."""
    for site in sites:
        for address in ("fr/projecten/bank", "fr/over"):
            (site / address).mkdir(parents=True)
            (site / address / "index.html").touch()
    changed = ("projects/bank/index.fr.md", "pages/over.fr.md")
    pages, others = changed_pages(paths(*changed), *sites)

    assert [(page.name, page.address) for page in pages] == [
        ("pages-over-fr", "fr/over/"),
        ("projects-bank-fr", "fr/projecten/bank/"),
    ]
    assert others == ()


def test_what_is_no_page_is_listed(sites):
    changed = ("catalogue.yml", "maps/x.geojson", "projects/stuk/index.md")
    pages, others = changed_pages(paths(*changed), *sites)

    assert pages == ()
    assert others == tuple(f"content/{name}" for name in sorted(changed))


def test_the_home_page_and_a_brochure_are_found(sites):
    pages, _ = changed_pages(paths("pages/index.md", "brochures/alles.yml"), *sites)

    assert [(page.address, page.pdf) for page in pages] == [
        ("", "brochures/alles.pdf"),
        ("", ""),
    ]


def test_the_page_shows_both_sides_and_hides_from_search_engines(sites):
    pages, _ = changed_pages(paths("projects/bank/index.md"), *sites)
    shown = {"projects-bank": {"before": "a.webp", "after": "b.webp", "pdf-after": "c"}}
    text = html(pages, ["content/<x>.yml"], shown, "nl")

    assert [text.count(name) for name in ('"a.webp"', '"b.webp"', '"c"')] == [1, 1, 1]
    assert 'href="../projecten/bank/index.html"' in text
    assert 'href="../projecten/bank/bank.pdf"' in text
    assert "In druk: Voor: die is er niet" in text
    assert "content/&lt;x&gt;.yml" in text
    assert "noindex" in text
