"""A glued brochure, from its pages to inside and cover."""

from __future__ import annotations

import io
import json
import subprocess
from dataclasses import replace
from itertools import pairwise

import pikepdf
import pytest
from PIL import Image

from generator.brochure import make, selected
from generator.brochure.book import Book
from generator.brochure.imposition.cover import bind
from generator.brochure.pressing import NoSpine
from generator.brochure.spine import draw_spine
from generator.catalogue.model.brochure import Press
from generator.catalogue.model.choices import Binding

MM = 72 / 25.4
PRESS = {
    "paper_inside": "Gestreken mat, 135 g/m²",
    "paper_cover": "Gestreken mat, 250 g/m²",
    "bulk_inside": "2",
    "bulk_cover": "1",
    "bleed_mm": "5",
}


def glued(catalogue, press: Press | None):
    """Return the brochure of the catalogue, to be glued."""
    entry = catalogue.brochures["alles"]
    changes = {"binding": Binding.PERFECT, "page_format": "a5", "press": press}
    return replace(entry, fields=entry.fields.model_copy(update=changes))


def sizes(pdf: bytes) -> set[tuple[float, ...]]:
    """Return the sizes of the trimmed pages, to a tenth of a millimetre."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return {
            tuple(round(float(edge) / MM, 1) for edge in page.trimbox[2:])
            for page in opened.pages
        }


def bleeds(opened: pikepdf.Pdf) -> set[float]:
    """Return how far ink runs past each trimmed edge, to a hundredth of a mm."""
    return {
        round(abs(float(outer) - float(inner)) / MM, 2)
        for page in opened.pages
        for outer, inner in zip(page.bleedbox, page.trimbox, strict=True)
    }


def said_by(path) -> str:
    """Return the text of a PDF, on one line."""
    done = subprocess.run(
        ["pdftotext", "-layout", str(path), "-"], capture_output=True, check=True
    )
    return " ".join(done.stdout.decode().split())


def test_a_glued_brochure_goes_to_press_in_two_files(root, catalogue, listener):
    """The cover is as wide as two pages and the paper between; preflight passes.

    Both have the bleed that is asked for, filled with artwork.

    The first two and the last two pages are the cover's; the rest is an even number.
    """
    entry = glued(catalogue, Press.model_validate(PRESS))

    (pressed,) = make.Workshop(catalogue, root, listener).press_files(
        root / "press", entries=[entry]
    )

    body = (pressed.folder / "alles-inside-press.pdf").read_bytes()
    cover = (pressed.folder / "alles-cover-press.pdf").read_bytes()
    with pikepdf.open(io.BytesIO(body)) as opened:
        inside = len(opened.pages)
    with pikepdf.open(io.BytesIO(cover)) as opened:
        assert len(opened.pages) == 2
        assert bleeds(opened) == {5.0}
    with pikepdf.open(io.BytesIO(body)) as opened:
        assert bleeds(opened) == {5.0}
    spine = round(inside / 2 * 0.27 + 2 * 0.25, 1)
    assert inside == pressed.pages - 4
    assert inside % 2 == 0
    assert sizes(body) == {(148.0, 210.0)}
    assert sizes(cover) == {(round(2 * 148 + spine, 1), 210.0)}
    ticket = said_by(pressed.folder / "alles-ticket.pdf")
    assert f"Rug {spine:g} mm".replace(".", ",") in ticket
    assert f"{inside} pagina’s binnenwerk, en een omslag" in ticket
    assert "Lijm 6 mm naast de rug is niet bedrukt" in ticket
    assert "omslag, buitenkant" in said_by(pressed.folder / "alles-proof.pdf")
    machine = (pressed.folder / "alles-ticket.xjdf").read_text(encoding="utf-8")
    assert 'ProductType="Cover"' in machine
    assert "alles-cover-press.pdf" in machine
    for part in ("inside", "cover"):
        name = f"alles-{part}-press-preflight.json"
        facts = json.loads((pressed.folder / name).read_bytes())
        assert (facts["sound"], facts["counts"]["warning"]) == (True, 0)


def test_a_spine_that_glue_does_not_hold_is_told(root, catalogue, listener):
    """With how wide it is, and what else to choose; the folder is made all the same."""
    thin = {**PRESS, "bulk_inside": "0.8"}
    entry = glued(catalogue, Press.model_validate(thin))

    (pressed,) = make.Workshop(catalogue, root, listener).press_files(
        root / "press", entries=[entry]
    )

    wide = round((pressed.pages - 4) / 2 * 0.108 + 2 * 0.25, 1)
    assert wide < 3
    (advice,) = pressed.advice
    assert f"rug van {wide:g} mm".replace(".", ",") in advice.say("nl")
    assert "saddle-stitch" in advice.say("nl")


def test_without_the_thickness_of_its_paper_there_is_no_cover(
    root, catalogue, listener
):
    """It is told on the brochure's file, with what to write; nothing is made."""
    with pytest.raises(NoSpine) as caught:
        make.Workshop(catalogue, root, listener).press_files(
            root / "press", entries=[glued(catalogue, None)]
        )

    assert str(caught.value).startswith("content/brochures/alles.yml: ")
    assert "bulk_inside" in str(caught.value)
    assert not (root / "press/alles").exists()


