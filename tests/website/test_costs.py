"""What a project costs, as far as its budget and its takeover tell."""

from __future__ import annotations

import pytest

from generator.catalogue.model import Project
from generator.catalogue.model.choices import CostBand
from generator.website import costs

BUDGETS = [
    (0, "cost", CostBand.FREE),
    (1, "granted", CostBand.UNDER_500),
    (500, "granted", CostBand.UNDER_500),
    ("500.01", "requested", CostBand.UNDER_2500),
    (2_500, "cost", CostBand.UNDER_2500),
    (10_000, "cost", CostBand.UNDER_10000),
    (10_001, "cost", CostBand.OVER_10000),
    (400, "ceiling", None),
    (400, "whole-neighbourhood", None),
]


def project(**changes: object) -> Project:
    """Return a project of which only the cost matters."""
    return Project.model_validate(
        {
            "title": "Bank",
            "summary": "Een bank voor de hele straat.",
            "municipality": "stad",
            "kinds": ["bank"],
            "sources": [{"title": "Krant", "read": "2026-11-22"}],
            **changes,
        }
    )


@pytest.mark.parametrize(("amount", "kind", "band"), BUDGETS)
def test_a_budget_tells_the_cost_only_where_it_is_of_the_project(amount, kind, band):
    """Ceilings and the money of a whole neighbourhood say nothing about one bench."""
    one = project(budget={"amount": str(amount), "kind": kind})

    assert costs.band(one) is band


def test_what_the_takeover_says_comes_before_the_budget():
    """Who repeats a project may need less than the first one did."""
    one = project(
        budget={"amount": "9000", "kind": "granted"},
        takeover={"cost_band": "under-500"},
    )

    assert costs.band(one) is CostBand.UNDER_500


def test_cheaper_projects_rank_lower(crowded):
    """Ranks follow the amounts; what is not known has none."""
    ranks = costs.ranks(crowded)
    amounts = [
        budget.amount
        if (budget := crowded.catalogue.projects[card.slug].fields.budget)
        else None
        for card in crowded.newest_first
    ]
    known = sorted(zip(amounts, ranks, strict=True), key=lambda pair: pair[0] or -1)

    assert [rank for amount, rank in known if amount is None] == [-1, -1]
    told = [rank for amount, rank in known if amount is not None]
    assert told == sorted(told)
    assert told[0] == 0
    assert len(set(told)) == len(set(amounts) - {None})
