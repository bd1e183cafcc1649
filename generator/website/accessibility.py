"""The statement of accessibility: the law's parts in its order, told in plain words.

What automatic checks found stands beside what people found, never in its place:
a program sees a third to a half of what hinders people.

Source:
    Commission Implementing Decision (EU) 2018/1523, Annex.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator.catalogue.catalogue import Entry
from generator.catalogue.model import Statement
from generator.catalogue.model.accessibility import Barrier
from generator.catalogue.model.choices import LABELS, Examination, Shortfall
from generator.views import addresses
from generator.views.shapes import Link
from generator.views.views import Views
from generator.website.frame import SitePage
from generator.website.jobs import PageJob
from generator.website.site import Site
from generator.wording.messages import N_

TITLE = N_("Accessibility")
KEY = "accessibility"  # of the menu


def link(views: Views) -> tuple[Link, ...]:
    """Return the link to the statement, none where there is none."""
    if views.catalogue.statement is None:
        return ()
    return (Link(views.say(TITLE), addresses.ACCESSIBILITY, slug=KEY),)


def jobs(site: Site) -> Iterator[PageJob]:
    """Yield the statement, where there is one."""
    if entry := site.catalogue.statement:
        make = partial(_statement, site, entry)
        yield PageJob(addresses.ACCESSIBILITY, "accessibility", make)


def _statement(site: Site, entry: Entry[Statement]) -> SitePage:
    views, statement = site.views, entry.fields
    return site.page(
        "accessibility",
        addresses.ACCESSIBILITY,
        views.say(TITLE),
        views.say(
            N_("How accessible this site is, what is not, and how you tell us so.")
        ),
        menu=KEY,
        source=entry.path.as_posix(),
        statement=statement,
        by_reason=_by_reason(statement, views),
        is_own=statement.examination is Examination.OWN,
        prepared=views.day(statement.prepared),
        reviewed=views.day(statement.reviewed),
        checks=site.catalogue.checks.fields if site.catalogue.checks else None,
    )


def _by_reason(
    statement: Statement, views: Views
) -> list[tuple[str, list[tuple[Barrier, str]]]]:
    """Return what is not accessible under its reason, each with its last day."""
    found = []
    for reason in Shortfall:
        barriers = [
            (barrier, views.day(barrier.until))
            for barrier in statement.barriers
            if barrier.reason is reason
        ]
        if barriers:
            found.append((views.say(LABELS[reason]), barriers))
    return found
