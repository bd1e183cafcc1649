"""Operators of text.

Source:
    ISO 32000-1:2008, 9.3 and 9.4, tables 105, 108 and 109.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from pikepdf import Array, String

from generator.brochure.geometry import Box, Matrix
from generator.brochure.preflight.facts import Kind
from generator.brochure.preflight.reading.drawing import Operator, numbers
from generator.brochure.preflight.reading.fonts import Face
from generator.brochure.preflight.reading.frame import Frame
from generator.brochure.preflight.reading.state import FILLS, HAIR, IDENTITY, STROKES
from generator.brochure.preflight.reading.tiles import fill_with_pattern

DESCENT, ASCENT = -0.2, 0.8  # of the size: about where letters reach
SAMPLE = 24  # letters


def begin(frame: Frame, _: Sequence[Any]) -> None:
    """Operator BT."""
    frame.text_matrix = frame.line_matrix = IDENTITY


def font(frame: Frame, operands: Sequence[Any]) -> None:
    """Operator Tf."""
    found = frame.named("/Font", operands[0])
    if found is None:
        frame.sheet.fault(f"font {operands[0]} is not among the resources")
        face = Face(str(operands[0]).removeprefix("/"), False)
    else:
        face = frame.sheet.face(found, str(operands[0]), frame.resources)
    frame.change_text(face=face, size=float(operands[1]))


def number(name: str, factor: float = 1.0) -> Operator:
    """Return the operator that sets a number of the text state."""

    def changed(frame: Frame, operands: Sequence[Any]) -> None:
        frame.change_text(**{name: float(operands[0]) * factor})

    return changed


def mode(frame: Frame, operands: Sequence[Any]) -> None:
    """Operator Tr."""
    frame.change_text(mode=int(operands[0]))


def next_line(frame: Frame, operands: Sequence[Any]) -> None:
    """Operator Td."""
    x, y = numbers(operands)
    frame.line_matrix = frame.line_matrix.after(Matrix(e=x, f=y))
    frame.text_matrix = frame.line_matrix


def next_line_leading(frame: Frame, operands: Sequence[Any]) -> None:
    """Operator TD."""
    frame.change_text(leading=-float(operands[1]))
    next_line(frame, operands)


def matrix(frame: Frame, operands: Sequence[Any]) -> None:
    """Operator Tm."""
    frame.line_matrix = frame.text_matrix = Matrix(*numbers(operands))


def new_line(frame: Frame, _: Sequence[Any]) -> None:
    """Operator T*."""
    next_line(frame, (0, -frame.state.text.leading))


def show(frame: Frame, operands: Sequence[Any]) -> None:
    """Operator Tj."""
    _show(frame, (operands[-1],))


def show_spaced(frame: Frame, operands: Sequence[Any]) -> None:
    """Operator TJ."""
    _show(frame, operands[0] if isinstance(operands[0], Array) else ())


def show_line(frame: Frame, operands: Sequence[Any]) -> None:
    """Operator '."""
    new_line(frame, ())
    show(frame, operands)


def show_line_spaced(frame: Frame, operands: Sequence[Any]) -> None:
    """Operator "."""
    frame.change_text(word_spacing=float(operands[0]), spacing=float(operands[1]))
    show_line(frame, operands)


def _show(frame: Frame, pieces: Iterable[Any]) -> None:
    text = frame.state.text
    face = text.face
    if face is None:
        frame.sheet.fault("text without a font")
        return
    advance, first, last, shown = 0.0, None, 0.0, []
    for piece in pieces:
        if not isinstance(piece, String):
            advance -= float(piece) / 1000 * text.size * text.stretch
            continue
        raw = bytes(piece)
        if not face.blank(raw):
            first = advance if first is None else first
        for code in face.codes(raw):
            width = face.width(code) * text.size + text.spacing
            if code == 32 and not face.wide:
                width += text.word_spacing
            advance += width * text.stretch
        if not face.blank(raw):
            last = advance
            shown.append(raw)
    if first is not None:
        _letters(frame, face, Box(first, 0, max(first, last), 1), shown)
    frame.text_matrix = frame.text_matrix.after(Matrix(e=advance))


