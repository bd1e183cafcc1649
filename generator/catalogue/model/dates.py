"""Dates as exact as they are known: a year, a season, a month or a day.

Most projects are dated by a year or “zomer 2017”. Such a date must be kept as it
is known, and still sort between others.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import core_schema

from generator.catalogue.model.fields import SORT, fails

EARLIEST, LATEST = 1900, 2100
SEASONS = ("lente", "zomer", "herfst", "winter")  # as content is written, in Dutch
SEASON_WORDS = {
    **{name: number for number, name in enumerate(SEASONS)},
    "voorjaar": 0,
    "najaar": 2,
    "spring": 0,
    "summer": 1,
    "autumn": 2,
}
FIRST_MONTH = (3, 6, 9, 12)  # of each season, by meteorological reckoning
WRITTEN = re.compile(
    r"(?:(?P<season>[a-z]+) )?(?P<year>[0-9]{4})"
    r"(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?)?"
)
NUMBERS = re.compile(r"[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?")


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date of which only part may be known.

    Attributes:
        year: always known.
        season: 0 to 3, from spring, where that is all that is known of the year.
        month: 1 to 12, or None.
        day: 1 to 31, or None.
    """

    year: int
    season: int | None = None
    month: int | None = None
    day: int | None = None

    @classmethod
    def read(cls, text: str) -> PartialDate:
        """Return the date written as `2017`, `2017-06`, `2017-06-15` or `zomer 2017`.

        Raises:
            ValueError: `text` is no such date, or no such day exists.
        """
        found = WRITTEN.fullmatch(text.strip().lower())
        if not found:
            raise ValueError(text)
        year = int(found["year"])
        month = int(found["month"]) if found["month"] else None
        day = int(found["day"]) if found["day"] else None
        season = None
        if found["season"]:
            season = SEASON_WORDS.get(found["season"])
            if season is None or month is not None:
                raise ValueError(text)
        if not EARLIEST <= year <= LATEST:
            raise ValueError(text)
        if month is not None and not 1 <= month <= 12:
            raise ValueError(text)
        if (
            day is not None
            and month is not None
            and not 1 <= day <= calendar.monthrange(year, month)[1]
        ):
            raise ValueError(text)
        return cls(year, season, month, day)

    @property
    def sort_key(self) -> tuple[int, int, int]:
        """Where the date falls among others: the first day it can mean.

        A date known by its year alone comes before every date within that year.
        """
        month = self.month or 0
        if self.season is not None:
            month = FIRST_MONTH[self.season]
        return self.year, month, self.day or 0

    @property
    def latest_key(self) -> tuple[int, int, int]:
        """The last day the date can mean; a winter runs into the next year."""
        if self.season is not None:
            last = FIRST_MONTH[self.season] + 2
            return (
                (self.year + 1, last - 12, 31) if last > 12 else (self.year, last, 31)
            )
        return self.year, self.month or 12, self.day or 31

    def __str__(self) -> str:
        """Return the date as it is written in content."""
        if self.season is not None:
            return f"{SEASONS[self.season]} {self.year}"
        parts = [f"{self.year:04}"]
        parts += [f"{part:02}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: Any, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        def validate(value: Any) -> PartialDate:
            if isinstance(value, PartialDate):
                return value
            try:
                return cls.read(value if isinstance(value, str) else "")
            except ValueError:
                looks_right = NUMBERS.fullmatch(str(value).strip())
                code = "no-such-day" if looks_right else "partial-date"
                raise fails(code) from None

        return core_schema.no_info_plain_validator_function(
            validate, serialization=core_schema.to_string_ser_schema()
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        seasons = "|".join(SEASONS)
        pattern = rf"^(?:(?:{seasons}) )?\d{{4}}$|^\d{{4}}-\d{{2}}(?:-\d{{2}})?$"
        # A year alone is a number to whoever reads YAML by its types.
        types = ["string", "integer"]
        return {"type": types, "pattern": pattern, SORT: "partial-date"}
