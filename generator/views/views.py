"""The catalogue → the words and addresses that templates show, in one language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from itertools import islice
from typing import Any

from markupsafe import Markup

from generator.catalogue.catalogue import Catalogue, Entry
from generator.catalogue.lazily import Lazily, Listed
from generator.catalogue.model import Phase, Programme, Project
from generator.catalogue.model.fields import Model
from generator.catalogue.model.shared import Reference
from generator.images.drawn.painted import painted
from generator.images.drawn.spots import spot
from generator.views import addresses, facts, method, stories
from generator.views.maps import Maps
from generator.views.photographs import NO_ALBUM, Album
from generator.views.related import Likeness
from generator.views.shapes import (
    Card,
    Fact,
    Link,
    PhaseView,
    Source,
)
from generator.views.words import Words
from generator.wording import dates


class Views(Words):
    """Makes the views of one catalogue in one language."""

    def __init__(
        self,
        catalogue: Catalogue,
        language: str,
        album: Album = NO_ALBUM,
        shared: str = "",
        first: str = "",
    ) -> None:
        """Take what there is to show.

        Args:
            catalogue: whole and consistent.
            language: of words around it.
            album: its photographs; without one, every project is drawn.
            shared: how addresses of what all languages of a site share begin: `../`
                where this is not the first of them.
            first: the first language of the site, where this is another.
        """
        super().__init__(catalogue, language)
        self.album = album
        self.shared = shared
        self.first = first or language
        # By kind: what others found out of all projects, and words do not change.
        self.worked_out: dict[type, Any] = {}
        self._terms: dict[tuple[str, str], Link] = {}

    @cached_property
    def maps(self) -> Maps:
        """Every map of the catalogue."""
        return Maps(self)

    def term(self, facet: str, slug: str) -> Link:
        """Return the link to a term of a vocabulary."""
        link = self._terms.get((facet, slug))
        if link is None:
            link = self._terms[facet, slug] = self._term(facet, slug)
        return link

    def _term(self, facet: str, slug: str) -> Link:
        found = self.catalogue.terms[facet][slug]
        return Link(
            found.title,
            addresses.term(facet, slug),
            len(self.catalogue.used[facet].get(slug, ())),
            slug,
            found.summary or "",
            self.painted(spot(slug)) if facet == "kind" else Markup(""),
        )

    def terms(self, facet: str) -> tuple[Link, ...]:
        """Return the terms that some project has, in the order of the city."""
        used = self.catalogue.used[facet]
        return tuple(
            self.term(facet, slug)
            for slug in self.catalogue.terms[facet]
            if slug in used
        )

    def municipality_of(self, facet: str, slug: str) -> str:
        """Return where a neighbourhood lies; of other terms nothing."""
        city = getattr(self.catalogue.terms[facet][slug], "municipality", None)
        return self.catalogue.terms["municipality"][city].title if city else ""

    def spots(self, facet: str, slug: str, most: int = 2) -> tuple[Markup, ...]:
        """Return the vignettes of the kinds that most projects of a term have."""
        counts: dict[str, int] = {}
        for one in self.catalogue.used[facet].get(slug, ()):
            for kind in self.catalogue.projects[one].fields.kinds:
                counts[kind] = counts.get(kind, 0) + 1
        ranked = sorted(counts, key=lambda kind: (-counts[kind], kind))
        return tuple(self.painted(spot(kind)) for kind in ranked[:most])

    def place(self, project: Project) -> str:
        """Return where a project is, from near to far: `Spaarstraat, Leuven`."""
        terms = self.catalogue.terms
        city = terms["municipality"][project.municipality].title
        near = project.neighbourhood
        parts = [terms["neighbourhood"][near].title] if near else []
        parts += [self.borough(project), city]
        return ", ".join(dict.fromkeys(part for part in parts if part))

    def borough(self, project: Project) -> str:
        """Return the borough, where nothing else says it: “Centrum van Olmen” does."""
        borough, near = project.borough, project.neighbourhood
        if not borough:
            return ""
        terms = self.catalogue.terms
        if near and borough in terms["neighbourhood"][near].title:
            return ""
        city = terms["municipality"][project.municipality].title
        return "" if borough == city else borough

    def painted(self, drawing: str) -> Markup:
        """Return a drawing of ours, people in it, in the colours of the house style."""
        return Markup(painted(drawing, self.catalogue.palette))  # noqa: S704

    def coloured(self, figure: str) -> Markup:
        """Return a map, chart or ornament of ours in the colours of the house style."""
        return Markup(self.catalogue.look.coloured(figure))  # noqa: S704

    def picture(self, entry: Entry[Project], *, alt: str = "") -> Markup:
        """Return the picture of a project: drawn by its kind."""
        from generator.images.drawn.illustration import draw  # takes a while to import

        return self.painted(draw(self.drawn_kind(entry), entry.slug, alt=alt))

    @staticmethod
    def drawn_kind(entry: Entry[Project]) -> str:
        """Return the first kind of a project for which there is a drawing."""
        from generator.images.drawn.illustration import KINDS  # as `picture`

        kinds = entry.fields.kinds
        return next((kind for kind in kinds if kind in KINDS), kinds[0])

    def card(self, entry: Entry[Project]) -> Card:
        """Return a project as it stands in a list."""
        project = entry.fields
        best = project.period.best if project.period else None
        return Card(
            entry.slug,
            project.title,
            project.summary,
            addresses.project(entry.slug),
            self.place(project),
            self.when(best),
            best.year if best else None,
            tuple(self.term("kind", kind) for kind in project.kinds),
            self.term("track", project.track) if project.track else None,
            self.label(project.status) if project.status else "",
            self.shared + addresses.drawing(entry.slug),
            self.album.cards.get(entry.slug),
        )

    @cached_property
    def cards(self) -> Mapping[str, Card]:
        """Every project as a card, by slug."""
        return {
            slug: self.card(entry) for slug, entry in self.catalogue.projects.items()
        }

    @cached_property
    def newest_first(self) -> Sequence[Card]:
        """Every card, the newest first; those without a date last."""
        if isinstance(self.cards, Lazily):
            return Listed(list(self.places), self.cards)
        return tuple(self.cards[slug] for slug in self.places)

    @cached_property
    def places(self) -> Mapping[str, int]:
        """The place of every project among all, the newest first, in that order."""

        def key(slug: str) -> tuple[bool, tuple[int, ...], str]:
            period = self.catalogue.projects[slug].fields.period
            best = period.best if period else None
            when = tuple(-part for part in best.sort_key) if best else ()
            return best is None, when, slug

        ranked = sorted(self.catalogue.projects, key=key)
        return {slug: place for place, slug in enumerate(ranked)}

    def by_newest(self, slugs: Iterable[str]) -> tuple[Card, ...]:
        """Return cards, the newest first; those without a date last."""
        return tuple(
            self.cards[slug] for slug in sorted(slugs, key=self.places.__getitem__)
        )

    def facts(self, entry: Entry[Project]) -> tuple[Fact, ...]:
        """Return what is known of a project, in the order every project keeps."""
        return facts.facts(self, entry.fields)

    def takeover(self, entry: Entry[Project]) -> tuple[Fact, ...]:
        """Return the short answers in the box “take over this idea”."""
        return facts.takeover(self, entry.fields)

    def sources(self, references: Iterable[Reference]) -> tuple[Source, ...]:
        """Return sources with the host that a reader recognises them by."""
        return tuple(
            Source(
                one.title or self.host(one.url or ""),
                str(one.url) if one.url else None,
                self.host(one.url or ""),
                self.when(one.published),
                dates.day(one.read, self.language),
            )
            for one in references
        )

    def story(self, entry: Entry[Model], root: str) -> Markup:
        """Return the story of an entry with its links made relative to `root`."""
        return stories.story(self, entry, root)

    def chain(self, slug: str) -> tuple[tuple[Card, ...], tuple[Card, ...]]:
        """Return the projects that a project grew out of, and that grew out of it."""
        found = self.catalogue
        return (
            tuple(self.cards[one] for one in found.origins.get(slug, ())),
            tuple(self.cards[one] for one in found.followers.get(slug, ())),
        )

    def stories(self, most: int) -> tuple[tuple[Card, Card], ...]:
        """Return pairs of projects of which the second grew out of the first."""
        pairs = (
            (self.cards[before], self.cards[after[0]])
            for before, after in self.catalogue.followers.items()
        )
        return tuple(islice(pairs, most))

    def related(self, slug: str, most: int = 4) -> tuple[Card, ...]:
        """Return the projects most like a project, at most one of a kind twice.

        Named relations come first; then the most alike.
        """
        mine = self.catalogue.projects[slug].fields
        before, after = self.chain(slug)
        shown = {slug} | {card.slug for card in (*before, *after)}
        named = [one for one in mine.related if one not in shown][:most]
        alike = self.likeness.nearest(slug, most - len(named), without={*shown, *named})
        return tuple(self.cards[one] for one in (*named, *alike))

    @cached_property
    def likeness(self) -> Likeness:
        """Which projects are like each other."""
        return Likeness(self.catalogue.projects)

    def phase(self, entry: Entry[Phase], root: str) -> PhaseView:
        """Return a phase; its steps are numbered through the whole method."""
        return method.phase(self, entry, root)

    def phases(self, root: str) -> tuple[PhaseView, ...]:
        """Return every phase, in the order of the method."""
        return tuple(
            method.phase(self, entry, root) for entry in self.catalogue.phases.values()
        )

    def evidence(self) -> tuple[Fact, ...]:
        """Return what each status of a phase means."""
        return method.evidence(self)

    def programme_link(self, entry: Entry[Programme]) -> Link:
        """Return the link to a programme."""
        used = self.catalogue.used["programme"].get(entry.slug, ())
        return Link(
            entry.fields.title,
            addresses.programme(entry.slug),
            len(used),
            entry.slug,
            entry.fields.summary,
        )
