"""The archive that a workbook is: looked through before anything in it is believed.

What unpacks to more than any table needs, declares entities or holds programs is
refused, whatever else it holds.

Source:
    ECMA-376, Part 2, 8 (no DTD in a part).
"""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import PurePosixPath

from generator.editing.spreadsheet.table import Trouble, Unreadable
from generator.wording.messages import N_

MOST_BYTES = 30 * 1024**2  # of a file
MOST_UNPACKED = 300 * 1024**2  # of all its parts; 10,000 projects take some 40 MB
MOST_PARTS = 2_000
CHUNK = 1024**2  # bytes
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # .xls, and workbooks with a password
DECLARES = re.compile(rb"<\0?!\0?(?:D\0?O\0?C\0?T\0?Y\0?P\0?E|E\0?N\0?T\0?I\0?T\0?Y)")
SAVE_AS = N_("Save it in Excel or LibreOffice as “Excel-workbook (.xlsx)”.")


def look_through(data: bytes, path: PurePosixPath) -> None:
    """Look whether a file is a workbook that is safe to unpack.

    Raises:
        Unreadable: it is not.
    """
    if data.startswith(OLE):
        text = N_("This is an old Excel file (.xls), or one with a password.")
        raise Unreadable(path, Trouble.of("spreadsheet-format", text, SAVE_AS))
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        with archive:
            names = archive.namelist()
            if "mimetype" in names or "content.xml" in names:
                text = N_("This is a file of LibreOffice (.ods), not of Excel.")
                raise Unreadable(path, Trouble.of("spreadsheet-format", text, SAVE_AS))
            if any(name.lower().endswith("vbaproject.bin") for name in names):
                text = N_("This workbook holds macros: programs that could run.")
                raise Unreadable(path, Trouble.of("spreadsheet-macros", text, SAVE_AS))
            if "xl/workbook.xml" not in names and "[Content_Types].xml" not in names:
                raise Unreadable(path, damaged())
            if len(names) > MOST_PARTS:
                raise Unreadable(path, _bomb())
            unpacked = 0
            for name in names:
                unpacked += _size(archive, name, MOST_UNPACKED - unpacked, path)
    except (
        *(zipfile.BadZipFile, zipfile.LargeZipFile, NotImplementedError),
        *(RuntimeError, EOFError, OSError, ValueError),
    ):
        raise Unreadable(path, damaged()) from None
    except zipfile.zlib.error:  # type: ignore[attr-defined]
        raise Unreadable(path, damaged()) from None


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
                raise Unreadable(path, Trouble.of("spreadsheet-unsafe", text, SAVE_AS))
            tail = chunk[-32:]
    return size


def _bomb() -> Trouble:
    text = N_("The file unpacks to more than {most} MB.")
    hint = N_("Keep only the sheet with projects, without pictures, and save it anew.")
    return Trouble.of("spreadsheet-size", text, hint, most=MOST_UNPACKED // 1024**2)


def damaged() -> Trouble:
    """Return what to say of a file that cannot be read."""
    text = N_("The file is damaged, or is no Excel workbook.")
    return Trouble.of("spreadsheet-damaged", text, SAVE_AS)
