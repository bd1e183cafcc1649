"""Pages to print, beside the pages of their projects."""

from __future__ import annotations

from dataclasses import replace

from generator.catalogue.load import sound
from generator.views import addresses
from generator.views.photographs import NO_ALBUM
from generator.views.views import Views
from generator.website import edition, pages
from generator.website.jobs import made
from generator.website.site import Site
from generator.website.templates import environment

SLUG = "boekentil-kerkplein"
SHEET = addresses.project_sheet(SLUG)
LINK = f'href="../../projecten/{SLUG}/{SLUG}.pdf"'
SPOKEN = "language: nl\nlanguages:\n  - nl\n  - fr"
FRENCH = """---
title: Une boîte à livres
summary: Des voisins ont construit une boîte à livres pour leur place.
---
"""


def page_of(site: Site) -> str:
    found = {page.address: page.body for page in made(pages.jobs(site))}
    return found[addresses.project(SLUG)]


def test_a_project_offers_its_page_to_print_where_there_is_one(views):
    """With its size; a build without PDFs shows no link that leads nowhere."""
    offering = Site(views, environment("nl"), {}, {SHEET: 39_612})

    assert LINK in page_of(offering)
    assert "(PDF, 40 kB)" in page_of(offering)
    assert ".pdf" not in page_of(Site(views, environment("nl")))


def test_a_page_offers_the_sheet_in_its_language_or_says_in_which_it_is(repository):
    """A French page links to the French sheet; where there is none, to the Dutch."""
    settings = repository / "content/catalogue.yml"
    settings.write_text(settings.read_text().replace("language: nl", SPOKEN))
    (repository / f"content/projects/{SLUG}/index.fr.md").write_text(FRENCH)
    catalogue, _ = sound(repository)
    site = Site(Views(catalogue, "nl"), environment("nl"))
    dutch, french = edition.sites(site, lambda *_: NO_ALBUM, (), sealed=False)

    both = {SHEET: 39_612, f"fr/{SHEET}": 41_000}
    assert "hreflang" not in page_of(replace(dutch, sheets=both))
    page = page_of(replace(french, sheets=both))
    assert LINK in page
    assert "(PDF, 41 ko)" in page
    page = page_of(replace(french, sheets={SHEET: 39_612}))
    assert f'href="../../../{SHEET}" hreflang="nl"' in page
    assert "(PDF, en néerlandais, 40 ko)" in page
