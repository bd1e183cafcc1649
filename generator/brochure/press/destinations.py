"""The named places of a PDF, and the pages that they are on.

Source:
    ISO 32000-1:2008, 12.3.2.3, “Named destinations”.
"""

from __future__ import annotations

import io

import pikepdf
from pikepdf import Array, Dictionary, NameTree, Object, Pdf

from generator.brochure.press.errors import PressError
from generator.wording.messages import N_, message


def destinations(content: bytes) -> tuple[dict[str, int], int]:
    """Return the page, from 1, of each named place of a PDF; and how many pages.

    Raises:
        PressError: the PDF cannot be read.
    """
    try:
        with Pdf.open(io.BytesIO(content)) as pdf:
            pages = {page.obj.objgen: at for at, page in enumerate(pdf.pages, 1)}
            found = {}
            for name, target in _named(pdf).items():
                place = target.get("/D") if isinstance(target, Dictionary) else target
                if isinstance(place, Array) and place[0].objgen in pages:
                    found[name] = pages[place[0].objgen]
            return found, len(pages)
    except pikepdf.PdfError as error:
        problem = message(N_("The PDF cannot be read: {reason}"), reason=str(error))
        raise PressError(problem) from error


def _named(pdf: Pdf) -> dict[str, Object]:
    names = pdf.Root.get("/Names")
    if not isinstance(names, Dictionary) or "/Dests" not in names:
        return {}
    return {str(name): target for name, target in NameTree(names.Dests).items()}
