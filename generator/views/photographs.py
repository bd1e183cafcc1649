"""Photographs as pages show them: planned from the catalogue, not yet rendered.

A project may show a picture of its own instead of the drawing of its kind: the
first of its pictures whose people agreed. Sizes and addresses are known before
any pixel is drawn, so pages are written meanwhile.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from generator.catalogue.catalogue import Catalogue, Entry
from generator.catalogue.model import Project
from generator.catalogue.model.choices import LABELS, Consent
from generator.catalogue.model.shared import Picture
from generator.catalogue.problems import Problem
from generator.views import addresses
from generator.wording.messages import message

if TYPE_CHECKING:
    from generator.images.gallery import Gallery
    from generator.images.plan import Job

CARD = (4.0, 3.0)  # width to height of a picture in a list, as that of a drawing


@dataclass(frozen=True, slots=True)
class Photograph:
    """A picture in several sizes, as an `<picture>` element needs it.

    Attributes:
        file: its name in the folder of the project.
        alt: what is there to see.
        caption: what stands under it, or empty.
        credit: who made it, under which terms.
        width: of the largest size, pixels.
        height: of the largest size, pixels.
        sources: by media type, best first: the addresses and widths of its sizes.
        address: of the largest size that every browser shows.
    """

    file: str
    alt: str
    caption: str
    credit: str
    width: int
    height: int
    sources: tuple[tuple[str, tuple[tuple[str, int], ...]], ...]
    address: str

    def srcset(self, root: str, media_type: str) -> str:
        """Return the sizes of one media type, their addresses relative to `root`."""
        sizes = dict(self.sources)[media_type]
        return ", ".join(f"{root}{address} {width}w" for address, width in sizes)

    @property
    def media_types(self) -> tuple[str, ...]:
        """The media types it comes in, best first."""
        return tuple(name for name, _ in self.sources)


@dataclass(frozen=True, slots=True)
class Album:
    """The photographs of a whole catalogue.

    Attributes:
        shown: by project, its pictures whole, in the order of its file.
        cards: by project, its first picture cropped to the shape of a card.
        jobs: what must be rendered.
        problems: of picture files that cannot be used.
    """

    shown: dict[str, tuple[Photograph, ...]]
    cards: dict[str, Photograph]
    jobs: tuple[Job, ...]
    problems: tuple[Problem, ...]


NO_ALBUM = Album({}, {}, (), ())


def open_album(
    catalogue: Catalogue,
    root: Path,
    gallery: Gallery,
    language: str,
    shared: str = "",
) -> Album:
    """Return every photograph that may be shown.

    Args:
        catalogue: names the pictures.
        root: folder of the repository.
        gallery: measures and later renders them.
        language: of the words under them.
        shared: how their addresses begin where all languages of a site share them.
    """
    from generator.images import plan  # these take a while to import
    from generator.images.refusals import PictureError

    shown: dict[str, tuple[Photograph, ...]] = {}
    cards: dict[str, Photograph] = {}
    jobs: list[Job] = []
    problems: list[Problem] = []
    for slug, entry in catalogue.projects.items():
        found = []
        for picture in publishable(entry):
            path = entry.path.parent / picture.file
            try:
                original = gallery.measure(root / path, path)
            except PictureError as error:
                problems.append(error.problem(path))
                continue
            whole = plan.for_site(original)
            found.append(_photograph(picture, whole, language, shared))
            jobs.append(whole)
            if slug not in cards:
                cropped = plan.for_site(original, CARD, plan.parse_focus(picture.focus))
                cards[slug] = _photograph(picture, cropped, language, shared)
                jobs.append(cropped)
        if found:
            shown[slug] = tuple(found)
    return Album(shown, cards, tuple(jobs), tuple(problems))


def publishable(entry: Entry[Project]) -> Iterator[Picture]:
    """Yield the pictures of a project that may be shown: everybody in them agreed."""
    for picture in entry.fields.pictures:
        if picture.consent is not Consent.MISSING:
            yield picture


def _photograph(picture: Picture, job: Job, language: str, shared: str) -> Photograph:
    from generator.images.plan import JPEG

    folder = shared + addresses.PICTURES
    by_type: dict[str, list[tuple[str, int]]] = {}
    for one in job.renditions:
        sizes = by_type.setdefault(one.format.media_type, [])
        sizes.append((folder + one.name, one.size.width))
    largest = job.sizes[-1]
    terms = message(LABELS[picture.licence]).say(language)
    return Photograph(
        picture.file,
        str(picture.alt),  # an attribute: it cannot bear a language of its own
        picture.caption or "",
        f"{picture.credit}, {terms}",
        largest.width,
        largest.height,
        tuple((name, tuple(sizes)) for name, sizes in by_type.items()),
        folder + job.of(JPEG)[-1].name,
    )
