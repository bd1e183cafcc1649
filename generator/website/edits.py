"""Which pages depend on other words in a few projects: made anew, and only those.

A page that shows anything of a project links to it; only its story and its further
fields stand on its own page alone. So what pages link to, which is noted to check it,
says where the words of a project stand.

Whatever else changed (a place, a kind, a template) may change any page: that is no
edit in this sense, and everything is built.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import cast

from generator.catalogue.kept import Kept
from generator.views import addresses
from generator.views.edited import edited
from generator.website import extent, rereading
from generator.website.assemble import Assembly, Part
from generator.website.edition import Edition
from generator.website.rereading import Said, Shown
from generator.website.templates import Cards

Linking = Callable[[frozenset[str]], frozenset[str]]
Pointed = Callable[[str], frozenset[str]]  # file of a page → places in it

# Pages that gather fields of all projects, and which.
GATHERED = {
    addresses.EASY: ("plain",),
    addresses.LEARNT: ("strengths", "lessons", "pitfalls"),
}
MISSING = "[unknown-anchor]"  # how a link to a heading that is not there is told


@dataclass(frozen=True, slots=True)
class Edit:
    """A site with other words in some projects.

    Attributes:
        assembly: of the site as it is now.
        stories: slugs of the projects whose story changed, in some language.
        cards: slugs of those of which lists show something else.
        fields: slugs of those of which any field changed.
        is_redated: whether any was held against the facts on another day.
        gathered: addresses of the pages that gather such fields of all projects.
        said: what there is to say of the files of every project that was looked at,
            by path.
    """

    assembly: Assembly
    stories: frozenset[str]
    cards: frozenset[str]
    fields: frozenset[str]
    is_redated: bool
    gathered: frozenset[str]
    said: Said

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

    def gathering_pages(self) -> frozenset[str]:
        """Return the files of the pages that gather what changed, if they exist."""
        return frozenset(
            edition.folder + addresses.file_of(address)
            for edition in self.assembly.editions
            for address in self.gathered
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


def edit(
    assembly: Assembly,
    slugs: frozenset[str],
    told: Sequence[str],
    pointed: Pointed,
    kept: Kept | None = None,
) -> Edit | None:
    """Return a site with some projects read anew; None where more than words changed.

    Args:
        assembly: of the site before.
        slugs: of the projects of which a file changed, or a translation.
        told: what was said of the content, line by line, each with its path.
        pointed: returns the places within a page that others link to.
        kept: takes what they mean now.
    """
    held = assembly.site.catalogue.checked
    reading = rereading.read(assembly, slugs, kept)
    if reading is None:
        return None
    every = tuple(zip(assembly.editions, reading.shown, strict=True))
    if not all(
        _stand(edition, slug, one, told, pointed)
        for edition, shown in every
        for slug, one in shown.items()
        if one.has_other_headings
    ):
        return None
    made = assembly.edited(
        [
            edited(
                edition.site.views,
                {slug: one.now for slug, one in shown.items()},
                reading.translations,
            )
            for edition, shown in every
        ]
    )
    for edition in made.editions:
        extent.renew(edition.site.views)
    catalogues = [edition.site.catalogue for edition in made.editions]
    said = rereading.said(reading, catalogues, assembly.root, told)
    if said is None:
        return None
    cards: set[str] = set()
    for (before, shown), now in zip(every, made.editions, strict=True):
        card_of = cast("Cards", now.site.templates.globals["card_of"])
        was, cards_now = before.site.views.cards, now.site.views.cards
        for slug, one in shown.items():
            card_of.forget(slug)
            if one.is_retold or was[slug] != cards_now[slug]:
                cards.add(slug)
    return Edit(
        made,
        _those(reading.shown, lambda one: one.has_another_story),
        frozenset(cards),
        _those(reading.shown, lambda one: one.has_other_fields),
        held != made.site.catalogue.checked,
        frozenset(
            address
            for address, fields in GATHERED.items()
            if _those(reading.shown, partial(Shown.tells_otherwise, fields=fields))
        ),
        said,
    )


def _stand(
    edition: Edition, slug: str, one: Shown, told: Sequence[str], pointed: Pointed
) -> bool:
    """Return whether every link to a place in a story leads where it did.

    One to a place that is not there is left out of its page, and told: it may be there
    now.
    """
    if any(MISSING in line for line in told):
        return False
    return one.lost.isdisjoint(pointed(_file(edition, slug)))


def _those(
    shown: Iterable[Mapping[str, Shown]], wanted: Callable[[Shown], bool]
) -> frozenset[str]:
    return frozenset(slug for of in shown for slug, one in of.items() if wanted(one))
