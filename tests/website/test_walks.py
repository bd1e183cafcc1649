"""Walks and maps on the site as it is built."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from xml.etree import ElementTree as ET

import pytest

from generator.cli.main import run
from tests.geometry import town

WALK = """\
title: Van bank naar kast
summary: Een korte wandeling langs twee dingen die buren maakten.
municipality: voorbeeld
start: Aan de kerk.
stops:
  - project: gevelbank-dorpsstraat
    place: Dorpsstraat
    see: Een bank met <b>leuning</b>.
    onward: Wandel naar het Kerkplein.
  - project: boekentil-kerkplein
    place: Kerkplein
    see: Een kast.
"""
SPOT = """\
    location:
      latitude: 50.8870
      longitude: 4.7075
      precision: street
"""


class Page(HTMLParser):
    """Links, identifiers and headings of a page, and the text of all of it."""

    def __init__(self, text):
        super().__init__()
        self.links, self.names, self.levels, self.text = [], [], [], ""
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        """Note what a start tag has."""
        found = dict(attributes)
        if tag == "a":
            self.links.append(found.get("href"))
        if found.get("id"):
            self.names.append(found["id"])
        if re.fullmatch("h[1-6]", tag):
            self.levels.append(int(tag[1]))

    def handle_data(self, data):
        """Note text."""
        self.text += data


@pytest.fixture
def city(repository):
    """Return a repository with real outlines and a walk."""
    collection = town.collection()
    properties = collection["features"][0]["properties"]
    properties["neighbourhood"] = "molenwijk"
    folder = repository / "content/maps"
    folder.mkdir()
    (folder / "voorbeeld.geojson").write_text(json.dumps(collection), "utf-8")
    (repository / "content/walks").mkdir()
    (repository / "content/walks/kort.yml").write_text(WALK, "utf-8")
    return repository


def build(root):
    """Return the folder of the site of a repository; its links are checked."""
    assert run(["-C", str(root), "build", "--only", "site"]) == 0
    return root / "site"


def page(folder, name):
    """Return a page of the site."""
    return Page((folder / name / "index.html").read_text("utf-8"))


def test_a_walk_tells_its_stops_in_order(city):
    """What an editor wrote is text; the next street follows the stop."""
    found = page(build(city), "wandelingen/kort")
    text = " ".join(found.text.split())

    parts = ["Een bank met <b>leuning</b>.", "Wandel naar het Kerkplein.", "Een kast."]
    places = [text.index(part) for part in parts]
    assert places == sorted(places)
    assert {"halte-1", "halte-2"} <= set(found.names)
    assert "../../projecten/boekentil-kerkplein/" in found.links


@pytest.mark.parametrize(
    "name",
    [
        "wandelingen",
        "wandelingen/kort",
        "gemeenten",
        "gemeenten/voorbeeld",
        "projecten",
        "projecten/gevelbank-dorpsstraat",
    ],
)
def test_every_page_with_a_map_is_well_built(city, name):
    """No identifier stands twice, and no heading skips a level."""
    found = page(build(city), name)

    assert len(found.names) == len(set(found.names))
    assert found.levels[0] == 1
    assert all(b - a <= 1 for a, b in zip(found.levels, found.levels[1:], strict=False))


def test_every_page_leads_to_the_walks(city):
    """They stand in the footer."""
    assert "../wandelingen/" in page(build(city), "projecten").links


def test_a_catalogue_without_walks_does_not_speak_of_them(repository):
    """No page, no link, no file."""
    folder = build(repository)

    assert not (folder / "wandelingen").exists()
    assert "../wandelingen/" not in page(folder, "projecten").links


def test_a_walk_without_coordinates_has_no_file_to_take_along(city):
    """An empty file would send people nowhere."""
    folder = build(city)

    assert not list(folder.rglob("*.gpx"))
    assert not [one for one in page(folder, "wandelingen/kort").links if ".gpx" in one]


def test_a_walk_with_coordinates_can_be_taken_along(city):
    """The file stands where its link leads, and is well-formed."""
    walk = city / "content/walks/kort.yml"
    walk.write_text(walk.read_text("utf-8") + SPOT, encoding="utf-8")
    folder = build(city)

    assert "../../wandelingen/kort.gpx" in page(folder, "wandelingen/kort").links
    ET.parse(folder / "wandelingen/kort.gpx")


def test_paper_leads_back_to_the_web(city):
    """The address stands under its code, whole; without one there is no code."""
    folder = build(city)
    text = (folder / "wandelingen/kort/index.html").read_text("utf-8")
    configuration = city / "mkdocs.yml"
    nameless = re.sub("site_url:.*\n", "", configuration.read_text("utf-8"))
    configuration.write_text(nameless, encoding="utf-8")
    without = (build(city) / "wandelingen/kort/index.html").read_text("utf-8")

    assert "https://voorbeeld.example/wijken/wandelingen/kort/" in text
    assert 'class="walk-code"' in text
    assert 'class="walk-code"' not in without


def test_a_map_names_its_maker(city):
    """The licence of a map asks for it, wherever the map is shown."""
    folder = build(city)

    for name in ("gemeenten/voorbeeld", "projecten/gevelbank-dorpsstraat"):
        text = page(folder, name).text
        assert "Stad Voorbeeld" in text
        assert "CC0" in text


def test_an_area_leads_to_its_neighbourhood(city):
    """Its title tells how many projects are there."""
    text = (build(city) / "gemeenten/voorbeeld/index.html").read_text("utf-8")

    assert re.search(r'href="\.\./\.\./\w+/molenwijk/"><title>Zuid West: 2 ', text)
