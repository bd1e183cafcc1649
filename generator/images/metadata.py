"""What a picture file tells besides its pixels: found and taken away, losslessly.

A telephone writes where a picture was made, by whom and when. The site publishes
renditions without any of it, but whoever reads the repository gets the original. So
this is taken out of the file itself: the parts that hold it are left out, the pixels
are copied byte for byte, and how to turn the picture upright is kept.

Source:
    JPEG: ITU-T T.81, B.1. Exif: JEITA CP-3451 (2.32), 4.5 and 4.6.3 (GPS IFD pointer).
    PNG: W3C Portable Network Graphics (Third Edition), 5.3 and 11.3. WebP: RFC 9649,
    2.7. XMP: ISO 16684-1.
"""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Iterator

from generator.images.measure import Header, read_header
from generator.images.plan import JPEG, PNG, WEBP, Format

GPS_POINTER = 0x8825
GPS_IN_XMP = re.compile(rb"exif:GPSL|GPSLatitude|GPSLongitude")
APP1, APP2, APP13, COMMENT, SCAN = 0xE1, 0xE2, 0xED, 0xFE, 0xDA
PNG_TOLD = frozenset({b"eXIf", b"tEXt", b"zTXt", b"iTXt", b"tIME"})
WEBP_TOLD = frozenset({b"EXIF", b"XMP "})
EXIF_FLAG, XMP_FLAG = 0x08, 0x04  # of VP8X

Part = tuple[bytes, bytes, bytes]  # name, content, the bytes as they stand


def tells_where(data: bytes) -> bool:
    """Return whether a picture tells where it was made.

    Raises:
        PictureError: it is no picture that can be read.
    """
    form = read_header(data).format
    return any(_has_place(content) for _, content, _ in _told(data, form))


def strip(data: bytes) -> bytes:
    """Return a picture with the same pixels that tells nothing but how to turn it.

    Raises:
        PictureError: it is no picture that can be read.
    """
    header = read_header(data)
    if not any(_told(data, header.format)):
        return data
    if header.format is JPEG:
        return _jpeg(data, header)
    return _png(data, header) if header.format is PNG else _webp(data, header)


def _told(data: bytes, form: Format) -> Iterator[Part]:
    """The parts that tell something, except one that only says how to turn."""
    parts = {JPEG: _jpeg_parts, PNG: _png_parts, WEBP: _webp_parts}[form](data)
    for name, content, raw in parts:
        if _is_told(name, content, form) and not _only_turns(content):
            yield name, content, raw


def _is_told(name: bytes, content: bytes, form: Format) -> bool:
    if form is JPEG:
        marker = name[0]
        is_map = marker == APP2 and content.startswith(b"MPF\0")
        return marker in {APP1, APP13, COMMENT} or is_map
    return name in (PNG_TOLD if form is PNG else WEBP_TOLD)


def _only_turns(content: bytes) -> bool:
    bare = content.removeprefix(b"Exif\0\0")
    return any(bare == _turn(number) for number in range(2, 9))


def _has_place(content: bytes) -> bool:
    if GPS_IN_XMP.search(content):
        return True
    exif = content.removeprefix(b"Exif\0\0")
    order = {b"II*\0": "<", b"MM\0*": ">"}.get(exif[:4])
    if order is None:
        return False
    try:
        (start,) = struct.unpack_from(f"{order}I", exif, 4)
        (count,) = struct.unpack_from(f"{order}H", exif, start)
        return any(
            struct.unpack_from(f"{order}H", exif, start + 2 + 12 * index)[0]
            == GPS_POINTER
            for index in range(count)
        )
    except struct.error:
        return False


def _turn(orientation: int) -> bytes:
    """Exif data that say how to turn a picture upright, and nothing else."""
    entry = struct.pack(">HHIHH", 0x0112, 3, 1, orientation, 0)
    return b"MM\0*" + struct.pack(">IH", 8, 1) + entry + struct.pack(">I", 0)


def _jpeg(data: bytes, header: Header) -> bytes:
    kept = [b"\xff\xd8"]
    if header.orientation != 1:
        content = b"Exif\0\0" + _turn(header.orientation)
        kept.append(b"\xff\xe1" + struct.pack(">H", len(content) + 2) + content)
    kept += [
        raw
        for name, content, raw in _jpeg_parts(data)
        if not _is_told(name, content, JPEG)
    ]
    return b"".join(kept)


def _jpeg_parts(data: bytes) -> Iterator[Part]:
    """Segments up to the pixels; then the pixels and all behind them, as one part.

    `read_header` has walked the same segments, so they are whole.
    """
    at = 2
    while True:
        start = at
        while data[at] == 0xFF:
            at += 1
        marker = data[at]
        at += 1
        if marker == SCAN:
            end = data.rfind(b"\xff\xd9")
            yield b"\xda", b"", data[start : end + 2 if end > at else len(data)]
            return
        if marker == 0x01 or 0xD0 <= marker <= 0xD8:
            yield bytes([marker]), b"", data[start:at]
            continue
        length = int.from_bytes(data[at : at + 2], "big")
        yield bytes([marker]), data[at + 2 : at + length], data[start : at + length]
        at += length


def _png(data: bytes, header: Header) -> bytes:
    kept = [data[:8]]
    for name, content, raw in _png_parts(data):
        if not _is_told(name, content, PNG):
            kept.append(raw)
        if name == b"IHDR" and header.orientation != 1:
            kept.append(_png_chunk(b"eXIf", _turn(header.orientation)))
    return b"".join(kept)


def _png_chunk(name: bytes, content: bytes) -> bytes:
    body = name + content
    return struct.pack(">I", len(content)) + body + struct.pack(">I", zlib.crc32(body))


def _png_parts(data: bytes) -> Iterator[Part]:
    at = 8
    while at + 12 <= len(data):
        length, name = int.from_bytes(data[at : at + 4], "big"), data[at + 4 : at + 8]
        yield name, data[at + 8 : at + 8 + length], data[at : at + 12 + length]
        at += 12 + length
        if name == b"IEND":
            return


def _webp(data: bytes, header: Header) -> bytes:
    kept = []
    for name, content, raw in _webp_parts(data):
        if _is_told(name, content, WEBP):
            continue
        if name == b"VP8X":
            flags = content[0] & ~(EXIF_FLAG | XMP_FLAG)
            flags |= EXIF_FLAG if header.orientation != 1 else 0
            raw = raw[:8] + bytes([flags]) + raw[9:]
        kept.append(raw)
    if header.orientation != 1:
        content = _turn(header.orientation)
        padding = b"\0" * (len(content) % 2)
        kept.append(b"EXIF" + struct.pack("<I", len(content)) + content + padding)
    body = b"WEBP" + b"".join(kept)
    return b"RIFF" + struct.pack("<I", len(body)) + body


def _webp_parts(data: bytes) -> Iterator[Part]:
    at = 12
    end = min(len(data), 8 + int.from_bytes(data[4:8], "little"))
    while at + 8 <= end:
        length = int.from_bytes(data[at + 4 : at + 8], "little")
        whole = 8 + length + length % 2
        yield data[at : at + 4], data[at + 8 : at + 8 + length], data[at : at + whole]
        at += whole
