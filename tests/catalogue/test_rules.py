"""Rules that need no report: the others are in `golden/`, word for word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.catalogue.model import Brochure, Phase, Programme, Project
from generator.catalogue.model.brochure import Selection
from generator.catalogue.rules import (
    LEAST_MM,
    MOST_MM,
    REFERENCES,
    SELECTED,
    VOCABULARY_KINDS,
    WHAT,
    page_size,
)


@pytest.mark.parametrize(
    ("name", "size"),
    [
        ("a4", (210, 297)),
        ("a5", (148, 210)),
        ("square", (210, 210)),
        ("170x240", (170, 240)),
        ("90x420", (90, 420)),
    ],
)
def test_a_page_has_a_size_in_millimetres(name, size):
    assert page_size(name) == size


@pytest.mark.parametrize(
    "name", ["", "a6", "A4", "89x200", "200x421", "170 x 240", "170x", "1700x2400", "x"]
)
def test_other_formats_are_none(name):
    assert page_size(name) is None


@given(width=st.integers(0, 999), height=st.integers(0, 999))
def test_only_pages_that_a_press_takes_have_a_size(width, height):
    size = page_size(f"{width}x{height}")

    fits = all(LEAST_MM <= side <= MOST_MM for side in (width, height))
    assert size == ((width, height) if fits else None)


def test_every_reference_is_a_field_and_has_a_sentence():
    models = {Project, Phase, Programme, Brochure}

    assert models <= set(REFERENCES)
    for model, references in REFERENCES.items():
        for name, kind in references:
            assert name in model.model_fields
            assert kind in WHAT
    assert all(kind in WHAT for kind in VOCABULARY_KINDS.values())


def test_every_list_of_slugs_in_a_selection_is_checked():
    assert {name for name, _ in SELECTED} == set(Selection.model_fields) - {"statuses"}
