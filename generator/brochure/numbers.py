"""Numbers that may stand large: a figure taken apart, and bars for the years.

Apart from the words around them: a reader of paper sees the number first and asks
what it counts afterwards.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from generator.catalogue.catalogue import Entry
from generator.catalogue.model import Project
from generator.images.figures import bars
from generator.style.tokens import NIGHT
from generator.views.views import Views
from generator.wording.messages import N_, counted

NUMBER = re.compile(
    r"(?P<before>\D*?)(?P<number>\d[\d.,]*(?:\s*(?:tot|à|to|-|–)\s*\d[\d.,]*)?)"
    r"(?P<after>.*)",
    re.DOTALL,
)
LEAST_YEARS = 3  # with a project: fewer make no chart


@dataclass(frozen=True, slots=True)
class Large:
    """A figure in parts: `about`, `240`, `households`; the outer two may be empty."""

    before: str
    number: str
    after: str


@dataclass(frozen=True, slots=True)
class Years:
    """How many projects there are of each year.

    Attributes:
        svg: the bars.
        alt: every number in words.
        unknown: how many projects are in no bar, in words; empty for none.
    """

    svg: str
    alt: str
    unknown: str


def large(value: str) -> Large:
    """Return a figure in parts; one without a number is all `after`."""
    found = NUMBER.fullmatch(" ".join(value.split()))
    if found is None:
        return Large("", "", value)
    return Large(*(found[name].strip() for name in ("before", "number", "after")))


def years(views: Views, projects: Sequence[Entry[Project]]) -> Years | None:
    """Return the bars of some projects, None where too few years are known."""
    dates = [one.fields.period.best if one.fields.period else None for one in projects]
    known = Counter(one.year for one in dates if one)
    if len(known) < LEAST_YEARS:
        return None
    every = [(str(year), known[year]) for year in range(min(known), max(known) + 1)]
    said = ", ".join(f"{year}: {count}" for year, count in every if count)
    alt = views.say(N_("Projects by year. {years}."), years=said)
    rest = len(projects) - sum(known.values())
    unknown = counted(
        "Of {count} project the sources name no year; it is in no bar.",
        "Of {count} projects the sources name no year; they are in no bar.",
        rest,
    )
    drawn = bars.columns(every, "years", views.say(N_("Projects by year")), alt)
    return Years(
        drawn.replace("<svg ", f'<svg color="{NIGHT.rgb}" ', 1),
        alt,
        unknown.say(views.language) if rest else "",
    )
