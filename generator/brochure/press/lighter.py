"""A screen file with photographs for a screen, in place of those for a press.

Both files come from one layout, which has the pictures that a press needs. What a
reader fetches over a phone has a quarter of their pixels.

Source:
    ISO 32000-1:2008, 8.9.5, “Image dictionaries”: a picture fills its unit square,
    however many samples it has.
"""

from __future__ import annotations

import io
from collections.abc import Iterable
from hashlib import sha256

import pikepdf
from pikepdf import Name, Pdf, Stream

from generator.brochure.photographs import Photograph


def with_light_pictures(pdf: bytes, photographs: Iterable[Photograph]) -> bytes:
    """Return a PDF with the light files of its photographs, the same every time."""
    known = {
        sha256(one.content).digest(): one
        for one in photographs
        if one.light and len(one.light) < len(one.content)
    }
    if not known:
        return pdf
    with Pdf.open(io.BytesIO(pdf)) as opened:
        for item in opened.objects:
            if not isinstance(item, Stream) or item.get("/Subtype") != Name.Image:
                continue
            found = known.get(sha256(item.read_raw_bytes()).digest())
            if found is not None:
                item.write(found.light, filter=Name.DCTDecode)
                item.Width, item.Height = found.light_size
        buffer = io.BytesIO()
        opened.save(
            buffer,
            fix_metadata_version=False,
            deterministic_id=True,
            object_stream_mode=pikepdf.ObjectStreamMode.preserve,
        )
        return buffer.getvalue()
