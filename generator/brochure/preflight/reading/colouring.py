"""Operators of colours, and of marked content, of which layers are a kind.

Source:
    ISO 32000-1:2008, table 74, “Colour operators”, and 14.6, “Marked content”.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from pikepdf import Name, Object

from generator.brochure.preflight.facts import Paint, Space
from generator.brochure.preflight.reading.drawing import Operator, numbers
from generator.brochure.preflight.reading.frame import Frame
from generator.brochure.preflight.reading.spaces import CMYK, GREY, RGB, space


def device(found: Space, *, stroke: bool) -> Operator:
    """Return the operator that sets a colour of a device space."""

    def coloured(frame: Frame, operands: Sequence[Any]) -> None:
        values = tuple(numbers(operands))
        _set(frame, Paint(frame.instead_of(found), values), stroke=stroke)

    return coloured


def choose(*, stroke: bool) -> Operator:
    """Return the operator that chooses a colour space: CS or cs."""

    def chosen(frame: Frame, operands: Sequence[Any]) -> None:
        found = look_up(frame, operands[0])
        values = (0.0,) * found.components
        if found.family == "DeviceCMYK":
            values = (0.0, 0.0, 0.0, 1.0)
        elif found.inks:
            values = (1.0,) * found.components
        _set(frame, Paint(found, values), stroke=stroke)

    return chosen


def look_up(frame: Frame, name: Any) -> Space:
    """Return the colour space of a name, read once."""
    key = frame.resources.objgen, str(name)
    if not frame.resources.is_indirect:
        return frame.instead_of(space(name, frame.resources))
    if key not in frame.sheet.spaces:
        found = frame.instead_of(space(name, frame.resources))
        frame.sheet.spaces[key] = found
    return frame.sheet.spaces[key]


def colour(*, stroke: bool) -> Operator:
    """Return the operator that sets a colour: SC, SCN, sc or scn."""

    def coloured(frame: Frame, operands: Sequence[Any]) -> None:
        state = frame.state
        found = state.stroke.space if stroke else state.fill.space
        pattern = ""
        if operands and isinstance(operands[-1], Name):
            pattern = str(operands[-1])
            operands = operands[:-1]
        values = tuple(numbers(operands))
        _set(frame, Paint(found, values), stroke=stroke, pattern=pattern)

    return coloured


def _set(frame: Frame, found: Paint, *, stroke: bool, pattern: str = "") -> None:
    if frame.scope.colourless:
        return
    if stroke:
        frame.change(stroke=found, stroke_pattern=pattern)
    else:
        frame.change(fill=found, fill_pattern=pattern)


def begin_mark(frame: Frame, operands: Sequence[Any]) -> None:
    """Operators BMC and BDC."""
    hidden = False
    if len(operands) > 1 and operands[0] == Name.OC:
        item: Object | None = operands[1]
        if isinstance(item, Name):
            item = frame.named("/Properties", item)
        hidden = frame.hides(item)
    frame.marks.append(hidden)


def end_mark(frame: Frame, _: Sequence[Any]) -> None:
    """Operator EMC."""
    if frame.marks:
        frame.marks.pop()


def colourless(frame: Frame, _: Sequence[Any]) -> None:
    """Operator d1: the letter has the colour of its text."""
    frame.scope = replace(frame.scope, colourless=True)


OPERATORS: dict[str, Operator] = {
    "g": device(GREY, stroke=False),
    "G": device(GREY, stroke=True),
    "rg": device(RGB, stroke=False),
    "RG": device(RGB, stroke=True),
    "k": device(CMYK, stroke=False),
    "K": device(CMYK, stroke=True),
    "cs": choose(stroke=False),
    "CS": choose(stroke=True),
    "sc": colour(stroke=False),
    "scn": colour(stroke=False),
    "SC": colour(stroke=True),
    "SCN": colour(stroke=True),
    "BMC": begin_mark,
    "BDC": begin_mark,
    "EMC": end_mark,
    "d1": colourless,
}
