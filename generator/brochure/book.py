"""One brochure of the catalogue: what it holds, part by part.

Which pattern each of its projects gets is decided in `patterns`, where a part stands
in `plan`.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property

from generator.brochure import chapters, known, method, numbers, places
from generator.brochure.grid import grid_of
from generator.brochure.patterns import (
    PAGE,
    PAIR,
    PATTERNS,
    Patterns,
    possible,
    variant,
)
from generator.brochure.photographs import Photograph, Photographs
from generator.brochure.plan import PAGES_OF, Extent, Side, Unit, arrange
from generator.catalogue.catalogue import Catalogue, Entry
from generator.catalogue.model import Brochure, Programme, Project
from generator.catalogue.model.choices import Chapter
from generator.views import addresses, walks
from generator.views.shapes import Fact
from generator.views.views import Views
from generator.views.walks import WalkView

FILLERS = ("idea", "neighbours", "notes")
LIST_HEAD, LIST_COLUMNS = 2, 2  # lines of a place in the list of a map; columns
BELOW = 0.3  # of a page: a longer list has a page of its own
AGAIN = 4  # projects of a kind after which its scene may be drawn once more


class Book:
    """One brochure of a catalogue, in the language of the catalogue."""

    def __init__(
        self,
        catalogue: Catalogue,
        entry: Entry[Brochure],
        *,
        photographs: Photographs | None = None,
        cover: Photograph | None = None,
        site_url: str | None = None,
        commit: str | None = None,
    ) -> None:
        """Take a brochure.

        Args:
            catalogue: what it is made from.
            entry: what it asks for.
            photographs: of projects, by slug; the others are drawn.
            cover: a photograph that fills the cover; without it, a street is drawn.
            site_url: where the site stands; without it nothing leads to the web.
            commit: names the state of the content, for the colophon.
        """
        self.cover = cover
        self.commit = commit
        self.catalogue = catalogue
        self.entry = entry
        self.brochure = entry.fields
        self.language = catalogue.settings.language
        self.views = Views(catalogue, self.language)
        self.photographs: Photographs = photographs or {}
        self.site_url = site_url.rstrip("/") + "/" if site_url else None
        self.grid = grid_of(self.brochure)

    @cached_property
    def groups(self) -> tuple[chapters.Group, ...]:
        """The projects, in groups."""
        if Chapter.PROJECTS not in self.brochure.chapters:
            return ()
        return chapters.groups(self.catalogue, self.brochure, self.language)

    @cached_property
    def projects(self) -> tuple[Entry[Project], ...]:
        """The projects, in reading order."""
        return tuple(one for group in self.groups for one in group.projects)

    @property
    def shown(self) -> tuple[Photograph, ...]:
        """The photographs that it may show."""
        every = self.photographs.values()
        return (*every, self.cover) if self.cover else tuple(every)

    @cached_property
    def programmes(self) -> tuple[Entry[Programme], ...]:
        """The programmes that are explained."""
        return tuple(
            self.catalogue.programmes[slug] for slug in self.brochure.programmes
        )

    @cached_property
    def map(self) -> places.MapSheet | None:
        """The map of its projects, None where no map shows one of them."""
        return places.map_sheet(self.views, self.projects)

    @property
    def map_list(self) -> int:
        """How many lines the list beside the map takes, about."""
        rows = [len(one.projects) for one in self.map.numbered] if self.map else []
        if self.map and self.map.rest:
            rows.append(len(self.map.rest))
        return math.ceil(sum(LIST_HEAD + row for row in rows) / LIST_COLUMNS)

    @property
    def listed_below(self) -> bool:
        """Whether the list of the map is short enough to stand under it."""
        return self.map_list <= self.grid.lines * BELOW

    @cached_property
    def walks(self) -> tuple[WalkView, ...]:
        """The walks that are described."""
        every = {one.slug: one for one in walks.walks(self.views)}
        return tuple(every[slug] for slug in self.brochure.walks)

    def walk(self, unit: Unit) -> WalkView:
        """Return the walk that a unit describes."""
        slug = unit.key.removeprefix("walk-")
        return next(one for one in self.walks if one.slug == slug)

    def programme(self, unit: Unit) -> Entry[Programme]:
        """Return the programme that a unit explains."""
        return self.catalogue.programmes[unit.key.removeprefix("programme-")]

    @cached_property
    def street(self) -> tuple[method.Half, ...]:
        """The phases as a street over facing pages."""
        if Chapter.PHASES not in self.brochure.chapters:
            return ()
        return method.halves(self.views, self.views.phases(""))

    @cached_property
    def years(self) -> dict[str, numbers.Years]:
        """Projects by year for each programme, by slug; none where few are known.

        A single programme stands for the whole book; of several, each has its own.
        """
        whole = len(self.programmes) == 1
        found = {}
        for programme in self.programmes:
            own = [
                one
                for one in self.projects
                if whole or one.fields.programme == programme.slug
            ]
            if made := numbers.years(self.views, own):
                found[programme.slug] = made
        return found

    @property
    def multiple(self) -> int:
        """Of which the number of pages must be one."""
        return PAGES_OF[self.brochure.binding]

    def address(self, slug: str) -> str:
        """Return the address of a project on the site."""
        return f"{self.site_url or ''}{addresses.project(slug)}"

    @cached_property
    def _one_programme(self) -> bool:
        """Whether all projects come from one programme, so that none needs to say."""
        return len({one.fields.programme for one in self.projects}) == 1

    def facts(self, entry: Entry[Project]) -> tuple[Fact, ...]:
        """Return what stands beside the story of a project."""
        return known.facts(self.views, entry, one_programme=self._one_programme)

    # Parts

    @cached_property
    def to_measure(self) -> tuple[Unit, ...]:
        """Its parts, every project in all its patterns."""

        def every(group: int, projects: Sequence[Entry[Project]]) -> list[Unit]:
            return [
                self._project(f"project-{one.slug}", pattern, group)
                for one in projects
                for pattern in possible(
                    one, self.grid, pictured=one.slug in self.pictured
                )
            ]

        return self._parts(every)

    @cached_property
    def pictured(self) -> frozenset[str]:
        """The projects that are shown by a picture, not by a vignette alone.

        Every photograph is shown. A drawn scene is alike for all projects of a
        kind: in a chapter it is drawn for the first, and for one further on.
        """
        found = set(self.photographs)
        for group in self.groups:
            met: dict[str, int] = {}
            for one in group.projects:
                kind = Views.drawn_kind(one)
                if met.get(kind, 0) % AGAIN == 0:
                    found.add(one.slug)
                met[kind] = met.get(kind, 0) + 1
        return frozenset(found)

    def parts(self, extents: Mapping[str, Extent]) -> tuple[Unit, ...]:
        """Return its parts, every project in the pattern that suits it."""
        chosen = Patterns(self.catalogue, self.grid, self.pictured, extents, self.facts)

        def fitting(group: int, projects: Sequence[Entry[Project]]) -> list[Unit]:
            return chosen.units(group, [f"project-{one.slug}" for one in projects])

        whole = self._parts(fitting)
        without = tuple(unit for unit in whole if unit.kind != "inside")
        return min((whole, without), key=lambda units: self._spent(units, extents))

    def _spent(
        self, units: Sequence[Unit], extents: Mapping[str, Extent]
    ) -> tuple[int, int]:
        """Return how many pages units take, and how many of them only fill up."""
        plan = arrange(
            units,
            self.chosen(units, extents),
            self.grid,
            multiple=self.multiple,
            verso=self.verso,
            fillers=self.fillers,
        )
        filling = {"verso", *FILLERS}
        return plan.pages, sum(one.unit.kind in filling for one in plan.placed)

    def _parts(
        self, projects: Callable[[int, Sequence[Entry[Project]]], list[Unit]]
    ) -> tuple[Unit, ...]:
        def grouped() -> list[Unit]:
            made = []
            for number, group in enumerate(self.groups, 1):
                made.append(Unit(f"group-{number}", "opener", Side.RIGHT))
                made += projects(number, group.projects)
            return made

        def phases() -> list[Unit]:
            inside = tuple(f"phase-{one}" for one in self.catalogue.phases)
            return [
                Unit("phases", "phases", Side.LEFT),
                Unit("method", "method", holds=inside),
            ]

        makers: dict[Chapter, Callable[[], list[Unit]]] = {
            Chapter.FOREWORD: lambda: [Unit("foreword", "foreword")],
            Chapter.PROGRAMME: lambda: [
                Unit(f"programme-{one.slug}", "programme", Side.LEFT)
                for one in self.programmes
            ],
            Chapter.MAP: lambda: (
                [Unit("map", "map", Side.ANY if self.listed_below else Side.LEFT)]
                if self.map
                else []
            ),
            Chapter.WALK: lambda: [
                Unit(f"walk-{one.slug}", "walk", Side.LEFT) for one in self.walks
            ],
            Chapter.PROJECTS: grouped,
            Chapter.PHASES: phases,
            Chapter.LESSONS: lambda: [Unit("lessons", "lessons")],
            Chapter.REGISTER: lambda: [Unit("register", "register")],
        }
        made = [Unit("cover", "cover"), Unit("inside", "inside")]
        made.append(Unit("contents", "contents"))
        for chapter in self.brochure.chapters:
            if chapter in makers:
                made += makers[chapter]()
        if Chapter.COLOPHON in self.brochure.chapters:
            made.append(Unit("colophon", "colophon", closing=True))
        made.append(Unit("back", "back", closing=True))
        return tuple(made)

    def _project(self, key: str, pattern: str, group: int) -> Unit:
        return Unit(
            variant(key, pattern), pattern, group=group, picture=pattern == PAGE
        )

    def chosen(
        self, units: Sequence[Unit], extents: Mapping[str, Extent]
    ) -> dict[str, Extent]:
        """Return extents by the keys of chosen units, whatever their pattern."""
        return {
            unit.key: Extent()
            if unit.kind == PAIR
            else extents[
                variant(unit.key, unit.kind) if unit.kind in PATTERNS else unit.key
            ]
            for unit in units
        }

    def verso(self, unit: Unit) -> Unit:
        """Return the page that comes before a part to put it on its side."""
        return Unit(f"verso-{unit.key}", "verso")

    def fillers(self, count: int) -> list[Unit]:
        """Return so many pages to fill up the binding."""
        return [
            Unit(f"filler-{number}", FILLERS[number % len(FILLERS)])
            for number in range(count)
        ]
