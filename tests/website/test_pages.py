"""Pages of the catalogue, in a small one: nothing is said twice, or too soon."""

from __future__ import annotations

import re

import pytest

from generator.website import pages
from generator.website.jobs import made
from generator.website.site import Site
from generator.website.templates import environment
from tests.website.samples import views_of

PROJECT = "content/projects/gevelbank-dorpsstraat/index.md"
TILES = """\
title: Alle gemeenten
order: 1
tiles:
  - {municipality: voorbeeld, column: 1, row: 1}
  - {municipality: nabij, column: 2, row: 1}
"""


def page(repository, address: str) -> str:
    """Return what stands in a page of the catalogue."""
    site = Site(views_of(repository), environment("nl"))
    found = [job for job in pages.jobs(site) if job.address == address]
    (only,) = made(found)
    return only.body


def project(repository, old: str, new: str) -> str:
    """Return the page of the bench, once some of its fields are others."""
    file = repository / PROJECT
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")
    return page(repository, "projecten/gevelbank-dorpsstraat/")


@pytest.mark.parametrize(
    ("status", "is_reached"),
    [
        ("idea", False),
        ("applied", False),
        ("approved", False),
        ("under-way", False),
        ("realised", True),
        ("ended", True),
        ("stopped", False),
        ("became-standard-offer", True),
    ],
)
def test_only_what_came_about_gets_a_tick(repository, status, is_reached):
    """A tick beside “applied for” reads as “done”."""
    body = project(repository, "status: realised", f"status: {status}")

    (chip,) = re.findall(r'<span class="chip status.*?</li>', body, re.DOTALL)
    assert ("#check" in chip) is is_reached
    assert ("reached" in chip) is is_reached


def test_who_began_it_alone_is_named_once(repository):
    """Where the partner is who began it, it is no partner besides."""
    alone = "initiators: Comité\npartners:\n- {name: Comité, kind: committee}\n"
    body = project(repository, "themes:", f"{alone}themes:")

    (known,) = re.findall(r'<aside class="facts".*?</aside>', body, re.DOTALL)
    assert known.count("Comité") == body.count("Comité") == 1
    assert "Partners" not in known


def test_a_standard_offer_is_named_once(repository):
    """In the chain of what led to what, with the words that say so above it."""
    body = project(repository, "inspired:", "became_offer: gevelbank\ninspired:")

    (chain,) = re.findall(r'<ol class="path">.*?</section>', body, re.DOTALL)
    assert chain.count("soorten/gevelbank/") == 1
    assert chain.index("vast aanbod") < chain.index("soorten/gevelbank/")


def test_a_neighbourhood_says_of_which_city_it_is(repository):
    """A reader of a list of neighbourhoods does not know them all."""
    body = page(repository, "wijken/")

    assert re.search(r"Molenwijk</a></h2>\s*<p>Voorbeeld\xa0· \d", body)


def test_a_map_does_not_repeat_the_list_above_it(repository):
    """Of municipalities the tiles are the list; beside all projects the map has one."""
    (repository / "content/maps").mkdir(exist_ok=True)
    (repository / "content/maps/overzicht.yml").write_text(TILES, "utf-8")

    cities, every = page(repository, "gemeenten/"), page(repository, "projecten/")

    assert "map-figure" in cities
    assert "map-list" not in cities
    assert "map-list" in every


def test_all_projects_are_counted_once(repository):
    """The sentence above the list says nothing that filters and sorting make untrue."""
    body = page(repository, "projecten/")

    (lead,) = re.findall(r'<p class="lead">(.*?)</p>', body, re.DOTALL)[:1]
    assert not re.search(r"\d|nieuwste", lead)


def test_a_programme_says_where_it_is(repository):
    """In the list of programmes; what is of very many places names none."""
    few = page(repository, "programmas/")
    file = repository / "content/programmes/buurtgeld.md"
    assert "municipalities:" in file.read_text("utf-8")
    settings = repository / "content/catalogue.yml"
    more = "".join(f"  - slug: plaats-{n}\n    title: Plaats {n}\n" for n in range(4))
    for at, head, added in (
        (settings, "municipalities:\n", more),
        (file, "municipalities:\n", "".join(f"  - plaats-{n}\n" for n in range(4))),
    ):
        text = at.read_text("utf-8")
        at.write_text(text.replace(head, head + added, 1), "utf-8")
    many = page(repository, "programmas/")

    assert re.search(r"Buurtgeld</a></h2>\s*<p>Voorbeeld\xa0· \d", few)
    assert re.search(r"Buurtgeld</a></h2>\s*<p>\d", many)


def test_ways_to_begin_lead_to_their_programme(repository):
    """On the home page: whose ways they are, and of which city."""
    site = Site(views_of(repository), environment("nl"))
    home = pages.hand_written(site, site.catalogue.pages["index"]).body

    (head,) = re.findall(r'<h2 id="tracks">.*?<ul class="tracks">', home, re.DOTALL)
    assert 'href="./programmas/buurtgeld/"' in head
    assert "(Voorbeeld)" in head


def test_without_a_forge_no_paragraph_is_kept_for_its_link(repository):
    """A screen reader would stop at nothing."""
    assert "aside-links" not in page(repository, "projecten/gevelbank-dorpsstraat/")
