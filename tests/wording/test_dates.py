"""Dates as each language writes them."""

from __future__ import annotations

from datetime import date

import pytest

from generator.wording.dates import day, partial


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("nl", "22 november 2026"),
        ("en", "22 November 2026"),
        ("fr", "22 novembre 2026"),
        ("de", "22. November 2026"),
    ],
)
def test_a_whole_date_is_written_as_its_language_does(language, said):
    assert day(date(2026, 11, 22), language) == said
    assert partial(2026, None, 11, 22, language) == said


@pytest.mark.parametrize(
    ("season", "month", "said"),
    [(None, None, "2026"), (None, 6, "Juni 2026"), (1, None, "Sommer 2026")],
)
def test_a_date_is_as_exact_as_it_is_known(season, month, said):
    assert partial(2026, season, month, None, "de") == said
