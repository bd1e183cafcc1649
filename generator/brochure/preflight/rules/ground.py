"""What lies under an element: bare paper, or ink.

Source:
    GWG 2022, D0031, “Overlapping”.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from generator.brochure.preflight.facts import PROCESS, Element, Kind

MOST_LAYERS = 400  # areas under an element that are looked through
ALL = frozenset(PROCESS)
SHRINK = 0.25  # of a text's height: its letters do not fill their box


@dataclass(frozen=True, slots=True)
class Over:
    """An element and the inks of what lies under it."""

    element: Element
    inks: frozenset[str]


def over(
    elements: Sequence[Element], wanted: Callable[[Element], bool]
) -> Iterator[Over]:
    """Yield the wanted elements with the inks under them, in the order of painting."""
    areas: list[Element] = []
    for one in elements:
        if one.mask or one.glyph:
            continue
        if wanted(one):
            yield Over(one, _under(one, areas))
        if one.kind is not Kind.TEXT and not one.tiled:
            areas.append(one)


def _under(element: Element, areas: Sequence[Element]) -> frozenset[str]:
    box = element.box
    if element.kind is Kind.TEXT:
        box = box.grown(-SHRINK * min(box.height, box.width) * 25.4 / 72)
    found: frozenset[str] = frozenset()
    for area in reversed(areas[-MOST_LAYERS:]):
        if not area.box.meets(box):
            continue
        if area.kind is Kind.STROKE and not area.box.holds(box):
            continue  # a frame around it, or a line beside it
        found |= _inks(area)
        covers = area.opaque and not area.overprint and area.rectangular
        if covers and area.box.holds(box) and area.kind is not Kind.STENCIL:
            break
    return found


def _inks(area: Element) -> frozenset[str]:
    if area.kind is Kind.STROKE and area.size < min(area.box.width, area.box.height):
        return frozenset()  # the outline of something larger
    known = area.paint.printing
    if known is not None:
        return known
    meant = area.paint.space.intended
    if meant.family in {"DeviceGray", "CalGray"}:
        return frozenset({"Black"})
    return frozenset(meant.inks) or ALL
