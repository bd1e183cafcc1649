"""Rules that need no report: the others are in `golden/`, word for word."""

from __future__ import annotations

from generator.catalogue.model import Brochure, Phase, Programme, Project
from generator.catalogue.model.brochure import Selection
from generator.catalogue.references import (
    REFERENCES,
    SELECTED,
    VOCABULARY_KINDS,
    WHAT,
)


def test_every_reference_is_a_field_and_has_a_sentence():
    models = {Project, Phase, Programme, Brochure}

    assert models <= set(REFERENCES)
    for model, references in REFERENCES.items():
        for name, kind in references:
            assert name in model.model_fields
            assert kind in WHAT
    assert all(kind in WHAT for kind in VOCABULARY_KINDS.values())


def test_every_list_of_slugs_in_a_selection_is_checked():
    assert set(SELECTED) == set(Selection.model_fields) - {"statuses"}
