"""Bytes of a content file → text, or what is wrong with the bytes.

Apart from the YAML reader because Markdown, YAML and plain lists all come this
way, and because a wrong encoding must name the line before any parser sees it.
"""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from generator.catalogue.problems import Location, Problem
from generator.wording.messages import N_, message

MOST_BYTES = 262_144  # of one text file; a project with a long story has some 12,000

CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
DIRECTION = re.compile("[\u202a-\u202e\u2066-\u2069]")
BYTE_ORDER_MARK = "\ufeff"


def decode(data: bytes, path: PurePosixPath) -> tuple[str, list[Problem]]:
    """Return the text of a file with line ends `\\n`, and every problem with it.

    A byte order mark at the start and line ends of Windows or old Macs are taken
    away without a word: they harm nobody. Where the text cannot be read at all it
    is empty.
    """
    if len(data) > MOST_BYTES:
        return "", [_too_large(data, path)]
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return "", [
            Problem(
                Location(path),
                "encoding",
                message(N_("The file is saved as UTF-16, not as UTF-8.")),
                message(
                    N_("Save it again with the encoding “UTF-8” in your text editor.")
                ),
            )
        ]
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return "", [_bad_byte(data, error.start, path)]
    text = text.removeprefix(BYTE_ORDER_MARK)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text, _strange_characters(text, path)


def place(text: str, offset: int, path: PurePosixPath, first_line: int = 1) -> Location:
    """Return where the character at `offset` of `text` stands in its file."""
    before = text[:offset]
    line = before.count("\n")
    return Location(path, first_line + line, offset - (before.rfind("\n") + 1) + 1)


def _too_large(data: bytes, path: PurePosixPath) -> Problem:
    return Problem(
        Location(path),
        "too-large",
        message(
            N_("The file holds {size} kB; at most {most} kB is read."),
            size=len(data) // 1024 + 1,
            most=MOST_BYTES // 1024,
        ),
        message(N_("Shorten the text. Pictures belong in a file of their own.")),
    )


def _bad_byte(data: bytes, offset: int, path: PurePosixPath) -> Problem:
    start = data.rfind(b"\n", 0, offset) + 1
    column = len(data[start:offset].decode("utf-8", "replace")) + 1
    guess = data[offset : offset + 1].decode("cp1252", "replace")
    return Problem(
        Location(path, data[:offset].count(b"\n") + 1, column),
        "encoding",
        message(
            N_("The file is not saved as UTF-8: byte {byte} cannot be read here."),
            byte=f"0x{data[offset]:02X}",
        ),
        message(
            N_(
                "Save it again with the encoding “UTF-8” in your text editor, then"
                " look at this place: it was probably “{guess}”."
            ),
            guess=guess,
        ),
    )


def _strange_characters(text: str, path: PurePosixPath) -> list[Problem]:
    problems = []
    for found in CONTROL.finditer(text):
        problems.append(
            Problem(
                place(text, found.start(), path),
                "control-character",
                message(
                    N_("An invisible control character ({code}) stands here."),
                    code=f"U+{ord(found[0]):04X}",
                ),
                message(N_("Remove it: delete the word and type it again.")),
            )
        )
    for found in DIRECTION.finditer(text):
        problems.append(
            Problem(
                place(text, found.start(), path),
                "direction-character",
                message(
                    N_("An invisible character ({code}) turns the text around here."),
                    code=f"U+{ord(found[0]):04X}",
                ),
                message(N_("Remove it: delete the word and type it again.")),
            )
        )
    return problems
