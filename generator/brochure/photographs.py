"""Photographs of projects as print wants them: cropped to their place, 300 ppi.

A project without one is drawn. A photograph without the consent of who can be
recognised in it is left out, whatever the brochure.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.catalogue.catalogue import Entry
from generator.catalogue.model import Project
from generator.catalogue.model.choices import Consent, Licence
from generator.catalogue.problems import ContentError
from generator.images.gallery import Gallery
from generator.images.plan import (
    PRINT_DENSITY,
    READING_DENSITY,
    READING_ENCODINGS,
    Job,
    for_print,
    parse_focus,
)
from generator.images.refusals import PictureError


@dataclass(frozen=True, slots=True)
class Photograph:
    """A photograph ready for the page.

    Attributes:
        content: a JPEG file.
        alt: what is to be seen.
        credit: who made it.
        licence: under which terms it is used.
        turned: share of an upright photograph that a place across cuts off.
        light: the same part of it as a JPEG file for reading on a screen.
        light_size: of that, pixels.
    """

    content: bytes
    alt: str
    credit: str
    licence: Licence
    turned: float = 0
    light: bytes = b""
    light_size: tuple[int, int] = (0, 0)


Photographs = Mapping[str, Photograph]


def gather(
    projects: tuple[Entry[Project], ...],
    root: Path,
    gallery: Gallery,
    placed_mm: tuple[float, float],
    density: int = PRINT_DENSITY,
) -> dict[str, Photograph]:
    """Return the first photograph of every project that has one, by slug.

    Args:
        projects: whose pictures are wanted.
        root: folder of the repository.
        gallery: renders them, and keeps what it made.
        placed_mm: width and height of the largest place, bleed included.
        density: pixels an inch that are enough.

    Raises:
        ContentError: a file is no picture, or is damaged.
    """
    found = {}
    for project in projects:
        for one in project.fields.pictures:
            if one.consent is Consent.MISSING:
                continue
            path = project.path.parent / one.file
            try:
                original = gallery.measure(root / path, path)
                job = for_print(original, placed_mm, parse_focus(one.focus), density)
                (content,) = gallery.fetch(job)
                lighter = for_print(
                    original,
                    placed_mm,
                    parse_focus(one.focus),
                    min(density, READING_DENSITY),
                    READING_ENCODINGS,
                )
                (light,) = gallery.fetch(lighter)
            except PictureError as error:
                raise ContentError([error.problem(path)]) from None
            found[project.slug] = Photograph(
                content,
                str(one.alt),
                one.credit,
                one.licence,
                _turned(job),
                light,
                (lighter.sizes[0].width, lighter.sizes[0].height),
            )
            break
    return found


def _turned(job: Job) -> float:
    """Return the share of an upright photograph that its crop leaves out."""
    size, crop = job.original.size, job.crop
    if size.width >= size.height:
        return 0
    return 1 - crop.width * crop.height / (size.width * size.height)