def test_a_selection_on_the_spot_is_not_told_as_a_file_that_is_not_there(
    root, catalogue, listener
):
    """An editor would look for it, in vain."""
    chosen = selected.brochure(
        catalogue, ["municipality=voorbeeld"], "a5", Binding.PERFECT
    )
    with pytest.raises(NoSpine) as caught:
        make.Workshop(catalogue, root, listener).press_files(
            root / "press", entries=[chosen]
        )

    assert ".yml" not in str(caught.value)
    assert "buurtboek new brochure" in str(caught.value)


@pytest.mark.parametrize(
    ("wide", "has_title"), [(3.9, False), (4.6, False), (4.8, True), (8.0, True)]
)
def test_only_a_wide_spine_bears_the_title(catalogue, wide, has_title):
    """A narrow one would show how it was glued; small white letters fill with ink."""
    pdf = draw_spine(Book(catalogue, catalogue.brochures["alles"]), wide)

    with pikepdf.open(io.BytesIO(pdf)) as opened:
        (page,) = opened.pages
        instructions = list(pikepdf.parse_content_stream(page))
    operators = {str(operator) for _, operator in instructions}
    assert sizes(pdf) == {(wide, 210.0)}
    assert ("Tj" in operators or "TJ" in operators) == has_title
    sizes_pt = [  # of CSS pixels, as the page is scaled
        float(operands[1]) * 0.75
        for operands, operator in instructions
        if str(operator) == "Tf"
    ]
    assert all(one > 7.99 for one in sizes_pt), sizes_pt


def test_the_cover_shows_back_spine_and_front(catalogue):
    """From left to right outside; inside what stands behind, but for the glue."""
    pdf = pikepdf.new()
    for number in range(8):
        page = pdf.add_blank_page(page_size=(154 * MM, 216 * MM))
        page.TrimBox = [3 * MM, 3 * MM, 151 * MM, 213 * MM]
        page.Contents = pdf.make_stream(f"% {number}\n".encode())
    spine = pikepdf.new()
    page = spine.add_blank_page(page_size=(11 * MM, 216 * MM))
    page.TrimBox = [3 * MM, 3 * MM, 8 * MM, 213 * MM]
    page.Contents = spine.make_stream(b"% spine\n")
    made = []
    for one in (pdf, spine):
        buffer = io.BytesIO()
        one.save(buffer)
        made.append(buffer.getvalue())

    bound = bind(*made, 5, 3)

    with pikepdf.open(io.BytesIO(bound.cover)) as opened:
        shown = []
        for page in opened.pages:
            drawn = [
                (float(operands[4]), str(operands_of_do))
                for operands, operands_of_do in _drawn(page)
            ]
            forms = page.Resources.XObject
            shown.append([forms[name].read_bytes() for _, name in sorted(drawn)])
            assert [round(float(x) / MM) for x in page.mediabox] == [-3, -3, 304, 213]
    assert [[text.split()[1] for text in row] for row in shown] == [
        [b"7", b"spine", b"0"],
        [b"1", b"6"],
    ]
    with pikepdf.open(io.BytesIO(bound.body)) as opened:
        assert len(opened.pages) == 4


def inked(pdf: bytes, page: int, folder) -> list[tuple[int, int]]:
    """Return where ink begins and ends along the middle of a page, millimetres."""
    file = folder / "page.pdf"
    file.write_bytes(pdf)
    number = ("-f", str(page), "-l", str(page), "-singlefile")
    shown = folder / "shown"
    subprocess.run(["pdftoppm", "-gray", "-r", "127", *number, file, shown], check=True)
    with Image.open(shown.with_suffix(".pgm")) as picture:
        dark = [
            picture.getpixel((x, picture.height // 2)) < 128
            for x in range(picture.width)
        ]
    edges = [
        x
        for x, (one, next_) in enumerate(pairwise([False, *dark, False]))
        if one != next_
    ]
    return [
        (round(a / 5), round(b / 5)) for a, b in zip(*[iter(edges)] * 2, strict=True)
    ]


def test_nothing_is_printed_where_the_cover_is_glued(tmp_path):
    """Glue holds on bare paper: the spine and 6 mm beside it, on both that meet there.

    Pages of 148 mm with a bleed of 3 mm, full of ink; millimetres from the left edge
    of what is printed. Outside, ink is whole: no seam shows beside the spine.
    """
    pages = [pikepdf.new(), pikepdf.new()]
    for pdf, count, wide in zip(pages, (8, 1), (148, 5), strict=True):
        for _ in range(count):
            page = pdf.add_blank_page(page_size=((wide + 6) * MM, 216 * MM))
            page.TrimBox = [3 * MM, 3 * MM, (wide + 3) * MM, 213 * MM]
            page.Contents = pdf.make_stream(b"0 0 1000 1000 re f")
    made = []
    for pdf in pages:
        buffer = io.BytesIO()
        pdf.save(buffer)
        made.append(buffer.getvalue())

    bound = bind(*made, 5, 3)

    assert inked(bound.cover, 1, tmp_path) == [(0, 307)]
    assert inked(bound.cover, 2, tmp_path) == [(0, 145), (162, 307)]
    assert inked(bound.body, 1, tmp_path) == [(9, 154)]
    assert inked(bound.body, 2, tmp_path) == [(0, 154)]
    assert inked(bound.body, 4, tmp_path) == [(0, 145)]


def _drawn(page: pikepdf.Page):
    """Yield the matrix and the name of each form that a page draws."""
    matrix = None
    for operands, operator in pikepdf.parse_content_stream(page):
        if str(operator) == "cm":
            matrix = operands
        elif str(operator) == "Do":
            yield matrix, operands[0]
