"""Bytes of a content file → text, or what is wrong with the bytes.

Apart from the YAML reader because Markdown, YAML and plain lists all come this
way, and because a wrong encoding must name the line before any parser sees it.
"""

from __future__ import annotations

import re
from itertools import islice
from pathlib import PurePosixPath

from generator.catalogue.problems import Location, Problem
from generator.wording.messages import N_, message

MOST_BYTES = 262_144  # of one text file; a project with a long story has some 12,000

# How files begin that other programs write: Word and Excel of today and of before
# 2007, and other archives; PDF; rich text.
DOCUMENTS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF-", b"{\\rtf")
SAMPLE = 1_000  # bytes that tell an encoding by how many are zero
MOST_STRANGE = 20  # invisible characters that are listed for one file

# The last two: remarks between lines, and letters that only programs see.
CONTROL = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff"
    "\ufff9-\ufffb\U000e0000-\U000e007f]"
)
LINE_BREAK = re.compile("[\x85\u2028\u2029]")  # of other systems; YAML obeys them
DIRECTION = re.compile("[\u202a-\u202e\u2066-\u2069]")
UNSEEN = re.compile(f"{CONTROL.pattern}|{LINE_BREAK.pattern}|{DIRECTION.pattern}")
CONFLICT = re.compile(r"^<{7}(?= |$)", re.MULTILINE)  # as git leaves it
BYTE_ORDER_MARK = "\ufeff"


def decode(data: bytes, path: PurePosixPath) -> tuple[str, list[Problem]]:
    """Return the text of a file with ordinary line ends, and every problem with it.

    A byte order mark at the start and line ends of Windows or old Macs are taken
    away without a word: they harm nobody. Characters that no reader sees but a
    parser obeys are reported and replaced, so that places stay what they are. Where
    the text cannot be read at all it is empty.
    """
    if len(data) > MOST_BYTES:
        return "", [_too_large(data, path)]
    if data.startswith(DOCUMENTS):
        return "", [_no_text(path)]
    if wide := _wide_encoding(data):
        return "", [
            Problem(
                Location(path),
                "encoding",
                message(N_("The file is saved as {found}, not as UTF-8."), found=wide),
                message(
                    N_("Save it again with the encoding “UTF-8” in your text editor.")
                ),
            )
        ]
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return "", [_bad_byte(data, error.start, path, "end" in error.reason)]
    text = text.lstrip(BYTE_ORDER_MARK)
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if "<<<" in text and (found := CONFLICT.search(text)):
        return "", [_conflict(place(text, found.start(), path), found[0])]
    if not has_unseen(text):
        return text, []
    problems = _strange_characters(text, path)
    return UNSEEN.sub("\ufffd", LINE_BREAK.sub(" ", text)), problems


def has_unseen(text: str) -> bool:
    """Return whether a text holds characters that no reader sees, but a parser obeys.

    Python calls none of them printable, and tells so at once of nearly every text.
    """
    return not text.replace("\n", "").isprintable() and bool(UNSEEN.search(text))


def place(text: str, offset: int, path: PurePosixPath, first_line: int = 1) -> Location:
    """Return where the character at `offset` of `text` stands in its file."""
    before = text[:offset]
    line = before.count("\n")
    return Location(path, first_line + line, offset - (before.rfind("\n") + 1) + 1)


def _conflict(at: Location, sign: str) -> Problem:
    return Problem(
        at,
        "merge-conflict",
        message(
            N_("Two versions of the text stand here side by side (“{sign}”)."),
            sign=sign,
        ),
        message(
            N_(
                "Keep one of the two, and remove the lines with <<<<<<<, ======= and"
                " >>>>>>>."
            )
        ),
    )


def _wide_encoding(data: bytes) -> str:
    """The name of an encoding with two or four bytes a character, or nothing."""
    start = data[:SAMPLE]
    zeros = start.count(0)
    if data[:4] in (b"\xff\xfe\0\0", b"\0\0\xfe\xff") or zeros > len(start) * 0.6:
        return "UTF-32"
    if data[:2] in (b"\xff\xfe", b"\xfe\xff") or zeros > len(start) * 0.3:
        return "UTF-16"
    return ""


def _no_text(path: PurePosixPath) -> Problem:
    return Problem(
        Location(path),
        "no-text",
        message(
            N_("This is no text, but a document of Word, Excel or another program.")
        ),
        message(
            N_(
                "Copy the text out of it into a file that is made with a text editor,"
                " or use the form."
            )
        ),
    )


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


def _bad_byte(
    data: bytes, offset: int, path: PurePosixPath, is_cut_off: bool
) -> Problem:
    start = max(data.rfind(b"\n", 0, offset), data.rfind(b"\r", 0, offset)) + 1
    before = data[:offset].replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    column = len(data[start:offset].decode("utf-8", "replace")) + 1
    at = Location(path, before.count(b"\n") + 1, column)
    if is_cut_off:
        return Problem(
            at,
            "encoding",
            message(N_("The file ends in the middle of a character.")),
            message(
                N_("Part of the file was lost: copy it again from where it is whole.")
            ),
        )
    hint = message(
        N_(
            "Save it again with the encoding “UTF-8” in your text editor, then look"
            " at this place."
        )
    )
    guess = data[offset : offset + 1].decode("cp1252", "replace")
    if guess.isprintable() and guess != "\ufffd":
        hint = message(
            N_(
                "Save it again with the encoding “UTF-8” in your text editor, then"
                " look at this place: it was probably “{guess}”."
            ),
            guess=guess,
        )
    return Problem(
        at,
        "encoding",
        message(
            N_("The file is not saved as UTF-8: byte {byte} cannot be read here."),
            byte=f"0x{data[offset]:02X}",
        ),
        hint,
    )


STRANGE = (
    (
        CONTROL,
        "control-character",
        N_("An invisible control character ({code}) stands here."),
    ),
    (
        LINE_BREAK,
        "control-character",
        N_("An invisible line break ({code}) stands here."),
    ),
    (
        DIRECTION,
        "direction-character",
        N_("An invisible character ({code}) turns the text around here."),
    ),
)


def _strange_characters(text: str, path: PurePosixPath) -> list[Problem]:
    return [
        Problem(
            place(text, found.start(), path),
            code,
            message(sentence, code=f"U+{ord(found[0]):04X}"),
            message(N_("Remove it: delete the word and type it again.")),
        )
        for pattern, code, sentence in STRANGE
        for found in islice(pattern.finditer(text), MOST_STRANGE)
    ]
