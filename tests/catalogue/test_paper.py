"""How thick paper is, and what follows from it."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from generator.catalogue.model import Brochure
from generator.catalogue.paper import (
    Paper,
    is_too_thick_to_staple,
    papers,
    spine_mm,
    too_thin_to_glue,
    weight,
)

FIELDS = {
    "title": "Alles",
    "summary": "Alle projecten van de buurt in een brochure.",
    "edition": "najaar 2026",
    "date": "2026-11-22",
    "order": 1,
    "select": {},
    "page_format": "a5",
    "binding": "perfect",
    "chapters": ["projects"],
}
PRESS = {
    "paper_inside": "Gestreken mat, 135 g/m²",
    "paper_cover": "Gestreken mat, 250 gram",
    "bulk_inside": "0.9",
    "bulk_cover": "0.95",
}


def brochure(**press: str) -> Brochure:
    return Brochure.model_validate({**FIELDS, "press": press})


def test_a_spine_is_as_wide_as_the_paper_in_it():
    """Worked by hand: 60 leaves of 0.1215 mm and two of a cover of 0.2375 mm."""
    inside, cover = Paper(135, 0.9), Paper(250, 0.95)

    assert inside.thickness == pytest.approx(0.1215)
    assert spine_mm(120, inside, cover) == 7.8
    assert papers(brochure(**PRESS)) == (inside, cover)


@pytest.mark.parametrize("left_out", list(PRESS))
def test_without_weight_or_bulk_nobody_knows_the_spine(left_out):
    told = {name: said for name, said in PRESS.items() if name != left_out}

    assert papers(brochure(**told)) is None


def test_staples_hold_so_many_pages_of_a_weight():
    """64 of 135 g/m², as print shops advise; where nobody named paper, any."""
    assert not is_too_thick_to_staple(64, brochure(**PRESS))
    assert is_too_thick_to_staple(68, brochure(**PRESS))
    assert not is_too_thick_to_staple(400, brochure())


def test_glue_holds_a_spine_of_three_millimetres():
    """Worked by hand: 0.06075 mm a page of the inside, 0.475 mm for the cover.

    So 42 pages and a cover of four make 3.0 mm, and two pages less do not.
    """
    assert too_thin_to_glue(46, brochure(**PRESS)) is None
    assert too_thin_to_glue(44, brochure(**PRESS)) == 2.9
    assert too_thin_to_glue(8, brochure()) is None


@pytest.mark.parametrize(
    ("words", "grams"),
    [
        ("135 g/m2", 135),
        ("Offset 90gsm", 90),
        ("12,5 g", 12.5),
        ("mat", None),
    ],
)
def test_the_weight_is_read_from_words(words, grams):
    assert weight(words) == grams


@pytest.mark.parametrize("copies", ["1", "2500", "1000000"])
def test_a_city_may_order_as_many_copies_as_it_has_readers(copies):
    assert brochure(copies=copies).press.copies == int(copies)


@pytest.mark.parametrize("copies", ["0", "1000001"])
def test_a_run_of_none_or_of_millions_is_a_slip(copies):
    with pytest.raises(ValidationError):
        brochure(copies=copies)
