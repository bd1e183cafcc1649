"""A workbook from anybody's computer → its tables, as people would have typed them.

Before openpyxl sees a file, its archive is looked through (`archive`). Nothing is
computed; a formula is told of, and what it shows is pasted by a person.

Source:
    ECMA-376, Part 1 (SpreadsheetML).
"""

from __future__ import annotations

import io
import re
import warnings
import zipfile
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from itertools import islice
from pathlib import PurePosixPath
from typing import Any

from openpyxl import load_workbook
from openpyxl.utils.cell import range_boundaries
from openpyxl.utils.datetime import WINDOWS_EPOCH

from generator.catalogue.problems import Problem
from generator.editing.spreadsheet.table import (
    Table,
    Trouble,
    Unreadable,
    Value,
    filled,
)
from generator.editing.spreadsheet.workbook.archive import damaged, look_through
from generator.wording.messages import N_, message

EPOCH = WINDOWS_EPOCH.date()  # day 0 of Excel, for all but its first two months
NO_DATE = 1910  # Excel begins at 1900; an earlier day is a number in disguise
LIKELY_YEARS = range(1900, 2101)
PASTE = N_("Copy the column and paste it as values, without the formula.")
MERGED = re.compile(rb'<(?:\w+:)?mergeCell\s[^<>]*?\bref="([A-Z0-9:]{1,40})"')
MOST_MERGED = 100  # that are told


def read(data: bytes, path: PurePosixPath) -> tuple[Table, ...]:
    """Return every visible sheet of a workbook.

    Raises:
        Unreadable: it is no workbook that can be used.
    """
    look_through(data, path)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of what openpyxl drops and we don't use
            return _sheets(data, path)
    except Unreadable:
        raise
    except (
        *(KeyError, ValueError, TypeError, AttributeError, IndexError, EOFError),
        *(zipfile.BadZipFile, OSError, OverflowError),
        SyntaxError,  # of XML: of the standard library, and of lxml, taken if there
    ):
        raise Unreadable(path, damaged()) from None


def _sheets(data: bytes, path: PurePosixPath) -> tuple[Table, ...]:
    book: Any = load_workbook(io.BytesIO(data), read_only=True, keep_links=False)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return tuple(
            _sheet(one, path, _merged(archive, one._worksheet_path))
            for one in book.worksheets
            if one.sheet_state == "visible"
        )


def _merged(archive: zipfile.ZipFile, part: str) -> tuple[tuple[int, int, str], ...]:
    """Row, column and name of the merged ranges of a sheet.

    Not asked of openpyxl, which makes a cell for every place in a range: one over the
    whole sheet, which a few bytes can ask for, would keep it busy for hours.
    """
    found = islice(MERGED.finditer(archive.read(part)), MOST_MERGED)
    names = [one[1].decode("ascii") for one in found]
    bounds = [(range_boundaries(name), name) for name in names]
    return tuple(
        sorted((row or 1, column or 1, name) for (column, row, _, _), name in bounds)
    )


def _sheet(
    sheet: Any, path: PurePosixPath, merged: Sequence[tuple[int, int, str]]
) -> Table:
    empty = Table(path, sheet.title, ())
    problems = [
        Problem(
            empty.at(row, column),
            "spreadsheet-merged",
            message(N_("Cells are merged here: {range}."), range=name),
            message(N_("Unmerge them, and fill in every row on its own.")),
        )
        for row, column, name in merged
    ]
    sheet.reset_dimensions()  # what a file says of its size may be wrong
    rows = filled(sheet.iter_rows(), _text, path)
    return Table(path, sheet.title, rows, tuple(problems))


def _text(cell: Any) -> Value:
    """What a cell says, as a person would have typed it into a text file."""
    value = cell.value
    if value is None or value == "":
        return ""
    if cell.data_type == "f":
        text = N_("A formula stands here; its result may be another on every computer.")
        return Trouble.of("spreadsheet-formula", text, PASTE)
    if cell.data_type == "e":
        text = N_("The spreadsheet shows an error here: {value}.")
        hint = N_("Mend the cell in the spreadsheet, or leave it empty.")
        return Trouble.of("spreadsheet-error", text, hint, value=str(value)[:20])
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, (datetime, date)):
        return _day(value, str(cell.number_format))
    if isinstance(value, time):
        return value.strftime("%H:%M")
    if isinstance(value, timedelta):
        return str(value)
    if isinstance(value, float):
        return f"{Decimal(repr(value)).normalize():f}"
    return str(value).replace("\r\n", "\n").replace("\r", "\n").strip()


def _day(value: datetime | date, format: str) -> Value:
    """A date as exact as its cell shows it: a day, a month or a year."""
    if value.year < NO_DATE:
        number = (date(value.year, value.month, value.day) - EPOCH).days
        hint = N_("Give the column the format “text”, then type it again.")
        text = N_("The spreadsheet made a date of {year} of what was typed here.")
        if number in LIKELY_YEARS:
            hint = N_(
                "Probably the year {number} was meant: give the column the format"
                " “text”, then type it again."
            )
        return Trouble.of(
            "spreadsheet-date", text, hint, year=value.year, number=number
        )
    shown = re.sub(r'\[[^\]]*\]|"[^"]*"|\\.', "", format.lower())
    if "d" in shown or "j" in shown or not re.search("[my]", shown):
        return value.strftime("%Y-%m-%d")
    return value.strftime("%Y-%m" if "m" in shown else "%Y")
