"""A brochure of the catalogue → one HTML document, its styles and its pictures.

A pure function of book and plan: nothing is laid out here, no file but the
templates is read, and no number is known that the plan does not tell.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from pathlib import Path

import jinja2

from generator.brochure import chapters, figures, letters, pictures, prose
from generator.brochure.book import Book
from generator.brochure.grid import Grid
from generator.brochure.pages import Pages
from generator.brochure.pictures import STREET, Pictures
from generator.brochure.plan import Placed, Plan
from generator.brochure.titling import COVER_FIELD, half_picture
from generator.storage.assets import FONTS
from generator.views.bytecode import keep_compiled
from generator.views.views import Views
from generator.wording.messages import translations

TEMPLATES = Path(__file__).parent / "templates"
# A column that is never wider than its share: to learn how narrow one could be, the
# layout engine sets every letter of it on a line of its own, which takes as long as
# all the rest.
SHARE = re.compile(r"(?<!, )\b1fr\b")
ENVIRONMENTS = 8  # kept: those of sheets are wanted for every draft


@dataclass(frozen=True, slots=True)
class Document:
    """What the layout engine needs, and nothing else.

    Attributes:
        html: the whole document.
        stylesheets: CSS texts.
        assets: pictures by name.
        letters: folder of the typefaces it asks for.
    """

    html: str
    stylesheets: tuple[str, ...]
    assets: Mapping[str, bytes]
    letters: Path = FONTS


def compose(book: Book, plan: Plan) -> Document:
    """Return the document of a brochure by a plan, in one piece."""
    composer = Composer(book)
    html = composer.render("brochure.html.jinja", plan)
    return Document(html, composer.stylesheets, dict(composer.pictures(plan)))


class Composer:
    """Makes the document of a brochure, whole or part by part.

    Attributes:
        stylesheets: CSS texts of the whole and of every part.
    """

    def __init__(self, book: Book) -> None:
        self._book = book
        self._environment = environment(book.views, book.grid)
        look = book.catalogue.look
        palette = look.palette
        style = self._environment.get_template("brochure.css.jinja").render(
            grid=book.grid,
            book=book,
            tones=chapters.TONES,
            colours={colour.name: colour.rgb for colour in palette.colours},
            half_picture=half_picture(book.grid),
            field=COVER_FIELD,
            street=STREET,
            ink=palette["ink"].rgb,
            paper=palette["paper"].rgb,
        )
        style = SHARE.sub("minmax(0, 1fr)", style)
        own = look.palette.custom_properties() + letters.identity(look.faces)
        self.stylesheets = (own + style,)

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
        return prose.typeset(html, self._book.language)

    def pictures(self, plan: Plan) -> Pictures:
        """Return the pictures that a plan's documents may name."""
        return self._empty if plan.measuring else self._drawn

    @cached_property
    def _drawn(self) -> Pictures:
        return pictures.of_book(self._book)

    @cached_property
    def _empty(self) -> Pictures:
        return pictures.while_measuring(self._book)


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
    keep_compiled(made, TEMPLATES)
    made.install_gettext_translations(  # type: ignore[attr-defined]
        translations(views.language, views.words), newstyle=True
    )
    made.globals.update(
        figures=figures.Figures(views.coloured),
        label=views.label,
        views=views,
        faces=views.catalogue.look.faces,
    )
    made.filters["lines"] = lambda count: f"{count * grid.leading:g}pt"
    made.filters["bled"] = lambda count: (
        f"{count * grid.line + grid.top + grid.reach:.3f}mm"
    )
    return made
