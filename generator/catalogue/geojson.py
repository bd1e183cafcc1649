"""GeoJSON as a municipality hands it over → areas in degrees, or what is wrong.

Coordinates may be degrees (WGS 84) or metres of Belgian Lambert 72: the numbers
themselves say which, for files often say nothing or something untrue. Any other
projection is refused with the name of what it looks like.

Source:
    RFC 7946, “The GeoJSON Format”; the older member “crs” is read where it stands
    (the 2008 specification, 3).
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any

from generator.catalogue import json_text, projections
from generator.catalogue.areas import Area, AreaMap
from generator.catalogue.model.fields import SLUG
from generator.catalogue.problems import MOST_PER_FILE, Problem
from generator.catalogue.text import UNSEEN, place
from generator.geometry import belgium
from generator.geometry.faults import Fault, Kind, faults
from generator.geometry.points import Point, Polygon, Ring
from generator.wording.messages import N_, Message, message

NAMES = ("name", "naam", "wijk", "wijknaam", "buurt", "title", "titel", "label")
MOST_AREAS = 2_000
MOST_POINTS = 200_000
MOST_NAME = 120  # characters
SHOWN = 40  # characters of a value that a message repeats
# JSON can write what UTF-8 cannot: half of a character of two (RFC 8259, 8.2).
UNSHOWN = re.compile(f"{UNSEEN.pattern}|[\ud800-\udfff]")
READ_CODES = frozenset({"4326", "4258", "CRS84", "31370"})

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
class _Reading:
    text: str
    path: PurePosixPath
    name_property: str | None
    problems: list[Problem] = field(default_factory=list)
    in_metres: bool | None = None
    points: int = 0

    def report(
        self, code: str, at: json_text.Path, text: Message, hint: Message
    ) -> None:
        if len(self.problems) <= MOST_PER_FILE:
            where = place(self.text, json_text.offset(self.text, at), self.path)
            self.problems.append(Problem(where, code, text, hint))


def read(
    text: str,
    path: PurePosixPath,
    *,
    name_property: str | None = None,
    attribution: str = "",
    licence: str = "",
) -> tuple[AreaMap | None, list[Problem]]:
    """Return the map in a GeoJSON text, or None and everything that is wrong with it.

    Args:
        text: of the file.
        path: for problems; its name without ending is the municipality's slug.
        name_property: holds the name of an area; else the first of `NAMES`.
        attribution: who made the map, where the file does not say.
        licence: of the map, where the file does not say.
    """
    reading = _Reading(text, path, name_property)
    top = _parsed(reading)
    if top is None:
        return None, reading.problems
    areas = tuple(_areas(reading, top["features"]))
    who = _told(reading, top.get("attribution"), ("attribution",))
    who = who or attribution.strip()
    term = "licence" if top.get("licence") else "license"
    terms = _told(reading, top.get(term), (term,)) or licence.strip()
    source = _told(reading, top.get("source"), ("source",))
    told = {problem.code for problem in reading.problems}
    if "control-character" not in told and (not who or not terms):
        reading.report(
            "map-without-rights",
            (),
            message(N_("The map does not say who made it, or under which licence.")),
            message(
                N_(
                    "Add “attribution” and “licence” before “features”: who publishes"
                    " a map must name its maker."
                )
            ),
        )
    if reading.problems:
        return None, reading.problems
    source = source if source.startswith(("https://", "http://")) else ""
    return AreaMap(path.stem, path, areas, who, terms, source), []


def _told(reading: _Reading, value: object, at: json_text.Path) -> str:
    """A text of the file on one line; empty where it is none that can be shown."""
    if not isinstance(value, str):
        return ""
    text = " ".join(value.split())[:300]
    if found := UNSHOWN.search(text):
        reading.report(
            "control-character",
            at,
            message(
                N_("The text holds an invisible character ({code})."),
                code=f"U+{ord(found[0]):04X}",
            ),
            message(N_("Remove it: delete the word and type it again.")),
        )
        return ""
    return text


def _parsed(reading: _Reading) -> dict[str, Any] | None:
    try:
        top = json_text.read(reading.text)
    except json_text.NotJson as error:
        where = place(reading.text, error.offset, reading.path)
        text = message(N_("This is no JSON: {why}."), why=error.why)
        hint = N_("Export the file anew; do not edit it by hand.")
        reading.problems.append(Problem(where, "no-json", text, message(hint)))
        return None
    except json_text.NotANumber as error:
        written = re.search(rf"\b{re.escape(error.written)}\b", reading.text)
        where = place(reading.text, written.start() if written else 0, reading.path)
        text = message(N_("“{value}” is no coordinate."), value=error.written[:SHOWN])
        reading.problems.append(Problem(where, "degrees", text, message(REDRAW)))
        return None
    features = top.get("features") if isinstance(top, dict) else None
    if not isinstance(features, list) or not features:
        reading.report(
            "no-geojson",
            (),
            message(N_("This is no GeoJSON collection with areas.")),
            message(N_("It is an object with a list “features” of areas.")),
        )
        return None
    if len(features) > MOST_AREAS:
        _too_much(reading)
        return None
    return top if _is_readable(reading, top) else None


def _too_much(reading: _Reading) -> None:
    reading.report(
        "map-too-large",
        (),
        message(
            N_("The map is too large: at most {areas} areas and {points} points."),
            areas=MOST_AREAS,
            points=MOST_POINTS,
        ),
        message(N_("Export one municipality, or simplify the outlines first.")),
    )


def _is_readable(reading: _Reading, top: Mapping[str, Any]) -> bool:
    """Whether the projection that a file names, if any, is one that is read."""
    crs = top.get("crs")
    properties = crs.get("properties") if isinstance(crs, dict) else None
    name = properties.get("name") if isinstance(properties, dict) else None
    code = re.search(r"(CRS84|\d{4,6})\s*$", name) if isinstance(name, str) else None
    if code is None or code[1] in READ_CODES:
        return True
    reading.report(
        "other-projection",
        ("crs",),
        message(
            N_("The map is in a projection that is not read: {name}."),
            name=str(name)[-SHOWN:],
        ),
        message(projections.CONVERT),
    )
    return False


def _areas(reading: _Reading, features: list[Any]) -> Iterator[Area]:
    seen: set[str] = set()
    for number, feature in enumerate(features):
        at: json_text.Path = ("features", number)
        name, neighbourhood = _name(reading, feature, at)
        if not name:
            continue
        if name in seen:
            reading.report(
                "twice",
                at,
                message(N_("“{slug}” stands in this list twice."), slug=name),
                message(N_("Make one area of the two, with several outlines.")),
            )
        seen.add(name)
        told = len(reading.problems)
        polygons = tuple(_polygons(reading, feature, at, name))
        if len(reading.problems) > told:
            continue
        yield Area(name, neighbourhood, polygons)


def _name(
    reading: _Reading, feature: object, at: json_text.Path
) -> tuple[str, str | None]:
    properties = feature.get("properties") if isinstance(feature, dict) else None
    if not isinstance(properties, dict):
        properties = {}
    wanted = reading.name_property
    keys = {str(key).casefold(): key for key in properties}
    names = (wanted,) if wanted else tuple(keys[key] for key in NAMES if key in keys)
    before = len(reading.problems)
    said = (
        _told(reading, properties.get(key), (*at, "properties", key)) for key in names
    )
    name = next(said, "")[:MOST_NAME]
    if not name and len(reading.problems) == before:
        known = ", ".join(key[:SHOWN] for key in sorted(properties)[:12]) or "–"
        reading.report(
            "area-without-name",
            at,
            message(N_("The area has no name.")),
            message(
                N_("Say which property holds it; the area has: {names}."), names=known
            ),
        )
    slug = properties.get("neighbourhood")
    found = slug if isinstance(slug, str) and SLUG.fullmatch(slug) else None
    return name, found


def _polygons(
    reading: _Reading, feature: Mapping[str, Any], at: json_text.Path, name: str
) -> Iterator[Polygon]:
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


def _no_coordinates(reading: _Reading, at: json_text.Path, name: str) -> None:
    reading.report(
        "no-outline",
        at,
        message(N_("The outline of “{name}” has no coordinates here."), name=name),
        message(REDRAW),
    )


def _faulty(reading: _Reading, fault: Fault, at: json_text.Path, name: str) -> None:
    text = message(
        FAULTS[fault.kind], ring=fault.ring + 1, point=fault.point + 1, name=name
    )
    where = (*at, fault.ring, fault.point)
    reading.report(f"ring-{fault.kind.value}", where, text, message(REDRAW))


def _ring(
    reading: _Reading, ring: object, at: json_text.Path, name: str
) -> Ring | None:
    """A ring in degrees, or None and the first point that is none reported."""
    if not isinstance(ring, list):
        _no_coordinates(reading, at, name)
        return None
    reading.points += len(ring)
    if reading.points > MOST_POINTS:
        if reading.points - len(ring) <= MOST_POINTS:
            _too_much(reading)
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


def _degrees(reading: _Reading, point: Point, at: json_text.Path) -> Point | None:
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
