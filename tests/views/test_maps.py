"""Which project is shown where, how exactly, and where a place leads."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

import pytest

from generator.views import addresses
from tests.views import city

SVG = "{http://www.w3.org/2000/svg}"


def links(svg):
    """Return address and title of every link of a map."""
    root = ET.fromstring(svg)
    return {
        one.get("href"): one.find(f"{SVG}title").text for one in root.iter(f"{SVG}a")
    }


def counts(view):
    """Return the number of projects of every place in the list under a map."""
    return {place.link.title: place.link.count for place in view.places}


def test_the_catalogue_has_the_map_of_all_municipalities():
    """Each tile counts all projects of its municipality and leads to its page."""
    view = city.views().maps.overview()

    assert counts(view) == {"Stad": 6, "Elders": 1}
    assert links(view.svg("../")) == {
        "../gemeenten/stad/": "Stad: 6 projects",
        "../gemeenten/elders/": "Elders: 1 project",
    }


def test_a_municipality_counts_what_lies_in_each_part():
    """A borough counts its neighbourhoods, and its streets where nothing else is said.

    What has no part of the city is told apart, and a part without projects leads
    nowhere.
    """
    view = city.views().maps.of("municipality", "stad")

    assert counts(view) == {"Dorp": 3, "Markt": 1, "Molen": 1}
    assert view.rest == 2
    assert view.is_schematic
    found = links(view.svg("../../"))
    assert found["../../gemeenten/stad/#deel-dorp"] == "Dorp: 3 projects"
    assert len(found) == 3


def test_the_map_and_its_list_lead_to_the_same_places():
    """Who cannot use the picture has the list: no more, no less."""
    made = city.views(outlines=city.areas(Noord_West="molen"))
    for view in (
        made.maps.overview(),
        made.maps.of("municipality", "stad"),
        made.maps.of("municipality", "elders"),
    ):
        listed = {place.link.address for place in view.places}
        listed |= {pin.address for pin in view.pins}

        assert set(links(view.svg(""))) == listed


def test_a_borough_lists_its_projects_on_the_page_of_its_city():
    """A borough has no page of its own; its tile leads to this list."""
    view = city.views().maps.of("municipality", "stad")
    [dorp] = [place for place in view.places if place.anchor]

    assert dorp.anchor == "deel-dorp"
    assert [one.slug for one in dorp.projects] == ["in-dorp", "in-molen", "in-straat"]


def test_a_borough_without_a_list_leads_to_its_city():
    """Where another map hides the list, no link ends in nothing."""
    tile = {"municipality": "stad", "borough": "Dorp", "column": "3", "row": "1"}
    maps = [*city.OVERVIEW, tile]
    made = city.views(outlines=city.areas(), tiles=False, overview=False)
    made.catalogue.maps["overzicht"] = city.tile_map("overzicht", maps)
    found = links(made.maps.overview().svg(""))

    assert "gemeenten/stad/" in found
    assert not any("#" in address for address in found)


@pytest.mark.parametrize(
    ("slug", "words"),
    [
        ("in-molen", "Somewhere in Molen. The map shows no exact spot."),
        ("in-markt", "Somewhere in Markt. The map shows no exact spot."),
        ("in-dorp", "Somewhere in Dorp. The map shows no exact spot."),
        (
            "in-straat",
            "Kerkstraat, bij de kerk: somewhere in Dorp. The map shows no exact spot.",
        ),
        ("nergens", "Somewhere in Stad. The map shows no exact spot."),
        ("ver", "Somewhere in Elders. The map shows no exact spot."),
    ],
)
def test_a_project_says_how_exactly_its_place_is_known(slug, words):
    """The smallest place that is known is shown, and no point in it."""
    view = city.views().maps.locator(slug)
    svg = view.svg("")

    assert view.words == words
    assert words in ET.fromstring(svg).find(f"{SVG}title").text
    assert "<rect" not in svg
    assert links(svg) == {}


def test_words_name_a_neighbourhood_in_full(monkeypatch):
    """A square has room for a short name; the sentence beneath says the whole one."""
    monkeypatch.setitem(city.TILES[0], "title", "Mol.")
    view = city.views().maps.locator("in-molen")

    assert "Mol." in view.svg("")
    assert view.words == "Somewhere in Molen. The map shows no exact spot."


def test_only_an_exact_spot_on_a_real_map_is_a_point():
    """The same spot on a map drawn by hand would be a false pin."""
    by_hand = city.views().maps.locator("ergens")
    real = city.views(outlines=city.areas(), tiles=False).maps.locator("ergens")

    assert "<rect" not in by_hand.svg("")
    assert real.svg("").count("<rect") == 1
    assert real.words == "The mark stands on the exact spot."
    assert real.attribution == "Stad Voorbeeld"


@pytest.mark.parametrize("precision", ["street", "neighbourhood"])
def test_coordinates_of_a_street_are_no_point(precision):
    """A point somewhere in a street tells which area it is in, and nothing more."""
    entry = city.project("a", location={**city.SPOT, "precision": precision})
    made = city.views(outlines=city.areas(), tiles=False, projects=[entry])
    view = made.maps.locator("a")

    assert "<rect" not in view.svg("")
    assert view.words == "Somewhere in Midden Hart. The map shows no exact spot."


def test_a_pin_has_a_number_that_returns_in_the_list():
    """Numbers in the picture are those of the list under it."""
    made = city.views(outlines=city.areas(Noord_West="molen"), tiles=False)
    view = made.maps.of("municipality", "stad")
    found = links(view.svg(""))

    assert [pin.slug for pin in view.pins] == ["ergens"]
    assert found[addresses.project("ergens")] == "Project ergens"
    assert re.search(r">1</text></a></svg>$", view.svg(""))
    assert view.rest == 4  # in the city, neither in an area nor on a spot


def test_of_two_maps_the_one_that_shows_more_is_shown():
    """Real outlines of which the catalogue knows few neighbourhoods show little."""
    few = city.views(outlines=city.areas(Noord_West="molen"))
    none = city.views(outlines=city.areas(Noord_West="molen"), tiles=False)

    assert few.maps.of("municipality", "stad").is_schematic
    assert not none.maps.of("municipality", "stad").is_schematic


def test_a_city_without_maps_has_none():
    """A new catalogue has no map, and no page breaks of it."""
    made = city.views(tiles=False, overview=False)

    assert made.maps.overview() is None
    assert made.maps.of("municipality", "stad") is None
    assert made.maps.of("kind", "bank") is None
    assert made.maps.locator("nergens") is None


def test_without_a_map_of_its_own_a_city_shows_where_it_lies():
    """The tile of the municipality stands out on the map of all."""
    svg = city.views().maps.of("municipality", "elders").svg("")
    tiles = ET.fromstring(svg).findall(f"{SVG}a")

    widths = {
        one.find(f"{SVG}title").text: float(one.find(f"{SVG}path").get("stroke-width"))
        for one in tiles
    }

    assert widths["Elders: 1 project"] > widths["Stad: 6 projects"]
