"""From HTML to PDF: the only package that knows WeasyPrint and pydyf.

What is offered here is imported when it is first asked for: the layout engine takes
longer to load than a brochure that has not changed takes to make.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from generator.brochure.pdf.apart import (
        Limits,
        Rendered,
        render_apart,
    )
    from generator.brochure.pdf.errors import RenderError
    from generator.brochure.pdf.finishing import write_plain, write_screen
    from generator.brochure.pdf.labels import PageLabel
    from generator.brochure.pdf.layout import Layout, lay_out

__all__ = [
    "Layout",
    "Limits",
    "PageLabel",
    "RenderError",
    "Rendered",
    "lay_out",
    "render_apart",
    "write_plain",
    "write_screen",
]
HOMES = {
    "Layout": "layout",
    "PageLabel": "labels",
    "RenderError": "errors",
    "lay_out": "layout",
    "write_plain": "finishing",
    "write_screen": "finishing",
}


def __getattr__(name: str) -> Any:
    """Return what the package offers, from the module that holds it."""
    if name not in __all__:
        raise AttributeError(name)
    return getattr(import_module(f"{__name__}.{HOMES.get(name, 'apart')}"), name)
