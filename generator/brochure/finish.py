"""One brochure of a catalogue laid out, with its photographs, whichever its design.

A function of plain values, apart from those that make several, so that a worker of a
cluster can do it: the catalogue comes with it, photographs are read where they lie.
What lays out pages is imported where it is needed: a brochure of which nothing
changed is found again without it.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generator.brochure import signs
from generator.brochure.chapters import projects_of
from generator.brochure.finished import Finished, find, keep, name_of
from generator.brochure.grid import grid_of
from generator.brochure.pdf.errors import RenderError
from generator.brochure.photographs import gather
from generator.catalogue.catalogue import Catalogue, Entry
from generator.catalogue.formats import Design, design
from generator.catalogue.model import Brochure
from generator.images.gallery import Gallery
from generator.storage.cache import FOLDER, Cache
from generator.wording.messages import message

LARGEST_PICTURE = 0.7  # height of the largest place of a picture, of the page


@dataclass(frozen=True, slots=True)
class Wanted:
    """A brochure to make.

    Attributes:
        catalogue: what it is made from.
        entry: which brochure.
        root: folder of the repository, with its pictures and the cache.
        site_url: where the site stands; without it pages bear no QR codes.
        commit: names the state of the content; the colophon says it.
    """

    catalogue: Catalogue
    entry: Entry[Brochure]
    root: Path
    site_url: str | None = None
    commit: str | None = None


def finish(wanted: Wanted, gallery: Gallery, kept: Cache) -> Finished:
    """Return a brochure laid out.

    Args:
        wanted: which.
        gallery: renders its photographs.
        kept: what was made before.

    Raises:
        RenderError: it cannot be laid out; says where in the content.
        ContentError: a picture cannot be used.
    """
    try:
        return _laid_out(wanted, gallery, kept)
    except RenderError as error:
        raise signs.placed(error, wanted.root) from None


def finish_here(wanted: Wanted) -> Finished:
    """Return what `finish` does, on a worker that has nothing at hand yet."""
    kept = Cache(wanted.root / FOLDER)
    with Gallery(kept, processes=1) as gallery:
        return finish(wanted, gallery, kept)


def _laid_out(wanted: Wanted, gallery: Gallery, kept: Cache) -> Finished:
    fields = wanted.entry.fields
    kind = design(fields.page_format, fields.binding)
    if kind is None or kind is Design.BOOK:
        return _book(wanted, gallery, kept)
    from generator.brochure.sheets import flat

    return flat.finish(
        wanted.catalogue,
        wanted.entry,
        kind,
        wanted.root,
        gallery,
        kept,
        site_url=wanted.site_url or "",
    )


def _book(wanted: Wanted, gallery: Gallery, kept: Cache) -> Finished:
    """Return a bound brochure, from the cache where nothing changed."""
    catalogue, entry, root = wanted.catalogue, wanted.entry, wanted.root
    page = grid_of(entry.fields)
    over = 2 * page.reach
    placed_mm = page.width + over, page.height * LARGEST_PICTURE + page.reach
    projects = projects_of(catalogue, entry.fields)
    photographs = gather(projects, root, gallery, placed_mm)
    cover = None
    if (named := entry.fields.cover) is not None:
        whole_mm = page.width + over, page.height + over
        shown = (catalogue.projects[named],)
        cover = gather(shown, root, gallery, whole_mm).get(named)
    name = name_of(catalogue, entry, photographs, cover, wanted.site_url, wanted.commit)
    if found := find(kept, name):
        return found

    from generator.brochure.book import Book
    from generator.brochure.render import render

    book = Book(
        catalogue,
        entry,
        photographs=photographs,
        cover=cover,
        site_url=wanted.site_url,
        commit=wanted.commit,
    )
    try:
        made = render(book, kept)
    except RenderError as error:
        raise RenderError(
            message("{path}: {problem}", path=entry.path, problem=one)
            for one in error.problems
        ) from None
    keep(kept, name, made)
    return made
