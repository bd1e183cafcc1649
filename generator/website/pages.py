"""The catalogue → every page of the site, without its shell.

One function for each kind of page; `jobs` lists them all, in an order that depends
on the catalogue alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from typing import Any

from generator.catalogue.catalogue import Entry
from generator.catalogue.model import Page, Programme
from generator.catalogue.model.settings import Track
from generator.views import addresses, lessons
from generator.views.shapes import Link
from generator.website import facets, vocabularies
from generator.website.binding import binding
from generator.website.frame import SitePage
from generator.website.jobs import PageJob
from generator.website.site import Site
from generator.wording.messages import N_

MOST_NAMED = 3  # municipalities of a programme


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
        "programmes": _programmes_of(site, catalogue.settings.tracks),
        "stories": views.stories(2),
        "has_lessons": lessons.is_any(views),
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


def _programmes_of(site: Site, tracks: Iterable[Track]) -> list[tuple[Link, str]]:
    """Return the programmes that have tracks, with where they are."""
    slugs = dict.fromkeys(track.programme for track in tracks)
    entries = [site.catalogue.programmes[slug] for slug in slugs]
    return [
        (site.views.programme_link(one), _municipalities(site, one)) for one in entries
    ]


def jobs(site: Site, projects: Iterable[str] | None = None) -> Iterator[PageJob]:
    """Yield every page that is made from the catalogue, as a job.

    Args:
        site: what they are made from.
        projects: slugs of those whose own pages are wanted; None for all.
    """
    catalogue = site.catalogue
    for slug in catalogue.projects if projects is None else projects:
        make = partial(_project, site, slug)
        yield PageJob(addresses.project(slug), "project", make, slug)
    yield PageJob(addresses.CATALOGUE, "catalogue", partial(_catalogue, site))
    yield from vocabularies.jobs(site)
    if catalogue.phases:
        yield PageJob(addresses.PHASES, "phases", partial(_phases, site))
    for slug in catalogue.phases:
        make = partial(_phase, site, slug)
        yield PageJob(addresses.phase(slug), "phase", make, slug)
    if catalogue.programmes:
        yield PageJob(addresses.PROGRAMMES, "programmes", partial(_programmes, site))
    for slug in catalogue.programmes:
        make = partial(_programme, site, slug)
        yield PageJob(addresses.programme(slug), "programme", make, slug)
    yield PageJob(addresses.BROCHURES, "brochures", partial(_brochures, site))
    yield PageJob(addresses.SEARCH, "search", partial(_search, site))
    yield PageJob(addresses.BUNDLE, "bundle", partial(_bundle, site))


def _project(site: Site, slug: str) -> SitePage:
    views, entry = site.views, site.catalogue.projects[slug]
    address = addresses.project(slug)
    before, after = views.chain(slug)
    return site.page(
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
        sheet=site.sheet(slug),
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
        bound=binding(site.catalogue.look),
        **_ways(site),
    )


def _phases(site: Site) -> SitePage:
    """Return the page of the whole method, as a street."""
    from generator.views import street  # takes a while to import

    views = site.views
    method = views.phases(addresses.root_of(addresses.PHASES))
    return site.page(
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


def _phase(site: Site, slug: str) -> SitePage:
    views, entry = site.views, site.catalogue.phases[slug]
    links = [
        Link(one.fields.title, addresses.phase(one.slug))
        for one in site.catalogue.phases.values()
    ]
    around = [None, *links, None]
    number = list(site.catalogue.phases).index(slug)
    address = addresses.phase(slug)
    root = addresses.root_of(address)
    return site.page(
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


def _programmes(site: Site) -> SitePage:
    views = site.views
    return site.page(
        "programmes",
        addresses.PROGRAMMES,
        views.say(N_("Programmes")),
        views.say(N_("Where neighbours find money and help for their idea.")),
        menu="programmes",
        links=[
            (views.programme_link(one), _municipalities(site, one))
            for one in site.catalogue.programmes.values()
        ],
    )


def _municipalities(site: Site, programme: Entry[Programme]) -> str:
    """Return where a programme is, in words; of very many places nothing."""
    slugs = programme.fields.municipalities
    terms = site.catalogue.terms["municipality"]
    named = [terms[slug].title for slug in slugs if slug in terms]
    return ", ".join(named) if len(named) <= MOST_NAMED else ""


def _programme(site: Site, slug: str) -> SitePage:
    views, catalogue = site.views, site.catalogue
    entry = catalogue.programmes[slug]
    address = addresses.programme(slug)
    tracks = [one for one in catalogue.settings.tracks if one.programme == slug]
    phases = catalogue.phases.values()
    return site.page(
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
