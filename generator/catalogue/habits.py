"""Dates, amounts and numbers as people in Belgium write them → as content has them.

Apart from the models, which accept one way of writing: a table that is taken over is
read by these habits, and a mistake in a file is told with what was probably meant.
What is not understood comes back as it was.
"""

from __future__ import annotations

import re

DAY_FIRST = re.compile(r"(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})")
MONTH_FIRST = re.compile(r"(\d{1,2})\s*[/.-]\s*(\d{4})")
WITH_TIME = re.compile(r"(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?")
MONTH_WORD = re.compile(r"(?:(\d{1,2})[ /.-])?([a-z]{3,9})\.?[ /-](\d{2}|\d{4})")
MONTHS = {  # by their first three letters
    name: number
    for number, names in enumerate(
        (
            *("jan", "feb", "mrt maa mar", "apr", "mei may", "jun", "jul", "aug"),
            *("sep", "okt oct", "nov", "dec"),
        ),
        start=1,
    )
    for name in names.split()
}
EURO = re.compile(r"(?i)€|\beuro?\b|[\s\u00a0\u202f]")
BELGIAN = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?|\d+,\d{1,2}")
NO_CENTS = re.compile(r",(?:-{1,2}|–|—)$")
CENTURY = 2000  # of a year of two digits


def date_of(text: str) -> str:
    """Return a date, day first or with the month in a word: `1/3/2026`, `mrt/22`."""
    low = text.lower()
    if found := WITH_TIME.fullmatch(text):
        return found[1]
    if found := DAY_FIRST.fullmatch(low):
        return f"{found[3]}-{int(found[2]):02}-{int(found[1]):02}"
    if found := MONTH_FIRST.fullmatch(low):
        return f"{found[2]}-{int(found[1]):02}"
    if (found := MONTH_WORD.fullmatch(low)) and (month := MONTHS.get(found[2][:3])):
        year = int(found[3]) + (CENTURY if len(found[3]) == 2 else 0)
        day = f"-{int(found[1]):02}" if found[1] else ""
        return f"{year}-{month:02}{day}"
    return text


def amount_of(text: str) -> str:
    """Return an amount of euro: `€ 18.500,50`, `8.000,-`."""
    bare = NO_CENTS.sub("", EURO.sub("", text))
    if BELGIAN.fullmatch(bare):
        return bare.replace(".", "").replace(",", ".")
    return bare if re.fullmatch(r"\d+(?:\.\d{1,2})?", bare) else text


def whole_of(text: str) -> str:
    """Return a whole number, with blanks or points between its thousands."""
    bare = re.sub(r"[\s\u00a0\u202f]", "", text)
    return bare.replace(".", "") if re.fullmatch(r"\d{1,3}(\.\d{3})+", bare) else bare


def decimal_of(text: str) -> str:
    """Return a number whose decimals stand after a comma."""
    return text.replace(",", ".") if text.count(",") == 1 else text
