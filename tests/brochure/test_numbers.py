"""Figures taken apart, and projects by year."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.brochure.book import Book
from generator.brochure.numbers import Large, large, years
from generator.catalogue.load import sound
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


def test_each_of_several_programmes_counts_its_own_projects():
    """One programme stands for the whole book."""
    catalogue = sound(Path(__file__).parents[2])[0]
    entry = catalogue.brochures["groen-en-samen"]
    places = tuple(catalogue.terms["municipality"])
    chosen = entry.fields.select.model_copy(
        update={"municipalities": places, "themes": (), "kinds": ()}
    )

    def charts(*programmes):
        asked = {"programmes": programmes, "select": chosen}
        fields = entry.fields.model_copy(update=asked)
        book = Book(catalogue, type(entry)(entry.slug, entry.path, fields))
        return {slug: one.alt for slug, one in book.years.items()}

    both = charts("kom-op-voor-je-wijk", "buurtbudget")
    alone = charts("kom-op-voor-je-wijk")

    assert both["kom-op-voor-je-wijk"] != alone["kom-op-voor-je-wijk"]
    assert len(set(both.values())) == len(both)
