"""The days that machines are told."""

from __future__ import annotations

from datetime import date

import pytest

from generator.catalogue.model.dates import PartialDate
from generator.website import days


@pytest.mark.parametrize(
    ("written", "first", "last", "interval"),
    [
        ("2017", (2017, 1, 1), (2017, 12, 31), "2017"),
        ("2016-02", (2016, 2, 1), (2016, 2, 29), "2016-02"),
        ("2017-06-15", (2017, 6, 15), (2017, 6, 15), "2017-06-15"),
        ("lente 2018", (2018, 3, 1), (2018, 5, 31), "2018-03/2018-05"),
        ("zomer 2018", (2018, 6, 1), (2018, 8, 31), "2018-06/2018-08"),
        ("herfst 2018", (2018, 9, 1), (2018, 11, 30), "2018-09/2018-11"),
        ("winter 2019", (2019, 12, 1), (2020, 2, 29), "2019-12/2020-02"),
    ],
)
def test_a_partial_date_spans_every_day_it_can_mean(written, first, last, interval):
    """Whole days follow from what is known; the interval claims no more than that."""
    when = PartialDate.read(written)

    assert days.span(when) == (date(*first), date(*last))
    assert days.interval(when) == interval
