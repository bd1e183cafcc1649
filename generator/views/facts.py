"""What is known of a project, as questions with short answers."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from generator.catalogue.model import Project
from generator.views import addresses
from generator.views.shapes import Fact, Link
from generator.wording import amounts
from generator.wording.messages import N_

if TYPE_CHECKING:  # the views call this module
    from generator.views.views import Views


def facts(views: Views, project: Project) -> tuple[Fact, ...]:
    """Return what is known of a project, in the order every project keeps."""
    found: list[Fact] = []

    def add(name: str, label: str, value: str, *links: Link) -> None:
        if value or links:
            found.append(Fact(name, views.say(label), value, links))

    def terms(facet: str, slugs: Iterable[str]) -> list[Link]:
        return [views.term(facet, slug) for slug in slugs]

    where = [
        views.term("neighbourhood", project.neighbourhood)
        if project.neighbourhood
        else None,
        views.term("municipality", project.municipality),
    ]
    parts = [project.street, views.borough(project)]
    add(
        "where",
        N_("Where?"),
        ", ".join(part for part in parts if part),
        *(link for link in where if link),
    )
    period = project.period
    if period:
        said = [
            views.say(label, when=views.when(value))
            for label, value in (
                (N_("applied for: {when}"), period.applied),
                (N_("approved: {when}"), period.approved),
                (N_("realised: {when}"), period.realised),
                (N_("opened: {when}"), period.opened),
                (N_("ended: {when}"), period.ended),
            )
            if value
        ]
        add("when", N_("When?"), ", ".join(said))
    if project.status:
        add("status", N_("How far?"), views.label(project.status))
    if project.programme:
        programme = views.catalogue.programmes[project.programme]
        links = [Link(programme.fields.title, addresses.programme(programme.slug))]
        if project.track:
            links.append(views.term("track", project.track))
        add("programme", N_("Programme"), "", *links)
    if project.budget:
        value = views.money(project.budget)
        if project.budget.note:
            value += f". {project.budget.note}"
        add("budget", N_("Budget"), value)
    add("running_cost", N_("Running cost"), project.running_cost or "")
    add("co_funding", N_("Co-funding"), ", ".join(project.co_funding))
    if project.participants:
        add(
            "participants",
            N_("Participants"),
            amounts.number(project.participants, views.language),
        )
    add("initiators", N_("Who began?"), project.initiators or "")
    add("partners", N_("Partners"), ", ".join(one.name for one in project.partners))
    add("for", N_("For whom?"), "", *terms("audience", project.audiences))
    add("themes", N_("Themes"), "", *terms("theme", project.themes))
    add("kinds", N_("Kinds"), "", *terms("kind", project.kinds))
    add("upkeep", N_("Upkeep"), project.upkeep or "")
    if project.temporary is not None:
        answer = N_("Yes, for a time") if project.temporary else N_("No, lasting")
        add("temporary", N_("Temporary?"), views.say(answer))
    return tuple(found)


def takeover(views: Views, project: Project) -> tuple[Fact, ...]:
    """Return the short answers in the box “take over this idea”."""
    takeover = project.takeover
    if takeover is None:
        return ()
    rows = (
        ("lead_time", N_("Lead time"), takeover.lead_time or ""),
        ("permit", N_("Permit"), takeover.permit or ""),
        (
            "effort",
            N_("Effort"),
            views.label(takeover.effort) if takeover.effort else "",
        ),
        (
            "cost",
            N_("Cost"),
            views.label(takeover.cost_band) if takeover.cost_band else "",
        ),
    )
    return tuple(
        Fact(name, views.say(label), value) for name, label, value in rows if value
    )
