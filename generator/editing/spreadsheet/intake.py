"""Rows → drafts of project files, with every problem at its cell.

A row with the short name of a project changes that project, in the columns that the
table has; any other row is a new project. Nothing is written here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath
from typing import Any

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.collections import ContentFile
from generator.catalogue.folder import CONTENT, TAKEN
from generator.catalogue.model import Project
from generator.catalogue.model.fields import MOST_SLUG, SLUG
from generator.catalogue.model.shape import Path as FieldPath
from generator.catalogue.model.shape import field_at
from generator.catalogue.nodes import Source
from generator.catalogue.problems import Problem, Severity, errors
from generator.catalogue.reading import read_source
from generator.catalogue.remedies import nearest
from generator.catalogue.slugs import slugify
from generator.catalogue.source import read_front_matter
from generator.catalogue.validate import plain_fields, validate
from generator.editing.canonical import canonical, rewrite
from generator.editing.spreadsheet import cells
from generator.editing.spreadsheet.columns import (
    NAME,
    STORY,
    Column,
    find,
    known_headers,
)
from generator.editing.spreadsheet.outgoing import story_of, vocabularies
from generator.editing.spreadsheet.table import (
    Cell,
    Row,
    Table,
    Trouble,
)
from generator.editing.spreadsheet.tree import remove, tree
from generator.editing.story import tidy
from generator.wording.messages import N_, Message, message


@dataclass(frozen=True, slots=True)
class Draft:
    """A project file as a row asks for it.

    Attributes:
        slug: of the project.
        path: of the file.
        text: canonical.
        source: what the text holds, to find places in it.
        at: the first cell of the row.
        cells: where each value stands in the table.
        is_new: whether there is no such project yet.
        changed: labels of the fields that differ; empty where nothing does.
    """

    slug: str
    path: PurePosixPath
    text: str
    source: Source
    at: Cell
    cells: Mapping[FieldPath, Cell]
    is_new: bool
    changed: tuple[str, ...] = ()


@dataclass(slots=True)
class Intake:
    """What a spreadsheet comes to.

    Attributes:
        drafts: one for each row without mistakes, in order.
        problems: everything to mend or to know.
    """

    drafts: list[Draft] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def read(
    table: Table, header: Row, catalogue: Catalogue, root: Path, language: str
) -> Intake:
    """Return what would come of a table.

    Args:
        table: of a spreadsheet.
        header: its row with the names of columns.
        catalogue: as it is.
        root: folder of the repository.
        language: of labels in the answer.
    """
    return _Reader(table, header, catalogue, root, language).read()


class _Reader:
    """One run over one table."""

    def __init__(
        self,
        table: Table,
        header: Row,
        catalogue: Catalogue,
        root: Path,
        language: str,
    ) -> None:
        self.table = table
        self.header = header
        self.catalogue = catalogue
        self.root = root
        self.language = language
        self.intake = Intake(problems=list(table.problems))
        self.names = {
            vocabulary: {
                " ".join(title.casefold().split()): slug
                for slug, title in titles.items()
            }
            for vocabulary, titles in vocabularies(catalogue).items()
        }
        self.taken: dict[str, int] = {}  # slug → row that has it already
        self.told_of_dates = False

    def read(self) -> Intake:
        self.columns = self._columns()
        rows = [row for row in self.table.rows if row.number > self.header.number]
        if not rows:
            self._tell(
                self.table.at(self.header.number + 1, 1),
                "spreadsheet-empty",
                N_("No project stands under the header."),
                N_("Fill in a row for each project."),
            )
        # A project that is named keeps its name, whatever row comes first.
        for row in rows:
            self._claim(row)
        for row in rows:
            self._row(row)
        return self.intake

    def _columns(self) -> dict[int, Column]:
        """The columns that are known, by their number from 0."""
        found: dict[int, Column] = {}
        seen: dict[FieldPath, int] = {}
        headers = known_headers(self.language)
        for number, title in enumerate(self.header.values):
            at = self.table.at(self.header.number, number + 1)
            if not isinstance(title, str) or not title:
                continue
            column = find(title)
            if column is None:
                hint = message(
                    N_("Remove the column, or give it a name of the template.")
                )
                if like := nearest(title, headers):
                    hint = message(N_("Did you mean “{guess}”?"), guess=like)
                self.intake.problems.append(
                    Problem(
                        at,
                        "unknown-column",
                        message(
                            N_("The column “{name}” is not known, and is left out."),
                            name=title[:60],
                        ),
                        hint,
                        Severity.WARNING,
                    )
                )
            elif column.path in seen:
                self._tell(
                    at,
                    "twice",
                    N_("The column “{name}” stands here a second time."),
                    N_("Remove one of the two."),
                    name=title[:60],
                )
            else:
                seen[column.path] = number
                found[number] = column
        return found

    def _claim(self, row: Row) -> None:
        slug = self._value(row, NAME)
        if not slug:
            return
        at = self._at(row, (NAME,))
        if slug in self.taken:
            self._tell(
                at,
                "twice",
                N_("“{slug}” stands in row {row} already."),
                N_("Remove one of the two."),
                slug=slug[:60],
                row=self.taken[slug],
            )
        elif not SLUG.fullmatch(slug) or len(slug) > MOST_SLUG or slug in TAKEN:
            self._tell(
                at,
                "slug",
                N_("“{slug}” cannot be the short name of a project."),
                N_("Leave it empty: it is made from the title."),
                slug=slug[:60],
            )
        self.taken.setdefault(slug, row.number)

    def _row(self, row: Row) -> None:
        slug = self._value(row, NAME)
        story = self._value(row, STORY)
        before = self._former(row, slug)
        if slug in self.catalogue.projects and before is None:
            return  # told: its file cannot be changed
        fields, places, is_sound = self._fields(row, before)
        root = tree(fields, row.number, places)
        source = Source(CONTENT, root, body=story or "")
        if before is not None and story is None:
            source.body = before.body
        value, problems = validate(source, Project)
        self.intake.problems += [self._moved(one, row, places) for one in problems]
        if value is None or not is_sound or errors(problems):
            return
        if not slug:
            slug = self._new_slug(value.title, row)
        path = CONTENT / "projects" / slug / "index.md"
        text = canonical(source, Project, with_story=True)
        changed: tuple[str, ...] = ()
        if before is not None:
            changed = tuple(self._changes(before, source))
        draft = Draft(
            slug,
            path,
            text,
            _parsed(text, path),
            self.table.at(row.number, 1),
            places,
            before is None,
            changed,
        )
        self.intake.drafts.append(draft)

    def _former(self, row: Row, slug: str | None) -> Source | None:
        """What the file of a project holds now; None where there is none to change."""
        entry = self.catalogue.projects.get(slug or "")
        if entry is None:
            return None
        file = ContentFile(entry.path, self.root / entry.path, Project)
        if wrong := rewrite(file).problems:
            self._tell(
                self._at(row, (NAME,)),
                "not-changed",
                N_("The file of “{slug}” cannot be changed: {reason}"),
                N_("Mend {file} first."),
                slug=entry.slug,
                reason=wrong[0].message,
                file=entry.path,
            )
            return None
        return read_source(file.file, entry.path, markdown=True)

    def _fields(
        self, row: Row, before: Source | None
    ) -> tuple[dict[str, Any], dict[FieldPath, Cell], bool]:
        """The fields of a row, laid over those that the project has."""
        fields: dict[str, Any] = (
            deepcopy(plain_fields(before, Project)) if before else {}
        )
        places: dict[FieldPath, Cell] = {}
        is_sound = True
        for column in self.columns.values():
            if column.path[0] not in {NAME, STORY}:
                remove(fields, column.path)
        parts: dict[str, dict[int, dict[str, Any]]] = {}
        for number, column in self.columns.items():
            text = row.values[number] if number < len(row.values) else ""
            at = self.table.at(row.number, number + 1)
            if isinstance(text, Trouble):
                self.intake.problems.append(
                    Problem(at, text.code, text.text, text.hint)
                )
                is_sound = False
                continue
            places[column.path] = at
            if not text or column.path[0] in {NAME, STORY}:
                continue
            self._note_date(text, column, at)
            value = cells.from_text(text, column, self.names)
            if isinstance(value, list):
                for item in range(len(value)):
                    places[(*column.path, item)] = at
            name, *inner = column.path
            assert isinstance(name, str)
            if inner and isinstance(inner[0], int):
                parts.setdefault(name, {}).setdefault(inner[0], {})[str(inner[1])] = (
                    value
                )
            elif inner:
                fields.setdefault(name, {})[str(inner[0])] = value
            else:
                fields[name] = value
        for name, items in parts.items():
            fields[name] = [items[number] for number in sorted(items)]
            for place, number in enumerate(sorted(items)):
                if place != number:  # an item is left empty between two others
                    for column in self.columns.values():
                        if column.path[:2] == (name, number):
                            moved = (name, place, *column.path[2:])
                            places[moved] = places[column.path]
        for name in [name for name, value in fields.items() if value in ({}, [])]:
            del fields[name]
        return fields, places, is_sound

    def _note_date(self, text: str, column: Column, at: Cell) -> None:
        if self.told_of_dates or not cells.is_ambiguous(text, column):
            return
        self.told_of_dates = True
        self.intake.problems.append(
            Problem(
                at,
                "day-first",
                message(
                    N_("Dates are read day first: {text} is {day}."),
                    text=text,
                    day=str(cells.from_text(text, column, {})),
                ),
                message(N_("Look whether that is what was meant, here and elsewhere.")),
                Severity.WARNING,
            )
        )

    def _new_slug(self, title: str, row: Row) -> str:
        """A name that nobody has; told when it differs because somebody has it."""
        base = slugify(title)[:MOST_SLUG].strip("-") or f"project-{row.number}"
        slug, number = base, 2
        known = self.catalogue.projects
        while slug in self.taken or slug in TAKEN or self._exists(slug):
            end = f"-{number}"
            slug = base[: MOST_SLUG - len(end)].strip("-") + end
            number += 1
        self.taken[slug] = row.number
        if base in known or self._exists(base):
            self.intake.problems.append(
                Problem(
                    self._at(row, ("title",)),
                    "exists",
                    message(
                        N_("A project “{base}” exists already; this becomes “{slug}”."),
                        base=base,
                        slug=slug,
                    ),
                    message(
                        N_(
                            "To change that project instead, put “{base}” in the column"
                            " “{column}”."
                        ),
                        base=base,
                        column=message(N_("Short name")),
                    ),
                    Severity.WARNING,
                )
            )
        return slug

    def _exists(self, slug: str) -> bool:
        return (self.root / CONTENT / "projects" / slug).exists()

    def _changes(self, before: Source, after: Source) -> Iterator[str]:
        """Labels of the fields that a row changes."""
        old = _plain(before)
        new = _plain(after)
        for name in Project.model_fields:
            if old.get(name) != new.get(name):
                found = field_at((name,), Project)
                title = (found.title if found else None) or name
                yield message(title).say(self.language)
        if tidy(story_of(before)) != tidy(story_of(after)):
            yield message(N_("Story")).say(self.language)

    def _value(self, row: Row, name: str) -> str | None:
        """What stands in a column of a row; None where the table has no such column."""
        for number, column in self.columns.items():
            if column.path == (name,):
                value = row.values[number] if number < len(row.values) else ""
                return value if isinstance(value, str) else ""
        return None

    def _at(self, row: Row, path: FieldPath) -> Cell:
        for number, column in self.columns.items():
            if column.path == path:
                return self.table.at(row.number, number + 1)
        return self.table.at(row.number, 1)

    def _moved(
        self, problem: Problem, row: Row, places: Mapping[FieldPath, Cell]
    ) -> Problem:
        """A problem of the model, at the cell it is about."""
        at: Cell = self.table.at(row.number, max(problem.at.column, 1))
        if problem.code in {"missing-field", "empty"}:
            name = dict(problem.message.values).get("name")
            at = next(
                (cell for path, cell in places.items() if path[-1] == name),
                self.table.at(row.number, problem.at.column),
            )
        return replace(problem, at=at)

    def _tell(self, at: Cell, code: str, text: str, hint: str, /, **of: object) -> None:
        said: Message = message(text, **of)
        self.intake.problems.append(Problem(at, code, said, message(hint, **of)))


def _plain(source: Source) -> dict[str, Any]:
    """Fields as the canonical text of them says, for comparing."""
    text = canonical(source, Project, with_story=True)
    return plain_fields(_parsed(text, source.path), Project)


def _parsed(text: str, path: PurePosixPath) -> Source:
    return read_front_matter(text, path)
