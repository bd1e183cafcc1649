"""The method's street over facing pages: the site's drawing, cut between two houses.

Apart from the figure itself, which knows no pages: the cut may never go through a
house, and both halves must be drawn to one scale.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.images.figures import phases as figure
from generator.images.figures.phases import House
from generator.views import street
from generator.views.shapes import PhaseView
from generator.views.views import Views
from generator.wording.messages import N_


@dataclass(frozen=True, slots=True)
class Half:
    """The houses of one page.

    Attributes:
        svg: the picture; `width` is the same for both halves.
        phases: what its houses stand for, in order.
        alt: what it shows, in words.
    """

    svg: str
    phases: tuple[PhaseView, ...]
    alt: str


def halves(views: Views, phases: Sequence[PhaseView]) -> tuple[Half, ...]:
    """Return the street on two pages, on one where there is a single phase."""
    if not phases:
        return ()
    houses = street.houses(views, phases)
    cut = min(
        range(1, len(houses) + 1) if len(houses) < 2 else range(1, len(houses)),
        key=lambda at: max(_width(houses[:at]), _width(houses[at:])),
    )
    parts = [part for part in (phases[:cut], phases[cut:]) if part]
    width = max(_width(houses[:cut]), _width(houses[cut:]))
    made = []
    for part in parts:
        names = ", ".join(f"{one.order}. {one.title}" for one in part)
        alt = views.say(N_("The phases as a street of houses: {names}."), names=names)
        svg = figure.draw(street.houses(views, part), width)
        made.append(Half(svg, tuple(part), alt))
    return tuple(made)


def _width(houses: Sequence[House]) -> float:
    """Return how wide a row of houses is at least, user units."""
    return sum(one.least + figure.GAP for one in houses) - figure.GAP if houses else 0
