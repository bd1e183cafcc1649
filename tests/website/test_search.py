"""What the search in the browser knows."""

from __future__ import annotations

import json

import pytest

from generator.catalogue.load import load
from generator.views.views import Views
from generator.website import search
from tests.repository import BASE


@pytest.fixture
def found():
    """Return the records of a small catalogue by their address."""
    catalogue = load(BASE).catalogue
    told = json.loads(search.records(Views(catalogue, "nl")))
    return {record["id"]: record for record in told}


def test_every_project_phase_programme_and_page_can_be_found(found):
    """All that has a page of its own, except the home page."""
    assert "projecten/boekentil-kerkplein/" in found
    assert "fasen/voorbereiden/" in found
    assert "programmas/wijkbudget/" in found
    assert "over/" in found
    assert "" not in found


def test_a_project_is_found_by_the_other_words_for_its_kind(found):
    """Synonyms of the vocabulary travel with the project."""
    assert "zitbank" in found["projecten/gevelbank-dorpsstraat/"]["also"]


def test_words_are_sent_once(found):
    """The further words of a story are none that stand in the record already."""
    record = found["projecten/boekentil-kerkplein/"]
    told = " ".join(record[name] for name in ("title", "summary", "place", "terms"))
    shown = set(search.WORD.findall(told.lower()))
    further = record["text"].split()

    assert further == sorted(set(further))
    assert not shown.intersection(further)


def test_records_are_the_same_every_time():
    """Same content, same bytes."""
    catalogue = load(BASE).catalogue

    first, second = (search.records(Views(catalogue, "nl")) for _ in range(2))

    assert first == second
