"""What pages tell programs in their heads."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from generator.website import pages
from generator.website.jobs import made
from generator.website.origin import Origin
from generator.website.publication import Publication
from generator.website.site import Site
from generator.website.structured import MOST_LISTED
from generator.website.templates import environment
from tests.website.samples import CANARY

ORIGIN = Origin.read("https://voorbeeld.example/wijken/")
DATA = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


def site_of(views):
    """Return the site of a catalogue."""
    return Site(views, environment("nl"))


def headed(views, origin=ORIGIN):
    """Return every page of a site by address, with its head."""
    site = site_of(views)
    publication = Publication(site, origin, None)
    found = [*made(pages.jobs(site)), *made(publication.jobs())]
    found += [
        pages.hand_written(site, entry) for entry in site.catalogue.pages.values()
    ]
    return {page.address: publication.headed(page) for page in found}


def graph(page) -> dict[str, dict]:
    """Return what a page tells, by type."""
    (text,) = DATA.findall(page.head)
    return {node["@type"]: node for node in json.loads(text)["@graph"]}


class Head(HTMLParser):
    """Collects the elements of a head."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))


def elements(page) -> list[tuple[str, dict[str, str | None]]]:
    """Return the elements in the head of a page."""
    parser = Head()
    parser.feed(page.head)
    return parser.found


@pytest.mark.parametrize(
    ("address", "types"),
    [
        ("", {"WebSite"}),
        ("projecten/", {"CollectionPage", "BreadcrumbList"}),
        ("projecten/gevelbank-dorpsstraat/", {"Article", "BreadcrumbList"}),
        ("soorten/", {"CollectionPage", "BreadcrumbList"}),
        ("soorten/gevelbank/", {"CollectionPage", "BreadcrumbList"}),
        ("fasen/", {"CollectionPage", "HowTo", "BreadcrumbList"}),
        ("fasen/voorbereiden/", {"HowTo", "BreadcrumbList"}),
        ("programmas/buurtgeld/", {"WebPage", "BreadcrumbList"}),
        ("brochures/", {"CollectionPage", "BreadcrumbList"}),
        ("open-data/", {"Dataset", "BreadcrumbList"}),
        ("over/", {"WebPage", "BreadcrumbList"}),
    ],
)
def test_every_kind_of_page_says_what_it_is(views, address, types):
    """Its type, its address and the way to it from the home page."""
    page = headed(views)[address]

    found = graph(page)

    assert set(found) == types
    first = next(iter(found.values()))
    assert first["url"] == f"https://voorbeeld.example/wijken/{address}"
    assert first["inLanguage"] == "nl-BE"
    if "BreadcrumbList" in types:
        way = found["BreadcrumbList"]["itemListElement"]
        assert way[0]["item"] == "https://voorbeeld.example/wijken/"
        assert way[-1]["name"] == page.title


def test_a_project_tells_place_time_money_and_sources(hostile_views):
    """As exact as they are known: a street gets no point, a winter is three months."""
    article = graph(headed(hostile_views)["projecten/kwaad/"])["Article"]

    assert article["headline"] == CANARY
    assert article["temporalCoverage"] == "2018-12/2019-02"
    assert "geo" not in article["contentLocation"]
    assert article["about"][0]["funding"]["amount"]["value"] == 12.5
    assert [one.get("url") for one in article["isBasedOn"]] == [
        None,
        "https://voorbeeld.example/bron?a=1&b=2",
    ]
    assert article["mentions"][0]["name"] == "Boekentil Kerkplein"


def test_a_brochure_tells_its_whole_title_and_its_own_language(views):
    """Two of one series are told apart; an English one on a Dutch page is English."""
    site = replace(site_of(views), made={"alles": (8, 1_000)})
    (entry,) = site.catalogue.brochures.values()
    fields = entry.fields.model_copy(update={"subtitle": "Kort", "language": "en"})
    site.catalogue.brochures["alles"] = replace(entry, fields=fields)
    (page,) = (one for one in made(pages.jobs(site)) if one.kind == "brochures")

    found = graph(Publication(site, ORIGIN, None).headed(page))
    (brochure,) = found["CollectionPage"]["hasPart"]

    assert brochure["name"] == "Alles van de buren: Kort"
    assert brochure["inLanguage"] == "en-GB"


def test_no_text_ends_the_script_or_an_attribute(hostile_views):
    """In the head of every page, all there is are the elements we wrote."""
    for page in headed(hostile_views).values():
        kinds = {tag for tag, _ in elements(page)}
        assert kinds <= {"meta", "link", "script"}, page.address
        assert page.head.count("<script") == page.head.count("</script>")
        assert page.head.count("<script") <= 1
        for tag, attributes in elements(page):
            if tag == "script":
                assert attributes == {"type": "application/ld+json"}


def test_shared_titles_come_back_whole(hostile_views):
    """What a person wrote is what a shared page shows."""
    page = headed(hostile_views)["projecten/kwaad/"]

    told = {
        attributes.get("property"): attributes.get("content")
        for tag, attributes in elements(page)
        if tag == "meta"
    }

    assert told["og:title"] == CANARY
    assert told["og:type"] == "article"
    assert told["og:url"] == "https://voorbeeld.example/wijken/projecten/kwaad/"


@pytest.mark.parametrize(
    ("address", "feeds"),
    [
        ("", ["projecten"]),
        ("projecten/", ["projecten"]),
        ("themas/delen/", ["projecten", "thema-delen"]),
        ("projecten/gevelbank-dorpsstraat/", []),
        ("open-data/", ["projecten", "thema-ontmoeting", "thema-delen"]),
    ],
)
def test_pages_name_the_feeds_about_them(views, address, feeds):
    """A feed reader finds, from a page, what follows the same projects."""
    page = headed(views)[address]

    found = [
        attributes["href"]
        for tag, attributes in elements(page)
        if attributes.get("rel") == "alternate" and "/data/" not in attributes["href"]
    ]

    wanted = [f"{page.base}feeds/{name}" for name in feeds]
    assert [one for one in found if one.endswith(".xml")] == [
        f"{w}.xml" for w in wanted
    ]
    assert {f"{w}.json" for w in wanted} <= set(found)


def test_without_a_known_origin_nothing_whole_is_claimed(views):
    """No canonical address, no feed; what a page is about is still told."""
    page = headed(views, Origin())["projecten/gevelbank-dorpsstraat/"]

    assert "canonical" not in page.head
    assert "og:url" not in page.head
    assert "voorbeeld.example/wijken" not in page.head
    assert graph(page)["Article"]["url"] == "../../projecten/gevelbank-dorpsstraat/"


def test_the_page_for_wrong_addresses_is_kept_from_search(views):
    """It has no address of its own to be found at."""
    site = site_of(views)
    page = pages.not_found(site, "/wijken/")

    assert "noindex" in Publication(site, ORIGIN, None).headed(page).head


def test_long_lists_are_told_in_part(views):
    """The number of all projects is told; the page itself lists the rest."""
    found = graph(headed(views)["projecten/"])["CollectionPage"]["mainEntity"]

    assert found["numberOfItems"] == len(views.catalogue.projects)
    assert len(found["itemListElement"]) <= MOST_LISTED
