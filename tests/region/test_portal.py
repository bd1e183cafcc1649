"""What the sites of a region give together, merged from what each published."""

from __future__ import annotations

import csv
import io
import json
import re

import pytest

from generator.catalogue.model import Region
from generator.region.portal import publish
from generator.region.read import Place

FIELDS = {
    "title": "Buurten <van> de streek",
    "summary": "Projecten van buren in alle gemeenten van de streek.",
    "publisher": {"name": "Streek & co"},
}
SLUGS = ("dorp", "stad")


def region(**more):
    rows = [{"slug": slug, "folder": slug} for slug in SLUGS]
    return Region.model_validate({**FIELDS, **more, "catalogues": rows})


def stand(sites, slug, home, titles):
    """Publish a site that has nothing but its data."""
    folder = sites / slug / "data"
    folder.mkdir(parents=True)
    start = home if home.startswith("http") else "../"
    rows = [
        {"id": f"p{number}", "title": title, "page": f"{start}projecten/p{number}/"}
        for number, title in enumerate(titles)
    ]
    licence = {"title": "CC BY 4.0", "url": "https://cc.example/by"}
    data = {"title": f"Buren van {slug}", "licence": licence, "projects": rows}
    about = {
        "foaf:homepage": {"@id": home},
        "dct:description": {"@value": f"Wat buren in {slug} samen maken."},
    }
    point = {"type": "Point", "coordinates": [4.7, 50.9]}
    own = {"page": rows[0]["page"], "title": titles[0]}
    feature = {"type": "Feature", "id": "p0", "geometry": point, "properties": own}
    points = {"type": "FeatureCollection", "features": [feature]}
    for name, value in (
        ("projecten.json", data),
        ("catalog.jsonld", about),
        ("projecten.geojson", points),
    ):
        (folder / name).write_text(json.dumps(value), "utf-8")


@pytest.fixture
def places(tmp_path):
    return [Place(slug, tmp_path / slug, tmp_path / slug) for slug in SLUGS]


@pytest.fixture
def sites(tmp_path):
    """Return sites below the portal, one of them on a host of its own."""
    folder = tmp_path / "site"
    stand(folder, "dorp", "https://streek.example/dorp/", ["=1+1", "Bank"])
    stand(folder, "stad", "https://stad.example/", ["<b>Boekentil</b>"])
    return folder


def table(sites):
    text = (sites / "data/projecten.csv").read_text("utf-8")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_every_project_of_every_catalogue_is_in_one_table(sites, places):
    publish(region(site_url="https://streek.example"), places, sites)

    assert [(row["catalogue"], row["page"]) for row in table(sites)] == [
        ("dorp", "https://streek.example/dorp/projecten/p0/"),
        ("dorp", "https://streek.example/dorp/projecten/p1/"),
        ("stad", "https://stad.example/projecten/p0/"),
    ]
    assert table(sites)[0]["title"] == "'=1+1"  # no cell is a formula


def test_the_page_leads_to_every_site_where_it_stands(sites, places):
    """Below the portal, or on the host that it says itself."""
    publish(region(site_url="https://streek.example/"), places, sites)
    html = (sites / "index.html").read_text("utf-8")

    assert '<a href="dorp/">Buren van dorp</a>' in html
    assert '<a href="https://stad.example/">Buren van stad</a>' in html
    assert "3 projecten in 2 catalogi." in html
    assert "Buurten &lt;van&gt; de streek" in html
    assert "Streek &amp; co" in html


def test_points_keep_their_catalogue(sites, places):
    publish(region(), places, sites)
    found = json.loads((sites / "data/projecten.geojson").read_text("utf-8"))

    assert [one["id"] for one in found["features"]] == ["dorp/p0", "stad/p0"]
    assert found["features"][0]["properties"]["catalogue"] == "dorp"


def test_the_sitemap_names_those_of_the_same_host(sites, places):
    """Search engines take nothing of another host from it (sitemaps.org)."""
    publish(region(site_url="https://streek.example/"), places, sites)
    text = (sites / "sitemap.xml").read_text("utf-8")

    assert "<loc>https://streek.example/dorp/sitemap.xml</loc>" in text
    assert "stad.example" not in text


def test_without_addresses_all_links_are_relative(tmp_path, places):
    folder = tmp_path / "plaatselijk"
    stand(folder, "dorp", "../", ["Bank"])
    publish(region(), places, folder)

    assert table(folder)[0]["page"] == "../dorp/projecten/p0/"
    assert not (folder / "sitemap.xml").exists()
    assert '<a href="dorp/">' in (folder / "index.html").read_text("utf-8")


def test_the_same_sites_give_the_same_portal(sites, places):
    """And a file that stands as it should is not written again."""
    publish(region(), places, sites)
    before = {file: file.stat().st_ino for file in sites.rglob("*") if file.is_file()}
    publish(region(), places, sites)

    assert before == {
        file: file.stat().st_ino for file in sites.rglob("*") if file.is_file()
    }


def test_a_catalogue_that_left_is_named(sites, places):
    publish(region(), places, sites)

    assert publish(region(), places[:1], sites) == ("stad",)
    assert publish(region(), places[:1], sites) == ()


def test_everything_the_page_loads_is_there(sites, places):
    publish(region(), places, sites)
    html = (sites / "index.html").read_text("utf-8")

    assert 'href="assets/buurtboek.css?' in html
    for name in ("assets/buurtboek.css", "assets/merk.svg", "assets/daken.svg"):
        assert (sites / name).is_file()
    style = (sites / "assets/buurtboek.css").read_text("utf-8")
    for letters in re.findall(r'url\("(letters/[^"]+)"\)', style):
        assert (sites / "assets" / letters).is_file()
