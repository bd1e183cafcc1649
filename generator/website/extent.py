"""How far a catalogue reaches: how recent it is, what time and place it covers.

Portals and the page about the data ask it. It takes all projects to know and words
do not change it, so it is found once, and kept for a build that follows words.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from generator.catalogue.catalogue import Catalogue
from generator.views.views import Views
from generator.website import days


@dataclass(frozen=True, slots=True)
class Extent:
    """How far a catalogue reaches.

    Attributes:
        newest: the last day anything was held against the facts.
        located: projects whose location is known.
        first: the first day that a project may have begun, where any is dated.
        last: the last day of one.
    """

    newest: date | None
    located: int
    first: date | None
    last: date | None


def extent(views: Views) -> Extent:
    """Return how far a catalogue reaches."""
    if Extent not in views.worked_out:
        views.worked_out[Extent] = _extent(views.catalogue)
    found: Extent = views.worked_out[Extent]
    return found


def renew(views: Views) -> None:
    """Let a catalogue reach as far as it does after other days in some projects."""
    if found := views.worked_out.get(Extent):
        newest = days.newest(views.catalogue)
        views.worked_out[Extent] = replace(found, newest=newest)


def _extent(catalogue: Catalogue) -> Extent:
    projects = [entry.fields for entry in catalogue.projects.values()]
    spans = [
        days.span(best) for one in projects if one.period and (best := one.period.best)
    ]
    return Extent(
        days.newest(catalogue),
        sum(one.location is not None for one in projects),
        min((first for first, _ in spans), default=None),
        max((last for _, last in spans), default=None),
    )
