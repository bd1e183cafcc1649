"""A small brochure with one of everything, and a way to lay out less."""

import io
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from generator.brochure.pdf.batch import Job, render_each_apart
from generator.brochure.pdf.errors import RenderError
from generator.brochure.pdf.layout import lay_out
from generator.storage.assets import FONTS

SAMPLE = Path(__file__).parent / "sample"
PAGE = '@page { size: 100mm 100mm; margin: 10mm } body { font: 10pt "Source Serif 4" }'


def jpeg(width=60, height=40, colour="#206384"):
    buffer = io.BytesIO()
    Image.new("RGB", (width, height), colour).save(buffer, "JPEG")
    return buffer.getvalue()


def render_alone(html, stylesheets, assets, **how):
    """Return what comes of one document in a process of its own.

    Raises:
        RenderError: it cannot become a PDF, or met a limit.
    """
    jobs = {"een": Job(html, stylesheets, assets)}
    (outcome,) = render_each_apart(jobs, fonts_dir=FONTS, **how).values()
    if isinstance(outcome, RenderError):
        raise outcome
    return outcome


@pytest.fixture(scope="session")
def picture():
    return jpeg()


@pytest.fixture(scope="session")
def sources(picture):
    """The arguments that lay out the sample brochure."""
    html = (SAMPLE / "brochure.html").read_text(encoding="utf-8")
    css = (SAMPLE / "brochure.css").read_text(encoding="utf-8")
    return html, [css], {"table.jpg": picture}


@pytest.fixture(scope="session")
def brochure(sources):
    """The sample brochure, laid out."""
    html, stylesheets, assets = sources
    return lay_out(html, stylesheets, assets, fonts_dir=FONTS)


@pytest.fixture(scope="session")
def font_names():
    """The names of the fonts in a PDF, without the tag of a subset."""

    def names(content):
        with pikepdf.open(io.BytesIO(content)) as pdf:
            return {
                str(item.FontName).rpartition("+")[2]
                for item in pdf.objects
                if isinstance(item, pikepdf.Dictionary) and "/FontName" in item
            }

    return names


@pytest.fixture(scope="session")
def icc():
    """A colour profile of four inks."""
    return (FONTS.parent / "icc" / "ISOcoated_v2_300_bas.icc").read_bytes()


@pytest.fixture(scope="session")
def lay_out_body():
    """Lay out a body: `lay_out_body(body, css, assets)`."""

    def lay(body, css="", assets=None, *, head="<title>Proef</title>", lang="nl"):
        html = f'<!DOCTYPE html><html lang="{lang}"><head>{head}</head>{body}</html>'
        return lay_out(html, [PAGE, css], assets or {}, fonts_dir=FONTS)

    return lay
