"""Pages as small pictures for people: rendered as ink, shown as light.

Whoever looks at a certificate or a contact sheet should find a page again, so
these are pictures of what a press prints, overprinting included, in the colours of
the paper that the PDF is made for.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from pikepdf import Pdf

from generator.brochure.geometry import Box
from generator.brochure.preflight.check import area_of
from generator.brochure.preflight.ink.separations import NoInk, available, rasters
from generator.brochure.preflight.reading import (
    Unreadable,
    opened,
    outlines,
    output_profile,
    write_normal,
)
from generator.brochure.preflight.verdicts import Pages
from generator.brochure.profile import COATED, MissingProfile, read_profile
from generator.images.colour import Viewer
from generator.storage.cache import Cache

FINER = 3  # times as many pixels are rendered, so that small text becomes grey
MOST_PAGES = 400
LONGEST = 4_000  # pixels


@dataclass(frozen=True, slots=True)
class Thumbnail:
    """A page as a small picture.

    Attributes:
        page: its number, from 1.
        area: what is shown, points on the page, turned as readers see it.
        trim: the trimmed page, likewise.
        jpeg: the picture.
    """

    page: int
    area: Box
    trim: Box
    jpeg: bytes


def thumbnails(
    path: Path,
    longest: int,
    wanted: Sequence[int] | None = None,
    kept: Cache | None = None,
) -> tuple[Thumbnail, ...]:
    """Return pages as pictures; none where that is impossible.

    Args:
        path: a PDF, made by anyone.
        longest: of the longer side of the largest page, pixels.
        wanted: numbers of pages, from 1; by itself all, up to `MOST_PAGES`.
        kept: how pages of files of our own looked before.
    """
    if not available():
        return ()
    try:
        with opened(path) as pdf:
            found = list(outlines(pdf, max(wanted or [MOST_PAGES])))
            chosen = [one for one in found if wanted is None or one.number in wanted]
            areas = {page.number: area_of(page) for page in chosen}
            if not areas:
                return ()
            side = max(max(area.width, area.height) for area in areas.values()) / 72
            ppi = min(longest * FINER, LONGEST) / side
            pages = kept and Pages(kept, pdf, ppi)
            names = {
                number: pages.name("page as a picture 1", number, area)
                for number, area in areas.items()
                if pages
            }
            shown = {
                number: jpeg
                for number, name in names.items()
                if kept and name and (jpeg := kept.get(name))
            }
            new = {
                number: area for number, area in areas.items() if number not in shown
            }
            for number, jpeg in _pictures(path, pdf, new, ppi):
                shown[number] = jpeg
                if kept and (name := names.get(number)):
                    kept.put(name, jpeg)
    except (NoInk, Unreadable, OSError):
        return ()
    return tuple(
        Thumbnail(
            page.number,
            areas[page.number].turned(page.rotation),
            page.trim.turned(page.rotation),
            shown[page.number],
        )
        for page in chosen
        if page.number in shown
    )


def _pictures(
    path: Path, pdf: Pdf, areas: Mapping[int, Box], ppi: float
) -> Iterator[tuple[int, bytes]]:
    """Yield pages as pictures, rendered at a density.

    Raises:
        NoInk: the PDF cannot be written anew, or Ghostscript stops.
    """
    if not areas:
        return
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "normal.pdf"
        shown = list(areas.values())
        if not write_normal(path, shown, copy, list(areas), upright=False):
            raise NoInk
        viewer = Viewer(output_profile(pdf) or _own_profile())
        for number, raster in zip(areas, rasters(copy, shown, ppi), strict=False):
            size = raster.width, raster.height
            yield number, viewer.jpeg(raster.samples, size, FINER)


def _own_profile() -> bytes:
    try:
        return read_profile(COATED)
    except MissingProfile:
        return b""


def save(found: Sequence[Thumbnail], folder: Path) -> None:
    """Write thumbnails as files for `load`."""
    rows = []
    for one in found:
        row = asdict(one)
        (folder / f"{one.page}.jpg").write_bytes(row.pop("jpeg"))
        rows.append(row)
    (folder / "pages.json").write_text(json.dumps(rows), encoding="ascii")


def load(folder: Path) -> tuple[Thumbnail, ...]:
    """Return what `save` wrote.

    Raises:
        ValueError: nothing of it is there.
    """
    try:
        rows: list[dict[str, Any]] = json.loads((folder / "pages.json").read_bytes())
        return tuple(
            Thumbnail(
                row["page"],
                Box(**row["area"]),
                Box(**row["trim"]),
                (folder / f"{row['page']}.jpg").read_bytes(),
            )
            for row in rows
        )
    except (OSError, KeyError, TypeError) as error:
        raise ValueError("no thumbnails") from error
