"""What the page of a walk says, and what it keeps to itself."""

from __future__ import annotations

from decimal import Decimal
from xml.etree import ElementTree as ET

from generator.views.walks import walks
from tests.views import city

SVG = "{http://www.w3.org/2000/svg}"


def shown(*stops, outlines=None, tiles=True, **changes):
    """Return the view of a walk."""
    [view] = walks(
        city.views(walks=[city.walk(*stops, **changes)], outlines=outlines, tiles=tiles)
    )
    return view


def test_only_what_is_known_is_told():
    """No length and no duration where nobody measured; access is always told."""
    bare = shown("in-molen", "in-dorp")
    full = shown(
        "in-molen",
        "in-dorp",
        length_km=Decimal("4.5"),
        minutes=90,
        wheelchair="partly",
    )

    assert [fact.name for fact in bare.facts] == ["stops", "wheelchair"]
    assert bare.facts[-1].value == "Not known yet"
    assert [fact.value for fact in full.facts] == [
        "2 stops",
        "4.5 km",
        "90 minutes",
        "Partly accessible",
    ]


def test_stops_are_numbered_in_the_part_of_the_city_they_lie_in():
    """Each number leads to its stop in the list."""
    view = shown("in-molen", "in-straat", "in-dorp")
    root = ET.fromstring(view.svg(""))
    links = root.findall(f"{SVG}a")

    assert [one.get("href") for one in links] == ["#halte-1", "#halte-2", "#halte-3"]
    assert [one.find(f"{SVG}text").text for one in links] == ["1", "2", "3"]
    assert view.unmapped == 0


def test_a_stop_without_a_place_on_the_map_is_counted():
    """The map says that it does not show every stop."""
    view = shown("in-molen", "nergens")

    assert view.unmapped == 1
    assert view.svg("").count("<rect") == 1


def test_a_walk_that_no_map_shows_has_none():
    """A city without a map still has its walks."""
    [view] = walks(
        city.views(
            walks=[city.walk("in-molen", "in-dorp")], tiles=False, overview=False
        )
    )

    assert view.map_title == ""
    assert view.svg("") == ""
    assert len(view.stops) == 2


def test_the_place_of_a_stop_is_its_own_or_that_of_its_project():
    """Each street is told once."""
    view = shown(
        "in-dorp",
        "in-molen",
        stops=[
            {"project": "in-dorp", "see": "Kijk."},
            {"project": "in-markt", "see": "Kijk.", "place": "Dorpsplein"},
            {"project": "in-molen", "see": "Kijk."},
        ],
    )

    assert [stop.place for stop in view.stops] == [
        "Dorpsplein",
        "Dorpsplein",
        "Molenweg 1",
    ]
    assert view.streets == ("Dorpsplein", "Molenweg 1")


def test_points_are_those_of_stops_whose_coordinates_are_known():
    """How exact a point is comes with it."""
    view = shown("ergens", "in-molen", outlines=city.areas(), tiles=False)

    assert [stop.number for stop in view.points] == [1]
    assert view.stops[0].exactness == "the exact spot"
    assert view.stops[1].exactness == ""
    assert "Stad Voorbeeld" in view.rights
