"""What the catalogue page narrows down by."""

from __future__ import annotations

import gzip
import json
from collections import Counter
from pathlib import Path

import pytest

from generator.catalogue.catalogue import VALUES
from generator.views import addresses
from generator.views.views import Views
from generator.website import facets, templates
from tests.counting import calls
from tests.website.crowd import crowd
from tests.website.samples import CANARY, views_of

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def real() -> Views:
    """Return the views of the catalogue that is published."""
    return views_of(ROOT)


def test_every_project_keeps_its_answers(real):
    """Taken apart again, the columns say what the content says, newest first."""
    made = {facet.name: facet for facet in facets.facets(real)}
    told = {
        name: [
            {facet.terms[term].slug for term in facet.sets[row]} for row in facet.rows
        ]
        for name, facet in made.items()
    }
    projects = [real.catalogue.projects[card.slug].fields for card in real.newest_first]

    assert {"theme", "kind", "municipality", "status", "year"} <= set(made)
    for name, rows in told.items():
        values = VALUES.get(name, facets.QUESTIONS[name].values)
        assert rows == [set(values(one)) for one in projects]


def test_counts_are_those_of_the_pages_of_terms(real):
    """What stands beside a box is the number on the page of that term."""
    for facet in facets.facets(real):
        counted = Counter(
            facet.terms[term].slug for row in facet.rows for term in facet.sets[row]
        )

        assert {term.slug: term.count for term in facet.terms} == counted
        for term in facet.terms if facet.overview else ():
            assert real.term(facet.name, term.slug).count == term.count


def test_only_what_some_project_answers_is_asked(views):
    """A facet without values is left out, and so is a term without projects."""
    made = {facet.name: facet for facet in facets.facets(views)}

    assert "effort" not in made
    assert [term.slug for term in made["municipality"].terms] == ["voorbeeld"]
    assert [term.slug for term in made["cost"].terms] == ["500-2500"]


def test_years_run_back_from_the_last(real):
    """Who looks for a year looks for a recent one first."""
    made = {facet.name: facet for facet in facets.facets(real)}
    years = [term.slug for term in made["year"].terms]

    assert len(years) > 3
    assert years == sorted(years, reverse=True)


def test_the_same_content_gives_the_same_bytes(real):
    """Nothing depends on the order in which Python keeps sets."""
    again = views_of(ROOT)

    assert facets.columns(again) == facets.columns(real)


def test_a_project_more_costs_the_same_whatever_their_number(tmp_path):
    """Twice the projects take twice the calls: the work is linear."""

    def cost(count: int) -> int:
        views = views_of(crowd(tmp_path / str(count), count))
        assert len(views.newest_first) == count + 3
        return calls(lambda: facets.columns(views))

    some, more, most = cost(50), cost(100), cost(200)

    assert most - more <= 2.1 * (more - some)


def test_a_small_catalogue_is_one_file(real):
    """Names stand with the columns, and the page holds every card."""
    made = dict(facets.files(real, templates.environment("nl")))
    content = json.loads(made[addresses.COLUMNS])

    assert list(made) == [addresses.COLUMNS]
    assert content["count"] == len(content["names"]) == len(real.newest_first)


def test_a_large_catalogue_has_every_card_in_one_chunk(crowded):
    """Cards stand fifty to a file in the order of the list, each of them once."""
    made = dict(facets.files(crowded, templates.environment("nl")))
    content = json.loads(made[addresses.COLUMNS])
    names = json.loads(made[addresses.NAMES])
    chunks = [json.loads(made[addresses.chunk(number)]) for number in range(7)]
    slugs = [card.slug for card in crowded.newest_first]

    assert "names" not in content
    assert [slug for slug, _ in names] == slugs
    assert [len(chunk) for chunk in chunks] == [50] * 6 + [43]
    assert [
        text.split('data-slug="')[1].split('"')[0] for chunk in chunks for text in chunk
    ] == slugs
    assert len(made) == 2 + 7


def test_the_columns_of_a_large_catalogue_stay_small(crowded):
    """At 343 projects the file is under 2 kB: at 10,000 it stays under 57 kB."""
    packed = len(gzip.compress(facets.columns(crowded).encode(), mtime=0))

    assert packed < 57_000 * len(crowded.newest_first) / 10_000


def test_text_in_a_chunk_is_escaped(hostile_views, monkeypatch):
    """A card of a chunk becomes HTML in the browser: content stays text in it."""
    monkeypatch.setattr(facets, "MOST_AT_ONCE", 0)
    made = dict(facets.files(hostile_views, templates.environment("nl")))
    (cards,) = [json.loads(made[addresses.chunk(0)])]

    assert any("&lt;script&gt;" in card for card in cards)
    assert not any(CANARY in card or "<script" in card for card in cards)
