"""The way from the home page to a page, as programs are told it.

People see the same way above the title of a page (`overrides/buurtboek/parts.html`).
"""

from __future__ import annotations

from generator.views import addresses
from generator.views.shapes import Link
from generator.views.views import Views
from generator.website.frame import SitePage
from generator.website.vocabularies import OVERVIEWS
from generator.wording.messages import N_


def way(page: SitePage, views: Views) -> tuple[Link, ...]:
    """Return the pages from the home page to a page, both ends included."""
    say = views.say
    found = [Link(say(N_("Home")), addresses.HOME)]
    if page.kind in {"project", "term", "terms"}:
        found.append(Link(say(N_("Projects")), addresses.CATALOGUE))
    if page.kind == "term":
        facet, overview = facet_of(page.address)
        found.append(Link(say(OVERVIEWS[facet][0]), overview))
    if page.kind == "phase":
        found.append(Link(say(N_("In phases")), addresses.PHASES))
    if page.kind == "programme":
        found.append(Link(say(N_("Programmes")), addresses.PROGRAMMES))
    if page.kind == "dictionary":
        found.append(Link(say(N_("Open data")), addresses.OPEN_DATA))
    return *found, Link(page.title, page.address)


def facet_of(address: str) -> tuple[str, str]:
    """Return the facet of a page of terms, and the address of its overview.

    Raises:
        StopIteration: the address is of another kind of page.
    """
    return next(
        (facet, overview)
        for facet, overview in addresses.TERMS.items()
        if address.startswith(overview)
    )
