"""Colour spaces as a PDF writes them → `Space`.

Source:
    ISO 32000-1:2008, 8.6, “Colour spaces”.
"""

from __future__ import annotations

from contextlib import suppress

from pikepdf import Array, Dictionary, Name, Object, Stream, String

from generator.brochure.preflight.facts import Space
from generator.brochure.preflight.reading.opening import MALFORMED

MOST_LEVELS = 8  # of spaces that are made of spaces
GREY, RGB, CMYK = (
    Space("DeviceGray", 1),
    Space("DeviceRGB", 3),
    Space("DeviceCMYK", 4),
)
PATTERN = Space("Pattern")
DEVICE = {
    "/DeviceGray": GREY,
    "/G": GREY,
    "/CalGray": Space("CalGray", 1),
    "/DeviceRGB": RGB,
    "/RGB": RGB,
    "/CalRGB": Space("CalRGB", 3),
    "/DeviceCMYK": CMYK,
    "/CMYK": CMYK,
    "/CalCMYK": CMYK,
    "/Pattern": PATTERN,
    "/Lab": Space("Lab", 3),
}
BY_COUNT = {1: "GRAY", 3: "RGB", 4: "CMYK"}
ICC_KINDS = {b"GRAY": "GRAY", b"RGB ": "RGB", b"CMYK": "CMYK", b"Lab ": "Lab"}
JP2_KINDS = {12: CMYK, 16: RGB, 17: GREY, 18: RGB}  # ISO 15444-1, EnumCS
MOST_TABLE = 256


def space(item: object, resources: Object | None = None, level: int = 0) -> Space:
    """Return a colour space.

    Args:
        item: its name or array.
        resources: where names other than of device spaces are looked up.
        level: how deep inside other spaces it stands.
    """
    if item is None or level > MOST_LEVELS:
        return Space("Missing" if item is None else "Unknown")
    try:
        if isinstance(item, Array):
            return _array(item, resources, level)
        name = str(item)
        if isinstance(item, Name):
            if name in DEVICE:
                return DEVICE[name]
            named = (resources or Dictionary()).get("/ColorSpace", Dictionary())
            if name in named:
                return space(named[name], None, level + 1)
    except MALFORMED:
        pass
    return Space("Unknown")


def _array(item: Array, resources: Object | None, level: int) -> Space:
    kind = str(item[0])

    def inner(at: int) -> Space:
        return space(item[at], resources, level + 1)

    match kind:
        case "/ICCBased":
            return _icc(item[1])
        case "/Indexed" | "/I":
            return _indexed(inner(1), int(item[2]), item[3])
        case "/Separation":
            return Space("Separation", 1, (_text(item[1]),), inner(2))
        case "/DeviceN":
            names = tuple(_text(name) for name in item[1].as_list())
            return Space("DeviceN", len(names), names, inner(2))
        case "/Pattern":
            return Space("Pattern", 0, (), inner(1)) if len(item) > 1 else PATTERN
    return DEVICE.get(kind, Space("Unknown"))


def _text(name: object) -> str:
    return str(name).removeprefix("/")


def _icc(stream: Object) -> Space:
    count = int(stream.get("/N", 0))
    kind = BY_COUNT.get(count, "")
    with suppress(*MALFORMED):
        kind = ICC_KINDS.get(stream.read_bytes()[16:20], kind)
    return Space("ICCBased", count, (), None, kind)


def _indexed(base: Space, last: int, table: Object) -> Space:
    """Return an indexed space with its colours, as far as they are of inks or RGB."""
    if isinstance(table, Stream):
        raw = table.read_bytes()
    else:
        raw = bytes(table) if isinstance(table, String) else b""
    count = base.components
    rows = []
    if count and base.family != "Lab":
        for index in range(min(last + 1, MOST_TABLE)):
            row = raw[index * count : (index + 1) * count]
            if len(row) == count:
                rows.append(tuple(value / 255 for value in row))
    return Space("Indexed", 1, (), base, "", tuple(rows))


def in_jpeg2000(image: Object) -> Space:
    """Return the colour space that a JPEG 2000 file says it has.

    Source:
        ISO 15444-1, I.5.3.3, “Colour Specification box”.
    """
    try:
        raw = image.read_raw_bytes()
    except MALFORMED:
        return Space("Unknown")
    at = raw[:65536].find(b"colr")
    if at < 0 or len(raw) < at + 11:
        return Space("Unknown")
    method = raw[at + 4]
    if method == 1:
        return JP2_KINDS.get(int.from_bytes(raw[at + 7 : at + 11]), Space("Unknown"))
    kind = ICC_KINDS.get(raw[at + 7 + 16 : at + 7 + 20], "")
    return Space("ICCBased", 0, (), None, kind)
