"""The words of the content, each with its place: fields and lines of stories.

Who looks for a telephone number or a long sentence needs neither models nor HTML.
What is no prose (addresses of pages, code, names of files) is blanked out, so that
columns stay right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from generator.catalogue.collections import content_files
from generator.catalogue.model import Brochure
from generator.catalogue.model.fields import Model
from generator.catalogue.nodes import Mapping, Node, Scalar, Sequence, Source
from generator.catalogue.problems import Location
from generator.catalogue.reading import read_source

PROSE = frozenset(
    {
        *("title", "summary", "plain", "subtitle", "tagline", "foreword", "note"),
        *("running_cost", "initiators", "strengths", "lessons", "pitfalls", "upkeep"),
        *("first_steps", "conditions", "lead_time", "permit", "alt", "caption", "what"),
        *("tips", "preconditions", "deadlines", "judging", "support", "see", "start"),
    }
)
NO_PROSE = re.compile(
    r"`[^`]*`|(?<=\])\([^)]*\)|(?<=\])\[[^\]]*\]|<[^>]*>|https?://\S+|\{[^}]*\}"
)
FENCE = re.compile(r"\s*(```|~~~)")


@dataclass(frozen=True, slots=True)
class Text:
    """A piece of text of the content.

    Attributes:
        at: where it begins.
        text: its words; what is no prose is blank.
        field: the name of its field; empty for a line of a story.
        group: the field that holds that field, if any.
        language: of a translation; empty for the language of the catalogue.
    """

    at: Location
    text: str
    field: str = ""
    group: str = ""
    language: str = ""

    @property
    def is_prose(self) -> bool:
        """Whether it is made of sentences, not of names and numbers."""
        return not self.field or self.field in PROSE

    def place(self, offset: int) -> Location:
        """Return where a character of it stands; of a field, where the field does."""
        if self.field:
            return self.at
        return Location(self.at.path, self.at.line, self.at.column + offset)


def texts(root: Path) -> Iterator[Text]:
    """Yield all text of the content under `root`, file by file."""
    files, _strays = content_files(root)
    for file in files:
        try:
            source = read_source(file.file, file.path, file.has_story)
        except OSError:
            continue  # reported when it was read
        language = file.language or _own_language(file.model, source)
        for text in of_source(source):
            yield replace(text, language=language) if language else text


def _own_language(model: type[Model], source: Source) -> str:
    """Return the language that a brochure says it is in; empty for any other file."""
    said = source.root.entries.get("language")
    is_brochure = issubclass(model, Brochure)
    return said.text if is_brochure and isinstance(said, Scalar) else ""


def of_source(source: Source) -> Iterator[Text]:
    """Yield the text of one file."""
    if source.readable:
        yield from _fields(source.root, source.path, "", "")
    is_code = False
    for number, line in enumerate(source.body.split("\n")):
        if FENCE.match(line):
            is_code = not is_code
        elif line.strip() and not is_code:
            at = Location(source.path, source.body_line + number)
            yield Text(at, NO_PROSE.sub(_blank, line))


def _fields(node: Node, path: PurePosixPath, name: str, group: str) -> Iterator[Text]:
    if isinstance(node, Scalar):
        if not node.is_empty:
            text = NO_PROSE.sub(_blank, node.text)
            yield Text(Location(path, *node.at), text, name, group)
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from _fields(item, path, name, group)
    elif isinstance(node, Mapping):
        for below, value in node.entries.items():
            yield from _fields(value, path, below, name)


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])
