"""Ideas that led to ideas: no project grew out of one that grew out of it.

Apart from the other rules between files: a circle is nobody's mistake alone, so it
is told once, where it closes.
"""

from __future__ import annotations

from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.nodes import Reread
from generator.catalogue.problems import MOST_PER_FILE, Location, Problem
from generator.wording.messages import N_, message


def check(catalogue: Catalogue, reread: Reread) -> Iterator[Problem]:
    """Yield every circle of projects that follow each other.

    Args:
        catalogue: what is sound in itself.
        reread: returns the source of a file, to find a place in it.
    """
    graph = {slug: list(before) for slug, before in catalogue.origins.items()}
    for _ in range(MOST_PER_FILE):
        try:
            TopologicalSorter(graph).prepare()
        except CycleError as error:
            circle: list[str] = error.args[1]
        else:
            return
        if len(set(circle)) > 1:  # a project that names itself is told elsewhere
            yield Problem(
                _tie(circle[0], circle[1], catalogue, reread),
                "circle",
                message(
                    N_("These projects grew out of each other: {circle}."),
                    circle=" → ".join(circle),
                ),
                message(N_("Take one of the ties away, in “follows” or “inspired”.")),
            )
        graph[circle[1]].remove(circle[0])


def _tie(before: str, after: str, catalogue: Catalogue, reread: Reread) -> Location:
    """Where it is written that one project grew out of another."""
    for slug, name, other in ((after, "follows", before), (before, "inspired", after)):
        entry = catalogue.projects.get(slug)
        links: list[str] = getattr(entry.fields, name) if entry else []
        if entry and other in links:
            return reread(entry.path).at((name, links.index(other)))
    return Location(catalogue.projects[after].path)
