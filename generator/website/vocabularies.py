"""The words that projects are found by: an overview of each vocabulary, its terms.

Apart from `pages`, for other modules name vocabularies likewise: on the way to a page
and on its shared picture.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator.views import addresses
from generator.views.shapes import Link
from generator.website.frame import SitePage
from generator.website.jobs import PageJob
from generator.website.site import Site
from generator.wording.messages import N_

FACETS = ("kind", "theme", "track", "audience", "municipality", "neighbourhood")
OVERVIEWS = {
    "kind": (N_("Kinds of projects"), N_("Every kind of project in this catalogue.")),
    "theme": (N_("Themes"), N_("Every theme in this catalogue.")),
    "track": (N_("Tracks"), N_("The ways in which a programme can be used.")),
    "audience": (N_("For whom"), N_("Every audience in this catalogue.")),
    "municipality": (N_("Municipalities"), N_("Every municipality in this catalogue.")),
    "neighbourhood": (
        N_("Neighbourhoods"),
        N_("Every neighbourhood in this catalogue."),
    ),
}
FACET_NAMES = {
    "kind": N_("Kind"),
    "theme": N_("Theme"),
    "track": N_("Track"),
    "audience": N_("For whom"),
    "municipality": N_("Municipality"),
    "neighbourhood": N_("Neighbourhood"),
}


def jobs(site: Site) -> Iterator[PageJob]:
    """Yield the overview of every vocabulary and the page of each term that is used."""
    for facet in FACETS:
        used = site.catalogue.used[facet]
        if used:
            make = partial(_overview, site, facet)
            yield PageJob(addresses.TERMS[facet], "terms", make)
        for slug in site.catalogue.terms[facet]:
            if slug in used:
                make = partial(_term, site, facet, slug)
                yield PageJob(addresses.term(facet, slug), "term", make, slug)


def _overview(site: Site, facet: str) -> SitePage:
    views = site.views
    title, description = (views.say(text) for text in OVERVIEWS[facet])
    return site.page(
        "terms",
        addresses.TERMS[facet],
        title,
        description,
        menu="projects",
        facet=facet,
        links=[
            (
                link,
                () if facet == "kind" else views.spots(facet, link.slug),
                views.municipality_of(facet, link.slug),
            )
            for link in views.terms(facet)
        ],
    )


def _term(site: Site, facet: str, slug: str) -> SitePage:
    views = site.views
    link = views.term(facet, slug)
    about = views.say(N_("Projects about “{title}”."), title=link.title)
    return site.page(
        "term",
        link.address,
        link.title,
        link.summary or about,
        menu="projects",
        source="content/catalogue.yml",
        facet=facet,
        facet_name=views.say(FACET_NAMES[facet]),
        overview=Link(views.say(OVERVIEWS[facet][0]), addresses.TERMS[facet]),
        term=site.catalogue.terms[facet][slug],
        link=link,
        cards=site.drawn_term(facet, slug).shown(),
    )
