"""The drawings that pages show, as files of the site.

A list of projects would weigh hundreds of kilobytes with its drawings in it. As
files they are fetched when they come into view, once for every page.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from generator.images.drawn import draw_cover
from generator.views import addresses
from generator.website.pages import FACETS
from generator.website.site import Site

STREET = "dag"  # a street at noon, under a sky in the colour of the home page's top
STREET_SIZES = {"wide": (300, 100), "narrow": (110, 80)}  # shares of width and height
COVER_SIZE = (148, 210)  # A5, millimetres
MARK = "mark.svg"
DRAWN_AT_ONCE = 512  # drawings that are kept for the sheets of several lists


def files(site: Site) -> Iterator[tuple[str, str]]:
    """Yield address and SVG text of every drawing."""
    yield (
        addresses.MARK,
        site.templates.get_template(MARK).render(palette=site.catalogue.palette),
    )
    for shape, (width, height) in STREET_SIZES.items():
        street = draw_cover(STREET, width=width, height=height)
        yield addresses.street(shape), site.views.painted(street)
    for entry in site.catalogue.projects.values():
        yield addresses.drawing(entry.slug), str(site.views.picture(entry))

    @lru_cache(maxsize=DRAWN_AT_ONCE)
    def drawn(slug: str) -> str:
        return str(site.views.picture(site.catalogue.projects[slug]))

    yield from site.drawn_list().files(drawn)
    for facet in FACETS:
        for slug in sorted(site.catalogue.used[facet]):
            yield from site.drawn_term(facet, slug).files(drawn)
    width, height = COVER_SIZE
    for brochure in site.brochures():
        cover = draw_cover(brochure.slug, width=width, height=height)
        yield addresses.cover(brochure.slug), site.views.painted(cover)
