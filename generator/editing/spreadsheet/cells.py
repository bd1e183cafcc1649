"""What stands in one cell ↔ the text of a field.

Out: as people in Belgium write it and spreadsheets keep it. In: as people in Belgium
type it (1/3/2026, € 18.500,50, ja) and as spreadsheets change it behind their back
(mrt/22). What cannot be understood stays as it is; the model then says what is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal

from generator.catalogue.habits import (
    DAY_FIRST,
    amount_of,
    date_of,
    decimal_of,
    whole_of,
)
from generator.catalogue.model.choices import LABELS
from generator.catalogue.model.dates import PartialDate
from generator.catalogue.model.fields import TRUE
from generator.catalogue.slugs import slugify
from generator.editing.spreadsheet.columns import Column
from generator.wording.messages import N_, WRITTEN, message

BETWEEN_SLUGS = re.compile(r"\s*[;,|\n]\s*")

ANSWERS = {**dict.fromkeys(("x", "✓", "v", "j", "1"), "ja"), "n": "nee", "0": "nee"}

Names = Mapping[str, Mapping[str, str]]  # vocabulary → what people write → slug


def to_text(value: object, column: Column, language: str) -> str:
    """Return what a cell shows of the text, or texts, that a file holds."""
    if isinstance(value, list):
        between = "; " if column.vocabulary else "\n"
        return between.join(to_text(one, column, language) for one in value)
    text = str(value)
    if column.choices:
        label = _labels(column, language).get(text)
        return label or text
    if column.type is bool:
        answer = N_("Yes") if text.lower() in TRUE else N_("No")
        return message(answer).say(language).lower()
    if column.type in {Decimal, float}:
        return text.replace(".", ",")
    return text


def from_text(text: str, column: Column, names: Names) -> str | list[str]:
    """Return what a file would hold for a cell that is not empty."""
    if column.has_many:
        if column.vocabulary:
            parts = [part for part in BETWEEN_SLUGS.split(text.strip()) if part]
        else:
            parts = [part.strip() for part in text.split("\n") if part.strip()]
        return [_one(part, column, names) for part in parts]
    return _one(text.strip(), column, names)


def is_ambiguous(text: str, column: Column) -> bool:
    """Return whether a date could be read month first, and mean another day."""
    found = DAY_FIRST.fullmatch(text.strip())
    if column.type not in {date, PartialDate} or not found:
        return False
    day, month = int(found[1]), int(found[2])
    return day <= 12 and month <= 12 and day != month


def _one(text: str, column: Column, names: Names) -> str:
    if column.choices:
        return _choice(text, column)
    if column.vocabulary:
        known = names.get(column.vocabulary, {}).get(_plain(text))
        return known or slugify(text) or text  # that it is unknown is told later
    return READERS.get(column.type, str)(text)


def _choice(text: str, column: Column) -> str:
    for language in WRITTEN:
        for value, label in _labels(column, language).items():
            if _plain(label) == _plain(text):
                return value
    return text


def _labels(column: Column, language: str) -> dict[str, str]:
    """Labels of the values of a closed list."""
    return {
        str(choice.value): message(label).say(language)
        for choice, label in LABELS.items()
        if str(choice.value) in column.choices and isinstance(choice, column.type)
    }


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())


def _yes_no(text: str) -> str:
    return ANSWERS.get(text.lower(), text)


READERS: dict[type, Callable[[str], str]] = {
    date: date_of,
    PartialDate: date_of,
    Decimal: amount_of,
    int: whole_of,
    float: decimal_of,
    bool: _yes_no,
}
