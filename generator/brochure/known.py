"""What is known of a project and not said elsewhere on its page: short answers.

It stands apart from the pages because how much is known also decides which pattern
a project can be set in.
"""

from __future__ import annotations

from dataclasses import replace

from generator.catalogue.catalogue import Entry
from generator.catalogue.model import Project
from generator.catalogue.model.choices import Status
from generator.views.shapes import Fact
from generator.views.views import Views

DATES = 2  # of a project: fewer stand above its title


def facts(
    views: Views, entry: Entry[Project], *, one_programme: bool
) -> tuple[Fact, ...]:
    """Return what stands beside the story of a project.

    Args:
        views: of the catalogue.
        entry: the project.
        one_programme: all projects of the brochure come from one, so that none needs
            to say which.
    """
    project = entry.fields
    period = project.period
    dated = [one for one in (period.model_dump().values() if period else ()) if one]
    skipped = {"kinds", "themes"}
    if len(dated) < DATES:
        skipped.add("when")
    if project.status is Status.REALISED:
        skipped.add("status")
    if not project.street:
        skipped.add("where")
    made = []
    for fact in views.facts(entry):
        if fact.name == "where":
            fact = replace(fact, value=project.street or "", links=())
        if fact.name == "programme" and one_programme:
            fact = replace(fact, links=fact.links[1:])
            if not fact.links:
                continue
        if fact.name not in skipped:
            made.append(fact)
    return tuple(made)
