"""Projects on a numbered map, as paper shows them: on the content of this catalogue."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.brochure.book import Book
from generator.brochure.document import compose
from generator.brochure.method import halves
from generator.brochure.places import shape_of
from generator.brochure.plan import Extent, Placed, Plan
from generator.catalogue.load import sound
from generator.images.figures import phases

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def shipped():
    return sound(ROOT)[0]


def book(shipped, slug):
    return Book(shipped, shipped.brochures[slug])


@pytest.mark.parametrize("slug", ["kom-op-voor-je-wijk", "buurtbudget"])
def test_every_project_stands_once_in_the_list_of_the_map(shipped, slug):
    """Under one number, or among those that the map has no place for."""
    made = book(shipped, slug)
    sheet = made.map

    listed = [one for place in sheet.numbered for one in place.projects]
    listed += sheet.rest
    assert sorted(listed) == sorted(one.slug for one in made.projects)
    assert [one.number for one in sheet.numbered] == list(
        range(1, len(sheet.numbered) + 1)
    )
    assert sheet.svg.count('class="map-plate"') == len(sheet.numbered)


def test_projects_of_one_city_are_shown_on_its_own_map(shipped):
    """Not all on one place of a map of the region."""
    assert len(book(shipped, "kom-op-voor-je-wijk").map.numbered) > 5


def test_the_list_beside_the_map_is_in_the_order_of_pages(shipped):
    """Also of what has no place on it: who turns the page, finds it further on."""
    made = book(shipped, "kom-op-voor-je-wijk")
    measured = {unit.key: Extent() for unit in made.to_measure}
    placed, page = [], 1
    for unit in made.parts(measured):
        placed.append(Placed(unit, page))
        page += 1
    html = compose(made, Plan.of(placed)).html
    lists = html.partition('<div class="map-list')[2].partition("</section>")[0]

    for one in lists.split('<div class="map-place">')[1:]:
        numbers = [int(page) for page in re.findall(r'"number">(\d+)<', one)]
        assert numbers
        assert numbers == sorted(numbers)


def test_a_street_is_never_a_pin(shipped):
    """Without an exact spot, the number stands for a place that has a name."""
    sheet = book(shipped, "kom-op-voor-je-wijk").map

    for one in sheet.numbered:
        exact = not one.title
        spots = [shipped.projects[slug].fields.location for slug in one.projects]
        assert not exact or all(spots)


def test_the_street_of_the_method_is_cut_between_houses(shipped):
    """Both halves in one scale, every phase in one of them, in order."""
    made = book(shipped, "buurtbudget")
    left, right = halves(made.views, made.views.phases(""))

    slugs = [one.slug for one in (*left.phases, *right.phases)]
    assert slugs == list(shipped.phases)
    widths = {part.svg.split('viewBox="0 0 ')[1].split()[0] for part in (left, right)}
    assert len(widths) == 1
    assert float(widths.pop()) < phases.WIDE
    assert shape_of(left.svg) > 1
