"""What was said of a file, as JSON can hold it, to be said again without reading it.

Apart from `generator.catalogue.problems`, which knows nothing of files that are kept. A
sentence may hold another one; values of any other sort than text and numbers are not
kept, and then neither is the file.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePosixPath
from typing import Any

from generator.catalogue.problems import Location, Problem, Severity
from generator.wording.messages import Message


class NotKept(Exception):
    """A sentence has a value that JSON cannot hold as it is."""


def rows(problems: Iterable[Problem]) -> list[list[Any]]:
    """Return problems of one file for JSON to hold.

    Raises:
        NotKept: one of them cannot be told again from it.
    """
    return [
        [
            one.at.line,
            one.at.column,
            one.code,
            _row(one.message),
            _row(one.hint),
            one.severity.value,
        ]
        for one in problems
    ]


def problems(path: PurePosixPath, told: Iterable[list[Any]]) -> tuple[Problem, ...]:
    """Return the problems of a file that `rows` made text of.

    Raises:
        ValueError: they are no problems of ours.
        TypeError: likewise.
    """
    return tuple(
        Problem(
            Location(path, line, column),
            code,
            _message(message),
            _message(hint),
            Severity(severity),
        )
        for line, column, code, message, hint, severity in told
    )


def _row(one: Message) -> list[Any]:
    values = [[name, _value(value)] for name, value in one.values]
    return [one.text, values, one.plural, one.count]


def _value(value: object) -> Any:
    if type(value) is Message:  # another class of it says more than its fields
        return _row(value)
    if type(value) in {str, int}:
        return value
    raise NotKept


def _message(row: Any) -> Message:
    text, values, plural, count = row
    given = tuple(
        (str(name), _message(value) if isinstance(value, list) else value)
        for name, value in values
    )
    return Message(str(text), given, str(plural), int(count))
