"""What our press files say in private: which content file each page comes from.

So whoever finds something wrong with a page knows what to mend, also long after
the file was made, and also when a page of it was moved to another file.

Source:
    ISO 32000-1:2008, 14.5, “Page-piece dictionaries”.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from pikepdf import Array, Dictionary, Pdf, String

from generator.brochure.preflight.facts import Origin
from generator.brochure.preflight.reading.origins import KEY, PICTURES, SOURCE


def note_origins(pdf: Pdf, origins: Sequence[Origin], created: datetime) -> None:
    """Note on every page where it comes from.

    Args:
        pdf: the document.
        origins: by page, in order; none of those there is nothing to say of.
        created: date of the content, with a time zone.
    """
    date = String(created.astimezone(UTC).strftime("D:%Y%m%d%H%M%S+00'00'"))
    for page, origin in zip(pdf.pages, origins, strict=False):
        private = Dictionary()
        private[SOURCE] = String(origin.source)
        private[PICTURES] = Array([String(one) for one in origin.pictures])
        piece = Dictionary()
        piece[KEY] = Dictionary(LastModified=date, Private=private)
        page.obj.PieceInfo = piece
        page.obj.LastModified = date
