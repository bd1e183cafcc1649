"""The site in one language: its pages, and the files that only this language has.

Apart from `generator.website.assemble`, which puts editions beside each other with
what they share: style sheets, scripts, drawings, photographs and brochures.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property, partial
from pathlib import Path
from typing import Any

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.translated import translated
from generator.storage import cache
from generator.views import addresses
from generator.views.photographs import Album
from generator.views.views import Views
from generator.website import (
    accessibility,
    facets,
    hardening,
    menus,
    overviews,
    pages,
    publication,
    search,
    templates,
    tongues,
    walks,
)
from generator.website.frame import SitePage
from generator.website.jobs import PageJob
from generator.website.origin import Origin
from generator.website.publication import Publication
from generator.website.site import Site
from generator.wording.tongues import named

Files = Iterable[tuple[str, str | bytes | Path]]  # names and contents
Parts = dict[str, Callable[[], Files]]
# Catalogue, language, and how addresses of what all languages share begin.
OpenAlbum = Callable[[Catalogue, str, str], Album]


def sites(
    site: Site, open_album: OpenAlbum, look: Sequence[Path], *, sealed: bool
) -> Iterator[Site]:
    """Yield a site in each of its languages, the first one first.

    Args:
        site: in its first language.
        open_album: returns the photographs of a catalogue in a language.
        look: overrides of the city.
        sealed: whether pages say the sums of our scripts.
    """
    catalogue = site.catalogue
    own = tongues.first(catalogue)
    others = [translated(catalogue, code) for code in catalogue.settings.others]
    spoken = (own, *map(tongues.other, others))
    yield replace(site, tongues=spoken)
    for told, tongue in zip(others, spoken[1:], strict=True):
        album = open_album(told, tongue.code, tongue.shared)
        yield Site(
            Views(told, tongue.code, album, tongue.shared, own.code),
            templates.environment(
                tongue.code,
                look,
                catalogue.look,
                sealed=sealed,
                shared=tongue.shared,
            ),
            tongues=spoken,
        )


class Edition:
    """A site in one of its languages."""

    def __init__(self, site: Site, origin: Origin, kept: cache.Cache | None) -> None:
        """Take what it is made of.

        Args:
            site: pages and templates, in its language.
            origin: where the whole site stands.
            kept: keeps pictures to share; None where none are wanted.
        """
        self.site = site
        self.origin = origin.below(site.tongue.folder)
        self._whole = origin
        self._kept = kept

    @cached_property
    def publication(self) -> Publication:
        """The edition for machines; not to be asked before the brochures are made."""
        return Publication(self.site, self.origin, self._kept, self._whole)

    @property
    def folder(self) -> str:
        """The folder within the site, ending in a slash; empty for the first."""
        return self.site.tongue.folder

    def hand_written(self, slug: str) -> SitePage:
        """Return a page written by hand."""
        page = pages.hand_written(self.site, self.site.catalogue.pages[slug])
        return self.finished(page)

    def jobs(self, projects: Iterable[str] | None = None) -> tuple[PageJob, ...]:
        """Return every page, those written by hand last.

        Args:
            projects: slugs of those whose own pages are wanted; None for all.
        """
        site = self.site
        return (
            *pages.jobs(site, projects),
            *walks.jobs(site, self.origin),
            *overviews.jobs(site),
            *accessibility.jobs(site),
            *self.publication.jobs(),
            PageJob(
                addresses.NOT_FOUND,
                "not-found",
                partial(pages.not_found, site, self.origin.path),
            ),
            *(
                PageJob(
                    addresses.page(entry.slug),
                    "page",
                    partial(pages.hand_written, site, entry),
                )
                for entry in site.catalogue.pages.values()
            ),
        )

    def finished(self, page: SitePage) -> SitePage:
        """Return a page with its head; where its text is foreign, it says so."""
        if not self.site.tongue.has(page.address):
            page = replace(page, body=self._apology + page.body)
        return self.publication.headed(page)

    @cached_property
    def _apology(self) -> str:
        own = self.site.tongues[0]
        return self.site.templates.get_template("untranslated.html").render(
            language=named(own.code, self.site.tongue.code)
        )

    def parts(self, function_words: str, kept: cache.Cache) -> Parts:
        """Return what shows words of projects besides pages, by name.

        Each yields address, within its folder, and content of its files.

        Args:
            function_words: the script that lists the words that are never searched.
            kept: of what texts weighed before.
        """
        site, views = self.site, self.site.views

        def searched() -> Files:
            address = addresses.COLUMNS
            if search.is_sharded(views):
                address += f"?{facets.version(facets.columns(views))}"
            yield from search.files(views, address, function_words, kept)

        return {
            "search": searched,
            "overviews": partial(overviews.files, views),
            "walks": partial(walks.files, site, self.origin),
            "facets": partial(facets.files, views, site.templates),
            "publication": self.publication.files,
        }

    def edited(self, views: Views) -> Edition:
        """Return the edition with other words in some projects.

        What its feeds list stays the same (`generator.catalogue.lasting`).
        """
        return self._with(replace(self.site, views=views))

    def offering(
        self, made: Mapping[str, tuple[int, int]], sheets: Mapping[str, int]
    ) -> Edition:
        """Return the edition with other PDFs.

        Args:
            made: pages and bytes of every brochure, by slug.
            sheets: bytes of every page to print, by address.
        """
        return self._with(replace(self.site, made=made, sheets=sheets))

    def _with(self, site: Site) -> Edition:
        made = Edition(site, self._whole, self._kept)
        made.publication.__dict__["followed"] = self.publication.followed
        return made

    def shell_values(self, *, is_preview: bool) -> dict[str, Any]:
        """Return what the templates of the shell may use, besides `here`."""
        site = self.site
        views = site.views
        return {
            "addresses": addresses,
            "footer_ways": (
                *menus.ways(site.catalogue, views),
                *walks.link(views),
                *overviews.links(views),
            ),
            "footer_links": (
                *menus.footer(site.catalogue),
                *accessibility.link(views),
                publication.footer(views),
            ),
            "is_sharded": search.is_sharded(views),
            "menu": menus.menu(site.catalogue, views),
            "settings": site.catalogue.settings,
            "brand": menus.brand(site.catalogue.look),
            "palette": site.catalogue.palette,
            "tongue": site.tongue,
            "tongues": site.tongues,
            **{
                name: site.templates.globals[name]
                for name in ("shared", "style", "script")
            },
            "policy": "" if is_preview else hardening.in_page(),
            "views": views,
            "_": views.say,
        }
