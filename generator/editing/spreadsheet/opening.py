"""A spreadsheet file → the table in it that holds projects.

Apart from `intake`: which sheet and which row begin the table is a matter of looking,
what its rows mean is not.
"""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from generator.editing.spreadsheet import delimited
from generator.editing.spreadsheet.columns import find
from generator.editing.spreadsheet.table import Row, Table, Trouble, Unreadable
from generator.editing.spreadsheet.workbook.archive import MOST_BYTES, OLE
from generator.editing.spreadsheet.workbook.reading import read as read_workbook
from generator.wording.messages import N_, message

CSV = (".csv", ".tsv", ".txt")
HEADER_WITHIN = 12  # rows from the top in which the header may stand
LEAST_KNOWN = 2  # columns that a header must have in common with ours


def read(file: Path) -> tuple[Table, Row]:
    """Return the sheet of a file that holds projects, and its row with the header.

    Args:
        file: XLSX or CSV; what it holds says which, not its name alone.

    Raises:
        Unreadable: the file cannot be used at all.
        OSError: it cannot be read.
    """
    path = PurePosixPath(file.name)
    with file.open("rb") as stream:
        data = stream.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        text = message(
            N_("The file is larger than {most} MB."),
            most=MOST_BYTES // 1024**2,
        )
        hint = message(N_("Split it into several files."))
        raise Unreadable(path, Trouble("too-large", text, hint))
    is_text = file.suffix.lower() in CSV
    is_text = is_text and not data.startswith((b"PK\x03\x04", OLE))
    tables = (delimited.read(data, path),) if is_text else read_workbook(data, path)
    return choose(tables, path)


def choose(tables: tuple[Table, ...], path: PurePosixPath) -> tuple[Table, Row]:
    """Return the sheet, and its row, that has most of our columns.

    Raises:
        Unreadable: none has enough of them.
    """

    def known(row: Row) -> int:
        return sum(isinstance(one, str) and find(one) is not None for one in row.values)

    found = [
        (known(row), -number, table, row)
        for number, table in enumerate(tables)
        for row in table.rows[:HEADER_WITHIN]
    ]
    best = max(found, key=lambda one: one[:2], default=None)
    if best is None or best[0] < LEAST_KNOWN:
        text = message(N_("No row holds the names of the columns."))
        hint = message(
            N_(
                "Put names such as “Titel” and “Gemeente” in the first row; “buurtboek"
                " export --template” makes a table with all of them."
            )
        )
        raise Unreadable(path, Trouble("spreadsheet-header", text, hint))
    return best[2], best[3]
