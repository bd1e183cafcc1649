"""A table as it was read: cells with their places, whatever file it came from.

A place is told as spreadsheets name it, `Projecten!B3`, for that is what an editor
can look up.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TypeAlias, TypeVar

from generator.catalogue.problems import Location, Problem, printable
from generator.wording.messages import N_, Message, message

MOST_ROWS = 20_000
MOST_COLUMNS = 1_000
WHOLE_FILE = 0  # as a line: the problem is of the file, not of a cell


@dataclass(frozen=True, slots=True, order=True)
class Cell(Location):
    """A cell of a table; line and column count from 1, line 0 is the whole file."""

    sheet: str = ""

    def __str__(self) -> str:
        if self.line == WHOLE_FILE:
            return printable(self.path.as_posix())
        return f"{printable(self.sheet)}!{letters(self.column)}{self.line}"


@dataclass(frozen=True, slots=True)
class Trouble:
    """What stands in a cell instead of a value that can be used."""

    code: str
    text: Message
    hint: Message

    @classmethod
    def of(cls, code: str, text: str, hint: str, /, **values: object) -> Trouble:
        """Return one with its sentences in English, and the values in both."""
        return cls(code, message(text, **values), message(hint, **values))


Value: TypeAlias = "str | Trouble"  # an empty cell is an empty text
Given = TypeVar("Given")  # a cell as its file has it


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a table, with its number as the spreadsheet counts."""

    number: int
    values: tuple[Value, ...]

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands in it."""
        return not any(self.values)


@dataclass(frozen=True, slots=True)
class Table:
    """One sheet of a file.

    Attributes:
        path: of the file.
        sheet: its name.
        rows: that are not empty, in order.
        problems: of the sheet as a whole.
    """

    path: PurePosixPath
    sheet: str
    rows: tuple[Row, ...]
    problems: tuple[Problem, ...] = ()

    def at(self, row: int, column: int) -> Cell:
        """Return a place in the sheet, counted from 1."""
        return Cell(self.path, row, column, self.sheet)


class Unreadable(Exception):
    """The file cannot be used at all."""

    def __init__(self, path: PurePosixPath, trouble: Trouble) -> None:
        at = Cell(path, WHOLE_FILE, WHOLE_FILE)
        self.problem = Problem(at, trouble.code, trouble.text, trouble.hint)
        super().__init__(str(self.problem))


def filled(
    lines: Iterable[Sequence[Given]],
    said: Callable[[Given], Value],
    path: PurePosixPath,
    first: int = 1,
) -> tuple[Row, ...]:
    """Return the rows of a table in which something stands.

    Args:
        lines: of the file, with the cells of each.
        said: what a cell says.
        path: of the file.
        first: number of the first line.

    Raises:
        Unreadable: there are more than a table may have.
    """
    rows: list[Row] = []
    for number, cells in enumerate(lines, start=first):
        row = Row(number, tuple(map(said, cells[:MOST_COLUMNS])))
        if row.is_empty:
            continue
        if len(rows) > MOST_ROWS:
            raise Unreadable(path, _too_many_rows())
        rows.append(row)
    return tuple(rows)


def _too_many_rows() -> Trouble:
    return Trouble.of(
        "spreadsheet-rows",
        N_("The table has more than {most} rows."),
        N_("Split it into several files."),
        most=MOST_ROWS,
    )


def letters(column: int) -> str:
    """Return what a spreadsheet calls a column: 1 is A, 27 is AA."""
    return "".join(reversed(list(_digits(column)))) or "?"


def _digits(column: int) -> Iterator[str]:
    while column > 0:
        column, digit = divmod(column - 1, 26)
        yield chr(ord("A") + digit)
