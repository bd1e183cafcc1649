from __future__ import annotations

import pytest
from pydantic import ValidationError

from generator.catalogue.model import Project, Settings
from generator.catalogue.model.shape import inner_model
from generator.catalogue.model.translation import KEYS, TEXTS, translation_of

MODELS = sorted(TEXTS, key=lambda model: model.__name__)
by_name = {"ids": lambda model: model.__name__}


@pytest.mark.parametrize("model", MODELS, **by_name)
def test_every_text_and_every_key_is_a_field(model):
    """A field that is renamed is renamed here too."""
    assert set(TEXTS[model]) <= set(model.model_fields)
    assert model not in KEYS or KEYS[model] in model.model_fields


@pytest.mark.parametrize("model", MODELS, **by_name)
def test_a_part_that_is_translated_has_texts_of_its_own(model):
    below = [inner_model(model.model_fields[name].annotation) for name in TEXTS[model]]

    assert all(one in TEXTS for one in below if one is not None)


def test_a_translation_may_leave_anything_out():
    assert (
        translation_of(Project).model_validate({}).model_dump(exclude_none=True) == {}
    )


@pytest.mark.parametrize(
    "fields",
    [
        {"municipality": "leuven"},
        {"budget": {"amount": "100"}},
        {"takeover": {"effort": "light"}},
        {"pictures": [{"alt": "A bench in front of a house."}]},
        {"title": "ab"},
        {"original": "g0000000"},
    ],
    ids=str,
)
def test_it_holds_texts_only_and_within_the_limits_of_the_original(fields):
    """A fact stands once, so that no two languages differ on it."""
    with pytest.raises(ValidationError):
        translation_of(Project).model_validate(fields)


def test_words_of_a_vocabulary_are_known_by_their_short_name():
    made = translation_of(Settings).model_validate(
        {"kinds": [{"slug": "gevelbank", "title": "House-front bench"}]}
    )

    assert made.kinds[0].slug == "gevelbank"
