"""Whether artwork goes on past the edge where the page is cut.

Two faults look alike on screen and not on the press. Where ink touches the edge
and bare paper lies outside, a cut a hair too wide leaves a white line. Where a
picture ends at the edge and a tint goes on in the bleed, the line is tinted.

A shape may poke out over the edge and end in the bleed, as a leaf does: its end is
round. What was forgotten ends in a straight line along the edge, and that is what
is looked for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.brochure.geometry import POINTS, Box
from generator.brochure.preflight.ink.separations import Raster

SLACK_MM = 0.4  # so much of the bleed may be missing: pixels are no finer
LEAST_RUN_MM = 3.0  # a shorter end is a line or a letter, seen by `ends`
LEAST_SIDE_MM = 1.0  # of a box
AT_EDGE_MM = 0.3  # so far over the edge, a picture still ends at it
JUST_MM = 0.02  # and an area, of which a drawing has many that end anywhere
STRAIGHT = 0.8  # part of an end that lies in one line
SHOWS = 8  # of 1020, the four inks together: more is ink, and a sharp end
DIFFERS = 20  # of 1020: more is another colour


@dataclass(frozen=True, slots=True)
class Edge:
    """One side of the trimmed page, as the lines of pixels that cross it.

    Attributes:
        side: left, right, bottom or top.
        outward: 1 where coordinates rise towards the outside, else -1.
        end: where it lies across, points.
        low: where it begins along, points.
        high: where it ends along, points.
    """

    side: str
    outward: int
    end: float
    low: float
    high: float

    @property
    def upright(self) -> bool:
        """Whether it goes up and down."""
        return self.side in {"left", "right"}

    def beyond(self, box: Box) -> float:
        """Return how far a box reaches over the edge, points; below 0: not to it."""
        return self.outward * (float(getattr(box, self.side)) - self.end)

    def along(self, box: Box) -> tuple[float, float]:
        """Return the part of the edge beside a box, points."""
        low, high = (box.bottom, box.top) if self.upright else (box.left, box.right)
        return max(low, self.low), min(high, self.high)

    def outside(self, low: float, high: float, bleed_mm: float) -> Box:
        """Return the bleed beside a part of the edge, points."""
        far = self.end + self.outward * bleed_mm * POINTS
        near, far = min(self.end, far), max(self.end, far)
        return Box(near, low, far, high) if self.upright else Box(low, near, high, far)

    def ink(self, raster: Raster, out: float, along: float) -> bytes:
        """Return the inks at a distance outward of the edge, both points."""
        across = self.end + self.outward * out
        x, y = (across, along) if self.upright else (along, across)
        return raster.pixel(int(raster.across(x)), int(raster.down(y)))

    def pixels(self, raster: Raster, places: Sequence[float]) -> list[int]:
        """Return at which pixel along the edge each of these places lies, points."""
        at = raster.down if self.upright else raster.across
        return [int(at(along)) for along in places]

    def line(self, raster: Raster, out: float) -> list[int]:
        """Return the four inks together of all pixels at a distance outward, points.

        Empty where that is outside the raster.
        """
        across = self.end + self.outward * out
        if self.upright:
            return raster.column(int(raster.across(across)))
        return raster.line(int(raster.down(across)))


@dataclass(frozen=True, slots=True)
class Gap:
    """Where bleed is missing: the side of the page, and the part of its edge."""

    side: str
    box: Box


def edges(trim: Box) -> Iterator[Edge]:
    """Yield the sides of a trimmed page, points."""
    yield Edge("left", -1, trim.left, trim.bottom, trim.top)
    yield Edge("right", 1, trim.right, trim.bottom, trim.top)
    yield Edge("bottom", -1, trim.bottom, trim.left, trim.right)
    yield Edge("top", 1, trim.top, trim.left, trim.right)


def bare(raster: Raster, edge: Edge, bleed_mm: float) -> Iterator[Gap]:
    """Yield where ink touches the edge and paper is bare before the bleed ends."""
    pixel = 72 / raster.ppi
    depth = int((bleed_mm - SLACK_MM) * POINTS / pixel)
    count = int((edge.high - edge.low) / pixel)
    places = [edge.low + (step + 0.5) * pixel for step in range(count)]
    reached = _reached(raster, edge, places, depth)
    for first, last in _runs(reached, depth):
        found = reached[first:last]
        farthest = max(found)
        level = sum(value >= farthest - 1 for value in found)
        if (last - first) * pixel >= LEAST_RUN_MM * POINTS and (
            level >= STRAIGHT * len(found)
        ):
            low, high = edge.low + first * pixel, edge.low + last * pixel
            yield Gap(edge.side, edge.outside(low, high, bleed_mm))


def ends(
    raster: Raster,
    edge: Edge,
    bleed_mm: float,
    boxes: Sequence[Box],
    slack_mm: float = AT_EDGE_MM,
) -> Iterator[Gap]:
    """Yield where one of these boxes ends at the edge and another colour goes on.

    What ends further out is a shape like any other on a drawing.

    Args:
        raster: a page.
        edge: a side of it.
        bleed_mm: how far artwork should go on.
        boxes: pictures and areas, points.
        slack_mm: so near to the edge, a box ends at it.
    """
    pixel = 72 / raster.ppi
    for box in flush(edge, bleed_mm, boxes):
        low, high = edge.along(box)
        past = edge.beyond(box)
        if abs(past) > slack_mm * POINTS:
            continue
        places = [
            low + (step + 0.5) * pixel for step in range(int((high - low) / pixel))
        ]
        differ = sum(
            _difference(
                edge.ink(raster, past - 2 * pixel, along),
                edge.ink(raster, past + 1.6 * pixel, along),
            )
            > DIFFERS
            for along in places
        )
        if places and differ >= STRAIGHT * len(places):
            yield Gap(edge.side, edge.outside(low, high, bleed_mm))


def flush(edge: Edge, bleed_mm: float, boxes: Sequence[Box]) -> Iterator[Box]:
    """Yield the boxes that touch the edge but end before the bleed does."""
    slack, least = SLACK_MM * POINTS, LEAST_SIDE_MM * POINTS
    for box in boxes:
        low, high = edge.along(box)
        deep = box.width if edge.upright else box.height
        past = edge.beyond(box)
        touches = -slack / 2 < past < bleed_mm * POINTS - slack
        if touches and high - low >= least and deep - past >= least:
            yield box


def _reached(
    raster: Raster, edge: Edge, places: Sequence[float], depth: int
) -> list[int]:
    """Return how many pixels of ink lie outside each place; -1 where none touches it.

    What fades out has no end that could show, and counts as reaching far enough.
    """
    pixel = 72 / raster.ppi
    pixels = edge.pixels(raster, places)

    def levels(out: int, wanted: Iterable[int]) -> dict[int, int]:
        """Return the inks so many pixels outward at some of the places."""
        line = edge.line(raster, (out + 0.5) * pixel)
        end = len(line)
        return {
            one: line[at] if 0 <= (at := pixels[one]) < end else 0 for one in wanted
        }

    found = [-1] * len(places)
    last = levels(-1, range(len(places)))
    near = [one for one, level in last.items() if level > SHOWS]
    inner = levels(-2, near)
    going = [one for one in near if inner[one] > SHOWS]
    for out in range(depth):
        if not going:
            break
        here = levels(out, going)
        for one in going:
            if here[one] <= SHOWS:
                found[one] = out if last[one] - here[one] > SHOWS else depth
        going = [one for one in going if here[one] > SHOWS]
        last = here
    for one in going:
        found[one] = depth
    return found


def _runs(reached: Sequence[int], depth: int) -> Iterator[tuple[int, int]]:
    """Yield first and last, not included, of each stretch with too little bleed."""
    first = None
    for at, value in enumerate([*reached, -1]):
        lacks = 0 <= value < depth
        if lacks and first is None:
            first = at
        elif not lacks and first is not None:
            yield first, at
            first = None


def _difference(one: bytes, other: bytes) -> int:
    return sum(abs(a - b) for a, b in zip(one, other, strict=True))
