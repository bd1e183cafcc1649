"""Rules for maps and walks."""

from __future__ import annotations

import json
import shutil

import pytest

from generator.catalogue.load import load
from generator.catalogue.problems import Severity
from tests.geometry import town
from tests.repository import BASE

TILES = """\
title: Voorbeeld
municipality: voorbeeld
tiles:
  - neighbourhood: molenwijk
    column: 1
    row: 1
  - borough: Dorp
    streets:
      - Dorpsstraat
    column: 2
    row: 1
"""
WALK = """\
title: Van bank naar kast
summary: Een korte wandeling langs twee dingen die buren maakten.
municipality: voorbeeld
start: Aan de kerk.
length_km: 1.5
minutes: 30
wheelchair: partly
stops:
  - project: gevelbank-dorpsstraat
    see: Een bank.
    onward: Wandel naar het Kerkplein.
  - project: boekentil-kerkplein
    place: Kerkplein
    see: Een kast.
"""


@pytest.fixture
def root(tmp_path):
    """Return a repository with a map, a walk and streets."""
    made = tmp_path / "repository"
    shutil.copytree(BASE, made)
    write(made, "maps/voorbeeld.yml", TILES)
    write(made, "walks/kort.yml", WALK)
    bank = made / "content/projects/gevelbank-dorpsstraat/index.md"
    text = bank.read_text("utf-8")
    text = text.replace("neighbourhood: molenwijk\n", "street: Dorpsstraat\n")
    bank.write_text(text, encoding="utf-8")
    kast = made / "content/projects/boekentil-kerkplein/index.md"
    text = kast.read_text("utf-8").replace("sources:", "status: realised\nsources:", 1)
    kast.write_text(text, encoding="utf-8")
    return made


def write(root, name, text):
    """Write a content file."""
    file = root / "content" / name
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, encoding="utf-8")


def told(root):
    """Return line and code of every problem, with the last part of its path."""
    return [
        (problem.at.path.name, problem.at.line, problem.code)
        for problem in load(root).problems
    ]


def test_a_map_and_a_walk_are_read(root):
    """Sound files give no problem, and everything that stands in them."""
    loaded = load(root)
    walk = loaded.catalogue.walks["kort"].fields

    assert [str(problem) for problem in loaded.problems] == []
    assert str(walk.length_km) == "1.5"
    assert walk.wheelchair == "partly"
    assert list(loaded.catalogue.maps) == ["voorbeeld"]


TILE_CASES = {
    "unknown neighbourhood": (
        "neighbourhood: molenwijk",
        "neighbourhood: molenwik",
        (4, "unknown-reference"),
    ),
    "of another municipality": (
        "neighbourhood: molenwijk",
        "neighbourhood: havenwijk",
        (4, "other-municipality"),
    ),
    "unknown municipality": (
        "municipality: voorbeeld",
        "municipality: voorbeld",
        (2, "unknown-reference"),
    ),
    "a cell twice": ("column: 2", "column: 1", (10, "tile-taken")),
    "a place twice": (
        "borough: Dorp\n    streets:\n      - Dorpsstraat",
        "neighbourhood: molenwijk",
        (7, "twice"),
    ),
    "a street twice": (
        "      - Dorpsstraat",
        "      - Dorpsstraat\n      - dorpsstraat",
        (10, "twice"),
    ),
    "no place": (
        "neighbourhood: molenwijk",
        "title: Ergens",
        (5, "tile-without-place"),
    ),
    "two places": (
        "neighbourhood: molenwijk",
        "neighbourhood: molenwijk\n    borough: Dorp",
        (4, "tile-with-two-places"),
    ),
    "a borough of nowhere": (
        "municipality: voorbeeld\n",
        "",
        (6, "borough-of-nowhere"),
    ),
    "a column too far": ("column: 2", "column: 13", (10, "out-of-range")),
    "a column in words": ("column: 2", "column: twee", (10, "number")),
}


@pytest.mark.parametrize(
    ("old", "new", "expected"), TILE_CASES.values(), ids=TILE_CASES
)
def test_a_mistake_in_a_map_is_told_on_its_line(root, old, new, expected):
    """Each mistake in a map drawn by hand is one problem, where it stands."""
    assert TILES.count(old) == 1
    write(root, "maps/voorbeeld.yml", TILES.replace(old, new))

    assert told(root) == [("voorbeeld.yml", *expected)]


