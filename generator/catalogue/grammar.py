"""Mistakes in the grammar of YAML, in the words of someone who is no programmer.

The parser says “mapping values are not allowed in this context”; an editor needs
to hear that a colon stands in unquoted text. Apart from `source`, which reads,
because explaining is guesswork over lines and grows with every new mistake seen.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.catalogue.problems import Location, Problem
from generator.wording.messages import Message, N_, message

BLANKS = {
    "\t": N_("a tab"),
    "\u00a0": N_("a no-break space"),
    "\u200b": N_("an invisible space"),
    "\u2003": N_("a wide space"),
    "\u2009": N_("a thin space"),
    "\u202f": N_("a narrow no-break space"),
    "\u3000": N_("a wide space"),
}
INDENTATION = re.compile(r"[ \t\u00a0\u200b\u2003\u2009\u202f\u3000]*")
FIELD = re.compile(r"(?P<name>[^\s#\[\]{},&*!|>'\"%@`:][^:#]*?)\s*:(?:\s|$)")
QUOTES = N_('Put the whole text in quotes: "…".')


@dataclass(frozen=True, slots=True)
class Mistake:
    """A mistake and the line, from 0, in which it was noticed."""

    problem: Problem
    line: int


def clean_indentation(
    lines: list[str], path: PurePosixPath, first_line: int, problems: list[Problem]
) -> None:
    """Report blanks that YAML does not take as indentation; put spaces in their place.

    `lines` is changed, so that the rest of the file can be read as it was meant.
    """
    for number, line in enumerate(lines):
        indentation = INDENTATION.match(line)
        start = indentation[0] if indentation else ""
        strange = next((blank for blank in start if blank != " "), None)
        if strange is None:
            continue
        column = start.index(strange) + 1
        if line.strip("".join(BLANKS) + " "):
            problems.append(
                Problem(
                    Location(path, first_line + number, column),
                    "indentation",
                    message(
                        N_("The line is indented with {blank}."),
                        blank=message(BLANKS[strange]),
                    ),
                    message(N_("Indent with ordinary spaces, two for each level.")),
                )
            )
        spaces = start.replace("\t", "  ").replace("\u200b", "")
        lines[number] = re.sub(r"[^ ]", " ", spaces) + line[len(start) :]


def explain(
    lines: list[str],
    where: tuple[int, int],
    since: tuple[int, int],
    reason: str,
    path: PurePosixPath,
    first_line: int,
) -> Mistake:
    """Return what the parser stumbled over, explained.

    Args:
        lines: of the text.
        where: line and column, from 0, where the parser gave up.
        since: line and column, from 0, where the thing began in which it gave up.
        reason: what the parser says of it.
        path: of the file.
        first_line: line of the file that `lines[0]` is.
    """
    number = min(where[0], len(lines) - 1)
    column = where[1]
    code, text, hint = _diagnose(lines, number, column, reason)
    if code in {"quote", "bracket", "block-text"} and since[0] <= number:
        number, column = since
    elif code == "colon-in-value":
        column = max(0, _second_colon(lines[number], column))
    elif code == "missing-colon":
        number = _without_colon(lines, max(0, min(since[0], number - 1)), number)
        column = len(lines[number]) - len(lines[number].lstrip())
    at = Location(path, first_line + number, column + 1)
    return Mistake(Problem(at, code, text, hint), number)


def set_aside(lines: list[str], mistake: Mistake) -> set[str]:
    """Blank the outermost field around a mistake; return the names it may have had.

    The field runs from the last line at or above the mistake that is not indented
    to the line before the next such line.
    """
    start = mistake.line
    while start > 0 and not _begins_field(lines[start]):
        start -= 1
    end = mistake.line + 1
    while end < len(lines) and not _begins_field(lines[end]):
        end += 1
    names = set()
    if found := FIELD.match(lines[start]):
        names.add(found["name"].strip("'\""))
    else:
        names.add(re.split(r"[\s:]", lines[start].strip() + " ")[0].strip("'\""))
    for number in range(start, end):
        lines[number] = ""
    return names


def _begins_field(line: str) -> bool:
    return bool(line) and line[0] not in " #-]}\t" and bool(line.strip())


def _diagnose(
    lines: list[str], number: int, column: int, reason: str
) -> tuple[str, Message, Message]:
    line = lines[number]
    value = _value(line)
    if "mapping values are not allowed" in reason:
        if _second_colon(line, column) >= 0:
            return (
                "colon-in-value",
                message(
                    N_("A colon followed by a space stands in text without quotes.")
                ),
                message(QUOTES),
            )
        if _without_colon(lines, max(0, number - 1), number) != number:
            return _missing_colon()
        return _indentation()
    if "block sequence entries" in reason:
        return (
            "list",
            message(N_("A list begins on the line under the name of its field.")),
            message(N_("Write each item on a line of its own, after “- ”.")),
        )
    if "cannot start any token" in reason or "unexpected character" in reason:
        sign = line[column : column + 1]
        return (
            "sign",
            message(N_("Text without quotes cannot begin with “{sign}”."), sign=sign),
            message(QUOTES),
        )
    if "quoted scalar" in reason or "unexpected end of stream" in reason:
        return (
            "quote",
            message(N_("A quotation mark is opened here and not closed.")),
            message(N_("Close it at the end of the text, with the same mark.")),
        )
    if "escape" in reason:
        return (
            "backslash",
            message(N_("A backslash in double quotes has a meaning of its own.")),
            message(N_("Use single quotes: '…', or write the backslash twice.")),
        )
    if "could not find expected ':'" in reason:
        return _missing_colon()
    if "',' or" in reason or "flow" in reason:
        return (
            "bracket",
            message(N_("A list in brackets is not closed, or lacks a comma.")),
            message(N_("Write each item on a line of its own, after “- ”.")),
        )
    if "block scalar" in reason or "chomping" in reason or "comment" in reason:
        return (
            "block-text",
            message(N_("After “|” or “>” the text begins on the next line.")),
            message(N_("Indent the text by two spaces, or put it in quotes.")),
        )
    if "alias" in reason or "anchor" in reason or value[:1] in {"&", "*"}:
        return (
            "sign",
            message(
                N_("Text without quotes cannot begin with “{sign}”."), sign=value[:1]
            ),
            message(QUOTES),
        )
    if "tag" in reason or value[:1] == "!":
        return (
            "sign",
            message(N_("Text without quotes cannot begin with “{sign}”."), sign="!"),
            message(QUOTES),
        )
    if "directive" in reason or line.startswith("%"):
        return (
            "sign",
            message(N_("Text without quotes cannot begin with “{sign}”."), sign="%"),
            message(QUOTES),
        )
    if value[:1] in {'"', "'"}:
        return (
            "after-quote",
            message(N_("After the closing quotation mark more text follows.")),
            message(
                N_("Put all of it between quotes; use ' inside \" and \" inside '.")
            ),
        )
    if "did not find expected" in reason or "expected <block end>" in reason:
        return _indentation()
    return (
        "yaml",
        message(N_("This cannot be read as YAML ({reason})."), reason=reason),
        message(N_("Compare with a file that is right, or put the text in quotes.")),
    )


def _indentation() -> tuple[str, Message, Message]:
    return (
        "indentation",
        message(N_("The line is indented differently from the lines around it.")),
        message(N_("Fields of one level begin at the same column.")),
    )


def _missing_colon() -> tuple[str, Message, Message]:
    return (
        "missing-colon",
        message(N_("After the name of a field, a colon and a space are missing.")),
        message(N_("Write “name: value”. Text that runs on over lines is indented.")),
    )


def _value(line: str) -> str:
    """What stands after the name of a field or the hyphen of an item."""
    rest = line.strip()
    while rest.startswith("- "):
        rest = rest[2:].lstrip()
    found = FIELD.match(rest)
    return rest[found.end() :].lstrip() if found else rest


def _second_colon(line: str, column: int) -> int:
    """Column, from 0, of a colon in the text of a field; -1 where there is none."""
    start = line.find(": ")
    if start < 0:
        return -1
    found = [
        hit.start() for hit in re.finditer(r":(?= |$)", line) if hit.start() > start
    ]
    return min(found, key=lambda colon: abs(colon - column), default=-1)


def _without_colon(lines: list[str], start: int, end: int) -> int:
    """The line from `start` to `end`, from 0, that has no field in it."""
    for number in range(start, end + 1):
        line = lines[number].strip()
        if line and not line.startswith(("#", "-")) and not FIELD.match(line):
            return number
    return end
