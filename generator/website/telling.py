"""What a build had to say of the content, after some files say something else.

Every line that was said begins with the path it is of, in the order of those paths;
what is of no file stands last.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from pathlib import PurePosixPath

from generator.catalogue.problems import Problem, printable

PLACE = re.compile(r"(?P<path>.+?):\d+:\d+: ")


def retold(
    told: Iterable[str],
    said: Mapping[PurePosixPath, Sequence[Problem]],
    language: str,
) -> tuple[str, ...]:
    """Return what is to be said now, in its order.

    Args:
        told: what was said, line by line.
        said: what there is to say of some files now, by path.
        language: of the reader.
    """
    other = {printable(path.as_posix()) for path in said}
    before = [line for line in told if _path(line) not in other]
    about = [line for line in before if _path(line)]
    rest = [line for line in before if not _path(line)]
    now = [(path, one.say(language)) for path in said for one in said[path]]
    # A stable sort: the lines of a file keep their order.
    lines = sorted(
        chain(((PurePosixPath(_path(line)), line) for line in about), now),
        key=lambda one: one[0],
    )
    return (*(line for _, line in lines), *rest)


def _path(line: str) -> str:
    """Return the path that a line is of; empty for one that is of no file."""
    found = PLACE.match(line)
    return found["path"] if found else ""
