"""Every project as a line of each file of data: CSV twice, JSON and GeoJSON.

A project is flattened once; every file is made from those rows, so that they
agree. Stories and pictures stay on the pages: a row links to its page.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from io import BytesIO
from typing import Any, NamedTuple

from generator.catalogue.catalogue import Catalogue
from generator.views import addresses
from generator.views.views import Views
from generator.website import days
from generator.website.dictionary import (
    FIRST_DAY,
    LAST_DAY,
    PAGE,
    PLACE,
    REFERS,
    SLUG,
    WITHHELD,
    Column,
    columns,
)
from generator.website.escape import as_cell, as_json, as_number
from generator.website.origin import Origin
from generator.wording.messages import N_

BETWEEN = " | "  # values of one cell
COMMA = ",\n"  # between projects in JSON

Row = dict[str, Any]  # what is known of a project, as the model nests it


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around the lines of a file.

    Attributes:
        head: before the first of them.
        tail: after the last.
    """

    head: str = ""
    tail: str = ""


class Texts(NamedTuple):
    """Every file that has a line for a project, in UTF-8.

    Attributes:
        offices: cells between semicolons, as people read them.
        programs: cells between commas.
        projects: an object of JSON for each.
        features: one of GeoJSON for each whose location is known.
    """

    offices: bytes
    programs: bytes
    projects: bytes
    features: bytes


class Lines:
    """Every project as a row, and the lines of files that rows become."""

    def __init__(self, views: Views, origin: Origin) -> None:
        self.views = views
        self.origin = origin
        self.columns = columns()

    def rows(self, slugs: Iterable[str]) -> Iterator[Row]:
        """Yield what is known of some projects, in the order of their short names.

        Rows of many projects take more memory than the projects, so none is kept.
        """
        root = addresses.root_of(addresses.DATA)
        projects = self.views.catalogue.projects
        for slug in slugs:
            project = projects[slug].fields
            page = self.origin.seen_from(root, addresses.project(slug))
            row: Row = {SLUG: slug, PAGE: page, PLACE: self.views.place(project)}
            if project.period and (best := project.period.best):
                row[FIRST_DAY], row[LAST_DAY] = days.span(best)
            row |= project.model_dump(exclude_defaults=True, exclude=set(WITHHELD))
            yield row

    def of(self, slug: str) -> tuple[str, ...]:
        """Return the lines of one project, in the order of `Texts`."""
        return tuple(one.decode() for one in self._written([slug], _Begun()))

    def texts(self, mark: str, projects: Around, features: Around) -> Texts:
        """Return all files whole, of all projects.

        Args:
            mark: what the table for offices begins with.
            projects: what stands around the objects of JSON.
            features: what stands around those of GeoJSON.

        Source:
            RFC 4180, for the tables; text that a spreadsheet could take for a formula
            is guarded (`generator.website.escape.as_cell`). RFC 7946, for GeoJSON.
        """
        begun = _Begun(
            offices=_Growing(Around(mark)),
            projects=_Growing(projects, COMMA),
            features=_Growing(features, COMMA),
        )
        _sheet(begun.offices, ";").writerow(
            as_cell(column.label(self.views)) for column in self.columns
        )
        _sheet(begun.programs, ",").writerow(
            as_cell(column.name) for column in self.columns
        )
        return self._written(self.views.catalogue.projects, begun)

    def _written(self, slugs: Iterable[str], to: _Begun) -> Texts:
        """Add the lines of some projects to texts; all in one pass."""
        offices, programs = _sheet(to.offices, ";"), _sheet(to.programs, ",")
        for row in self.rows(slugs):
            values = [_values(row, column) for column in self.columns]
            programs.writerow(map(_cell, values))
            said = map(self._said, values, self.columns)
            offices.writerow(map(_cell, said))
            to.projects.add(as_json(row))
            if "location" in row:
                to.features.add(as_json(self._feature(row)))
        return Texts(
            to.offices.end(), to.programs.end(), to.projects.end(), to.features.end()
        )

    def _feature(self, row: Row) -> dict[str, object]:
        spot = row["location"]
        kept = ("title", "summary", "kinds", "themes", "status", "municipality")
        properties = {name: row[name] for name in (PAGE, PLACE, *kept) if name in row}
        properties["precision"] = spot["precision"]
        properties["precision_label"] = self.views.label(spot["precision"])
        return {
            "type": "Feature",
            "id": row[SLUG],
            "geometry": {
                "type": "Point",
                "coordinates": [spot["longitude"], spot["latitude"]],
            },
            "properties": properties,
        }

    def _said(self, values: list[object], column: Column) -> list[object]:
        """Return values as people read them."""
        if column.refers:
            return [self._title(column.refers, str(value)) for value in values]
        if column.type == "choice":
            return [self.views.label(value) if value else "" for value in values]
        if column.type == "yes-no":
            answers = (N_("No"), N_("Yes"))
            return [self.views.say(answers[bool(value)]) for value in values]
        if column.type in {"amount", "degrees"}:
            return [str(value).replace(".", ",") for value in values]
        return values

    def _title(self, refers: str, slug: str) -> str:
        catalogue = self.views.catalogue
        if refers in catalogue.terms:
            return catalogue.terms[refers][slug].title
        found: dict[str, Mapping[str, Any]] = {
            "project": catalogue.projects,
            "phase": catalogue.phases,
            "programme": catalogue.programmes,
        }
        entry = found[refers].get(slug)
        return str(entry.fields.title) if entry else slug


