"""The days on which a project joined and was last held against the facts."""

from __future__ import annotations

from datetime import date

import pytest

from generator.catalogue.checked import checked, entered
from generator.catalogue.load import sound
from tests.repository import BASE

SLUG = "boekentil-kerkplein"


@pytest.fixture
def project():
    """Return a project whose sources were read on three days."""
    fields = sound(BASE)[0].projects[SLUG].fields
    days = (date(2026, 11, 20), date(2026, 10, 1), date(2026, 10, 9))
    sources = [fields.sources[0].model_copy(update={"read": day}) for day in days]
    return fields.model_copy(update={"sources": sources})


def test_a_project_is_as_new_as_its_first_source(project):
    """It joined when a source was first read, and was checked when reviewed."""
    reviewed = project.model_copy(update={"reviewed": date(2026, 11, 22)})

    assert entered(project) == entered(reviewed) == date(2026, 10, 1)
    assert checked(reviewed) == date(2026, 11, 22)


def test_without_a_review_the_last_source_counts(project):
    """Reading a source again is checking the text."""
    assert checked(project) == date(2026, 11, 20)


def test_a_catalogue_knows_the_days_of_other_words_too():
    """One that had them worked out works out those of the project alone."""
    catalogue = sound(BASE)[0]
    before = dict(catalogue.checked)
    entry = catalogue.projects[SLUG]
    fields = entry.fields.model_copy(update={"reviewed": date(2031, 1, 1)})
    made = catalogue.edited(
        {SLUG: type(entry)(SLUG, entry.path, fields, entry.story)},
        catalogue.translations,
    )

    assert made.checked == before | {SLUG: date(2031, 1, 1)}
    assert catalogue.checked == before
