"""Lengths of a box: those of its style, where none is a share of another.

The engine resolves fourteen lengths of every box, each time it is laid out. Few are
percentages; the others are the same every time.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from math import inf
from typing import Any

import weasyprint.layout  # type: ignore[import-untyped]  # noqa: F401 - all of it
from weasyprint.formatting_structure import boxes  # type: ignore[import-untyped]
from weasyprint.layout import percent

OF_WIDTH = (
    *("margin_left", "margin_right", "padding_left", "padding_right"),
    *("width", "min_width", "max_width"),
)
OF_EITHER = ("margin_top", "margin_bottom", "padding_top", "padding_bottom")
OF_HEIGHT = ("height", "min_height", "max_height")
BORDERS = tuple(f"border_{side}_width" for side in ("top", "right", "bottom", "left"))
NONE_IF_AUTO = ("min_width", "min_height")

Resolve = Callable[[Any, Any], None]


@dataclass(frozen=True, slots=True)
class Lengths:
    """The lengths of a style.

    Attributes:
        values: those that are known, by the name of the box's attribute.
        shares: names of those that are a share of what is around the box.
        usual: whether the engine treats the box as most others.
    """

    values: dict[str, Any]
    shares: tuple[str, ...]
    usual: bool


def replace() -> None:
    """Take the lengths of a style as they are wherever they are known."""
    original: Resolve = percent.resolve_percentages

    def resolve_percentages(box: Any, containing_block: Any) -> None:
        """Set the lengths of a box, as the engine does."""
        style = box.style
        lengths: Lengths | None = style.__dict__.get("_lengths")
        if lengths is None:
            lengths = style._lengths = _lengths(style)
        if not lengths.usual:
            original(box, containing_block)
            return
        box.__dict__.update(lengths.values)
        if lengths.shares:
            _resolve(box, containing_block, lengths.shares)

    percent_name = original.__name__
    for name, module in list(sys.modules.items()):
        ours = name.startswith("weasyprint.layout.")
        if ours and getattr(module, percent_name, None) is original:
            setattr(module, percent_name, resolve_percentages)


def _lengths(style: Any) -> Lengths:
    """Return the lengths of a style."""
    values: dict[str, Any] = {}
    shares = []
    for name in (*OF_WIDTH, *OF_EITHER, *OF_HEIGHT):
        value = style[name]
        if value is None or value == "auto":
            values[name] = 0 if name in NONE_IF_AUTO and value == "auto" else value
        elif getattr(value, "unit", None) in {None, "%"}:
            shares.append(name)
        else:
            values[name] = value.value
    for name in BORDERS:
        values[name] = style[name]
    usual = (
        style["box_sizing"] == "content-box" and style["border_collapse"] != "collapse"
    )
    return Lengths(values, tuple(shares), usual)


def _resolve(box: Any, containing_block: Any, names: tuple[str, ...]) -> None:
    """Set the lengths of a box that are a share of what is around it."""
    if isinstance(containing_block, boxes.Box):
        width, height = containing_block.width, containing_block.height
    else:
        width, height = containing_block
    either = height if isinstance(box, boxes.PageBox) else width
    for name in names:
        if name in OF_WIDTH:
            percent.resolve_one_percentage(box, name, width)
        elif name in OF_EITHER:
            percent.resolve_one_percentage(box, name, either)
        elif height != "auto":
            percent.resolve_one_percentage(box, name, height)
        elif name == "height":
            box.height = "auto"
        else:
            most = 0 if name == "min_height" else inf
            percent.resolve_one_percentage(box, name, most)
