"""Booklets for the office printer."""

from __future__ import annotations

import io

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pikepdf import Array, Dictionary, Name

from generator.brochure.imposition.booklet import booklet, order

MM = 72 / 25.4
BLEED = 3


def pages_of(count: int, width: float = 148, height: float = 210) -> bytes:
    """Return a PDF of so many pages with bleed, each with its number as text."""
    pdf = pikepdf.new()
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    for number in range(1, count + 1):
        page = pdf.add_blank_page(page_size=(width * MM, height * MM))
        edges = (-BLEED, -BLEED, width + BLEED, height + BLEED)
        page.MediaBox = Array([edge * MM for edge in edges])
        page.TrimBox = Array([0, 0, width * MM, height * MM])
        page.Resources = Dictionary(Font=Dictionary(F1=font))
        text = f"BT /F1 12 Tf 20 20 Td (bladzijde {number}) Tj ET"
        page.Contents = pdf.make_stream(text.encode())
    buffer = io.BytesIO()
    pdf.save(buffer)
    return buffer.getvalue()


def texts(page: pikepdf.Page) -> list[str]:
    """Return what the pages drawn on a sheet say, from left to right."""
    found = []
    for form in page.Resources.get("/XObject", Dictionary()).values():
        for operands, operator in pikepdf.parse_content_stream(form):
            if str(operator) == "Tj":
                found.append(str(operands[0]))
    return found


def test_eight_pages_stand_as_printers_lay_them():
    """The worked example of every manual: 8 and 1, 2 and 7; 6 and 3, 4 and 5."""
    assert order(8) == [(7, 0), (1, 6), (5, 2), (3, 4)]


def test_blanks_come_before_the_last_page():
    """The back of a brochure of six pages stays its back."""
    assert order(6) == [(5, 0), (1, None), (None, 2), (3, 4)]


@given(count=st.integers(1, 300))
def test_every_page_stands_on_one_sheet_and_folds_into_its_place(count):
    """Front and back of a leaf meet; read leaf by leaf, pages follow each other."""
    sides = order(count)
    numbers = [page for side in sides for page in side if page is not None]
    read: list[int | None] = []
    for front, back in zip(sides[::2], sides[1::2], strict=True):
        read += [front[1], back[0]]
    for front, back in reversed(list(zip(sides[::2], sides[1::2], strict=True))):
        read += [back[1], front[0]]

    assert sorted(numbers) == list(range(count))
    assert [page for page in read if page is not None] == list(range(count))
    assert len(read) % 4 == 0


def test_a_booklet_of_a5_stands_on_a4_and_keeps_its_text():
    """Text stays text; the printer is told to turn the paper over its short edge."""
    with pikepdf.open(io.BytesIO(booklet(pages_of(8), "Proef"))) as made:
        sizes = [
            [round(float(x) / MM) for x in page.mediabox[2:]] for page in made.pages
        ]
        said = [sorted(texts(page)) for page in made.pages]
        wishes = made.Root.ViewerPreferences

        assert sizes == [[297, 210]] * 4
        assert said[0] == ["bladzijde 1", "bladzijde 8"]
        assert said[3] == ["bladzijde 4", "bladzijde 5"]
        assert wishes.Duplex == Name.DuplexFlipShortEdge
        assert made.docinfo[Name.Title] == "Proef"


@pytest.mark.parametrize(
    ("page", "sheet", "scale"),
    [
        ((105, 148), (297, 210), 1),
        ((210, 210), (420, 297), 1),
        ((210, 297), (420, 297), 1),
        ((297, 420), (420, 297), 297 / 420),
    ],
)
def test_a_page_of_any_size_finds_its_sheet(page, sheet, scale):
    """The smallest that holds two; on the largest, pages become smaller."""
    with pikepdf.open(io.BytesIO(booklet(pages_of(4, *page), "Proef"))) as made:
        (first, *_) = made.pages
        size = tuple(round(float(edge) / MM) for edge in first.mediabox[2:])
        matrices = [
            float(operands[0])
            for operands, operator in pikepdf.parse_content_stream(first)
            if str(operator) == "cm"
        ]

        assert size == sheet
        assert matrices == pytest.approx([scale, scale], abs=1e-4)


def test_inner_pages_move_towards_the_fold():
    """By the thickness of a leaf for each sheet around; and nothing crosses it."""
    with pikepdf.open(io.BytesIO(booklet(pages_of(16), "", paper_mm=0.1))) as made:
        shifts, cuts = [], []
        for page in made.pages[::2]:
            left = [
                float(operands[4]) / MM
                for operands, operator in pikepdf.parse_content_stream(page)
                if str(operator) == "cm"
            ]
            shifts.append(round(left[1] - 148.5, 3))
            boxes = [form.BBox for form in page.Resources.XObject.values()]
            cuts.append(max(round(float(box[0]) / MM, 3) for box in boxes))

        assert shifts == [0, -0.1, -0.2, -0.3]
        assert cuts == [0, 0.1, 0.2, 0.3]


def test_the_same_pages_give_the_same_bytes():
    pages = pages_of(5)

    assert booklet(pages, "Proef") == booklet(pages, "Proef")
