"""The days that machines are told: of an entry, and of what it tells about.

A feed, a sitemap and a data set want whole days, and the clock may not give them:
the same content must give the same bytes. So every day comes from the content.
"""

from __future__ import annotations

import calendar
from collections.abc import Iterable
from datetime import date

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.model import Phase, Programme
from generator.catalogue.model.dates import FIRST_MONTH, PartialDate
from generator.catalogue.model.shared import Reference


def last_read(entry: Phase | Programme) -> date:
    """Return the last day a source of a phase or a programme was read."""
    return _last_read(entry.sources)


def newest(catalogue: Catalogue) -> date | None:
    """Return the last day anything in the catalogue was held against the facts."""
    days = [*catalogue.checked.values()]
    days += [last_read(one.fields) for one in catalogue.phases.values()]
    days += [last_read(one.fields) for one in catalogue.programmes.values()]
    days += [day for one in catalogue.pages.values() if (day := one.fields.reviewed)]
    return max(days, default=None)


def span(when: PartialDate) -> tuple[date, date]:
    """Return the first and the last day that a date may mean.

    `2017` is a year long, `zomer 2017` lasts from June to August, and a winter
    begins in December of its year.
    """
    if when.season is None:
        first, last = when.month or 1, when.month or 12
        from_year = until_year = when.year
    else:
        first = FIRST_MONTH[when.season]
        last = (first + 1) % 12 + 1
        from_year, until_year = when.year, when.year + (last < first)
    last_day = calendar.monthrange(until_year, last)[1]
    return (
        date(from_year, first, when.day or 1),
        date(until_year, last, when.day or last_day),
    )


def interval(when: PartialDate) -> str:
    """Return a date as ISO 8601 writes it, no more exact than it is known.

    A season becomes the interval of its months: `2018-06/2018-08`.
    """
    if when.season is None:
        return str(when)
    first, last = span(when)
    return f"{first:%Y-%m}/{last:%Y-%m}"


def _last_read(sources: Iterable[Reference]) -> date:
    return max(source.read for source in sources)
