"""A brochure of the catalogue → one HTML document, its styles and its pictures.

A pure function of book and plan: nothing is laid out here, no file but the
templates is read, and no number is known that the plan does not tell.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from pathlib import Path

import jinja2

from generator.brochure import chapters, figures, prose, qr
from generator.brochure.book import Book
from generator.brochure.grid import Grid
from generator.brochure.pages import FIELD, Pages, half_picture, picture_name
from generator.brochure.plan import Placed, Plan
from generator.catalogue.model.choices import CoverDesign
from generator.images.drawn import draw, draw_cover, painted, spot
from generator.views.views import Views
from generator.wording.messages import catalogue as translations

TEMPLATES = Path(__file__).parent / "templates"
# A column that is never wider than its share: to learn how narrow one could be, the
# layout engine sets every letter of it on a line of its own, which takes as long as
# all the rest.
SHARE = re.compile(r"(?<!, )\b1fr\b")
ENVIRONMENTS = 8  # kept: those of sheets are wanted for every draft
BAND = 0.5  # height of a strip of street, of its width
WITH_BAND = frozenset({"contents", "foreword", "programme", "method", "lessons"})
TILES_ACROSS = 8  # on a cover
STREET = 0.62  # height of the drawn street on a cover, of the page


@dataclass(frozen=True, slots=True)
class Document:
    """What the layout engine needs, and nothing else.

    Attributes:
        html: the whole document.
        stylesheets: CSS texts.
        assets: pictures by name.
    """

    html: str
    stylesheets: tuple[str, ...]
    assets: Mapping[str, bytes]


def compose(book: Book, plan: Plan) -> Document:
    """Return the document of a brochure by a plan, in one piece."""
    composer = Composer(book)
    html = composer.render("brochure.html.jinja", plan)
    return Document(html, composer.stylesheets, composer.assets(plan))


class Composer:
    """Makes the document of a brochure, whole or part by part.

    Attributes:
        stylesheets: CSS texts of the whole and of every part.
    """

    def __init__(self, book: Book) -> None:
        self._book = book
        self._environment = environment(book.views, book.grid)
        palette = book.catalogue.palette
        style = self._environment.get_template("brochure.css.jinja").render(
            grid=book.grid,
            book=book,
            tones=chapters.TONES,
            colours={colour.name: colour.rgb for colour in palette.colours},
            half_picture=half_picture(book.grid),
            field=FIELD,
            street=STREET,
            ink=palette["ink"].rgb,
            paper=palette["paper"].rgb,
        )
        style = SHARE.sub("minmax(0, 1fr)", style)
        self.stylesheets = (palette.custom_properties() + style,)

    def part(self, placed: Placed, plan: Plan) -> str:
        """Return a part of the brochure as a document of its own."""
        return self.render("part.html.jinja", plan, placed=placed, unit=placed.unit)

    def shell(self, plan: Plan) -> str:
        """Return the document without its parts: title, language, metadata."""
        return self.render("brochure.html.jinja", replace(plan, placed=()))

    def render(self, template: str, plan: Plan, **values: object) -> str:
        """Return what a template makes of a plan, set as print wants it."""
        html = self._environment.get_template(template).render(
            book=self._book,
            brochure=self._book.brochure,
            plan=plan,
            pages=Pages(self._book, plan),
            **values,
        )
        return prose.typeset(html)

    @cached_property
    def _pictures(self) -> dict[str, bytes]:
        return pictures(self._book)

    def assets(self, plan: Plan) -> dict[str, bytes]:
        """Return the pictures that a plan's documents name, by name."""
        if not plan.measuring:
            return self._pictures
        return {  # a drawing takes as much time as a page of text
            name: figures.EMPTY.encode() if name.endswith(".svg") else content
            for name, content in self._pictures.items()
        }


@lru_cache(ENVIRONMENTS)
def environment(views: Views, grid: Grid) -> jinja2.Environment:
    """Return what renders the templates of printed matter on pages of a grid."""
    made = jinja2.Environment(
        loader=jinja2.FileSystemLoader(str(TEMPLATES)),
        autoescape=jinja2.select_autoescape(("html.jinja",), default=False),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )
    made.install_gettext_translations(  # type: ignore[attr-defined]
        translations(views.language), newstyle=True
    )
    made.globals.update(
        figures=figures.Figures(views.coloured), label=views.label, views=views
    )
    made.filters["lines"] = lambda count: f"{count * grid.leading:g}pt"
    made.filters["bled"] = lambda count: (
        f"{count * grid.line + grid.top + grid.reach:.3f}mm"
    )
    return made


def _front(book: Book, width: float, height: float) -> str:
    """Return what is drawn on a cover without a photograph, by the house style."""
    name = book.entry.slug
    if book.catalogue.cover_design is CoverDesign.TILES:
        deep = chapters.cover_tone(book.brochure.order)
        rows = math.ceil(TILES_ACROSS * height / width)
        return str(figures.tiles(deep, f"{name}-cover", TILES_ACROSS, rows))
    return draw_cover(name, width=width, height=height)


def pictures(book: Book) -> dict[str, bytes]:
    """Return every picture that the templates may name."""
    page, name = book.grid, book.entry.slug
    palette = book.catalogue.palette
    width = page.width + 2 * page.reach
    street = page.height * STREET + page.reach
    made: dict[str, str | bytes] = {
        "back.svg": draw_cover(f"{name}-back", width=width, height=street),
        "cover.svg": _front(book, width, street),
    }
    if book.cover:
        made["cover.jpg"] = book.cover.content
    for unit in book.to_measure:
        if unit.kind in WITH_BAND:
            seed = f"{name}-{unit.key}"
            made[f"band-{unit.key}.svg"] = draw_cover(
                seed, width=width, height=width * BAND
            )
    for number, half in enumerate(book.street, 1):
        made[f"phases-{number}.svg"] = half.svg
    if book.map:
        made["map.svg"] = book.map.svg
    if book.years:
        made["years.svg"] = book.years.svg
    for walk in book.walks:
        made[f"walk/{walk.slug}.svg"] = str(walk.svg(""))
        if book.site_url:
            made[f"qr/walk/{walk.slug}.svg"] = qr.code(book.site_url + walk.address)
    for one in book.projects:
        photograph = book.photographs.get(one.slug)
        made[picture_name(book, one.slug)] = (
            photograph.content if photograph else draw(Views.drawn_kind(one), one.slug)
        )
        made[f"spot/{one.slug}.svg"] = spot(one.fields.kinds[0])
        if book.site_url:
            made[f"qr/{one.slug}.svg"] = qr.code(book.address(one.slug))
    if book.site_url:
        made["qr/site.svg"] = qr.code(book.site_url)
    return {
        name: painted(content, palette).encode()
        if isinstance(content, str)
        else content
        for name, content in sorted(made.items())
    }
