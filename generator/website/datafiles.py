"""The projects as files that others can compute with: CSV, JSON and GeoJSON.

A project is flattened once; every file is made from those rows, so that they
agree. Stories and pictures stay on the pages: a row links to its page.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Any

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
    dictionary,
)
from generator.website.escape import as_cell, as_json, as_number
from generator.website.exchanging import exchanged
from generator.website.origin import Origin
from generator.wording.messages import N_

CSV, TABLE = "projecten.csv", "projecten-excel.csv"
PROJECTS, MAP = "projecten.json", "projecten.geojson"
DICTIONARY = "woordenboek.json"
BETWEEN = " | "  # values of one cell
BYTE_ORDER_MARK = "\ufeff"  # without it, Excel takes UTF-8 for something else

Read = Callable[[str], str]  # address → text, with its line ends as they are
Row = dict[str, Any]  # what is known of a project, as the model nests it


@dataclass(frozen=True)
class DataFile:
    """A file to download.

    Attributes:
        name: under `data/`.
        title: what people call it.
        summary: whom it serves.
        format: its media type.
        content: text.
    """

    name: str
    title: str
    summary: str
    format: str
    content: str

    @property
    def address(self) -> str:
        """Where it stands on the site."""
        return addresses.DATA + self.name

    @cached_property
    def size(self) -> int:
        """Bytes; asked for wherever the file is named."""
        return len(self.content.encode())


@dataclass(frozen=True, slots=True)
class _Texts:
    """The lines of every file that has one for a project."""

    programs: str
    offices: str
    projects: str
    features: str


class Table:
    """Every project as a row."""

    def __init__(self, views: Views, origin: Origin) -> None:
        self.views = views
        self.origin = origin
        self.columns = columns()

    def rows(self, slugs: Iterable[str] | None = None) -> Iterator[Row]:
        """Yield what is known of every project, in the order of their short names.

        Rows of many projects take more memory than the projects, so none is kept.

        Args:
            slugs: of the projects that are wanted; None for all.
        """
        root = addresses.root_of(addresses.DATA)
        projects = self.views.catalogue.projects
        for slug in projects if slugs is None else slugs:
            project = projects[slug].fields
            page = self.origin.seen_from(root, addresses.project(slug))
            row: Row = {SLUG: slug, PAGE: page, PLACE: self.views.place(project)}
            if project.period and (best := project.period.best):
                row[FIRST_DAY], row[LAST_DAY] = days.span(best)
            row |= project.model_dump(exclude_defaults=True, exclude=set(WITHHELD))
            yield row

    @property
    def licence(self) -> dict[str, str]:
        """Under which terms the data may be used."""
        terms = self.views.catalogue.settings.licence
        return {"title": terms.title, "url": terms.url}

    def files(self) -> tuple[DataFile, ...]:
        """Return every file of data, the dictionary last."""
        return self._files(
            self.for_offices(), self.for_programs(), self.as_json(), self.as_geojson()
        )

    def edited(
        self, before: Table, slugs: frozenset[str], read: Read
    ) -> tuple[DataFile, ...] | None:
        """Return the files where words of some projects changed; None where unsure.

        Every file has a line for a project, and words change neither which there are
        nor their order; so lines are exchanged. Each must stand there once.

        Args:
            before: the table as it stands.
            slugs: of the projects, and of those whose lines name one of them
                (`naming`).
            read: returns the text of an address that stands.
        """
        lines = [
            tuple(zip(was, now, strict=True))
            for slug in sorted(slugs)
            for was, now in [(before._lines(slug), self._lines(slug))]
        ]
        found = []
        for number, name in enumerate((TABLE, CSV, PROJECTS, MAP)):
            text: str | None = read(addresses.DATA + name)
            for line in lines:
                was, now = (f"\n{one}" for one in line[number])
                text = exchanged(text, was, now)
            if text is None:
                return None
            found.append(text)
        return self._files(*found)

    def _lines(self, slug: str) -> tuple[str, str, str, str]:
        """Return the lines of one project, in the order of the files."""
        texts = self._written(self.rows([slug]), headed=False)
        return texts.offices, texts.programs, texts.projects, texts.features

    def _files(
        self, offices: str, programs: str, projects: str, points: str
    ) -> tuple[DataFile, ...]:
        say = self.views.say
        return (
            DataFile(
                TABLE,
                say(N_("Table for Excel or LibreOffice")),
                say(N_("Opens with a double click; names instead of short names.")),
                "text/csv",
                offices,
            ),
            DataFile(
                CSV,
                say(N_("Table for programs (CSV)")),
                say(N_("Commas, UTF-8, columns as the dictionary names them.")),
                "text/csv",
                programs,
            ),
            DataFile(
                PROJECTS,
                say(N_("All fields (JSON)")),
                say(N_("Lists stay lists, so nothing has to be taken apart.")),
                "application/json",
                projects,
            ),
            DataFile(
                MAP,
                say(N_("Points on the map (GeoJSON)")),
                say(
                    N_(
                        "Only projects whose location is known; each says whether the"
                        " point is a spot, a street or a neighbourhood."
                    )
                ),
                "application/geo+json",
                points,
            ),
            DataFile(
                DICTIONARY,
                say(N_("Dictionary (JSON)")),
                say(N_("What every column means, and every short name in it.")),
                "application/json",
                as_json(dictionary(self.views, self.licence)) + "\n",
            ),
        )

    def for_programs(self) -> str:
        """Return the table with commas and the columns' own names.

        Source:
            RFC 4180; text that a spreadsheet could take for a formula is guarded
            (`generator.website.escape.as_cell`).
        """
        return self._texts.programs

    def for_offices(self) -> str:
        """Return the table as Excel opens it where the comma is a decimal sign."""
        return BYTE_ORDER_MARK + self._texts.offices

    def as_json(self) -> str:
        """Return every project with its fields, one project a line."""
        head = as_json(
            {
                "title": self.views.catalogue.settings.title,
                "licence": self.licence,
                "language": self.views.language,
                "dictionary": DICTIONARY,
            }
        )
        return f'{head[:-1]},"projects":[\n{self._texts.projects}\n]}}\n'

    def as_geojson(self) -> str:
        """Return the projects whose location is known, as points.

        Source:
            RFC 7946: longitude comes before latitude, in degrees of WGS 84.
        """
        features = self._texts.features
        return f'{{"type":"FeatureCollection","features":[\n{features}\n]}}\n'

    @cached_property
    def _texts(self) -> _Texts:
        """What is different for every project, of all files in one pass."""
        return self._written(self.rows(), headed=True)

    def _written(self, rows: Iterable[Row], *, headed: bool) -> _Texts:
        programs, offices = _Sheet(","), _Sheet(";")
        if headed:
            programs.add(as_cell(column.name) for column in self.columns)
            offices.add(as_cell(column.label(self.views)) for column in self.columns)
        projects, features = [], []
        for row in rows:
            values = [_values(row, column) for column in self.columns]
            programs.add(map(_cell, values))
            said = map(self._said, values, self.columns)
            offices.add(map(_cell, said))
            projects.append(as_json(row))
            if "location" in row:
                features.append(as_json(self._feature(row)))
        return _Texts(
            programs.text(), offices.text(), ",\n".join(projects), ",\n".join(features)
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


class _Sheet:
    """A table on its way into a text, line by line."""

    def __init__(self, delimiter: str) -> None:
        self._lines: list[str] = []
        self._writer = csv.writer(self, delimiter=delimiter, lineterminator="\r\n")

    def add(self, cells: Iterable[str]) -> None:
        self._writer.writerow(cells)

    def write(self, line: str) -> None:
        """Take a line from the writer of cells.

        `io.StringIO` would take four bytes for every letter of a large table.
        """
        self._lines.append(line)

    def text(self) -> str:
        return "".join(self._lines)
