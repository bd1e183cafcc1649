"""Rules for maps and walks: every tile one place, every stop where it can be found.

Apart from `rules`, which asks these as it asks the rest: what holds of places is
one idea of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from itertools import islice
from pathlib import Path, PurePosixPath

from generator.catalogue import folder, json_text
from generator.catalogue.areas import AreaMap
from generator.catalogue.catalogue import Catalogue, Entry
from generator.catalogue.model import TileMap, Walk
from generator.catalogue.model.choices import Status
from generator.catalogue.model.map import Tile
from generator.catalogue.nodes import Reread
from generator.catalogue.problems import MOST_PER_FILE, Location, Problem, Severity
from generator.catalogue.references import Known, elsewhere, twice
from generator.catalogue.text import MOST_BYTES, decode, place
from generator.wording.messages import N_, message

THERE = frozenset({Status.REALISED, Status.BECAME_OFFER, Status.ENDED})


def check(
    catalogue: Catalogue,
    broken: Catalogue,
    root: Path,
    known: Known,
    reread: Reread,
) -> Iterator[Problem]:
    """Yield every problem of the maps and walks of a catalogue.

    Args:
        catalogue: what is sound in itself.
        broken: entries that are not; part of their fields may be absent.
        root: folder of the repository.
        known: what may be referred to.
        reread: returns the source of a file, to find a place in it.
    """
    homes = {
        one.slug: one.municipality
        for one in getattr(catalogue.settings, "neighbourhoods", ())
    }
    for part in (catalogue, broken):
        for entry in part.maps.values():
            tiles = _tiles(entry, known, homes, reread)
            yield from islice(tiles, MOST_PER_FILE)
        for walk in part.walks.values():
            stops = _stops(walk, catalogue, broken, known, reread)
            yield from islice(stops, MOST_PER_FILE)
    yield from _one_map_each(catalogue, reread)
    for areas in catalogue.area_maps.values():
        problem = known.missing("municipality", areas.slug, Location(areas.path))
        if problem:
            yield problem
        yield from islice(_areas(areas, root, known, homes), MOST_PER_FILE)


def _tiles(
    entry: Entry[TileMap], known: Known, homes: Mapping[str, str], reread: Reread
) -> Iterator[Problem]:
    """Yield every problem of the tiles of one map, tile by tile."""
    home = getattr(entry.fields, "municipality", None)
    seen: set[object] = set()
    taken: set[tuple[int, int]] = set()
    for number, tile in enumerate(getattr(entry.fields, "tiles", ())):
        at = partial(_at, entry.path, number, reread)
        yield from _where(tile, home, known, homes, at)
        yield from _again(tile, seen, at)
        cell = tile.column, tile.row
        if cell in taken:
            yield Problem(
                at("column"),
                "tile-taken",
                message(
                    N_("Column {column}, row {row} holds another tile already."),
                    column=tile.column,
                    row=tile.row,
                ),
                message(N_("Give every tile a cell of its own.")),
            )
        taken.add(cell)


def _at(
    path: PurePosixPath, number: int, reread: Reread, *below: str | int
) -> Location:
    return reread(path).at(("tiles", number, *below))


def _where(
    tile: Tile,
    home: str | None,
    known: Known,
    homes: Mapping[str, str],
    at: Callable[..., Location],
) -> Iterator[Problem]:
    """Yield what is wrong with the place that a tile stands for.

    Args:
        tile: to judge.
        home: municipality of the whole map, if it is one's.
        known: what may be referred to.
        homes: municipality of every neighbourhood.
        at: returns where a field of the tile stands.
    """
    for kind in ("municipality", "neighbourhood"):
        slug = getattr(tile, kind)
        if slug is not None and not known.has(kind, slug):
            yield known.dangling(kind, slug, at(kind))
    there = homes.get(tile.neighbourhood or "")
    if home and known.has("municipality", home) and there not in {None, home}:
        name = str(tile.neighbourhood)
        yield elsewhere(name, str(there), home, at("neighbourhood"))
    if tile.borough and not (tile.municipality or home):
        yield Problem(
            at("borough"),
            "borough-of-nowhere",
            message(N_("Of which municipality is “{name}” a borough?"), name=_of(tile)),
            message(N_("Add the field “municipality” to the tile.")),
        )


def _again(
    tile: Tile, seen: set[object], at: Callable[..., Location]
) -> Iterator[Problem]:
    """Yield what of a tile another had before, and note what it has in `seen`."""
    if tile.key in seen:
        yield twice(_of(tile), at())
    seen.add(tile.key)
    for number, street in enumerate(tile.streets):
        if street.casefold() in seen:
            yield twice(street, at("streets", number))
        seen.add(street.casefold())


def _of(tile: Tile) -> str:
    """Return what an editor calls a tile."""
    return tile.neighbourhood or tile.borough or tile.municipality or ""


def _one_map_each(catalogue: Catalogue, reread: Reread) -> Iterator[Problem]:
    seen: set[str] = set()
    for entry in catalogue.maps.values():
        municipality = entry.fields.municipality
        if municipality in seen:
            yield twice(municipality, reread(entry.path).at(("municipality",)))
        if municipality:
            seen.add(municipality)


def _areas(
    areas: AreaMap,
    root: Path,
    known: Known,
    homes: Mapping[str, str],
) -> Iterator[Problem]:
    seen: set[str] = set()
    for number, area in enumerate(areas.areas):
        slug = area.neighbourhood
        if slug is None:
            continue
        if not known.has("neighbourhood", slug):
            yield known.dangling("neighbourhood", slug, _area_at(areas, root, number))
        elif homes.get(slug, areas.slug) != areas.slug:
            at = _area_at(areas, root, number)
            yield elsewhere(slug, homes[slug], areas.slug, at)
        if slug in seen:
            yield twice(slug, _area_at(areas, root, number))
        seen.add(slug)


def _area_at(areas: AreaMap, root: Path, number: int) -> Location:
    try:
        data = folder.read_bytes(root / areas.path, MOST_BYTES)
    except OSError:
        return Location(areas.path)
    text, _ = decode(data, areas.path)
    where = ("features", number, "properties", "neighbourhood")
    return place(text, json_text.offset(text, where), areas.path)


def _stops(
    entry: Entry[Walk],
    catalogue: Catalogue,
    broken: Catalogue,
    known: Known,
    reread: Reread,
) -> Iterator[Problem]:
    seen: set[str] = set()
    for number, stop in enumerate(getattr(entry.fields, "stops", ())):
        at = reread(entry.path).at(("stops", number, "project"))
        if problem := known.missing("project", stop.project, at):
            yield problem
        if stop.project in seen:
            yield twice(stop.project, at)
        seen.add(stop.project)
        if stop.project in broken.projects or stop.project not in catalogue.projects:
            continue
        project = catalogue.projects[stop.project].fields
        if not (project.street or stop.place):
            yield Problem(
                at,
                "stop-without-place",
                message(
                    N_("“{slug}” is no stop: nobody knows in which street it is."),
                    slug=stop.project,
                ),
                message(
                    N_(
                        "Add the field “place” to the stop or “street” to the"
                        " project, with a source; or choose another project."
                    )
                ),
            )
        if project.status not in THERE:
            yield Problem(
                at,
                "stop-not-there",
                message(
                    N_("Is there anything to see of “{slug}”? It is not realised."),
                    slug=stop.project,
                ),
                message(N_("Correct the project's status, or leave the stop out.")),
                Severity.WARNING,
            )
