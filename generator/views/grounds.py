"""Which projects lie in which place of which map: the catalogue laid on its maps.

Apart from `maps`, which makes pictures and words of it: a walk needs the same.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from generator.catalogue.areas import Area, AreaMap
from generator.catalogue.catalogue import Catalogue, Entry
from generator.catalogue.model import Project, TileMap
from generator.catalogue.model.choices import Precision
from generator.catalogue.model.map import Tile
from generator.catalogue.slugs import slugify
from generator.geometry.plane import Sheet
from generator.geometry.points import Point, contains
from generator.images.maps import outlines, tiles
from generator.images.maps.region import Board, Shown
from generator.views import addresses

MOST = 0.5  # of some projects: a map that shows fewer leaves too many out
ANCHOR = "deel-"  # before the name of a borough, in the address of its list


@dataclass(frozen=True, slots=True)
class Place:
    """A place of a map.

    Attributes:
        title: as people call it.
        address: of its list of projects; empty where it has none.
        anchor: name of that list on its municipality's page, for a borough.
        municipality: of a borough; else empty.
        slugs: of all projects that lie in it, also in smaller places within.
        pointed: of projects that only their coordinates put here.
        exactness: how small it is; the larger number is the smaller place.
    """

    title: str
    address: str
    anchor: str
    slugs: tuple[str, ...]
    exactness: int
    municipality: str = ""
    pointed: tuple[str, ...] = ()


@dataclass(frozen=True)
class Ground:
    """A map with its places.

    Attributes:
        slug: of the map.
        title, note: of the map; the note may be empty.
        municipality: of which it is the map; empty for several.
        board: where the places lie.
        places: by key, as on the board.
        sheet: where a longitude and latitude lie; None for a map drawn by hand.
        areas: the map with real outlines that it is, or None.
    """

    slug: str
    title: str
    note: str
    municipality: str
    board: Board
    places: dict[str, Place]
    sheet: Sheet | None = None
    areas: AreaMap | None = None

    def tinted(self, keys: Collection[str]) -> dict[str, Shown]:
        """Return all its places by name, of which some stand out."""
        return {
            key: Shown(place.title, place.title, is_tinted=key in keys)
            for key, place in self.places.items()
        }

    def key_of(self, slug: str) -> str | None:
        """Return the key of the smallest place that a project lies in, or None."""
        return self._keys.get(slug)

    @cached_property
    def _keys(self) -> dict[str, str]:
        smallest_last = sorted(
            ((-place.exactness, key) for key, place in self.places.items()),
            reverse=True,
        )
        return {
            slug: key
            for _, key in smallest_last
            for slug in (*self.places[key].slugs, *self.places[key].pointed)
        }


class Grounds:
    """Every map of a catalogue, each made when it is first asked for."""

    def __init__(
        self, catalogue: Catalogue, lying: Mapping[str, tuple[str, ...]] | None = None
    ) -> None:
        """Lay nothing on a map yet.

        Args:
            catalogue: with its maps.
            lying: what `lying` was of the same catalogue, if that is known.
        """
        self.catalogue = catalogue
        self._known = dict(lying or {})
        self._by_municipality: dict[str, tuple[Ground, ...]] = {}

    @property
    def lying(self) -> Mapping[str, tuple[str, ...]]:
        """What takes all projects to know: which lie in a place, by map and place."""
        assert self._drawn is not None
        assert self._outlined is not None
        assert self.exact is not None
        return self._known

    @cached_property
    def exact(self) -> frozenset[str]:
        """The projects whose exact spot is known."""
        found = (
            slug
            for slug, entry in self.catalogue.projects.items()
            if (where := entry.fields.location) and where.precision is Precision.SPOT
        )
        return frozenset(self._lie("", "exact", found))

    def _lie(self, ground: str, place: str, found: Iterator[str]) -> tuple[str, ...]:
        name = f"{ground}/{place}"
        if name not in self._known:
            self._known[name] = tuple(found)
        return self._known[name]

    @cached_property
    def _drawn(self) -> dict[str, Ground]:
        return {slug: self._tiles(one) for slug, one in self.catalogue.maps.items()}

    @cached_property
    def _outlined(self) -> dict[str, Ground]:
        maps = self.catalogue.area_maps
        return {slug: self._areas(one) for slug, one in maps.items()}

    def overview(self) -> Ground | None:
        """Return the map of the whole catalogue.

        It is the first one that is of no municipality alone; in a catalogue of one
        municipality, that one's.
        """
        several = (one for one in self._drawn.values() if not one.municipality)
        own = iter(self._outlined.values())
        return next(several, None) or next(own, None) or next(self._all(), None)

    def _all(self) -> Iterator[Ground]:
        yield from self._drawn.values()

    def own(self, municipality: str) -> Ground | None:
        """Return the map of a municipality alone, of two the one that shows more.

        Of two that show as much, real outlines come before tiles.
        """
        return max(self._owns(municipality), key=_placed, default=None)

    def _owns(self, municipality: str) -> list[Ground]:
        every = [*self._outlined.values(), *self._all()]
        return [one for one in every if one.municipality == municipality]

    def around(self, municipality: str) -> Ground | None:
        """Return the map of a municipality, else the smallest on which it lies."""
        return self.own(municipality) or self._among_others(municipality)

    def of_project(self, slug: str) -> Ground | None:
        """Return the map on which a project lies most exactly."""
        municipality = self.catalogue.projects[slug].fields.municipality
        candidates = self._candidates(municipality)
        return next((one for one in candidates if one.key_of(slug)), None)

    def _candidates(self, municipality: str) -> tuple[Ground, ...]:
        """The maps on which a project of a municipality may lie, the exactest first."""
        found = self._by_municipality.get(municipality)
        if found is None:
            other = self._among_others(municipality)
            found = (*self._owns(municipality), *([other] if other else []))
            self._by_municipality[municipality] = found
        return found

    def showing(self, slugs: Sequence[str]) -> Ground | None:
        """Return the map that tells most of where projects lie, None where none does.

        It shows most of them, and of such maps it keeps them furthest apart; of
        equals it is the one with the fewest places.
        """

        def fit(ground: Ground) -> tuple[bool, int, int, int]:
            keys = [key for slug in slugs if (key := ground.key_of(slug))]
            most = len(keys) > len(slugs) * MOST
            return most, len(set(keys)), len(keys), -len(ground.board.regions)

        best = max((*self._outlined.values(), *self._all()), key=fit, default=None)
        return best if best and fit(best)[2] else None

    def title(self, facet: str, slug: str) -> str:
        """Return what a place is called; a preview may show one that is unknown."""
        term = self.catalogue.terms[facet].get(slug)
        return term.title if term else slug

    def leads(self, place: Place) -> str:
        """Return where a place leads: to its own list, or the page that has none."""
        if not place.anchor:
            return place.address
        home = self.around(place.municipality)
        listed = {other.address for other in home.places.values()} if home else set()
        if place.address in listed:
            return place.address
        return place.address.partition("#")[0]

    def _among_others(self, municipality: str) -> Ground | None:
        """The smallest map of several municipalities on which one lies."""
        key = _key(municipality, None, None)
        others = [
            one for one in self._all() if not one.municipality and key in one.places
        ]
        return min(others, key=lambda one: len(one.board.regions), default=None)

    def _tiles(self, entry: Entry[TileMap]) -> Ground:
        home = entry.fields.municipality
        cells, places = {}, {}
        for tile in entry.fields.tiles:
            municipality = tile.municipality or (home if tile.borough else None)
            key = _key(municipality, tile.borough, tile.neighbourhood)
            cells[key] = tile.column, tile.row
            places[key] = self._tile(tile, municipality, f"{entry.slug}.yml", key)
        board = tiles.board(cells)
        fields = entry.fields
        return Ground(
            entry.slug,
            fields.title,
            fields.note or "",
            home or "",
            board,
            {key: places[key] for key in board.regions},
        )

    def _tile(
        self, tile: Tile, municipality: str | None, ground: str, key: str
    ) -> Place:
        used = self.catalogue.used
        streets = {street.casefold() for street in tile.streets}
        if tile.neighbourhood:
            slugs = used["neighbourhood"].get(tile.neighbourhood, ())
            title = self.title("neighbourhood", tile.neighbourhood)
            address = addresses.term("neighbourhood", tile.neighbourhood)
            return _place(tile.title or title, address, slugs, 3)
        if municipality and tile.borough:
            found = self._in_borough(municipality, tile.borough, streets)
            slugs = self._lie(ground, key, found)
            anchor = ANCHOR + slugify(tile.borough)
            address = f"{addresses.term('municipality', municipality)}#{anchor}"
            return Place(
                tile.title or tile.borough,
                address if slugs else "",
                anchor,
                slugs,
                2,
                municipality,
            )
        slug = str(municipality)
        slugs = used["municipality"].get(slug, ())
        title = self.title("municipality", slug)
        address = addresses.term("municipality", slug)
        return _place(tile.title or title, address, slugs, 1)

    def _in_borough(
        self, municipality: str, borough: str, streets: set[str]
    ) -> Iterator[str]:
        neighbourhoods = {
            one.slug: one.borough for one in self.catalogue.settings.neighbourhoods
        }
        for slug in self.catalogue.used["municipality"].get(municipality, ()):
            project = self.catalogue.projects[slug].fields
            within = neighbourhoods.get(project.neighbourhood or "")
            street = (project.street or "").partition(",")[0].strip().casefold()
            if borough in {project.borough, within} or (
                street in streets and not (project.borough or project.neighbourhood)
            ):
                yield slug

    def _areas(self, area_map: AreaMap) -> Ground:
        outlined = outlines.board({area.name: area.polygons for area in area_map.areas})
        by_neighbourhood = self.catalogue.used["neighbourhood"]
        places = {}
        for area in area_map.areas:
            slugs = by_neighbourhood.get(area.neighbourhood or "", ())
            address = ""
            if area.neighbourhood and slugs:
                address = addresses.term("neighbourhood", area.neighbourhood)
            found = self._pointed(area, area_map.slug)
            pointed = self._lie(area_map.slug, area.name, found)
            places[area.name] = Place(area.name, address, "", slugs, 3, pointed=pointed)
        title = self.title("municipality", area_map.slug)
        return Ground(
            area_map.slug,
            title,
            "",
            area_map.slug,
            outlined.board,
            places,
            outlined.sheet,
            area_map,
        )

    def _pointed(self, area: Area, municipality: str) -> Iterator[str]:
        """Projects without a neighbourhood whose coordinates lie in an area."""
        for slug in self.catalogue.used["municipality"].get(municipality, ()):
            project = self.catalogue.projects[slug].fields
            where = project.location
            if project.neighbourhood or where is None:
                continue
            if _is_within(area, (where.longitude, where.latitude)):
                yield slug


def spot_of(ground: Ground, project: Project) -> Point | None:
    """Return where a project is drawn, units; None where only its place is known.

    Only an exact spot on a map with real outlines is drawn as a point.
    """
    where = project.location
    if where is None or where.precision is not Precision.SPOT or ground.sheet is None:
        return None
    x, y = ground.sheet.place((where.longitude, where.latitude))
    if not (0 <= x <= ground.board.width and 0 <= y <= ground.board.height):
        return None
    return round(x, 1), round(y, 1)


def _is_within(area: Area, point: Point) -> bool:
    return any(
        contains(outer, point) and not any(contains(hole, point) for hole in holes)
        for outer, *holes in area.polygons
    )


def _placed(ground: Ground) -> int:
    """How many projects have a place on a map."""
    return len({slug for place in ground.places.values() for slug in place.slugs})


def _place(title: str, address: str, slugs: tuple[str, ...], exactness: int) -> Place:
    return Place(title, address if slugs else "", "", slugs, exactness)


def _key(
    municipality: str | None, borough: str | None, neighbourhood: str | None
) -> str:
    parts = (municipality or "", slugify(borough or ""), neighbourhood or "")
    return "/".join(parts)
