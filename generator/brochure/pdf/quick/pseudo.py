"""Marks and notes: their styles are made for the elements that have any.

The engine's own style sheet says how the marks of lists and the parts of notes look,
for every element there is. So each element gets six styles more, and all but a few
are asked for nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from xml.etree.ElementTree import Element

from weasyprint.css import StyleFor  # type: ignore[import-untyped]

LATER = frozenset(
    {
        *("marker", "footnote-call", "footnote-marker"),
        *("note-call", "note-marker", "note-callback"),
    }
)

Compute = Callable[..., None]
Find = Callable[[Any, Any, Any], Any]


def replace() -> None:
    """Make such a style when it is asked for."""
    compute: Compute = StyleFor.set_computed_styles
    find: Find = StyleFor.__call__

    def set_computed_styles(
        styles: Any, element: Any, *, pseudo_type: str | None = None, **named: Any
    ) -> None:
        """Make the style of an element, as the engine does, or say how to."""
        named["pseudo_type"] = pseudo_type
        declared = styles.get_cascaded_styles()
        key = element, pseudo_type
        if (
            pseudo_type in LATER
            and isinstance(element, Element)
            and "anchor" not in declared[key]  # it is a place that may be linked to
        ):
            waiting = styles.__dict__.setdefault("_waiting", {})
            waiting[key] = declared[key], named
        else:
            compute(styles, element, **named)

    def style_of(styles: Any, element: Any, pseudo_type: str | None = None) -> Any:
        """Return the style of an element, as the engine does."""
        if pseudo_type in LATER:
            key = element, pseudo_type
            found = styles.__dict__.get("_waiting", {}).pop(key, None)
            if found:
                every = styles.get_cascaded_styles()
                every[key], named = found
                compute(styles, element, **named)
                del every[key]
        return find(styles, element, pseudo_type)

    StyleFor.set_computed_styles = set_computed_styles
    StyleFor.__call__ = style_of
