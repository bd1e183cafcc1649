"""A drawing in the colours of a house style; people keep the colours of their skin."""

from __future__ import annotations

from generator.images.drawn.shades import SKINS
from generator.style.palette import Palette


def painted(markup: str, palette: Palette) -> str:
    """Return SVG made in the project's colours, in the colours of a palette."""
    return palette.repaint(markup, SKINS)
