"""Pages to print, beside the pages of their projects."""

from __future__ import annotations

from generator.views import addresses
from generator.website import pages
from generator.website.jobs import made
from generator.website.site import Site
from generator.website.templates import environment

SLUG = "boekentil-kerkplein"
LINK = f'href="../../projecten/{SLUG}/{SLUG}.pdf"'


def page_of(views, sheets) -> str:
    site = Site(views, environment("nl"), {}, sheets)
    found = {page.address: page.body for page in made(pages.jobs(site))}
    return found[addresses.project(SLUG)]


def test_a_project_offers_its_page_to_print_where_there_is_one(views):
    """With its size; a build without PDFs shows no link that leads nowhere."""
    page = page_of(views, {SLUG: 39_612})

    assert LINK in page
    assert "(PDF, 40 kB)" in page
    assert ".pdf" not in page_of(views, {})
