"""Figures taken apart, and projects by year."""

from __future__ import annotations

import pytest

from generator.brochure.numbers import Large, large, years
from generator.views.views import Views


@pytest.mark.parametrize(
    ("value", "parts"),
    [
        ("18.600 euro", ("", "18.600", "euro")),
        ("ongeveer 240 huishoudens", ("ongeveer", "240", "huishoudens")),
        ("20 tot 25 projecten", ("", "20 tot 25", "projecten")),
        ("2 miljoen euro", ("", "2", "miljoen euro")),
        ("meer dan 130 plaatsen", ("meer dan", "130", "plaatsen")),
        ("veel", ("", "", "veel")),
    ],
)
def test_the_number_of_a_figure_stands_apart(value, parts):
    """Nothing of the words is lost."""
    assert large(value) == Large(*parts)


def test_too_few_years_make_no_chart(catalogue):
    """Two bars say less than a sentence."""
    views = Views(catalogue, "nl")

    assert years(views, list(catalogue.projects.values())) is None
