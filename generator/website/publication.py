"""What a site is for machines: feeds, data, sitemap, pictures to share, heads.

One place decides what there is, so that a page never names a feed or a picture
that is not made: without a known web address there are none, and a preview, which
nobody shares, has no pictures either.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from generator.storage.cache import Cache
from generator.views import addresses
from generator.views.shapes import Link
from generator.views.views import Views
from generator.website import feeds, sitemap, tongues
from generator.website.feeds import Feed
from generator.website.frame import ALONE, SitePage
from generator.website.head import NO_OTHERS, Others, head
from generator.website.jobs import PageJob
from generator.website.opendata import OpenData
from generator.website.origin import Origin
from generator.website.site import Site
from generator.website.structured import Structured
from generator.wording.messages import N_, Message, message

if TYPE_CHECKING:
    from generator.website.cards import Cards


class Publication:
    """Everything of one site that is no page of its catalogue."""

    def __init__(
        self,
        site: Site,
        origin: Origin,
        cache: Cache | None,
        whole: Origin | None = None,
    ) -> None:
        """Make nothing yet.

        Args:
            site: with the brochures that were made.
            origin: where it stands.
            cache: keeps pictures to share; None where none are wanted.
            whole: where the site in all its languages stands; this one where there
                is one language.
        """
        self.site = site
        self.origin = origin
        self.whole = whole or origin
        self.cards: Cards | None = None
        if origin.is_known and cache is not None:
            from generator.images import typesetting  # Pillow takes a while to import
            from generator.website.cards import Cards

            if typesetting.is_possible():
                self.cards = Cards(site, origin, cache)

    @cached_property
    def followed(self) -> tuple[Feed, ...]:
        """Every feed, none where the site's web address is not known."""
        return feeds.feeds(self.site.views) if self.origin.is_known else ()

    @cached_property
    def data(self) -> OpenData:
        """The open data."""
        return OpenData(self.site, self.origin, self.followed)

    @cached_property
    def _structured(self) -> Structured:
        return Structured(self.site, self.origin, self.data, self._picture)

    def lacks(self) -> Message | None:
        """Return what cannot be made because the site's web address is not known."""
        if self.origin.is_known:
            return None
        return message(
            N_(
                "No feeds, sitemap or pictures to share: “site_url” in mkdocs.yml does"
                " not say where the site will stand."
            )
        )

    def jobs(self) -> Iterator[PageJob]:
        """Yield the pages that explain the open data."""
        return self.data.jobs()

    def headed(self, page: SitePage) -> SitePage:
        """Return a page with what its head tells machines."""
        settings = self.site.catalogue.settings
        told = head(
            page,
            name=settings.title,
            language=settings.language,
            origin=self.origin,
            followed=self.followed,
            about=self._structured.of(page),
            picture=self._picture,
            others=self._others(page),
        )
        return replace(page, head=told)

    def _others(self, page: SitePage) -> Others:
        """Return where a page really is: in which languages, and at what addresses."""
        site, whole = self.site, self.whole
        if not whole.is_known or page.kind in ALONE:
            return NO_OTHERS
        if not site.tongue.has(page.address):
            return Others(whole.whole(page.address))
        there = tongues.alternates(site.tongues, page.address)
        return Others(
            self.origin.whole(page.address),
            tuple((one.code, whole.whole(one.folder + page.address)) for one in there),
        )

    def files(self) -> Iterator[tuple[str, str | bytes | Path]]:
        """Yield address and content of every file; a path stands for what it holds."""
        for file in self.data.files:
            yield file.address, file.content
        if self.origin.is_known:
            views = self.site.views
            yield from feeds.files(self.followed, views, self.origin, self._picture)
        if self.cards:
            yield from self.cards.files()

    def edited(
        self, before: Publication, slugs: frozenset[str], read: feeds.Read
    ) -> Iterator[tuple[str, str | bytes | Path]]:
        """Yield address and content of every file that other words may change.

        Args:
            before: what stands.
            slugs: of the projects whose words changed.
            read: returns the text of an address that stands.
        """
        for file in self.data.files:
            yield file.address, file.content
        if self.origin.is_known:
            yield from feeds.edited(
                self.followed,
                (before.site.views, self.site.views),
                slugs,
                self.origin,
                self._picture,
                read,
            )
        if self.cards:
            yield from self.cards.files(slugs)

    @property
    def _picture(self) -> feeds.Picture | None:
        """What gives the picture of a page that is shared, where there are some."""
        return self.cards.picture if self.cards else None


def sitemap_files(
    pages: Iterable[str], site: Site, origin: Origin
) -> Iterator[tuple[str, str]]:
    """Yield the sitemap of a site in all its languages, where its address is known.

    Args:
        pages: addresses of every page, within the folder of a language.
        site: in its first language.
        origin: where it stands.
    """
    if origin.is_known:
        yield from sitemap.files(pages, site.catalogue, origin, site.tongues)


def footer(views: Views) -> Link:
    """Return the link to the open data that every page has."""
    return Link(views.say(N_("Open data")), addresses.OPEN_DATA, slug="open-data")
