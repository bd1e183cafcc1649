"""Pages as small pictures for people: rendered as ink, shown as light.

Whoever looks at a certificate or a contact sheet should find a page again, so
these are pictures of what a press prints, overprinting included, in the colours of
the paper that the PDF is made for.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

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
from generator.brochure.profile import COATED, MissingProfile, read_profile
from generator.images.colour import Viewer

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
    path: Path, longest: int, wanted: Sequence[int] | None = None
) -> tuple[Thumbnail, ...]:
    """Return pages as pictures; none where that is impossible.

    Args:
        path: a PDF, made by anyone.
        longest: of the longer side of the largest page, pixels.
        wanted: numbers of pages, from 1; by itself all, up to `MOST_PAGES`.
    """
    if not available():
        return ()
    try:
        with opened(path) as pdf, tempfile.TemporaryDirectory() as folder:
            found = list(outlines(pdf, max(wanted or [MOST_PAGES])))
            chosen = [one for one in found if wanted is None or one.number in wanted]
            areas = [area_of(page) for page in chosen]
            copy = Path(folder) / "normal.pdf"
            numbers = [one.number for one in chosen]
            written = write_normal(path, areas, copy, numbers, upright=False)
            if not areas or not written:
                return ()
            side = max(max(area.width, area.height) for area in areas) / 72
            ppi = min(longest * FINER, LONGEST) / side
            viewer = Viewer(output_profile(pdf) or _own_profile())
            shown = []
            for page, raster in zip(chosen, rasters(copy, areas, ppi), strict=False):
                size = raster.width, raster.height
                jpeg = viewer.jpeg(raster.samples, size, FINER)
                area, trim = (
                    box.turned(page.rotation) for box in (raster.area, page.trim)
                )
                shown.append(Thumbnail(page.number, area, trim, jpeg))
            return tuple(shown)
    except (NoInk, Unreadable, OSError):
        return ()


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
