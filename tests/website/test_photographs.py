"""Photographs of projects on the site: sized, without metadata, only with consent."""

from __future__ import annotations

import re

import pytest
from PIL import Image

from generator.cli.main import run

FIELDS = """pictures:
  - file: feest.jpg
    alt: Buren zetten samen een lange tafel in de straat.
    caption: De tafel komt buiten.
    credit: Stad Voorbeeld
    licence: CC-BY-4.0
    consent: {consent}
"""
PROJECT = "content/projects/buurtfeest-molenwijk"


@pytest.fixture
def with_photograph(repository):
    """Return a repository whose party has a photograph with a place in its metadata."""
    folder = repository / PROJECT
    picture = Image.linear_gradient("L").resize((1800, 1200)).convert("RGB")
    facts = Image.Exif()
    facts[0x010F] = "Camera of someone"
    facts.get_ifd(0x8825)[1] = "N"
    picture.save(folder / "feest.jpg", exif=facts, comment=b"at home")
    return repository


def say(root, consent: str) -> None:
    """Write the picture into the project."""
    file = root / PROJECT / "index.md"
    text = file.read_text(encoding="utf-8")
    text = text.replace("sources:", FIELDS.format(consent=consent) + "sources:", 1)
    file.write_text(text, encoding="utf-8")


def build(root) -> int:
    """Build the site of a repository."""
    return run(["-C", str(root), "build", "--only", "site"])


def test_a_photograph_takes_the_place_of_the_drawing(with_photograph):
    """The page offers it in sizes, with its description, width and height."""
    say(with_photograph, "nobody-recognisable")

    assert build(with_photograph) == 0
    page = with_photograph / "site/projecten/buurtfeest-molenwijk/index.html"
    text = page.read_text(encoding="utf-8")
    found = re.search(r'<source type="image/webp" srcset="([^"]+)"', text)
    assert found
    widths = re.findall(r" (\d+)w", found[1])
    assert widths == ["480", "960", "1600"]
    assert 'alt="Buren zetten samen een lange tafel in de straat."' in text
    assert "CC BY 4.0" in text


def test_nothing_but_pixels_is_published(with_photograph):
    """No place, no camera, no comment; and the file as supplied stays at home."""
    say(with_photograph, "nobody-recognisable")
    build(with_photograph)

    published = list((with_photograph / "site/assets/beelden").iterdir())

    assert published
    assert not list((with_photograph / "site").rglob("feest.jpg"))
    for file in published:
        with Image.open(file) as picture:
            assert not picture.getexif()
            assert "comment" not in picture.info


def test_a_photograph_without_consent_is_not_published(with_photograph):
    """Where people did not agree, the drawing stays."""
    say(with_photograph, "missing")

    assert build(with_photograph) == 0
    page = with_photograph / "site/projecten/buurtfeest-molenwijk/index.html"
    text = page.read_text(encoding="utf-8")
    assert "Buren zetten samen een lange tafel" not in text
    assert "assets/tekeningen/buurtfeest-molenwijk.svg" in text


def test_a_damaged_photograph_leaves_the_former_site(with_photograph, capsys):
    """It is told on its file, and nothing is published."""
    build(with_photograph)
    pictures = with_photograph / "site/assets/beelden"
    before = sorted(pictures.iterdir())
    say(with_photograph, "nobody-recognisable")
    file = with_photograph / PROJECT / "feest.jpg"
    file.write_bytes(file.read_bytes()[:9000])
    capsys.readouterr()

    status = build(with_photograph)

    assert status == 1
    assert f"{PROJECT}/feest.jpg:1:1:" in capsys.readouterr().out
    assert sorted(pictures.iterdir()) == before
