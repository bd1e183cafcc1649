"""Patterns: what paints is itself a drawing, or a gradient.

Source:
    ISO 32000-1:2008, 8.7, “Patterns”.
"""

from __future__ import annotations

from dataclasses import replace

from pikepdf import Object

from generator.brochure.geometry import Box, Matrix
from generator.brochure.preflight.facts import Kind, Paint
from generator.brochure.preflight.reading.frame import LOOP, Frame
from generator.brochure.preflight.reading.spaces import space
from generator.brochure.preflight.reading.state import State

PAGE = Box(-1e6, -1e6, 1e6, 1e6)
UNCOLOURED = 2


def fill_with_pattern(frame: Frame, name: str, paint: Paint, area: Box) -> None:
    """Read the pattern that fills an area, points, of the page."""
    item = frame.named("/Pattern", name)
    if item is None:
        if not frame.scope.colourless:
            frame.sheet.fault(f"pattern {name} is not among the resources")
        return
    if int(item.get("/PatternType", 1)) == 2:
        found = Paint(space(item.Shading.get("/ColorSpace"), frame.resources))
        frame.paint(Kind.SHADING, area, found)
        return
    seen = frame.state.visible(area)
    if seen is None:
        return
    if item.objgen in frame.sheet.open:
        frame.sheet.fault(LOOP)
        return
    key = item.objgen, paint
    if key in frame.sheet.drawn:
        return  # its colours are known already
    frame.sheet.drawn.add(key)
    frame.sheet.inside(item, lambda: _tile(frame, item, paint, seen))


def _tile(frame: Frame, item: Object, paint: Paint, area: Box) -> None:
    matrix = frame.scope.base
    if "/Matrix" in item:
        own = Matrix(*(float(value) for value in item.Matrix.as_list()))
        matrix = matrix.after(own)
    state = State(ctm=matrix)
    uncoloured = int(item.get("/PaintType", 1)) == UNCOLOURED
    if uncoloured and paint.space.base is not None:
        colour = Paint(paint.space.base, paint.values)
        state = replace(state, fill=colour, stroke=colour)
    scope = replace(
        frame.scope,
        level=frame.scope.level + 1,
        colourless=uncoloured,
        area=frame.scope.area or area,
        base=matrix,
    )
    frame.sheet.run(item, item.get("/Resources", frame.resources), state, scope)
