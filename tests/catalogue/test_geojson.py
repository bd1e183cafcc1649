"""Maps of an invented town, sound and spoilt."""

from __future__ import annotations

import json
import math
from pathlib import PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.catalogue.geojson import read
from tests.geometry import town

PATH = PurePosixPath("content/maps/voorbeeld.geojson")


def spoilt(change):
    """Return the town in degrees after a change to its collection."""
    collection = town.collection()
    change(collection)
    return json.dumps(collection, indent=1)


def first_ring(collection):
    """Return the first ring of the first area."""
    return collection["features"][0]["geometry"]["coordinates"][0]


def codes(text, **options):
    """Return the codes of the problems of a text, which has no map then."""
    area_map, problems = read(text, PATH, **options)
    assert area_map is None
    assert problems
    return [problem.code for problem in problems]


def test_both_projections_give_the_same_map():
    """Metres of Lambert 72 and degrees lead to the same areas."""
    metres, no_problems = read(town.text(lambert=True), PATH)
    degrees, none_either = read(town.text(), PATH)

    assert no_problems == none_either == []
    assert [one.name for one in metres.areas] == [one.name for one in degrees.areas]
    for one, other in zip(metres.areas, degrees.areas, strict=True):
        for point, same in zip(one.points(), other.points(), strict=True):
            assert point == pytest.approx(same, abs=1e-9)


def test_a_map_says_whose_it_is():
    """Maker, licence, names and holes are read."""
    area_map, _ = read(town.text(), PATH)

    assert area_map.slug == "voorbeeld"
    assert area_map.attribution == "Stad Voorbeeld"
    assert area_map.licence == "CC0"
    rings = {one.name: len(one.polygons[0]) for one in area_map.areas}
    assert rings["Midden Hart"] == 2
    assert len(rings) == 10


def named(code):
    """Return a changer that names a projection."""

    def change(collection):
        name = {"name": f"urn:ogc:def:crs:EPSG::{code}"}
        collection["crs"] = {"type": "name", "properties": name}

    return change


@pytest.mark.parametrize("code", ["4326", "31370"])
def test_what_a_file_says_of_its_projection_may_be_wrong(code):
    """Export programs write the wrong name; the numbers decide."""
    area_map, problems = read(spoilt(named(code)), PATH)

    assert problems == []
    assert area_map.areas[0].polygons[0][0][0][0] == pytest.approx(4.7, abs=0.1)


def test_another_projection_is_refused_by_the_name_it_gives():
    """Where the file names a projection that is not read, that is told."""
    text = spoilt(named("3812"))
    _, [problem] = read(text, PATH)

    assert problem.code == "other-projection"
    assert "3812" in problem.message.say("en")
    assert problem.at.line == text.split('"crs"')[0].count("\n") + 1


@pytest.mark.parametrize(
    ("point", "told"),
    [
        ((650_000, 680_000), "Lambert 2008"),
        ((121_000, 487_000), "RD New"),
        ((523_000, 6_600_000), "Web Mercator"),
        ((620_000, 5_637_000), "UTM"),
        ((3_950_000, 3_100_000), "LAEA"),
        ((50.88, 4.7), "exchanged"),
        ((-73.9, 40.7), "no projection"),
        ((0, 0), "no projection"),
    ],
)
def test_another_projection_is_recognised_by_its_numbers(point, told):
    """Most files name no projection; what the numbers look like helps the editor."""

    def move(collection):
        x, y = point
        ring = [[x, y], [x + 1, y], [x + 1, y + 1], [x, y]]
        for feature in collection["features"]:
            feature["geometry"]["coordinates"] = [ring]

    _, problems = read(spoilt(move), PATH)

    assert {problem.code for problem in problems} == {"other-projection"}
    assert told in problems[0].message.say("en")


def test_one_file_has_one_projection():
    """Metres between degrees are a mistake, told at the point."""

    def mix(collection):
        first_ring(collection)[3] = [173_000, 174_000]

    text = spoilt(mix)
    _, [problem] = read(text, PATH)

    assert problem.code == "other-projection"
    lines = text.split("\n")
    assert "173000" in lines[problem.at.line]


SPOILERS = {
    "ring-open": lambda c: first_ring(c).pop(),
    "ring-short": lambda c: first_ring(c).__delitem__(slice(2, -1)),
    "ring-crossing": lambda c: first_ring(c).insert(9, [4.9, 50.95]),
    "degrees": lambda c: first_ring(c)[4].__setitem__(0, "4.7"),
    "no-outline": lambda c: c["features"][0].update(geometry=None),
    "area-without-name": lambda c: c["features"][0].update(properties={"nr": 1}),
    "twice": lambda c: c["features"][0]["properties"].update(naam="Midden Hart"),
    "no-geojson": lambda c: c.update(features=[]),
    "map-without-rights": lambda c: c.pop("licence"),
}


