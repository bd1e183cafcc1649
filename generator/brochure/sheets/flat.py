"""A brochure that is a flat sheet → its two files: poster, cards or folder."""

from __future__ import annotations

import json
from pathlib import Path

from generator.brochure.finished import FINISHINGS, Finished
from generator.brochure.fit import picture_misfits
from generator.brochure.misfit import Misfit
from generator.brochure.photographs import gather
from generator.brochure.press.lighter import with_light_pictures
from generator.brochure.sheets import cards, folder, poster
from generator.brochure.sheets.composing import Material
from generator.brochure.sheets.fitting import fit
from generator.brochure.sheets.keeping import key_of
from generator.brochure.sheets.sheet import Sheet
from generator.catalogue.catalogue import Catalogue, Entry
from generator.catalogue.formats import Design, page_size
from generator.catalogue.model import Brochure, Project
from generator.catalogue.selection import select
from generator.images.gallery import Gallery
from generator.storage.cache import Cache, key
from generator.views.views import Views

# Width and height of the largest place of a picture, millimetres.
PLACES = {
    Design.CARDS: (cards.GRID.width + 12, cards.GRID.height * 0.72 + 6),
    Design.FOLDER: (folder.GRID.measure, 27),
    Design.POSTER: (130, 98),
}


def finish(
    catalogue: Catalogue,
    entry: Entry[Brochure],
    kind: Design,
    root: Path,
    gallery: Gallery,
    kept: Cache,
    *,
    site_url: str = "",
) -> Finished:
    """Return a flat sheet in its two files, from the cache where nothing changed.

    Args:
        catalogue: what it is made from.
        entry: what it asks for.
        kind: what it becomes; no book.
        root: folder of the repository, with its pictures.
        gallery: renders photographs.
        kept: what was made before.
        site_url: where the site stands; without it nothing leads to the web.

    Raises:
        RenderError: it cannot be laid out; every problem names its file.
        ContentError: a picture cannot be used.
    """
    projects = tuple(select(catalogue, entry.fields.select))
    photographs = gather(projects, root, gallery, PLACES[kind])
    address = site_url.rstrip("/") + "/" if site_url else ""
    views = Views(catalogue, catalogue.settings.language)
    sheet = _sheet(kind, Material(views, photographs, address), entry, projects)
    name = key_of(sheet)
    names = {one: key("sheet file 3", name, one) for one in (*FINISHINGS, "facts")}
    found = {one: kept.get(names[one]) for one in names}
    facts, screen, plain = found["facts"], found["screen"], found["plain"]
    if facts and screen and plain:
        told = json.loads(facts)
        found_then = tuple(map(Misfit.of_json, told["misfits"]))
        return Finished(told["pages"], screen, plain, found_then)
    made = fit([sheet], FINISHINGS)[sheet.name]
    plain = made.files["plain"]
    screen = with_light_pictures(made.files["screen"], photographs.values())
    kept.put(names["plain"], plain)
    kept.put(names["screen"], screen)
    unfit = tuple(
        one
        for row in made.overfull
        if row["kind"] == "picture"  # text fits: its drafts were measured
        for one in picture_misfits(catalogue, photographs, row["page"], row)
    )
    told = {"pages": made.page_count, "misfits": [one.to_json() for one in unfit]}
    kept.put(names["facts"], json.dumps(told).encode())
    return Finished(made.page_count, screen, plain, unfit)


def _sheet(
    kind: Design,
    material: Material,
    entry: Entry[Brochure],
    projects: tuple[Entry[Project], ...],
) -> Sheet:
    if kind is Design.FOLDER:
        return folder.Folder(material, entry, projects)
    if kind is Design.CARDS:
        return cards.Cards(material, entry, projects)
    size = page_size(entry.fields.page_format)
    assert size is not None, "content with another format is not built"
    grid = poster.grid(*size, entry.fields.bleed_mm)
    return poster.Poster(material, entry, projects, grid)
