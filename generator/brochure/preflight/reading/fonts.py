"""Fonts: whether their letters are in the file, and how wide they are.

Source:
    ISO 32000-1:2008, 9.6, “Simple fonts”, and 9.7, “Composite fonts”.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from pikepdf import Array, Dictionary, Name, Object

from generator.brochure.geometry import Matrix
from generator.brochure.preflight.reading.opening import MALFORMED
from generator.brochure.preflight.reading.unicode import meanings

SUBSET = re.compile(r"^[A-Z]{6}\+")
# TrueType, OpenType, a collection; Type 1 as text and as segments; CFF.
BEGINNINGS = (b"\0\1\0\0", b"true", b"OTTO", b"ttcf", b"%!", b"\x80\1", b"\1\0")
FILES = ("/FontFile", "/FontFile2", "/FontFile3")
USUAL_WIDTH = 500.0  # thousandths of the size, where a font does not say
MOST_WIDTHS = 70_000
LEAST_EM, MOST_EM = 0.4, 2.5  # height of all letters of a font, of its size
THOUSANDTH = Matrix(0.001, 0, 0, 0.001)


@dataclass(slots=True)
class Face:
    """A font as the interpreter needs it.

    Attributes:
        name: without the tag of a subset.
        embedded: its letters are in the file.
        damaged: they are, and cannot be read.
        wide: its codes are two bytes.
        widths: by code, thousandths of the size (Type 3: of its own unit).
        missing: width of a code without one.
        matrix: from the space of its letters to that of the text.
        glyphs: content streams of the letters of a Type 3 font, by code.
        unit: how high its letters are, of the size; 1 where they fill their em.
        resources: what those name.
        letters: what its codes stand for, as far as it says.
        used: text is set in it that can be seen.
    """

    name: str
    embedded: bool
    damaged: bool = False
    wide: bool = False
    widths: dict[int, float] = field(default_factory=dict)
    missing: float = USUAL_WIDTH
    matrix: Matrix = THOUSANDTH
    glyphs: dict[int, Object] = field(default_factory=dict)
    unit: float = 1.0
    resources: Object | None = None
    letters: Mapping[int, str] = field(default_factory=dict)
    used: bool = False

    def codes(self, text: bytes) -> list[int]:
        """Return the codes of the letters in a string."""
        if not self.wide:
            return list(text)
        pairs = zip(text[::2], text[1::2], strict=False)
        return [high << 8 | low for high, low in pairs]

    def width(self, code: int) -> float:
        """Return how wide a letter is, of the size."""
        return self.widths.get(code, self.missing) * self.matrix.a

    def blank(self, text: bytes) -> bool:
        """Return whether a string is spaces only, as far as that can be known."""
        if self.letters:
            said = (self.letters.get(code, "?") for code in self.codes(text))
            return all(not one.strip() for one in said)
        return not text or (not self.wide and not text.strip(b" \xa0"))


def face(font: Object) -> Face:
    """Return what there is to know of a font dictionary."""
    found = _face(font)
    found.letters = meanings(font)
    return found


def _face(font: Object) -> Face:
    kind = font.get("/Subtype")
    name = SUBSET.sub("", str(font.get("/BaseFont", "/?")).removeprefix("/"))
    name = name.removesuffix("-Identity-H")
    if kind == Name.Type3:
        return _type3(font)
    if kind == Name.Type0:
        return _composite(font, name)
    found = Face(name, _embedded(font), _damaged(font))
    try:
        first = int(font.get("/FirstChar", 0))
        for at, width in enumerate(font.get("/Widths", Array())):
            if at > 255:
                break
            found.widths[first + at] = float(width)
    except MALFORMED:
        pass
    return found


def _embedded(font: Object) -> bool:
    return bool(_program(font))


def _damaged(font: Object) -> bool:
    """Return whether the letters of a font are in the file and begin like none."""
    found = _program(font)
    return bool(found) and not found.startswith(BEGINNINGS)


def _program(font: Object) -> bytes:
    """Return the first bytes of the letters of a font; none where they are missing."""
    descriptor = font.get("/FontDescriptor")
    if not isinstance(descriptor, Dictionary):
        return b""
    for key in FILES:
        try:
            if key in descriptor and (found := descriptor[key].read_bytes()):
                return bytes(found[:4])
        except MALFORMED:
            continue
    return b""


def _type3(font: Object) -> Face:
    found = Face(str(font.get("/Name", "/Type3")).removeprefix("/"), True)
    found.missing = 0.0
    try:
        found.matrix = Matrix(*(float(value) for value in font.FontMatrix.as_list()))
        found.resources = font.get("/Resources")
        found.unit = _unit(font, found.matrix)
        first = int(font.get("/FirstChar", 0))
        for at, width in enumerate(font.get("/Widths", Array())):
            if at > 255:
                break
            found.widths[first + at] = float(width)
        programs = font.get("/CharProcs", Dictionary())
        code = 0
        for item in font.get("/Encoding", Dictionary()).get("/Differences", Array()):
            if isinstance(item, Name):
                if str(item) in programs:
                    found.glyphs[code] = programs[str(item)]
                code += 1
            else:
                code = int(item)
    except MALFORMED:
        pass
    return found


def _unit(font: Object, matrix: Matrix) -> float:
    """Return how high the letters of a Type 3 font are, of its size.

    Such a font has no em: programs write 1/1000 or 1/2048 as its unit, and some draw
    letters in points at a size of 1. Only where its box is far from the usual height
    of letters, that height counts.
    """
    box = [float(value) for value in font.get("/FontBBox", Array()).as_list()]
    high = abs(box[3] - box[1]) * abs(matrix.d) if len(box) == 4 else 0.0
    return 1.0 if high == 0 or LEAST_EM <= high <= MOST_EM else high


def _composite(font: Object, name: str) -> Face:
    found = Face(name, False, wide=True, missing=1000.0)
    try:
        inner = font.DescendantFonts[0]
        found.embedded, found.damaged = _embedded(inner), _damaged(inner)
        found.missing = float(inner.get("/DW", 1000))
        _cid_widths(list(inner.get("/W", Array())), found.widths)
    except MALFORMED:
        pass
    return found


def _cid_widths(rows: list[Object], widths: dict[int, float]) -> None:
    """Read the widths of a CID font (ISO 32000-1, 9.7.4.3)."""
    at = 0
    while at + 1 < len(rows) and len(widths) < MOST_WIDTHS:
        first, second = int(rows[at]), rows[at + 1]
        if isinstance(second, Array):
            for offset, width in enumerate(second):
                widths[first + offset] = float(width)
            at += 2
        elif at + 2 < len(rows):
            last = min(int(second), first + MOST_WIDTHS)
            codes = range(first, last + 1)
            widths.update(dict.fromkeys(codes, float(rows[at + 2])))
            at += 3
        else:
            return
