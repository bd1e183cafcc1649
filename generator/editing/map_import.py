"""A municipality's own file of outlines → the map that the catalogue keeps.

What is kept is always the same for the same areas: degrees on five decimals, areas
by name, outlines from their least corner on, outer rings against the clock. So a
newer file of the municipality changes only the lines of what moved.

Source:
    RFC 7946, 3.1.6 (direction of rings) and 11.2 (decimals that say something).
"""

from __future__ import annotations

import difflib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path, PurePosixPath

from generator.catalogue import folder, geojson
from generator.catalogue.areas import Area, AreaMap
from generator.catalogue.catalogue import Catalogue
from generator.catalogue.problems import ContentError, Location, Problem
from generator.catalogue.slugs import slugify
from generator.catalogue.text import MOST_BYTES
from generator.geometry.points import Point, Polygon, Ring, area
from generator.geometry.simplify import simplify
from generator.wording.messages import N_, message

MOST_IMPORTED = 30_000_000  # bytes of a file that is imported
DECIMALS = 5  # of a degree: about a metre
ALIKE = 0.8  # how alike two names must be for one to be suggested, 0 to 1
METRES = 111_320.0  # of a degree of latitude
LEAST_TOLERANCE, MOST_TOLERANCE = 2.0, 64.0  # metres that a border may move


@dataclass(frozen=True, slots=True)
class Import:
    """A map, ready to be written.

    Attributes:
        path: where it goes, relative to the repository.
        text: what it holds.
        matched: names of areas with the neighbourhood each is.
        alike: names of areas that look like a neighbourhood, with that one.
        unknown: names of areas that the catalogue has no neighbourhood for.
        unseen: neighbourhoods of the municipality that no area is.
        tolerance: how far borders moved to make it small, metres.
    """

    path: PurePosixPath
    text: str
    matched: tuple[tuple[str, str], ...]
    alike: tuple[tuple[str, str], ...]
    unknown: tuple[str, ...]
    unseen: tuple[str, ...]
    tolerance: float

    def suggestion(self, municipality: str) -> str:
        """Return the lines for `catalogue.yml` that would add what is unknown."""
        rows = [
            f"  - slug: {slugify(name)}\n"
            f"    title: {json.dumps(name, ensure_ascii=False)}\n"
            f"    municipality: {municipality}\n"
            for name in self.unknown
        ]
        return "neighbourhoods:\n" + "".join(rows) if rows else ""


def read(
    file: Path,
    catalogue: Catalogue,
    municipality: str,
    *,
    name_property: str | None = None,
    attribution: str = "",
    licence: str = "",
) -> Import:
    """Return the map that a file becomes.

    Args:
        file: GeoJSON with the areas of one municipality.
        catalogue: whose neighbourhoods the areas are.
        municipality: slug of the municipality.
        name_property: which property of an area holds its name.
        attribution: who made the map, where the file does not say.
        licence: of the map, where the file does not say.

    Raises:
        ContentError: the file cannot be used; holds every problem.
        OSError: the file cannot be read.
    """
    path = PurePosixPath(file.as_posix())
    text = _text(file, path)
    area_map, problems = geojson.read(
        text,
        path,
        name_property=name_property,
        attribution=attribution,
        licence=licence,
    )
    if area_map is None:
        raise ContentError(problems)
    names = {
        one.slug: one.title
        for one in catalogue.settings.neighbourhoods
        if one.municipality == municipality
    }
    matches = dict(_matches(area_map.areas, names))
    alike, unknown = [], []
    for one in area_map.areas:
        if one.name in matches:
            continue
        free = [slug for slug in names if slug not in matches.values()]
        if guess := difflib.get_close_matches(slugify(one.name), free, 1, ALIKE):
            alike.append((one.name, guess[0]))
        else:
            unknown.append(one.name)
    goes = folder.CONTENT / "maps" / f"{municipality}.geojson"
    made, tolerance = _small(area_map, matches, goes)
    return Import(
        goes,
        made,
        tuple(sorted(matches.items())),
        tuple(sorted(alike)),
        tuple(sorted(unknown, key=_by_name)),
        tuple(sorted(set(names) - set(matches.values()))),
        tolerance,
    )


def _text(file: Path, path: PurePosixPath) -> str:
    with file.open("rb") as stream:
        data = stream.read(MOST_IMPORTED + 1)
    if len(data) > MOST_IMPORTED:
        raise ContentError(
            [
                Problem(
                    Location(path),
                    "too-large",
                    message(
                        N_("The file is larger than {most} MB."),
                        most=MOST_IMPORTED // 1_000_000,
                    ),
                    message(N_("Export the areas of one municipality only.")),
                )
            ]
        )
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ContentError(
            [
                Problem(
                    Location(path, line),
                    "encoding",
                    message(N_("The file is not saved as UTF-8.")),
                    message(N_("Export it anew with the encoding “UTF-8”.")),
                )
            ]
        ) from None


