"""CSV, as Excel and other programs of this country write it.

The sign between values is found by looking; so is the encoding: UTF-8 and UTF-16
say what they are, and what is neither is what Windows writes here, cp1252. A value
that a spreadsheet could take for a formula is guarded on the way out, and the guard
is taken off on the way in.

Source:
    RFC 4180; OWASP, “CSV Injection”.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from pathlib import PurePosixPath

from generator.editing.spreadsheet.table import Table, Trouble, Unreadable, filled
from generator.website.escape import FORMULA, GUARD, as_cell
from generator.wording.messages import N_

BYTE_ORDER_MARK = "\ufeff"  # without it, Excel takes UTF-8 for something else
BETWEEN = ";"  # as Excel opens it where the comma is a decimal sign
SEPARATORS = ";\t,|"
MOST_VALUE = 300_000  # characters of one value; a story has at most 262,144 bytes
UTF_16 = (b"\xff\xfe", b"\xfe\xff")


def read(data: bytes, path: PurePosixPath) -> Table:
    """Return the table in a CSV file.

    Raises:
        Unreadable: it is no text, or no table.
    """
    text = _decoded(data, path).replace("\r\n", "\n").replace("\r", "\n")
    between = _separator(text)
    if text.lower().startswith("sep="):
        text = text.partition("\n")[2]
        first = 2
    else:
        first = 1
    csv.field_size_limit(MOST_VALUE)
    # `strict` would refuse the loose quotes that people's programs write.
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=between)
    try:
        rows = filled(lines, _unguarded, path, first)
    except csv.Error:
        raise Unreadable(
            path,
            Trouble.of(
                "spreadsheet-damaged",
                N_("The quotes in this file do not come in pairs."),
                N_("Save it anew from the program it comes from."),
            ),
        ) from None
    return Table(path, path.stem, rows)


def write(rows: Iterable[Sequence[str]]) -> bytes:
    """Return rows as Excel opens them with a double click, in UTF-8."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, delimiter=BETWEEN, lineterminator="\r\n")
    writer.writerows([as_cell(text) for text in row] for row in rows)
    return (BYTE_ORDER_MARK + buffer.getvalue()).encode()


def _decoded(data: bytes, path: PurePosixPath) -> str:
    if data.startswith(UTF_16):
        codecs: tuple[str, ...] = ("utf-16",)
    elif b"\0" in data[:4096]:
        codecs = ()
    else:
        codecs = ("utf-8-sig", "cp1252")
    for codec in codecs:
        try:
            return data.decode(codec)
        except UnicodeDecodeError:
            continue
    raise Unreadable(
        path,
        Trouble.of(
            "encoding",
            N_("This file is no text that can be read."),
            N_("Save it as “CSV UTF-8” from the program it comes from."),
        ),
    )


def _separator(text: str) -> str:
    """The sign that stands most often in the first line, outside quotes."""
    first = text.partition("\n")[0]
    if first.lower().startswith("sep=") and len(first) == 5:
        return first[4]
    outside = "".join(first.split('"')[::2])
    return max(SEPARATORS, key=lambda sign: (outside.count(sign), sign == BETWEEN))


def _unguarded(text: str) -> str:
    text = text.strip()
    return text[1:] if text.startswith(GUARD) and FORMULA.match(text) else text
