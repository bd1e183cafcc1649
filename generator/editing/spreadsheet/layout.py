"""Which column of a table holds which value, as its header says.

A header is read once for the whole table, and what is wrong with it is told once;
what stands under it is read row by row (`intake`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.catalogue.model.shape import Path as FieldPath
from generator.catalogue.problems import Problem, Severity
from generator.catalogue.remedies import nearest
from generator.editing.spreadsheet.columns import Column, find, known_headers
from generator.editing.spreadsheet.table import Cell, Row, Table, Value
from generator.wording.messages import N_, message

MOST_SHOWN = 60  # characters of a header or a name that a message repeats


@dataclass(frozen=True, slots=True)
class Layout:
    """The columns of a table that are known.

    Attributes:
        table: that they are of.
        columns: by their number, from 0.
    """

    table: Table
    columns: Mapping[int, Column]

    def cells(self, row: Row) -> Iterator[tuple[Column, Value, Cell]]:
        """Yield each known column with what a row holds there, and where."""
        for number, column in self.columns.items():
            value = row.values[number] if number < len(row.values) else ""
            yield column, value, self.table.at(row.number, number + 1)

    def text(self, row: Row, name: str) -> str | None:
        """Return what a row holds in a column; None where there is no such column."""
        for column, value, _ in self.cells(row):
            if column.path == (name,):
                return value if isinstance(value, str) else ""
        return None

    def at(self, row: Row, path: FieldPath) -> Cell:
        """Return the cell of a value in a row, its first cell if there is none."""
        for column, _, cell in self.cells(row):
            if column.path == path:
                return cell
        return self.first(row)

    def first(self, row: Row) -> Cell:
        """Return the first cell of a row."""
        return self.table.at(row.number, 1)


def read(table: Table, header: Row, language: str) -> tuple[Layout, list[Problem]]:
    """Return the columns of a table, and what is wrong with its header.

    Args:
        table: of a spreadsheet.
        header: its row with the names of columns.
        language: of names that are suggested.
    """
    columns: dict[int, Column] = {}
    problems: list[Problem] = []
    suggestions = known_headers(language)
    for number, title in enumerate(header.values):
        at = table.at(header.number, number + 1)
        if not isinstance(title, str) or not title:
            continue
        column = find(title)
        if column is None:
            problems.append(_unknown(at, title, suggestions))
        elif column in columns.values():
            problems.append(_twice(at, title))
        else:
            columns[number] = column
    return Layout(table, columns), problems


def _unknown(at: Cell, title: str, suggestions: tuple[str, ...]) -> Problem:
    hint = message(N_("Remove the column, or give it a name of the template."))
    if like := nearest(title, suggestions):
        hint = message(N_("Did you mean “{guess}”?"), guess=like)
    text = message(
        N_("The column “{name}” is not known, and is left out."),
        name=title[:MOST_SHOWN],
    )
    return Problem(at, "unknown-column", text, hint, Severity.WARNING)


def _twice(at: Cell, title: str) -> Problem:
    text = message(
        N_("The column “{name}” stands here a second time."), name=title[:MOST_SHOWN]
    )
    return Problem(at, "twice", text, message(N_("Remove one of the two.")))
