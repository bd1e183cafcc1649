"""How wide letters are at least, read from the typefaces themselves.

A bound on how much text a line can hold (`least`) must hold for a city's own
typefaces too, and must cost next to nothing: so three tables of each file are read
here, and no layout engine.

Source:
    OpenType 1.9, “head”, “hhea”, “hmtx” and “cmap” formats 4 and 12.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

NARROW = 0.34  # width of a letter of a condensed typeface, ems: of what is unknown
LAST = 0x2122  # code of the last sign that running text is likely to hold
ITALIC = 2  # bit of “macStyle”
SUFFIXES = frozenset({".ttf", ".otf"})


class Widths(dict[str, float]):
    """Widths of signs, ems; one that is not there is `NARROW`."""

    def __missing__(self, sign: str) -> float:
        return NARROW


@dataclass(frozen=True, slots=True)
class Narrowest:
    """The least width of every sign in any of some typefaces, ems.

    Attributes:
        upright: in those that stand upright.
        any: in all of them.
    """

    upright: Widths
    any: Widths

    def width(self, text: str, *, slanted: bool = False) -> float:
        """Return how wide a text is at least, ems.

        Args:
            text: without marks.
            slanted: whether some of it may be in italics.
        """
        widths = self.any if slanted else self.upright
        return sum(map(widths.__getitem__, text))


@cache
def narrowest(folder: Path) -> Narrowest:
    """Return the least widths in the typefaces of a folder; of none, all `NARROW`."""
    upright, every = Widths(), Widths()
    for file in sorted(folder.iterdir()):
        if file.suffix.lower() not in SUFFIXES:
            continue
        try:
            slanted, widths = _read(file.read_bytes())
        except (struct.error, LookupError, ZeroDivisionError):
            return Narrowest(Widths(), Widths())  # this one may be the narrowest
        for known in (every,) if slanted else (every, upright):
            for sign, width in widths:
                known[sign] = min(width, known.get(sign, width))
    return Narrowest(upright, every)


def _read(content: bytes) -> tuple[bool, list[tuple[str, float]]]:
    """Return whether a typeface is italic, and how wide its signs are, ems.

    Raises:
        struct.error: it is cut.
        LookupError: a table is missing.
    """
    (count,) = struct.unpack_from(">H", content, 4)
    tables = {}
    for number in range(count):
        tag, _, start, _ = struct.unpack_from(">4sLLL", content, 12 + 16 * number)
        tables[tag] = start
    (em,) = struct.unpack_from(">H", content, tables[b"head"] + 18)
    (style,) = struct.unpack_from(">H", content, tables[b"head"] + 44)
    (most,) = struct.unpack_from(">H", content, tables[b"hhea"] + 34)
    advances = struct.unpack_from(f">{2 * most}H", content, tables[b"hmtx"])[::2]
    widths = [
        (chr(code), advances[min(glyph, most - 1)] / em)
        for code, glyph in _glyphs(content, tables[b"cmap"])
    ]
    return bool(style & ITALIC), widths


def _glyphs(content: bytes, start: int) -> Iterator[tuple[int, int]]:
    """Yield code and glyph of every sign up to `LAST` that a “cmap” has.

    Raises:
        LookupError: no table of it is in a format that is read here.
    """
    (count,) = struct.unpack_from(">H", content, start + 2)
    formats = {}
    for number in range(count):
        _, _, offset = struct.unpack_from(">HHL", content, start + 4 + 8 * number)
        formats[struct.unpack_from(">H", content, start + offset)[0]] = start + offset
    if 12 in formats:
        yield from _groups(content, formats[12])
    else:
        yield from _segments(content, formats[4])


def _groups(content: bytes, start: int) -> Iterator[tuple[int, int]]:
    (count,) = struct.unpack_from(">L", content, start + 12)
    for number in range(count):
        first, last, glyph = struct.unpack_from(
            ">LLL", content, start + 16 + 12 * number
        )
        for code in range(first, min(last, LAST) + 1):
            yield code, glyph + code - first


def _segments(content: bytes, start: int) -> Iterator[tuple[int, int]]:
    (twice,) = struct.unpack_from(">H", content, start + 6)
    ends = start + 14
    places = (ends, ends + twice + 2, ends + 2 * twice + 2, ends + 3 * twice + 2)
    rows = [struct.unpack_from(f">{twice // 2}H", content, place) for place in places]
    for number, (last, first, delta, offset) in enumerate(zip(*rows, strict=True)):
        for code in range(first, min(last, LAST) + 1):
            glyph = code
            if offset:
                at = places[3] + 2 * number + offset + 2 * (code - first)
                (glyph,) = struct.unpack_from(">H", content, at)
            if glyph or not offset:
                yield code, (glyph + delta) % 0x10000
