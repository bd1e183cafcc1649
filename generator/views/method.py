"""The method of a city: its phases and their steps, numbered from first to last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.catalogue.catalogue import Entry
from generator.catalogue.model import Phase
from generator.catalogue.model.choices import Evidence
from generator.catalogue.model.phase import Step
from generator.views import addresses
from generator.views.shapes import Fact, Link, PhaseView, StepView
from generator.wording.messages import N_

if TYPE_CHECKING:
    from generator.views.views import Views

MEANINGS = {
    Evidence.PUBLISHED: N_("Stands so in a published plan of steps."),
    Evidence.DOCUMENTED: N_("Told in articles and research about the pilots."),
    Evidence.OUR_ORDERING: N_("Put in this order by us; what happens is documented."),
}


def phase(views: Views, entry: Entry[Phase], root: str) -> PhaseView:
    """Return a phase; its steps are numbered through the whole method.

    Args:
        views: of the catalogue.
        entry: the phase.
        root: from the page to the root of the site: empty, `../`, ….
    """
    phases = views.catalogue.phases.values()
    first = 1
    for other in phases:
        if other.fields.programme != entry.fields.programme:
            continue
        if other.slug == entry.slug:
            break
        first += len(other.fields.steps)
    fields = entry.fields
    leading = next(iter(phases)).fields.programme
    of = fields.programme if fields.programme != leading else ""
    return PhaseView(
        entry.slug,
        addresses.phase(entry.slug),
        fields.order,
        fields.title,
        fields.summary,
        views.label(fields.status),
        fields.status.value,
        tuple(
            _step(views, step, number, addresses.step_place(number, of))
            for number, step in enumerate(fields.steps, start=first)
        ),
        views.sources(fields.sources),
        views.story(entry, root),
    )


def evidence(views: Views) -> tuple[Fact, ...]:
    """Return what each status of a phase means."""
    return tuple(
        Fact(status.value, views.label(status), views.say(text))
        for status, text in MEANINGS.items()
    )


def _step(views: Views, step: Step, number: int, place: str) -> StepView:
    projects = views.catalogue.projects
    return StepView(
        step.slug,
        number,
        place,
        step.title,
        views.label(step.status),
        step.status.value,
        step.what,
        step.tips,
        step.preconditions,
        step.pitfalls,
        step.tools,
        step.example,
        tuple(
            Link(projects[slug].fields.title, addresses.project(slug), slug=slug)
            for slug in step.examples
            if slug in projects
        ),
    )
