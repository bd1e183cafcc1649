"""Which pages have a picture to be shared with, and what it says.

Every project, phase, programme, kind and theme has its own; all other pages show
that of the home page. A picture is drawn once, then kept by what it depends on.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path

from generator.images import card
from generator.images.card import Card
from generator.storage.cache import Cache, key
from generator.views import addresses
from generator.website.origin import Origin
from generator.website.site import Site
from generator.website.vocabularies import FACET_NAMES
from generator.wording.messages import N_

FACETS = ("kind", "theme")  # whose terms have a picture


class Cards:
    """The pictures of one site."""

    def __init__(self, site: Site, origin: Origin, cache: Cache) -> None:
        """Draw nothing yet.

        Args:
            site: the site.
            origin: is known: who shows the picture fetches it from there.
            cache: keeps what was drawn.
        """
        self.site = site
        self.origin = origin
        self.cache = cache

    def picture(self, address: str) -> str:
        """Return the web address of the picture that a page is shared with."""
        own = address if self._is_told_apart(address) else addresses.HOME
        return self.origin.whole(addresses.card(own))

    def _is_told_apart(self, address: str) -> bool:
        return address in self._projects or address in self._others

    @cached_property
    def _projects(self) -> frozenset[str]:
        return frozenset(map(addresses.project, self.site.catalogue.projects))

    @cached_property
    def _others(self) -> dict[str, Card]:
        return dict(self._said_of_others())

    @cached_property
    def said(self) -> dict[str, Card]:
        """What every picture says, by address of its page."""
        projects = self._said_of_projects(self.site.catalogue.projects)
        return {**projects, **self._others}

    def _said_of_projects(self, slugs: Iterable[str]) -> dict[str, Card]:
        catalogue, views = self.site.catalogue, self.site.views
        name = catalogue.settings.title
        tones = {kind.slug: tone for tone, kind in enumerate(catalogue.settings.kinds)}
        found = {}
        for slug in slugs:
            shown = views.cards[slug]
            kind = shown.kinds[0]
            tone = tones[kind.slug]
            found[shown.address] = Card(
                shown.title, kind.title, shown.place, name, tone, slug
            )
        return found

    def _said_of_others(self) -> Iterator[tuple[str, Card]]:
        catalogue, views = self.site.catalogue, self.site.views
        name = catalogue.settings.title
        yield addresses.HOME, Card(catalogue.settings.tagline, "", "", name)
        for facet in FACETS:
            label = views.say(FACET_NAMES[facet])
            for number, (slug, term) in enumerate(catalogue.terms[facet].items()):
                if slug in catalogue.used[facet]:
                    address = addresses.term(facet, slug)
                    title = term.plural or term.title
                    yield address, Card(title, label, "", name, number, slug)
        for slug, phase in catalogue.phases.items():
            label = views.say(N_("In phases"))
            title = phase.fields.title
            order = phase.fields.order
            yield addresses.phase(slug), Card(title, label, "", name, order, slug)
        cities = catalogue.terms["municipality"]
        for slug, programme in catalogue.programmes.items():
            label = views.say(N_("Programme"))
            title, order = programme.fields.title, programme.fields.order
            place = ", ".join(
                cities[one].title for one in programme.fields.municipalities
            )
            said = Card(title, label, place, name, order, slug)
            yield addresses.programme(slug), said

    def files(
        self, slugs: Iterable[str] | None = None
    ) -> Iterator[tuple[str, Path | bytes]]:
        """Yield address and file of every picture; its bytes where no file is kept.

        Args:
            slugs: of the projects whose pictures are wanted; None for all.
        """
        look = self.site.catalogue.look
        wanted = self.said if slugs is None else self._said_of_projects(slugs)
        for address, said in wanted.items():
            found = key(
                card.identity(look),
                *(said.title, said.label, said.place, said.name, said.tone, said.seed),
            )
            file = self.cache.file(found)
            if file is None:
                drawn = self.cache.put(found, card.draw(said, look))
                file = self.cache.file(found)
            yield addresses.card(address), file or drawn
