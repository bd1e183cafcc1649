"""Templates and pictures of sheets → documents. What all kinds of sheets share."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from generator.brochure import letters, pictures, prose
from generator.brochure.document import Document, environment
from generator.brochure.grid import POINT, Grid
from generator.brochure.photographs import Photographs
from generator.brochure.pictures import Picture, Pictures
from generator.brochure.sheets import telling
from generator.brochure.sheets.sheet import Face
from generator.catalogue.catalogue import Entry
from generator.catalogue.model import Project
from generator.views.views import Views


@dataclass(frozen=True)
class Material:
    """What sheets are made from.

    Attributes:
        views: of the catalogue.
        photographs: of projects, by slug; the others are drawn.
        site_url: where the site stands, with a slash at its end; empty for nowhere.
    """

    views: Views
    photographs: Photographs
    site_url: str = ""

    def tell(self, project: Entry[Project], draft: telling.Draft) -> telling.Told:
        """Return a project in a draft."""
        return telling.tell(
            self.views,
            project,
            draft,
            photographs=self.photographs,
            site_url=self.site_url,
        )

    def pictures(
        self,
        projects: Iterable[Entry[Project]],
        drawn: Mapping[str, Picture] = MappingProxyType({}),
    ) -> Pictures:
        """Return picture, vignette and QR code of projects, and others, by name."""
        made = dict(drawn)
        for one in projects:
            found = self.photographs.get(one.slug)
            site = self.site_url
            address = telling.address(site, one.slug) if site else ""
            made |= pictures.of_project(one, found, address)
        if self.site_url:
            made["qr/site.svg"] = pictures.code(self.site_url)
        return Pictures(made, self.views.catalogue.palette)

    def compose(
        self,
        name: str,
        grid: Grid,
        shown: Pictures,
        **values: object,
    ) -> Document:
        """Return the document that the templates of a kind of sheet make.

        Args:
            name: of its templates, in the folder `sheets`.
            grid: of its pages.
            shown: pictures that the templates name.
            values: for the templates.
        """
        made = environment(self.views, grid)
        faces = self.views.catalogue.look.faces
        palette = self.views.catalogue.palette
        common = {
            "grid": grid,
            "settings": self.views.catalogue.settings,
            "site_url": self.site_url,
            "paper": palette["paper"].rgb,
            **values,
        }
        html = made.get_template(f"sheets/{name}.html.jinja").render(common)
        style = made.get_template(f"sheets/{name}.css.jinja").render(common)
        styles = (palette.custom_properties() + letters.identity(faces) + style,)
        typeset = prose.typeset(html, self.views.language)
        return Document(typeset, styles, dict(shown), letters.folder(faces))


def face(grid: Grid, drafts: int = 1) -> Face:
    """Return a face whose text fills the grid."""
    return Face(drafts, grid.top + grid.lines * grid.line, grid.line)


def points(millimetres: float) -> float:
    """Return a length in points."""
    return millimetres / POINT
