"""What days do to content: sources that are old or of tomorrow, reviews that lack."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.completeness import REVIEW_DAYS, SOURCE_DAYS
from generator.catalogue.nodes import Path as FieldPath
from generator.catalogue.nodes import Reread
from generator.catalogue.problems import Location, Problem, Severity
from generator.catalogue.reading import read_source
from generator.wording.messages import N_, message

A_DAY = timedelta(days=1)


def of_tomorrow(catalogue: Catalogue, reread: Reread, today: date) -> Iterator[Problem]:
    """Yield the days on which something was read or reviewed, and that are to come.

    Args:
        catalogue: what is sound.
        reread: returns the source of a file, to find a place in it.
        today: the day on which it is asked.
    """
    for entry in catalogue.entries():
        days: list[tuple[FieldPath, date | None]] = [
            (("reviewed",), getattr(entry.fields, "reviewed", None))
        ]
        days += [
            (("sources", number, "read"), one.read)
            for number, one in enumerate(getattr(entry.fields, "sources", ()))
        ]
        for where, day in days:
            if day and day > today + A_DAY:  # elsewhere it may be tomorrow already
                yield Problem(
                    reread(entry.path).at(where),
                    "day-to-come",
                    message(N_("“{day}” is still to come."), day=day.isoformat()),
                    message(N_("Correct the year, the month or the day.")),
                    Severity.WARNING,
                )


def check(catalogue: Catalogue, root: Path, today: date) -> Iterator[Problem]:
    """Yield what should be looked at again on a day."""
    for entry in catalogue.projects.values():
        project = entry.fields
        source = None
        old = [
            number
            for number, one in enumerate(project.sources)
            if (today - one.read).days > SOURCE_DAYS
        ]
        if old or project.reviewed:
            source = read_source(root / entry.path, entry.path, markdown=True)
        for number in old:
            assert source is not None
            yield Problem(
                source.at(("sources", number, "read")),
                "old-source",
                message(
                    N_("This source was read more than two years ago, on {day}."),
                    day=project.sources[number].read.isoformat(),
                ),
                message(
                    N_("Look whether it still says so, and put the day of today here.")
                ),
                Severity.WARNING,
            )
        if project.reviewed is None:
            yield Problem(
                Location(entry.path),
                "unreviewed",
                message(N_("Nobody has reviewed this project yet.")),
                message(
                    N_("Who reads it critically puts the day in the field “reviewed”.")
                ),
                Severity.WARNING,
            )
        elif (today - project.reviewed).days > REVIEW_DAYS:
            assert source is not None
            yield Problem(
                source.at(("reviewed",)),
                "old-review",
                message(N_("This project was reviewed more than a year ago.")),
                message(
                    N_("Look whether it still is so, and put the day of today here.")
                ),
                Severity.WARNING,
            )
