"""The PDF that a browser binds wears the house style of the city."""

from __future__ import annotations

import io
import re
import shutil
from pathlib import Path

import page as page_validation
import pikepdf
import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.t2CharStringPen import T2CharStringPen

from generator.catalogue.load import sound
from generator.cli.main import run
from tests.journeys.test_bundle_pdf import download
from tests.repository import BASE, CONFIGURATION
from tools.browsing import Plain, served

STYLES = Path(__file__).parents[1] / "style/samples"
LOGO = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 30">'
    '<path fill="#96205A" d="M0 0h90v30z"/></svg>'
)
OWN_LETTERS = """\
typefaces:
  headings:
    name: Eigen Letter
    files:
      - file: Eigen-Black.otf
        weight: 900
"""
LETTERS = [chr(code) for code in range(33, 256)]
FILL = re.compile(rb"([\d.]+) ([\d.]+) ([\d.]+) rg")


def write_own_letters(file: Path) -> None:
    """Write an OpenType file whose letters are drawn as PostScript does it: blocks."""
    names = [".notdef", "space", *(f"uni{ord(one):04X}" for one in LETTERS)]
    pen = T2CharStringPen(600, None)
    pen.moveTo((50, 0))
    for point in ((50, 700), (550, 700), (550, 0)):
        pen.lineTo(point)
    pen.closePath()
    block = pen.getCharString()
    builder = FontBuilder(1000, isTTF=False)
    builder.setupGlyphOrder(names)
    known = {32: "space", **{ord(one): f"uni{ord(one):04X}" for one in LETTERS}}
    builder.setupCharacterMap(known)
    builder.setupCFF("Eigen-Black", {}, dict.fromkeys(names, block), {})
    builder.setupHorizontalMetrics(dict.fromkeys(names, (600, 50)))
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({"familyName": "Eigen Letter", "styleName": "Black"})
    builder.setupOS2(sCapHeight=700)
    builder.setupPost()
    builder.save(file)


def bound(root: Path, browser) -> bytes:
    """Build the site of a repository; return the PDF of a bundle of two projects."""
    assert run(["--directory", str(root), "build"]) == 0
    slugs = sorted(one.parent.name for one in root.glob("site/projecten/*/index.html"))
    with served(root / "site", Plain) as address:
        context = browser.new_context(locale="nl-BE", accept_downloads=True)
        page = context.new_page()
        page.goto(f"{address}mijn-bundel/?p={','.join(slugs[:2])}")
        _, pdf = download(page, "Ideeën")
        context.close()
    return pdf


@pytest.fixture
def repository(tmp_path) -> Path:
    """Return a small repository with a logo at hand, and no brochures."""
    root = tmp_path / "repository"
    shutil.copytree(BASE, root)
    (root / "mkdocs.yml").write_text(CONFIGURATION, encoding="utf-8")
    shutil.rmtree(root / "content/brochures")
    (root / "overrides/fonts").mkdir(parents=True)
    (root / "overrides/logo.svg").write_text(LOGO, "utf-8")
    return root


def fonts(pdf: bytes) -> set[str]:
    """Return the names of the typefaces of a title page."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        found = opened.pages[0].Resources.Font
        return {str(one.BaseFont) for one in found.values()}


@pytest.mark.parametrize(
    ("style", "letters"),
    [
        ("haven", {"/SourceSerif4_700Bold", "/SourceSerif4_400Regular"}),
        ("bos", {"/BricolageGrotesque_700Bold", "/BricolageGrotesque_400Regular"}),
    ],
)
def test_the_title_page_wears_the_style_of_the_city(
    repository, browser, style, letters
):
    """Letters, colours and logo of both samples; PDF/UA-1 all the same."""
    shutil.copy(STYLES / f"{style}.yml", repository / "content/style.yml")
    look = sound(repository)[0].look

    pdf = bound(repository, browser)

    assert fonts(pdf) == letters
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        cover = opened.pages[0]
        inks = set(FILL.findall(cover.Contents.read_bytes()))
        pictures = len(cover.Resources.XObject)
    used = {tuple(round(float(part) * 255) for part in ink) for ink in inks}
    named = {look.palette[name].channels for name in ("ink", "night", "brick")}
    assert len(used) == len(named)
    assert all(
        min(max(map(lambda a, b: abs(a - b), one, other)) for other in used) <= 2
        for one in named
    )
    assert pictures == (2 if look.logo else 1)
    report = page_validation.validate_pdf_bytes(pdf, profile="ua1")
    assert report.is_compliant, report.failures


def test_an_opentype_file_of_the_city_is_bound_in(repository, browser):
    """It stands in the PDF whole, as PostScript letters; lines of text stay plain."""
    write_own_letters(repository / "overrides/fonts/Eigen-Black.otf")
    (repository / "content/style.yml").write_text(OWN_LETTERS, "utf-8")

    pdf = bound(repository, browser)

    assert fonts(pdf) == {"/Eigen-Black", "/SourceSerif4_400Regular"}
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        (own,) = (
            one
            for one in opened.objects
            if isinstance(one, pikepdf.Dictionary)
            and one.get("/FontName") == "/Eigen-Black"
        )
        assert own.FontFile3.Subtype == "/OpenType"
        assert own.FontFile3.read_bytes().startswith(b"OTTO")
    report = page_validation.validate_pdf_bytes(pdf, profile="ua1")
    assert report.is_compliant, report.failures
