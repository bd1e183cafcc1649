"""Brochures of a catalogue → files: for the screen, and for the print shop.

Both come from one layout. What a print shop would send back is never written. What
makes files for press is imported where it is needed: most times nothing changed, and
reading the program would take longer than all the rest.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from generator.brochure.finish import Wanted, finish, finish_here
from generator.brochure.finished import Finished
from generator.brochure.misfit import Misfit, problems
from generator.catalogue.catalogue import Catalogue, Entry
from generator.catalogue.model import Brochure
from generator.catalogue.model.choices import Binding
from generator.catalogue.paper import is_too_thick_to_staple
from generator.catalogue.problems import ContentError, Problem, errors
from generator.catalogue.translated import translated
from generator.images.gallery import Gallery
from generator.storage import cache
from generator.views import addresses
from generator.wording.messages import N_, Message, message
from generator.wording.progress import Progress
from generator.workers.processors import processors
from generator.workers.team import Team

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Made:
    """A finished brochure for the screen.

    Attributes:
        slug: of the brochure.
        pdf: the file.
        pages: how many it has.
        misfits: what does not fit its place.
        problems: the same, on the lines of the content.
    """

    slug: str
    pdf: bytes
    pages: int
    misfits: tuple[Misfit, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Pressed:
    """A finished brochure for the print shop.

    Attributes:
        slug: of the brochure.
        folder: that was written.
        pages: how many there are.
        problems: what does not fit its place, on the lines of the content.
        advice: what a print shop would say, though it can print it.
        sure: making it again would give the same (`job.folder`).
    """

    slug: str
    folder: Path
    pages: int
    problems: tuple[Problem, ...] = ()
    advice: tuple[Message, ...] = ()
    sure: bool = True


def screen_files(
    catalogue: Catalogue,
    root: Path,
    report: Progress,
    *,
    entries: Iterable[Entry[Brochure]] | None = None,
    site_url: str | None = None,
    commit: str | None = None,
    team: Team | None = None,
) -> dict[str, Made]:
    """Return the screen PDFs of brochures, in order, by slug.

    Args:
        catalogue: what they are made from.
        root: folder of the repository, with its pictures and the cache.
        report: is told how far it is.
        entries: which brochures; without them, every one of the catalogue.
        site_url: where the site stands; without it pages bear no QR codes.
        commit: names the state of the content; the colophon says it.
        team: lays them out elsewhere; None for processes of this machine.

    Raises:
        RenderError: a brochure cannot be laid out.
        ContentError: a picture cannot be used.
    """
    chosen = _chosen(catalogue, entries)
    finished = _finish(catalogue, root, report, chosen, site_url, commit, team)
    made = {}
    for entry in chosen:
        one = finished[entry.slug]
        found = problems(one.misfits, entry.fields.title, root)
        made[entry.slug] = Made(entry.slug, one.screen, one.pages, one.misfits, found)
    return made


def booklet_files(
    catalogue: Catalogue,
    root: Path,
    report: Progress,
    *,
    entries: Iterable[Entry[Brochure]],
    site_url: str | None = None,
    commit: str | None = None,
    team: Team | None = None,
) -> dict[str, bytes]:
    """Return brochures imposed two by two, for an office printer, by slug.

    Args:
        catalogue: what they are made from.
        root: folder of the repository, with its pictures and the cache.
        report: is told how far it is.
        entries: which brochures; each is bound.
        site_url: where the site stands; without it pages bear no QR codes.
        commit: names the state of the content; the colophon says it.
        team: lays them out elsewhere; None for processes of this machine.

    Raises:
        RenderError: a brochure cannot be laid out.
        ContentError: a picture cannot be used.
    """
    from generator.brochure.imposition.booklet import booklet

    chosen = list(entries)
    titles = {one.slug: one.fields.title for one in chosen}
    finished = _finish(catalogue, root, report, chosen, site_url, commit, team)
    return {slug: booklet(one.plain, titles[slug]) for slug, one in finished.items()}


def press_files(
    catalogue: Catalogue,
    root: Path,
    target: Path,
    report: Progress,
    *,
    entries: Iterable[Entry[Brochure]] | None = None,
    site_url: str | None = None,
    commit: str | None = None,
    icc: Path | None = None,
    marks: bool = False,
    language: str = "nl",
    team: Team | None = None,
) -> tuple[Pressed, ...]:
    """Write a folder for the print shop for each brochure; return them, in order.

    Args:
        catalogue: what they are made from.
        root: folder of the repository, with its pictures and the cache.
        target: folder in which `SLUG/` is written: a print folder.
        report: is told how far it is.
        entries: which brochures; without them, every one of the catalogue.
        site_url: where the site stands; without it pages bear no QR codes.
        commit: names the state of the content; the colophon says it.
        icc: colour profile of the print shop, in place of our own.
        marks: crop marks stand outside the bleed.
        language: of what people read.
        team: lays them out elsewhere; None for processes of this machine.

    Raises:
        RenderError: a brochure cannot be laid out.
        ContentError: a picture cannot be used, or is too coarse to be printed.
        PressError: a PDF holds what cannot be printed.
        PressFaults: preflight finds errors.
        MissingProfile: there is no colour profile for its paper.
        NoSpine: it is to be glued, and nobody says how thick its paper is.
        OSError: the folder cannot be written.
    """
    from generator.brochure.press.condition import chosen_condition
    from generator.brochure.printed import Printed, inputs_of

    chosen = _chosen(catalogue, entries)
    conditions = {
        one.slug: chosen_condition(one.fields.paper.value, icc) for one in chosen
    }
    finished = _finish(catalogue, root, report, chosen, site_url, commit, team)
    found = {
        one.slug: problems(finished[one.slug].misfits, one.fields.title, root)
        for one in chosen
    }
    if coarse := errors(one for told in found.values() for one in told):
        raise ContentError(coarse)

    kept = cache.Cache(root / cache.FOLDER)

    def printed(entry: Entry[Brochure]) -> Printed:
        inputs = inputs_of(
            catalogue,
            entry,
            finished[entry.slug].plain,
            conditions[entry.slug],
            marked=marks,
            language=language,
        )
        return Printed(target / entry.slug, inputs, kept)

    every = {one.slug: printed(one) for one in chosen}
    sure = dict.fromkeys(every, True)
    if anew := [one for one in chosen if not every[one.slug].stands()]:
        from generator.brochure.job import Order, write_folder
        from generator.brochure.pressing import press_pdfs

        def press(entry: Entry[Brochure]) -> bool:
            plain, condition = finished[entry.slug].plain, conditions[entry.slug]
            made = press_pdfs(catalogue, entry, plain, condition, marked=marks)
            publisher = catalogue.settings.publisher
            order = Order.of(entry.slug, entry.fields, publisher, condition)
            folder = every[entry.slug]
            written = write_folder(folder.folder, order, made, language, kept)
            if written.sure:
                folder.note(written.sums)
            return written.sure

        sure |= _side_by_side(press, anew, report, message(N_("Making press files")))
    return tuple(
        Pressed(
            one.slug,
            every[one.slug].folder,
            finished[one.slug].pages,
            found[one.slug],
            _advice(one, finished[one.slug].pages),
            sure[one.slug],
        )
        for one in chosen
    )


def _finish(
    catalogue: Catalogue,
    root: Path,
    report: Progress,
    entries: Iterable[Entry[Brochure]] | None,
    site_url: str | None,
    commit: str | None,
    team: Team | None,
) -> dict[str, Finished]:
    """Return brochures laid out, several at once."""
    step = message(N_("Making brochures"))
    chosen = _chosen(catalogue, entries)

    def wanted(entry: Entry[Brochure]) -> Wanted:
        language = catalogue.language_of(entry.fields)
        told = translated(catalogue, language)
        where = _site_of(catalogue, language, site_url)
        return Wanted(told, entry, root.resolve(), where, commit)

    if team is not None:

        def elsewhere(entry: Entry[Brochure]) -> Finished:
            made: Finished = team.submit(finish_here, wanted(entry)).result()
            return made

        return _side_by_side(elsewhere, chosen, report, step, team.size)
    kept = cache.Cache(root / cache.FOLDER)
    with Gallery(kept) as gallery:
        return _side_by_side(
            lambda entry: finish(wanted(entry), gallery, kept), chosen, report, step
        )


def _site_of(catalogue: Catalogue, language: str, site_url: str | None) -> str | None:
    """Return where the pages of a language stand."""
    if not site_url or language == catalogue.settings.language:
        return site_url
    return f"{site_url.rstrip('/')}/{addresses.language(language)}"


def _advice(entry: Entry[Brochure], pages: int) -> tuple[Message, ...]:
    """Return what to think of before so many pages are bound."""
    fields = entry.fields
    stapled = fields.binding is Binding.SADDLE_STITCH
    if not (stapled and is_too_thick_to_staple(pages, fields)):
        return ()
    text = N_(
        "{path}: {count} pages of this paper are too thick to staple: choose"
        " “binding: perfect”, lighter paper or fewer projects."
    )
    return (message(text, path=entry.path, count=pages),)


def _chosen(
    catalogue: Catalogue, entries: Iterable[Entry[Brochure]] | None
) -> list[Entry[Brochure]]:
    return list(catalogue.brochures.values() if entries is None else entries)


def _side_by_side(
    work: Callable[[Entry[Brochure]], T],
    entries: Sequence[Entry[Brochure]],
    report: Progress,
    step: Message,
    at_once: int | None = None,
) -> dict[str, T]:
    """Return what work makes of each brochure, by slug, in order."""
    report(step, 0, len(entries))
    with ThreadPoolExecutor(at_once or processors()) as threads:
        jobs = {threads.submit(work, entry): entry.slug for entry in entries}
        try:
            for done, job in enumerate(as_completed(jobs), 1):
                job.result()
                report(step, done, len(entries))
        except BaseException:
            threads.shutdown(cancel_futures=True)
            raise
    return {slug: job.result() for job, slug in jobs.items()}
