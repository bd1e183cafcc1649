"""Dates as people read them, as exact as they are known."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from babel.dates import format_date

from generator.wording.amounts import KEPT, LOCALES
from generator.wording.messages import N_, message

SEASONS = (
    N_("spring {year}"),
    N_("summer {year}"),
    N_("autumn {year}"),
    N_("winter {year}"),
)


@lru_cache(maxsize=KEPT)
def day(when: date, language: str) -> str:
    """Return a whole date: `22 november 2026`, in German `22. November 2026`."""
    return format_date(when, _whole(language), LOCALES[language])


@lru_cache(maxsize=KEPT)
def partial(
    year: int,
    season: int | None,
    month: int | None,
    of_month: int | None,
    language: str,
) -> str:
    """Return a date of which only part is known: `juni 2017`, `zomer 2017`, `2017`."""
    if season is not None:
        return message(SEASONS[season], year=year).say(language)
    if month is None:
        return str(year)
    when = date(year, month, of_month or 1)
    pattern = "MMMM y" if of_month is None else _whole(language)
    return format_date(when, pattern, LOCALES[language])


def _whole(language: str) -> str:
    return "d. MMMM y" if language == "de" else "d MMMM y"
