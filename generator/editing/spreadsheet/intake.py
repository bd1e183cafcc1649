"""Rows → drafts of project files, with every problem at its cell.

A row with the short name of a project changes that project, in the columns that the
table has; any other row is a new project. Nothing is written here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath
from typing import Any

from generator.catalogue.catalogue import Catalogue, Entry
from generator.catalogue.collections import ContentFile
from generator.catalogue.folder import CONTENT, path_of_project
from generator.catalogue.model import Project
from generator.catalogue.model.shape import Path as FieldPath
from generator.catalogue.model.shape import field_at
from generator.catalogue.nodes import Source
from generator.catalogue.problems import Problem, errors
from generator.catalogue.reading import read_source
from generator.catalogue.references import VOCABULARY_KINDS, Known, known, of_fields
from generator.catalogue.source import read_front_matter
from generator.catalogue.validate import plain_fields, salvage, validate
from generator.editing.canonical import canonical, rewrite
from generator.editing.spreadsheet.columns import NAME, STORY
from generator.editing.spreadsheet.layout import Layout
from generator.editing.spreadsheet.layout import read as read_layout
from generator.editing.spreadsheet.merge import DAY_FIRST, Merged, merge
from generator.editing.spreadsheet.naming import Naming
from generator.editing.spreadsheet.outgoing import story_of, vocabularies
from generator.editing.spreadsheet.table import Cell, Row, Table
from generator.editing.spreadsheet.tree import tree
from generator.editing.story import tidy
from generator.wording.messages import N_, message


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
    layout, problems = read_layout(table, header, language)
    reader = _Reader(layout, catalogue, root, language)
    reader.problems += [*table.problems, *problems]
    rows = [row for row in table.rows if row.number > header.number]
    if not rows:
        at = table.at(header.number + 1, 1)
        text = message(N_("No project stands under the header."))
        hint = message(N_("Fill in a row for each project."))
        reader.problems.append(Problem(at, "spreadsheet-empty", text, hint))
    return reader.read(rows)


class _Reader:
    """One run over the rows of one table."""

    def __init__(
        self, layout: Layout, catalogue: Catalogue, root: Path, language: str
    ) -> None:
        self.layout = layout
        self.catalogue = catalogue
        self.root = root
        self.language = language
        self.problems: list[Problem] = []
        self.terms = {
            vocabulary: {
                " ".join(title.casefold().split()): slug
                for slug, title in titles.items()
            }
            for vocabulary, titles in vocabularies(catalogue).items()
        }
        names = known(catalogue, Catalogue(catalogue.settings)).names
        vocabulary = VOCABULARY_KINDS.values()
        self.terms_known = Known(
            {kind: names[kind] for kind in vocabulary}, (catalogue,)
        )
        self.naming = Naming(layout, root)
        self.told_of_dates = False

    def read(self, rows: Sequence[Row]) -> Intake:
        """Return what the rows come to."""
        claimed = map(self.naming.claim, rows)
        self.problems += [one for one in claimed if one is not None]
        drafts = [draft for row in rows if (draft := self._draft(row)) is not None]
        return Intake(drafts, self.problems)

    def _draft(self, row: Row) -> Draft | None:
        """The file that a row asks for; None where something in it is to be mended."""
        slug = self.layout.text(row, NAME)
        before = self._former(row, slug)
        if slug in self.catalogue.projects and before is None:
            return None  # told: its file cannot be changed
        fields = plain_fields(before, Project) if before else {}
        merged = merge(row, self.layout, self.terms, fields)
        self.problems += filter(self._is_news, merged.problems)
        source = self._source(row, merged, before)
        value, problems = validate(source, Project)
        if is_broken := value is None or not merged.is_sound or bool(errors(problems)):
            # What is sound is read with the whole content later (`rehearsal`).
            part = Entry(slug or "", CONTENT, salvage(source, Project))
            problems += of_fields(part, self.terms_known, lambda _: source)
        self.problems += [self._moved(one, row, merged.places) for one in problems]
        if is_broken or value is None:
            return None
        if not slug:
            slug, differs = self.naming.make(value.title, row)
            self.problems += [differs] if differs else []
        path = path_of_project(slug)
        text = canonical(source, Project, with_story=True)
        return Draft(
            slug,
            path,
            text,
            read_front_matter(text, path),
            self.layout.first(row),
            merged.places,
            before is None,
            () if before is None else tuple(self._changes(before, source)),
        )

    def _former(self, row: Row, slug: str | None) -> Source | None:
        """What the file of a project holds now; None where there is none to change."""
        entry = self.catalogue.projects.get(slug or "")
        if entry is None:
            return None
        file = ContentFile(entry.path, self.root / entry.path, Project)
        if wrong := rewrite(file).problems:
            text = message(
                N_("The file of “{slug}” cannot be changed: {reason}"),
                slug=entry.slug,
                reason=wrong[0].message,
            )
            hint = message(N_("Mend {file} first."), file=entry.path)
            at = self.layout.at(row, (NAME,))
            self.problems.append(Problem(at, "not-changed", text, hint))
            return None
        return read_source(file.file, entry.path, markdown=True)

    def _source(self, row: Row, merged: Merged, before: Source | None) -> Source:
        """The project as a file would hold it, with its story."""
        story = self.layout.text(row, STORY)
        if story is None and before is not None:
            story = before.body
        root = tree(merged.fields, row.number, merged.places)
        return Source(CONTENT, root, body=story or "")

    def _is_news(self, problem: Problem) -> bool:
        """Whether a problem is to be told: how dates are read, once is enough."""
        if problem.code != DAY_FIRST:
            return True
        told, self.told_of_dates = self.told_of_dates, True
        return not told

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

    def _moved(
        self, problem: Problem, row: Row, places: Mapping[FieldPath, Cell]
    ) -> Problem:
        """A problem of the model, at the cell it is about."""
        table = self.layout.table
        at: Cell = table.at(row.number, max(problem.at.column, 1))
        if problem.code in {"missing-field", "empty"}:
            name = dict(problem.message.values).get("name")
            at = next(
                (cell for path, cell in places.items() if path[-1] == name),
                table.at(row.number, problem.at.column),
            )
        return replace(problem, at=at)


def _plain(source: Source) -> dict[str, Any]:
    """Fields as the canonical text of them says, for comparing."""
    text = canonical(source, Project, with_story=True)
    return plain_fields(read_front_matter(text, source.path), Project)
