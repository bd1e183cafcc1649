"""What a project costs, roughly: to narrow a list down by, and to sort it."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from generator.catalogue.model import Project
from generator.catalogue.model.choices import AmountKind, CostBand
from generator.views.views import Views

# The highest amount of each band, euro; above the last is OVER_10000.
BANDS = (
    (Decimal(0), CostBand.FREE),
    (Decimal(500), CostBand.UNDER_500),
    (Decimal(2_500), CostBand.UNDER_2500),
    (Decimal(10_000), CostBand.UNDER_10000),
)
# What these amounts tell is about one project. A ceiling, or the money of a whole
# neighbourhood, tells nothing about what one bench cost.
TELLING = {AmountKind.COST, AmountKind.GRANTED, AmountKind.REQUESTED}


def band(project: Project) -> CostBand | None:
    """Return what the project costs, roughly; None where nothing tells.

    What the takeover says comes first; else the budget, where it is of this project.
    """
    if project.takeover and project.takeover.cost_band:
        return project.takeover.cost_band
    amount = _amount(project)
    if amount is None:
        return None
    return next((one for most, one in BANDS if amount <= most), CostBand.OVER_10000)


def _amount(project: Project) -> Decimal | None:
    budget = project.budget
    return budget.amount if budget and budget.kind in TELLING else None


def ranks(views: Views) -> tuple[int, ...]:
    """Return how dear every project is, newest first; 0 is cheapest, -1 unknown.

    Sorted by band, and within a band by amount; one without an amount is last in it.
    """
    if CostBand not in views.worked_out:
        views.worked_out[CostBand] = _ranked(views)
    found: tuple[int, ...] = views.worked_out[CostBand]
    return found


def take_over(views: Views, known: Iterable[int]) -> None:
    """Take ranks from an earlier build, in place of asking all projects."""
    views.worked_out[CostBand] = tuple(known)


def _ranked(views: Views) -> tuple[int, ...]:
    order = list(CostBand)
    keys: list[tuple[int, bool, Decimal] | None] = []
    for card in views.newest_first:
        project = views.catalogue.projects[card.slug].fields
        rough, amount = band(project), _amount(project)
        keys.append(
            (order.index(rough), amount is None, amount or Decimal(0))
            if rough
            else None
        )
    known = sorted({key for key in keys if key})
    rank_of = {key: rank for rank, key in enumerate(known)}
    return tuple(rank_of[key] if key else -1 for key in keys)
