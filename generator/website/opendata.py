"""The open data: every file, and the pages that explain them to people."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from generator.views import addresses
from generator.views.shapes import Link
from generator.website import dcat, dictionary, feeds
from generator.website.datafiles import DataFile, Read, Table
from generator.website.extent import extent
from generator.website.feeds import Feed
from generator.website.frame import SitePage
from generator.website.jobs import PageJob
from generator.website.lines import BETWEEN
from generator.website.origin import Origin
from generator.website.site import Site
from generator.wording.messages import N_
from generator.wording.sizes import size_text


@dataclass(frozen=True, slots=True)
class Download:
    """A file as the page shows it."""

    title: str
    summary: str
    address: str
    name: str
    format: str
    size: str


@dataclass(frozen=True, slots=True)
class Explained:
    """A column of the data as the dictionary page shows it."""

    name: str
    label: str
    help: str
    type: str
    is_list: bool
    is_required: bool
    choices: tuple[tuple[str, str], ...]


class OpenData:
    """The data of one site: made once, then written and described."""

    def __init__(self, site: Site, origin: Origin, followed: tuple[Feed, ...]) -> None:
        """Make nothing yet.

        Args:
            site: the site.
            origin: where it stands.
            followed: the feeds, empty where there are none.
        """
        self.site = site
        self.origin = origin
        self.followed = followed

    @cached_property
    def files(self) -> tuple[DataFile, ...]:
        """Every file, its description for data portals last."""
        return self._described(Table(self.site.views, self.origin).files())

    def take_over(self, before: OpenData, slugs: frozenset[str], read: Read) -> None:
        """Make the files out of those that stand, but for what some projects say.

        Args:
            before: the data as they stand.
            slugs: of the projects whose words changed, and of those that name them.
            read: returns the text of an address that stands.
        """
        was, now = (Table(one.site.views, one.origin) for one in (before, self))
        if found := now.edited(was, slugs, read):
            self.__dict__["files"] = self._described(found)

    def _described(self, found: tuple[DataFile, ...]) -> tuple[DataFile, ...]:
        views = self.site.views
        about = DataFile(
            dcat.NAME,
            views.say(N_("Description for data portals (DCAT)")),
            views.say(N_("What there is, under which licence, how large, how recent.")),
            dcat.FORMAT,
            dcat.description(found, views, self.origin).encode(),
        )
        return (*found, about)

    def jobs(self) -> Iterator[PageJob]:
        """Yield the page with every download, and the dictionary."""
        yield PageJob(addresses.OPEN_DATA, "open-data", self._overview)
        yield PageJob(addresses.DICTIONARY, "dictionary", self._dictionary)

    def _links(self) -> tuple[Link, Link]:
        """The links to the two pages."""
        say = self.site.views.say
        return (
            Link(say(N_("Open data")), addresses.OPEN_DATA),
            Link(say(N_("Dictionary of the open data")), addresses.DICTIONARY),
        )

    def _overview(self) -> SitePage:
        site, views = self.site, self.site.views
        overview, dictionary = self._links()
        reach = extent(views)
        return site.page(
            "open-data",
            overview.address,
            overview.title,
            views.say(N_("All projects of this catalogue as files to compute with.")),
            downloads=[self._download(file) for file in self.files],
            feeds=self._feeds(),
            count=len(site.catalogue.projects),
            located=reach.located,
            changed=views.day(reach.newest),
            dictionary=dictionary,
        )

    def _dictionary(self) -> SitePage:
        site, views = self.site, self.site.views
        overview, dictionary = self._links()
        return site.page(
            "dictionary",
            dictionary.address,
            dictionary.title,
            views.say(N_("What every column of the open data means.")),
            columns=self._columns(),
            between=BETWEEN,
            overview=overview,
        )

    def _download(self, file: DataFile) -> Download:
        return Download(
            file.title,
            file.summary,
            file.address,
            file.name,
            file.format,
            size_text(file.size, self.site.views.language),
        )

    def _feeds(self) -> list[tuple[Link, str, str]]:
        """Return page and title of every feed, and its address as RSS and JSON."""
        return [
            (
                Link(feed.title, feed.page),
                feed.address(feeds.RSS),
                feed.address(feeds.JSON),
            )
            for feed in self.followed
        ]

    def _columns(self) -> list[Explained]:
        views = self.site.views
        return [
            Explained(
                column.name,
                column.label(views),
                views.say(column.help) if column.help else "",
                views.say(dictionary.TYPES[column.type]),
                column.is_list,
                column.is_required,
                tuple(dictionary.labelled(column, views)),
            )
            for column in dictionary.columns()
        ]
