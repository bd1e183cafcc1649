"""A proof of fit: pages as pictures, with every place marked where something is over.

Whoever shortens a text sees where it stands, what is around it and how much it is.
"""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from html import escape
from pathlib import Path

from generator.brochure.geometry import POINTS
from generator.brochure.make import Made
from generator.brochure.misfit import Misfit
from generator.brochure.papers import Enclosure, print_paper
from generator.brochure.preflight.thumbnails import Thumbnail, thumbnails
from generator.style.tokens import BRICK, HEADINGS, MIST, WHITE
from generator.wording.messages import N_, counted, message

LONGEST = 900  # pixels of the longer side of a page: its text can be read
SMALL = 300  # pixels, where every page fits
LARGE_MM, SMALL_MM = 88.0, 27.0  # width of a page's picture
GAP_MM = 4.0
LEAST_MM = 2.0  # of a mark

STYLE = f"""
.page {{ display: inline-block; vertical-align: top;
  margin: 0 {GAP_MM}mm {GAP_MM}mm 0 }}
.page p {{ margin: 0; font: 600 8pt/5mm "{HEADINGS}" }}
.sheet {{ position: relative; border: .3pt solid {MIST.rgb} }}
.sheet img {{ display: block; width: 100%; height: 100% }}
.mark {{ position: absolute; box-sizing: border-box; border: 1pt solid {BRICK.rgb};
  outline: .7pt solid {WHITE.rgb} }}
.dot {{ display: inline-block; min-width: 4mm; padding: 0 .6mm; text-align: center;
  font: 700 8pt/4mm "{HEADINGS}"; color: {WHITE.rgb}; background: {BRICK.rgb} }}
.mark .dot {{ position: absolute; right: 100%; top: -1mm }}
.misfit {{ break-inside: avoid }}
"""


def fit_proof(made: Made, title: str, language: str) -> bytes:
    """Return the proof of a brochure as a PDF.

    Args:
        made: the brochure, with what does not fit.
        title: of the brochure.
        language: of the reader.

    Raises:
        RenderError: it cannot be laid out.
    """
    wanted = sorted({one.page for one in made.misfits}) or None
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "brochure.pdf"
        file.write_bytes(made.pdf)
        shown = thumbnails(file, LONGEST if wanted else SMALL, wanted)
    head = message(N_("Does it fit? {title}"), title=title).say(language)
    count = counted(
        "{count} place does not fit.",
        "{count} places do not fit.",
        len(made.misfits),
    )
    said = count if made.misfits else message(N_("Everything fits its place."))
    body = [f"<h1>{escape(head)}</h1><p>{escape(said.say(language))}</p>"]
    for number, one in enumerate(made.misfits, 1):
        told = f"{one.message(title).say(language)} {one.hint.say(language)}"
        body.append(
            f'<p class="misfit"><span class="dot">{number}</span> {escape(told)}<br>'
            f"{escape(one.path)}</p>"
        )
    width = LARGE_MM if wanted else SMALL_MM
    body += (_page(page, made.misfits, width, language) for page in shown)
    pictures = {f"page-{one.page}.jpg": one.jpeg for one in shown}
    return print_paper(Enclosure("".join(body), head, language, STYLE, pictures))


def _page(
    one: Thumbnail, misfits: Sequence[Misfit], width: float, language: str
) -> str:
    """Return a page with its marks, so many millimetres wide."""
    scale = width / (one.area.width / POINTS)
    height = one.area.height / POINTS * scale
    marks = []
    for number, misfit in enumerate(misfits, 1):
        if misfit.page != one.page:
            continue
        left, top, right, bottom = (value * scale for value in misfit.box)
        left, top = max(0.0, left), max(0.0, top)
        wide = max(LEAST_MM, min(right, width) - left)
        high = max(LEAST_MM, min(bottom, height) - top)
        marks.append(
            f'<div class="mark" style="left:{min(left, width - LEAST_MM):.2f}mm;'
            f"top:{min(top, height - LEAST_MM):.2f}mm;width:{wide:.2f}mm;"
            f'height:{high:.2f}mm"><span class="dot">{number}</span></div>'
        )
    label = message(N_("page {page}"), page=one.page).say(language)
    return (
        f'<div class="page"><div class="sheet" style="width:{width:.2f}mm;'
        f'height:{height:.2f}mm"><img src="asset:page-{one.page}.jpg" '
        f'alt="{escape(label)}">{"".join(marks)}</div><p>{escape(label)}</p></div>'
    )