def naming(catalogue: Catalogue) -> dict[str, list[str]]:
    """Return the projects whose lines name another one, by the slug of that one."""
    fields = [name for name, kind in REFERS.items() if kind == "project"]
    found: dict[str, list[str]] = {}
    for slug, entry in catalogue.projects.items():
        for name in fields:
            for other in getattr(entry.fields, name):
                found.setdefault(other, []).append(slug)
    return found


def _values(row: Row, column: Column) -> list[object]:
    """Return the values of a column, several only where it is a list."""
    found: Any = row
    for name in column.path:
        if isinstance(found, list):
            found = [item.get(name, "") for item in found]
        else:
            found = found.get(name, [] if column.is_list else None)
        if found is None:
            return []
    return found if isinstance(found, list) else [found]


def _cell(values: Sequence[object]) -> str:
    texts = [_text(value) for value in values]
    return as_cell(BETWEEN.join(texts)) if any(texts) else ""


def _text(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return str(as_number(value))
    return value.isoformat() if isinstance(value, date) else str(value)


class _Growing:
    """A text on its way into a file, in UTF-8.

    As text, one letter beyond Latin (a dash, a quotation mark) doubles what all the
    others take in memory; the table of ten thousand projects has 14 million.
    """

    def __init__(self, around: Around | None = None, between: str = "") -> None:
        self._around = around or Around()
        self._between = between
        self._made = BytesIO()
        self._made.write(self._around.head.encode())
        self._is_begun = False

    def add(self, piece: str) -> None:
        """Add a piece, after what stands between two."""
        if self._is_begun:
            self.write(self._between)
        self._is_begun = True
        self.write(piece)

    def write(self, text: str) -> None:
        """Take text as it is, from a writer of cells too."""
        self._made.write(text.encode())

    def end(self) -> bytes:
        """Return the whole of it."""
        self.write(self._around.tail)
        return self._made.getvalue()


@dataclass(frozen=True, slots=True)
class _Begun:
    """Texts that have their heads (`Texts`)."""

    offices: _Growing = field(default_factory=_Growing)
    programs: _Growing = field(default_factory=_Growing)
    projects: _Growing = field(default_factory=_Growing)
    features: _Growing = field(default_factory=_Growing)


def _sheet(text: _Growing, delimiter: str) -> Any:  # csv has no name for its writers
    return csv.writer(text, delimiter=delimiter, lineterminator="\r\n")
