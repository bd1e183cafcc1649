"""The catalogue → every page of the site, without its shell.

One function for each kind of page; each yields pages whose order and content
depend on the catalogue alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

import jinja2

from generator.catalogue.catalogue import Catalogue, Entry
from generator.catalogue.model import Page
from generator.catalogue.model.choices import Menu
from generator.catalogue.model.settings import Track
from generator.views import addresses, lessons, sheets, street
from generator.views.shapes import BrochureView, Card, Link
from generator.views.views import Views
from generator.website import facets
from generator.website.frame import SitePage
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


@dataclass(frozen=True)
class Site:
    """What pages are made from.

    Attributes:
        views: of the catalogue.
        templates: of the inside of pages.
        made: pages and bytes of every brochure that was made, by slug.
        sheets: bytes of every page to print that was made, by project.
    """

    views: Views
    templates: jinja2.Environment
    made: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    sheets: Mapping[str, int] = field(default_factory=dict)

    @property
    def catalogue(self) -> Catalogue:
        """The catalogue."""
        return self.views.catalogue

    def listed(self) -> tuple[Card, ...]:
        """Return the projects that the catalogue's own page lists, newest first."""
        newest = self.views.newest_first
        return newest[: facets.A_PAGE] if facets.is_large(self.views) else newest

    def brochures(self) -> tuple[BrochureView, ...]:
        """Return every brochure that was made, or all where none was."""
        return tuple(
            self.views.brochure(entry, self.made)
            for slug, entry in self.catalogue.brochures.items()
            if slug in self.made
        )

    def inside(
        self, template: str, address: str, root: str = "", /, **values: object
    ) -> str:
        """Return the inside of a page at `address`, from a template."""
        return self.templates.get_template(template).render(
            root=root or addresses.root_of(address),
            views=self.views,
            settings=self.catalogue.settings,
            addresses=addresses,
            **values,
        )


def menu(catalogue: Catalogue, views: Views) -> tuple[Link, ...]:
    """Return the entries of the main menu; `slug` is the key that pages name."""
    entries = [Link(views.say(N_("Projects")), addresses.CATALOGUE, slug="projects")]
    if catalogue.phases:
        entries.append(
            Link(views.say(N_("In phases")), addresses.PHASES, slug="phases")
        )
    if catalogue.programmes:
        entries.append(
            Link(views.say(N_("Programmes")), addresses.PROGRAMMES, slug="programmes")
        )
    if catalogue.brochures:
        entries.append(
            Link(views.say(N_("Brochures")), addresses.BROCHURES, slug="brochures")
        )
    return (*entries, *_page_links(catalogue, Menu.MAIN))


def footer(catalogue: Catalogue) -> tuple[Link, ...]:
    """Return the pages that the footer links to."""
    return _page_links(catalogue, Menu.FOOTER)


def _page_links(catalogue: Catalogue, where: Menu) -> tuple[Link, ...]:
    return tuple(
        Link(
            page.fields.menu_title or page.fields.title,
            addresses.page(slug),
            slug=f"page-{slug}",
        )
        for slug, page in catalogue.pages.items()
        if page.fields.menu is where and slug != "index"
    )


def hand_written(site: Site, entry: Entry[Page]) -> SitePage:
    """Return a page written by hand; the home page has a layout of its own."""
    address = addresses.page(entry.slug)
    is_home = entry.slug == "index"
    root = addresses.root_of(address)
    body = site.inside(
        "home.html" if is_home else "page.html",
        address,
        page=entry.fields,
        story=site.views.story(entry, root),
        source=entry.path.as_posix(),
        **(_home(site, root) if is_home else {}),
    )
    tagline = site.catalogue.settings.tagline.rstrip(".")
    return SitePage(
        address,
        tagline if is_home else entry.fields.title,
        entry.fields.summary,
        body,
        "home" if is_home else "page",
        f"page-{entry.slug}",
        entry.path.as_posix(),
    )


def _home(site: Site, root: str) -> dict[str, object]:
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
    template = "project.html"
    for slug, entry in site.catalogue.projects.items():
        address = addresses.project(slug)
        root = addresses.root_of(address)
        before, after = site.views.chain(slug)
        body = site.inside(
            template,
            address,
            card=site.views.cards[slug],
            photographs=site.views.album.shown.get(slug, ()),
            project=entry.fields,
            story=site.views.story(entry, root),
            facts=site.views.facts(entry),
            takeover=site.views.takeover(entry),
            sources=site.views.sources(entry.fields.sources),
            before=before,
            after=after,
            related=site.views.related(slug),
            offer=_offer(site, entry.fields.became_offer),
            reviewed=site.views.day(entry.fields.reviewed),
            phases=[
                Link(
                    site.catalogue.phases[phase].fields.title,
                    addresses.phase(phase),
                    slug=phase,
                )
                for phase in entry.fields.phases
            ],
            source=entry.path.as_posix(),
            sheet_size=site.sheets.get(slug, 0),
        )
        yield SitePage(
            address,
            entry.fields.title,
            entry.fields.summary,
            body,
            "project",
            "projects",
            entry.path.as_posix(),
        )


def _offer(site: Site, kind: str | None) -> Link | None:
    """Return the kind that a project made part of what a city offers ready-made."""
    known = kind is not None and kind in site.catalogue.used["kind"]
    return site.views.term("kind", str(kind)) if known else None


def _catalogue(site: Site) -> SitePage:
    address = addresses.CATALOGUE
    views = site.views
    count = len(site.catalogue.projects)
    is_large = facets.is_large(views)
    return SitePage(
        address,
        views.say(N_("All projects")),
        views.say(N_("All {count} projects of this catalogue."), count=count),
        site.inside(
            "catalogue.html",
            address,
            cards=sheets.in_sheets(site.listed()),
            count=count,
            facets=facets.facets(views),
            shown=facets,
            is_large=is_large,
            version=facets.version(facets.columns(views)),
        ),
        "catalogue",
        "projects",
    )


