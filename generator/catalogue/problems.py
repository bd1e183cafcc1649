"""What is wrong with content, where, and how to mend it.

A problem holds facts; its sentence is made last, in the reader's language. It
stands alone because every stage reports problems in this one shape.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from pathlib import PurePosixPath

from generator.wording.messages import (
    DEFAULT_LANGUAGE,
    N_,
    NOTHING,
    Message,
    counted,
    message,
)

FIXED_SPACES = "\u00a0\u202f"  # before signs, as Dutch and French set them
MOST_PER_FILE = 100  # problems that are listed


class Severity(Enum):
    """Whether content with the problem may be published."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place in a content file. Lines and columns count from 1, as editors do."""

    path: PurePosixPath
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{printable(self.path.as_posix())}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing for the editor to mend.

    Attributes:
        at: where it stands.
        code: a name for the kind of problem, stable over versions and languages.
        message: what is wrong.
        hint: how to mend it.
        severity: an error keeps content from being published, a warning does not.
    """

    at: Location
    code: str
    message: Message
    hint: Message = NOTHING
    severity: Severity = Severity.ERROR

    def say(self, language: str = DEFAULT_LANGUAGE) -> str:
        """Return `path:line:column: problem`, and the remedy on a second line."""
        prefix = ""
        if self.severity is Severity.WARNING:
            prefix = message(N_("Note: ")).say(language)
        lines = [
            f"{self.at}: {prefix}{printable(self.message.say(language))} [{self.code}]"
        ]
        if hint := self.hint.say(language):
            lines.append(f"    → {printable(hint)}")
        return "\n".join(lines)

    def __str__(self) -> str:
        return self.say("en")


class ContentError(Exception):
    """The content cannot be used; every problem found is listed, in file order."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = in_order(problems)
        super().__init__("\n".join(map(str, self.problems)))

    def __reduce__(self) -> tuple[object, ...]:
        """Return how another process makes it again."""
        return type(self), (self.problems,)


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return every problem once, by file, line and column."""
    return tuple(
        sorted(set(problems), key=lambda one: (one.at, one.code, str(one.message)))
    )


def errors_first(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return every problem once, what keeps content back before what does not.

    In one file the order of its lines helps most; in a long report, and where a
    forge shows only the first ten, what must be mended comes first.
    """
    found = in_order(problems)
    return tuple(sorted(found, key=lambda one: one.severity is Severity.WARNING))


def limited(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return the problems in file order, of each file at most `MOST_PER_FILE`.

    Where there are more, errors go before warnings and the last line says so: ten
    thousand lines about one file help nobody, and could fill a log.
    """
    by_path: dict[PurePosixPath, list[Problem]] = {}
    for problem in in_order(problems):
        by_path.setdefault(problem.at.path, []).append(problem)
    kept: list[Problem] = []
    for found in by_path.values():
        found.sort(key=lambda one: one.severity is Severity.WARNING)
        kept += found[:MOST_PER_FILE]
        if len(found) > MOST_PER_FILE:
            last = max(one.at for one in found[:MOST_PER_FILE])
            kept.append(
                Problem(
                    last,
                    "too-many",
                    message(N_("This file has more mistakes than are listed here.")),
                    message(N_("Mend these first, then check again.")),
                    found[MOST_PER_FILE].severity,  # the worst that is left out
                )
            )
    return in_order(kept)


def errors(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return the problems that keep content from being published, in file order."""
    found = [one for one in problems if one.severity is Severity.ERROR]
    return in_order(found) if found else ()


def tally(problems: Iterable[Problem]) -> Message:
    """Return how many errors and notes there are, in how many files; at least one."""
    found = tuple(problems)
    wrong = len(errors(found))
    notes = len(found) - wrong
    files = len({one.at.path for one in found})
    text = N_("{errors} and {notes} in {files}.")
    if not wrong or not notes:
        text = N_("{errors} in {files}.") if wrong else N_("{notes} in {files}.")
    return message(
        text,
        errors=counted("{count} error", "{count} errors", wrong),
        notes=counted("{count} note", "{count} notes", notes),
        files=counted("{count} file", "{count} files", files),
    )


def printable(text: str) -> str:
    """Return `text` with what could disturb a terminal or a log written as escapes.

    File names and values come from outsiders: a control character or a change of
    writing direction in them must be seen, not obeyed. A byte of a file name that
    is no UTF-8 (a lone surrogate in Python, PEP 383) shows as its two hex digits.
    """
    if text.isprintable():
        return text
    shown = []
    for character in text:
        code = ord(character)
        if character.isprintable() or character in FIXED_SPACES:
            shown.append(character)
        elif 0xDC80 <= code <= 0xDCFF:
            shown.append(f"\\x{code - 0xDC00:02x}")
        else:
            shown.append(character.encode("unicode_escape", "surrogatepass").decode())
    return "".join(shown)
