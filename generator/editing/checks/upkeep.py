"""What the years do to content: sources that are old, entries nobody reviews."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.completeness import REVIEW_DAYS, SOURCE_DAYS
from generator.catalogue.problems import Location, Problem, Severity
from generator.catalogue.reading import read_source
from generator.wording.messages import N_, message


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
