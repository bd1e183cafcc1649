"""The only door to openpyxl: XLSX files, which come from anybody's computer.

Before openpyxl sees a file, its archive is looked through: what is not a workbook,
holds macros, would unpack to more than it may, or declares entities is refused.
Nothing is computed; a formula is told of, and what it shows is pasted by a person.

Source:
    ECMA-376, Part 1 (SpreadsheetML) and Part 2, 8 (no DTD in a part).
"""

from __future__ import annotations

import io
import re
import warnings
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from itertools import islice
from pathlib import PurePosixPath
from typing import Any

from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils.cell import range_boundaries
from openpyxl.utils.datetime import WINDOWS_EPOCH
from openpyxl.worksheet.datavalidation import DataValidation

from generator.catalogue.problems import Problem
from generator.editing.spreadsheet.table import (
    MOST_COLUMNS,
    MOST_ROWS,
    Row,
    Table,
    Trouble,
    Unreadable,
    Value,
    letters,
)
from generator.wording.messages import N_, message

MOST_BYTES = 30 * 1024**2  # of a file
MOST_UNPACKED = 300 * 1024**2  # of all its parts; 10,000 projects take some 40 MB
MOST_PARTS = 2_000
CHUNK = 1024**2  # bytes
MOST_TEXT = 32_767  # characters of a cell (Excel specifications and limits)
EPOCH = WINDOWS_EPOCH.date()  # day 0 of Excel, for all but its first two months
NO_DATE = 1910  # Excel begins at 1900; an earlier day is a number in disguise
LIKELY_YEARS = range(1900, 2101)
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # .xls, and workbooks with a password
DECLARES = re.compile(rb"<\0?!\0?(?:D\0?O\0?C\0?T\0?Y\0?P\0?E|E\0?N\0?T\0?I\0?T\0?Y)")
SAVE_AS = N_("Save it in Excel or LibreOffice as “Excel-workbook (.xlsx)”.")
PASTE = N_("Copy the column and paste it as values, without the formula.")
MERGED = re.compile(rb'<(?:\w+:)?mergeCell\s[^<>]*?\bref="([A-Z0-9:]{1,40})"')
MOST_MERGED = 100  # that are told
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


def read(data: bytes, path: PurePosixPath) -> tuple[Table, ...]:
    """Return every visible sheet of a workbook.

    Raises:
        Unreadable: it is no workbook that can be used.
    """
    _look_through(data, path)
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
        raise Unreadable(path, _damaged()) from None


def _sheets(data: bytes, path: PurePosixPath) -> tuple[Table, ...]:
    book: Any = load_workbook(io.BytesIO(data), read_only=True, keep_links=False)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return tuple(
            _sheet(one, path, _merged(archive, one._worksheet_path))
            for one in book.worksheets
            if one.sheet_state == "visible"
        )


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


def _look_through(data: bytes, path: PurePosixPath) -> None:
    """Refuse a file that is no workbook, or none that is safe to unpack."""
    if data.startswith(OLE):
        text = N_("This is an old Excel file (.xls), or one with a password.")
        raise Unreadable(path, _trouble("spreadsheet-format", text, SAVE_AS))
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        with archive:
            names = archive.namelist()
            if "mimetype" in names or "content.xml" in names:
                text = N_("This is a file of LibreOffice (.ods), not of Excel.")
                raise Unreadable(path, _trouble("spreadsheet-format", text, SAVE_AS))
            if any(name.lower().endswith("vbaproject.bin") for name in names):
                text = N_("This workbook holds macros: programs that could run.")
                raise Unreadable(path, _trouble("spreadsheet-macros", text, SAVE_AS))
            if "xl/workbook.xml" not in names and "[Content_Types].xml" not in names:
                raise Unreadable(path, _damaged())
            if len(names) > MOST_PARTS:
                raise Unreadable(path, _bomb())
            unpacked = 0
            for name in names:
                unpacked += _size(archive, name, MOST_UNPACKED - unpacked, path)
    except (
        *(zipfile.BadZipFile, zipfile.LargeZipFile, NotImplementedError),
        *(RuntimeError, EOFError, OSError, ValueError),
    ):
        raise Unreadable(path, _damaged()) from None
    except zipfile.zlib.error:  # type: ignore[attr-defined]
        raise Unreadable(path, _damaged()) from None


def _size(archive: zipfile.ZipFile, name: str, most: int, path: PurePosixPath) -> int:
    """Unpack a part bit by bit; return how large it really is."""
    size, tail = 0, b""
    with archive.open(name) as stream:
        while chunk := stream.read(CHUNK):
            size += len(chunk)
            if size > most:
                raise Unreadable(path, _bomb())
            if DECLARES.search(tail + chunk):
                text = N_("This workbook declares entities, which no program writes.")
                raise Unreadable(path, _trouble("spreadsheet-unsafe", text, SAVE_AS))
            tail = chunk[-32:]
    return size


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
    rows: list[Row] = []
    for number, cells in enumerate(_rows(sheet), start=1):
        row = Row(number, tuple(map(_text, cells[:MOST_COLUMNS])))
        if row.is_empty:
            continue
        if len(rows) > MOST_ROWS:
            raise Unreadable(path, too_many_rows())
        rows.append(row)
    return Table(path, sheet.title, tuple(rows), tuple(problems))


def _rows(sheet: Any) -> Iterator[Sequence[Any]]:
    sheet.reset_dimensions()  # what a file says of its size may be wrong
    yield from sheet.iter_rows()


def _text(cell: Any) -> Value:
    """What a cell says, as a person would have typed it into a text file."""
    value = cell.value
    if value is None or value == "":
        return ""
    if cell.data_type == "f":
        text = N_("A formula stands here; its result may be another on every computer.")
        return _trouble("spreadsheet-formula", text, PASTE)
    if cell.data_type == "e":
        text = N_("The spreadsheet shows an error here: {value}.")
        hint = N_("Mend the cell in the spreadsheet, or leave it empty.")
        return _trouble("spreadsheet-error", text, hint, value=str(value)[:20])
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
        return _trouble("spreadsheet-date", text, hint, year=value.year, number=number)
    shown = re.sub(r'\[[^\]]*\]|"[^"]*"|\\.', "", format.lower())
    if "d" in shown or "j" in shown or not re.search("[my]", shown):
        return value.strftime("%Y-%m-%d")
    return value.strftime("%Y-%m" if "m" in shown else "%Y")


def too_many_rows() -> Trouble:
    """Return what to say of a table that is too long."""
    return _trouble(
        "spreadsheet-rows",
        N_("The table has more than {most} rows."),
        N_("Split it into several files."),
        most=MOST_ROWS,
    )


def _damaged() -> Trouble:
    text = N_("The file is damaged, or is no Excel workbook.")
    return _trouble("spreadsheet-damaged", text, SAVE_AS)


def _bomb() -> Trouble:
    text = N_("The file unpacks to more than {most} MB.")
    hint = N_("Keep only the sheet with projects, without pictures, and save it anew.")
    return _trouble("spreadsheet-size", text, hint, most=MOST_UNPACKED // 1024**2)


def _trouble(code: str, text: str, hint: str, /, **values: object) -> Trouble:
    return Trouble(code, message(text, **values), message(hint, **values))
