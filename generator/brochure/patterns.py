"""The pattern of every project of a chapter: what suits what it has to tell.

A project can be set in several patterns: on half a page; on a page under a wide
picture, or with a corner for picture or vignette; on facing pages, airy or dense.
Which one follows from how much it tells, as measured, and whether it brings a
picture that its chapter has not shown yet. A chapter begins with facing pages where
a project fills them.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable, Collection, Mapping, Sequence

from generator.brochure import letters as typefaces
from generator.brochure.grid import Grid
from generator.brochure.least import Least, Told
from generator.brochure.plan import Extent, Unit
from generator.brochure.widths import narrowest
from generator.catalogue.catalogue import Catalogue, Entry
from generator.catalogue.model import Project
from generator.views.shapes import Fact

PAGE, CORNER, SPREAD, DENSE, HALF = "page", "corner", "spread", "dense", "half"
PATTERNS = frozenset({PAGE, CORNER, SPREAD, DENSE, HALF})
PAIR = "pair"  # two halves on one page
SPARSE = 0.4  # of a page: what may stay free for a story to become a spread
LEAST_TOLD = 0.27  # of the letters of a page: a shorter story leaves a spread empty
SHORT = 0.36  # of the letters of a page: a longer story fits no half
LEAST_LINES_FOR_HALVES = 34
BETWEEN = 1  # lines that two projects on a page stand apart
LEAST_HALF = 13  # lines: lower ones would leave no room for their picture
SPREAD_PAGES = 2  # of a project that fills facing pages
RECKONED = {
    PAGE: Least.on_a_page,
    CORNER: Least.with_a_corner,
    SPREAD: Least.on_a_spread,
    DENSE: Least.set_densely,
}
BEFORE = {SPREAD: 1, DENSE: 1}  # pages before those of which the lines are reckoned


def variant(key: str, pattern: str) -> str:
    """Return the key under which a pattern of a project is measured."""
    return key if pattern == PAGE else f"{key}.{pattern}"


def possible(project: Entry[Project], grid: Grid, *, pictured: bool) -> list[str]:
    """Return the patterns that may suit a project; each is measured when asked.

    Args:
        project: whose pages they are.
        grid: of the page.
        pictured: it is shown by a picture, not by a vignette alone.
    """
    patterns = [CORNER, SPREAD, DENSE]
    if pictured:
        patterns.insert(0, PAGE)
    halves = grid.lines >= LEAST_LINES_FOR_HALVES  # two projects fit a page
    if halves and letters(project) < grid.capacity * SHORT:
        patterns.append(HALF)
    return patterns


def letters(project: Entry[Project]) -> int:
    """Return about how many letters stand in the column of a project's story."""
    return len(project.story.html) + sum(map(len, project.fields.learnt))


