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
from generator.brochure.profile import CONDITIONS, Condition, MissingProfile
from generator.brochure.selected import SLUG
from generator.catalogue.catalogue import Catalogue, Entry
from generator.catalogue.model import Brochure
from generator.catalogue.model.choices import Binding
from generator.catalogue.paper import (
    LEAST_GLUED_MM,
    is_too_thick_to_staple,
    too_thin_to_glue,
)
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


@dataclass(frozen=True, slots=True)
class Workshop:
    """Makes brochures of a catalogue.

    Attributes:
        catalogue: what they are made from.
        root: folder of the repository, with its pictures and the cache.
        report: is told how far it is.
        site_url: where the site stands; without it pages bear no QR codes.
        commit: names the state of the content; the colophon says it.
        team: lays them out elsewhere; None for processes of this machine.
    """

    catalogue: Catalogue
    root: Path
    report: Progress
    site_url: str | None = None
    commit: str | None = None
    team: Team | None = None

    def screen_files(
        self, entries: Iterable[Entry[Brochure]] | None = None
    ) -> dict[str, Made]:
        """Return the screen PDFs of brochures, in order, by slug.

        Args:
            entries: which brochures; without them, every one of the catalogue.

        Raises:
            RenderError: a brochure cannot be laid out.
            ContentError: a picture cannot be used.
        """
        chosen = self._chosen(entries)
        finished = self._finish(chosen)
        made = {}
        for entry in chosen:
            one = finished[entry.slug]
            found = problems(one.misfits, entry.fields.title, self.root)
            made[entry.slug] = Made(
                entry.slug, one.screen, one.pages, one.misfits, found
            )
        return made

    def booklet_files(self, entries: Iterable[Entry[Brochure]]) -> dict[str, bytes]:
        """Return brochures imposed two by two, for an office printer, by slug.

        Args:
            entries: which brochures; each is bound.

        Raises:
            RenderError: a brochure cannot be laid out.
            ContentError: a picture cannot be used.
        """
        from generator.brochure.imposition.booklet import booklet

        chosen = list(entries)
        titles = {one.slug: one.fields.title for one in chosen}
        finished = self._finish(chosen)
        return {
            slug: booklet(one.plain, titles[slug]) for slug, one in finished.items()
        }

    def pressable(self) -> tuple[list[Entry[Brochure]], list[Message]]:
        """Return the brochures for whose paper we have a colour profile.

        Beside them, what to say of each of the others: it waits for the profile of a
        print shop, and keeps nothing else from being made.
        """
        ready, waiting = [], []
        for entry in self._chosen(None):
            if entry.fields.paper.value in CONDITIONS:
                ready.append(entry)
                continue
            text = N_(
                "{path}: no folder for the print shop is made. For uncoated paper ask"
                " it for its colour profile, then run “buurtboek brochure {name}"
                " --variant press --icc FILE”."
            )
            waiting.append(message(text, path=entry.path, name=entry.slug))
        return ready, waiting

    def press_files(
        self,
        target: Path,
        entries: Iterable[Entry[Brochure]] | None = None,
        *,
        icc: Path | None = None,
        marks: bool = False,
        language: str = "nl",
    ) -> tuple[Pressed, ...]:
        """Write a folder for the print shop for each brochure; return them, in order.

        Args:
            target: folder in which `SLUG/` is written: a print folder.
            entries: which brochures; without them, every one of the catalogue.
            icc: colour profile of the print shop, in place of our own.
            marks: crop marks stand outside the bleed.
            language: of what people read.

        Raises:
            RenderError: a brochure cannot be laid out.
            ContentError: a picture cannot be used, or is too coarse to be printed.
            PressError: a PDF holds what cannot be printed.
            PressFaults: preflight finds errors.
            MissingProfile: there is no colour profile for its paper.
            NoSpine: it is to be glued, and nobody says how thick its paper is.
            OSError: the folder cannot be written.
        """
        from generator.brochure.printed import Printed, inputs_of

        chosen = self._chosen(entries)
        conditions = {one.slug: _condition(one, icc) for one in chosen}
        finished = self._finish(chosen)
        found = {
            one.slug: problems(finished[one.slug].misfits, one.fields.title, self.root)
            for one in chosen
        }
        if coarse := errors(one for told in found.values() for one in told):
            raise ContentError(coarse)
        kept = self._cache
        folders = {}
        for entry in chosen:
            inputs = inputs_of(
                self.catalogue,
                entry,
                finished[entry.slug].plain,
                conditions[entry.slug],
                marked=marks,
                language=language,
            )
            folders[entry.slug] = Printed(target / entry.slug, inputs, kept)
        sure = dict.fromkeys(folders, True)
        if anew := [one for one in chosen if not folders[one.slug].stands()]:
            from generator.brochure.job import Order, write_folder
            from generator.brochure.pressing import press_pdfs

            def press(entry: Entry[Brochure]) -> bool:
                """Make a folder; return whether to make it again gives the same."""
                plain, condition = finished[entry.slug].plain, conditions[entry.slug]
                made = press_pdfs(self.catalogue, entry, plain, condition, marked=marks)
                publisher = self.catalogue.settings.publisher
                order = Order.of(entry.slug, entry.fields, publisher, condition)
                folder = folders[entry.slug]
                written = write_folder(folder.folder, order, made, language, kept)
                if written.sure:
                    folder.note(written.sums)
                return written.sure

            step = message(N_("Making press files"))
            sure |= _side_by_side(press, anew, self.report, step)
        return tuple(
            Pressed(
                one.slug,
                folders[one.slug].folder,
                finished[one.slug].pages,
                found[one.slug],
                _advice(one, finished[one.slug].pages),
                sure[one.slug],
            )
            for one in chosen
        )

    @property
    def _cache(self) -> cache.Cache:
        return cache.Cache(self.root / cache.FOLDER)

    def _chosen(
        self, entries: Iterable[Entry[Brochure]] | None
    ) -> list[Entry[Brochure]]:
        return list(self.catalogue.brochures.values() if entries is None else entries)

    def _finish(self, chosen: Sequence[Entry[Brochure]]) -> dict[str, Finished]:
        """Return brochures laid out, several at once."""
        step = message(N_("Making brochures"))
        if (team := self.team) is not None:

            def elsewhere(entry: Entry[Brochure]) -> Finished:
                made: Finished = team.submit(finish_here, self._wanted(entry)).result()
                return made

            return _side_by_side(elsewhere, chosen, self.report, step, team.size)
        kept = self._cache
        with Gallery(kept) as gallery:
            return _side_by_side(
                lambda entry: finish(self._wanted(entry), gallery, kept),
                chosen,
                self.report,
                step,
            )

    def _wanted(self, entry: Entry[Brochure]) -> Wanted:
        """Return what makes a brochure, in its language."""
        language = self.catalogue.language_of(entry.fields)
        told = translated(self.catalogue, language)
        where = _site_of(self.catalogue, language, self.site_url)
        return Wanted(told, entry, self.root.resolve(), where, self.commit)


