"""Reference cycles: those of a layout are broken as soon as it is not wanted any more.

A layout refers to all that it is made of, and that to the layout, so that only the
garbage collector would find it once the part is done. It looks through everything
that is new, which takes as long as a page in twenty.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from weasyprint import Document  # type: ignore[import-untyped]

_open: list[Any] = []


def replace() -> None:
    """Note what is known of every document from now on."""
    begin: Callable[..., Any] = Document._build_layout_context.__func__

    def begun(cls: Any, *given: Any) -> Any:
        """Return what will be known of a document, as the engine does."""
        context = begin(cls, *given)
        _open.append(context)
        return context

    Document._build_layout_context = classmethod(begun)


def break_cycles() -> None:
    """Forget what was known of documents: none of them is laid out or drawn again."""
    for context in _open:
        context.__dict__.clear()
    _open.clear()
