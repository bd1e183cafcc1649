"""What a line of YAML looks like, where the parser has given up: text and columns.

Apart from the diagnoses that ask it, for it knows nothing of mistakes.
"""

from __future__ import annotations

import re

FIELD = re.compile(r"(?P<name>[^\s#\[\]{},&*!|>'\"%@`:][^:#]*?) *:(?:[ \t]|$)")
ITEM = re.compile(r"(?:- +)*")


def indentation_of(line: str) -> int:
    """Return how many blanks a line begins with."""
    return len(line) - len(line.lstrip())


def value_column(line: str) -> int:
    """Return the column, from 0, of what follows a field's name or an item's hyphen."""
    column = indentation_of(line)
    if item := ITEM.match(line, column):
        column = item.end()
    if found := FIELD.match(line, column):
        column = found.end()
    return column + indentation_of(line[column:])


def second_colon(line: str, column: int) -> int:
    """Return the column, from 0, of a colon in a field's text; -1 where none is."""
    start = line.find(": ")
    if start < 0:
        return -1
    found = [
        hit.start() for hit in re.finditer(r":(?= |$)", line) if hit.start() > start
    ]
    return min(found, key=lambda colon: abs(colon - column), default=-1)


def closing_line(lines: list[str], number: int, column: int) -> int:
    """Return the line, from 0, that closes a quotation mark; -1 where none does."""
    mark = lines[number][column : column + 1]
    if mark not in {'"', "'"}:
        return -1
    skipped = re.compile(r"\\." if mark == '"' else "''")
    rest = lines[number][column + 1 :]
    for closing in range(number, len(lines)):
        if mark in skipped.sub("", rest if closing == number else lines[closing]):
            return closing
    return -1


def line_above(lines: list[str], number: int) -> int:
    """Return the nearest line above that is not empty, or the line itself."""
    above = number - 1
    while above > 0 and not lines[above].strip():
        above -= 1
    return above if above >= 0 and lines[above].strip() else number


def runs_on(lines: list[str], number: int) -> bool:
    """Return whether a line goes on with text that a line above begins."""
    above = lines[line_above(lines, number)]
    has_value = bool(above[value_column(above) :])
    return has_value and indentation_of(lines[number]) > indentation_of(above)


def line_without_colon(lines: list[str], start: int, end: int) -> int:
    """Return the line from `start` to `end`, from 0, that has no field in it."""
    for number in range(start, end + 1):
        line = lines[number].strip()
        if line and not line.startswith(("#", "-")) and not FIELD.match(line):
            return number
    return end


def is_closed(value: str) -> bool:
    """Return whether every bracket of a value is closed."""
    return value.count("[") == value.count("]") and value.count("{") == value.count("}")
