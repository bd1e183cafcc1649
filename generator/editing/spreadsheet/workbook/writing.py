"""A table → a workbook: one sheet to fill in, one with what may be chosen."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.worksheet.datavalidation import DataValidation

from generator.editing.spreadsheet.table import MOST_ROWS, letters

MOST_TEXT = 32_767  # characters of a cell (Excel specifications and limits)
HEAD = PatternFill("solid", fgColor="FFE8EDF3")
LISTS = "Keuzes"  # the sheet with what may be chosen


@dataclass(frozen=True, slots=True)
class Heading:
    """The top of a column that is written.

    Attributes:
        title: its text.
        help: shown when the pointer rests on it.
        width: characters.
        choices: what may stand under it; empty where anything may.
        is_number: whether numbers stand under it, to add up.
    """

    title: str
    help: str = ""
    width: int = 18
    choices: tuple[str, ...] = ()
    is_number: bool = False


def write(
    title: str,
    headings: Sequence[Heading],
    rows: Sequence[Sequence[str]],
    lists: Mapping[str, Sequence[tuple[str, str]]],
) -> bytes:
    """Return a workbook with one sheet to fill in and one with what may be chosen.

    Args:
        title: of the sheet.
        headings: of the columns.
        rows: texts; a number among them uses a decimal comma.
        lists: what may be chosen, by the name of a vocabulary: value and meaning.

    Raises:
        ValueError: a text is longer than a cell can hold.
    """
    book = Workbook()
    sheet: Any = book.active
    sheet.title = title
    for number, heading in enumerate(headings, start=1):
        cell = sheet.cell(1, number)
        _put(cell, heading.title)
        cell.font, cell.fill = Font(bold=True), HEAD
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        if heading.help:
            cell.comment = Comment(heading.help, "Buurtboek", width=260, height=110)
        sheet.column_dimensions[letters(number)].width = heading.width
        if not heading.is_number:
            sheet.column_dimensions[letters(number)].number_format = "@"
    for line, row in enumerate(rows, start=2):
        for number, text in enumerate(row, start=1):
            if text:
                _value(sheet.cell(line, number), text, headings[number - 1])
    _add_lists(book, sheet, headings, lists)
    sheet.freeze_panes = "C2"
    made = datetime(2000, 1, 1)  # noqa: DTZ001 - a workbook knows no zone
    book.properties.created = book.properties.modified = made
    buffer = io.BytesIO()
    book.save(buffer)
    return _without_clock(buffer.getvalue())


def _value(cell: Any, text: str, heading: Heading) -> None:
    if heading.is_number and re.fullmatch(r"-?\d+(?:,\d+)?", text):
        cell.value = float(text.replace(",", ".")) if "," in text else int(text)
        return
    _put(cell, text)
    cell.number_format = "@"
    cell.alignment = Alignment(wrap_text=True, vertical="top")


def _put(cell: Any, text: str) -> None:
    """Write a text as text, so that none becomes a formula."""
    if len(text) > MOST_TEXT:
        raise ValueError(cell.coordinate)
    cell.value = text
    cell.data_type = "s"
    cell.quotePrefix = text[:1] in "=+-@'"


def _add_lists(
    book: Workbook,
    sheet: Any,
    headings: Sequence[Heading],
    lists: Mapping[str, Sequence[tuple[str, str]]],
) -> None:
    """Put what may be chosen on a sheet of its own, and offer closed lists in cells."""
    choices: Any = book.create_sheet(LISTS)
    column = 1
    for name, values in lists.items():
        _put(choices.cell(1, column), name)
        choices.cell(1, column).font = Font(bold=True)
        for line, (value, meaning) in enumerate(values, start=2):
            _put(choices.cell(line, column), value)
            _put(choices.cell(line, column + 1), meaning)
        choices.column_dimensions[letters(column)].width = 28
        choices.column_dimensions[letters(column + 1)].width = 28
        column += 2
    for number, heading in enumerate(headings, start=1):
        if not heading.choices:
            continue
        _put(choices.cell(1, column), heading.title)
        for line, value in enumerate(heading.choices, start=2):
            _put(choices.cell(line, column), value)
        last = len(heading.choices) + 1
        where = f"'{LISTS}'!${letters(column)}$2:${letters(column)}${last}"
        rule = DataValidation(type="list", formula1=where, allow_blank=True)
        sheet.add_data_validation(rule)
        rule.add(f"{letters(number)}2:{letters(number)}{MOST_ROWS}")
        column += 1


def _without_clock(data: bytes) -> bytes:
    """The same archive with one date for all parts, so that content decides its bytes.

    openpyxl writes the time of day into the archive and the properties.
    """
    buffer = io.BytesIO()
    stamp = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")
    with (
        zipfile.ZipFile(io.BytesIO(data)) as before,
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as after,
    ):
        for part in sorted(before.namelist(), key=lambda name: name[0] != "["):
            content = before.read(part)
            if part == "docProps/core.xml":
                content = stamp.sub(rb"\g<1>2000-01-01T00:00:00Z", content)
            one = zipfile.ZipInfo(part, (1980, 1, 1, 0, 0, 0))
            one.compress_type = zipfile.ZIP_DEFLATED
            after.writestr(one, content)
    return buffer.getvalue()
