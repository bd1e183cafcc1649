"""Mistakes in the grammar of YAML, in the words of someone who is no programmer.

The parser says “mapping values are not allowed in this context”; an editor needs
to hear that a colon stands in unquoted text. Apart from `source`, which reads,
because explaining is guesswork over lines and grows with every new mistake seen.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.catalogue.diagnoses import Stumble, diagnose
from generator.catalogue.problems import Location, Problem

NAME = re.compile(r"[\w-]+")


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
    stumble = Stumble(lines, min(where[0], last), where[1], begun, reason)
    found = diagnose(stumble)
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
