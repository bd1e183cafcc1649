"""The outlines of one area in GeoJSON → polygons in degrees, or what is wrong.

Apart from `geojson`, which reads what a file says of itself and of its areas. The
first point says which coordinates a map has; all others must agree.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any

from generator.catalogue import json_text, projections
from generator.catalogue.problems import MOST_PER_FILE, Problem
from generator.catalogue.text import place
from generator.geometry import belgium
from generator.geometry.faults import Fault, Kind, faults
from generator.geometry.points import Point, Polygon, Ring
from generator.wording.messages import N_, Message, message

MOST_AREAS = 2_000
MOST_POINTS = 200_000
SHOWN = 40  # characters of a value that a message repeats
REDRAW = N_(
    "Mend the outline in the program it comes from, for instance in QGIS: “Fix"
    " geometries”."
)
FAULTS = {
    Kind.SHORT: N_("Ring {ring} of “{name}” has fewer than four points."),
    Kind.OPEN: N_("Ring {ring} of “{name}” is open: its last point is not its first."),
    Kind.FLAT: N_("Ring {ring} of “{name}” has no inside: its points lie on a line."),
    Kind.CROSSING: N_("Ring {ring} of “{name}” crosses itself near point {point}."),
    Kind.TANGLED: N_("Ring {ring} of “{name}” is too tangled to be a border."),
    Kind.OUTSIDE: N_("Ring {ring} of “{name}” is a hole that lies outside the area."),
    Kind.NESTED: N_("Ring {ring} of “{name}” is a hole that lies in another hole."),
}


@dataclass(slots=True)
class Reading:
    """A map that is being read, and what was found wrong with it so far.

    Attributes:
        text: of the file.
        path: for problems.
        name_property: holds the name of an area; None where the file may say.
        problems: in the order of the file.
        in_metres: whether points are metres of Belgian Lambert 72; None until the
            first of them.
        points: read so far.
    """

    text: str
    path: PurePosixPath
    name_property: str | None
    problems: list[Problem] = field(default_factory=list)
    in_metres: bool | None = None
    points: int = 0

    def report(
        self, code: str, at: json_text.Path, text: Message, hint: Message
    ) -> None:
        """Note a problem, unless there are very many.

        Args:
            code: of the problem.
            at: the value in the file.
            text: what is wrong.
            hint: how to mend it.
        """
        if len(self.problems) <= MOST_PER_FILE:
            where = place(self.text, json_text.offset(self.text, at), self.path)
            self.problems.append(Problem(where, code, text, hint))

    def too_much(self) -> None:
        """Note that the map is larger than any municipality needs."""
        self.report(
            "map-too-large",
            (),
            message(
                N_("The map is too large: at most {areas} areas and {points} points."),
                areas=MOST_AREAS,
                points=MOST_POINTS,
            ),
            message(N_("Export one municipality, or simplify the outlines first.")),
        )


def polygons(
    reading: Reading, feature: Mapping[str, Any], at: json_text.Path, name: str
) -> Iterator[Polygon]:
    """Yield the outlines of an area, each ring in degrees, or report what is wrong.

    Args:
        reading: of the map.
        feature: the area, as the file has it.
        at: the area in the file.
        name: of the area.
    """
    geometry = feature.get("geometry")
    kind = geometry.get("type") if isinstance(geometry, dict) else None
    kind = str(kind)[:SHOWN]  # it may be anything: a list, a text of a page
    below: json_text.Path = (*at, "geometry", "coordinates")
    if kind not in {"Polygon", "MultiPolygon"} or not isinstance(geometry, dict):
        reading.report(
            "no-outline",
            (*at, "geometry"),
            message(N_("“{name}” has no outline, but: {kind}."), name=name, kind=kind),
            message(N_("An area is a “Polygon” or a “MultiPolygon”.")),
        )
        return
    given = geometry.get("coordinates")
    many = kind == "MultiPolygon"
    polygons = given if many else [given]
    if not isinstance(polygons, list) or not polygons:
        _no_coordinates(reading, below, name)
        return
    for number, polygon in enumerate(polygons):
        here = (*below, number) if many else below
        if not isinstance(polygon, list) or not polygon:
            _no_coordinates(reading, here, name)
            continue
        rings = [
            _ring(reading, ring, (*here, place), name)
            for place, ring in enumerate(polygon)
        ]
        sound = [ring for ring in rings if ring is not None]
        if len(sound) != len(rings):
            continue
        found = list(faults(sound))
        for fault in found:
            _faulty(reading, fault, here, name)
        if not found:
            yield tuple(sound)


def _no_coordinates(reading: Reading, at: json_text.Path, name: str) -> None:
    reading.report(
        "no-outline",
        at,
        message(N_("The outline of “{name}” has no coordinates here."), name=name),
        message(REDRAW),
    )


def _faulty(reading: Reading, fault: Fault, at: json_text.Path, name: str) -> None:
    text = message(
        FAULTS[fault.kind], ring=fault.ring + 1, point=fault.point + 1, name=name
    )
    where = (*at, fault.ring, fault.point)
    reading.report(f"ring-{fault.kind.value}", where, text, message(REDRAW))


def _ring(reading: Reading, ring: object, at: json_text.Path, name: str) -> Ring | None:
    """A ring in degrees, or None and the first point that is none reported."""
    if not isinstance(ring, list):
        _no_coordinates(reading, at, name)
        return None
    reading.points += len(ring)
    if reading.points > MOST_POINTS:
        if reading.points - len(ring) <= MOST_POINTS:
            reading.too_much()
        return None
    made: list[Point] = []
    for number, given in enumerate(ring):
        point = _point(given)
        if point is None:
            text = message(N_("“{value}” is no coordinate."), value=_shown(given))
            reading.report("degrees", (*at, number), text, message(REDRAW))
            return None
        placed = _degrees(reading, point, (*at, number))
        if placed is None:
            return None
        made.append(placed)
    return tuple(made)


def _shown(given: object) -> str:
    """What stands where a point should; a list in a list in a list is not unfolded."""
    if isinstance(given, (dict, list)) and any(
        isinstance(part, (dict, list)) for part in given
    ):
        return "[…]"
    return str(given)[:SHOWN]


def _point(given: object) -> Point | None:
    if not isinstance(given, list) or not 2 <= len(given) <= 4:
        return None
    for value in given[:2]:
        if isinstance(value, bool) or not isinstance(value, (int, float)):
            return None
        if not abs(value) < 1e9 or not math.isfinite(value):
            return None
    return float(given[0]), float(given[1])


def _degrees(reading: Reading, point: Point, at: json_text.Path) -> Point | None:
    in_degrees = projections.is_in_degrees(point)
    in_metres = belgium.is_lambert_72(point)
    if reading.in_metres is None and (in_degrees or in_metres):
        reading.in_metres = in_metres
    if in_metres and reading.in_metres:
        return belgium.degrees(point)
    if in_degrees and not reading.in_metres:
        return point
    reading.report("other-projection", at, *projections.strange(point))
    return None
