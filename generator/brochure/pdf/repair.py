"""A repair of WeasyPrint 70: footnotes that land one page late, or nowhere.

The engine compares the bottom of the last footnote with the bottom of the area
made to fit it, exactly, and so takes a rounding error of floating-point numbers
for an overflow (Kozea/WeasyPrint issue 2502). `tests/brochure/pdf/test_repair.py`
fails as soon as WeasyPrint is right by itself: then this module can go.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from contextlib import contextmanager

from weasyprint.layout import LayoutContext  # type: ignore[import-untyped]


@contextmanager
def footnotes_repaired() -> Iterator[None]:
    """Keep every footnote on the page of its call while the block runs."""
    original = LayoutContext._update_footnote_area

    def update(context: LayoutContext) -> bool:
        """Return whether the footnotes overflow an area of limited height.

        An area without a limit is as high as its footnotes: nothing overflows.
        """
        overflows: bool = original(context)
        style = context.current_footnote_area.style
        limited = style["height"] != "auto" or style["max_height"].value < math.inf
        return overflows and limited

    LayoutContext._update_footnote_area = update
    try:
        yield
    finally:
        LayoutContext._update_footnote_area = original
