"""The region file → which catalogues there are and where they lie.

Read and checked like content, all problems at once, before anything is made.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator.catalogue.folder import CONTENT
from generator.catalogue.model import Region
from generator.catalogue.nodes import Source
from generator.catalogue.problems import ContentError, Location, Problem, errors
from generator.catalogue.reading import read_source
from generator.catalogue.validate import validate
from generator.wording.messages import N_, message

CONFIGURATION = "mkdocs.yml"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a catalogue of a region lies.

    Attributes:
        slug: its name in the region.
        path: of its folder, as messages name it.
        root: its folder on disk.
    """

    slug: str
    path: PurePosixPath
    root: Path


def read(file: Path, shown: PurePosixPath) -> tuple[Region, tuple[Place, ...]]:
    """Return a region and where its catalogues lie, in its order.

    Args:
        file: the region file.
        shown: the same, as messages name it.

    Raises:
        ContentError: something must be mended first; holds every problem.
    """
    source = read_source(file, shown, markdown=False)
    region, wrong = validate(source, Region)
    found = [*source.problems, *wrong]
    if region is None:
        raise ContentError(found)
    places = tuple(
        Place(one.slug, shown.parent / one.folder, file.parent / one.folder)
        for one in region.catalogues
    )
    found += [*_twice(region, source), *_absent(places, source)]
    if errors(found):
        raise ContentError(found)
    return region, places


def _twice(region: Region, source: Source) -> Iterator[Problem]:
    """Yield names and folders that an earlier catalogue has."""
    for name in ("slug", "folder"):
        seen: dict[str, Location] = {}
        for number, one in enumerate(region.catalogues):
            value = str(getattr(one, name))
            at = source.at(("catalogues", number, name))
            if value in seen:
                yield Problem(
                    at,
                    "catalogue-twice",
                    message(
                        N_("“{value}” is already the {field} of line {line}."),
                        value=value,
                        field=name,
                        line=seen[value].line,
                    ),
                    message(N_("Correct one of the two, or take one out.")),
                )
            seen.setdefault(value, at)


def _absent(places: tuple[Place, ...], source: Source) -> Iterator[Problem]:
    """Yield folders that hold no catalogue."""
    for number, place in enumerate(places):
        at = source.at(("catalogues", number, "folder"))
        lacking = [
            name
            for name in (CONTENT.as_posix(), CONFIGURATION)
            if not (place.root / name).exists()
        ]
        if not place.root.is_dir():
            yield Problem(
                at,
                "catalogue-missing",
                message(N_("There is no folder “{path}”."), path=place.path),
                message(
                    N_("Folders are named from the region file; fetch it with git.")
                ),
            )
        elif lacking:
            yield Problem(
                at,
                "catalogue-missing",
                message(
                    N_("The folder “{path}” holds no {lacking}."),
                    path=place.path,
                    lacking=", ".join(lacking),
                ),
                message(N_("It must be one in which “buurtboek build” works.")),
            )
