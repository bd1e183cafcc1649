"""The spine of a glued brochure: a strip with its title, where it is wide enough.

Source:
    ISO 6357:1985: the title on a spine runs down, so that it is read when the
    brochure lies with its front up.
"""

from __future__ import annotations

from generator.brochure import letters, prose, titles
from generator.brochure.book import Book
from generator.brochure.document import environment
from generator.brochure.grid import POINT
from generator.brochure.pdf.batch import Job, render_each_apart
from generator.brochure.pdf.errors import RenderError

# Points. White text on ink is 8 pt or more: GWG 2022, R0016.
LARGEST, SMALLEST = 16.0, 8.0
FILLED = 0.6  # of the width of the spine, by the height of the letters
MARGIN_MM = 12.0  # above and under the title


def draw_spine(book: Book, spine_mm: float) -> bytes:
    """Return a PDF of one page as wide as the spine, with bleed.

    Raises:
        RenderError: it cannot be laid out.
    """
    grid = book.grid
    room = (grid.height - 2 * MARGIN_MM) / POINT
    size = min(LARGEST, spine_mm * FILLED / POINT)
    title = book.brochure.title
    while size > SMALLEST and titles.width(title) * size > room * 0.75:
        size -= 0.5
    # A narrow spine has no title: it would show in it how it was glued.
    said = size >= SMALLEST and titles.width(title) * size <= room
    made = environment(book.views, grid)
    html = made.get_template("spine.html.jinja").render(
        brochure=book.brochure,
        grid=grid,
        spine=spine_mm,
        size=size,
        least=SMALLEST,
        title=title if said else "",
        settings=book.catalogue.settings,
        margin=MARGIN_MM,
    )
    colours = book.catalogue.palette.custom_properties()
    job = Job(prose.typeset(html, book.language), (colours,), {})
    outcomes = render_each_apart(
        {"spine": job},
        fonts_dir=letters.folder(book.catalogue.look.faces),
        finishings=("plain",),
    )
    outcome = outcomes["spine"]
    if isinstance(outcome, RenderError):
        raise outcome
    return outcome.files["plain"]