def _bundle(site: Site) -> SitePage:
    address = addresses.BUNDLE
    return SitePage(
        address,
        site.views.say(N_("My bundle")),
        site.views.say(N_("The projects that you keep, to share or print.")),
        site.inside(
            "bundle.html",
            address,
            themes=site.views.terms("theme"),
            kinds=site.views.terms("kind"),
        ),
        "bundle",
        "bundle",
    )


def _terms(site: Site, facet: str) -> Iterator[SitePage]:
    used = site.catalogue.used[facet]
    if not used:
        return
    title, description = (site.views.say(text) for text in OVERVIEWS[facet])
    overview = addresses.TERMS[facet]
    links = site.views.terms(facet)
    yield SitePage(
        overview,
        title,
        description,
        site.inside(
            "terms.html",
            overview,
            facet=facet,
            title=title,
            description=description,
            links=[
                (link, () if facet == "kind" else site.views.spots(facet, link.slug))
                for link in links
            ],
        ),
        "terms",
        "projects",
    )
    for link in links:
        cards = site.views.by_newest(used[link.slug])
        term = site.catalogue.terms[facet][link.slug]
        yield SitePage(
            link.address,
            link.title,
            link.summary
            or site.views.say(N_("Projects about “{title}”."), title=link.title),
            site.inside(
                "term.html",
                link.address,
                facet=facet,
                facet_name=site.views.say(FACET_NAMES[facet]),
                overview=Link(title, overview),
                term=term,
                link=link,
                cards=cards,
            ),
            "term",
            "projects",
            "content/catalogue.yml",
        )


def _phases(site: Site) -> Iterator[SitePage]:
    if not site.catalogue.phases:
        return
    address = addresses.PHASES
    method = site.views.phases(addresses.root_of(address))
    yield SitePage(
        address,
        site.views.say(N_("From idea to lasting result, in phases")),
        site.views.say(N_("The method of the neighbourhood budget, step by step.")),
        site.inside(
            "phases.html",
            address,
            phases=method,
            drawings={
                width: street.drawing(site.views, method, width, links=True)
                for width in ("wide", "narrow")
            },
            evidence=site.views.evidence(),
        ),
        "phases",
        "phases",
    )
    phases = list(site.catalogue.phases.values())
    for number, entry in enumerate(phases):
        address = addresses.phase(entry.slug)
        root = addresses.root_of(address)
        neighbours = [
            Link(other.fields.title, addresses.phase(other.slug)) if other else None
            for other in (
                phases[number - 1] if number else None,
                phases[number + 1] if number + 1 < len(phases) else None,
            )
        ]
        yield SitePage(
            address,
            entry.fields.title,
            entry.fields.summary,
            site.inside(
                "phase.html",
                address,
                phase=site.views.phase(entry, root),
                phases=site.views.phases(root),
                earlier=neighbours[0],
                later=neighbours[1],
                evidence=site.views.evidence(),
                source=entry.path.as_posix(),
            ),
            "phase",
            "phases",
            entry.path.as_posix(),
        )


def _programmes(site: Site) -> Iterator[SitePage]:
    if not site.catalogue.programmes:
        return
    address = addresses.PROGRAMMES
    yield SitePage(
        address,
        site.views.say(N_("Programmes")),
        site.views.say(N_("Where neighbours find money and help for their idea.")),
        site.inside(
            "programmes.html",
            address,
            links=[
                site.views.programme_link(entry)
                for entry in site.catalogue.programmes.values()
            ],
        ),
        "programmes",
        "programmes",
    )
    for slug, entry in site.catalogue.programmes.items():
        address = addresses.programme(slug)
        tracks = _tracks(
            site,
            (one for one in site.catalogue.settings.tracks if one.programme == slug),
        )
        slugs = site.catalogue.used["programme"].get(slug, ())
        yield SitePage(
            address,
            entry.fields.title,
            entry.fields.summary,
            site.inside(
                "programme.html",
                address,
                programme=entry.fields,
                story=site.views.story(entry, addresses.root_of(address)),
                tracks=tracks,
                cards=site.views.by_newest(slugs),
                sources=site.views.sources(entry.fields.sources),
                has_phases=any(
                    phase.fields.programme == slug
                    for phase in site.catalogue.phases.values()
                ),
                source=entry.path.as_posix(),
            ),
            "programme",
            "programmes",
            entry.path.as_posix(),
        )


def _brochures(site: Site) -> SitePage:
    address = addresses.BROCHURES
    return SitePage(
        address,
        site.views.say(N_("Brochures")),
        site.views.say(N_("Brochures to read, print and share.")),
        site.inside("brochures.html", address, brochures=site.brochures()),
        "brochures",
        "brochures",
    )


def _search(site: Site) -> SitePage:
    address = addresses.SEARCH
    return SitePage(
        address,
        site.views.say(N_("Search")),
        site.views.say(N_("Search all projects, phases and pages.")),
        site.inside("search.html", address, **_ways(site)),
        "search",
    )


def _ways(site: Site) -> dict[str, object]:
    """Return ways into the catalogue for who did not find something."""
    return {"themes": site.views.terms("theme"), "kinds": site.views.terms("kind")}


def not_found(site: Site, root: str) -> SitePage:
    """Return the page for addresses that do not exist; its links start at `root`."""
    return SitePage(
        addresses.NOT_FOUND,
        site.views.say(N_("This page does not exist")),
        site.views.say(N_("Search the catalogue, or start from the home page.")),
        site.inside("404.html", addresses.NOT_FOUND, root, **_ways(site)),
        "not-found",
        root=root,
    )
