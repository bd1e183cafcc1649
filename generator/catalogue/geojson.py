"""GeoJSON as a municipality hands it over → areas in degrees, or what is wrong.

Coordinates may be degrees (WGS 84) or metres of Belgian Lambert 72: the numbers
themselves say which, for files often say nothing or something untrue. Any other
projection is refused with the name of what it looks like.

Source:
    RFC 7946, “The GeoJSON Format”; the older member “crs” is read where it stands
    (the 2008 specification, 3).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from typing import Any

from generator.catalogue import json_text, projections
from generator.catalogue.areas import Area, AreaMap
from generator.catalogue.model.fields import SLUG
from generator.catalogue.polygons import MOST_AREAS, REDRAW, SHOWN, Reading, polygons
from generator.catalogue.problems import Problem
from generator.catalogue.text import UNSEEN, place
from generator.wording.messages import N_, message

NAMES = ("name", "naam", "wijk", "wijknaam", "buurt", "title", "titel", "label")
MOST_NAME = 120  # characters
# JSON can write what UTF-8 cannot: half of a character of two (RFC 8259, 8.2).
UNSHOWN = re.compile(f"{UNSEEN.pattern}|[\ud800-\udfff]")
READ_CODES = frozenset({"4326", "4258", "CRS84", "31370"})


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
    reading = Reading(text, path, name_property)
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


def _told(reading: Reading, value: object, at: json_text.Path) -> str:
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


def _parsed(reading: Reading) -> dict[str, Any] | None:
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
        reading.too_much()
        return None
    return top if _is_readable(reading, top) else None


def _is_readable(reading: Reading, top: Mapping[str, Any]) -> bool:
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


def _areas(reading: Reading, features: list[Any]) -> Iterator[Area]:
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
        outlines = tuple(polygons(reading, feature, at, name))
        if len(reading.problems) > told:
            continue
        yield Area(name, neighbourhood, outlines)


def _name(
    reading: Reading, feature: object, at: json_text.Path
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
