from __future__ import annotations

import calendar
import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.catalogue.model.dates import EARLIEST, LATEST, PartialDate

years = st.integers(EARLIEST, LATEST)
days = st.dates(date(EARLIEST, 1, 1), date(LATEST, 12, 31))
dates = st.one_of(
    st.builds(PartialDate, years),
    st.builds(PartialDate, years, season=st.integers(0, 3)),
    days.map(lambda day: PartialDate(day.year, month=day.month)),
    days.map(lambda day: PartialDate(day.year, month=day.month, day=day.day)),
)


@given(when=dates)
def test_what_is_written_is_read_back(when):
    assert PartialDate.read(str(when)) == when


@given(when=dates)
def test_a_date_begins_before_it_ends(when):
    assert when.sort_key <= when.latest_key


@given(one=days, other=days)
def test_full_dates_sort_as_the_calendar_does(one, other):
    first, second = (
        PartialDate(day.year, month=day.month, day=day.day) for day in (one, other)
    )

    assert (first.sort_key < second.sort_key) == (one < other)


@given(day=days)
def test_a_year_comes_before_its_days_and_ends_after_them(day):
    """A project of which only the year is known stands first in that year."""
    year = PartialDate(day.year)
    exact = PartialDate(day.year, month=day.month, day=day.day)

    assert year.sort_key < exact.sort_key
    assert exact.latest_key <= year.latest_key


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("2017", (2017, 0, 0), (2017, 12, 31)),
        ("2017-06", (2017, 6, 0), (2017, 6, 31)),
        ("2017-06-15", (2017, 6, 15), (2017, 6, 15)),
        ("zomer 2017", (2017, 6, 0), (2017, 8, 31)),
        ("Zomer 2017", (2017, 6, 0), (2017, 8, 31)),
        ("najaar 2017", (2017, 9, 0), (2017, 11, 31)),
        ("winter 2017", (2017, 12, 0), (2018, 2, 31)),
        ("spring 2017", (2017, 3, 0), (2017, 5, 31)),
    ],
)
def test_a_season_runs_from_its_first_month_to_its_last(written, first, last):
    when = PartialDate.read(written)

    assert (when.sort_key, when.latest_key) == (first, last)


@pytest.mark.parametrize(
    "written",
    [
        *("-", "zomer", "2017-13", "2017-00", "2017-6", "2017-06-31", "2017-02-29"),
        *("17", "1899", "2101", "juni 2017", "zomer 2017-06", "15/06/2017", "٢٠١٧"),
        *("2017-06-15T10:00", "2017 2018", "in de zomer van 2017", "-2017", "2017-"),
    ],
)
def test_what_no_calendar_has_is_refused(written):
    with pytest.raises(ValueError, match=re.escape(written)):
        PartialDate.read(written)


@given(year=years, month=st.integers(1, 12))
def test_the_last_day_of_a_month_exists_and_the_next_does_not(year, month):
    last = calendar.monthrange(year, month)[1]

    assert PartialDate.read(f"{year}-{month:02}-{last}").day == last
    after = f"{year}-{month:02}-{last + 1}"
    with pytest.raises(ValueError, match=after):
        PartialDate.read(after)


@given(text=st.text(max_size=20))
def test_any_text_is_a_date_or_a_value_error(text):
    try:
        when = PartialDate.read(text)
    except ValueError:
        return

    assert EARLIEST <= when.year <= LATEST
