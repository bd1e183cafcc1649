"""A page with every way to show a colour, plain and in ink."""

import io
import tempfile
from datetime import UTC, datetime
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from generator.brochure.pdf.finishing import write_plain
from generator.brochure.pdf.layout import lay_out
from generator.brochure.preflight import Severity, check
from generator.brochure.press import to_press
from generator.brochure.profile import COATED
from generator.storage.assets import FONTS

CREATED = datetime(2026, 1, 15, 9, tzinfo=UTC)
SIZE = 140  # pixels of a test picture: enough for a photograph's many colours

STYLE = """
@page { size: 148mm 210mm; margin: 15mm; bleed: 3mm; background: #FBF6EC }
body { margin: 0; font: 10pt/1.4 "Source Serif 4"; color: #14212B }
.brand { background: #17324D; color: #FFFFFF; border: 1pt solid #A83822 }
.grey { background: #808080 }
.fade { background: linear-gradient(90deg, #A83822, #F4B63F); height: 5mm }
.glow { background: radial-gradient(#22644A, rgba(244, 182, 63, 0)); height: 5mm }
.shade { box-shadow: 0 1mm 2mm #00000080; height: 5mm }
.pale { opacity: .5 }
img { width: 3mm }
"""
BODY = """
<h1>Inkt &amp; papier</h1>
<p class="brand">Wit op nacht</p><p class="grey">grijs</p>
<p style="color:#000">zwart <a href="https://example.org">link</a></p>
<div class="fade"></div><div class="glow"></div><div class="shade"></div>
<div class="pale"><p>bleek</p></div>
<img src="asset:photo.jpg" alt="foto"><img src="asset:grey.jpg" alt="grijs">
<img src="asset:flat.png" alt="vlak"><img src="asset:clear.png" alt="doorzichtig">
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20" width="40mm" height="20mm">
<defs><linearGradient id="g"><stop offset="0" stop-color="#22644A"/>
<stop offset="1" stop-color="#C9DCC3"/></linearGradient>
<mask id="m"><rect width="20" height="20" fill="#888888"/></mask></defs>
<rect width="18" height="18" fill="url(#g)"/>
<circle cx="9" cy="9" r="5" mask="url(#m)"/></svg>
<p style="break-before:page" id="end">Tweede bladzijde</p>
"""


def find_faults(content):
    """Return what preflight calls an error in a PDF."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "press.pdf"
        path.write_bytes(content)
        return list(check(path).of(Severity.ERROR))


def encoded(image, kind, **options):
    buffer = io.BytesIO()
    image.save(buffer, kind, **options)
    return buffer.getvalue()


def pictures():
    """Return test pictures: a photograph, greys, flat colours, transparency."""
    slope = Image.linear_gradient("L").resize((SIZE, SIZE))
    photo = Image.merge("RGB", (slope, slope.rotate(90), slope.rotate(180)))
    flat = Image.new("RGB", (40, 20), "#A83822")
    flat.paste("#22644A", (20, 0, 40, 20))
    clear = photo.convert("RGBA")
    clear.putalpha(slope)
    return {
        "photo.jpg": encoded(photo, "JPEG", quality=90),
        "grey.jpg": encoded(slope, "JPEG", quality=90),
        "flat.png": encoded(flat, "PNG"),
        "clear.png": encoded(clear, "PNG"),
    }


@pytest.fixture(scope="session")
def plain_of():
    """Write a body as a plain PDF: `plain_of(body, css)`."""

    def plain(body, css=""):
        html = f'<!DOCTYPE html><html lang="nl"><title>Proef</title>{body}</html>'
        layout = lay_out(html, [STYLE, css], pictures(), fonts_dir=FONTS)
        return write_plain(layout)

    return plain


@pytest.fixture(scope="session")
def plain(plain_of):
    """The page with every way to show a colour, as WeasyPrint writes it."""
    return plain_of(BODY)


@pytest.fixture(scope="session")
def convert():
    """Make a PDF ready for press: `convert(pdf, **options)`."""

    def converted(content, **options):
        defaults = {"title": "Inkt & papier", "created": CREATED}
        return to_press(content, COATED, **{**defaults, **options})

    return converted


@pytest.fixture(scope="session")
def pressed(plain, convert):
    """The same page, ready for press."""
    return convert(plain)


@pytest.fixture(scope="session")
def drawn():
    """A plain page of bare operators: `drawn(operators, resources)`."""

    def page(operators, build=lambda _: pikepdf.Dictionary()):
        pdf = pikepdf.new()
        pdf.add_blank_page(page_size=(200, 200))
        item = pdf.pages[0].obj
        item.MediaBox = pikepdf.Array([-10, -10, 210, 210])
        item.TrimBox = pikepdf.Array([0, 0, 200, 200])
        item.Resources = build(pdf)
        item.Contents = pdf.make_stream(operators)
        buffer = io.BytesIO()
        pdf.save(buffer)
        return buffer.getvalue()

    return page


@pytest.fixture(scope="session")
def operators():
    """The operators of every content stream of a PDF, as text, in order."""

    def listed(content):
        from generator.brochure.press.contents import contents, operations

        with pikepdf.open(io.BytesIO(content)) as pdf:
            return [
                " ".join([*map(str, instruction.operands), operator])
                for stream in contents(pdf)
                for instruction, operator in operations(stream)
            ]

    return listed
