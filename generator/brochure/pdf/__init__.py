"""From HTML to PDF: the only package that knows WeasyPrint and pydyf."""

from generator.brochure.pdf.apart import (
    Limits,
    Rendered,
    render_apart,
)
from generator.brochure.pdf.errors import RenderError
from generator.brochure.pdf.finishing import PageLabel, write_plain, write_screen
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
