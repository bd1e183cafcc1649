"""Pages that look across all projects: lessons, numbers, easy words, a surprise."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from functools import partial

from generator.views import addresses, lessons, tallies
from generator.views.shapes import Card, Link
from generator.views.views import Views
from generator.website.frame import SitePage
from generator.website.jobs import PageJob
from generator.website.site import Site
from generator.wording.foreign import Foreign
from generator.wording.messages import N_

EASY = N_("Easy to read")
LEARNT = N_("What did neighbours learn?")
FIGURES = N_("In figures")
SURPRISE = N_("Surprise me")
MOST_SURPRISES = 300  # projects that a script may choose from


def links(views: Views) -> tuple[Link, ...]:
    """Return the links to these pages, for the foot of every page."""
    if not views.catalogue.projects:
        return ()
    found = [Link(views.say(FIGURES), addresses.FIGURES)]
    if lessons.is_any(views):
        found.insert(0, Link(views.say(LEARNT), addresses.LEARNT))
    if _has_easy(views):
        found.insert(0, Link(views.say(EASY), addresses.EASY))
    return (*found, Link(views.say(SURPRISE), addresses.SURPRISE))


def jobs(site: Site) -> Iterator[PageJob]:
    """Yield the pages there is content for."""
    if not site.catalogue.projects:
        return
    if _has_easy(site.views):
        yield PageJob(addresses.EASY, "easy", partial(_easy, site))
    if lessons.is_any(site.views):
        yield PageJob(addresses.LEARNT, "learnt", partial(_learnt, site))
    yield PageJob(addresses.FIGURES, "figures", partial(_figures, site))
    yield PageJob(addresses.SURPRISE, "surprise", partial(_surprise, site))


def _learnt(site: Site) -> SitePage:
    views = site.views
    return site.page(
        "learnt",
        addresses.LEARNT,
        views.say(LEARNT),
        views.say(
            N_("What worked, what was learnt and what to watch out for, by theme.")
        ),
        groups=lessons.by_theme(views),
    )


def _has_easy(views: Views) -> bool:
    return any(one.fields.plain for one in views.catalogue.projects.values())


def _easy(site: Site) -> SitePage:
    """Return every project in few and simple words, the newest first.

    Of very many, those that the list of all projects begins with; what is not in the
    language of the page comes last.
    """
    views, projects = site.views, site.catalogue.projects
    told = [
        (card, plain)
        for card in site.listed()
        if (plain := projects[card.slug].fields.plain)
    ]
    return site.page(
        "easy",
        addresses.EASY,
        views.say(EASY),
        views.say(N_("What neighbours made, in few and simple words.")),
        told=sorted(told, key=lambda one: isinstance(one[1], Foreign)),
    )


def _figures(site: Site) -> SitePage:
    views = site.views
    return site.page(
        "figures",
        addresses.FIGURES,
        views.say(FIGURES),
        views.say(N_("How many projects there are, by year, theme, kind and place.")),
        tallies=tallies.tallies(views),
        programmes=[
            (views.programme_link(entry), entry.fields.figures)
            for entry in site.catalogue.programmes.values()
            if entry.fields.figures
        ],
        count=len(site.catalogue.projects),
    )


def _surprise(site: Site) -> SitePage:
    views = site.views
    return site.page(
        "surprise",
        addresses.SURPRISE,
        views.say(SURPRISE),
        views.say(N_("One project, chosen for you.")),
        card=chosen(views),
    )


def _by_lot(views: Views) -> list[str]:
    """Return the slugs of all projects, shuffled by what they are called alone."""
    slugs = sorted(views.catalogue.projects)
    drawn = hashlib.sha256("\n".join(slugs).encode()).hexdigest()
    return sorted(
        slugs, key=lambda slug: hashlib.sha256(f"{drawn} {slug}".encode()).digest()
    )


def chosen(views: Views) -> Card:
    """Return the surprise for who runs no scripts: it changes with the catalogue."""
    return views.cards[_by_lot(views)[0]]


def files(views: Views) -> Iterator[tuple[str, str]]:
    """Yield the file with the addresses that a script chooses from."""
    if views.catalogue.projects:
        found = sorted(_by_lot(views)[:MOST_SURPRISES])
        choice = [addresses.project(slug) for slug in found]
        yield addresses.SURPRISES, json.dumps(choice, separators=(",", ":"))
