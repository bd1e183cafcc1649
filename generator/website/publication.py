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

from generator.images import card
from generator.storage.cache import Cache
from generator.views import addresses
from generator.views.shapes import Link
from generator.views.views import Views
from generator.website import feeds, sitemap
from generator.website.cards import Cards
from generator.website.feeds import Feed
from generator.website.frame import SitePage
from generator.website.head import head
from generator.website.jobs import PageJob
from generator.website.opendata import OpenData
from generator.website.origin import Origin
from generator.website.site import Site
from generator.website.structured import Structured
from generator.wording.messages import N_, Message, message


class Publication:
    """Everything of one site that is no page of its catalogue."""

    def __init__(self, site: Site, origin: Origin, cache: Cache | None) -> None:
        """Make nothing yet.

        Args:
            site: with the brochures that were made.
            origin: where it stands.
            cache: keeps pictures to share; None where none are wanted.
        """
        self.site = site
        self.origin = origin
        self.cards: Cards | None = None
        if origin.is_known and cache is not None and card.is_possible():
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
        picture = self.cards.picture if self.cards else None
        return Structured(self.site, self.origin, self.data, picture)

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
            picture=self.cards.picture if self.cards else None,
        )
        return replace(page, head=told)

    def files(self, pages: Iterable[str]) -> Iterator[tuple[str, str | bytes | Path]]:
        """Yield address and content of every file; a path stands for what it holds.

        Args:
            pages: addresses of every page, for the sitemap.
        """
        for file in self.data.files:
            yield file.address, file.content
        if not self.origin.is_known:
            return
        views = self.site.views
        picture = self.cards.picture if self.cards else None
        yield from feeds.files(self.followed, views, self.origin, picture)
        yield from sitemap.files(pages, self.site.catalogue, self.origin)
        if self.cards:
            yield from self.cards.files()


def footer(views: Views) -> Link:
    """Return the link to the open data that every page has."""
    return Link(views.say(N_("Open data")), addresses.OPEN_DATA, slug="open-data")