def _letters(frame: Frame, face: Face, extent: Box, shown: list[bytes]) -> None:
    """Add a piece of text to the page; `extent` is along the line."""
    state, text = frame.state, frame.state.text
    fills, strokes = text.mode in FILLS, text.mode in STROKES
    if not (fills or strokes) or frame.invisible:
        return
    unit = face.unit
    bottom = text.rise + DESCENT * text.size * unit
    top = text.rise + ASCENT * text.size * unit
    whole = state.ctm.after(frame.text_matrix)
    box = whole.box(Box(extent.left, min(bottom, top), extent.right, max(bottom, top)))
    size = abs(text.size) * unit * whole.widths[1]
    if state.visible(box) is None or size == 0:
        return
    face.used = True
    sample = _sample(face, shown)
    if fills:
        paint = state.fill
        if paint.space.family == "Pattern":
            slope = fill_with_pattern(frame, state.fill_pattern, paint, box)
            paint = slope or paint
        frame.paint(Kind.TEXT, box, paint, name=face.name, size=size, sample=sample)
    if strokes:
        frame.paint(
            Kind.TEXT,
            box,
            state.stroke,
            stroke=True,
            name=face.name,
            size=size,
            sample=sample,
            line=0.0 if fills else _outline(frame),
        )
    if face.glyphs:
        _draw_glyphs(frame, face, shown)


def _outline(frame: Frame) -> float:
    """Return how wide the outline of letters is, points; a hair where it is 0."""
    return max(HAIR, frame.state.line_width * frame.state.ctm.least_scale)


def _sample(face: Face, shown: list[bytes]) -> str:
    """Return the first letters of a text; nothing where the font does not say."""
    if face.letters:
        codes = face.codes(b"".join(shown)[: 2 * SAMPLE])
        text = "".join(face.letters.get(code, "") for code in codes)[:SAMPLE]
    elif face.wide:
        return ""
    else:
        text = b"".join(shown)[:SAMPLE].decode("cp1252", "replace")
    kept = "".join(letter if letter.isprintable() else "·" for letter in text)
    return kept if sum(letter.isalnum() for letter in kept) > 0 else ""


def _draw_glyphs(frame: Frame, face: Face, shown: list[bytes]) -> None:
    """Read the letters of a Type 3 font, each once."""
    text = frame.state.text
    size = Matrix(text.size * text.stretch, 0, 0, text.size, 0, text.rise)
    place = frame.state.ctm.after(frame.text_matrix).after(size).after(face.matrix)
    # A letter without colour of its own is drawn in that of fills (9.6.5, d1).
    state = replace(frame.state, ctm=place, stroke=frame.state.fill)
    scope = replace(frame.scope, level=frame.scope.level + 1, glyph=True)
    resources = frame.resources if face.resources is None else face.resources
    for code in sorted(set(b"".join(shown))):
        glyph = face.glyphs.get(code)
        key = (id(face), code, frame.state.fill)
        if glyph is None or key in frame.sheet.drawn:
            continue
        frame.sheet.drawn.add(key)
        draw = partial(frame.sheet.run, glyph, resources, state, scope)
        frame.sheet.inside(glyph, draw)


OPERATORS: dict[str, Operator] = {
    "BT": begin,
    "Tf": font,
    "Tc": number("spacing"),
    "Tw": number("word_spacing"),
    "Tz": number("stretch", 0.01),
    "TL": number("leading"),
    "Ts": number("rise"),
    "Tr": mode,
    "Td": next_line,
    "TD": next_line_leading,
    "Tm": matrix,
    "T*": new_line,
    "Tj": show,
    "TJ": show_spaced,
    "'": show_line,
    '"': show_line_spaced,
}
