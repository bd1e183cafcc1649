"""A brochure's projects on the map of the site: numbered places, drawn the same way.

Apart from the other parts because paper has no links: what a click does on the site,
a number does here. A street or a neighbourhood is an area and never a pin; only an
exact spot has a mark of its own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.catalogue.catalogue import Entry
from generator.catalogue.model import Project
from generator.images.maps.drawing import draw
from generator.images.maps.region import Plate
from generator.views.grounds import Ground, spot_of
from generator.views.views import Views
from generator.wording.messages import N_

VIEW = re.compile(r'viewBox="\S+ \S+ (?P<width>\S+) (?P<height>[^"\s]+)"')


@dataclass(frozen=True, slots=True)
class Numbered:
    """A place or an exact spot with its number on the map.

    Attributes:
        number: from 1.
        title: of the place; empty for a spot, whose project says it.
        projects: slugs, in reading order.
    """

    number: int
    title: str
    projects: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MapSheet:
    """The map of a brochure.

    Attributes:
        title, note: of the map; the note may be empty.
        is_schematic: whether it was drawn by hand and not to scale.
        rights: who made a map with real outlines, and its licence; else empty.
        numbered: in the order of their numbers.
        rest: slugs of projects for which it has no place.
        svg: the picture.
        shape: its width divided by its height.
        alt: what it shows, in words.
    """

    title: str
    note: str
    is_schematic: bool
    rights: str
    numbered: tuple[Numbered, ...]
    rest: tuple[str, ...]
    svg: str
    shape: float
    alt: str


def map_sheet(views: Views, projects: Sequence[Entry[Project]]) -> MapSheet | None:
    """Return projects on the map that shows most of them, None where none does."""
    slugs = [one.slug for one in projects]
    ground = views.maps.grounds.showing(slugs)
    if ground is None:
        return None
    numbered, plates = _numbered(ground, projects)
    filled = {plate.region for plate in plates if plate.point is None}
    shown = ground.tinted(filled)
    alt = views.say(
        N_("Map of {title}. Places with projects have a number; the list tells more."),
        title=ground.title,
    )
    named = {slug for one in numbered for slug in one.projects}
    areas = ground.areas
    return MapSheet(
        ground.title,
        ground.note,
        areas is None,
        f"{areas.attribution} · {areas.licence}" if areas else "",
        numbered,
        tuple(slug for slug in slugs if slug not in named),
        draw(ground.board, shown, title=alt, name="map", plates=plates),
        ground.board.width / ground.board.height,
        alt,
    )


def shape_of(svg: str) -> float:
    """Return the width of a drawing divided by its height."""
    found = VIEW.search(svg)
    if found is None:
        return 1.0
    return float(found["width"]) / float(found["height"])


def _numbered(
    ground: Ground, projects: Sequence[Entry[Project]]
) -> tuple[tuple[Numbered, ...], list[Plate]]:
    """Return places in the order of the map, then spots, with their marks."""
    inside: dict[str, list[str]] = {}
    spots = []
    for one in projects:
        if point := spot_of(ground, one.fields):
            spots.append((one, point))
        elif key := ground.key_of(one.slug):
            inside.setdefault(key, []).append(one.slug)
    rows: list[Numbered] = []
    plates = []
    for key in ground.board.regions:
        if key in inside:
            number, title = len(rows) + 1, ground.places[key].title
            rows.append(Numbered(number, title, tuple(inside[key])))
            plates.append(Plate(str(number), f"{number}. {title}", key))
    for one, point in spots:
        number = len(rows) + 1
        rows.append(Numbered(number, "", (one.slug,)))
        said = f"{number}. {one.fields.title}"
        plates.append(Plate(str(number), said, "", point=point))
    return tuple(rows), plates
