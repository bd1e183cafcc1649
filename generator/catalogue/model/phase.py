"""A phase of a method, with its steps."""

from __future__ import annotations

from generator.catalogue.model.choices import Evidence
from generator.catalogue.model.fields import (
    Model,
    Order,
    Paragraph,
    Sentence,
    Slug,
    Summary,
    Title,
    field,
)
from generator.catalogue.model.shared import Reference
from generator.wording.messages import N_


class Step(Model):
    """One step: what happens, and what helps or hinders it."""

    slug: Slug = field(label=N_("Short name for addresses"))
    title: Title = field(label=N_("Title"))
    status: Evidence = field(label=N_("How well it is known"))
    what: Paragraph = field(label=N_("What happens"))
    tips: list[Sentence] = field([], label=N_("Tips"), max_length=12)
    preconditions: list[Sentence] = field([], label=N_("Preconditions"), max_length=12)
    pitfalls: list[Sentence] = field([], label=N_("Pitfalls"), max_length=12)
    tools: list[Sentence] = field([], label=N_("Tools"), max_length=12)
    example: Paragraph | None = field(None, label=N_("Example"))
    examples: list[Slug] = field([], label=N_("Example projects"), max_length=12)


class Phase(Model):
    """Steps that belong together, in the order they are taken."""

    order: Order = field(label=N_("Order"))
    title: Title = field(label=N_("Title"))
    summary: Summary = field(label=N_("Summary"))
    programme: Slug = field(label=N_("Programme"))
    status: Evidence = field(label=N_("How well it is known"))
    steps: list[Step] = field(label=N_("Steps"), min_length=1, max_length=12)
    sources: list[Reference] = field(label=N_("Sources"), min_length=1, max_length=20)
