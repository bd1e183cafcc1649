"""Photographs that tell who made them, where and with what, in every way they can."""

from __future__ import annotations

import io

from PIL import Image
from PIL.PngImagePlugin import PngInfo

from tests.canary.filling import SIGN

XMP = (
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF'
    ' xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description'
    f' xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="50,52.{SIGN}N"'
    f' exif:SerialNumber="{SIGN}"/></rdf:RDF></x:xmpmeta>'
).encode()


def photographs() -> dict[str, bytes]:
    """Return a JPEG, a PNG and a WebP by their names, each full of metadata."""
    tags = Image.Exif()
    for tag in (0x010E, 0x010F, 0x0110, 0x013B, 0x8298):
        tags[tag] = f"{SIGN} {tag}"
    tags.get_ifd(0x8769).update({0xA431: SIGN, 0xA435: SIGN, 0x927C: SIGN.encode()})
    tags.get_ifd(0x8825).update({1: "N", 2: (50.0, 52.0, 44.0), 0x1D: SIGN})
    # Large enough for a whole page of a brochure at 300 ppi.
    picture = Image.linear_gradient("L").resize((2700, 2100)).convert("RGB")
    text = PngInfo()
    text.add_text("Author", SIGN)
    text.add_itxt("XML:com.adobe.xmp", XMP.decode(), zip=True)
    text.add_text("Comment", SIGN, zip=True)
    made = {}
    for form, options in {
        "jpg": {"format": "JPEG", "comment": SIGN.encode(), "xmp": XMP},
        "png": {"format": "PNG", "pnginfo": text},
        "webp": {"format": "WEBP", "xmp": XMP},
    }.items():
        buffer = io.BytesIO()
        picture.save(buffer, exif=tags.tobytes(), **options)
        made[f"foto.{form}"] = buffer.getvalue()
    made["foto.jpg"] = _with_iptc(made["foto.jpg"])
    return made


def _with_iptc(data: bytes) -> bytes:
    """Put a by-line and a place into a JPEG, as news agencies do (IIM, APP13)."""
    records = b"".join(
        b"\x1c\x02" + bytes([number]) + len(SIGN).to_bytes(2, "big") + SIGN.encode()
        for number in (80, 90, 92, 101)
    )
    block = b"8BIM\x04\x04\0\0" + len(records).to_bytes(4, "big") + records
    part = b"Photoshop 3.0\0" + block + b"\0" * (len(block) % 2)
    return data[:2] + b"\xff\xed" + (len(part) + 2).to_bytes(2, "big") + part + data[2:]
