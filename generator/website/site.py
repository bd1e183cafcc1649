"""What the pages of a site are made from, and how one is made.

Apart from `generator.website.pages`, so that pages of other sorts (walks, open
data, numbers) are made in the same way without knowing each other.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

import jinja2

from generator.catalogue.catalogue import Catalogue
from generator.views import addresses, languages
from generator.views.shapes import BrochureView, Card, SheetView
from generator.views.sheets import Sheets
from generator.views.views import Views
from generator.website import facets
from generator.website.frame import SitePage
from generator.website.tongues import Tongue
from generator.wording.sizes import size_text
from generator.wording.tongues import named

FEW = 5  # drawings that are fetched one by one without being felt
FIRST = 18  # cards of a term that a browser fetches ahead on a wide screen


@dataclass(frozen=True)
class Site:
    """What pages are made from.

    Attributes:
        views: of the catalogue.
        templates: of the inside of pages.
        made: pages and bytes of every brochure that was made, by slug.
        sheets: bytes of every page to print that was made, by address.
        tongues: every language of the site, the first one first.
    """

    views: Views
    templates: jinja2.Environment
    made: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    sheets: Mapping[str, int] = field(default_factory=dict)
    tongues: tuple[Tongue, ...] = ()

    @cached_property
    def tongue(self) -> Tongue:
        """The language of its pages."""
        code = self.views.language
        return next((one for one in self.tongues if one.code == code), Tongue(code))

    def __post_init__(self) -> None:
        """Tell macros, which see no values of pages, what all pages have."""
        self.templates.globals |= {
            "views": self.views,
            "settings": self.catalogue.settings,
            "addresses": addresses,
        }

    @property
    def catalogue(self) -> Catalogue:
        """The catalogue."""
        return self.views.catalogue

    def listed(self) -> Sequence[Card]:
        """Return the projects that the catalogue's own page lists, newest first."""
        newest = self.views.newest_first
        return newest[: facets.A_PAGE] if facets.is_large(self.views) else newest

    def drawn_list(self) -> Sheets:
        """Return the sheets of drawings of the catalogue's own page."""
        return Sheets(self.listed(), shared=self.views.shared)

    def drawn_term(self, facet: str, slug: str) -> Sheets:
        """Return the sheets of drawings of a term: of what is shown first.

        A short list needs none. Where there are very many projects, sheets for every
        term would weigh as much as all drawings together.
        """
        cards = self.views.by_newest(self.catalogue.used[facet][slug])
        few = len(cards) <= FEW or facets.is_large(self.views)
        most = 0 if few else FIRST
        return Sheets(cards, f"{facet}-{slug}", most, self.views.shared)

    def brochures(self) -> tuple[BrochureView, ...]:
        """Return every brochure that was made, or all where none was."""
        return tuple(
            languages.brochure(self.views, entry, self.made)
            for slug, entry in self.catalogue.brochures.items()
            if slug in self.made
        )

    def sheet(self, slug: str) -> SheetView | None:
        """Return a project on one page to print: in this language, or in the first."""
        address, language = addresses.project_sheet(slug), self.views.language
        if size := self.sheets.get(self.tongue.folder + address):
            return SheetView(address, size_text(size, language))
        if size := self.sheets.get(address):
            first = self.views.first
            return SheetView(
                self.views.shared + address,
                size_text(size, language),
                first,
                named(first, language),
            )
        return None

    def page(
        self,
        kind: str,
        address: str,
        title: str,
        description: str,
        /,
        *,
        menu: str = "",
        source: str = "",
        root: str = "",
        **values: object,
    ) -> SitePage:
        """Return a page, whose inside the template of its kind makes.

        Args:
            kind: of page; its template is named after it.
            address: path from the root of the site.
            title: as text.
            description: one sentence for search engines, as text.
            menu: key of the menu entry it belongs to, or empty.
            source: path of the content file it is made of, or empty.
            root: how its links write the root of the site, if not by its address.
            values: what else its template shows.
        """
        root = root or addresses.root_of(address)
        body = self.templates.get_template(f"{kind}.html").render(
            root=root,
            title=title,
            description=description,
            source=source,
            **values,
        )
        return SitePage(
            address, title, description, body, kind, menu, source, root=root
        )
