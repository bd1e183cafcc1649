"""A catalogue → a page to print for each of its projects, made once and kept.

In another language, for those that somebody translated.

A page depends on its project and on little else, so after a change only the pages
of changed projects are laid out again.
"""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from generator.brochure import signs
from generator.brochure.grid import POINT
from generator.brochure.pdf.errors import RenderError
from generator.brochure.photographs import gather
from generator.brochure.sheets.composing import Material
from generator.brochure.sheets.fitting import fit
from generator.brochure.sheets.keeping import key_of
from generator.brochure.sheets.project import GRID, PATTERNS, ProjectSheet
from generator.catalogue.catalogue import Catalogue
from generator.images.gallery import Gallery
from generator.storage.cache import Cache
from generator.views.views import Views
from generator.wording.messages import N_, message
from generator.wording.progress import Progress

DENSITY = 200  # pixels an inch: as much as an office printer shows
SCREEN = "screen"


def sheet_files(
    catalogue: Catalogue,
    root: Path,
    kept: Cache,
    report: Progress,
    *,
    site_url: str = "",
    first: str = "",
    only: Collection[str] | None = None,
) -> dict[str, Path | bytes]:
    """Return a PDF/UA-1 of one page for every project, by slug.

    Args:
        catalogue: what they are made from, in one of its languages.
        root: folder of the repository, with its pictures.
        kept: what was made before.
        report: is told how far it is.
        site_url: where the site in that language stands; without it pages bear no
            QR codes.
        first: the first language of the catalogue, where this is another.
        only: slugs of the projects that are wanted; None for all.

    Returns:
        The file in the cache, or its content where the cache keeps nothing.

    Raises:
        RenderError: a project cannot be laid out on one page.
        ContentError: a picture cannot be used.
    """
    sheets = _sheets(catalogue, root, kept, site_url, first, only)
    names = {sheet.name: key_of(sheet) for sheet in sheets}
    found: dict[str, Path | bytes] = {}
    for slug, name in names.items():
        if file := kept.file(name):
            found[slug] = file
    wanted = [sheet for sheet in sheets if sheet.name not in found]
    if not wanted:
        return {slug: found[slug] for slug in names}
    step = message(N_("Making a page to print for every project"))
    report(step, 0, len(wanted))
    try:
        made = fit(wanted, (SCREEN,), lambda done: report(step, done, len(wanted)))
    except RenderError as error:
        raise signs.placed(error, root) from None
    for slug, rendered in made.items():
        content = kept.put(names[slug], rendered.files[SCREEN])
        found[slug] = kept.file(names[slug]) or content
    return {slug: found[slug] for slug in names}


def _sheets(
    catalogue: Catalogue,
    root: Path,
    kept: Cache,
    site_url: str,
    first: str,
    only: Collection[str] | None,
) -> list[ProjectSheet]:
    wanted = [slug for slug in catalogue.projects if only is None or slug in only]
    entries = (catalogue.projects[slug] for slug in wanted)
    projects = tuple(one for one in entries if one.is_translated or not first)
    tallest = max(pattern.most for pattern in PATTERNS.values())
    placed_mm = (GRID.measure, tallest * GRID.leading * POINT)
    with Gallery(kept) as gallery:
        photographs = gather(projects, root, gallery, placed_mm, DENSITY)
    views = Views(catalogue, catalogue.settings.language, first=first)
    address = site_url.rstrip("/") + "/" if site_url else ""
    material = Material(views, photographs, address)
    return [ProjectSheet(material, entry) for entry in projects]
