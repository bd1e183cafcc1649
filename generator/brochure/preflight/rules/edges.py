"""The rule that artwork fills the bleed.

Where pages are rendered, pixels decide; without Ghostscript the boxes of pictures
and areas do, and only where nothing else lies in the bleed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from generator.brochure.geometry import POINTS, Box
from generator.brochure.preflight.facts import Element, Kind, Page
from generator.brochure.preflight.findings import Severity, number
from generator.brochure.preflight.ink.edges import (
    AT_EDGE_MM,
    JUST_MM,
    LEAST_RUN_MM,
    SHOWS,
    Edge,
    Gap,
    bare,
    edges,
    ends,
    flush,
)
from generator.brochure.preflight.ink.separations import Raster
from generator.brochure.preflight.rules.pages import SIDES, inner_side
from generator.brochure.preflight.rules.rule import SHOP, Hit, Job, Rule
from generator.wording.messages import N_, message

PICTURES = frozenset({Kind.IMAGE, Kind.SHADING})
MOSTLY = 0.6  # of a gap that is drawn in white
OF_DRAWING = 6  # shapes over an edge that are a drawing
LEAST_BLEED_MM = 1.0  # where there is less room, the boxes are at fault


def bleed_filled(page: Page, raster: Raster | None, job: Job) -> Iterator[Hit]:
    """Yield where artwork ends at the edge of the page."""
    if not page.trimmed:
        return
    area = page.printed
    solid = [one for one in page.seen if _solid(one)]
    boxes = [one.box for one in solid]
    pictures = [one.box for one in solid if one.kind is not Kind.FILL]
    for edge in edges(page.trim):
        room = edge.beyond(area) / POINTS
        wanted = min(job.profile.limits.bleed_mm, room)
        if wanted < LEAST_BLEED_MM:
            continue
        severity = None
        if gaps := list(_whitened(edge, page)):
            pass
        elif raster is None:
            gaps = list(_uncovered(edge, wanted, boxes, page))
        elif not (gaps := _missing(edge, bare(raster, edge, wanted), page)):
            gaps = list(ends(raster, edge, wanted, pictures))
            if not gaps and not _is_drawn_over(edge, page):
                # On a plan, a wall or a table may end just there.
                gaps = list(ends(raster, edge, wanted, boxes, JUST_MM))
                severity = Severity.WARNING
        if not gaps:
            continue
        inner = edge.side == inner_side(page, job)
        box = gaps[0].box
        for gap in gaps[1:]:
            box = box.joined(gap.box)
        yield Hit(
            message(
                N_(
                    "Artwork ends at the edge on the {side}; it must go on for {mm} mm."
                ),
                side=message(SIDES[edge.side]),
                mm=number(job.profile.limits.bleed_mm),
            ),
            box,
            severity=Severity.NOTE if inner else severity,
        )


def _is_drawn_over(edge: Edge, page: Page) -> bool:
    """Return whether a drawing goes on over an edge: many of its shapes do.

    One more that ends just there is a wall or a window, and no forgotten bleed.
    """
    inner = page.trim.grown(-LEAST_BLEED_MM)
    crossing = sum(
        edge.beyond(one.box) >= LEAST_BLEED_MM * POINTS
        and one.box.shared(inner) is not None
        and not one.box.holds(page.trim)
        and not (one.mask or one.glyph or one.tiled or one.kind is Kind.TEXT)
        for one in page.elements
    )
    return crossing >= OF_DRAWING


def _missing(edge: Edge, gaps: Iterable[Gap], page: Page) -> list[Gap]:
    """Return the gaps that are paper: no part of a picture or drawing that is white."""
    white = [
        one.box
        for one in page.elements
        if not one.mask
        and not one.box.holds(page.trim)  # that would be the page's own white
        and (_faint(one) or (one.kind in PICTURES and one.rectangular))
        and edge.beyond(one.box) > LEAST_BLEED_MM * POINTS
    ]

    def drawn(gap: Gap) -> bool:
        low, high = edge.along(gap.box)
        parts = [edge.along(box) for box in white if box.meets(gap.box)]
        covered = sum(min(high, end) - max(low, start) for start, end in parts)
        return covered >= MOSTLY * (high - low)

    return [gap for gap in gaps if not drawn(gap)]


def _whitened(edge: Edge, page: Page) -> Iterator[Gap]:
    """Yield where white lies over artwork in the bleed, and in the bleed alone."""
    inner = page.trim.grown(-AT_EDGE_MM)
    near = 2 * AT_EDGE_MM * POINTS
    crossing: list[Box] = []
    for one in page.elements:
        if one.mask or one.glyph or one.tiled or one.kind is Kind.TEXT:
            continue
        out = edge.beyond(one.box)
        if out < LEAST_BLEED_MM * POINTS:
            continue
        if one.box.shared(inner) is not None:
            if not one.paint.white:
                crossing.append(one.box)
        elif one.paint.white and one.opaque and one.rectangular and not one.overprint:
            across = one.box.width if edge.upright else one.box.height
            low, high = edge.along(one.box)
            long = high - low >= LEAST_RUN_MM * POINTS
            covers = any(box.meets(one.box) for box in crossing)
            if long and out - across < near and covers:
                yield Gap(edge.side, edge.outside(low, high, LEAST_BLEED_MM))


def _faint(one: Element) -> bool:
    """Return whether an element is so light that a pixel of it looks bare."""
    inks = one.paint.inks
    return inks is not None and sum(inks.values()) <= SHOWS / 255


def _solid(one: Element) -> bool:
    """Return whether an element is a rectangle of ink."""
    return one.rectangular and not (
        one.mask or one.glyph or one.tiled or one.paint.white
    )


def _uncovered(
    edge: Edge, bleed_mm: float, boxes: Sequence[Box], page: Page
) -> Iterator[Gap]:
    """Yield the bleed beside boxes that end at the edge, where it is empty."""
    inked = [
        one.box
        for one in page.elements
        if not (one.mask or one.paint.white or one.kind is Kind.TEXT)
    ]
    for box in flush(edge, bleed_mm, boxes):
        outside = edge.outside(*edge.along(box), bleed_mm)
        far = edge.outward * bleed_mm * POINTS * 0.8
        middle = edge.end + far
        if edge.upright:
            probe = Box(middle, outside.bottom, middle, outside.top)
        else:
            probe = Box(outside.left, middle, outside.right, middle)
        if not any(other.shared(probe) for other in inked):
            yield Gap(edge.side, outside)


RULES = (
    Rule(
        "bleed-filled",
        Severity.ERROR,
        SHOP,
        N_("Draw pictures and areas that touch the edge 3 mm over it."),
        page=bleed_filled,
    ),
)
