"""Operators that place what stands elsewhere: forms, pictures, gradients.

Source:
    ISO 32000-1:2008, 8.7.4.2, 8.8, 8.9.7 and 8.10.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from pikepdf import Array, Dictionary, Name, Object

from generator.brochure.geometry import Box, Matrix
from generator.brochure.preflight.facts import Group, Kind, Paint, Picture
from generator.brochure.preflight.reading.frame import LOOP, Frame
from generator.brochure.preflight.reading.opening import MALFORMED, reason
from generator.brochure.preflight.reading.spaces import in_jpeg2000, space
from generator.brochure.preflight.reading.tiles import (
    PAGE,
    fill_with_pattern,
    slope,
)

UNIT = Box(0, 0, 1, 1)
FOREIGN = ("/OPI", "/Ref", "/PS", "/Alternates")
BIT_FILTERS = frozenset({"/CCITTFaxDecode", "/CCF", "/JBIG2Decode"})
FEW = 16  # pixels: pictures up to this may be patterns and drops of colour
SHORT = {"/W": "/Width", "/H": "/Height", "/BPC": "/BitsPerComponent"}
SHORT |= {"/CS": "/ColorSpace", "/IM": "/ImageMask"}


def place(frame: Frame, operands: Sequence[Any]) -> None:
    """Operator Do."""
    item = frame.named("/XObject", operands[0])
    if item is None:
        frame.sheet.fault(f"{operands[0]} is not among the resources")
        return
    if frame.invisible or frame.hides(item.get("/OC")):
        return
    frame.sheet.forbidden.update(key[1:] for key in FOREIGN if key in item)
    name = str(operands[0]).removeprefix("/")
    match str(item.get("/Subtype")):
        case "/Image":
            image(frame, item, name)
        case "/Form":
            if item.get("/Subtype2") == Name.PS:
                frame.sheet.forbidden.add("PS")
            frame.sheet.inside(item, lambda: form(frame, item))
        case "/PS":
            frame.sheet.forbidden.add("PS")


def form(frame: Frame, item: Object, *, mask: bool = False) -> None:
    """Read a form where it is placed."""
    state = frame.state
    if "/Matrix" in item:
        matrix = Matrix(*(float(value) for value in item.Matrix.as_list()))
        state = replace(state, ctm=state.ctm.after(matrix))
    area = None
    if "/BBox" in item:
        x1, y1, x2, y2 = (float(value) for value in item.BBox.as_list())
        area = state.ctm.box(Box(min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)))
        state = state.clipped(area)
    group = item.get("/Group")
    if isinstance(group, Dictionary) and group.get("/S") == Name.Transparency:
        if "/CS" in group:
            resources = item.get("/Resources", frame.resources)
            found = space(group.CS, resources)
            seen = state.clip if area is not None else None
            frame.sheet.groups.append(Group(found, mask or frame.scope.mask, seen))
        opaque = state.fill_alpha >= 1 and not state.masked and not state.blended
        # What is inside begins anew; what shines through the whole, does so inside.
        state = replace(state, fill_alpha=1.0, stroke_alpha=1.0, blended=not opaque)
    scope = replace(
        frame.scope,
        level=frame.scope.level + 1,
        mask=mask or frame.scope.mask,
        base=state.ctm,
    )
    frame.sheet.run(item, item.get("/Resources", frame.resources), state, scope)


def image(frame: Frame, item: Object, name: str) -> None:
    """Add a picture to the page."""
    width, height = int(item.get("/Width", 0)), int(item.get("/Height", 0))
    stencil = bool(item.get("/ImageMask", False))
    bits = 1 if stencil or _of_bits(item) else int(item.get("/BitsPerComponent", 8))
    matrix = frame.state.ctm
    across, up = matrix.widths
    densities = [
        samples * 72 / length
        for samples, length in ((width, across), (height, up))
        if length > 0
    ]
    ppi = min(densities, default=math.inf)
    picture = Picture(width, height, bits, ppi, _plain(item, width, height))
    paint = frame.state.fill
    if stencil and paint.space.family == "Pattern":
        pattern = frame.state.fill_pattern
        fill_with_pattern(frame, pattern, paint, matrix.box(UNIT))
    elif not stencil:
        if "/ColorSpace" in item:
            found = space(item.get("/ColorSpace"), frame.resources)
            paint = Paint(frame.instead_of(found))
        else:
            paint = Paint(in_jpeg2000(item))
    frame.paint(
        Kind.STENCIL if stencil else Kind.IMAGE,
        matrix.box(UNIT),
        paint,
        name=name,
        rectangular=matrix.upright,
        picture=picture,
    )


def _of_bits(item: Object) -> bool:
    """Return whether a filter gives one bit a sample, whatever is said beside it."""
    used = item.get("/Filter", item.get("/F"))
    names = list(used) if isinstance(used, Array) else [used]
    return str(names[-1]) in BIT_FILTERS if names else False


def _plain(item: Object, width: int, height: int) -> bool:
    """Return whether a picture of few pixels shows one colour, or a mere slope."""
    if max(width, height) > FEW:
        return False
    if min(width, height) <= 1:
        return True
    try:
        samples = item.read_bytes()
    except MALFORMED as error:
        reason(error)
        return False
    return len(set(samples)) <= 4 and samples == samples[: len(samples) // height] * (
        height
    )


def soft_mask(frame: Frame, mask: Object) -> None:
    """Read the drawing of a soft mask (11.6.5.3)."""
    group = mask.get("/G")
    if group is not None and group.objgen in frame.sheet.open:
        frame.sheet.fault(LOOP)
    if group is None or ("mask", group.objgen) in frame.sheet.drawn:
        return
    frame.sheet.drawn.add(("mask", group.objgen))
    kept = frame.state
    frame.change(masked=False, blended=False, fill_alpha=1.0, stroke_alpha=1.0)
    frame.sheet.inside(group, lambda: form(frame, group, mask=True))
    frame.state = kept


def inline_image(frame: Frame, operands: Sequence[Any]) -> None:
    """Operators BI, ID and EI."""
    found = {str(key): value for key, value in operands[0].obj.items()}
    found = {SHORT.get(key, key): value for key, value in found.items()}
    image(frame, Dictionary(found), "")


def shading(frame: Frame, operands: Sequence[Any]) -> None:
    """Operator sh."""
    item = frame.named("/Shading", operands[0])
    if item is None:
        frame.sheet.fault(f"{operands[0]} is not among the resources")
        return
    area = frame.state.clip or PAGE
    if "/BBox" in item:
        x1, y1, x2, y2 = (float(value) for value in item.BBox.as_list())
        bounds = Box(min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2))
        area = frame.state.ctm.box(bounds)
    frame.paint(Kind.SHADING, area, slope(frame, item), rectangular=True)


OPERATORS = {"Do": place, "sh": shading, "INLINE IMAGE": inline_image}
