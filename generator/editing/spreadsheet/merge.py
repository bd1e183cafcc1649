"""The values of a row merged into the fields that its project has.

What the table has a column for, the row decides, also by an empty cell; every other
field of the project stays as its file says.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any

from generator.catalogue.model.shape import Path as FieldPath
from generator.catalogue.problems import Problem, Severity
from generator.editing.spreadsheet import cells
from generator.editing.spreadsheet.columns import NAME, STORY, Column
from generator.editing.spreadsheet.layout import Layout
from generator.editing.spreadsheet.table import Cell, Row, Trouble
from generator.editing.spreadsheet.tree import remove
from generator.wording.messages import N_, message

DAY_FIRST = "day-first"  # code of the note about dates that can be read two ways
NO_FIELDS = frozenset({NAME, STORY})


@dataclass(slots=True)
class Merged:
    """What a project would hold.

    Attributes:
        fields: text, lists and dictionaries, as `plain_fields` gives them.
        places: where each value of the row stands, by its path.
        is_sound: whether every cell could be read.
        problems: of cells, in their order; one of `DAY_FIRST` for each date that can
            be read two ways.
    """

    fields: dict[str, Any]
    places: dict[FieldPath, Cell] = field(default_factory=dict)
    is_sound: bool = True
    problems: list[Problem] = field(default_factory=list)


def merge(
    row: Row, layout: Layout, names: cells.Names, before: Mapping[str, Any]
) -> Merged:
    """Return a row's values, merged into the fields that the project has.

    Args:
        row: of the table.
        layout: its columns.
        names: what people write for the terms of each vocabulary.
        before: the fields that the project has, empty for a new one.
    """
    merged = Merged(deepcopy(dict(before)))
    for column in layout.columns.values():
        if column.path[0] not in NO_FIELDS:
            remove(merged.fields, column.path)
    # Items of lists of parts, by field and number: `sources` → 0 → its fields.
    parts: dict[str, dict[int, dict[str, Any]]] = {}
    for column, text, at in layout.cells(row):
        if isinstance(text, Trouble):
            problem = Problem(at, text.code, text.text, text.hint)
            merged.problems.append(problem)
            merged.is_sound = False
            continue
        merged.places[column.path] = at
        if not text or column.path[0] in NO_FIELDS:
            continue
        if cells.is_ambiguous(text, column):
            merged.problems.append(_read_day_first(text, column, at))
        value = cells.from_text(text, column, names)
        if isinstance(value, list):
            items = ((*column.path, number) for number in range(len(value)))
            merged.places.update(dict.fromkeys(items, at))
        _put(value, column.path, merged.fields, parts)
    for name, by_number in parts.items():
        merged.fields[name] = [by_number[number] for number in sorted(by_number)]
        _close_up(name, sorted(by_number), layout.columns.values(), merged.places)
    for name in [name for name, value in merged.fields.items() if value in ({}, [])]:
        del merged.fields[name]
    return merged


def _put(
    value: str | list[str],
    path: FieldPath,
    fields: dict[str, Any],
    parts: dict[str, dict[int, dict[str, Any]]],
) -> None:
    """Put a value where its path says: a field, part of one, or part of an item."""
    name, *inner = path
    assert isinstance(name, str)
    match inner:
        case []:
            fields[name] = value
        case [int(number), part, *_]:
            parts.setdefault(name, {}).setdefault(number, {})[str(part)] = value
        case [part, *_]:
            fields.setdefault(name, {})[str(part)] = value


def _close_up(
    name: str,
    numbers: list[int],
    columns: Iterable[Column],
    places: dict[FieldPath, Cell],
) -> None:
    """Note where items stand of a list in which some between them are left empty.

    Args:
        name: of the field with the list.
        numbers: of the items that are there, as the columns count them.
        columns: of the table.
        places: of values; those of items are moved to the numbers that they get.
    """
    for place, number in enumerate(numbers):
        if place == number:
            continue
        for column in columns:
            if column.path[:2] == (name, number) and column.path in places:
                places[(name, place, *column.path[2:])] = places[column.path]


def _read_day_first(text: str, column: Column, at: Cell) -> Problem:
    said = message(
        N_("Dates are read day first: {text} is {day}."),
        text=text,
        day=str(cells.from_text(text, column, {})),
    )
    hint = message(N_("Look whether that is what was meant, here and elsewhere."))
    return Problem(at, DAY_FIRST, said, hint, Severity.WARNING)
