"""What is called mere words is read by nothing that others rely on."""

from __future__ import annotations

import warnings
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.lasting import DATED, PARTLY, TOLD, lasting
from generator.catalogue.load import sound
from generator.catalogue.model import Project
from generator.catalogue.model.project import Takeover
from generator.catalogue.model.shared import Money, Reference
from generator.catalogue.problems import errors
from generator.catalogue.reading import rereader
from generator.catalogue.rules import check
from generator.views.views import Views
from generator.website import costs, facets

ROOT = Path(__file__).parents[2]
WORDS = (
    TOLD
    | DATED
    | {
        *(f"{name}.{word}" for name in ("budget", "takeover") for word in PARTLY[name]),
    }
)


@pytest.fixture(scope="module")
def catalogue():
    """Return the catalogue of the repository, which has everything in it."""
    return sound(ROOT)[0]


@pytest.fixture
def read(monkeypatch):
    """Return the names of the fields of projects that are read from now on."""
    names = set()
    within = {Money: "budget", Reference: "sources", Takeover: "takeover"}
    for model in (Project, *within):
        above = f"{within[model]}." if model in within else ""

        def noted(self, name, *, above=above, plain=model.__getattribute__):
            names.add(f"{above}{name}")
            return plain(self, name)

        monkeypatch.setattr(model, "__getattribute__", noted)
    return names


def test_no_rule_between_files_reads_words(catalogue, read):
    """So an edit of words cannot break another file."""
    broken = Catalogue(catalogue.settings)
    own = {
        slug: entry
        for slug, entry in catalogue.brochures.items()
        if not entry.fields.language
    }
    # What is in other languages is read as a whole again.
    settings = catalogue.settings.model_copy(update={"languages": []})
    untranslated = replace(catalogue, settings=settings, translations={}, brochures=own)
    found = list(check(untranslated, broken, ROOT, rereader(ROOT)))

    assert not errors(found)
    assert "kinds" in read
    assert not read & WORDS


def test_nothing_is_counted_or_linked_by_words(catalogue, read):
    """Terms in use, what grew out of what, what is alike, where it lies."""
    anew = replace(catalogue)
    views = Views(anew, "nl")
    assert anew.used
    assert anew.origins
    slug = next(iter(anew.projects))
    assert views.likeness.nearest(slug, 4)
    views.maps.grounds.of_project(slug)

    answers = [question.values for question in facets.QUESTIONS.values()]
    assert all(of(one.fields) for one in anew.projects.values() for of in answers[:2])
    bands = {costs.band(one.fields) for one in anew.projects.values()}
    assert len(bands) > 2

    assert {"kinds", "themes", "follows", "budget.amount"} <= read
    assert not read & WORDS


def test_words_do_not_last(catalogue):
    """Every other field does, and so do links of the story."""
    entry = next(iter(catalogue.projects.values()))
    gathered = dict.fromkeys(("plain", "strengths", "lessons", "pitfalls"), "anders")
    entry = replace(entry, fields=entry.fields.model_copy(update=gathered))
    said = dict.fromkeys(TOLD) | dict.fromkeys(gathered, "weer anders")
    words = replace(entry, fields=entry.fields.model_copy(update=said))
    story = replace(entry.story, html="<p>x</p>", words=1, headings=())

    with warnings.catch_warnings(action="ignore"):  # it is no date, no list
        assert lasting(words) == lasting(replace(entry, story=story)) == lasting(entry)
        for name in sorted(set(Project.model_fields) - TOLD - DATED):
            other = entry.fields.model_copy(update={name: "anders"})
            assert lasting(replace(entry, fields=other)) != lasting(entry)
        for name in ("plain", "lessons"):
            fewer = {"strengths": (), "pitfalls": (), name: ()}
            other = entry.fields.model_copy(update=fewer)
            assert lasting(replace(entry, fields=other)) != lasting(entry)


def test_parts_of_fields_do_not_last_either(catalogue):
    """But for what facets, ranks and the order of feeds are read from."""
    entry = catalogue.projects["babbelbank-de-bellekens"]
    fields = entry.fields
    assert fields.budget
    budget = fields.budget.model_copy(update={"note": "Anders"})
    later = fields.sources[0].model_copy(update={"read": date(2031, 1, 1)})
    earlier = later.model_copy(update={"read": date(2001, 1, 1)})
    words = (
        {"budget": budget},
        {"sources": [*fields.sources, later]},
        {"reviewed": date(2031, 1, 1)},
    )
    more = (
        {"budget": budget.model_copy(update={"amount": budget.amount + 1})},
        {"sources": [*fields.sources, earlier]},
        {"sources": [later]},
    )

    for update in words + more:
        other = replace(entry, fields=fields.model_copy(update=update))
        assert (lasting(other) == lasting(entry)) is (update in words)
