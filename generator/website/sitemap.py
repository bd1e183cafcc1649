"""The list of pages for search engines, each with the day its content is of.

The days come from the content, not from the build: a search engine that is told
that all pages changed today soon stops believing it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cached_property

from generator.catalogue.catalogue import Catalogue
from generator.views import addresses
from generator.website import days
from generator.website.escape import as_xml
from generator.website.origin import Origin
from generator.website.tongues import Tongue, alternates, first

MOST = 50_000  # pages in one file (sitemaps.org, “Sitemap file requirements”)
NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
XHTML = "http://www.w3.org/1999/xhtml"
UNLISTED = frozenset({addresses.SEARCH, addresses.NOT_FOUND})  # no content of their own


class ContentDays:
    """Knows of every address on which day its content was last checked."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue

    def of(self, address: str) -> date | None:
        """Return the day of a page: its own, else the newest of the whole site."""
        return self._own.get(address, self._newest)

    @cached_property
    def _newest(self) -> date | None:
        return days.newest(self.catalogue)

    @cached_property
    def _own(self) -> dict[str, date | None]:
        found = self.catalogue
        projects = found.checked
        own: dict[str, date | None] = {
            addresses.project(slug): day for slug, day in projects.items()
        }
        for facet in addresses.TERMS:
            for value, slugs in found.used[facet].items():
                own[addresses.term(facet, value)] = max(projects[one] for one in slugs)
        for slug, phase in found.phases.items():
            own[addresses.phase(slug)] = days.last_read(phase.fields)
        for slug, programme in found.programmes.items():
            own[addresses.programme(slug)] = days.last_read(programme.fields)
        for slug, page in found.pages.items():
            if slug != "index":  # it shows the newest of everything
                own[addresses.page(slug)] = page.fields.reviewed
        if found.statement:
            own[addresses.ACCESSIBILITY] = found.statement.fields.reviewed
        if found.brochures:
            own[addresses.BROCHURES] = max(
                entry.fields.date for entry in found.brochures.values()
            )
        return own


def files(
    pages: Iterable[str],
    catalogue: Catalogue,
    origin: Origin,
    languages: tuple[Tongue, ...] = (),
    most: int = MOST,
) -> Iterator[tuple[str, str]]:
    """Yield name and text of the sitemap; of several with an index if one is too long.

    Args:
        pages: addresses, in any order.
        catalogue: what they are made of.
        origin: is known.
        languages: of the site, the first one first.
        most: pages in one file.
    """
    found = ContentDays(catalogue)
    spoken = languages or (first(catalogue),)
    rows = [
        _entry(
            "url",
            origin.whole(one.folder + address),
            found.of(address),
            "".join(
                _alternate(there.code, origin.whole(there.folder + address))
                for there in alternates(spoken, address)
            ),
        )
        for one in spoken
        for address in sorted(set(pages) - UNLISTED)
        if one.has(address)
    ]
    space = f' xmlns:xhtml="{XHTML}"' if len(spoken) > 1 else ""
    if len(rows) <= most:
        yield addresses.SITEMAP, _document("urlset", rows, space)
        return
    parts = [rows[first : first + most] for first in range(0, len(rows), most)]
    names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    for name, part in zip(names, parts, strict=True):
        yield name, _document("urlset", part, space)
    listed = [_entry("sitemap", origin.whole(name), None) for name in names]
    yield addresses.SITEMAP, _document("sitemapindex", listed)


def _alternate(language: str, address: str) -> str:
    """Where a page is in a language (Google, “Localized versions of your pages”)."""
    return (
        f'<xhtml:link rel="alternate" hreflang="{language}" href="{as_xml(address)}"/>'
    )


def _entry(element: str, address: str, day: date | None, more: str = "") -> str:
    dated = f"<lastmod>{day.isoformat()}</lastmod>" if day else ""
    return f"<{element}><loc>{as_xml(address)}</loc>{dated}{more}</{element}>\n"


def _document(element: str, rows: Iterable[str], space: str = "") -> str:
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<{element} xmlns="{NAMESPACE}"{space}>\n{"".join(rows)}</{element}>\n'
    )
