"""Templates and pictures of sheets → documents. What all kinds of sheets share."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.brochure import letters, prose, qr
from generator.brochure.document import Document, environment
from generator.brochure.grid import POINT, Grid
from generator.brochure.photographs import Photographs
from generator.brochure.sheets import telling
from generator.brochure.sheets.sheet import Face
from generator.catalogue.catalogue import Entry
from generator.catalogue.model import Project
from generator.images.drawn import draw, painted, spot
from generator.style.palette import STANDARD
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

    def pictures(self, projects: Iterable[Entry[Project]]) -> dict[str, bytes]:
        """Return picture, vignette and QR code of projects, by their names."""
        made = {}
        for one in projects:
            if photograph := self.photographs.get(one.slug):
                made[f"{one.slug}.jpg"] = photograph.content
            else:
                drawn = draw(Views.drawn_kind(one), one.slug)
                made[f"{one.slug}.svg"] = drawn.encode()
            made[f"spot/{one.slug}.svg"] = spot(one.fields.kinds[0]).encode()
            if self.site_url:
                address = telling.address(self.site_url, one.slug)
                made[f"qr/{one.slug}.svg"] = qr.code(address)
        if self.site_url:
            made["qr/site.svg"] = qr.code(self.site_url)
        return made

    def compose(
        self,
        name: str,
        grid: Grid,
        pictures: Mapping[str, bytes],
        **values: object,
    ) -> Document:
        """Return the document that the templates of a kind of sheet make.

        Args:
            name: of its templates, in the folder `sheets`.
            grid: of its pages.
            pictures: that the templates name.
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
        shown = self._painted(pictures)
        typeset = prose.typeset(html, self.views.language)
        return Document(typeset, styles, shown, letters.folder(faces))

    def _painted(self, pictures: Mapping[str, bytes]) -> Mapping[str, bytes]:
        """Return pictures with the drawn ones in the colours of the house style."""
        palette = self.views.catalogue.palette
        if palette == STANDARD:
            return pictures
        return {
            name: painted(content.decode(), palette).encode()
            if name.endswith(".svg")
            else content
            for name, content in pictures.items()
        }


def face(grid: Grid, drafts: int = 1) -> Face:
    """Return a face whose text fills the grid."""
    return Face(drafts, grid.top + grid.lines * grid.line, grid.line)


def points(millimetres: float) -> float:
    """Return a length in points."""
    return millimetres / POINT