ODD = {
    "a type that is a list": ("no-outline", lambda g: g.update(type=["Polygon"])),
    "a type of a page": ("no-outline", lambda g: g.update(type="x" * 10_000)),
    "a point of lists": ("degrees", lambda g: g.update(coordinates=[[[[[[[]]]]]]])),
    "a point of an object": ("degrees", lambda g: g.update(coordinates=[[{"a": 1}]])),
}


@pytest.mark.parametrize(("code", "change"), ODD.values(), ids=ODD)
def test_what_stands_where_it_cannot_is_told_in_a_line(code, change):
    """Found by fuzzing: a list is no key of a set, and a page is no message."""
    text = spoilt(lambda c: change(c["features"][0]["geometry"]))
    _, [problem] = read(text, PATH)

    assert problem.code == code
    assert len(problem.say("nl")) < 400


@pytest.mark.parametrize("sign", ["\ud800", "\u202e", "\0", "\x1b"], ids=ascii)
@pytest.mark.parametrize("where", ["naam", "attribution"])
def test_a_text_that_cannot_be_shown_is_told(sign, where):
    """JSON can write half a character, which no file can keep."""

    def change(collection):
        properties = collection["features"][0]["properties"]
        (properties if where == "naam" else collection)[where] = f"Stad {sign}"

    assert codes(spoilt(change)) == ["control-character"]


@pytest.mark.parametrize(("code", "change"), SPOILERS.items(), ids=SPOILERS)
def test_what_is_broken_is_told_with_its_place(code, change):
    """One mistake, one problem, on the line where it stands."""
    text = spoilt(change)
    _, [problem] = read(text, PATH)

    assert problem.code == code
    assert problem.at.path == PATH
    assert 1 <= problem.at.line <= text.count("\n") + 1
    assert problem.hint.say("en")
    if code.startswith(("ring", "degrees")):
        assert problem.at.line > text.split('"coordinates"')[0].count("\n")


def test_a_hole_outside_its_area_is_told():
    """The hole of the middle, given to its neighbour, lies outside it."""

    def move(collection):
        by_name = {one["properties"]["naam"]: one for one in collection["features"]}
        hole = by_name["Midden Hart"]["geometry"]["coordinates"].pop()
        by_name["Noord West"]["geometry"]["coordinates"].append(hole)

    assert codes(spoilt(move)) == ["ring-outside"]


def test_all_broken_areas_are_told_at_once():
    """An editor mends one list, not one mistake after another."""

    def open_all(collection):
        for feature in collection["features"]:
            feature["geometry"]["coordinates"][0].pop()

    assert codes(spoilt(open_all)) == ["ring-open"] * 10


def test_a_number_that_is_none_is_told_on_its_line():
    """NaN is what programs write for what they do not know."""
    text = spoilt(lambda c: first_ring(c)[2].__setitem__(0, math.nan))
    _, [problem] = read(text, PATH)

    assert problem.code == "degrees"
    assert "NaN" in text.split("\n")[problem.at.line - 1]


def test_a_file_cut_off_is_told_at_its_end():
    """A download that broke off is no JSON."""
    text = town.text()[:4_000]
    _, [problem] = read(text, PATH)

    assert problem.code == "no-json"
    assert problem.at.line >= text.count("\n") - 1


def test_too_many_points_are_refused():
    """A file of a whole country would take minutes; it is told instead."""

    def swell(collection):
        ring = first_ring(collection)
        ring[1:1] = [ring[0]] * 200_001

    assert codes(spoilt(swell)) == ["map-too-large"]


def test_a_name_may_stand_in_any_property():
    """The editor says which one."""
    text = town.text().replace('"naam"', '"WIJKBENAMING"')

    area_map, problems = read(text, PATH, name_property="WIJKBENAMING")

    assert problems == []
    assert area_map.areas[-1].name == town.HOLE
    assert codes(text)[0] == "area-without-name"


@given(st.binary(max_size=300) | st.text(max_size=300).map(str.encode))
def test_no_text_is_a_traceback(data):
    """Whatever stands in the file, the answer is a list of problems."""
    area_map, problems = read(data.decode("utf-8", "replace"), PATH)

    assert area_map is None
    assert problems


@given(st.data())
def test_no_value_in_a_map_is_a_traceback(data):
    """Any value in any place of a map is told, or does no harm."""
    collection = town.collection()
    collection["features"] = collection["features"][:2]
    junk = st.none() | st.integers() | st.text(max_size=3) | st.just([]) | st.just({})
    nodes = [collection]
    for node in nodes:
        below = node.values() if isinstance(node, dict) else node
        nodes += [one for one in below if isinstance(one, (dict, list))][:6]
    node = data.draw(st.sampled_from(nodes))
    keys = list(node) if isinstance(node, dict) else list(range(len(node)))
    node[data.draw(st.sampled_from(keys))] = data.draw(junk)

    area_map, problems = read(json.dumps(collection), PATH)

    assert (area_map is None) == bool(problems)
