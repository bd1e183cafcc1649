"""Operators of the graphics state and of paths.

Source:
    ISO 32000-1:2008, tables 57, 59, 60 and 61.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from pikepdf import Array, Dictionary, Object, Stream

from generator.brochure.geometry import Matrix
from generator.brochure.preflight.facts import Kind
from generator.brochure.preflight.reading.frame import Frame
from generator.brochure.preflight.reading.placing import soft_mask
from generator.brochure.preflight.reading.state import HAIR, Path, Subpath
from generator.brochure.preflight.reading.tiles import fill_with_pattern

Operator = Callable[[Frame, Sequence[Any]], None]
MOST_PARTS = 64  # rectangles of one path that are told apart


def numbers(operands: Sequence[Any]) -> list[float]:
    """Return operands as numbers."""
    return [float(value) for value in operands]


# The graphics state


def save(frame: Frame, _: Sequence[Any]) -> None:
    """Operator q."""
    if len(frame.stack) < 10_000:
        frame.stack.append(frame.state)


def restore(frame: Frame, _: Sequence[Any]) -> None:
    """Operator Q."""
    if frame.stack:
        frame.state = frame.stack.pop()


def transform(frame: Frame, operands: Sequence[Any]) -> None:
    """Operator cm."""
    frame.change(ctm=frame.state.ctm.after(Matrix(*numbers(operands))))


def line_width(frame: Frame, operands: Sequence[Any]) -> None:
    """Operator w."""
    frame.change(line_width=abs(float(operands[0])))


def graphics_state(frame: Frame, operands: Sequence[Any]) -> None:
    """Operator gs."""
    found = frame.named("/ExtGState", operands[0])
    if found is None:
        return
    for name, value in _parameters(found):
        frame.change(**{name: value})
    if "/Font" in found:
        font = found.Font[0]
        face = frame.sheet.face(font, str(operands[0]), frame.resources)
        frame.change_text(face=face, size=float(found.Font[1]))
    for name in _forbidden(found):
        frame.sheet.forbidden.add(name)
    if "/SMask" in found:
        frame.change(masked=isinstance(found.SMask, Dictionary))
        if isinstance(found.SMask, Dictionary):
            soft_mask(frame, found.SMask)


def _parameters(found: Object) -> Iterator[tuple[str, Any]]:
    """Yield the parameters of our state that a graphics state sets, with values.

    One after the other: those before a malformed one count.
    """
    if "/LW" in found:
        yield "line_width", abs(float(found.LW))
    if "/OP" in found:
        yield "overprint_stroke", bool(found.OP)
        if "/op" not in found:
            yield "overprint_fill", bool(found.OP)
    if "/op" in found:
        yield "overprint_fill", bool(found["/op"])
    if "/OPM" in found:
        yield "mode", int(found.OPM)
    if "/ca" in found:
        yield "fill_alpha", float(found["/ca"])
    if "/CA" in found:
        yield "stroke_alpha", float(found["/CA"])
    if "/BM" in found:
        mode = found.BM[0] if isinstance(found.BM, Array) else found.BM
        yield "blended", str(mode) not in {"/Normal", "/Compatible"}


def _forbidden(found: Object) -> Iterator[str]:
    """Yield the names of what a graphics state holds and PDF/X does not allow."""
    if "/TR" in found and str(found.TR) != "/Identity":
        yield "TR"
    if "/TR2" in found and str(found.TR2) != "/Default":
        yield "TR2"
    if "/HTP" in found:
        yield "HTP"
    halftone = found.get("/HT")
    if isinstance(halftone, Dictionary | Stream) and (
        int(halftone.get("/HalftoneType", 1)) not in {1, 5}
        or "/HalftoneName" in halftone
    ):
        yield "HT"


# Paths


def move(frame: Frame, operands: Sequence[Any]) -> None:
    """Operator m."""
    frame.path.move(frame.state.ctm.point(*numbers(operands)))


def line(frame: Frame, operands: Sequence[Any]) -> None:
    """Operator l."""
    frame.path.add(frame.state.ctm.point(*numbers(operands)))


def curve(frame: Frame, operands: Sequence[Any]) -> None:
    """Operators c, v and y."""
    values = numbers(operands)
    point = frame.state.ctm.point
    pairs = zip(values[::2], values[1::2], strict=True)
    frame.path.add(*(point(x, y) for x, y in pairs), straight=False)


def rectangle(frame: Frame, operands: Sequence[Any]) -> None:
    """Operator re."""
    x, y, width, height = numbers(operands)
    frame.path.rectangle(frame.state.ctm, (x, y, width, height))


def close(frame: Frame, _: Sequence[Any]) -> None:
    """Operator h."""
    frame.path.close()


def clip(frame: Frame, _: Sequence[Any]) -> None:
    """Operators W and W*."""
    frame.path.clips = True


def paint(*, fills: bool, strokes: bool, closes: bool = False) -> Operator:
    """Return the operator that paints a path, and clips with it if that was asked."""

    def painted(frame: Frame, _: Sequence[Any]) -> None:
        if closes:
            frame.path.close()
        parts = frame.path.drawn
        filled = _shown(parts, strokes=strokes) if fills else []
        if filled:
            _fill(frame, filled)
        if parts and strokes:
            _stroke(frame, parts)
        if frame.path.clips and frame.path.parts:
            box = frame.path.parts[0].box
            for part in frame.path.parts[1:]:
                box = box.joined(part.box)
            frame.state = frame.state.clipped(box)
        frame.path = Path()

    return painted


def _shown(parts: list[Subpath], *, strokes: bool) -> list[Subpath]:
    """Return the parts whose filling can be seen.

    What encloses nothing is not, where its own line or another part covers it: a
    border is often drawn as a rectangle less another, of no height.
    """
    solid = [part for part in parts if part.thickness != HAIR]
    if strokes or len(solid) == len(parts):
        return solid
    return [
        part
        for part in parts
        if part.thickness != HAIR or not any(one.box.holds(part.box) for one in solid)
    ]


def _fill(frame: Frame, parts: list[Subpath]) -> None:
    colour = frame.state.fill
    whole = parts[0].box
    for part in parts[1:]:
        whole = whole.joined(part.box)
    if colour.space.family == "Pattern":
        fill_with_pattern(frame, frame.state.fill_pattern, colour, whole)
    if len(parts) > MOST_PARTS or not all(part.thickness for part in parts):
        frame.paint(Kind.FILL, whole, colour)
        return
    for part in parts:
        frame.paint(
            Kind.FILL,
            part.box,
            colour,
            size=part.thickness,
            rectangular=part.rectangular,
        )


def _stroke(frame: Frame, parts: list[Subpath]) -> None:
    state = frame.state
    width = state.line_width * state.ctm.least_scale
    box = parts[0].box
    for part in parts[1:]:
        box = box.joined(part.box)
    box = box.grown(width / 2 * 25.4 / 72)
    if state.stroke.space.family == "Pattern":
        fill_with_pattern(frame, state.stroke_pattern, state.stroke, box)
    frame.paint(Kind.STROKE, box, state.stroke, stroke=True, size=width)


OPERATORS: dict[str, Operator] = {
    "q": save,
    "Q": restore,
    "cm": transform,
    "w": line_width,
    "gs": graphics_state,
    "m": move,
    "l": line,
    "c": curve,
    "v": curve,
    "y": curve,
    "re": rectangle,
    "h": close,
    "W": clip,
    "W*": clip,
    "n": paint(fills=False, strokes=False),
    "f": paint(fills=True, strokes=False),
    "F": paint(fills=True, strokes=False),
    "f*": paint(fills=True, strokes=False),
    "S": paint(fills=False, strokes=True),
    "s": paint(fills=False, strokes=True, closes=True),
    "B": paint(fills=True, strokes=True),
    "B*": paint(fills=True, strokes=True),
    "b": paint(fills=True, strokes=True, closes=True),
    "b*": paint(fills=True, strokes=True, closes=True),
}
