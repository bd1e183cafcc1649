"""A municipality's file becomes the map that the catalogue keeps."""

from __future__ import annotations

import json
import random
from pathlib import PurePosixPath

import pytest

from generator.catalogue import geojson
from generator.catalogue.catalogue import Catalogue
from generator.catalogue.load import load
from generator.catalogue.problems import ContentError
from generator.editing import map_import
from generator.geometry.points import area
from tests.geometry import town


@pytest.fixture
def catalogue(root) -> Catalogue:
    """Return its catalogue."""
    found = load(root).catalogue
    assert found
    return found


def written(tmp_path, collection):
    """Write a collection, one value on a line."""
    file = tmp_path / "wijken.geojson"
    file.write_text(json.dumps(collection, indent=0), encoding="utf-8")
    return file


def renamed(old="Noord Hart", new="Molenwijk", **options):
    """Return the town with a neighbourhood that the catalogue knows."""
    collection = town.collection(**options)
    for feature in collection["features"]:
        if feature["properties"]["naam"] == old:
            feature["properties"]["naam"] = new
    return collection


@pytest.mark.parametrize("lambert", [False, True], ids=["degrees", "metres"])
def test_what_is_written_is_sound(root, catalogue, tmp_path, lambert):
    """The new map is read without a problem, beside the rest of the content."""
    file = written(tmp_path, renamed(lambert=lambert))
    made = map_import.read(file, catalogue, "voorbeeld")
    target = root / made.path
    target.parent.mkdir()
    target.write_text(made.text, encoding="utf-8")
    loaded = load(root)

    assert loaded.problems == ()
    areas = loaded.catalogue.area_maps["voorbeeld"].areas
    found = {one.name: one.neighbourhood for one in areas}
    assert found.pop("Molenwijk") == "molenwijk"
    assert set(found.values()) == {None}
    assert made.matched == (("Molenwijk", "molenwijk"),)
    assert len(made.unknown) == 9


def test_the_same_areas_give_the_same_bytes(catalogue, tmp_path):
    """Order of areas, direction and start of rings do not matter."""
    collection = renamed()
    before = map_import.read(written(tmp_path, collection), catalogue, "voorbeeld")
    chance = random.Random(1)
    chance.shuffle(collection["features"])
    for feature in collection["features"]:
        for ring in feature["geometry"]["coordinates"]:
            turned = ring[:-1][::-1]
            start = chance.randrange(len(turned))
            ring[:] = turned[start:] + turned[:start]
            ring.append(ring[0])

    after = map_import.read(written(tmp_path, collection), catalogue, "voorbeeld")

    assert after.text == before.text


def test_importing_what_was_imported_changes_nothing(catalogue, tmp_path):
    """The canonical form is its own."""
    first = map_import.read(written(tmp_path, renamed()), catalogue, "voorbeeld")
    file = tmp_path / "voorbeeld.geojson"
    file.write_text(first.text, encoding="utf-8")

    assert map_import.read(file, catalogue, "voorbeeld").text == first.text


def test_one_area_is_one_line(catalogue, tmp_path):
    """A neighbourhood that moved is one line of a pull request."""
    made = map_import.read(written(tmp_path, renamed()), catalogue, "voorbeeld")
    rows = [row for row in made.text.split("\n") if row.startswith('{"type":"Feature"')]

    names = [json.loads(row.rstrip(","))["properties"]["name"] for row in rows]

    assert len(rows) == 10
    assert names == sorted(names)


def test_rings_run_as_the_standard_says(catalogue, tmp_path):
    """RFC 7946, 3.1.6: outer rings against the clock, holes with it."""
    made = map_import.read(written(tmp_path, renamed()), catalogue, "voorbeeld")
    area_map, _ = geojson.read(made.text, PurePosixPath("voorbeeld.geojson"))

    for one in area_map.areas:
        for outer, *holes in one.polygons:
            assert area(outer) > 0
            assert all(area(hole) < 0 for hole in holes)


def test_unknown_neighbourhoods_are_proposed(root, catalogue, tmp_path):
    """The lines that are proposed fit the settings as they stand."""
    made = map_import.read(written(tmp_path, renamed()), catalogue, "voorbeeld")
    lines = made.suggestion("voorbeeld").partition("\n")[2]
    settings = root / "content/catalogue.yml"
    text = settings.read_text("utf-8")
    assert text.rstrip().endswith("municipality: nabij")
    settings.write_text(text.rstrip() + "\n" + lines, encoding="utf-8")

    loaded = load(root)

    assert loaded.problems == ()
    assert len(loaded.catalogue.settings.neighbourhoods) == 2 + 9


def test_a_name_spelt_otherwise_is_asked_about(catalogue, tmp_path):
    """What looks like a neighbourhood is not taken for it unasked."""
    file = written(tmp_path, renamed(new="Molenwijck"))
    made = map_import.read(file, catalogue, "voorbeeld")

    assert made.alike == (("Molenwijck", "molenwijk"),)
    assert made.matched == ()
    assert made.unseen == ("molenwijk",)


def test_a_detailed_map_is_made_small(catalogue, tmp_path, monkeypatch):
    """Borders move as little as the size of a content file allows."""
    file = written(tmp_path, renamed())
    full = map_import.read(file, catalogue, "voorbeeld")
    monkeypatch.setattr(map_import, "MOST_BYTES", len(full.text.encode()) - 1)

    made = map_import.read(file, catalogue, "voorbeeld")

    assert len(made.text) < len(full.text)
    assert made.tolerance > full.tolerance


def test_what_cannot_be_made_small_is_told(catalogue, tmp_path, monkeypatch):
    """No map is better than one without its shape."""
    monkeypatch.setattr(map_import, "MOST_BYTES", 500)

    with pytest.raises(ContentError) as caught:
        map_import.read(written(tmp_path, renamed()), catalogue, "voorbeeld")

    assert [one.code for one in caught.value.problems] == ["map-too-large"]


def test_every_mistake_is_told(catalogue, tmp_path):
    """The problems of the file come out as they are."""
    collection = renamed()
    for feature in collection["features"][:3]:
        feature["geometry"]["coordinates"][0].pop()

    with pytest.raises(ContentError) as caught:
        map_import.read(written(tmp_path, collection), catalogue, "voorbeeld")

    assert [one.code for one in caught.value.problems] == ["ring-open"] * 3


def test_a_file_in_another_encoding_is_told_on_its_line(catalogue, tmp_path):
    """Old programs save names in Windows-1252."""
    file = tmp_path / "wijken.geojson"
    file.write_bytes(
        json.dumps(renamed(), indent=0).encode() + "\nCafé".encode("cp1252")
    )

    with pytest.raises(ContentError) as caught:
        map_import.read(file, catalogue, "voorbeeld")

    [problem] = caught.value.problems
    assert problem.code == "encoding"
    assert problem.at.line > 100


def test_rights_may_be_given_beside_the_file(catalogue, tmp_path):
    """Many files do not say whose they are; the editor does."""
    collection = renamed()
    del collection["attribution"], collection["licence"]
    file = written(tmp_path, collection)

    made = map_import.read(
        file, catalogue, "voorbeeld", attribution="Stad “X”", licence="CC BY"
    )

    kept = json.loads(made.text)
    assert (kept["attribution"], kept["licence"]) == ("Stad “X”", "CC BY")
    with pytest.raises(ContentError):
        map_import.read(file, catalogue, "voorbeeld")
