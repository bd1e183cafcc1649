"""YAML as staff write it → text with places.

Fields that are written as nearly all are need no parser (`ordinary`); of all others
`parser` says what they hold, or what is wrong with them.
"""

from __future__ import annotations

import re
from functools import partial
from pathlib import PurePosixPath

from generator.catalogue import ordinary
from generator.catalogue.nodes import Mapping, Source
from generator.catalogue.problems import Location, Problem
from generator.catalogue.remedies import BEGIN_FIELDS
from generator.wording.messages import N_, message

EMPTY_FILE = N_("The file is empty.")
YAML_LINE = re.compile(r"[ \t#\[\]{}]|- |[\w\"'-]+ *:(?: |$)")

# What word processors make of “---”, and what is one too few or too many.
LIKE_HYPHENS = re.compile(r"[-‐‑‒–—−]{1,9}")
END_OF_FIELDS = re.compile(r"^---[^\S\n]*$", re.MULTILINE)


def read_yaml(text: str, path: PurePosixPath) -> Source:
    """Return what a YAML file holds."""
    if not text.strip():
        empty = Problem(
            Location(path), "no-fields", message(EMPTY_FILE), message(BEGIN_FIELDS)
        )
        return Source(path, Mapping({}, {}, (1, 1)), readable=False, problems=[empty])
    return _read(text, path, first_line=1)


def read_front_matter(text: str, path: PurePosixPath) -> Source:
    """Return the front matter of a Markdown file and the Markdown under it.

    Front matter stands between two lines of three hyphens at the top of the file.
    """
    first, _, rest = text.partition("\n")
    if first.rstrip() != "---":
        begins = N_("The file does not begin with “---”.")
        if text.lstrip().partition("\n")[0].rstrip() == "---":
            begins = N_("Above the first “---” stands an empty line.")
        elif LIKE_HYPHENS.fullmatch(first.strip()):
            begins = N_("The first line must be exactly three hyphens: “---”.")
        return _without_front_matter(path, begins if text.strip() else EMPTY_FILE, 1)
    end = END_OF_FIELDS.search(rest)
    if end is None:
        return _without_front_matter(
            path,
            N_("The second line of “---”, under the fields, is missing."),
            _end_of_fields(text.split("\n")),
        )
    fields = rest[: end.start()] or "\n"
    source = _read(fields, path, first_line=2)
    source.body = rest[end.end() + 1 :]
    source.body_line = 3 + rest.count("\n", 0, end.start())
    return source


def _without_front_matter(path: PurePosixPath, text: str, line: int) -> Source:
    problem = Problem(
        Location(path, line),
        "front-matter",
        message(text),
        message(
            N_(
                "The fields (title, summary, …) stand at the top of the file,"
                " between two lines with three hyphens: “---”."
            )
        ),
    )
    return Source(path, Mapping({}, {}, (1, 1)), readable=False, problems=[problem])


def _end_of_fields(lines: list[str]) -> int:
    """The line, from 1, where something else than fields seems to begin."""
    blank_above = False
    for number, line in enumerate(lines[1:], start=2):
        is_heading = blank_above and line.startswith("#")
        if is_heading or (line.strip() and not YAML_LINE.match(line)):
            return number
        blank_above = not line.strip()
    return 1


def _read(text: str, path: PurePosixPath, first_line: int) -> Source:
    if fields := ordinary.read(text):
        tree = partial(_tree, text, path, first_line)
        return Source(path, tree, ordinary=fields, written=text)
    source = Source(path, Mapping({}, {}, (first_line, 1)))
    from generator.catalogue import parser  # takes a while to import

    parser.parse(text.split("\n"), source, first_line)
    return source


def _tree(text: str, path: PurePosixPath, first_line: int) -> Mapping:
    """Return ordinary fields with their places."""
    from generator.catalogue import parser

    return parser.Reader(path, first_line, text.split("\n")).read(text)
