"""The catalogue in numbers: how many projects, by year and by term.

Only what is written down is counted. A project without a year is in no bar, and the
page says how many those are.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from markupsafe import Markup

from generator.images.figures import bars
from generator.views.shapes import Link
from generator.views.views import Views
from generator.wording.messages import N_, counted, message

MOST_BARS = 12  # of words; the table below a chart has all
FEW = 3  # bars more: too few to leave out
MOST_YEARS = 40  # the newest; a table has all
NAMES = {"theme": "themas", "kind": "soorten", "municipality": "gemeenten"}
TITLES = {
    "theme": N_("Projects by theme"),
    "kind": N_("Projects by kind"),
    "municipality": N_("Projects by municipality"),
}


@dataclass(frozen=True, slots=True)
class Tally:
    """A chart with its table.

    Attributes:
        name: of the place in the page.
        title: what is counted.
        chart: SVG.
        rows: all of it, each with `count`, in the order of the chart; `address` is
            empty where there is no page of its own.
        notes: what the numbers do not say.
    """

    name: str
    title: str
    chart: Markup
    rows: tuple[Link, ...]
    notes: tuple[str, ...] = ()


def by_year(views: Views) -> Tally | None:
    """Return how many projects there are of every year; none where no year is known."""
    years = Counter(card.year for card in views.cards.values())
    unknown = years.pop(None, 0)
    known = {year: count for year, count in years.items() if year is not None}
    if not known:
        return None
    first = max(min(known), max(known) - MOST_YEARS + 1)
    every = [(str(year), known.get(year, 0)) for year in range(first, max(known) + 1)]
    notes = [
        views.say(
            N_(
                "The year is that of the result where it is known, else of opening, "
                "approval or application."
            )
        )
    ]
    if unknown:
        said = counted(
            "Of {count} project the sources name no year; it is in no bar.",
            "Of {count} projects the sources name no year; they are in no bar.",
            unknown,
        )
        notes.append(said.say(views.language, views.words))
    top = max(known, key=lambda year: (known[year], year))
    title = views.say(N_("Projects by year"))
    description = views.say(
        N_("Most projects, {count}, are of {name}. All numbers are in the table."),
        count=known[top],
        name=top,
    )
    return Tally(
        "jaren",
        title,
        Markup(bars.columns(every, "chart-jaren", title, description)),  # noqa: S704
        tuple(Link(str(year), "", known[year]) for year in sorted(known)),
        tuple(notes),
    )


def by_term(views: Views, facet: str) -> Tally | None:
    """Return how many projects every term has, most first; none where none has any."""
    links = sorted(views.terms(facet), key=lambda link: (-link.count, link.slug))
    if not links:
        return None
    name, title = NAMES[facet], views.say(TITLES[facet])
    description = views.say(
        N_("Most projects, {count}, are of {name}. All numbers are in the table."),
        count=links[0].count,
        name=links[0].title,
    )
    most = len(links) if len(links) <= MOST_BARS + FEW else MOST_BARS
    shown = [(link.title, link.count) for link in links[:most]]
    notes = []
    if len(links) > most:
        said = message(
            N_("The {count} with the most projects; the table has all {total}."),
            count=MOST_BARS,
            total=len(links),
        )
        notes.append(said.say(views.language, views.words))
    if facet != "municipality":
        notes.append(
            views.say(N_("A project can have several, and is then counted in each."))
        )
    chart = bars.rows(shown, f"chart-{name}", title, description)
    return Tally(name, title, Markup(chart), tuple(links), tuple(notes))  # noqa: S704


def tallies(views: Views) -> tuple[Tally, ...]:
    """Return every chart there is something to draw for."""
    found = (by_year(views), *(by_term(views, facet) for facet in NAMES))
    return tuple(tally for tally in found if tally is not None)
