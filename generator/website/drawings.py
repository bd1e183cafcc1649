"""The drawings that pages show, as files of the site.

A list of projects would weigh hundreds of kilobytes with its drawings in it. As
files they are fetched when they come into view, once for every page.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache, partial

from generator.images.drawn.cover import draw_cover
from generator.views import addresses
from generator.views.sheets import sheet
from generator.website.jobs import FileJob
from generator.website.site import Site
from generator.website.vocabularies import FACETS

STREET = "dag"  # a street at noon, under a sky in the colour of the home page's top
STREET_SIZES = {"wide": (300, 100), "narrow": (110, 80)}  # shares of width and height
COVER_SIZE = (148, 210)  # A5, millimetres
MARK = "mark.svg"
DRAWN_AT_ONCE = 512  # drawings that are kept for the sheets of several lists


def jobs(site: Site) -> Iterator[FileJob]:
    """Yield every drawing as SVG text to be made."""

    @lru_cache(maxsize=DRAWN_AT_ONCE)
    def drawn(slug: str) -> str:
        return str(site.views.picture(site.catalogue.projects[slug]))

    def painted(name: str, width: float, height: float) -> str:
        return site.views.painted(draw_cover(name, width=width, height=height))

    mark = site.templates.get_template(MARK)
    yield FileJob(addresses.MARK, partial(mark.render, palette=site.catalogue.palette))
    for shape, (width, height) in STREET_SIZES.items():
        street = partial(painted, STREET, width, height)
        yield FileJob(addresses.street(shape), street)
    for slug in site.catalogue.projects:
        yield FileJob(addresses.drawing(slug), partial(drawn, slug), slug)
    lists = [site.drawn_list()]
    lists += [
        site.drawn_term(facet, slug)
        for facet in FACETS
        for slug in sorted(site.catalogue.used[facet])
    ]
    for one in lists:
        for address, cards in one.files():
            yield FileJob(address, partial(sheet, cards, drawn))
    width, height = COVER_SIZE
    for brochure in site.brochures():
        cover = partial(painted, brochure.slug, width, height)
        yield FileJob(addresses.cover(brochure.slug), cover)
