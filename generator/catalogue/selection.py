"""Which projects a selection means: the same facets on the site and in a brochure."""

from __future__ import annotations

from generator.catalogue.catalogue import VALUES, Catalogue, Entry
from generator.catalogue.model import Project
from generator.catalogue.model.brochure import Selection
from generator.catalogue.references import VOCABULARY_KINDS

FACETS = {"programmes": "programme", **VOCABULARY_KINDS, "statuses": "status"}


def select(catalogue: Catalogue, selection: Selection) -> tuple[Entry[Project], ...]:
    """Return the projects that a selection means.

    Named projects come in the order in which they are named. Otherwise a project
    must have one of the wanted values in every facet for which some are wanted;
    the projects come in the order of their slugs. A selection that wants nothing
    means every project.
    """
    if selection.projects:
        return tuple(
            catalogue.projects[slug]
            for slug in selection.projects
            if slug in catalogue.projects
        )
    wanted = {
        facet: set(map(str, values))
        for name, facet in FACETS.items()
        if (values := getattr(selection, name))
    }
    return tuple(
        project
        for project in catalogue.projects.values()
        if all(
            values.intersection(VALUES[facet](project.fields))
            for facet, values in wanted.items()
        )
    )
