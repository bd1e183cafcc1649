"""Mistakes in the grammar of YAML, in the words of someone who is no programmer.

The parser says “mapping values are not allowed in this context”; an editor needs
to hear that a colon stands in unquoted text. Apart from `source`, which reads,
because explaining is guesswork over lines and grows with every new mistake seen.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.catalogue.problems import Location, Problem
from generator.catalogue.remedies import (
    BULLETS,
    COLON_IN_VALUE,
    FIELDS,
    ITEMS,
    NO_HYPHEN,
    QUOTES,
)
from generator.wording.messages import N_, Message, message

FIELD = re.compile(r"(?P<name>[^\s#\[\]{},&*!|>'\"%@`:][^:#]*?) *:(?:[ \t]|$)")
ITEM = re.compile(r"(?:- +)*")
NAME = re.compile(r"[\w-]+")
BLOCK_SIGN = re.compile(r"(?:: |- )\s*(?P<sign>[|>])[-+\d]*\s*$")
TYPOGRAPHIC = "“”„‘’‚«»"


@dataclass(frozen=True, slots=True)
class Mistake:
    """A mistake and the lines, from 0, that it spoils, the first and the last."""

    problem: Problem
    line: int
    last: int


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
    last = len(lines) - 1  # the parser may name a place past the end
    begun = min(since[0], last), since[1]
    stumble = _Stumble(lines, min(where[0], last), where[1], begun, reason)
    found = next(found for rule in RULES if (found := rule(stumble)))
    column = min(found.column, len(lines[found.number]))
    at = Location(path, first_line + found.number, column + 1)
    problem = Problem(at, found.code, found.text, found.hint)
    return Mistake(problem, found.number, max(found.number, found.last))


def set_aside(lines: list[str], mistake: Mistake) -> set[str]:
    """Blank the outermost field around a mistake; return the names it may have had.

    The field runs from the last line at or above the mistake that is not indented
    to the line before the next such line.
    """
    start = mistake.line
    while start > 0 and not _begins_field(lines[start]):
        start -= 1
    end = mistake.last + 1
    while end < len(lines) and not _begins_field(lines[end]):
        end += 1
    name = NAME.match(lines[start].lstrip(" \"'"))
    for number in range(start, end):
        lines[number] = ""
    return {name[0]} if name else set()


def _begins_field(line: str) -> bool:
    return bool(line.strip()) and line[0] not in " #-]}\t"


@dataclass(frozen=True, slots=True)
class _Stumble:
    """Where the parser gave up (line and column from 0), and what it says of it."""

    lines: list[str]
    number: int
    column: int
    since: tuple[int, int]
    reason: str

    @property
    def line(self) -> str:
        return self.lines[self.number]

    @property
    def value(self) -> str:
        return self.line[self.value_column :]

    @property
    def value_column(self) -> int:
        return _value_column(self.line)

    def says(self, *parts: str) -> bool:
        return any(part in self.reason for part in parts)


@dataclass(frozen=True, slots=True)
class _Finding:
    """A diagnosis and the place, line and column from 0, that it concerns.

    `last` is the last line that is spoilt by it, where that is another one.
    """

    code: str
    text: Message
    hint: Message
    number: int
    column: int
    last: int = -1


Rule = Callable[[_Stumble], _Finding | None]


def _backslash(at: _Stumble) -> _Finding | None:
    if not at.says("escape", "hexdec"):
        return None
    return _Finding(
        "backslash",
        message(N_("A backslash in double quotes has a meaning of its own.")),
        message(N_("Use single quotes: '…', or write the backslash twice.")),
        at.number,
        at.column,
    )


def _open_quote(at: _Stumble) -> _Finding | None:
    """A quotation mark that nothing closes, or only one in a field further down."""
    number = column = -1
    if at.says("unexpected end of stream", "unexpected document indicator"):
        number, column = at.since
    elif not at.says("cannot start", "',' or"):
        for candidate in range(at.number):
            start = _value_column(at.lines[candidate])
            if _closing_line(at.lines, candidate, start) == at.number:
                number, column = candidate, start
                break
    if number < 0:
        return None
    hint = message(N_("Close it at the end of the text, with the same mark."))
    if at.lines[number][column : column + 1] == "'":
        hint = message(
            N_(
                "Close it at the end of the text. Is it an apostrophe, as in ’t? Then"
                ' put the whole text in double quotes: "\'t …".'
            )
        )
    text = message(N_("A quotation mark is opened here and not closed."))
    return _Finding("quote", text, hint, number, column)


def _closing_line(lines: list[str], number: int, column: int) -> int:
    """The line, from 0, that closes a quotation mark; -1 where there is none."""
    mark = lines[number][column : column + 1]
    if mark not in {'"', "'"}:
        return -1
    skipped = re.compile(r"\\." if mark == '"' else "''")
    rest = lines[number][column + 1 :]
    for closing in range(number, len(lines)):
        if mark in skipped.sub("", rest if closing == number else lines[closing]):
            return closing
    return -1


def _block_text(at: _Stumble) -> _Finding | None:
    """Text on the line of `|` or `>`, or not indented under it."""
    number, column, text = at.number, at.value_column, -1
    if not at.says("comment or line break", "indentation indicator"):
        text = at.since[0] if at.says("could not find expected ':'") else at.number
        if at.lines[text].startswith(" "):
            return None
        number = _above(at.lines, text)
        found = BLOCK_SIGN.search(at.lines[number])
        if not found or number == text:
            return None
        column = found.start("sign")
    return _Finding(
        "block-text",
        message(N_("After “|” or “>” the text stands on the next lines, indented.")),
        message(N_("Indent the text by two spaces, or put it in quotes.")),
        number,
        column,
        text,
    )


def _above(lines: list[str], number: int) -> int:
    """The nearest line above that is not empty; the line itself where none is."""
    above = number - 1
    while above > 0 and not lines[above].strip():
        above -= 1
    return above if above >= 0 and lines[above].strip() else number


def _bullet(at: _Stumble) -> _Finding | None:
    sign = at.line.lstrip()[:2]
    if len(sign) < 2 or sign[0] not in BULLETS or sign[1] != " ":
        return None
    return _Finding(
        "list",
        message(NO_HYPHEN, sign=sign[0]),
        message(ITEMS),
        at.number,
        _indentation_of(at.line),
    )


def _sign(at: _Stumble) -> _Finding | None:
    """Text that begins with a sign that has a meaning in YAML."""
    sign, column = "", at.value_column
    if at.says("cannot start any token", "unexpected character"):
        sign, column = at.line[at.column : at.column + 1], at.column
    elif at.says("alphabetic or numeric", "alias", "anchor", "tag", "mapping keys"):
        sign = at.value[:1]
    elif at.says("did not find expected") and at.value[:1] in set("[]{},*&!"):
        is_list = at.says("',' or") and not _is_closed(at.value)
        sign = "" if is_list else at.value[:1]
    if not sign.strip():
        return None
    return _Finding(
        "sign",
        message(N_("Text without quotes cannot begin with “{sign}”."), sign=sign),
        message(QUOTES),
        at.number,
        column,
    )


def _is_closed(value: str) -> bool:
    return value.count("[") == value.count("]") and value.count("{") == value.count("}")


def _bracket(at: _Stumble) -> _Finding | None:
    if not at.says("',' or", "flow"):
        return None
    line, column = at.since
    remedy = FIELDS if at.lines[line][column:].startswith("{") else ITEMS
    return _Finding(
        "bracket",
        message(
            N_("Brackets are not closed, or a comma between two values is missing.")
        ),
        message(remedy),
        *at.since,
    )


def _list(at: _Stumble) -> _Finding | None:
    if not at.says("block sequence entries"):
        return None
    return _Finding(
        "list",
        message(N_("A list begins on the line under the name of its field.")),
        message(ITEMS),
        at.number,
        at.column,
    )


def _colon_in_value(at: _Stumble) -> _Finding | None:
    """A second colon on a line, or one in text that runs on over lines."""
    if not at.says("mapping values are not allowed"):
        return None
    column = _second_colon(at.line, at.column)
    if column < 0:
        name = at.line.strip().partition(":")[0]
        if not _runs_on(at.lines, at.number) or re.fullmatch(r"[a-z_]+", name):
            return None
        column = max(0, at.line.find(":"))
    hint = message(QUOTES)
    if at.value[:1] in set(TYPOGRAPHIC):
        hint = message(
            N_('Put the whole text in straight quotes: "…"; curly ones do not count.')
        )
    return _Finding("colon-in-value", message(COLON_IN_VALUE), hint, at.number, column)


def _runs_on(lines: list[str], number: int) -> bool:
    """Whether a line goes on with text that a line above begins."""
    above = lines[_above(lines, number)]
    has_value = bool(above[_value_column(above) :])
    return has_value and _indentation_of(lines[number]) > _indentation_of(above)


def _indentation_of(line: str) -> int:
    return len(line) - len(line.lstrip())


def _missing_colon(at: _Stumble) -> _Finding | None:
    start = max(0, at.number - 1)
    if at.says("could not find expected ':'"):
        start = max(0, min(at.since[0], at.number - 1))
    elif not at.says("mapping values are not allowed"):
        return None
    number = _without_colon(at.lines, start, at.number)
    if number == at.number and at.says("mapping values"):
        return None
    line = at.lines[number]
    return _Finding(
        "missing-colon",
        message(N_("After the name of a field, a colon and a space are missing.")),
        message(
            N_(
                "Write “name: value”. Text that runs on over lines is indented; the"
                " story stands under the second “---”."
            )
        ),
        number,
        _indentation_of(line),
    )


def _without_colon(lines: list[str], start: int, end: int) -> int:
    """The line from `start` to `end`, from 0, that has no field in it."""
    for number in range(start, end + 1):
        line = lines[number].strip()
        if line and not line.startswith(("#", "-")) and not FIELD.match(line):
            return number
    return end


def _after_quote(at: _Stumble) -> _Finding | None:
    if at.value[:1] not in {'"', "'"}:
        return None
    return _Finding(
        "after-quote",
        message(N_("After the closing quotation mark more text follows.")),
        message(
            N_(
                "Put all of it between quotes. Use \" around text with ' in it, and '"
                ' around text with ".'
            )
        ),
        at.number,
        at.column,
    )


def _missing_name(at: _Stumble) -> _Finding | None:
    if not at.line.lstrip().startswith(":"):
        return None
    return _Finding(
        "field-name",
        message(N_("Before the colon, the name of the field is missing.")),
        message(N_("Write “name: value”.")),
        at.number,
        at.line.index(":"),
    )


def _indentation(at: _Stumble) -> _Finding | None:
    if not at.says("did not find expected", "mapping values", "violates indentation"):
        return None
    number = at.number
    if at.says("<document start>"):
        # The first field stands too far to the right, or all others too far left.
        number = next(number for number, line in enumerate(at.lines) if line.strip())
    return _Finding(
        "indentation",
        message(N_("The line is indented differently from the lines around it.")),
        message(
            N_(
                "Fields of one level begin at the same column, and so do the items of"
                " a list."
            )
        ),
        number,
        _indentation_of(at.lines[number]),
    )


def _anything(at: _Stumble) -> _Finding:
    return _Finding(
        "yaml",
        message(N_("This cannot be read as YAML ({reason})."), reason=at.reason),
        message(N_("Compare with a file that is right, or put the text in quotes.")),
        at.number,
        at.column,
    )


RULES: tuple[Rule, ...] = (
    _backslash,
    _open_quote,
    _block_text,
    _bullet,
    _sign,
    _bracket,
    _list,
    _colon_in_value,
    _missing_colon,
    _after_quote,
    _missing_name,
    _indentation,
    _anything,
)


def _value_column(line: str) -> int:
    """Column, from 0, of what stands after the name of a field or an item's hyphen."""
    column = _indentation_of(line)
    if item := ITEM.match(line, column):
        column = item.end()
    if found := FIELD.match(line, column):
        column = found.end()
    return column + _indentation_of(line[column:])


def _second_colon(line: str, column: int) -> int:
    """Column, from 0, of a colon in the text of a field; -1 where there is none."""
    start = line.find(": ")
    if start < 0:
        return -1
    found = [
        hit.start() for hit in re.finditer(r":(?= |$)", line) if hit.start() > start
    ]
    return min(found, key=lambda colon: abs(colon - column), default=-1)
