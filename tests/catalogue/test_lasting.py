"""What is called mere words is read by nothing that others rely on."""

from __future__ import annotations

import warnings
from dataclasses import replace
from pathlib import Path

import pytest

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.lasting import TOLD, lasting
from generator.catalogue.load import sound
from generator.catalogue.model import Project
from generator.catalogue.problems import errors
from generator.catalogue.reading import rereader
from generator.catalogue.rules import check
from generator.views.views import Views

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def catalogue():
    """Return the catalogue of the repository, which has everything in it."""
    return sound(ROOT)[0]


@pytest.fixture
def read(monkeypatch):
    """Return the names of the fields of projects that are read from now on."""
    names = set()
    plain = Project.__getattribute__

    def noted(self, name):
        names.add(name)
        return plain(self, name)

    monkeypatch.setattr(Project, "__getattribute__", noted)
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
    assert not read & TOLD


def test_nothing_is_counted_or_linked_by_words(catalogue, read):
    """Terms in use, what grew out of what, what is alike, where it lies."""
    anew = replace(catalogue)
    views = Views(anew, "nl")
    assert anew.used
    assert anew.origins
    slug = next(iter(anew.projects))
    assert views.likeness.nearest(slug, 4)
    views.maps.grounds.of_project(slug)

    assert {"kinds", "themes", "follows"} <= read
    assert not read & TOLD


def test_words_do_not_last(catalogue):
    """Every other field does, and so do links and headings of the story."""
    entry = next(iter(catalogue.projects.values()))
    said = dict.fromkeys(TOLD)
    words = replace(entry, fields=entry.fields.model_copy(update=said))
    story = replace(entry, story=replace(entry.story, html="<p>x</p>", words=1))

    assert lasting(words) == lasting(story) == lasting(entry)
    for name in sorted(set(Project.model_fields) - TOLD):
        other = entry.fields.model_copy(update={name: "anders"})
        with warnings.catch_warnings(action="ignore"):  # it is no date, no list
            assert lasting(replace(entry, fields=other)) != lasting(entry)
    assert lasting(replace(entry, story=replace(entry.story, headings=()))) != lasting(
        entry
    )
