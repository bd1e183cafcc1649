"""Two cities, two house styles, one generator: what a resident and a printer see."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pikepdf
import pytest

from generator.brochure import make
from generator.catalogue.load import sound
from generator.cli.main import run
from generator.style.palette import STANDARD
from tests.brochure.listener import Listener

SAMPLES = sorted((Path(__file__).parents[1] / "style/samples").glob("*.yml"))
OPERATION = re.compile(rb"((?:[\d.]+ ){4})k\b")


@pytest.fixture(params=SAMPLES, ids=lambda file: file.stem)
def styled(request, repository) -> Path:
    """Return a repository with one of the sample styles."""
    shutil.copy(request.param, repository / "content/style.yml")
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


def test_no_style_changes_a_word(styled):
    """Pages say the same whatever they wear."""
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

    (pressed,) = make.press_files(
        catalogue, styled, tmp_path / "press", Listener(), entries=[entry]
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
