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
AIR = 1  # lines that a picture leaves free, against rounding


class Side(Enum):
    """On which side a part begins."""

    ANY = "any"
    LEFT = "left"  # where it fills facing pages
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Unit:
    """A part that begins on a new page.

    Attributes:
        key: its `id` in the document.
        kind: name of its template.
        side: where it begins.
        group: units of a group may change places to fill facing pages.
        picture: it has a picture whose height may grow.
        holds: keys of further parts that stand on its page.
        closing: fillers come before it.
        upper: lines of the upper of two parts that share its page.
    """

    key: str
    kind: str
    side: Side = Side.ANY
    group: int = 0
    picture: bool = False
    holds: tuple[str, ...] = ()
    closing: bool = False
    upper: int = 0


@dataclass(frozen=True, slots=True)
class Extent:
    """How long a part is.

    Attributes:
        pages: how many.
        free: lines left on the last of them.
        offsets: how many pages after its first the parts that it holds begin.
    """

    pages: int = 1
    free: int = 0
    offsets: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Placed:
    """A unit with its place.

    Attributes:
        unit: what stands there.
        first: its first page, from 1.
        pages: how many.
        picture: height of its picture, lines.
        free: lines to fill on its last page.
        offsets: as in its extent.
    """

    unit: Unit
    first: int
    pages: int = 1
    picture: int = 0
    free: int = 0
    offsets: Mapping[str, int] = field(default_factory=dict)

    @property
    def side(self) -> str:
        """The side of its first page."""
        return "left" if self.first % 2 == 0 else "right"

    @property
    def other_side(self) -> str:
        """The side of the page after its first."""
        return "right" if self.first % 2 == 0 else "left"


@dataclass(frozen=True, slots=True)
class Plan:
    """Every part in its place.

    Attributes:
        placed: in the order of pages.
        measuring: numbers are not known yet.
    """

    placed: tuple[Placed, ...]
    measuring: bool = False
    _pages: Mapping[str, int] = field(default_factory=dict, repr=False)

    def place(self, key: str) -> Placed:
        """Return the unit of a key with its place."""
        return next(one for one in self.placed if one.unit.key == key)

    @classmethod
    def of(cls, placed: Iterable[Placed], *, measuring: bool = False) -> Plan:
        """Return a plan of placed units."""
        rows = tuple(placed)
        pages = {
            key: UNKNOWN_PAGE if measuring else one.first + one.offsets.get(key, 0)
            for one in rows
            for key in (one.unit.key, *one.unit.holds)
        }
        return cls(rows, measuring, pages)

    def page(self, key: str) -> int | None:
        """Return the page of a part, None for one that is not in the brochure."""
        return self._pages.get(key)

    @property
    def pages(self) -> int:
        """How many pages there are."""
        last = self.placed[-1]
        return last.first + last.pages - 1


def to_measure(units: Sequence[Unit], grid: Grid) -> Plan:
    """Return the plan by which to find out how much room everything takes."""
    return Plan.of(
        (
            # Each by itself, on a right-hand page: where it will stand is open.
            Placed(unit, 1, picture=grid.least_picture if unit.picture else 0)
            for unit in units
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
        units: in the order wanted.
        extents: what measuring said of each, by key; a unit without is one page.
        grid: of the page.
        multiple: of which the number of pages must be one.
        verso: makes the page that comes before a part which begins on one side.
        fillers: makes so many pages that fill up the binding.
    """
    placed: list[Placed] = []

    def page() -> int:
        return placed[-1].first + placed[-1].pages if placed else 1

    def put(unit: Unit) -> None:
        extent = extents.get(unit.key, Extent())
        picture = grown = 0
        if unit.picture:
            grown = min(
                max(0, extent.free - AIR), grid.most_picture - grid.least_picture
            )
            picture = grid.least_picture + grown
        free = extent.free - grown
        placed.append(Placed(unit, page(), extent.pages, picture, free, extent.offsets))

    waiting = [one for one in units if not one.closing]
    while waiting:
        left = page() % 2 == 0
        unit = _next(waiting, extents, left=left)
        waiting.remove(unit)
        facing = unit.side is Side.LEFT and extents.get(unit.key, Extent()).pages > 1
        if (left and unit.side is Side.RIGHT) or (not left and facing):
            put(verso(unit))
        put(unit)
    closing = [one for one in units if one.closing]
    rest = sum(extents.get(one.key, Extent()).pages for one in closing)
    for filler in fillers(-(page() - 1 + rest) % multiple):
        put(filler)
    for unit in closing:
        put(unit)
    return Plan.of(placed)


def _next(
    waiting: Sequence[Unit], extents: Mapping[str, Extent], *, left: bool
) -> Unit:
    """Return the unit to place next: the first, or one of its group that fits better.

    What fills two pages belongs on facing pages. So single pages go in twos, and
    one that has no other to go with waits until the end of its group.
    """
    first = waiting[0]
    if not first.group:
        return first
    group = []
    for unit in waiting:
        if unit.group != first.group:
            break
        group.append(unit)
    single = [one for one in group if extents.get(one.key, Extent()).pages % 2]
    double = [one for one in group if one not in single]
    if left and first in single and len(single) == 1 and double:
        return double[0]
    if not left and first in double and single:
        return single[0]
    return first


def tightened(plan: Plan, keys: Iterable[str], grid: Grid) -> Plan:
    """Return a plan in which some parts take less room: they ran over their pages."""
    wanted = set(keys)
    least = grid.least_picture - 4

    def tighter(one: Placed) -> Placed:
        return replace(
            one,
            picture=max(least, one.picture - 1) if one.unit.picture else 0,
            free=max(0, one.free - 2),
        )

    return Plan.of(
        tighter(one) if one.unit.key in wanted else one for one in plan.placed
    )
