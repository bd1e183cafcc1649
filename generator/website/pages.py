"""The catalogue → every page of the site, without its shell.

One function for each kind of page; each yields pages whose order and content
depend on the catalogue alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from generator.catalogue.catalogue import Entry
from generator.catalogue.model import Page
from generator.catalogue.model.settings import Track
from generator.views import addresses, lessons, street
from generator.views.shapes import Link
from generator.website import facets
from generator.website.frame import SitePage
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


def hand_written(site: Site, entry: Entry[Page]) -> SitePage:
    """Return a page written by hand; the home page has a layout of its own."""
    address = addresses.page(entry.slug)
    root = addresses.root_of(address)
    is_home = entry.slug == "index"
    tagline = site.catalogue.settings.tagline.rstrip(".")
    return site.page(
        "home" if is_home else "page",
        address,
        tagline if is_home else entry.fields.title,
        entry.fields.summary,
        menu=f"page-{entry.slug}",
        source=entry.path.as_posix(),
        page=entry.fields,
        story=site.views.story(entry, root),
        **(_home(site, root) if is_home else {}),
    )


def _home(site: Site, root: str) -> dict[str, Any]:
    """Return what only the home page shows."""
    views, catalogue = site.views, site.catalogue
    kinds = sorted(views.terms("kind"), key=lambda link: (-link.count, link.slug))
    return {
        "brochures": site.brochures(),
        "kinds": kinds[:5],
        "tracks": _tracks(site, catalogue.settings.tracks),
        "stories": views.stories(2),
        "has_lessons": bool(lessons.by_theme(views)),
        "themes": [
            (link, views.spots("theme", link.slug)) for link in views.terms("theme")
        ],
        "newest": views.newest_first[:6],
        "phases": views.phases(root),
        "counts": {
            "project": len(catalogue.projects),
            "kind": len(catalogue.used["kind"]),
            "municipality": len(catalogue.used["municipality"]),
        },
    }


def _tracks(site: Site, tracks: Iterable[Track]) -> list[tuple[Track, Link | None]]:
    """Return tracks, each with the link to its projects where it has any."""
    used = site.catalogue.used["track"]
    return [
        (track, site.views.term("track", track.slug) if track.slug in used else None)
        for track in tracks
    ]


def generated(site: Site) -> Iterator[SitePage]:
    """Yield every page that is made from the catalogue."""
    yield from _projects(site)
    yield _catalogue(site)
    for facet in FACETS:
        yield from _terms(site, facet)
    yield from _phases(site)
    yield from _programmes(site)
    yield _brochures(site)
    yield _search(site)
    yield _bundle(site)


def _projects(site: Site) -> Iterator[SitePage]:
    views = site.views
    for slug, entry in site.catalogue.projects.items():
        address = addresses.project(slug)
        before, after = views.chain(slug)
        yield site.page(
            "project",
            address,
            entry.fields.title,
            entry.fields.summary,
            menu="projects",
            source=entry.path.as_posix(),
            card=views.cards[slug],
            photographs=views.album.shown.get(slug, ()),
            project=entry.fields,
            story=views.story(entry, addresses.root_of(address)),
            facts=views.facts(entry),
            takeover=views.takeover(entry),
            sources=views.sources(entry.fields.sources),
            before=before,
            after=after,
            related=views.related(slug),
            offer=_offer(site, entry.fields.became_offer),
            reviewed=views.day(entry.fields.reviewed),
            phases=[
                Link(
                    site.catalogue.phases[phase].fields.title,
                    addresses.phase(phase),
                    slug=phase,
                )
                for phase in entry.fields.phases
            ],
            sheet_size=site.sheets.get(slug, 0),
        )


def _offer(site: Site, kind: str | None) -> Link | None:
    """Return the kind that a project made part of what a city offers ready-made."""
    known = kind is not None and kind in site.catalogue.used["kind"]
    return site.views.term("kind", str(kind)) if known else None


def _catalogue(site: Site) -> SitePage:
    views = site.views
    count = len(site.catalogue.projects)
    return site.page(
        "catalogue",
        addresses.CATALOGUE,
        views.say(N_("All projects")),
        views.say(N_("All {count} projects of this catalogue."), count=count),
        menu="projects",
        cards=site.drawn_list().shown(),
        count=count,
        facets=facets.facets(views),
        shown=facets,
        is_large=facets.is_large(views),
        version=facets.version(facets.columns(views)),
    )


def _bundle(site: Site) -> SitePage:
    return site.page(
        "bundle",
        addresses.BUNDLE,
        site.views.say(N_("My bundle")),
        site.views.say(N_("The projects that you keep, to share or print.")),
        menu="bundle",
        **_ways(site),
    )


def _terms(site: Site, facet: str) -> Iterator[SitePage]:
    """Yield the overview of a vocabulary and the page of each of its terms."""
    used, views = site.catalogue.used[facet], site.views
    if not used:
        return
    title, description = (views.say(text) for text in OVERVIEWS[facet])
    overview = addresses.TERMS[facet]
    links = views.terms(facet)
    yield site.page(
        "terms",
        overview,
        title,
        description,
        menu="projects",
        facet=facet,
        links=[
            (link, () if facet == "kind" else views.spots(facet, link.slug))
            for link in links
        ],
    )
    for link in links:
        about = views.say(N_("Projects about “{title}”."), title=link.title)
        yield site.page(
            "term",
            link.address,
            link.title,
            link.summary or about,
            menu="projects",
            source="content/catalogue.yml",
            facet=facet,
            facet_name=views.say(FACET_NAMES[facet]),
            overview=Link(title, overview),
            term=site.catalogue.terms[facet][link.slug],
            link=link,
            cards=site.drawn_term(facet, link.slug).shown(),
        )


def _phases(site: Site) -> Iterator[SitePage]:
    """Yield the whole method, as a street, and the page of each phase."""
    views = site.views
    entries = list(site.catalogue.phases.values())
    if not entries:
        return
    method = views.phases(addresses.root_of(addresses.PHASES))
    yield site.page(
        "phases",
        addresses.PHASES,
        views.say(N_("From idea to lasting result, in phases")),
        views.say(N_("The method of the neighbourhood budget, step by step.")),
        menu="phases",
        phases=method,
        drawings={
            width: street.drawing(views, method, width, links=True)
            for width in ("wide", "narrow")
        },
        evidence=views.evidence(),
    )
    links = [Link(one.fields.title, addresses.phase(one.slug)) for one in entries]
    around = [None, *links, None]
    for number, entry in enumerate(entries):
        address = addresses.phase(entry.slug)
        root = addresses.root_of(address)
        yield site.page(
            "phase",
            address,
            entry.fields.title,
            entry.fields.summary,
            menu="phases",
            source=entry.path.as_posix(),
            phase=views.phase(entry, root),
            phases=views.phases(root),
            earlier=around[number],
            later=around[number + 2],
            evidence=views.evidence(),
        )


def _programmes(site: Site) -> Iterator[SitePage]:
    views, catalogue = site.views, site.catalogue
    if not catalogue.programmes:
        return
    yield site.page(
        "programmes",
        addresses.PROGRAMMES,
        views.say(N_("Programmes")),
        views.say(N_("Where neighbours find money and help for their idea.")),
        menu="programmes",
        links=[views.programme_link(one) for one in catalogue.programmes.values()],
    )
    for slug, entry in catalogue.programmes.items():
        address = addresses.programme(slug)
        tracks = [one for one in catalogue.settings.tracks if one.programme == slug]
        phases = catalogue.phases.values()
        yield site.page(
            "programme",
            address,
            entry.fields.title,
            entry.fields.summary,
            menu="programmes",
            source=entry.path.as_posix(),
            programme=entry.fields,
            story=views.story(entry, addresses.root_of(address)),
            tracks=_tracks(site, tracks),
            cards=views.by_newest(catalogue.used["programme"].get(slug, ())),
            sources=views.sources(entry.fields.sources),
            has_phases=any(phase.fields.programme == slug for phase in phases),
        )


def _brochures(site: Site) -> SitePage:
    return site.page(
        "brochures",
        addresses.BROCHURES,
        site.views.say(N_("Brochures")),
        site.views.say(N_("Brochures to read, print and share.")),
        menu="brochures",
        brochures=site.brochures(),
    )


def _search(site: Site) -> SitePage:
    return site.page(
        "search",
        addresses.SEARCH,
        site.views.say(N_("Search")),
        site.views.say(N_("Search all projects, phases and pages.")),
        **_ways(site),
    )


def not_found(site: Site, root: str) -> SitePage:
    """Return the page for addresses that do not exist; its links start at `root`."""
    return site.page(
        "not-found",
        addresses.NOT_FOUND,
        site.views.say(N_("This page does not exist")),
        site.views.say(N_("Search the catalogue, or start from the home page.")),
        root=root,
        **_ways(site),
    )


def _ways(site: Site) -> dict[str, Any]:
    """Return ways into the catalogue for who has not found something yet."""
    return {"themes": site.views.terms("theme"), "kinds": site.views.terms("kind")}
