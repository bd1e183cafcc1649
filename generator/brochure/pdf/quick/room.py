"""Room: where nothing else is asked of a part, what takes none is left out.

To learn how many pages a part takes, nothing that stands at a place of its own is
wanted, nor what stands in margins, nor what is painted behind text: a sixth of the
time. A plan that was made by measures is held against the pages as they are drawn
(`render.settle`), so what is left out here can be wrong for no page.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from weasyprint import layout  # type: ignore[import-untyped]
from weasyprint.css.computed_values import (  # type: ignore[import-untyped]
    COMPUTER_FUNCTIONS,
)

PLACED = ("absolute", "fixed")
NOWHERE = ("none",)

_only_room = ContextVar("_only_room", default=False)

Compute = Callable[[Any, str, Any], Any]


@contextmanager
def only_room() -> Iterator[None]:
    """Leave out what takes no room in the flow, once `replace` was called."""
    token = _only_room.set(True)
    try:
        yield
    finally:
        _only_room.reset(token)


def replace() -> None:
    """Leave it out wherever only room is asked for."""
    displayed: Compute = COMPUTER_FUNCTIONS["display"]
    margin_boxes: Callable[..., Any] = layout.make_margin_boxes
    backgrounds: Callable[..., None] = layout.layout_backgrounds

    def display(style: Any, name: str, value: Any) -> Any:
        """Return how an element is displayed, as the engine does, or not at all."""
        if _only_room.get() and style.specified["position"] in PLACED:
            return NOWHERE
        return displayed(style, name, value)

    def make_margin_boxes(*given: Any) -> Any:
        """Return what stands in the margins of a page."""
        return () if _only_room.get() else margin_boxes(*given)

    def layout_backgrounds(*given: Any) -> None:
        """Find what is painted behind the boxes of a page."""
        if not _only_room.get():
            backgrounds(*given)

    COMPUTER_FUNCTIONS["display"] = display
    layout.make_margin_boxes = make_margin_boxes
    layout.layout_backgrounds = layout_backgrounds
