"""Pages, search records, pictures and brochures → the folder of a site.

Knows nothing of MkDocs: the plugin gives it a frame and a folder.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from copy import copy
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generator.catalogue.problems import Problem
from generator.storage import cache, files
from generator.views import addresses
from generator.views.views import Views
from generator.website import (
    handbook,
    hardening,
    joining,
    links,
    printing,
    publication,
    search,
    templates,
)
from generator.website.binding import binding
from generator.website.edition import Edition, Files, Parts
from generator.website.frame import ALONE, Frame, SitePage
from generator.website.jobs import PageJob
from generator.website.origin import Origin
from generator.website.printing import Printed
from generator.website.production import Production
from generator.website.publication import Publication
from generator.website.site import Site
from generator.wording.messages import N_, message
from generator.wording.progress import Progress

if TYPE_CHECKING:
    from generator.images.gallery import Gallery  # takes a while to import
    from generator.workers.team import Team

DATA_PAGE = "open data"  # the page that says how large the data are

Part = tuple[int, str]  # number of an edition, and what of it


class Assembly:
    """One site on its way into a folder."""

    def __init__(
        self,
        root: Path,
        site: Site,
        report: Progress,
        origin: Origin,
        gallery: Gallery | None,
        *,
        with_cards: bool = True,
        is_preview: bool = False,
        with_form: bool = False,
        others: Iterable[Site] = (),
        team: Team | None = None,
    ) -> None:
        """Take what a site is made of.

        Args:
            root: folder of the repository.
            site: pages and templates.
            report: is told how far the work is.
            origin: where the site will stand.
            gallery: renders photographs; None where none has to be.
            with_cards: whether pictures are made with which pages are shared.
            is_preview: MkDocs adds a script to every page that follows edits, which
                the policy of a published page refuses.
            with_form: whether the editing form stands in the site.
            others: the site in its other languages.
            team: makes brochures elsewhere.
        """
        self.root = root
        self.site = site
        self.report = report
        self.origin = origin
        self.gallery = gallery
        self.with_cards = with_cards
        self.is_preview = is_preview
        self.with_form = with_form
        self.others = list(others)
        self.team = team
        self.printed = Printed()
        # Known once pages are written, or restored of a site that stands.
        self.productions: list[Production]  # of each edition
        self.ledger: links.Ledger
        self.part_of: dict[str, Part] = {}  # name of a file → part that it is of

    def make_brochures(self) -> None:
        """Make the screen PDF of every brochure, and a page to print per project."""
        sites = (self.site, *self.others)
        self.printed = printing.printed(
            sites, self.root, self.report, self.origin, team=self.team
        )
        made, sheets = self.printed.facts, self.printed.sizes
        self.site, *self.others = (
            replace(one, made=made, sheets=sheets) for one in sites
        )

    @cached_property
    def editions(self) -> tuple[Edition, ...]:
        """The site in each of its languages, the first one first.

        Not to be asked before the brochures are made.
        """
        kept = cache.Cache(self.root / cache.FOLDER) if self.with_cards else None
        return tuple(
            Edition(site, self.origin, kept) for site in (self.site, *self.others)
        )

    @property
    def publication(self) -> Publication:
        """The site for machines, in its first language."""
        return self.editions[0].publication

    def hand_written(self, slug: str) -> SitePage:
        """Return a page written by hand, in the first language."""
        return self.editions[0].hand_written(slug)

    def watched(self) -> Iterator[Path]:
        """Yield the folders whose change means a new preview."""
        for folder in (self.root / "content", self.root / "overrides"):
            if folder.is_dir():
                yield folder

    def shells(self) -> Iterator[dict[str, Any]]:
        """Yield what the templates of the shell may use, for each edition in turn."""
        for edition in self.editions:
            yield edition.shell_values(is_preview=self.is_preview)

    @property
    def _look(self) -> tuple[Path, ...]:
        """The folders of the look, the city's own first."""
        return self.root / "overrides", templates.look()

    def write(self, folder: Path, frames: Sequence[Frame]) -> tuple[Problem, ...]:
        """Write every page and file into the folder of the site.

        Args:
            folder: of the site.
            frames: the shell of each edition.

        Returns:
            Problems of photographs that could not be rendered: what was written
            is then no whole site.

        Raises:
            links.BrokenLinks: some page links to what does not exist.
        """
        from generator.website import drawings  # takes a while to import

        shared = links.noted(frames[0].text).anchors
        self.ledger = links.Ledger(self.origin.path, shared)
        made = self._write_editions(folder, frames)
        self.productions[-1].write_files(list(drawings.jobs(self.site)))
        for name, content in self._further_files():
            files.put(folder, name, content)
        for part in self.parts:  # the page about the data after the data
            self.write_part(folder, part)
        for name, text in publication.sitemap_files(made, self.site, self.origin):
            files.write(folder, name, text)
        if lack := self.publication.lacks():
            self.report(lack)
        if problems := self._publish_photographs(folder):
            return problems
        links.check(folder, self.ledger)
        return ()

    def sitemap(self) -> Files:
        """Yield the list of all pages for machines, with their days."""
        made = (job.address for job in self.page_jobs() if job.kind not in ALONE)
        return publication.sitemap_files(made, self.site, self.origin)

    def _further_files(self) -> Files:
        """Yield every file that shows no words of projects, and every PDF."""
        from generator.form import admin  # these take a while to import
        from generator.form.configuration import Place

        catalogue = self.site.catalogue
        look, settings = catalogue.look, catalogue.settings
        if look.logo:
            yield addresses.logo(look.logo.name), look.logo.content
        for face in look.faces.shown:
            yield f"assets/{joining.OWN_LETTERS}{face.name}", face.content
        bound = binding(look)
        yield from ((one.address, one.content) for one in (bound.bold, bound.plain))
        yield from joining.files(self._look, look)
        policy = admin.policy(settings.forge) if self.with_form else ""
        yield from hardening.files(settings, self.origin, policy)
        yield from self.printed.files()
        yield from handbook.files()
        if self.with_form:
            place = Place(self.origin.url, self.origin.path)
            yield from admin.files(catalogue, place)

    @property
    def parts(self) -> tuple[Part, ...]:
        """What shows words of projects besides pages, and the page about its sizes."""
        return tuple(
            (number, name)
            for number, edition in enumerate(self.editions)
            for name in (*self._parts(edition), DATA_PAGE)
        )

    def write_part(self, folder: Path, part: Part) -> None:
        """Write the files of a part, and note that they are of it."""
        number, what = part
        if what != DATA_PAGE:
            page = self.editions[number].folder + addresses.file_of(addresses.OPEN_DATA)
            self.part_of[page] = number, DATA_PAGE
        for name, content in self.part_files(part):
            self.part_of.setdefault(name, part)
            files.put(folder, name, content)

    def part_files(self, part: Part) -> Files:
        """Yield name and content of the files of a part."""
        number, what = part
        edition = self.editions[number]
        if what == DATA_PAGE:
            jobs = edition.publication.jobs()
            job = next(job for job in jobs if job.address == addresses.OPEN_DATA)
            name = edition.folder + addresses.file_of(job.address)
            yield name, self.productions[number].text(job)
            return
        for name, content in self._parts(edition)[what]():
            yield edition.folder + name, content

    def _parts(self, edition: Edition) -> Parts:
        return edition.parts(self.function_words, cache.Cache(self.root / cache.FOLDER))

    @property
    def function_words(self) -> str:
        """The script that lists the words that are never searched."""
        return joining.content(search.FUNCTION_WORDS, self._look) or ""

    def edited(self, views: Sequence[Views]) -> Assembly:
        """Return the assembly with other words in some projects.

        Args:
            views: of each edition.
        """
        return self._with(
            edition.edited(one)
            for edition, one in zip(self.editions, views, strict=True)
        )

    def offering(self, one: Printed) -> Assembly:
        """Return the assembly with other PDFs in the place of some.

        Args:
            one: every brochure, and the pages to print that were made anew.
        """
        made = self._with(
            edition.offering(one.facts, {**edition.site.sheets, **one.sizes})
            for edition in self.editions
        )
        made.printed = one
        return made

    def _with(self, editions: Iterable[Edition]) -> Assembly:
        made = copy(self)
        found = tuple(editions)
        made.__dict__["editions"] = found
        made.site, *made.others = (edition.site for edition in found)
        made.productions = [
            replace(production, headed=edition.finished)
            for production, edition in zip(self.productions, found, strict=True)
        ]
        return made

    def texts(self, names: Container[str]) -> Iterator[tuple[str, str]]:
        """Yield file and whole HTML of some pages, made as they are asked for."""
        for number, edition in enumerate(self.editions):
            own = [
                slug
                for slug in edition.site.catalogue.projects
                if edition.folder + addresses.file_of(addresses.project(slug)) in names
            ]
            for job in edition.jobs(own) if number else self.page_jobs(own):
                name = edition.folder + addresses.file_of(job.address)
                if name in names:
                    yield name, self.productions[number].text(job)

    def page_jobs(self, projects: Iterable[str] | None = None) -> tuple[PageJob, ...]:
        """Return every page of the first language.

        Args:
            projects: slugs of those whose own pages are wanted; None for all.
        """
        return (*self.editions[0].jobs(projects), *handbook.jobs(self.site))

    def _write_editions(self, folder: Path, frames: Sequence[Frame]) -> list[str]:
        """Write the pages of every edition, but for that about the data.

        Returns:
            Addresses of the pages in the first language that are to be found.
        """
        self.productions = []
        made: list[str] = []
        for edition, frame in zip(self.editions, frames, strict=True):
            production = Production(folder, frame, edition.finished, edition.folder)
            jobs = edition.jobs() if edition.folder else self.page_jobs()
            made = made or [job.address for job in jobs if job.kind not in ALONE]
            now = [job for job in jobs if job.address != addresses.OPEN_DATA]
            templates.prepare(edition.site.templates, edition.site.views.newest_first)
            self._write_pages(production, now)
            self.productions.append(production)
        return made

    def _write_pages(self, production: Production, jobs: Sequence[PageJob]) -> None:
        """Write every page as it is made; none is kept."""
        step = message(N_("Writing pages"))
        total = len(self.site.catalogue.projects)
        self.report(step, 0, total)
        production.write_pages(
            jobs, self.ledger, lambda done: self.report(step, min(done, total), total)
        )
        self.report(step, total, total)

    def _publish_photographs(self, folder: Path) -> tuple[Problem, ...]:
        jobs = self.site.views.album.jobs
        if not jobs or self.gallery is None:
            return ()
        step = message(N_("Rendering photographs"))
        done = 0

        def told(_: object) -> None:
            nonlocal done
            done += 1
            self.report(step, done, len(jobs))

        self.report(step, 0, len(jobs))
        return self.gallery.publish(jobs, folder, addresses.PICTURES, told)