def _site_of(catalogue: Catalogue, language: str, site_url: str | None) -> str | None:
    """Return where the pages of a language stand."""
    if not site_url or language == catalogue.settings.language:
        return site_url
    return f"{site_url.rstrip('/')}/{addresses.language(language)}"


def _condition(entry: Entry[Brochure], icc: Path | None) -> Condition:
    """Return what a brochure is printed on, and how.

    Raises:
        MissingProfile: there is no colour profile for that; says of which brochure.
    """
    from generator.brochure.press.condition import chosen_condition

    try:
        return chosen_condition(entry.fields.paper.value, icc)
    except MissingProfile as error:
        if icc is not None or entry.slug == SLUG:
            raise
        text = message("{path}: {problem}", path=entry.path, problem=error.problem)
        raise MissingProfile(text) from None


def _advice(entry: Entry[Brochure], pages: int) -> tuple[Message, ...]:
    """Return what to think of before so many pages are bound."""
    fields = entry.fields
    if fields.binding is Binding.SADDLE_STITCH:
        if not is_too_thick_to_staple(pages, fields):
            return ()
        text = N_(
            "{path}: {count} pages of this paper are too thick to staple: choose"
            " “binding: perfect”, lighter paper or fewer projects."
        )
        return (message(text, path=entry.path, count=pages),)
    if fields.binding is Binding.PERFECT:
        wide = too_thin_to_glue(pages, fields)
        if wide is None:
            return ()
        text = N_(
            "{path}: a spine of {wide} mm is too thin to glue, it takes {least} mm:"
            " choose “binding: saddle-stitch”, heavier paper or more projects."
        )
        from generator.brochure.preflight.findings import number

        sizes = {"wide": number(wide), "least": number(LEAST_GLUED_MM)}
        return (message(text, path=entry.path, **sizes),)
    return ()


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
