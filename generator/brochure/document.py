"""A brochure of the catalogue → one HTML document, its styles and its pictures.

A pure function of book and plan: nothing is laid out here, no file but the
templates is read, and no number is known that the plan does not tell.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import jinja2

from generator.brochure import chapters, figures, prose, qr
from generator.brochure.book import Book
from generator.brochure.grid import Grid
from generator.brochure.pages import HALF_PICTURE, Pages, picture_name
from generator.brochure.plan import Plan
from generator.images.drawn import draw, draw_cover, spot
from generator.style import tokens
from generator.views.views import Views
from generator.wording.messages import catalogue as translations

TEMPLATES = Path(__file__).parent / "templates"
BAND = 0.5  # height of a strip of street, of its width
WITH_BAND = frozenset({"contents", "foreword", "programme", "method", "lessons"})


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
    """Return the document of a brochure by a plan."""
    made = environment(book.views, book.grid)
    pages = Pages(book, plan)
    html = made.get_template("brochure.html.jinja").render(
        book=book, brochure=book.brochure, plan=plan, pages=pages
    )
    style = made.get_template("brochure.css.jinja").render(
        grid=book.grid,
        book=book,
        tones=chapters.TONES,
        colours={colour.name: colour.rgb for colour in tokens.COLOURS},
        half_picture=HALF_PICTURE,
        ink=tokens.INK.rgb,
        paper=tokens.PAPER.rgb,
    )
    assets = pictures(book)
    if plan.measuring:  # a drawing takes as much time as a page of text
        assets = {
            name: figures.EMPTY.encode() if name.endswith(".svg") else content
            for name, content in assets.items()
        }
    return Document(prose.typeset(html), (tokens.custom_properties() + style,), assets)


@cache
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
    made.globals.update(figures=figures, label=views.label, views=views)
    made.filters["lines"] = lambda count: f"{count * grid.leading:g}pt"
    made.filters["bled"] = lambda count: (
        f"{count * grid.line + grid.top + grid.reach:.3f}mm"
    )
    return made


def pictures(book: Book) -> dict[str, bytes]:
    """Return every picture that the templates may name."""
    page, name = book.grid, book.entry.slug
    width, height = page.width + 2 * page.reach, page.height + 2 * page.reach
    made: dict[str, str | bytes] = {
        "cover.svg": draw_cover(name, width=width, height=height),
        "back.svg": draw_cover(f"{name}-back", width=width, height=height),
    }
    for unit in book.to_measure:
        if unit.kind in WITH_BAND:
            seed = f"{name}-{unit.key}"
            made[f"band-{unit.key}.svg"] = draw_cover(
                seed, width=width, height=width * BAND
            )
    for number, group in enumerate(book.groups, 1):
        kinds = [Views.drawn_kind(one) for one in group.projects]
        commonest = max(sorted(set(kinds)), key=kinds.count)
        made[f"opener-{number}.svg"] = draw(commonest, f"{name}-{number}")
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
        name: content.encode() if isinstance(content, str) else content
        for name, content in sorted(made.items())
    }
