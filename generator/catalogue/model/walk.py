"""A walk along projects: stops in an order, and what a walker must know before.

A walk says only what is known. How to get from stop to stop is the walker's choice
where nobody walked the route and wrote it down.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Annotated

from pydantic import Field

from generator.catalogue.model.choices import Access
from generator.catalogue.model.fields import (
    Count,
    Day,
    Line,
    Model,
    Order,
    Sentence,
    Slug,
    Summary,
    Title,
    field,
    matching,
)
from generator.catalogue.model.project import Spot
from generator.catalogue.model.shared import Reference
from generator.wording.messages import N_

DISTANCE = re.compile(r"[0-9]{1,3}(?:\.[0-9]{1,2})?")


Kilometres = Annotated[
    Decimal, Field(ge=Decimal("0.1"), le=100), matching(DISTANCE, "kilometres")
]


class Stop(Model):
    """A project that the walk passes."""

    project: Slug = field(
        label=N_("Project"), help=N_("The name of its folder in content/projects.")
    )
    place: Line | None = field(
        None,
        label=N_("Street or place"),
        help=N_("Where the project itself names none."),
    )
    see: Sentence = field(label=N_("What there is to see"))
    onward: Sentence | None = field(
        None,
        label=N_("To the next stop"),
        help=N_("Only what you know; else name the street of the next stop."),
    )
    location: Spot | None = field(
        None,
        label=N_("Location"),
        help=N_("Where the project itself names none."),
    )


class Walk(Model):
    """`content/walks/<slug>.yml`."""

    title: Title = field(label=N_("Title"), help=N_("Short name, 3 to 90 characters."))
    summary: Summary = field(
        label=N_("Summary"),
        help=N_("One or two plain sentences, 20 to 240 characters."),
    )
    municipality: Slug = field(
        label=N_("Municipality"), help=N_("The short name, as in catalogue.yml.")
    )
    order: Order = field(1, label=N_("Order"), help=N_("1 comes first."))
    start: Sentence = field(
        label=N_("Start"), help=N_("Where the walk begins, and how to get there.")
    )
    length_km: Kilometres | None = field(
        None,
        label=N_("Length (kilometres)"),
        help=N_("Only if somebody measured it, such as 4.5."),
    )
    minutes: Count | None = field(
        None,
        label=N_("Duration (minutes)"),
        help=N_("Only if somebody walked it."),
    )
    wheelchair: Access = field(
        Access.UNKNOWN, label=N_("With a wheelchair or pram"), help=""
    )
    access: list[Sentence] = field(
        [],
        label=N_("Accessibility"),
        help=N_("Kerbs, steps, cobbles, benches, toilets: what you know."),
        max_length=12,
    )
    stops: list[Stop] = field(label=N_("Stops"), min_length=2, max_length=40)
    notes: list[Sentence] = field([], label=N_("Notes"), max_length=12)
    sources: list[Reference] = field([], label=N_("Sources"), max_length=20)
    reviewed: Day | None = field(None, label=N_("Reviewed on"))
