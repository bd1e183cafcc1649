"""What neighbours learnt, gathered from all projects and programmes by theme.

A lesson stands once, under the first theme of its project: who reads the whole page
reads nothing twice.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain

from generator.catalogue.model import Programme, Project
from generator.views import addresses
from generator.views.shapes import Link
from generator.views.views import Views
from generator.wording.messages import N_

MOST = 40  # projects of a theme on one page; the theme's own page lists all


@dataclass(frozen=True, slots=True)
class Lesson:
    """A sentence, and the project or programme that tells it."""

    text: str
    teller: Link


@dataclass(frozen=True, slots=True)
class Lessons:
    """What projects of one theme tell.

    Attributes:
        name: of the place in the page.
        theme: its title, and the page with all its projects, if it has one.
        strengths: what worked.
        lessons: what neighbours would do again, or otherwise.
        pitfalls: what to watch out for.
    """

    name: str
    theme: Link
    strengths: tuple[Lesson, ...]
    lessons: tuple[Lesson, ...]
    pitfalls: tuple[Lesson, ...]

    @property
    def count(self) -> int:
        """How many sentences there are."""
        return len(self.strengths) + len(self.lessons) + len(self.pitfalls)


Told = tuple[Link, Project | Programme]


def by_theme(views: Views) -> tuple[Lessons, ...]:
    """Return what was learnt: themes in the city's order, then what has none.

    Newest projects come first, at most `MOST` a theme that have something to tell.
    """
    told: dict[str, list[Told]] = {}
    for card in views.newest_first:
        fields = views.catalogue.projects[card.slug].fields
        if fields.strengths or fields.lessons or fields.pitfalls:
            theme = fields.themes[0] if fields.themes else ""
            told.setdefault(theme, []).append((Link(card.title, card.address), fields))
    found = [
        _gathered(f"thema-{link.slug}", link, told[link.slug][:MOST])
        for link in views.terms("theme")
        if link.slug in told
    ]
    if "" in told:
        other = Link(views.say(N_("Other projects")), addresses.CATALOGUE)
        found.append(_gathered("andere", other, told[""][:MOST]))
    programmes = [
        (views.programme_link(entry), entry.fields)
        for entry in views.catalogue.programmes.values()
    ]
    whole = Link(views.say(N_("Programmes")), addresses.PROGRAMMES)
    gathered = _gathered("programmas", whole, programmes)
    return (*found, gathered) if gathered.count else tuple(found)


def is_any(views: Views) -> bool:
    """Return whether anything was learnt that a page would show."""
    projects = (one.fields for one in views.catalogue.projects.values())
    programmes = (one.fields for one in views.catalogue.programmes.values())
    tellers: Iterable[Project | Programme] = chain(projects, programmes)
    return any(one.strengths or one.lessons or one.pitfalls for one in tellers)


def _gathered(name: str, theme: Link, told: Iterable[Told]) -> Lessons:
    strengths: list[Lesson] = []
    lessons: list[Lesson] = []
    pitfalls: list[Lesson] = []
    for teller, fields in told:
        strengths += [Lesson(text, teller) for text in fields.strengths]
        lessons += [Lesson(text, teller) for text in fields.lessons]
        pitfalls += [Lesson(text, teller) for text in fields.pitfalls]
    return Lessons(name, theme, tuple(strengths), tuple(lessons), tuple(pitfalls))
