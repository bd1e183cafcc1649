"""Marks and notes: their styles are made for the elements that have any.

The engine's own style sheet says how the marks of lists and the parts of notes look,
for every element there is. So each element gets six styles more, and all but a few
are asked for nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from weasyprint.css import StyleFor  # type: ignore[import-untyped]

LATER = frozenset(
    {
        *("marker", "footnote-call", "footnote-marker"),
        *("note-call", "note-marker", "note-callback"),
    }
)

Find = Callable[[Any, Any, Any], Any]


def replace() -> None:
    """Make such a style when it is asked for, of what `cascade` put together."""
    find: Find = StyleFor.__call__

    def style_of(styles: Any, element: Any, pseudo_type: str | None = None) -> Any:
        """Return the style of an element, as the engine does."""
        if pseudo_type in LATER:
            key = element, pseudo_type
            cascade, named = styles._waiting.get(element, ({}, {}))
            if pseudo_type in cascade and key not in styles.get_computed_styles():
                every = styles.get_cascaded_styles()
                every[key] = cascade[pseudo_type]
                styles.set_computed_styles(*key[:1], pseudo_type=pseudo_type, **named)
                del every[key]
        return find(styles, element, pseudo_type)

    StyleFor.__call__ = style_of
