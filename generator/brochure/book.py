"""One brochure of the catalogue: what it holds, and in which patterns.

A project can be set in several patterns: on half a page; on a page under a wide
picture or beside one in the corner; on facing pages, airy or dense. Which one follows
from how much it has to tell, as measured. A chapter begins with facing pages.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property

from generator.brochure import chapters
from generator.brochure.grid import Grid, grid
from generator.brochure.photographs import Photographs
from generator.brochure.plan import PAGES_OF, Extent, Side, Unit
from generator.catalogue.catalogue import Catalogue, Entry
from generator.catalogue.formats import page_size
from generator.catalogue.model import Brochure, Programme, Project
from generator.catalogue.model.choices import Chapter
from generator.views import addresses
from generator.views.views import Views

PAGE, CORNER, SPREAD, DENSE, HALF = "page", "corner", "spread", "dense", "half"
PATTERNS = frozenset({PAGE, CORNER, SPREAD, DENSE, HALF})
PAIR = "pair"  # two halves on one page
FILLERS = ("notes", "neighbours", "ornament")
SPARSE = 0.4  # of a page: what may stay free for a story to become a spread
LONG = 0.5  # of the letters of a page: a longer story may need more than two
LEAST_LINES_FOR_HALVES = 48


def variant(key: str, pattern: str) -> str:
    """Return the key under which a pattern of a project is measured."""
    return key if pattern == PAGE else f"{key}.{pattern}"


class Book:
    """One brochure of a catalogue, in the language of the catalogue."""

    def __init__(
        self,
        catalogue: Catalogue,
        entry: Entry[Brochure],
        *,
        photographs: Photographs | None = None,
        site_url: str | None = None,
    ) -> None:
        """Take a brochure.

        Args:
            catalogue: what it is made from.
            entry: what it asks for.
            photographs: of projects, by slug; the others are drawn.
            site_url: where the site stands; without it nothing leads to the web.
        """
        self.catalogue = catalogue
        self.entry = entry
        self.brochure = entry.fields
        self.language = catalogue.settings.language
        self.views = Views(catalogue, self.language)
        self.photographs: Photographs = photographs or {}
        self.site_url = site_url.rstrip("/") + "/" if site_url else None
        self.grid: Grid = grid(*(page_size(self.brochure.page_format) or (148, 210)))

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

    @cached_property
    def programmes(self) -> tuple[Entry[Programme], ...]:
        """The programmes that are explained."""
        return tuple(
            self.catalogue.programmes[slug] for slug in self.brochure.programmes
        )

    @property
    def multiple(self) -> int:
        """Of which the number of pages must be one."""
        return PAGES_OF[self.brochure.binding]

    def address(self, slug: str) -> str:
        """Return the address of a project on the site."""
        return f"{self.site_url or ''}{addresses.project(slug)}"

    # Parts

    @cached_property
    def to_measure(self) -> tuple[Unit, ...]:
        """Its parts, every project in all its patterns."""

        def every(group: int, projects: Sequence[Entry[Project]]) -> list[Unit]:
            return [
                self._project(f"project-{one.slug}", pattern, group)
                for one in projects
                for pattern in self._patterns(one)
            ]

        return self._parts(every)

    def _patterns(self, project: Entry[Project]) -> list[str]:
        """Return the patterns that may suit a project: measuring others takes time."""
        patterns = [PAGE, SPREAD]
        if _letters(project) > self.grid.capacity * LONG:
            patterns.append(DENSE)
        if not self.grid.large:
            patterns.append(CORNER)
        elif self.grid.lines >= LEAST_LINES_FOR_HALVES:
            patterns.append(HALF)
        return patterns

    def parts(self, extents: Mapping[str, Extent]) -> tuple[Unit, ...]:
        """Return its parts, every project in the pattern that suits it."""

        def fitting(group: int, projects: Sequence[Entry[Project]]) -> list[Unit]:
            return self._fitting(
                group, [f"project-{one.slug}" for one in projects], extents
            )

        return self._parts(fitting)

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
                Unit("phases", "phases"),
                Unit("method", "method", holds=inside),
            ]

        makers: dict[Chapter, Callable[[], list[Unit]]] = {
            Chapter.FOREWORD: lambda: [Unit("foreword", "foreword")],
            Chapter.PROGRAMME: lambda: [
                Unit(f"programme-{one.slug}", "programme", Side.LEFT)
                for one in self.programmes
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

    # Patterns

    def _fitting(
        self, group: int, keys: Sequence[str], extents: Mapping[str, Extent]
    ) -> list[Unit]:
        """Return the units of a group's projects, each in the pattern that suits it."""
        feature = keys[0] if self._fills_spread(keys[0], extents) else None
        halves = [
            key for key in keys if key != feature and self._fits_half(key, extents)
        ]
        partner = dict(zip(halves[::2], halves[1::2], strict=False))
        chosen = {
            key: SPREAD if key == feature else _pattern(key, extents)
            for key in keys
            if key not in partner and key not in partner.values()
        }
        single = [key for key in chosen if chosen[key] in {PAGE, CORNER}]
        if (len(single) + len(partner)) % 2 == 0:
            fuller = [key for key in single if self._fills_spread(key, extents)]
            if fuller:  # so that the next chapter opens on the right by itself
                chosen[max(fuller, key=lambda key: _told(key, extents))] = SPREAD
        made = []
        for key in keys:
            if key in partner:
                made.append(Unit(key, PAIR, group=group, holds=(partner[key],)))
            elif key in chosen:
                pattern = chosen[key]
                made.append(Unit(key, pattern, group=group, picture=pattern == PAGE))
        return made

    def _fills_spread(self, key: str, extents: Mapping[str, Extent]) -> bool:
        spread = extents[variant(key, SPREAD)]
        return spread.pages == 2 and spread.free < self.grid.lines * SPARSE

    def _fits_half(self, key: str, extents: Mapping[str, Extent]) -> bool:
        half = extents.get(variant(key, HALF))
        if half is None or half.pages > 1:
            return False
        return self.grid.lines - half.free < self.grid.lines // 2

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


def _pattern(key: str, extents: Mapping[str, Extent]) -> str:
    """Return the pattern for a project that has a page or more to itself."""
    for pattern in (PAGE, CORNER):
        measured = extents.get(variant(key, pattern))
        if measured and measured.pages == 1:
            return pattern
    dense = extents.get(variant(key, DENSE))
    spread = extents[variant(key, SPREAD)]
    return DENSE if dense and dense.pages < spread.pages else SPREAD


def _told(key: str, extents: Mapping[str, Extent]) -> int:
    """Return how much a project tells: lines on facing pages that are not free."""
    return -extents[variant(key, SPREAD)].free


def _letters(project: Entry[Project]) -> int:
    """Return about how many letters stand in the column of a project's story."""
    fields = project.fields
    said = (*fields.strengths, *fields.lessons, *fields.pitfalls)
    return len(project.story.html) + sum(map(len, said))