def _matches(areas: Iterable[Area], names: dict[str, str]) -> Iterable[tuple[str, str]]:
    """Areas that are a neighbourhood: named by it in the file, or called the same."""
    by_name = {slugify(title): slug for slug, title in names.items()}
    taken: set[str] = set()
    for one in areas:
        called = slugify(one.name)
        slug = one.neighbourhood if one.neighbourhood in names else None
        slug = slug or by_name.get(called) or (called if called in names else None)
        if slug and slug not in taken:
            taken.add(slug)
            yield one.name, slug


def _small(
    area_map: AreaMap, matches: dict[str, str], goes: PurePosixPath
) -> tuple[str, float]:
    """The text with the most detail that the catalogue can keep, and its tolerance.

    Simplifying may make a border cross itself; then another tolerance is tried.
    """
    tolerance = LEAST_TOLERANCE
    problems: list[Problem] = []
    while tolerance <= MOST_TOLERANCE:
        text = _written(area_map, matches, _simplified(area_map.areas, tolerance))
        if len(text.encode()) <= MOST_BYTES:
            found, problems = geojson.read(text, goes)
            if found:
                return text, tolerance
        tolerance *= 2
    at = Location(area_map.path)
    text_of = message(
        N_("The outlines cannot be made small enough: {kilobytes} kB fit."),
        kilobytes=MOST_BYTES // 1024,
    )
    hint = message(N_("Simplify them first in the program they come from."))
    raise ContentError(problems or [Problem(at, "map-too-large", text_of, hint)])


def _simplified(areas: Sequence[Area], tolerance: float) -> list[list[Polygon]]:
    """Outlines of every area on rounded degrees, with fewer points."""
    owners, rounded = [], []
    for number, one in enumerate(areas):
        for polygon in one.polygons:
            outer, *holes = (_rounded(ring) for ring in polygon)
            if outer:
                owners.append(number)
                rounded.append((outer, *(hole for hole in holes if hole)))
    kept: list[list[Polygon]] = [[] for _ in areas]
    thinner = simplify(rounded, tolerance / METRES)
    for number, full, thin in zip(owners, rounded, thinner, strict=True):
        kept[number].append(thin or full)
    return kept


def _rounded(ring: Ring) -> Ring | None:
    """A ring on `DECIMALS`, without repeated points; None where nothing is left."""
    points = [(round(x, DECIMALS), round(y, DECIMALS)) for x, y in ring]
    kept = tuple(point for point, _ in groupby(points))
    return kept if len(set(kept)) > 2 and area(kept) != 0 else None


def _written(
    area_map: AreaMap, matches: dict[str, str], outlines: list[list[Polygon]]
) -> str:
    top = {
        "type": "FeatureCollection",
        "attribution": area_map.attribution,
        "licence": area_map.licence,
    }
    if area_map.source:
        top["source"] = area_map.source
    rows = []
    named = zip(area_map.areas, outlines, strict=True)
    for one, polygons in sorted(named, key=lambda pair: _by_name(pair[0].name)):
        properties = {"name": one.name}
        if one.name in matches:
            properties["neighbourhood"] = matches[one.name]
        canonical = sorted(_turned(polygon) for polygon in polygons)
        geometry = {"type": "MultiPolygon", "coordinates": canonical}
        feature = {"type": "Feature", "properties": properties, "geometry": geometry}
        rows.append(json.dumps(feature, ensure_ascii=False, separators=(",", ":")))
    head = "".join(
        f'"{key}": {json.dumps(value, ensure_ascii=False)},\n'
        for key, value in top.items()
    )
    return "{\n" + head + '"features": [\n' + ",\n".join(rows) + "\n]\n}\n"


def _by_name(name: str) -> tuple[str, str]:
    return slugify(name), name


def _turned(polygon: Polygon) -> list[list[Point]]:
    """The outer ring against the clock, holes with it, each from its least corner."""
    outer, *holes = polygon
    rings = [_from_least(outer, anticlockwise=True)]
    return rings + sorted(_from_least(hole, anticlockwise=False) for hole in holes)


def _from_least(ring: Ring, *, anticlockwise: bool) -> list[Point]:
    corners = list(ring[:-1])
    if (area(ring) > 0) is not anticlockwise:
        corners.reverse()
    start = corners.index(min(corners))
    turned = corners[start:] + corners[:start]
    return [*turned, turned[0]]
