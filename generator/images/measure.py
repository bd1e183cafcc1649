"""What a picture is, by its first bytes: format, size and orientation.

Measuring needs no decoder, so it stands apart from rendering: it is safe on any
file, and quick enough to do for every picture of a catalogue at every build.

Source:
    JPEG: ITU-T T.81, Annex B. Exif: JEITA CP-3451 (2.32), 4.6.4. PNG: W3C Portable
    Network Graphics (Third Edition), 5 and 11. WebP: RFC 9649, 2.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.images.plan import JPEG, PNG, WEBP, Format, Original, Size
from generator.images.refusals import PictureError, judge_size
from generator.wording.messages import N_, message

SUFFIXES = {JPEG: (".jpg", ".jpeg"), PNG: (".png",), WEBP: (".webp",)}
MOST_PARTS = 20_000  # segments or chunks before the pixels; a whole photo has < 100

# What is often put in the place of a picture, by its first bytes.
OTHERS = (
    (b"GIF8", N_("a GIF animation or picture")),
    (b"BM", N_("a BMP picture")),
    (b"II*\0", N_("a TIFF or raw picture")),
    (b"MM\0*", N_("a TIFF or raw picture")),
    (b"%PDF", N_("a PDF document")),
    (b"%!PS", N_("a PostScript drawing")),
    (b"8BPS", N_("a Photoshop file")),
    (b"PK\x03\x04", N_("a ZIP archive or office document")),
    (b"<", N_("a drawing (SVG) or a web page")),
    (b"\xff\x0a", N_("a JPEG XL picture")),
    (b"\0\0\0\x0cJXL ", N_("a JPEG XL picture")),
    (b"\0\0\0\x0cjP  ", N_("a JPEG 2000 picture")),
)
AVIF, VIDEO = N_("an AVIF picture"), N_("a video")
HEIC = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"mif1", b"msf1"})

Found = tuple[Size, int]  # the size as stored, the orientation


@dataclass(frozen=True, slots=True)
class Header:
    """What the first bytes of a picture say.

    Attributes:
        format: of the file.
        stored: size of the picture as it is stored.
        orientation: how to turn it upright, 1 to 8.
    """

    format: Format
    stored: Size
    orientation: int


def measure(data: bytes, name: str) -> Original:
    """Return what is known of a picture without decoding it.

    Args:
        data: the whole file.
        name: of the file; its ending must fit the content.

    Raises:
        PictureError: it is no picture that can be used, as far as its header says.
    """
    header = read_header(data)
    suffix = PurePosixPath(name).suffix
    suffixes = SUFFIXES[header.format]
    if suffix.lower() not in suffixes:
        better = PurePosixPath(name).with_suffix(suffixes[0]).name
        raise PictureError(
            "picture-extension", found=header.format.name, suffix=suffix, better=better
        )
    judge_size(header.stored)
    digest = hashlib.sha256(data).hexdigest()
    return Original(digest, header.format, header.stored, header.orientation)


def read_header(data: bytes) -> Header:
    """Return what the first bytes of a picture say.

    Raises:
        PictureError: it is no JPEG, PNG or WebP, is cut before its pixels, or moves.
    """
    found = _format(data)
    if found is None:
        raise _no_picture(data)
    try:
        return Header(found, *READERS[found](data))
    except (IndexError, ValueError):
        raise PictureError("picture-damaged") from None


def _format(data: bytes) -> Format | None:
    if data.startswith(b"\xff\xd8\xff"):
        return JPEG
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return PNG
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return WEBP
    return None


def _no_picture(data: bytes) -> PictureError:
    if not data:
        return PictureError("picture-empty")
    if data[4:8] == b"ftyp":
        brand = data[8:12]
        if brand in {b"avif", b"avis"}:
            return PictureError("picture-other-format", found=message(AVIF))
        if brand in HEIC:
            return PictureError("picture-heic")
        return PictureError("picture-other-format", found=message(VIDEO))
    if data.startswith(b"version https://git-lfs"):
        return PictureError("picture-pointer")
    start = data[:64].removeprefix(b"\xef\xbb\xbf").lstrip()
    for magic, name in OTHERS:
        if start.startswith(magic) or data.startswith(magic):
            return PictureError("picture-other-format", found=message(name))
    return PictureError("picture-format")


def _jpeg(data: bytes) -> Found:
    size, orientation = None, None
    for marker, content in _segments(data):
        if marker == 0xE1 and content.startswith(b"Exif\0\0") and orientation is None:
            orientation = _orientation(content[6:])
        # Start of frame: C0 to CF but for tables (C4), a reserved one and C8, CC.
        if 0xC0 <= marker <= 0xCF and marker not in {0xC4, 0xC8, 0xCC} and not size:
            size = Size(_big(content[3:5]), _big(content[1:3]))
    return _positive(size), orientation or 1


def _segments(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield the marker and content of the segments before the pixels of a JPEG.

    Raises:
        ValueError: the pixels are not reached.
        IndexError: likewise.
    """
    at = 2
    for _ in range(MOST_PARTS):
        if data[at] != 0xFF:
            raise ValueError("no marker")
        while data[at] == 0xFF:
            at += 1
        marker = data[at]
        at += 1
        if marker == 0xDA:  # start of scan
            return
        if marker == 0x01 or 0xD0 <= marker <= 0xD8:  # these have no content
            continue
        length = _big(data[at : at + 2])
        if length < 2 or at + length > len(data):
            raise ValueError("cut")
        yield marker, data[at + 2 : at + length]
        at += length
    raise ValueError("too many segments")


