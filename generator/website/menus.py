"""The menu and the foot of every page: which pages they lead to."""

from __future__ import annotations

from dataclasses import dataclass

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.model.choices import Menu
from generator.style.look import Look
from generator.views import addresses
from generator.views.shapes import Link
from generator.views.views import Views
from generator.wording.messages import N_

BRAND_HIGH = 40  # pixels
MOST_WIDE = 4.5  # of its height: a phone shows the title and the menu beside it


@dataclass(frozen=True, slots=True)
class Brand:
    """The picture beside the title of the site.

    Attributes:
        address: of its file.
        width: where it is `BRAND_HIGH` high, pixels.
    """

    address: str
    width: int


def brand(look: Look) -> Brand:
    """Return the logo of the city, or our own house."""
    if look.logo is None:
        return Brand(addresses.MARK, BRAND_HIGH)
    shape = min(look.logo.shape, MOST_WIDE)
    return Brand(addresses.logo(look.logo.name), round(BRAND_HIGH * shape))


def menu(catalogue: Catalogue, views: Views) -> tuple[Link, ...]:
    """Return the entries of the main menu; `slug` is the key that pages name."""
    return (*_made(catalogue, views), *_by_hand(catalogue, Menu.MAIN))


def ways(catalogue: Catalogue, views: Views) -> tuple[Link, ...]:
    """Return the ways into the catalogue that the foot leads to."""
    search = Link(views.say(N_("Search")), addresses.SEARCH, slug="search")
    return (*_made(catalogue, views), search)


def _made(catalogue: Catalogue, views: Views) -> list[Link]:
    entries = [Link(views.say(N_("Projects")), addresses.CATALOGUE, slug="projects")]
    if catalogue.phases:
        entries.append(
            Link(views.say(N_("In phases")), addresses.PHASES, slug="phases")
        )
    if catalogue.programmes:
        entries.append(
            Link(views.say(N_("Programmes")), addresses.PROGRAMMES, slug="programmes")
        )
    if catalogue.brochures:
        entries.append(
            Link(views.say(N_("Brochures")), addresses.BROCHURES, slug="brochures")
        )
    return entries


def footer(catalogue: Catalogue) -> tuple[Link, ...]:
    """Return the pages written by hand: what they say is about the site."""
    return (*_by_hand(catalogue, Menu.MAIN), *_by_hand(catalogue, Menu.FOOTER))


def _by_hand(catalogue: Catalogue, where: Menu) -> tuple[Link, ...]:
    return tuple(
        Link(
            page.fields.menu_title or page.fields.title,
            addresses.page(slug),
            slug=f"page-{slug}",
        )
        for slug, page in catalogue.pages.items()
        if page.fields.menu is where and slug != "index"
    )
