"""The flow of boxes: most are in it, and two values of their style say so.

On which named page a box begins and ends, its first and its last descendants say. The
engine asks for it between any two boxes, and looks at all there are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from weasyprint.formatting_structure import boxes  # type: ignore[import-untyped]

IN_FLOW = ("static", "relative")


def replace() -> None:
    """Ask for the usual case first."""
    original: Callable[[Any], bool] = boxes.Box.is_in_normal_flow

    def is_in_normal_flow(box: Any) -> bool:
        """Return whether a box is in normal flow, as the engine does."""
        style = box.style
        if style["float"] == "none" and style["position"] in IN_FLOW:
            return True
        return original(box)

    def page_values(box: Any) -> tuple[Any, Any]:
        """Return the pages that a box begins and ends on, as the engine does."""
        return _page(box, iter), _page(box, reversed)

    boxes.Box.is_in_normal_flow = is_in_normal_flow
    boxes.ParentBox.page_values = page_values


def _page(box: Any, way: Callable[[Any], Iterable[Any]]) -> Any:
    """Return the page of the first descendants of a box, or that of its last ones."""
    page = box.style["page"]
    while True:
        for child in way(box.children):
            if child.is_in_normal_flow() or child.is_floated():
                break
        else:
            return page
        page = child.style["page"] or page
        if isinstance(child, boxes.TableBox):  # asks nothing of what is in it
            return page
        box = child
