"""Which projects are most like a project, in a time that does not grow with all.

To compare every project with every other takes a hundred times as long for ten
times as many. But projects of one kind, track and themes are alike to a reader, and
there are only so many such sorts: sorts are compared, and of each the first few
projects stand for all.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from heapq import merge

from generator.catalogue.catalogue import Entry
from generator.catalogue.model import Project

KIND, NEIGHBOURHOOD, TRACK, THEME = 3, 2, 1, 1  # points for what two have in common
MOST_OF_A_KIND = 2


@dataclass(frozen=True, slots=True)
class Sort:
    """What makes projects alike to a reader, wherever they are."""

    kinds: tuple[str, ...]
    track: str | None
    themes: frozenset[str]

    @classmethod
    def of(cls, project: Project) -> Sort:
        """Return the sort of a project."""
        return cls(tuple(project.kinds), project.track, frozenset(project.themes))

    def points(self, other: Sort) -> int:
        """Return how much two sorts have in common."""
        same_track = self.track is not None and self.track == other.track
        return (
            KIND * len(set(self.kinds) & set(other.kinds))
            + TRACK * same_track
            + THEME * len(self.themes & other.themes)
        )


Traits = tuple[Sort, str | None]  # and the neighbourhood


class Likeness:
    """Knows of every project which others are most like it."""

    def __init__(
        self,
        projects: Mapping[str, Entry[Project]],
        traits: Mapping[str, Traits] | None = None,
    ) -> None:
        """Compare nothing yet.

        Args:
            projects: by slug.
            traits: of every project, in the order of their slugs, if they are known.
        """
        self._projects = projects
        self._known = traits
        self._levels: dict[Sort, dict[int, list[Sort]]] = {}

    def nearest(
        self, slug: str, most: int, *, without: Iterable[str] = ()
    ) -> tuple[str, ...]:
        """Return the projects most like a project, best first, then by name.

        At most two have the same first kind, so that a reader sees something else
        too.

        Args:
            slug: of the project.
            most: how many at most.
            without: which not, such as those shown beside it already.
        """
        left_out = {slug, *without}
        chosen: list[str] = []
        kinds: dict[str, int] = defaultdict(int)
        for one in self._ranked(slug, len(left_out)):
            if len(chosen) == most:
                break
            kind = self._projects[one].fields.kinds[0]
            if one not in left_out and kinds[kind] < MOST_OF_A_KIND:
                kinds[kind] += 1
                chosen.append(one)
        return tuple(chosen)

    def _ranked(self, slug: str, spare: int) -> Iterator[str]:
        """Yield projects from most alike to least, enough of every sort.

        Args:
            slug: of the project they are compared with.
            spare: how many of a sort may be passed over besides.
        """
        mine = self._projects[slug].fields
        near = self._near.get(mine.neighbourhood or "", {})
        levels = self._common(Sort.of(mine))
        enough = MOST_OF_A_KIND + spare
        for points in range(max(levels, default=0) + NEIGHBOURHOOD, 0, -1):
            here = [
                near[sort][:enough]
                for sort in levels.get(points - NEIGHBOURHOOD, ())
                if sort in near
            ]
            if points == NEIGHBOURHOOD:  # alike in nothing but where they are
                here += [
                    names[:enough]
                    for sort, names in near.items()
                    if not Sort.of(mine).points(sort)
                ]
            elsewhere = [
                _without(self._all[sort], set(near.get(sort, ())), enough)
                for sort in levels.get(points, ())
            ]
            yield from merge(*here, *elsewhere)

    def _common(self, mine: Sort) -> dict[int, list[Sort]]:
        """Return the sorts that share something with a sort, by points."""
        if mine not in self._levels:
            levels: dict[int, list[Sort]] = defaultdict(list)
            for sort in self._all:
                if points := mine.points(sort):
                    levels[points].append(sort)
            self._levels[mine] = dict(levels)
        return self._levels[mine]

    @cached_property
    def traits(self) -> Mapping[str, Traits]:
        """The sort and the neighbourhood of every project."""
        if self._known is not None:
            return self._known
        fields = {slug: self._projects[slug].fields for slug in sorted(self._projects)}
        return {slug: (Sort.of(one), one.neighbourhood) for slug, one in fields.items()}

    @cached_property
    def _all(self) -> dict[Sort, list[str]]:
        """The projects of every sort, by name."""
        found: dict[Sort, list[str]] = defaultdict(list)
        for slug, (sort, _) in self.traits.items():
            found[sort].append(slug)
        return dict(found)

    @cached_property
    def _near(self) -> dict[str, dict[Sort, list[str]]]:
        """The same of every neighbourhood."""
        found: dict[str, dict[Sort, list[str]]] = defaultdict(lambda: defaultdict(list))
        for sort, slugs in self._all.items():
            for slug in slugs:
                if place := self.traits[slug][1]:
                    found[place][sort].append(slug)
        return found


def _without(slugs: Sequence[str], others: set[str], most: int) -> list[str]:
    """Return the first few slugs that are not among others."""
    found: list[str] = []
    for slug in slugs:
        if len(found) == most:
            break
        if slug not in others:
            found.append(slug)
    return found
