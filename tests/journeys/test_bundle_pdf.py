"""A resident takes the bundle home as one PDF, made in the browser."""

from __future__ import annotations

import io
import subprocess
from pathlib import Path

import page as page_validation
import pikepdf
import pytest

FIRST, SECOND, THIRD = (
    "boekentil-triangelbuurt",
    "buurtkookboek-triangelbuurt",
    "heuvelhofpleintje-kessel-lo",
)
A4 = (595, 842)  # points


def open_bundle(page, address: str, *slugs: str) -> None:
    """Open a bundle that somebody shared; it can be downloaded like one's own."""
    page.goto(f"{address}mijn-bundel/?p={','.join(slugs)}", wait_until="networkidle")


def download(page, title: str | None = None, timeout: int = 60_000):
    """Ask for the PDF; return its name and its bytes.

    Args:
        page: with a bundle.
        title: to fill in first, if any.
        timeout: of making it, milliseconds.
    """
    if title is not None:
        page.locator("#booklet-title").fill(title)
    with page.expect_download(timeout=timeout) as expected:
        page.get_by_role("button", name="Download als pdf").click()
    saved = expected.value
    return saved.suggested_filename, Path(saved.path()).read_bytes()


def texts(pdf: bytes) -> list[str]:
    """Return the words of every page, without white space."""
    read = subprocess.run(
        ["pdftotext", "-raw", "-", "-"], input=pdf, capture_output=True, check=True
    )
    return ["".join(one.split()) for one in read.stdout.decode().split("\f")[:-1]]


def note(page) -> str:
    """Return what the page tells."""
    return page.locator("[data-note]").inner_text()


def test_the_bundle_becomes_one_accessible_pdf(page, address):
    """Title page with contents, then the projects in the reader's order; PDF/UA-1."""
    open_bundle(page, address, SECOND, FIRST, THIRD)
    names = page.locator(".bundle-list h3").all_inner_texts()

    name, pdf = download(page, "Ideeën voor óns plein!")

    assert name == "ideeen-voor-ons-plein.pdf"
    report = page_validation.validate_pdf_bytes(pdf, profile="ua1")
    assert report.is_compliant, report.failures
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        assert len(opened.pages) == 4
        sizes = {tuple(map(round, one.mediabox[2:])) for one in opened.pages}
        assert sizes == {A4}
        with opened.open_outline() as outline:
            marks = [one.title for one in outline.root]
        assert marks == ["Ideeën voor óns plein!", *names]
        assert opened.Root.Lang == "nl-BE"
        top = opened.Root.StructTreeRoot.K[0]
        assert [str(one.S) for one in top.K] == ["/Part"] * 4
    cover, *others = texts(pdf)
    assert "Ideeënvooróns" in cover
    for title, own in zip(names, others, strict=True):
        assert "".join(title.split()) in cover
        assert "".join(title.split()) in own
    assert "downloads" in note(page)
    assert page.faults == []
    assert page.strangers == []


def test_what_makes_the_pdf_comes_only_when_asked(page, address):
    """The library weighs more than a page: who does not ask does not fetch it."""
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    open_bundle(page, address, FIRST)
    before = list(asked)

    download(page)

    heavy = ("pdf-lib.js", ".pdf", ".ttf", "bundle-pdf.js")
    assert not [url for url in before if url.endswith(heavy)]
    assert {end for end in heavy for url in asked if url.endswith(end)} == set(heavy)


@pytest.mark.parametrize("how", ["missing", "broken"])
def test_a_project_without_a_sheet_stands_in_it_in_short(page, address, how):
    """Title, summary and address take its page; the reader is told which it is."""

    def answer(route):
        if how == "missing":
            route.fulfill(status=404)
        else:
            route.fulfill(status=200, body="%PDF-1.7 half", content_type="x/pdf")

    page.route(f"**/{SECOND}.pdf", answer)
    open_bundle(page, address, FIRST, SECOND)
    title = page.locator(".bundle-list h3").nth(1).inner_text()

    _, pdf = download(page)

    assert len(texts(pdf)) == 3
    assert "".join(title.split()) in texts(pdf)[2]
    assert f"projecten/{SECOND}/" in texts(pdf)[2]
    assert title in note(page)
    report = page_validation.validate_pdf_bytes(pdf, profile="ua1")
    assert report.is_compliant, report.failures


def test_a_pdf_that_cannot_be_made_is_told_and_can_be_tried_again(page, address):
    """The button works again once the network does."""
    page.route("**/pdf-lib.js", lambda route: route.abort())
    open_bundle(page, address, FIRST)
    button = page.get_by_role("button", name="Download als pdf")

    button.click()
    page.get_by_text("De pdf is niet gelukt").first.wait_for()

    assert button.get_attribute("aria-disabled") is None
    assert page.evaluate("document.activeElement.dataset.do") == "pdf"


@pytest.mark.parametrize("title", ["", "   ", "📚 🌳", "<b>&amp;", "ŁÓDŹ en ĳs"])
def test_any_title_makes_a_pdf(page, address, title):
    """Letters that the typeface lacks lose their accent; nothing is left blank."""
    open_bundle(page, address, FIRST)

    name, pdf = download(page, title)

    with pikepdf.open(io.BytesIO(pdf)) as opened:
        assert str(opened.docinfo.Title).strip()
    assert name.removesuffix(".pdf").strip("-.")
    assert len(texts(pdf)) == 2


def test_a_full_bundle_fits(page, address, site):
    """Fifty projects, of which the contents run over the title page."""
    slugs = sorted(file.parent.name for file in site.glob("projecten/*/index.html"))
    open_bundle(page, address, *slugs[:50])

    _, pdf = download(page, timeout=180_000)

    with pikepdf.open(io.BytesIO(pdf)) as opened:
        starts = len(opened.pages) - 50
        assert 1 < starts <= 3
        with opened.open_outline() as outline:
            assert len(outline.root) == 51
