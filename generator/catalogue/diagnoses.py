"""One rule for each mistake in the grammar of YAML that editors were seen to make.

A rule looks at the lines around the place where the parser gave up and says what is
wrong there, or nothing. The first that says something is believed, so their order
counts.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from generator.catalogue.remedies import (
    BULLETS,
    COLON_IN_VALUE,
    FIELDS,
    ITEMS,
    NO_HYPHEN,
    QUOTES,
)
from generator.catalogue.yaml_lines import (
    closing_line,
    indentation_of,
    is_closed,
    line_above,
    line_without_colon,
    runs_on,
    second_colon,
    value_column,
)
from generator.wording.messages import N_, Message, message

BLOCK_SIGN = re.compile(r"(?:: |- )\s*(?P<sign>[|>])[-+\d]*\s*$")
TYPOGRAPHIC = "“”„‘’‚«»"


@dataclass(frozen=True, slots=True)
class Stumble:
    """Where the parser gave up (line and column from 0), and what it says of it."""

    lines: list[str]
    number: int
    column: int
    since: tuple[int, int]
    reason: str

    @property
    def line(self) -> str:
        """The line itself."""
        return self.lines[self.number]

    @property
    def value(self) -> str:
        """What stands after the name of its field."""
        return self.line[self.value_column :]

    @property
    def value_column(self) -> int:
        """The column, from 0, where that begins."""
        return value_column(self.line)

    def says(self, *parts: str) -> bool:
        """Return whether the parser says one of these."""
        return any(part in self.reason for part in parts)


@dataclass(frozen=True, slots=True)
class Finding:
    """A diagnosis and the place, line and column from 0, that it concerns.

    `last` is the last line that is spoilt by it, where that is another one.
    """

    code: str
    text: Message
    hint: Message
    number: int
    column: int
    last: int = -1


Rule = Callable[[Stumble], Finding | None]


def _backslash(at: Stumble) -> Finding | None:
    if not at.says("escape", "hexdec"):
        return None
    return Finding(
        "backslash",
        message(N_("A backslash in double quotes has a meaning of its own.")),
        message(N_("Use single quotes: '…', or write the backslash twice.")),
        at.number,
        at.column,
    )


def _open_quote(at: Stumble) -> Finding | None:
    """A quotation mark that nothing closes, or only one in a field further down."""
    number = column = -1
    if at.says("unexpected end of stream", "unexpected document indicator"):
        number, column = at.since
    elif not at.says("cannot start", "',' or"):
        for candidate in range(at.number):
            start = value_column(at.lines[candidate])
            if closing_line(at.lines, candidate, start) == at.number:
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
    return Finding("quote", text, hint, number, column)


def _block_text(at: Stumble) -> Finding | None:
    """Text on the line of `|` or `>`, or not indented under it."""
    number, column, text = at.number, at.value_column, -1
    if not at.says("comment or line break", "indentation indicator"):
        text = at.since[0] if at.says("could not find expected ':'") else at.number
        if at.lines[text].startswith(" "):
            return None
        number = line_above(at.lines, text)
        found = BLOCK_SIGN.search(at.lines[number])
        if not found or number == text:
            return None
        column = found.start("sign")
    return Finding(
        "block-text",
        message(N_("After “|” or “>” the text stands on the next lines, indented.")),
        message(N_("Indent the text by two spaces, or put it in quotes.")),
        number,
        column,
        text,
    )


def _bullet(at: Stumble) -> Finding | None:
    sign = at.line.lstrip()[:2]
    if len(sign) < 2 or sign[0] not in BULLETS or sign[1] != " ":
        return None
    return Finding(
        "list",
        message(NO_HYPHEN, sign=sign[0]),
        message(ITEMS),
        at.number,
        indentation_of(at.line),
    )


def _sign(at: Stumble) -> Finding | None:
    """Text that begins with a sign that has a meaning in YAML."""
    sign, column = "", at.value_column
    if at.says("cannot start any token", "unexpected character"):
        sign, column = at.line[at.column : at.column + 1], at.column
    elif at.says("alphabetic or numeric", "alias", "anchor", "tag", "mapping keys"):
        sign = at.value[:1]
    elif at.says("did not find expected") and at.value[:1] in set("[]{},*&!"):
        is_list = at.says("',' or") and not is_closed(at.value)
        sign = "" if is_list else at.value[:1]
    if not sign.strip():
        return None
    return Finding(
        "sign",
        message(N_("Text without quotes cannot begin with “{sign}”."), sign=sign),
        message(QUOTES),
        at.number,
        column,
    )


def _bracket(at: Stumble) -> Finding | None:
    if not at.says("',' or", "flow"):
        return None
    line, column = at.since
    remedy = FIELDS if at.lines[line][column:].startswith("{") else ITEMS
    return Finding(
        "bracket",
        message(
            N_("Brackets are not closed, or a comma between two values is missing.")
        ),
        message(remedy),
        *at.since,
    )


def _list(at: Stumble) -> Finding | None:
    if not at.says("block sequence entries"):
        return None
    return Finding(
        "list",
        message(N_("A list begins on the line under the name of its field.")),
        message(ITEMS),
        at.number,
        at.column,
    )


def _colon_in_value(at: Stumble) -> Finding | None:
    """A second colon on a line, or one in text that runs on over lines."""
    if not at.says("mapping values are not allowed"):
        return None
    column = second_colon(at.line, at.column)
    if column < 0:
        name = at.line.strip().partition(":")[0]
        if not runs_on(at.lines, at.number) or re.fullmatch(r"[a-z_]+", name):
            return None
        column = max(0, at.line.find(":"))
    hint = message(QUOTES)
    if at.value[:1] in set(TYPOGRAPHIC):
        hint = message(
            N_('Put the whole text in straight quotes: "…"; curly ones do not count.')
        )
    return Finding("colon-in-value", message(COLON_IN_VALUE), hint, at.number, column)


def _missing_colon(at: Stumble) -> Finding | None:
    start = max(0, at.number - 1)
    if at.says("could not find expected ':'"):
        start = max(0, min(at.since[0], at.number - 1))
    elif not at.says("mapping values are not allowed"):
        return None
    number = line_without_colon(at.lines, start, at.number)
    if number == at.number and at.says("mapping values"):
        return None
    line = at.lines[number]
    return Finding(
        "missing-colon",
        message(N_("After the name of a field, a colon and a space are missing.")),
        message(
            N_(
                "Write “name: value”. Text that runs on over lines is indented; the"
                " story stands under the second “---”."
            )
        ),
        number,
        indentation_of(line),
    )


def _after_quote(at: Stumble) -> Finding | None:
    if at.value[:1] not in {'"', "'"}:
        return None
    return Finding(
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


def _missing_name(at: Stumble) -> Finding | None:
    if not at.line.lstrip().startswith(":"):
        return None
    return Finding(
        "field-name",
        message(N_("Before the colon, the name of the field is missing.")),
        message(N_("Write “name: value”.")),
        at.number,
        at.line.index(":"),
    )


def _indentation(at: Stumble) -> Finding | None:
    if not at.says("did not find expected", "mapping values", "violates indentation"):
        return None
    number = at.number
    if at.says("<document start>"):
        # The first field stands too far to the right, or all others too far left.
        number = next(number for number, line in enumerate(at.lines) if line.strip())
    return Finding(
        "indentation",
        message(N_("The line is indented differently from the lines around it.")),
        message(
            N_(
                "Fields of one level begin at the same column, and so do the items of"
                " a list."
            )
        ),
        number,
        indentation_of(at.lines[number]),
    )


def _anything(at: Stumble) -> Finding:
    return Finding(
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


def diagnose(stumble: Stumble) -> Finding:
    """Return what is wrong, by the first rule that knows it; the last knows all."""
    return next(found for rule in RULES if (found := rule(stumble)))
