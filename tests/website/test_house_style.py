"""Two cities, two house styles, one generator: what a resident and a printer see."""

from __future__ import annotations

import io
import re
import shutil
from pathlib import Path

import pikepdf
import pytest
from fontTools.ttLib import TTFont

from generator.brochure import make
from generator.catalogue.load import sound
from generator.cli.main import run
from generator.storage.assets import FONTS
from generator.style.palette import STANDARD
from tests.brochure.listener import Listener

SAMPLES = sorted((Path(__file__).parents[1] / "style/samples").glob("*.yml"))
HAVEN = next(one for one in SAMPLES if one.stem == "haven")
LOGO = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 30">'
    '<path d="M0 0h90v30z"/></svg>'
)
OWN_LETTERS = """\
typefaces:
  headings:
    name: Eigen Letter
    files:
      - file: Eigen-Bold.ttf
        weight: 700
"""
OPERATION = re.compile(rb"((?:[\d.]+ ){4})k\b")


@pytest.fixture(params=SAMPLES, ids=lambda file: file.stem)
def styled(request, repository) -> Path:
    """Return a repository with one of the sample styles."""
    return dressed(repository, request.param)


def dressed(repository: Path, style: Path) -> Path:
    """Return a repository that wears a style, with the files that it names."""
    shutil.copy(style, repository / "content/style.yml")
    (repository / "overrides").mkdir(exist_ok=True)
    (repository / "overrides/logo.svg").write_text(LOGO, "utf-8")
    return repository


def with_own_letters(repository: Path) -> Path:
    """Return a repository that brings a typeface: ours, under another name."""
    fonts = repository / "overrides/fonts"
    fonts.mkdir(parents=True)
    font = TTFont(FONTS / "SourceSerif4_700Bold.ttf")
    for record in font["name"].names:
        if record.nameID in {1, 4, 6, 16}:
            record.string = "Eigen Letter"
    font.save(fonts / "Eigen-Bold.ttf")
    (repository / "content/style.yml").write_text(OWN_LETTERS, "utf-8")
    return repository


def built(root: Path) -> Path:
    """Return the folder of the site of a repository."""
    status = run(["--directory", str(root), "build", "--only", "site"])
    assert status == 0
    return root / "site"


def test_the_site_wears_the_colours_of_the_city(styled):
    """Style sheet, mark, drawings and the colour of the browser's edge."""
    palette = sound(styled)[0].palette

    site = built(styled)

    sheet = (site / "assets/buurtboek.css").read_text("utf-8")
    assert sheet.startswith(palette.custom_properties())
    home = (site / "index.html").read_text("utf-8")
    assert f'name="theme-color" content="{palette["paper"].rgb}"' in home
    drawings = [*site.rglob("*.svg")]
    assert len(drawings) > 5
    for old, new in zip(STANDARD.colours, palette.colours, strict=True):
        if old.name in {"night", "brick"}:
            assert old != new
            written = "".join(one.read_text("utf-8").lower() for one in drawings)
            assert f'"{old.rgb.lower()}"' not in written
            assert f'"{new.rgb.lower()}"' in written


def test_no_style_changes_a_word(repository):
    """Pages say the same whatever they wear."""
    styled = dressed(repository, SAMPLES[0])
    worn = (built(styled) / "projecten/index.html").read_text("utf-8")
    (styled / "content/style.yml").unlink()
    plain = (built(styled) / "projecten/index.html").read_text("utf-8")

    def words(page: str) -> str:
        return " ".join(re.sub(r"<[^>]+>", " ", page).split())

    assert words(worn) == words(plain)


def test_brochures_are_printed_in_the_inks_of_the_city(styled, tmp_path):
    """The ink values of the style guide stand in the press file; preflight passes."""
    catalogue, _ = sound(styled)
    entry = catalogue.brochures["alles"]

    (pressed,) = make.Workshop(catalogue, styled, Listener()).press_files(
        tmp_path / "press", entries=[entry]
    )

    given = [
        tuple(ink / 100 for ink in one.cmyk)
        for one in catalogue.palette.colours
        if one.cmyk and one not in STANDARD.colours
    ]
    used = set()
    (file,) = pressed.folder.glob("*-press.pdf")
    with pikepdf.open(file) as opened:
        for page in opened.pages:
            for found in OPERATION.finditer(page.Contents.read_bytes()):
                used.add(tuple(float(part) for part in found[1].split()))
    assert given
    assert any(ink in used for ink in given)


def test_a_city_says_it_in_its_own_words(repository):
    """In the head of every page, and nowhere stand the words they replace."""
    site = built(dressed(repository, HAVEN))

    pages = [
        one.read_text("utf-8")
        for one in site.rglob("*.html")
        if "redactie" not in one.parts  # the handbook is prose of its own
    ]
    assert all("Mijn mandje" in page for page in pages)
    assert not any(">Mijn bundel<" in page for page in pages)


def test_the_logo_of_the_city_stands_in_the_head_of_every_page(repository):
    site = built(dressed(repository, HAVEN))

    home = (site / "index.html").read_text("utf-8")
    assert '/assets/logo.svg" alt="" width="120" height="40">' in home
    assert (site / "assets/logo.svg").read_text("utf-8") == LOGO


def test_a_typeface_of_the_city_is_shown_and_printed(repository):
    """Browsers fetch it from the site; the PDF embeds it; ours is gone."""
    root = with_own_letters(repository)

    site = built(root)
    sheet = (site / "assets/buurtboek.css").read_text("utf-8")
    assert 'url("letters/own-Eigen-Bold.ttf")' in sheet
    assert '--headings: "Eigen Letter", ' in sheet
    assert (site / "assets/letters/own-Eigen-Bold.ttf").is_file()
    catalogue, _ = sound(root)
    entry = catalogue.brochures["alles"]
    made = make.Workshop(catalogue, root, Listener()).screen_files(entries=[entry])
    with pikepdf.open(io.BytesIO(made["alles"].pdf)) as opened:
        names = {
            str(one.get("/BaseFont"))
            for one in opened.objects
            if isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/Font"
        }
    assert any("Eigen-Letter" in name for name in names)
    assert not any("Bricolage" in name for name in names)


def test_the_preview_shows_style_and_brochure_on_one_page(repository, tmp_path):
    root = dressed(repository, HAVEN)
    folder = tmp_path / "preview"

    status = run(["-C", str(root), "style", "preview", "--output", str(folder)])

    page = (folder / "index.html").read_text("utf-8")
    assert status == 0
    assert "C 100 M 95 Y 20 K 40" in page  # as the style guide has it
    assert "volgens het profiel van het papier" in page  # where it has none
    shown = sorted(folder.glob("page-*.jpg"))
    with pikepdf.open(folder / "brochure.pdf") as opened:
        assert len(shown) == len(opened.pages) > 4
    assert all(f'src="{one.name}"' in page for one in shown)
