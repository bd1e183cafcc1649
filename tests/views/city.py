"""A city with two maps, walks and projects of every exactness, for tests of views."""

from __future__ import annotations

from datetime import date
from pathlib import PurePosixPath

from generator.catalogue import geojson
from generator.catalogue.catalogue import Catalogue, Entry
from generator.catalogue.model import Project, Settings, TileMap, Walk
from generator.views.views import Views
from tests.geometry import town

PATH = PurePosixPath("content/x")
NEIGHBOURHOODS = (
    ("molen", "Molen", "stad", "Dorp"),
    ("markt", "Markt", "stad", None),
    ("haven", "Haven", "elders", None),
)
SETTINGS = {
    "title": "Stad",
    "tagline": "Wat buren maken",
    "summary": "Een kleine catalogus voor de tests.",
    "publisher": {"name": "Stad"},
    "licence": {"title": "CC BY", "url": "https://cc.example/"},
    "kinds": [{"slug": "bank", "title": "Bank"}],
    "themes": [{"slug": "groen", "title": "Groen"}],
    "municipalities": [
        {"slug": "stad", "title": "Stad"},
        {"slug": "elders", "title": "Elders"},
    ],
    "neighbourhoods": [
        {"slug": slug, "title": title, "municipality": of, "borough": borough}
        for slug, title, of, borough in NEIGHBOURHOODS
    ],
}
TILES = [
    {"neighbourhood": "molen", "column": "2", "row": "1"},
    {"neighbourhood": "markt", "column": "1", "row": "1"},
    {"borough": "Dorp", "streets": ["Kerkstraat"], "column": "1", "row": "2"},
    {"borough": "Leeg", "column": "2", "row": "2"},
]
OVERVIEW = [
    {"municipality": "stad", "column": "1", "row": "1"},
    {"municipality": "elders", "column": "2", "row": "1"},
]
SPOT = {"latitude": "50.8870", "longitude": "4.7075"}  # in “Midden Hart” of the town


def project(slug, municipality="stad", **changes):
    """Return a realised project."""
    fields = {
        "title": f"Project {slug}",
        "summary": "Buren maakten samen iets moois.",
        "municipality": municipality,
        "kinds": ["bank"],
        "status": "realised",
        "sources": [{"title": "Krant", "read": date(2026, 11, 22)}],
        **changes,
    }
    return Entry(slug, PATH, Project.model_validate(fields))


PROJECTS = (
    project("in-molen", neighbourhood="molen", street="Molenweg 1"),
    project("in-markt", neighbourhood="markt"),
    project("in-dorp", borough="Dorp", street="Dorpsplein"),
    project("in-straat", street="Kerkstraat, bij de kerk"),
    project("ergens", location={**SPOT, "precision": "spot"}, street="Hartplein"),
    project("nergens"),
    project("ver", "elders", neighbourhood="haven"),
)


def tile_map(slug, tiles, municipality=None):
    """Return a map drawn by hand."""
    fields = {"title": f"Kaart {slug}", "municipality": municipality, "tiles": tiles}
    return Entry(slug, PATH, TileMap.model_validate(fields))


def walk(*stops, **changes):
    """Return a walk along projects."""
    fields = {
        "title": "Rondje",
        "summary": "Een wandeling langs wat buren maakten.",
        "municipality": "stad",
        "start": "Aan de kerk.",
        "stops": [{"project": one, "see": "Kijk."} for one in stops],
        **changes,
    }
    return Entry("rondje", PATH, Walk.model_validate(fields))


def areas(**neighbourhoods):
    """Return the invented town as the map of the city; names say which areas are."""
    area_map, problems = geojson.read(
        town.text(), PurePosixPath("content/maps/stad.geojson")
    )
    assert problems == []
    marked = [
        type(one)(
            one.name, neighbourhoods.get(one.name.replace(" ", "_")), one.polygons
        )
        for one in area_map.areas
    ]
    return type(area_map)(
        "stad", area_map.path, tuple(marked), area_map.attribution, area_map.licence
    )


def views(*, tiles=True, outlines=None, walks=(), projects=PROJECTS, overview=True):
    """Return the views of the city, in English.

    Args:
        tiles: whether it has a map drawn by hand.
        outlines: its map with real outlines, if any.
        walks: its walks.
        projects: its projects.
        overview: whether there is a map of both municipalities.
    """
    maps = [tile_map("overzicht", OVERVIEW)] if overview else []
    maps += [tile_map("stad", TILES, "stad")] if tiles else []
    catalogue = Catalogue(
        Settings.model_validate(SETTINGS),
        {one.slug: one for one in sorted(projects, key=lambda one: one.slug)},
        walks={one.slug: one for one in walks},
        maps={one.slug: one for one in maps},
        area_maps={"stad": outlines} if outlines else {},
    )
    return Views(catalogue, "en")
