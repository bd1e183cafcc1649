"""Which columns a table of projects has: one for each value that the model knows.

What nests is named by its path: `budget.amount`, `sources.1.title`. People read
labels, “Budget: bedrag (euro)”; a header is found by either, in any language,
whatever its capitals, accents and signs.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from generator.catalogue import references
from generator.catalogue.model import Project
from generator.catalogue.model.shape import (
    Path,
    choices_of,
    inner_model,
    is_list,
    scalar_of,
)
from generator.wording.messages import N_, WRITTEN, Message, message

NAME, STORY = "slug", "story"  # of the columns that are no fields
MOST_ITEMS = 20  # of a list of parts, as in the model
TEMPLATE_ITEMS = {"partners": 3, "pictures": 2, "links": 2, "sources": 3}
# What the values of a field stand for: a vocabulary, or other content.
REFERENCES = dict(references.REFERENCES[Project])


@dataclass(frozen=True, slots=True)
class Column:
    """A column: the value it holds, and what people call it.

    Attributes:
        path: of the value in a project; items of a list count from 0.
        labels: from the outer field to the inner one, in English.
        help: what may stand there, in English.
        type: of the single values.
        choices: of a closed list, or empty.
        has_many: whether a cell holds several values, one a line.
        is_required: whether a project must have it.
        vocabulary: that the values are of, or empty.
    """

    path: Path
    labels: tuple[str, ...]
    help: str = ""
    type: type = str
    choices: tuple[str, ...] = ()
    has_many: bool = False
    is_required: bool = False
    vocabulary: str = ""

    @property
    def name(self) -> str:
        """Its name for programs: `sources.1.title`."""
        return ".".join(
            str(step + 1 if isinstance(step, int) else step) for step in self.path
        )

    def label(self, language: str) -> str:
        """Return what people call it: `Bronnen 1: titel`."""
        outer, *inner = (message(label).say(language) for label in self.labels)
        numbers = [step + 1 for step in self.path if isinstance(step, int)]
        outer = " ".join([outer, *map(str, numbers)])
        return ": ".join([outer, *(text[:1].lower() + text[1:] for text in inner)])

    def hint(self) -> Message:
        """Return what may stand in a cell."""
        if self.has_many and self.vocabulary:
            return message(N_("Several? Put “;” between them."))
        if self.has_many:
            return message(N_("Several? One on each line (Alt+Enter)."))
        return message(self.help)


def columns(counts: Mapping[str, int]) -> tuple[Column, ...]:
    """Return the columns of a table, in the order of the model.

    Args:
        counts: for each list of parts (`sources`, …) how many items have columns.
    """
    return (
        Column((NAME,), (N_("Short name"),), N_("Empty for a new project.")),
        *_fields(Project, (), (), counts),
        Column((STORY,), (N_("Story"),), N_("Text with headings, in Markdown.")),
    )


def find(header: str) -> Column | None:
    """Return the column that a header names, or None."""
    return _by_key().get(_key(header))


def known_headers(language: str) -> tuple[str, ...]:
    """Return the labels that a header may have, to suggest one of them."""
    return tuple(column.label(language) for column in columns(TEMPLATE_ITEMS))


def _fields(
    model: Any, path: Path, labels: tuple[str, ...], counts: Mapping[str, int]
) -> Iterator[Column]:
    for name, field in model.model_fields.items():
        here, called = (*path, name), (*labels, field.title or name)
        if inner := inner_model(field.annotation):
            if is_list(field.annotation):
                for number in range(counts.get(name, 0)):
                    yield from _fields(inner, (*here, number), called, counts)
            else:
                yield from _fields(inner, here, called, counts)
            continue
        yield Column(
            here,
            called,
            field.description or "",
            scalar_of(field.annotation) or str,
            choices_of(field.annotation),
            is_list(field.annotation),
            field.is_required() and not path,
            REFERENCES.get(name, "") if not path else "",
        )


@cache
def _by_key() -> dict[str, Column]:
    """Every way to name a column; exact names go before loose ones."""
    found: dict[str, Column] = {}
    loose: dict[str, set[Column]] = {}
    for column in columns(dict.fromkeys(TEMPLATE_ITEMS, MOST_ITEMS)):
        found[_key(column.name)] = column
        for language in WRITTEN:
            found.setdefault(_key(column.label(language)), column)
            for said in _loosely(column, language):
                loose.setdefault(_key(said), set()).add(column)
    for said, meant in loose.items():
        if len(meant) == 1:  # what could be two columns is neither
            found.setdefault(said, *meant)
    return found


def _loosely(column: Column, language: str) -> Iterator[str]:
    """Shorter names: of a first item without its number, of a part without its whole.

    “Bronnen: titel” is the first source; “Budget” is its amount.
    """
    words = [message(label).say(language) for label in column.labels]
    if 0 in column.path:
        yield " ".join(words)
        yield column.name.replace(".1.", ".")
    elif len(words) > 1 and len(column.path) == len(words):
        yield words[-1]
        if column.path[-1] == "amount":
            yield words[0]


def _key(text: str) -> str:
    bare = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "", bare.lower())
