"""Other words in a few projects → the pages that show them, and only those.

A page that shows anything of a project links to it; only its story and its further
fields stand on its own page alone. So what pages link to, which is noted to check it,
says where the words of a project stand.

Whatever else changed (a place, a kind, a template) may change any page: that is no
edit in this sense, and everything is built.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import cast

from generator.catalogue import load
from generator.catalogue.catalogue import Catalogue, Entry
from generator.catalogue.kept import Kept
from generator.catalogue.lasting import lasting
from generator.catalogue.model import Project
from generator.catalogue.translated import in_language
from generator.views import addresses
from generator.views.edited import edited
from generator.website.assemble import Assembly, Part
from generator.website.edition import Edition
from generator.website.templates import Cards

Linking = Callable[[frozenset[str]], frozenset[str]]


@dataclass(frozen=True, slots=True)
class Edit:
    """A site with other words in some projects.

    Attributes:
        assembly: of the site as it is now.
        stories: slugs of the projects whose story changed.
        cards: slugs of those of which lists show something else.
        fields: slugs of those of which any field changed.
    """

    assembly: Assembly
    stories: frozenset[str]
    cards: frozenset[str]
    fields: frozenset[str]

    @property
    def slugs(self) -> frozenset[str]:
        """All projects that changed."""
        return self.stories | self.fields

    def parts(self) -> Iterator[Part]:
        """Yield the parts of the site besides pages that show what changed."""
        for number, what in self.assembly.parts:
            if what == "overviews":
                continue  # which project is the surprise, words do not tell
            if self.fields or (self.stories and what == "search"):
                yield number, what

    def own_pages(self) -> frozenset[str]:
        """Return the files of the pages about the projects that changed."""
        return frozenset(
            _file(edition, slug)
            for edition in self.assembly.editions
            for slug in self.slugs
        )

    def other_pages(self, linking: Linking) -> frozenset[str]:
        """Return the files of other pages that show what changed.

        Args:
            linking: returns the files of the pages that link to some files.
        """
        shown = frozenset(
            _file(edition, slug)
            for edition in self.assembly.editions
            for slug in self.cards
        )
        return linking(shown) - self.own_pages() if shown else frozenset()

    def sheets(self, linking: Linking) -> frozenset[str]:
        """Return slugs of the projects whose pages to print may show what changed.

        One shows no more of another project than a page of its own project does, and
        that links to it.
        """
        others = self.other_pages(linking)
        return self.slugs.union(
            slug
            for slug in self.assembly.site.catalogue.projects
            if any(_file(edition, slug) in others for edition in self.assembly.editions)
        )


def _file(edition: Edition, slug: str) -> str:
    return edition.folder + addresses.file_of(addresses.project(slug))


def is_told_of(slugs: Iterable[str], told: Iterable[str]) -> bool:
    """Return whether something was said of the files of some projects themselves.

    Whether it is still to be said, and on which line, takes all projects. What was
    said of other files beside them does not rest on words.

    Args:
        slugs: of the projects.
        told: what was said, line by line, each with its path.
    """
    of = tuple(f"{load.path_of_project(slug)}:" for slug in slugs)
    return any(line.startswith(of) for line in told)


def _shown(
    edition: Edition, read: Mapping[str, Entry[Project]], catalogue: Catalogue
) -> dict[str, Entry[Project]]:
    """Return projects as an edition shows them."""
    code = edition.site.views.language
    return {slug: in_language(entry, catalogue, code) for slug, entry in read.items()}


def _are_told_alike(assembly: Assembly, project: Entry[Project]) -> bool:
    """Return whether all translations of a project are what they were, and sound."""
    said = assembly.site.catalogue.translations
    before = {code: said[code].get(project.path) for code in said}
    now = load.retold(assembly.root, project, said)
    return before == {code: now[code].get(project.path) for code in said}


def edit(
    assembly: Assembly, slugs: frozenset[str], kept: Kept | None = None
) -> Edit | None:
    """Return a site with some projects read anew; None where more than words changed.

    Args:
        assembly: of the site before.
        slugs: of the projects whose files changed.
        kept: takes what they mean now.
    """
    catalogue, views = assembly.site.catalogue, assembly.site.views
    read: dict[str, Entry[Project]] = {}
    for slug in sorted(slugs):
        before = catalogue.projects.get(slug)
        after = load.project(assembly.root, slug, catalogue.settings.language, kept)
        if before is None or after is None or lasting(before) != lasting(after):
            return None
        if not _are_told_alike(assembly, after):
            return None  # what a translation may say depends on the original
        if before != after:
            read[slug] = after
    shown = [_shown(edition, read, catalogue) for edition in assembly.editions]
    for edition, entries in zip(assembly.editions, shown, strict=True):
        was = edition.site.catalogue.projects
        if any(lasting(was[slug]) != lasting(entries[slug]) for slug in entries):
            return None
    made = assembly.edited(
        [
            edited(edition.site.views, entries)
            for edition, entries in zip(assembly.editions, shown, strict=True)
        ]
    )
    for edition in made.editions:
        for slug in read:
            cast("Cards", edition.site.templates.globals["card_of"]).forget(slug)
    site = made.site
    cards, now = views.cards, site.views.cards
    projects = catalogue.projects
    return Edit(
        made,
        frozenset(one for one in read if projects[one].story != read[one].story),
        frozenset(one for one in read if cards[one] != now[one]),
        frozenset(one for one in read if projects[one].fields != read[one].fields),
    )