class Patterns:
    """Chooses the patterns of the projects of a brochure, chapter by chapter."""

    def __init__(
        self,
        catalogue: Catalogue,
        grid: Grid,
        pictured: Collection[str],
        extents: Mapping[str, Extent],
        facts: Callable[[Entry[Project]], Sequence[Fact]],
    ) -> None:
        """Take what decides.

        Args:
            catalogue: that the projects are of.
            grid: of the page.
            pictured: projects that are shown by a picture, by slug.
            extents: how long every project is in every pattern, by `variant`.
            facts: what stands beside the story of a project.
        """
        self._facts = facts
        self._catalogue = catalogue
        self._grid = grid
        self._pictured = pictured
        self._extents = extents
        faces = typefaces.folder(catalogue.look.faces)
        self._least = Least(grid, narrowest(faces))

    def units(self, group: int, keys: Sequence[str]) -> list[Unit]:
        """Return the units of a group's projects, each in the pattern that suits it."""
        feature = self._feature(keys)
        if feature and self._stands_alone(feature):
            keys = [feature, *(key for key in keys if key != feature)]
        partner = self._partners([key for key in keys if key != feature])
        chosen = {
            key: SPREAD if key == feature else self._pattern(key)
            for key in keys
            if key not in partner and key not in partner.values()
        }
        single = [key for key in chosen if chosen[key] in {PAGE, CORNER}]
        if (len(single) + len(partner)) % 2 == 0:
            # So that the next chapter opens on the right by itself: small pages
            # are many, and get one less, large ones get one more.
            shorter = SPREAD
            if feature and not self._grid.large:
                shorter = self._pattern(feature)
            if feature and shorter in {PAGE, CORNER}:
                chosen[feature] = shorter
            elif fuller := self._feature(single):
                chosen[fuller] = SPREAD
        made = []
        for key in keys:
            if key in partner:
                upper = self._half(key)
                spare = self._grid.lines - upper - self._half(partner[key])
                made.append(
                    Unit(
                        key,
                        PAIR,
                        group=group,
                        holds=(partner[key],),
                        upper=upper + spare // 2,
                    )
                )
            elif key in chosen:
                pattern = chosen[key]
                made.append(Unit(key, pattern, group=group, picture=pattern == PAGE))
        return made

    def _stands_alone(self, key: str) -> bool:
        """Whether a project grew out of no other that should come before it."""
        return not self._catalogue.origins.get(key.removeprefix("project-"))

    def _feature(self, keys: Sequence[str]) -> str | None:
        """Return the longest story that fills facing pages.

        The longest is tried first: the others are not measured.
        """
        longest = sorted(keys, key=self._letters, reverse=True)
        return next((key for key in longest if self._fills_spread(key)), None)

    def _fills_spread(self, key: str) -> bool:
        """Whether a project has a picture and a story for facing pages."""
        if key.removeprefix("project-") not in self._pictured:
            return False
        if self._letters(key) <= self._grid.capacity * LEAST_TOLD:
            return False
        if self._fewest(key, SPREAD) > SPREAD_PAGES:
            return False
        spread = self._extents[variant(key, SPREAD)]
        sparse = self._grid.lines * SPARSE
        return spread.pages == SPREAD_PAGES and spread.free < sparse

    def _letters(self, key: str) -> int:
        return letters(self._project(key))

    def _project(self, key: str) -> Entry[Project]:
        return self._catalogue.projects[key.removeprefix("project-")]

    def _pattern(self, key: str) -> str:
        """Return the pattern for a project that has a page or more to itself."""
        for pattern in (PAGE, CORNER):
            if self._fits(key, pattern, 1):
                return pattern
        # Facts beside a story would run on to the next page without it.
        sides: tuple[str, ...] = () if self._grid.large else (PAGE,)
        longer = [
            pattern
            for pattern in (SPREAD, DENSE, *sides)
            if variant(key, pattern) in self._extents
        ]
        for most in itertools.count(SPREAD_PAGES):
            for pattern in longer:
                if self._fits(key, pattern, most):
                    return pattern
        raise AssertionError

    def _fits(self, key: str, pattern: str, most: int) -> bool:
        """Whether a project takes at most so many pages in a pattern.

        What cannot fit is not laid out to see that.
        """
        name = variant(key, pattern)
        return (
            name in self._extents
            and self._fewest(key, pattern) <= most
            and self._extents[name].pages <= most
        )

    def _fewest(self, key: str, pattern: str) -> int:
        """Return how many pages a project takes at least, as reckoned."""
        entry = self._project(key)
        told = Told(entry, self._facts(entry), entry.slug in self._pictured)
        lines = RECKONED[pattern](self._least, told)
        return BEFORE.get(pattern, 0) + math.ceil(lines / self._grid.lines)

    def _partners(self, keys: Sequence[str]) -> dict[str, str]:
        """Return who shares a page with whom: as many pairs as there are, in order.

        The longest goes with the longest that still fits beside it.
        """
        halves = sorted(
            (key for key in keys if self._half(key)),
            key=lambda key: (-self._half(key), keys.index(key)),
        )
        pairs = []
        while halves:
            first = halves.pop(0)
            room = self._grid.lines - self._half(first)
            fits = [key for key in halves if self._half(key) <= room]
            if fits:
                halves.remove(fits[0])
                pairs.append(sorted((first, fits[0]), key=keys.index))
        return dict(pairs)

    def _half(self, key: str) -> int:
        """Return the lines that a project takes of half a page, 0 where it cannot."""
        half = self._extents.get(variant(key, HALF))
        if half is None or half.pages > 1:
            return 0
        return max(self._grid.lines - half.free + BETWEEN, LEAST_HALF)
