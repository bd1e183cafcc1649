"""What a model asks: names, labels, limits, and what its slugs stand for."""

from __future__ import annotations

import pytest

from generator.catalogue.collections import COLLECTIONS
from generator.catalogue.model import Project, Settings
from generator.catalogue.model.accessibility import Statement
from generator.catalogue.references import REFERENCES, WHAT
from generator.form.fields import ONE_MORE
from generator.form.parts import REFERS, models_in, parts

MODELS = sorted(
    {
        model
        for top in (*(one.model for one in COLLECTIONS), Settings, Statement)
        for model in models_in(top)
    },
    key=lambda model: model.__name__,
)


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_slug_is_a_name_of_its_own_or_refers_to_something(model):
    """A new field of slugs is chosen from a list too: tell `REFERS` from which."""
    slugs = [part for part in parts(model) if part.sort == "slug"]

    assert [one.name for one in slugs if not one.refers and one.name != "slug"] == []


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_field_has_a_label(model):
    assert [one.name for one in parts(model) if one.label.text in {"", one.name}] == []


def test_what_fields_refer_to_is_what_the_rules_check():
    """The form offers just what `check` accepts."""
    told = {name: kind for pairs in REFERENCES.values() for name, kind in pairs}

    assert {name: REFERS[name] for name in told} == told
    assert set(REFERS.values()) <= set(WHAT)


def test_limits_come_with_the_field():
    found = {part.name: part for part in parts(Project)}

    assert found["title"].value["minLength"] == 3
    assert (found["kinds"].many, found["kinds"].least, found["kinds"].most) == (
        True,
        1,
        5,
    )
    assert found["kinds"].refers == "kind"
    assert found["participants"].value["type"] == "integer"
    assert found["pictures"].model.__name__ == "Picture"
    assert not found["budget"].required


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_list_says_what_one_more_of_it_is(model):
    """A button reads “Stap toevoegen”, not “Stappen toevoegen”."""
    lists = [
        one.name
        for one in parts(model)
        if one.many and not one.refers and "enum" not in one.value
    ]

    assert [name for name in lists if name not in ONE_MORE] == []
