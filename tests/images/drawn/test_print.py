from __future__ import annotations

import logging
import shutil
import subprocess
from pathlib import Path

import pikepdf
import pytest
from PIL import Image
from weasyprint import HTML

from generator.images.drawn.cover import draw_cover
from generator.images.drawn.illustration import KINDS, draw
from generator.images.drawn.spots import spot

PAGE = "<style>@page{size:120mm 90mm;margin:0}svg{display:block;width:120mm}</style>"
PICTURES = [draw(kind, "spaarstraat") for kind in KINDS]
PICTURES += [draw_cover("lente", width=120, height=90)]


@pytest.fixture(scope="module")
def pdf(
    tmp_path_factory: pytest.TempPathFactory,
) -> Path:
    """Return every scene, and a page of spots, printed one to a page."""
    target = tmp_path_factory.mktemp("print") / "drawn.pdf"
    spots = "".join(
        spot(kind).replace("<svg ", '<svg style="width:12mm;float:left" ')
        for kind in KINDS
    )
    pages = "".join(f"<div>{picture}</div>" for picture in PICTURES)
    lines: list[str] = []
    handler = logging.Handler()
    handler.emit = lambda record: lines.append(record.getMessage())  # type: ignore[method-assign]
    logger = logging.getLogger("weasyprint")
    logger.addHandler(handler)
    try:
        HTML(string=f"{PAGE}{pages}<div>{spots}</div>").write_pdf(target)
    finally:
        logger.removeHandler(handler)

    assert lines == []
    return target


def test_every_shape_reaches_the_page(pdf: Path) -> None:
    """As many shapes are painted as were drawn: WeasyPrint drops in silence."""
    with pikepdf.open(pdf) as printed:
        assert len(printed.pages) == len(PICTURES) + 1
        for picture, page in zip(PICTURES, printed.pages, strict=False):
            paints = 0
            streams: list[pikepdf.Object] = [page.obj]
            while streams:
                stream = streams.pop()
                operators = pikepdf.parse_content_stream(stream)
                paints += sum(
                    str(step.operator) in {"f", "f*", "B", "B*", "S"}
                    for step in operators
                )
                resources = stream.get("/Resources", {})
                streams += [
                    form
                    for form in resources.get("/XObject", {}).values()
                    if form.get("/Subtype") == "/Form"
                ]
            shapes = sum(
                picture.count(f"<{name} ")
                for name in ("path", "circle", "ellipse", "rect")
            )

            assert paints >= shapes


@pytest.mark.skipif(not shutil.which("pdftoppm"), reason="poppler draws the pixels")
def test_every_page_is_a_full_picture(pdf: Path, tmp_path: Path) -> None:
    """Many colours from edge to edge: nothing came out blank, black or half."""
    subprocess.run(["pdftoppm", "-r", "30", "-png", pdf, tmp_path / "page"], check=True)
    pages = sorted(tmp_path.glob("page*.png"))

    assert len(pages) == len(PICTURES) + 1
    for page in pages[:-1]:
        with Image.open(page) as opened:
            picture = opened.convert("RGB")
        tints = picture.getcolors(maxcolors=1 << 20) or []
        blank = sum(count for count, tint in tints if tint == (255, 255, 255))

        assert len(tints) > 200
        assert blank < picture.width * picture.height / 10
