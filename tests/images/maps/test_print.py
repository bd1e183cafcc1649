"""Maps on paper: WeasyPrint draws what the browser draws."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace

import pytest
from PIL import Image
from weasyprint import HTML

from generator.images.maps import tiles
from generator.images.maps.drawing import TINTS, draw
from generator.images.maps.region import Plate, Shown

PAGE = (
    "<style>@page{size:100mm 100mm;margin:0}body{margin:0}"
    "svg{display:block;width:100mm}</style>"
)
BOARD = tiles.board({"een": (1, 1), "twee": (2, 1), "drie": (1, 2)})
LINKED = {
    key: Shown(key.title(), f"{key}: {number} projects", f"{key}/", number)
    for number, key in enumerate(BOARD.regions, start=1)
}
PLAIN = {key: replace(one, address="") for key, one in LINKED.items()}
PLATES = [Plate("7", "Halte", "drie", "halte/")]


def printed(svg, folder):
    """Return the picture of a map on paper."""
    HTML(string=PAGE + svg, base_url="https://stad.example/").write_pdf(
        folder / "k.pdf"
    )
    command = ["pdftoppm", "-r", "72", "-png", "-singlefile", "k.pdf", "k"]
    subprocess.run(command, cwd=folder, check=True)
    with Image.open(folder / "k.png") as opened:
        return opened.convert("RGB")


@pytest.mark.skipif(not shutil.which("pdftoppm"), reason="poppler draws the pixels")
def test_links_do_not_change_a_map_on_paper(tmp_path):
    """The same drawing serves the site and print: a link is never cut or moved."""
    linked = draw(BOARD, LINKED, title="Kaart", name="k", plates=PLATES)
    plain = draw(
        BOARD,
        PLAIN,
        title="Kaart",
        name="k",
        plates=[replace(one, address="") for one in PLATES],
    )
    assert "<a " in linked
    assert "<a " not in plain

    on_paper = printed(linked, tmp_path)

    assert on_paper.tobytes() == printed(plain, tmp_path).tobytes()


@pytest.mark.skipif(not shutil.which("pdftoppm"), reason="poppler draws the pixels")
def test_every_tile_is_filled_to_its_edges(tmp_path):
    """Each tile has its tint at all four sides, and not the white of the paper."""
    picture = printed(draw(BOARD, LINKED, title="Kaart", name="k"), tmp_path)
    scale = picture.width / BOARD.width
    tints = {tuple(bytes.fromhex(tint[1:])) for tint in TINTS}

    for region in BOARD.regions.values():
        left, top, right, bottom = region.box
        across, down = (left + right) / 2, (top + bottom) / 2
        near = 6
        for x, y in (
            (left + near, down + 30),
            (right - near, down + 30),
            (across, top + near),
            (across, bottom - near),
        ):
            assert picture.getpixel((int(x * scale), int(y * scale))) in tints