def test_a_municipality_has_one_map(root):
    """The second map of the same municipality is told."""
    write(root, "maps/nog.yml", TILES)

    assert told(root) == [("voorbeeld.yml", 2, "twice")]


WALK_CASES = {
    "unknown project": (
        "project: gevelbank-dorpsstraat",
        "project: gevelbank-dorpstraat",
        (9, "unknown-reference"),
    ),
    "unknown municipality": (
        "municipality: voorbeeld",
        "municipality: ergens",
        (3, "unknown-reference"),
    ),
    "nobody knows where": (
        "    place: Kerkplein\n",
        "",
        (12, "stop-without-place"),
    ),
    "the same twice": (
        "project: boekentil-kerkplein\n    place: Kerkplein",
        "project: gevelbank-dorpsstraat",
        (12, "twice"),
    ),
    "not realised": (
        "project: boekentil-kerkplein",
        "project: buurtfeest-molenwijk",
        (12, "stop-not-there"),
    ),
    "a length in words": ("length_km: 1.5", "length_km: 1,5 km", (5, "kilometres")),
    "no length": ("length_km: 1.5", "length_km: 0", (5, "out-of-range")),
    "access unknown to us": (
        "wheelchair: partly",
        "wheelchair: misschien",
        (7, "unknown-choice"),
    ),
}


@pytest.mark.parametrize(
    ("old", "new", "expected"), WALK_CASES.values(), ids=WALK_CASES
)
def test_a_mistake_in_a_walk_is_told_on_its_line(root, old, new, expected):
    """Each mistake in a walk is one problem, where it stands."""
    assert WALK.count(old) == 1
    write(root, "walks/kort.yml", WALK.replace(old, new))

    assert told(root) == [("kort.yml", *expected)]


def test_a_stop_that_is_not_there_does_not_stop_the_site(root):
    """A status may be behind; the walk is published with a note."""
    text = WALK.replace("boekentil-kerkplein", "buurtfeest-molenwijk")
    write(root, "walks/kort.yml", text)
    [problem] = load(root).problems

    assert problem.severity is Severity.WARNING


def test_a_walk_has_at_least_two_stops(root):
    """One stop is no walk."""
    text = WALK.partition("  - project: boekentil")[0]
    write(root, "walks/kort.yml", text)
    [problem] = load(root).problems

    assert problem.code.startswith("list-too-short")


def outlines(**properties):
    """Return the town with properties of its second area."""
    collection = town.collection()
    collection["features"][1]["properties"].update(properties)
    return json.dumps(collection, indent=0)


def test_real_outlines_are_read_with_the_rest(root):
    """An area names the neighbourhood that it is; others are only drawn."""
    write(root, "maps/voorbeeld.geojson", outlines(neighbourhood="molenwijk"))
    loaded = load(root)

    assert loaded.problems == ()
    areas = loaded.catalogue.area_maps["voorbeeld"].areas
    assert [one.neighbourhood for one in areas][:3] == [None, "molenwijk", None]


@pytest.mark.parametrize(
    ("slug", "code"),
    [("molenwik", "unknown-reference"), ("havenwijk", "other-municipality")],
)
def test_an_area_that_is_no_neighbourhood_here_is_told(root, slug, code):
    """The place is that of the property in the file."""
    text = outlines(neighbourhood=slug)
    write(root, "maps/voorbeeld.geojson", text)

    [(name, line, found)] = told(root)

    assert (name, found) == ("voorbeeld.geojson", code)
    assert slug in text.split("\n")[line - 1]


def test_outlines_of_an_unknown_municipality_are_told(root):
    """The file is called by the municipality it is of."""
    write(root, "maps/elders.geojson", town.text())

    assert told(root) == [("elders.geojson", 1, "unknown-reference")]


def test_broken_outlines_keep_the_site_from_being_built(root):
    """A map that is published is whole."""
    write(root, "maps/voorbeeld.geojson", town.text()[:500])

    assert [code for _, _, code in told(root)] == ["no-json"]


def test_a_file_that_is_no_map_is_told(root):
    """Only the two kinds of maps have a place in the folder."""
    write(root, "maps/voorbeeld.shp", "x")

    assert [code for _, _, code in told(root)] == ["stray-file"]
