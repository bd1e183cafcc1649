"""How much room a laid-out part takes: pages, places, and what is left over."""

from __future__ import annotations

from typing import Any

from generator.brochure.pdf.layout import Layout

MM = 25.4 / 96  # millimetres in a CSS pixel


def measure(layout: Layout) -> dict[str, Any]:
    """Return the measures of a part, as JSON can hold them.

    Returns:
        `pages`, how many there are; `anchors`, for every element with an `id` its
        page, from 1, and how far under the top of that page it begins; `bottoms`,
        for every page how far under its top the last line may end. Millimetres.
    """
    anchors: dict[str, tuple[int, float]] = {}
    bottoms = []
    for number, page in enumerate(layout.document.pages, 1):
        for name, (_, top, *_) in page.anchors.items():
            anchors.setdefault(name, (number, round(top * MM, 3)))
        box = page._page_box
        bottoms.append(round((box.content_box_y() + box.height) * MM, 3))
    return {"pages": layout.page_count, "anchors": anchors, "bottoms": bottoms}
