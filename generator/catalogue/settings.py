"""The settings of a catalogue, which say how all its other files are read."""

from __future__ import annotations

import os
from pathlib import Path

from generator.catalogue import folder
from generator.catalogue.model import Settings
from generator.catalogue.nodes import Source
from generator.catalogue.problems import Location, Problem, errors
from generator.catalogue.reading import bytes_of, source_of, unreadable
from generator.catalogue.validate import salvage, validate
from generator.wording.messages import N_, message


def settings_source(root: Path) -> tuple[bytes | None, Source | None]:
    """Return the bytes of the settings and what they hold; None where they lack."""
    path = folder.SETTINGS
    if not os.path.lexists(root / path):
        return None, None
    data, problems = bytes_of(root / path, path)
    return data, source_of(data, path, False, problems)


def settings_of(
    source: Source | None, problems: list[Problem]
) -> tuple[Settings, bool]:
    """Return the settings and whether they are sound; if not, only part is there."""
    if source is None:
        problems.append(missing_settings())
        return salvage(unreadable(folder.SETTINGS, []), Settings), False
    settings, wrong = validate(source, Settings)
    problems += source.problems + wrong
    if settings is None or errors(source.problems):
        return salvage(source, Settings, defaults=False), False
    return settings, True


def missing_settings() -> Problem:
    """Return the problem of a folder without a catalogue."""
    return Problem(
        Location(folder.SETTINGS),
        "missing-file",
        message(N_("The file with the settings of the catalogue is missing.")),
        message(
            N_(
                "Add it, or run the command in the folder that holds the folder"
                " “content”."
            )
        ),
    )
