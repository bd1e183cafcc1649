"""The state of a catalogue on a day: facts only, for whoever tells them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.completeness import (
    REVIEW_DAYS,
    SOURCE_DAYS,
    Level,
    Standing,
    standing,
)
from generator.catalogue.model.choices import Consent
from generator.catalogue.model.dates import PartialDate

SPOKEN = ("nl", "en", "fr")  # languages that kinds have other words in


@dataclass(frozen=True, slots=True)
class Row:
    """One project.

    Attributes:
        slug: of the project.
        title: as readers see it.
        path: of its file.
        standing: how complete it is.
        reviewed: the day it was last reviewed, if ever.
        read: the day its newest source was read.
    """

    slug: str
    title: str
    path: str
    standing: Standing
    reviewed: date | None
    read: date


@dataclass(frozen=True, slots=True)
class Unpublished:
    """A picture that is kept back because consent is missing."""

    slug: str
    file: str


@dataclass(frozen=True, slots=True)
class Wordless:
    """A kind that people cannot find by other words."""

    slug: str
    title: str
    languages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Number:
    """A figure of a programme, with the year it is of."""

    programme: str
    year: PartialDate
    label: str
    value: str
    source: str


class Survey:
    """What is known of a catalogue on a day."""

    def __init__(self, catalogue: Catalogue, today: date) -> None:
        """Look at nothing yet.

        Args:
            catalogue: whole and consistent.
            today: the day to judge by.
        """
        self.catalogue = catalogue
        self.today = today

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """Every project, least complete first, then by what is missing and name."""
        rows = [
            Row(
                slug,
                entry.fields.title,
                entry.path.as_posix(),
                standing(entry),
                entry.fields.reviewed,
                max(source.read for source in entry.fields.sources),
            )
            for slug, entry in self.catalogue.projects.items()
        ]
        return tuple(
            sorted(
                rows,
                key=lambda row: (
                    row.standing.level,
                    -len(row.standing.missing),
                    row.slug,
                ),
            )
        )

    @cached_property
    def levels(self) -> tuple[tuple[Level, int], ...]:
        """How many projects have each level."""
        found = Counter(row.standing.level for row in self.rows)
        return tuple((level, found[level]) for level in Level)

    @cached_property
    def missing(self) -> tuple[tuple[str, int], ...]:
        """What is missing in most projects, most first: label and count."""
        found = Counter(one.label for row in self.rows for one in row.standing.missing)
        return tuple(sorted(found.items(), key=lambda pair: (-pair[1], pair[0])))

    @cached_property
    def unreviewed(self) -> tuple[Row, ...]:
        """Projects that nobody reviewed yet."""
        return tuple(row for row in self.rows if row.reviewed is None)

    @cached_property
    def outdated(self) -> tuple[Row, ...]:
        """Projects that were reviewed too long ago."""
        return tuple(
            row
            for row in self.rows
            if row.reviewed and (self.today - row.reviewed).days > REVIEW_DAYS
        )

    @cached_property
    def old_sources(self) -> tuple[Row, ...]:
        """Projects whose newest source was read too long ago."""
        return tuple(
            row for row in self.rows if (self.today - row.read).days > SOURCE_DAYS
        )

    @cached_property
    def without_address(self) -> tuple[Row, ...]:
        """Projects no source of which can be opened on the web."""
        wanted = {
            slug
            for slug, entry in self.catalogue.projects.items()
            if not any(source.url for source in entry.fields.sources)
        }
        return tuple(row for row in self.rows if row.slug in wanted)

    @cached_property
    def unpublished(self) -> tuple[Unpublished, ...]:
        """Pictures that are not shown, for somebody in them has not agreed."""
        return tuple(
            Unpublished(slug, picture.file)
            for slug, entry in self.catalogue.projects.items()
            for picture in entry.fields.pictures
            if picture.consent is Consent.MISSING
        )

    @cached_property
    def wordless(self) -> tuple[Wordless, ...]:
        """Kinds without other words in some language."""
        return tuple(
            Wordless(kind.slug, kind.title, lacking)
            for kind in self.catalogue.settings.kinds
            if (lacking := tuple(one for one in SPOKEN if not getattr(kind, one)))
        )

    @cached_property
    def figures(self) -> tuple[Number, ...]:
        """What programmes report of each year, by programme and year."""
        found = [
            Number(
                entry.fields.title,
                figure.year,
                figure.label,
                figure.value,
                figure.source or "",
            )
            for entry in self.catalogue.programmes.values()
            for figure in entry.fields.figures
            if figure.year
        ]
        return tuple(
            sorted(found, key=lambda one: (one.programme, one.year.sort_key, one.label))
        )