def _png(data: bytes) -> Found:
    size, orientation = None, 1
    for name, content in _png_chunks(data):
        if name == b"IHDR" and not size:
            size = Size(_big(content[0:4]), _big(content[4:8]))
        elif name == b"acTL":
            raise PictureError("picture-animated")
        elif name == b"eXIf":
            orientation = _orientation(content)
    return _positive(size), orientation


def _png_chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield the chunks before the pixels of a PNG.

    Raises:
        ValueError: the pixels are not reached.
    """
    at = 8
    for _ in range(MOST_PARTS):
        length, name = _big(data[at : at + 4]), data[at + 4 : at + 8]
        if at + 12 + length > len(data):
            raise ValueError("cut")
        if name == b"IDAT":
            return
        yield name, data[at + 8 : at + 8 + length]
        at += 12 + length
    raise ValueError("too many chunks")


def _webp(data: bytes) -> Found:
    if _little(data[4:8]) + 8 > len(data):
        raise ValueError("cut")
    size, orientation = None, 1
    for name, content in _webp_chunks(data):
        if name == b"VP8X":
            if content[0] & 0x02:
                raise PictureError("picture-animated")
            size = Size(_little(content[4:7]) + 1, _little(content[7:10]) + 1)
        elif name in {b"ANIM", b"ANMF"}:
            raise PictureError("picture-animated")
        elif name == b"VP8 " and not size:
            if content[3:6] != b"\x9d\x01\x2a":
                raise ValueError("no key frame")
            width, height = _little(content[6:8]), _little(content[8:10])
            size = Size(width & 0x3FFF, height & 0x3FFF)
        elif name == b"VP8L" and not size:
            bits = _little(content[1:5])
            size = Size((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)
        elif name == b"EXIF":
            orientation = _orientation(content.removeprefix(b"Exif\0\0"))
    return _positive(size), orientation


def _webp_chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = 12
    for _ in range(MOST_PARTS):
        if at + 8 > len(data):
            return
        length = _little(data[at + 4 : at + 8])
        if at + 8 + length > len(data):
            raise ValueError("cut")
        yield data[at : at + 4], data[at + 8 : at + 8 + length]
        at += 8 + length + length % 2
    raise ValueError("too many chunks")


READERS = {JPEG: _jpeg, PNG: _png, WEBP: _webp}


def _orientation(exif: bytes) -> int:
    """Return the orientation that Exif data tell, 1 where they tell none."""
    if exif[:4] == b"II*\0":
        number = _little
    elif exif[:4] == b"MM\0*":
        number = _big
    else:
        return 1
    start = number(exif[4:8])
    for index in range(number(exif[start : start + 2])):
        at = start + 2 + 12 * index
        entry = exif[at : at + 12]
        if number(entry[0:2]) == 0x0112:
            value = number(entry[8:10])
            return value if 1 <= value <= 8 else 1
    return 1


def _positive(size: Size | None) -> Size:
    if size is None or size.width < 1 or size.height < 1:
        raise ValueError("no size")
    return size


def _big(part: bytes) -> int:
    return int.from_bytes(part, "big")


def _little(part: bytes) -> int:
    return int.from_bytes(part, "little")
