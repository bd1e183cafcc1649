"""A walk as GPX."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest

from generator.views.walks import walks
from generator.website.gpx import NAMESPACE, gpx
from tests.views import city

GPX = f"{{{NAMESPACE}}}"
HARM = """<script>alert("x")</script> & ]]> \ufffe 'x'"""

# Elements in the order that the GPX 1.1 schema gives them, of those that we use.
CHILDREN = {
    "gpx": ["metadata", "wpt", "rte"],
    "metadata": ["name", "desc", "author", "copyright", "link"],
    "rte": ["name", "cmt", "desc", "src", "link", "rtept"],
    "rtept": ["ele", "time", "name", "cmt", "desc", "src", "link"],
}


def of(*stops, url="", say=str, **changes):
    """Return the root of the file of a walk."""
    walk = city.walk(*stops, **changes)
    [view] = walks(city.views(walks=[walk]))
    return ET.fromstring(gpx(view, say, url))


def stop(slug, latitude="50.5", longitude="4.25", precision="spot"):
    """Return a stop with coordinates of its own."""
    where = {"latitude": latitude, "longitude": longitude, "precision": precision}
    return {"project": slug, "see": "Kijk.", "place": "Plein", "location": where}


def test_a_point_says_where_it_is_and_how_exactly():
    """A device shows the name; the description keeps anyone from a false spot."""
    stops = [stop("in-dorp"), stop("in-molen", "51", "4.123456", "street")]
    points = list(of(stops=stops).iter(f"{GPX}rtept"))

    assert [(one.get("lat"), one.get("lon")) for one in points] == [
        ("50.500000", "4.250000"),
        ("51.000000", "4.123456"),
    ]
    assert points[1].find(f"{GPX}name").text == "2. Project in-molen"
    assert points[0].find(f"{GPX}desc").text == "Plein (the exact spot)"
    assert "not the exact spot" in points[1].find(f"{GPX}desc").text


def test_stops_keep_their_numbers_where_some_are_missing():
    """The file says that it is not the whole walk."""
    stops = [{"project": "nergens", "see": "Kijk."}, stop("in-molen")]
    root = of(stops=stops)

    [point] = root.iter(f"{GPX}rtept")
    assert point.find(f"{GPX}name").text == "2. Project in-molen"
    assert "not in this file" in root.find(f"{GPX}metadata/{GPX}desc").text


@pytest.mark.parametrize("url", ["", "https://stad.example/wandelingen/rondje/?a=1&b"])
def test_the_file_keeps_to_the_schema(url):
    """Every element is one that GPX 1.1 knows, in the order it wants."""
    root = of(stops=[stop("in-dorp"), stop("in-molen")], url=url)

    assert root.get("version") == "1.1"
    assert root.get("creator")
    for element in root.iter():
        name = element.tag.removeprefix(GPX)
        assert element.tag != name, "an element outside of the namespace"
        children = [one.tag.removeprefix(GPX) for one in element]
        allowed = CHILDREN.get(name, [])
        places = [allowed.index(child) for child in children]
        assert places == sorted(places)
    links = [one.get("href") for one in root.iter(f"{GPX}link")]
    assert links == ([url] if url else [])


def test_what_people_wrote_is_text():
    """A title with marks of XML, and with what XML cannot hold, stays one text."""
    root = of(stops=[stop("in-dorp"), stop("in-molen")], title=HARM)

    assert root.find(f"{GPX}rte/{GPX}name").text == HARM.replace("\ufffe", "")
    assert not list(root.iter("script"))
