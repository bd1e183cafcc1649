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

    slug: Slug = field(
        label=N_("Short name for addresses"),
        help=N_("Lower-case letters, digits and hyphens only."),
    )
    title: Title = field(label=N_("Title"), help=N_("Short name, 3 to 90 characters."))
    status: Evidence = field(label=N_("How well it is known"))
    what: Paragraph = field(
        label=N_("What happens"), help=N_("At most 2,000 characters.")
    )
    tips: list[Sentence] = field([], label=N_("Tips"), max_length=12)
    preconditions: list[Sentence] = field([], label=N_("Preconditions"), max_length=12)
    pitfalls: list[Sentence] = field([], label=N_("Pitfalls"), max_length=12)
    tools: list[Sentence] = field([], label=N_("Tools"), max_length=12)
    example: Paragraph | None = field(None, label=N_("Example"))
    examples: list[Slug] = field([], label=N_("Example projects"), max_length=12)


class Phase(Model):
    """Steps that belong together, in the order they are taken."""

    order: Order = field(label=N_("Order"), help=N_("1 comes first."))
    title: Title = field(label=N_("Title"), help=N_("Short name, 3 to 90 characters."))
    summary: Summary = field(
        label=N_("Summary"),
        help=N_("One or two plain sentences, 20 to 240 characters."),
    )
    programme: Slug = field(
        label=N_("Programme"), help=N_("The name of its file, without “.md”.")
    )
    status: Evidence = field(label=N_("How well it is known"))
    steps: list[Step] = field(
        label=N_("Steps"),
        help=N_("Each with slug, title, status and what."),
        min_length=1,
        max_length=12,
    )
    sources: list[Reference] = field(
        label=N_("Sources"),
        help=N_(
            "Where the facts stand: a title or web address, and the day you read it."
        ),
        min_length=1,
        max_length=20,
    )
