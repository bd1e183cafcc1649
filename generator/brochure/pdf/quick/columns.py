"""A cache of columns being balanced: what was laid out in trying is not once more.

To share a text out, the engine lays its columns out at several heights, throws all of
them away, and lays them out again at the height that it found. A column is kept as it
was tried, and taken where the same is asked for the second time: the same part of the
same text, as wide and as deep.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import inf
from typing import Any

from weasyprint.layout import block  # type: ignore[import-untyped]

Layout = Callable[..., tuple[Any, ...]]


@dataclass(frozen=True, slots=True)
class Tried:
    """A column as it was tried.

    Attributes:
        result: of laying it out.
        placed: what stands at a place of its own in it, absolute and fixed.
        left: where it stood, CSS pixels.
    """

    result: tuple[Any, ...]
    placed: tuple[list[Any], list[Any]]
    left: float


def replace() -> None:
    """Take a column that was tried where it is asked for again."""
    original: Layout = block.block_box_layout

    def block_box_layout(
        context: Any,
        box: Any,
        bottom_space: float,
        skip_stack: Any,
        containing_block: Any,
        page_is_empty: bool,
        absolute_boxes: list[Any],
        fixed_boxes: list[Any],
        adjoining_margins: list[Any] | None,
        *styles: Any,
        **limits: Any,
    ) -> tuple[Any, ...]:
        """Lay a block out, as the engine does."""

        def laid_out(absolute: list[Any], fixed: list[Any]) -> tuple[Any, ...]:
            return original(
                *(context, box, bottom_space, skip_stack, containing_block),
                *(page_is_empty, absolute, fixed, adjoining_margins),
                *styles,
                **limits,
            )

        if not box.is_column or bottom_space == inf or _has_notes(context):
            return laid_out(absolute_boxes, fixed_boxes)
        tried = _tried(context, box)
        key = (
            *(repr(skip_stack), context.page_bottom - bottom_space),
            *(box.position_y, box.width, page_is_empty),
        )
        if adjoining_margins is None:  # it is laid out to stay
            if found := tried.pop(key, None):
                found.result[0].translate(dx=box.position_x - found.left)
                absolute_boxes += found.placed[0]
                fixed_boxes += found.placed[1]
                return found.result
            return laid_out(absolute_boxes, fixed_boxes)
        before = len(context.broken_out_of_flow)
        placed: tuple[list[Any], list[Any]] = ([], [])
        result = laid_out(*placed)
        whole = len(context.broken_out_of_flow) == before and not _has_notes(context)
        if whole and result[0] is not None:
            tried[key] = Tried(result, placed, box.position_x)
        return result

    block.block_box_layout = block_box_layout


def _has_notes(context: Any) -> bool:
    """Return whether notes stand on the page: laying out moves them about."""
    return bool(context.current_page_footnotes or context.reported_footnotes)


def _tried(context: Any, box: Any) -> dict[Any, Tried]:
    """Return the tries of the text of a column; those of another are forgotten."""
    text: tuple[Any, ...]
    tried: dict[Any, Tried]
    text, tried = context.__dict__.get("_tried", ((), {}))
    if len(text) != len(box.children) or any(
        one is not other for one, other in zip(text, box.children, strict=True)
    ):
        tried = {}
        context._tried = box.children, tried
    return tried
