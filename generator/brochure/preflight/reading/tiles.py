"""Patterns: what paints is itself a drawing, or a gradient.

Source:
    ISO 32000-1:2008, 8.7, “Patterns”.
"""

from __future__ import annotations

from dataclasses import replace

from pikepdf import Dictionary, Object

from generator.brochure.geometry import Box, Matrix
from generator.brochure.preflight.facts import Kind, Paint
from generator.brochure.preflight.reading.frame import LOOP, Frame
from generator.brochure.preflight.reading.spaces import space
from generator.brochure.preflight.reading.state import State

PAGE = Box(-1e6, -1e6, 1e6, 1e6)
UNCOLOURED = 2
MOST_PARTS = 200  # functions of one gradient


def fill_with_pattern(frame: Frame, name: str, paint: Paint, area: Box) -> Paint | None:
    """Read the pattern that fills an area, points, of the page.

    Returns:
        The colours of a gradient; None for tiles.
    """
    item = frame.named("/Pattern", name)
    if item is None:
        if not frame.scope.colourless:
            frame.sheet.fault(f"pattern {name} is not among the resources")
        return None
    if int(item.get("/PatternType", 1)) == 2:
        found = slope(frame, item.Shading)
        frame.paint(Kind.SHADING, area, found)
        return found
    seen = frame.state.visible(area)
    if seen is None:
        return None
    if item.objgen in frame.sheet.open:
        frame.sheet.fault(LOOP)
        return None
    key = item.objgen, paint
    if key in frame.sheet.drawn:
        return None  # its colours are known already
    frame.sheet.drawn.add(key)
    frame.sheet.inside(item, lambda: _tile(frame, item, paint, seen))
    return None


def slope(frame: Frame, shading: Object) -> Paint:
    """Return the colours of a gradient: the most there is of each at its stops."""
    found = frame.instead_of(space(shading.get("/ColorSpace"), frame.resources))
    return Paint(found, _most(shading, found.components))


def _most(shading: Object, count: int) -> tuple[float, ...]:
    """Return the greatest value of each colourant; nothing where it is calculated."""
    stops: list[list[float]] = []
    parts = [shading.get("/Function")]
    for part in parts:
        if not isinstance(part, Dictionary) or len(parts) > MOST_PARTS:
            return ()  # a table, a program, or a function for each
        if int(part.get("/FunctionType", 0)) == 3:
            parts += list(part.Functions)
            continue
        for key, usual in (("/C0", 0.0), ("/C1", 1.0)):
            given = part[key].as_list() if key in part else [usual]
            stops.append([float(value) for value in given])
    if any(len(stop) != count for stop in stops):
        return ()
    return tuple(max(values) for values in zip(*stops, strict=True))


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
