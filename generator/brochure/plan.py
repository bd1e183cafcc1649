"""Where everything stands: page numbers, heights of pictures, planned fillers.

Arithmetic only. A brochure is laid out twice: first with the lowest pictures, to
see how much room each part leaves (`Extent`); then, by the plan made here, with
pictures that fill that room, chapters that open on a right-hand page, and as many
fillers as the binding asks for. So no page stays empty by accident.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum

from generator.brochure.grid import Grid
from generator.catalogue.model.choices import Binding

PAGES_OF = {Binding.SADDLE_STITCH: 4, Binding.PERFECT: 2, Binding.FLAT: 2}
UNKNOWN_PAGE = 88  # as wide as most numbers, while they are not known


class Side(Enum):
    """On which side a part begins."""

    ANY = "any"
    LEFT = "left"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Unit:
    """A part that begins on a new page.

    Attributes:
        key: its `id` in the document.
        kind: name of its template.
        side: where it begins; what is put before it to get there, `verso` makes.
        group: units of a group may change places to fill facing pages.
        picture: it has a picture whose height may grow.
        last_of_book: fillers come before it.
    """

    key: str
    kind: str
    side: Side = Side.ANY
    group: str = ""
    picture: bool = False
    after_fillers: bool = False


@dataclass(frozen=True, slots=True)
class Extent:
    """How long a part is: pages, and lines left free on the last of them."""

    pages: int
    free: int = 0


@dataclass(frozen=True, slots=True)
class Placed:
    """A unit with its place: first page from 1, pages, height of its picture."""

    unit: Unit
    first: int
    pages: int = 1
    picture: int = 0

    @property
    def side(self) -> str:
        """The side of its first page."""
        return "left" if self.first % 2 == 0 else "right"


@dataclass(frozen=True, slots=True)
class Plan:
    """Every part in its place.

    Attributes:
        placed: in the order of pages.
        measuring: numbers are not known yet.
    """

    placed: tuple[Placed, ...]
    measuring: bool = False
    _by_key: Mapping[str, Placed] = field(default_factory=dict, repr=False)

    @classmethod
    def of(cls, placed: Iterable[Placed], *, measuring: bool = False) -> Plan:
        """Return a plan of placed units."""
        rows = tuple(placed)
        return cls(rows, measuring, {one.unit.key: one for one in rows})

    def page(self, key: str) -> int | None:
        """Return the page of a unit, None for one that is not in the brochure."""
        found = self._by_key.get(key)
        if found is None:
            return None
        return UNKNOWN_PAGE if self.measuring else found.first

    @property
    def pages(self) -> int:
        """How many pages there are."""
        last = self.placed[-1]
        return last.first + last.pages - 1


def to_measure(units: Sequence[Unit], grid: Grid) -> Plan:
    """Return the plan by which to find out how much room everything takes."""
    return Plan.of(
        (
            Placed(unit, number, picture=grid.least_picture if unit.picture else 0)
            for number, unit in enumerate(units, 1)
        ),
        measuring=True,
    )


def arrange(
    units: Sequence[Unit],
    extents: Mapping[str, Extent],
    grid: Grid,
    *,
    multiple: int,
    verso: Callable[[Unit], Unit],
    fillers: Callable[[int], Sequence[Unit]],
) -> Plan:
    """Return the place of every unit.

    Args:
        units: in the order wanted; the last one is the back cover.
        extents: what measuring said of each, by key.
        grid: of the page.
        multiple: of which the number of pages must be one.
        verso: makes the page that faces a chapter opening.
        fillers: makes so many pages that fill up the binding.
    """
    placed: list[Placed] = []
    page = 1

    def put(unit: Unit) -> None:
        nonlocal page
        extent = extents.get(unit.key, Extent(1))
        picture = _grown(extent, grid) if unit.picture else 0
        placed.append(Placed(unit, page, extent.pages, picture))
        page += extent.pages

    def goes_left() -> bool:
        return page % 2 == 0

    waiting = [one for one in units if not one.after_fillers]
    while waiting:
        unit = _next(waiting, extents, left=goes_left())
        waiting.remove(unit)
        if (unit.side is Side.RIGHT and goes_left()) or (
            unit.side is Side.LEFT and not goes_left()
        ):
            put(verso(unit))
        put(unit)
    closing = [one for one in units if one.after_fillers]
    rest = sum(extents.get(one.key, Extent(1)).pages for one in closing)
    for filler in fillers(-(page - 1 + rest) % multiple):
        put(filler)
    for unit in closing:
        put(unit)
    return Plan.of(placed)


def _next(waiting: Sequence[Unit], extents: Mapping[str, Extent], *, left: bool) -> Unit:
    """Return the unit to place next: the first, or one of its group that fits better.

    A story of two pages belongs on facing pages. On a right-hand page one of a
    single page goes before it, where the group has one.
    """
    first = waiting[0]
    if left or not first.picture or extents[first.key].pages % 2:
        return first
    for unit in waiting:
        if unit.group != first.group:
            break
        if unit.picture and extents[unit.key].pages % 2:
            return unit
    return first


def _grown(extent: Extent, grid: Grid) -> int:
    """Return the height of a picture that fills the room its story leaves, lines."""
    return min(grid.most_picture, grid.least_picture + extent.free)


def lowered(plan: Plan, keys: Iterable[str], least: int) -> Plan:
    """Return a plan in which some pictures are a line lower, never under `least`."""
    wanted = set(keys)
    return Plan.of(
        replace(one, picture=max(least, one.picture - 1))
        if one.unit.key in wanted
        else one
        for one in plan.placed
    )
