"""A stapled booklet for the office printer: two pages side by side on each sheet.

Printed on both sides and turned over the short edge, the sheets are laid on each
other, stapled in the middle and folded. The inner sheets of a fold stick out and are
seen cut off; so their pages move towards the fold, by the paper's thickness a sheet
(creep).
"""

from __future__ import annotations

import io
from collections.abc import Iterator

import pikepdf
from pikepdf import Dictionary, Name

from generator.brochure.imposition.placing import POINTS, Place, put

# ISO 216, millimetres, across: what office printers take.
SHEETS = ((297.0, 210.0), (420.0, 297.0))
PAPER_MM = 0.1  # a leaf of 80 g/m² office paper, with a bulk of 1.25 cm³/g (ISO 534)
MARK_MM = 4.0  # length of marks where the page is smaller than its sheet
MARK_GAP_MM = 2.0


def order(count: int) -> list[tuple[int | None, int | None]]:
    """Return the pages of each side of each sheet, left and right, from 0.

    Args:
        count: of pages; what lacks to a multiple of four stays blank before the
            last page, so that the back stays the back.

    Returns:
        First the front and then the back of the outermost sheet, and so inwards;
        None for a blank.
    """
    blanks = -count % 4
    pages: list[int | None] = list(range(count - 1))
    pages += [None] * blanks + [count - 1]
    last = len(pages) - 1
    sides: list[tuple[int | None, int | None]] = []
    for sheet in range(len(pages) // 4):
        first = 2 * sheet
        sides.append((pages[last - first], pages[first]))
        sides.append((pages[first + 1], pages[last - first - 1]))
    return sides


def booklet(pdf: bytes, title: str, *, paper_mm: float = PAPER_MM) -> bytes:
    """Return a PDF of single pages imposed two by two, in the order of a booklet.

    Text stays text, so that it is found and copied. Pages are cut at their TrimBox;
    one that is too large for the largest sheet becomes smaller.

    Args:
        pdf: pages of one size.
        title: of the publication.
        paper_mm: thickness of a leaf, millimetres.
    """
    with pikepdf.open(io.BytesIO(pdf)) as source, pikepdf.new() as made:
        pages = list(source.pages)
        trim = [float(edge) / POINTS for edge in pages[0].trimbox]
        width, height = trim[2] - trim[0], trim[3] - trim[1]
        sheet, scale = _sheet(width, height)
        sides = order(len(pages))
        for number, side in enumerate(sides):
            creep = paper_mm * (number // 2)
            page = made.add_blank_page(page_size=(sheet[0] * POINTS, sheet[1] * POINTS))
            places = _places(side, (width, height), sheet, scale, creep)
            put(made, page, [(pages[index], place) for index, place in places])
            if scale == 1 and sheet[1] - height >= 2 * (MARK_GAP_MM + MARK_MM):
                page.contents_add(_marks((width, height), sheet))
        _describe(made, title)
        buffer = io.BytesIO()
        made.save(buffer, deterministic_id=True)
        return buffer.getvalue()


def _sheet(width: float, height: float) -> tuple[tuple[float, float], float]:
    """Return the smallest sheet that holds two pages, and how large they then are."""
    for sheet in SHEETS:
        if 2 * width <= sheet[0] + 0.5 and height <= sheet[1] + 0.5:
            return sheet, 1.0
    largest = SHEETS[-1]
    return largest, min(largest[0] / (2 * width), largest[1] / height)


def _places(
    side: tuple[int | None, int | None],
    page: tuple[float, float],
    sheet: tuple[float, float],
    scale: float,
    creep: float,
) -> Iterator[tuple[int, Place]]:
    """Yield the pages of a side of a sheet with their places."""
    width, height = page[0] * scale, page[1] * scale
    bottom = (sheet[1] - height) / 2
    left, right = side
    if left is not None:
        x = sheet[0] / 2 - width + creep
        yield left, Place(x, bottom, scale, cut_right=creep / scale)
    if right is not None:
        x = sheet[0] / 2 - creep
        yield right, Place(x, bottom, scale, cut_left=creep / scale)


def _marks(page: tuple[float, float], sheet: tuple[float, float]) -> bytes:
    """Return marks at the corners of the pages and at their fold."""
    lines: list[tuple[float, float, float, float]] = []
    bottom, top = (sheet[1] - page[1]) / 2, (sheet[1] + page[1]) / 2
    for x in (sheet[0] / 2 - page[0], sheet[0] / 2, sheet[0] / 2 + page[0]):
        if 0 < x < sheet[0]:
            lines.append((x, bottom - MARK_GAP_MM - MARK_MM, x, bottom - MARK_GAP_MM))
            lines.append((x, top + MARK_GAP_MM, x, top + MARK_GAP_MM + MARK_MM))
    drawn = "\n".join(
        " ".join(f"{length * POINTS:.3f}" for length in one[:2])
        + " m "
        + " ".join(f"{length * POINTS:.3f}" for length in one[2:])
        + " l S"
        for one in lines
    )
    return f"q 0 G 0.35 w\n{drawn}\nQ".encode()


def _describe(pdf: pikepdf.Pdf, title: str) -> None:
    """Tell viewers the title, and printers how to turn the paper.

    Source:
        ISO 32000-1:2008, table 150: Duplex, PrintScaling.
    """
    pdf.docinfo[Name.Title] = title
    pdf.Root.ViewerPreferences = Dictionary(
        DisplayDocTitle=True,
        Duplex=Name.DuplexFlipShortEdge,
        PrintScaling=Name("/None"),
    )
    pdf.Root.PageLayout = Name.SinglePage
