"""What is known of a project, as questions with short answers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
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

    def terms(facet: str, slugs: Iterable[str]) -> list[Link]:
        return [views.term(facet, slug) for slug in slugs]

    where = _where(views, project)
    named = {link.title for link in where}  # a street may be called as its quarter
    parts = (project.street, views.borough(project))
    places = [part for part in parts if part and part not in named]
    rows: tuple[tuple[str, str, str, Sequence[Link]], ...] = (
        ("where", N_("Where?"), ", ".join(places), where),
        ("when", N_("When?"), _when(views, project), ()),
        (
            "status",
            N_("How far?"),
            views.label(project.status) if project.status else "",
            (),
        ),
        ("programme", N_("Programme"), "", _programme(views, project)),
        ("budget", N_("Budget"), _budget(views, project), ()),
        ("running_cost", N_("Running cost"), project.running_cost or "", ()),
        ("co_funding", N_("Co-funding"), ", ".join(project.co_funding), ()),
        (
            "participants",
            N_("Participants"),
            amounts.number(project.participants, views.language)
            if project.participants
            else "",
            (),
        ),
        ("initiators", N_("Who began?"), project.initiators or "", ()),
        ("partners", N_("Partners"), _partners(project), ()),
        ("for", N_("For whom?"), "", terms("audience", project.audiences)),
        ("themes", N_("Themes"), "", terms("theme", project.themes)),
        ("kinds", N_("Kinds"), "", terms("kind", project.kinds)),
        ("upkeep", N_("Upkeep"), project.upkeep or "", ()),
        ("temporary", N_("Temporary?"), _temporary(views, project), ()),
    )
    return tuple(
        Fact(name, views.say(question), answer, tuple(links))
        for name, question, answer, links in rows
        if answer or links
    )


def _where(views: Views, project: Project) -> list[Link]:
    """Return the neighbourhood, where it has one, and the municipality."""
    municipality = views.term("municipality", project.municipality)
    if not project.neighbourhood:
        return [municipality]
    return [views.term("neighbourhood", project.neighbourhood), municipality]


def _when(views: Views, project: Project) -> str:
    """Return the days that are known, from the first to the last."""
    period = project.period
    if period is None:
        return ""
    days = (
        (N_("applied for: {when}"), period.applied),
        (N_("approved: {when}"), period.approved),
        (N_("realised: {when}"), period.realised),
        (N_("opened: {when}"), period.opened),
        (N_("ended: {when}"), period.ended),
    )
    return ", ".join(
        views.say(label, when=views.when(day)) for label, day in days if day
    )


def _programme(views: Views, project: Project) -> list[Link]:
    """Return the programme that a project is of, and the track in it."""
    if not project.programme:
        return []
    programme = views.catalogue.programmes[project.programme]
    links = [Link(programme.fields.title, addresses.programme(programme.slug))]
    if project.track:
        links.append(views.term("track", project.track))
    return links


def _budget(views: Views, project: Project) -> str:
    """Return an amount with its kind, and what is noted of it."""
    if not project.budget:
        return ""
    amount, note = views.money(project.budget), project.budget.note
    return f"{amount}. {note}" if note else amount


def _partners(project: Project) -> str:
    """Return the partners that are not named already among those who began."""
    began = project.initiators or ""
    names = (one.name for one in project.partners if not _names(began, one.name))
    return ", ".join(names)


def _names(text: str, name: str) -> bool:
    """Tell whether a name stands in a text as a whole."""
    before, found, after = text.casefold().partition(name.casefold())
    return bool(found) and not (before[-1:].isalnum() or after[:1].isalnum())


def _temporary(views: Views, project: Project) -> str:
    if project.temporary is None:
        return ""
    answer = N_("Yes, for a time") if project.temporary else N_("No, lasting")
    return views.say(answer)


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
