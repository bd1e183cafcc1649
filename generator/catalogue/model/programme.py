"""A programme under which residents get help and money for a project."""

from __future__ import annotations

from generator.catalogue.model.fields import (
    Line,
    Model,
    Order,
    Sentence,
    Slug,
    Summary,
    Title,
    field,
)
from generator.catalogue.model.shared import Figure, Link, Money, Reference
from generator.wording.messages import N_


class Sum(Money):
    """An amount that a programme gives, and for what."""

    purpose: Line = field(label=N_("For what"))


class Programme(Model):
    """What a programme asks and gives."""

    title: Title = field(label=N_("Title"), help=N_("Short name, 3 to 90 characters."))
    summary: Summary = field(
        label=N_("Summary"),
        help=N_("One or two plain sentences, 20 to 240 characters."),
    )
    order: Order = field(label=N_("Order"), help=N_("1 comes first."))
    municipalities: list[Slug] = field([], label=N_("Municipalities"), max_length=50)
    amounts: list[Sum] = field([], label=N_("Amounts"), max_length=10)
    conditions: list[Sentence] = field([], label=N_("Conditions"), max_length=20)
    deadlines: list[Line] = field([], label=N_("Deadlines"), max_length=12)
    judging: list[Sentence] = field([], label=N_("How an application is judged"))
    support: list[Sentence] = field([], label=N_("Support"), max_length=20)
    strengths: list[Sentence] = field([], label=N_("Strengths"), max_length=12)
    lessons: list[Sentence] = field([], label=N_("Lessons"), max_length=12)
    pitfalls: list[Sentence] = field([], label=N_("Pitfalls"), max_length=12)
    figures: list[Figure] = field([], label=N_("Figures"), max_length=40)
    links: list[Link] = field([], label=N_("Links"), max_length=10)
    sources: list[Reference] = field(
        label=N_("Sources"),
        help=N_(
            "Where the facts stand: a title or web address, and the day you read it."
        ),
        min_length=1,
        max_length=30,
    )
