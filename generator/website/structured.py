"""What a page is about, told to search engines and other programs as JSON-LD.

Source:
    schema.org, version 29; JSON-LD 1.1. Only what the page itself shows is told.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby

from generator.views import addresses
from generator.views.shapes import Card, Link, PhaseView
from generator.website import article, days, dcat
from generator.website.article import Node
from generator.website.crumbs import facet_of, way
from generator.website.extent import extent
from generator.website.frame import SitePage
from generator.website.opendata import OpenData
from generator.website.origin import Origin
from generator.website.site import Site
from generator.wording.amounts import LOCALES

CONTEXT = "https://schema.org"
SILENT = frozenset({"search", "bundle", "not-found"})  # differ from reader to reader
MOST_LISTED = 50  # projects of a list that its page tells; the number of all is told

Picture = Callable[[str], str]  # address of a page → web address of its picture


class Structured:
    """Tells of every page of a site what it is about."""

    def __init__(
        self,
        site: Site,
        origin: Origin,
        data: OpenData,
        picture: Picture | None = None,
    ) -> None:
        """Take what pages are made of.

        Args:
            site: the site.
            origin: where it stands; addresses are relative where that is unknown.
            data: the open data.
            picture: of a page that is shared, where there are such pictures.
        """
        self.site = site
        self.views = site.views
        self.catalogue = site.catalogue
        self.origin = origin
        self.data = data
        self.picture = picture
        self._slugs = {
            address(slug): slug
            for address, entries in (
                (addresses.project, self.catalogue.projects),
                (addresses.phase, self.catalogue.phases),
                (addresses.programme, self.catalogue.programmes),
            )
            for slug in entries
        }

    def of(self, page: SitePage) -> Node:
        """Return what a page is about, or nothing where that is the page itself."""
        teller = {
            "home": self._home,
            "project": self._project,
            "catalogue": self._catalogue,
            "term": self._term,
            "terms": self._terms,
            "phases": self._phases,
            "phase": self._phase,
            "programmes": self._programmes,
            "programme": self._programme,
            "brochures": self._brochures,
            "open-data": self._data,
        }.get(page.kind, self._page)
        if page.kind in SILENT:
            return {}
        nodes = [*teller(page), *self._crumbs(page)]
        return {"@context": CONTEXT, "@graph": nodes}

    def _at(self, page: SitePage, address: str) -> str:
        return self.origin.seen_from(page.base, address)

    def _language(self, page: SitePage) -> str:
        """The language of what stands on a page, which may not be that of its site."""
        site = self.site
        code = (
            site.tongue.code if site.tongue.has(page.address) else site.tongues[0].code
        )
        return _coded(code)

    def _publisher(self) -> Node:
        publisher = self.catalogue.settings.publisher
        node: Node = {"@type": "Organization", "name": publisher.name}
        if publisher.url:
            node["url"] = publisher.url
        return node

    def _common(self, page: SitePage, kind: str, name: str = "name") -> Node:
        """Return what every page tells of itself."""
        address = self._at(page, page.address)
        return {
            "@type": kind,
            "@id": f"{address}#{page.kind}",
            "url": address,
            name: page.title,
            "description": page.description,
            "inLanguage": self._language(page),
            "license": self.catalogue.settings.licence.url,
            "publisher": self._publisher(),
        }

    def _page(self, page: SitePage) -> Iterator[Node]:
        yield self._common(page, "WebPage")

    def _home(self, page: SitePage) -> Iterator[Node]:
        settings = self.catalogue.settings
        node = self._common(page, "WebSite")
        node["name"] = settings.title
        node["alternateName"] = settings.tagline
        if self.origin.is_known:
            target = f"{self.origin.whole(addresses.SEARCH)}?q={{words}}"
            node["potentialAction"] = {
                "@type": "SearchAction",
                "target": {"@type": "EntryPoint", "urlTemplate": target},
                "query-input": "required name=words",
            }
        yield node

    def _project(self, page: SitePage) -> Iterator[Node]:
        slug = self._slugs[page.address]
        node = self._common(page, "Article", "headline")
        node["mainEntityOfPage"] = node["url"]
        node["author"] = self._publisher()
        if self.picture:
            node["image"] = self.picture(page.address)
        project = self.catalogue.projects[slug].fields
        terms = [("kind", kind) for kind in project.kinds]
        terms += [("theme", theme) for theme in project.themes]
        node["about"] = [
            *article.funded(project),
            *(self._defined(page, facet, term) for facet, term in terms),
        ]
        before, after = self.views.chain(slug)
        if before or after:
            node["mentions"] = [
                {
                    "@type": "Article",
                    "name": card.title,
                    "url": self._at(page, card.address),
                }
                for card in (*before, *after)
            ]
        yield node | article.told(project, self.views)

    def _defined(self, page: SitePage, facet: str, slug: str) -> Node:
        return {
            "@type": "DefinedTerm",
            "name": self.catalogue.terms[facet][slug].title,
            "url": self._at(page, addresses.term(facet, slug)),
        }

    def _catalogue(self, page: SitePage) -> Iterator[Node]:
        node = self._common(page, "CollectionPage")
        cards = self.views.newest_first
        listed = _links(cards[:MOST_LISTED])
        node["mainEntity"] = self._list(page, listed, len(cards))
        yield node

    def _term(self, page: SitePage) -> Iterator[Node]:
        facet, _ = facet_of(page.address)
        slug = page.address.rstrip("/").rpartition("/")[2]
        cards = self.views.by_newest(self.catalogue.used[facet][slug])
        node = self._common(page, "CollectionPage")
        node["about"] = self._defined(page, facet, slug)
        node["mainEntity"] = self._list(page, _links(cards))
        yield node

    def _terms(self, page: SitePage) -> Iterator[Node]:
        facet, _ = facet_of(page.address)
        terms = self.catalogue.terms[facet]
        used = [
            Link(term.title, addresses.term(facet, slug))
            for slug, term in terms.items()
            if slug in self.catalogue.used[facet]
        ]
        node = self._common(page, "CollectionPage")
        node["mainEntity"] = self._list(page, used)
        yield node

    def _programmes(self, page: SitePage) -> Iterator[Node]:
        node = self._common(page, "CollectionPage")
        links = [
            Link(entry.fields.title, addresses.programme(slug))
            for slug, entry in self.catalogue.programmes.items()
        ]
        node["mainEntity"] = self._list(page, links)
        yield node

    def _programme(self, page: SitePage) -> Iterator[Node]:
        programme = self.catalogue.programmes[self._slugs[page.address]].fields
        cities = self.catalogue.terms["municipality"]
        node = self._common(page, "WebPage")
        node["dateModified"] = days.last_read(programme).isoformat()
        node["mainEntity"] = {
            "@type": "Service",
            "name": programme.title,
            "description": programme.summary,
            "areaServed": [
                {"@type": "AdministrativeArea", "name": cities[slug].title}
                for slug in programme.municipalities
            ],
        }
        node["isBasedOn"] = [article.source(one) for one in programme.sources]
        yield node

    def _phases(self, page: SitePage) -> Iterator[Node]:
        yield self._common(page, "CollectionPage")
        found = self.catalogue.phases
        views = {view.slug: view for view in self.views.phases(page.base)}
        for programme, entries in groupby(
            sorted(found.values(), key=lambda entry: entry.fields.programme),
            key=lambda entry: entry.fields.programme,
        ):
            phases = [views[entry.slug] for entry in entries]
            if programme in self.catalogue.programmes:
                name = self.catalogue.programmes[programme].fields.title
                yield self._how_to(page, programme, name, phases)

    def _how_to(
        self, page: SitePage, slug: str, name: str, phases: Iterable[PhaseView]
    ) -> Node:
        return {
            "@type": "HowTo",
            "@id": f"{self._at(page, page.address)}#{slug}",
            "name": name,
            "inLanguage": self._language(page),
            "step": [
                {
                    "@type": "HowToSection",
                    "position": number,
                    "name": phase.title,
                    "url": self._at(page, phase.address),
                    "itemListElement": [
                        {
                            "@type": "HowToStep",
                            "position": step.number,
                            "name": step.title,
                            "url": self._at(page, f"{phase.address}#{step.slug}"),
                        }
                        for step in phase.steps
                    ],
                }
                for number, phase in enumerate(phases, start=1)
            ],
        }

    def _phase(self, page: SitePage) -> Iterator[Node]:
        entry = self.catalogue.phases[self._slugs[page.address]]
        phase = self.views.phase(entry, page.base)
        node = self._common(page, "HowTo")
        node["dateModified"] = days.last_read(entry.fields).isoformat()
        node["step"] = [
            {
                "@type": "HowToStep",
                "position": step.number,
                "name": step.title,
                "url": self._at(page, f"{phase.address}#{step.slug}"),
                "itemListElement": [
                    {"@type": "HowToDirection", "text": step.what},
                    *({"@type": "HowToTip", "text": tip} for tip in step.tips),
                ],
            }
            for step in phase.steps
        ]
        node["isBasedOn"] = [article.source(one) for one in entry.fields.sources]
        yield node

    def _brochures(self, page: SitePage) -> Iterator[Node]:
        node = self._common(page, "CollectionPage")
        node["hasPart"] = [
            {
                "@type": "DigitalDocument",
                "name": ": ".join(filter(None, (brochure.title, brochure.subtitle))),
                "description": brochure.summary,
                "version": brochure.edition,
                "encodingFormat": "application/pdf",
                "inLanguage": _coded(brochure.language) or self._language(page),
                "url": self._at(page, brochure.address),
            }
            for brochure in self.site.brochures()
        ]
        yield node

    def _data(self, page: SitePage) -> Iterator[Node]:
        node = self._common(page, "Dataset")
        node["name"] = dcat.title(self.views)
        node["description"] = self.catalogue.settings.summary
        node["creator"] = self._publisher()
        node["isAccessibleForFree"] = True
        changed = extent(self.views).newest
        if changed:
            node["dateModified"] = changed.isoformat()
        node["keywords"] = [link.title for link in self.views.terms("theme")]
        node["spatialCoverage"] = [
            {"@type": "AdministrativeArea", "name": link.title}
            for link in self.views.terms("municipality")
        ]
        node["distribution"] = [
            {
                "@type": "DataDownload",
                "name": file.title,
                "encodingFormat": file.format,
                "contentSize": f"{file.size} B",
                "contentUrl": self._at(page, file.address),
            }
            for file in self.data.files
        ]
        yield node

    def _list(
        self, page: SitePage, links: Sequence[Link], count: int | None = None
    ) -> Node:
        return {
            "@type": "ItemList",
            "numberOfItems": len(links) if count is None else count,
            "itemListElement": [
                {
                    "@type": "ListItem",
                    "position": position,
                    "name": link.title,
                    "url": self._at(page, link.address),
                }
                for position, link in enumerate(links[:MOST_LISTED], start=1)
            ],
        }

    def _crumbs(self, page: SitePage) -> Iterator[Node]:
        if page.kind == "home":
            return
        yield {
            "@type": "BreadcrumbList",
            "itemListElement": [
                {
                    "@type": "ListItem",
                    "position": position,
                    "name": link.title,
                    "item": self._at(page, link.address),
                }
                for position, link in enumerate(way(page, self.views), start=1)
            ],
        }


def _coded(code: str) -> str:
    """Return a language as pages name it: `nl-BE`; nothing for nothing."""
    return LOCALES.get(code, code).replace("_", "-")


def _links(cards: Iterable[Card]) -> list[Link]:
    return [Link(card.title, card.address) for card in cards]
