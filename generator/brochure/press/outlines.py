"""A line of small text as outlines of its letters: the only door to fontTools.

Marks and slug lines are added to a finished PDF; as outlines they need no font in
the file, and no other program can replace their letters.

Source:
    OpenType 1.9, “cmap” and “hmtx”; ISO 32000-1:2008, 8.5.2, for paths.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from fontTools.pens.basePen import BasePen  # type: ignore[import-untyped]
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

from generator.brochure.press.streams import decimal
from generator.storage.assets import FONTS

FONT = "SourceSerif4_400Regular.ttf"
MORE = "…"


class _Pen(BasePen):  # type: ignore[misc]
    """Writes a letter as operators of a path, at a place and a size."""

    def __init__(self, glyphs: Any, scale: float, x: float, y: float) -> None:
        super().__init__(glyphs)
        self.parts: list[str] = []
        self._scale, self._x, self._y = scale, x, y

    def _put(self, operator: str, *points: tuple[float, float]) -> None:
        numbers = [
            str(decimal(value))
            for x, y in points
            for value in (self._x + x * self._scale, self._y + y * self._scale)
        ]
        self.parts.append(" ".join([*numbers, operator]))

    def _moveTo(self, pt: tuple[float, float]) -> None:  # noqa: N802
        self._put("m", pt)

    def _lineTo(self, pt: tuple[float, float]) -> None:  # noqa: N802
        self._put("l", pt)

    def _curveToOne(  # noqa: N802
        self,
        pt1: tuple[float, float],
        pt2: tuple[float, float],
        pt3: tuple[float, float],
    ) -> None:
        self._put("c", pt1, pt2, pt3)

    def _closePath(self) -> None:  # noqa: N802
        self.parts.append("h")


@cache
def _font() -> Any:
    return TTFont(FONTS / FONT)


def draw_line(text: str, size: float, start: tuple[float, float], room: float) -> bytes:
    """Return the operators that fill a line of text, cut short where it is too long.

    Letters that the typeface lacks are left out.

    Args:
        text: one line.
        size: points.
        start: where its baseline begins, points.
        room: how long it may be, points.
    """
    font = _font()
    cmap, metrics = font.getBestCmap(), font["hmtx"]
    scale = size / font["head"].unitsPerEm
    names = [cmap[ord(letter)] for letter in text if ord(letter) in cmap]
    widths = [metrics[name][0] * scale for name in names]
    end = cmap[ord(MORE)]
    if sum(widths) > room:
        while names and sum(widths) + metrics[end][0] * scale > room:
            names.pop()
            widths.pop()
        names.append(end)
        widths.append(metrics[end][0] * scale)
    glyphs, x = font.getGlyphSet(), start[0]
    parts = []
    for name, width in zip(names, widths, strict=True):
        pen = _Pen(glyphs, scale, x, start[1])
        glyphs[name].draw(pen)
        if pen.parts:
            parts.append(" ".join([*pen.parts, "f"]))
        x += width
    return " ".join(parts).encode()
