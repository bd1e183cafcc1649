"""A place on a map, ready to be drawn: its outline, its words and its number."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.geometry.points import Point

Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Region:
    """Where a place lies on the sheet.

    Attributes:
        outline: SVG path data, units.
        middle: the point around which words stand, units.
        width, height: room for words around that point, units.
        box: least x and y, most x and y of the outline, units.
    """

    outline: str
    middle: Point
    width: float
    height: float
    box: Box


@dataclass(frozen=True, slots=True)
class Board:
    """The regions of one map, by key, in reading order.

    Attributes:
        width, height: of the sheet, units.
        regions: by key of the place.
        labelled: whether names stand in the regions, or only numbers.
        around: how much of its surroundings a part of the map shows, units.
    """

    width: float
    height: float
    regions: dict[str, Region]
    labelled: bool
    around: float


@dataclass(frozen=True, slots=True)
class Shown:
    """What a region shows.

    Attributes:
        title: name of the place, in full.
        said: what its link is called: name and number in words.
        address: where it leads, from the root of the site; empty for nowhere.
        count: projects there; None where no number is wanted.
        is_here: whether the map is about this place.
        is_tinted: whether it stands out where there is no number.
    """

    title: str
    said: str
    address: str = ""
    count: int | None = None
    is_here: bool = False
    is_tinted: bool = False


@dataclass(frozen=True, slots=True)
class Plate:
    """A numbered mark: a stop of a walk, or a project whose spot is known.

    Attributes:
        text: the number.
        title: what it stands for, in words.
        address: where it leads, from the root of the site; empty for nowhere.
        region: key of the region it lies in.
        point: where it is exactly, units; None where only the region is known.
    """

    text: str
    title: str
    region: str
    address: str = ""
    point: Point | None = field(default=None)
