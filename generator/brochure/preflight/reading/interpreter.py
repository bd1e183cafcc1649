"""Content streams, read operator by operator as a printer's computer reads them.

What is broken in a stream is noted and the reading goes on behind it; what would
never end is stopped by a budget of operations, which is the same on every machine.

Source:
    ISO 32000-1:2008, 7.8.2, “Content streams”.
"""

from __future__ import annotations

import pikepdf
from pikepdf import Array, Dictionary, Object, Stream

from generator.brochure.preflight.reading import (
    colouring,
    drawing,
    lettering,
    placing,
)
from generator.brochure.preflight.reading.frame import (
    MOST_KEPT,
    MOST_LEVELS,
    MOST_OPERATIONS,
    STREAM_COST,
    Frame,
    Instruction,
    Scope,
    Sheet,
)
from generator.brochure.preflight.reading.opening import MALFORMED, reason
from generator.brochure.preflight.reading.state import State

OPERATORS = (
    drawing.OPERATORS | colouring.OPERATORS | lettering.OPERATORS | placing.OPERATORS
)
MOST_CONTENT = 32 * 1024**2  # bytes of one content stream, unpacked


def new_sheet(hidden: frozenset[tuple[int, int]]) -> Sheet:
    """Return an empty sheet whose streams this module reads."""

    def run(owner: Object, resources: Object, state: State, scope: Scope) -> None:
        read(sheet, owner, resources, state, scope)

    sheet = Sheet(run, hidden)
    return sheet


def read(
    sheet: Sheet, owner: Object, resources: Object, state: State, scope: Scope
) -> None:
    """Read one content stream and what it places.

    Args:
        sheet: takes what is painted.
        owner: the page, or the stream itself.
        resources: its resource dictionary.
        state: the graphics state that it starts with.
        scope: where it stands.
    """
    if scope.level > MOST_LEVELS:
        sheet.whole = False
        return
    if not isinstance(resources, Dictionary):
        resources = Dictionary()
    frame = Frame(sheet, resources, state, scope)
    try:
        instructions = _parsed(sheet, owner)
    except MALFORMED as error:
        sheet.fault(reason(error))
        return
    for instruction in instructions:
        sheet.operations += 1
        if sheet.operations > MOST_OPERATIONS:
            sheet.whole = False
            return
        operator = OPERATORS.get(str(instruction.operator))
        if operator is None:
            continue
        try:
            if isinstance(instruction, pikepdf.ContentStreamInlineImage):
                operator(frame, [instruction.iimage])
            else:
                operator(frame, list(instruction.operands))
        except MALFORMED as error:
            sheet.fault(f"{instruction.operator}: {reason(error)}")


def _parsed(sheet: Sheet, owner: Object) -> list[Instruction]:
    """Return the instructions of a stream; none of one that is too long."""
    sheet.operations += STREAM_COST
    if owner.objgen in sheet.parsed:
        return sheet.parsed[owner.objgen]
    if _length(owner) > MOST_CONTENT:
        sheet.whole = False
        return []
    found = list(pikepdf.parse_content_stream(owner))
    if isinstance(owner, Stream) and owner.is_indirect and len(found) <= MOST_KEPT:
        sheet.parsed[owner.objgen] = found
    return found


def _length(owner: Object) -> int:
    """Return how long the content of a page or stream is, bytes."""
    content = owner if isinstance(owner, Stream) else owner.get("/Contents")
    parts = list(content) if isinstance(content, Array) else [content]
    return sum(len(part.read_bytes()) for part in parts if isinstance(part, Stream))
