"""Projects → rows: every value that their files hold, as people write it.

Taken from the files themselves and not from the typed catalogue, so that what comes
back is what was there.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.model import Project
from generator.catalogue.model.choices import LABELS
from generator.catalogue.model.dates import PartialDate
from generator.catalogue.model.shape import Path as FieldPath
from generator.catalogue.nodes import Source
from generator.catalogue.reading import read_source
from generator.catalogue.validate import plain_fields
from generator.editing.canonical import ONE_LINE
from generator.editing.spreadsheet import cells, delimited
from generator.editing.spreadsheet.columns import (
    NAME,
    REFERENCES,
    STORY,
    TEMPLATE_ITEMS,
    Column,
    columns,
)
from generator.editing.spreadsheet.workbook.writing import Heading
from generator.editing.spreadsheet.workbook.writing import write as write_workbook
from generator.wording.messages import N_, message

CSV = ".csv"
WIDE = frozenset({"summary", "plain", STORY})
NUMBERS = frozenset({Decimal, int, float})


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table of projects, before it is a file."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]


def sheet(catalogue: Catalogue, root: Path, language: str) -> Sheet:
    """Return a table with every project of a catalogue.

    Args:
        catalogue: whole and consistent.
        root: folder of the repository.
        language: of labels.
    """
    projects = []
    for slug, entry in catalogue.projects.items():
        source = read_source(root / entry.path, entry.path, markdown=True)
        fields = plain_fields(source, Project)
        projects.append({**fields, NAME: slug, STORY: story_of(source)})
    counts = {
        name: max((len(of(project, (name,)) or ()) for project in projects), default=0)
        for name in TEMPLATE_ITEMS
    }
    found = columns(counts)
    rows = tuple(
        tuple(_cell(project, column, language) for column in found)
        for project in projects
    )
    return Sheet(found, rows)


def template() -> Sheet:
    """Return a table without projects, to fill in."""
    return Sheet(columns(TEMPLATE_ITEMS), ())


def as_file(made: Sheet, suffix: str, catalogue: Catalogue, language: str) -> bytes:
    """Return a table as a file.

    Args:
        made: the table.
        suffix: `.xlsx` or `.csv`.
        catalogue: for what may be chosen.
        language: of headers.

    Raises:
        ValueError: a text is longer than a cell of a workbook can hold.
    """
    if suffix == CSV:
        head = [column.label(language) for column in made.columns]
        return delimited.write([head, *made.rows])
    headings = [_heading(column, language) for column in made.columns]
    title = message(N_("Projects")).say(language)
    return write_workbook(title, headings, made.rows, _lists(catalogue, language))


def story_of(source: Source) -> str:
    """Return the text under the fields, without blank lines around it."""
    return source.body.strip()


def of(fields: Any, path: FieldPath) -> Any:
    """Return the value at a path of plain fields, or None where there is none."""
    for step in path:
        if isinstance(step, str) and isinstance(fields, Mapping):
            fields = fields.get(step)
        elif isinstance(step, int) and isinstance(fields, Sequence):
            fields = fields[step] if step < len(fields) else None
        else:
            return None
    return fields


def _cell(project: Mapping[str, Any], column: Column, language: str) -> str:
    value = of(project, column.path)
    if value is None:
        return ""
    if column.path == (STORY,):
        return str(value)
    if isinstance(value, list):
        value = [ONE_LINE.sub(" ", str(one)).strip() for one in value]
    else:
        value = ONE_LINE.sub(" ", str(value)).strip()
    return cells.to_text(value, column, language)


def _heading(column: Column, language: str) -> Heading:
    hint = column.hint().say(language)
    if column.type in {date, PartialDate} and not hint:
        hint = message(N_("2017, 2017-06, 2017-06-15 or “zomer 2017”.")).say(language)
    return Heading(
        column.label(language) + (" *" if column.is_required else ""),
        hint,
        width=50 if column.path[0] in WIDE or column.has_many else 18,
        choices=tuple(_choices(column, language)),
        is_number=column.type in NUMBERS,
    )


def _choices(column: Column, language: str) -> Sequence[str]:
    if column.has_many:
        return ()
    if column.type is bool:
        return [
            message(answer).say(language).lower() for answer in (N_("Yes"), N_("No"))
        ]
    return [
        message(label).say(language)
        for choice, label in LABELS.items()
        if column.choices and isinstance(choice, column.type)
    ]


def _lists(catalogue: Catalogue, language: str) -> dict[str, list[tuple[str, str]]]:
    """The short names of every vocabulary, with what they stand for."""
    labels = {
        "municipality": N_("Municipality"),
        "neighbourhood": N_("Neighbourhood"),
        "programme": N_("Programme"),
        "track": N_("Track"),
        "kind": N_("Kinds"),
        "theme": N_("Themes"),
        "audience": N_("Audiences"),
        "phase": N_("Phases"),
        "project": N_("Projects"),
    }
    found = vocabularies(catalogue)
    return {
        message(label).say(language): list(found[name].items())
        for name, label in labels.items()
        if name in set(REFERENCES.values()) and found[name]
    }


def vocabularies(catalogue: Catalogue) -> dict[str, dict[str, str]]:
    """Return what can be referred to: for each vocabulary, titles by slug."""
    found = {
        name: {slug: term.title for slug, term in terms.items()}
        for name, terms in catalogue.terms.items()
    }
    return found | {
        "programme": {k: one.fields.title for k, one in catalogue.programmes.items()},
        "phase": {k: one.fields.title for k, one in catalogue.phases.items()},
        "project": {k: one.fields.title for k, one in catalogue.projects.items()},
    }
