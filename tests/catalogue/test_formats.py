"""Page formats, and what becomes of a brochure in each."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.catalogue.formats import (
    LEAST_MM,
    MOST_MM,
    MOST_PROJECTS,
    SIZES,
    Design,
    design,
    page_size,
    too_many,
    unusable,
    usual_binding,
)
from generator.catalogue.model.choices import Binding


@pytest.mark.parametrize(
    ("name", "size"),
    [
        ("a3", (297, 420)),
        ("a4", (210, 297)),
        ("a5", (148, 210)),
        ("a6", (105, 148)),
        ("dl", (99, 210)),
        ("square", (210, 210)),
        ("170x240", (170, 240)),
        ("90x420", (90, 420)),
    ],
)
def test_a_page_has_a_size_in_millimetres(name, size):
    assert page_size(name) == size


@pytest.mark.parametrize(
    "name", ["", "a7", "A4", "89x200", "200x421", "170 x 240", "170x", "1700x2400", "x"]
)
def test_other_formats_are_none(name):
    assert page_size(name) is None


@given(width=st.integers(0, 999), height=st.integers(0, 999))
def test_only_pages_that_a_press_takes_have_a_size(width, height):
    size = page_size(f"{width}x{height}")

    fits = all(LEAST_MM <= side <= MOST_MM for side in (width, height))
    assert size == ((width, height) if fits else None)


@pytest.mark.parametrize(
    ("page_format", "becomes"),
    [
        ("dl", Design.FOLDER),
        ("99x210", Design.FOLDER),
        ("a6", Design.CARDS),
        ("a3", Design.POSTER),
        ("a4", Design.POSTER),
        ("300x400", Design.POSTER),
        ("100x150", None),
    ],
)
def test_a_flat_sheet_is_made_for_its_format(page_format, becomes):
    """A bound brochure is a book whatever its format."""
    assert design(page_format, Binding.FLAT) is becomes
    assert design(page_format, Binding.SADDLE_STITCH) is Design.BOOK
    assert design(page_format, Binding.PERFECT) is Design.BOOK
    assert (unusable(page_format, Binding.FLAT) is None) == bool(becomes)


def test_a_format_that_is_never_bound_is_flat_unless_said():
    flat = {name for name in SIZES if usual_binding(name) is Binding.FLAT}

    assert flat == {"a3", "a6", "dl"}
    assert usual_binding("170x240") is Binding.SADDLE_STITCH


@pytest.mark.parametrize("kind", list(MOST_PROJECTS))
def test_what_holds_no_more_projects_says_how_many(kind):
    most = MOST_PROJECTS[kind]
    problem, remedy = too_many(kind, most + 1)

    assert too_many(kind, most) is None
    assert str(most) in str(problem)
    assert str(remedy).startswith("Select less")
    assert too_many(Design.FOLDER, 400) is None
