"""The flow of boxes: most are in it, and two values of their style say so."""

from __future__ import annotations

from collections.abc import Callable
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

    boxes.Box.is_in_normal_flow = is_in_normal_flow
