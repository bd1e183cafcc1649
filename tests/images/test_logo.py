"""A city's logo as pixels: what is drawn, and what a file cannot do."""

from __future__ import annotations

import base64
import io

import pytest
from PIL import Image

from generator.images.logo import drawn
from generator.style.look import Logo

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg"'
    ' xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 {}">{}</svg>'
)
RED = '<path fill="#ff0000" d="M0 0h10v20H0z"/>'


def svg(size: str, body: str) -> Logo:
    return Logo("logo.svg", SVG.format(size, body).encode())


def png(width: int, height: int) -> Logo:
    file = io.BytesIO()
    Image.new("RGB", (width, height), "#ff0000").save(file, "PNG")
    return Logo("logo.png", file.getvalue())


def test_a_drawing_fills_the_box_and_keeps_its_transparency():
    image = drawn(svg("20 20", RED), 100, 50)

    assert image.size == (50, 50)
    assert image.getpixel((5, 25)) == (255, 0, 0, 255)
    assert image.getpixel((45, 25))[3] == 0


@pytest.mark.parametrize("logo", [svg("300 20", RED), png(300, 20)])
def test_a_wide_logo_is_as_wide_as_the_box(logo):
    assert drawn(logo, 150, 50).size == (150, 10)


def test_letters_are_ours_on_every_machine():
    """A text in a typeface of the machine would differ from one to the next."""
    text = '<text y="15" font-family="{}" font-size="15">Stad</text>'

    ours, unknown = (
        drawn(svg("40 20", text.format(name)), 80, 40)
        for name in ("Bricolage Grotesque", "DejaVu Sans, sans-serif")
    )

    assert ours.getbbox() is not None
    assert unknown.tobytes() == ours.tobytes()


@pytest.mark.parametrize(
    "logo",
    [
        Logo("logo.svg", b"<svg"),
        Logo("logo.svg", b"<svg>\xff</svg>"),
        Logo("logo.png", b"\x89PNG\r\n\x1a\n"),
        Logo("logo.png", png(8, 8).content[:-40]),
    ],
    ids=["cut", "no UTF-8", "begin only", "cut off"],
)
def test_a_file_that_cannot_be_read_is_no_logo(logo):
    assert drawn(logo, 100, 50) is None


@pytest.mark.parametrize("named", ["href", "xlink:href"])
def test_a_logo_reads_nothing_besides_itself(tmp_path, named):
    """No other file is drawn, wherever it lies."""
    other = tmp_path / "other.png"
    other.write_bytes(png(10, 10).content)
    body = f'<image {named}="{{}}" width="20" height="20"/>'

    image = drawn(svg("20 20", body.format(other)), 40, 40)
    own = base64.b64encode(other.read_bytes()).decode()
    inside = drawn(svg("20 20", body.format(f"data:image/png;base64,{own}")), 40, 40)

    assert image.getbbox() is None
    assert inside.getbbox() == (0, 0, 40, 40)
