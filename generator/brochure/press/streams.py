"""Content streams rewritten in ink.

Every operator that sets a colour becomes one that sets four inks; text in black
ink alone overprints, so that no white edge shows where plates shift.

Source:
    ISO 32000-1:2008, 8.6.8, “Colour operators”, and 8.6.7, “Overprint control”.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

import pikepdf
from pikepdf import (
    Array,
    ContentStreamInlineImage,
    ContentStreamInstruction,
    Dictionary,
    Name,
    Object,
    Operator,
    Pdf,
    PdfInlineImage,
)

from generator.brochure.geometry import Matrix
from generator.brochure.press import pictures
from generator.brochure.press.contents import Content, Instruction, Kind, operations
from generator.brochure.press.errors import PressError
from generator.brochure.press.inks import BLACK, Inks, lightness
from generator.brochure.press.small import UNSET, Size, wants_black
from generator.images.colour import Ink
from generator.wording.messages import N_, message

OVERPRINT = "/InkOverprint"
KNOCKOUT = "/InkKnockout"
SHOW_TEXT = frozenset({"Tj", "TJ", "'", '"'})
DEVICE = {"g": "/DeviceGray", "rg": "/DeviceRGB", "k": "/DeviceCMYK"}
PAINT = frozenset({"f", "F", "f*", "S", "s", "B", "B*", "b", "b*", "sh", "Do", "EI"})
MOVING = frozenset({"cm", "Tm", "BT", "Tf"})
INLINE = "INLINE IMAGE"  # as pikepdf calls the operators BI, ID and EI together
COLOUR = frozenset(
    {*DEVICE, *(name.upper() for name in DEVICE)}
    | {"cs", "CS", "sc", "scn", "SC", "SCN"}
)
# Nobody reads a file for press aloud, and inks have no rendering intent.
LEFT_OUT = frozenset({"BMC", "BDC", "EMC", "MP", "DP", "ri"})
HANDLED = frozenset(
    {"q", "Q", "gs", INLINE, *COLOUR, *LEFT_OUT, *MOVING, *PAINT, *SHOW_TEXT}
)
COMPONENTS = {"/DeviceGray": 1, "/CalGray": 1, "/DeviceRGB": 3, "/CalRGB": 3}
COMPONENTS |= {"/DeviceCMYK": 4}


@dataclass(frozen=True, slots=True)
class State:
    """The part of the graphics state that matters for ink.

    Attributes:
        fill: inks of fills; None for a pattern or what an outer stream set.
        space: colour space of fills, `stroke_space` that of strokes.
        stroke_space: likewise.
        overprint: whether ink overprints; None after a state that may say so.
        shown: inks of fills as they were last written, which for small text are not
            those that the layout asks for.
        size: of text.
    """

    fill: Ink | None = None
    space: str = "/DeviceGray"
    stroke_space: str = "/DeviceGray"
    overprint: bool | None = False
    shown: Ink | None = None
    size: Size = UNSET


class Rewriter:
    """Rewrites the content streams of one document."""

    def __init__(self, pdf: Pdf, inks: Inks) -> None:
        self._pdf = pdf
        self._inks = inks
        self._inline = 0
        self.placed: dict[tuple[int, int], Matrix] = {}  # where forms are first placed

    def rewrite(self, content: Content) -> bytes:
        """Return a content stream in ink; a soft mask's in grey.

        Raises:
            PressError: it sets a colour that has no inks (a spot colour), or
                uses a font drawn by content streams.
        """
        if content.kind is Kind.TYPE3:
            raise PressError(message(N_("A font is drawn by programs (Type 3).")))
        return _Pass(self, self._inks, content).run()

    def place(self, inline: PdfInlineImage, content: Content) -> str | None:
        """Name an inline image among the resources, in ink; None for a stencil."""
        image = pictures.place_inline(self._pdf, inline)
        if image is None:
            return None
        if content.soft_mask:
            pictures.to_grey(image)
        else:
            pictures.to_ink(image, self._inks)
        self._inline += 1
        name = f"/InlinePicture{self._inline}"
        if "/XObject" not in content.resources:
            content.resources.XObject = Dictionary()
        content.resources.XObject[name] = image
        return name


class _Pass:
    """One content stream, from its first operator to its last."""

    def __init__(self, rewriter: Rewriter, inks: Inks, content: Content) -> None:
        self._rewriter = rewriter
        self._inks = inks
        self._content = content
        placed = rewriter.placed.get(content.owner.objgen, Matrix())
        self._state = State(size=Size(placed))
        self._stack: list[State] = []
        self._out: list[Instruction] = []

    def run(self) -> bytes:
        """Return the stream in ink."""
        self._out.append(instructed("q"))
        if self._content.kind is not Kind.FORM and not self._content.soft_mask:
            # What a page and a pattern start with is a black of DeviceGray.
            self._set(BLACK, stroke=True)
            self._set(BLACK, stroke=False)
        for instruction, operator in operations(self._content):
            if operator in HANDLED:
                self._take(instruction, operator)
            else:
                self._out.append(instruction)
        for _ in self._stack:
            self._out.append(instructed("Q"))
        self._out.append(instructed("Q"))
        return pikepdf.unparse_content_stream(self._out)

    def _take(self, instruction: Instruction, operator: str) -> None:
        """Write an instruction, in ink, behind what it needs before it."""
        if self._is_left_out(instruction, operator):
            return
        if operator == "gs":
            # It may hold an overprint of its own, or leave ours: ask anew.
            self._state = replace(self._state, overprint=None)
        elif isinstance(instruction, ContentStreamInlineImage):
            name = self._rewriter.place(instruction.iimage, self._content)
            if name is not None:
                operator, instruction = "Do", instructed("Do", Name(name))
        elif operator in MOVING:
            self._move(list(instruction.operands), operator)
        elif operator == "Do":
            self._place(instruction.operands[0])
        if not self._content.soft_mask:
            self._prepare(operator)
        self._out.append(instruction)

    def _is_left_out(self, instruction: Instruction, operator: str) -> bool:
        """Follow colours and states; return whether the operator is not needed."""
        if operator in COLOUR:
            return self._choose(list(instruction.operands), operator)
        if operator == "q":
            self._stack.append(self._state)
        elif operator == "Q":
            if not self._stack:
                return True
            self._state = self._stack.pop()
        return operator in LEFT_OUT

    def _move(self, operands: Sequence[Any], operator: str) -> None:
        """Note what an operator makes of the size of text."""
        values = [float(one) for one in operands if not isinstance(one, Name)]
        moved = self._state.size.moved(operator, values)
        self._state = replace(self._state, size=moved)

    def _choose(self, operands: Sequence[Any], operator: str) -> bool:
        """Choose a colour; return whether inks were written in its place."""
        stroke, name = operator.isupper(), operator.lower()
        if name in DEVICE:
            self._colour(DEVICE[name], operands, stroke=stroke)
            return True
        if name == "cs":
            return self._space(str(operands[0]), stroke=stroke)
        space = self._state.stroke_space if stroke else self._state.space
        if space != "/Pattern":
            self._colour(space, operands, stroke=stroke)
            return True
        if not stroke:
            self._state = replace(self._state, fill=None, shown=None)
        return False

    def _prepare(self, operator: str) -> None:
        """Write inks and overprint for what is painted next, if it is."""
        if operator in SHOW_TEXT:
            self._show(self._state.fill, small=True)
            self._overprint(self._state.shown == BLACK)
        elif operator in PAINT or operator == INLINE:
            self._show(self._state.fill)
            self._overprint(False)

    def _space(self, name: str, *, stroke: bool) -> bool:
        """Choose a colour space; return whether the operator is not needed."""
        if stroke:
            self._state = replace(self._state, stroke_space=name)
        else:
            self._state = replace(self._state, space=name)
        if name == "/Pattern":
            return False
        count = self._components(name)
        first = [0.0] * count if count < 4 else [0.0, 0.0, 0.0, 1.0]
        self._colour(name, first, stroke=stroke)
        return True

    def _colour(self, space: str, operands: Sequence[Any], *, stroke: bool) -> None:
        values = [float(operand) for operand in operands]
        if self._components(space) != len(values):
            raise PressError(
                message(N_("Colour space {name} has no inks."), name=space)
            )
        if self._content.soft_mask:
            self._out.append(instructed("G" if stroke else "g", lightness(values)))
        else:
            self._set(self._inks.ink(values), stroke=stroke)

    def _components(self, name: str) -> int:
        """Return how many values a colour has in a space, device or calibrated."""
        if name in COMPONENTS:
            return COMPONENTS[name]
        found = self._content.resources.get("/ColorSpace", Dictionary()).get(name)
        return components(found, name)

    def _set(self, ink: Ink, *, stroke: bool) -> None:
        self._out.append(instructed("K" if stroke else "k", *ink))
        if not stroke:
            self._state = replace(self._state, fill=ink, shown=ink)

    def _show(self, ink: Ink | None, *, small: bool = False) -> None:
        """Write the inks of what is painted next, if others were written last."""
        if ink is None:
            return
        if small and wants_black(ink, self._state.size.points):
            ink = BLACK
        if ink != self._state.shown:
            self._out.append(instructed("k", *ink))
            self._state = replace(self._state, shown=ink)

    def _place(self, name: Any) -> None:
        """Remember where a form is first placed, for the size of text in it."""
        forms = self._content.resources.get("/XObject", Dictionary())
        form = forms.get(str(name))
        if form is None or form.get("/Subtype") != Name.Form:
            return
        matrix = self._state.size.ctm
        if "/Matrix" in form:
            own = Matrix(*(float(value) for value in form.Matrix.as_list()))
            matrix = matrix.after(own)
        self._rewriter.placed.setdefault(form.objgen, matrix)

    def _overprint(self, wanted: bool) -> None:
        if wanted != self._state.overprint:
            self._state = replace(self._state, overprint=wanted)
            self._out.append(instructed("gs", Name(OVERPRINT if wanted else KNOCKOUT)))


def instructed(operator: str, *operands: Name | float) -> ContentStreamInstruction:
    """Return an instruction, with numbers as PDF writes them."""
    written = [
        decimal(one) if isinstance(one, float | int) else one for one in operands
    ]
    return ContentStreamInstruction(written, Operator(operator))


def components(space: Object | None, name: str) -> int:
    """Return how many values a colour has in a colour space.

    Raises:
        PressError: the space is not one of light (a spot colour, a table, Lab).
    """
    if isinstance(space, Name) and str(space) in COMPONENTS:
        return COMPONENTS[str(space)]
    if isinstance(space, Array):
        if space[0] == Name.ICCBased:
            return int(space[1].N)
        if str(space[0]) in COMPONENTS:
            return COMPONENTS[str(space[0])]
    raise PressError(message(N_("Colour space {name} has no inks."), name=name))


def add_states(resources: Object) -> None:
    """Add the two graphics states that switch overprinting.

    Source:
        ISO 32000-1:2008, 8.6.7: with OPM 1, an ink of 0 leaves what is below.
    """
    if "/ExtGState" not in resources:
        resources.ExtGState = Dictionary()
    resources.ExtGState[OVERPRINT] = Dictionary(
        Type=Name.ExtGState, OP=True, op=True, OPM=1
    )
    resources.ExtGState[KNOCKOUT] = Dictionary(
        Type=Name.ExtGState, OP=False, op=False, OPM=0
    )


def decimal(value: float) -> Decimal:
    """Return a number as PDF writes it: four decimals at most, no exponent."""
    text = f"{value:.4f}".rstrip("0").rstrip(".")
    return Decimal("0" if text == "-0" else text)
