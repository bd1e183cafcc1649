"""What a brochure holds and in which order: groups of projects, their colours.

Only choosing and ordering happen here. Where things stand is decided by `plan`,
what they look like by the templates.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.catalogue.catalogue import VALUES, Catalogue, Entry
from generator.catalogue.model import Brochure, Project
from generator.catalogue.model.choices import Grouping
from generator.catalogue.selection import select
from generator.wording.messages import N_, Message, message

LEAST_IN_GROUP = 3  # projects: fewer make no chapter when they fit another one
TONES = (  # deep and pale; neighbours on paper differ
    ("leaf", "sage"),
    ("brick", "rose"),
    ("sky", "mist"),
    ("night", "sand"),
)


@dataclass(frozen=True, slots=True)
class Tone:
    """A deep colour and the pale one that goes with it."""

    deep: str
    pale: str

    @property
    def name(self) -> str:
        """Name of the class in the style sheet."""
        return f"tone-{self.deep}"


def tone(number: int) -> Tone:
    """Return the colours of a chapter, counted from 0."""
    return Tone(*TONES[number % len(TONES)])


@dataclass(frozen=True, slots=True)
class Group:
    """Projects that stand together.

    Attributes:
        slug: of the term they share, or empty.
        title: how the group is called.
        summary: one sentence about it, or empty.
        tone: its colours.
        projects: in reading order.
    """

    slug: str
    title: str
    summary: str
    tone: Tone
    projects: tuple[Entry[Project], ...]


def groups(
    catalogue: Catalogue, brochure: Brochure, language: str
) -> tuple[Group, ...]:
    """Return the projects of a brochure in the groups that it asks for."""
    projects = select(catalogue, brochure.select)
    if not projects:
        return ()
    if brochure.group_by is Grouping.NONE:
        found = [("", list(projects))]
    else:
        found = _by_term(catalogue, brochure.group_by.value, projects)
    named = bool(brochure.select.projects)
    made = []
    for number, (slug, members) in enumerate(found):
        title, summary = _named(catalogue, brochure.group_by, slug)
        made.append(
            Group(
                slug,
                title if isinstance(title, str) else title.say(language),
                summary,
                tone(number),
                tuple(members if named else _in_reading_order(catalogue, members)),
            )
        )
    return tuple(made)


def _by_term(
    catalogue: Catalogue, facet: str, projects: Sequence[Entry[Project]]
) -> list[tuple[str, list[Entry[Project]]]]:
    """Return projects by the term they fit best; those without one come last.

    A project belongs to the first of its terms. Where that leaves a group too
    small for a chapter, its projects go to another of their terms, or else
    together with those of other small groups.
    """
    fitting = {
        project.slug: list(VALUES[facet](project.fields)) for project in projects
    }
    while True:
        chosen = {slug: terms[0] if terms else "" for slug, terms in fitting.items()}
        sizes: dict[str, int] = {}
        for term in chosen.values():
            sizes[term] = sizes.get(term, 0) + 1
        small = sorted(
            (
                term
                for term, size in sizes.items()
                if term
                and size < LEAST_IN_GROUP
                and all(
                    any(sizes.get(other, 0) > size for other in fitting[slug][1:])
                    for slug, own in chosen.items()
                    if own == term
                )
            ),
            key=lambda term: (sizes[term], term),
        )
        if not small:
            break
        for terms in fitting.values():
            if small[0] in terms:
                terms.remove(small[0])
    lonely = [
        term for term, size in sizes.items() if size < LEAST_IN_GROUP and term != ""
    ]
    if len(lonely) > 1:
        chosen = {slug: "" if term in lonely else term for slug, term in chosen.items()}
    order = [*catalogue.terms[facet], ""]
    return [
        (term, members)
        for term in order
        if (members := [one for one in projects if chosen[one.slug] == term])
    ]


def _named(
    catalogue: Catalogue, grouping: Grouping, slug: str
) -> tuple[str | Message, str]:
    if grouping is Grouping.NONE:
        return message(N_("The projects")), ""
    if not slug and grouping is Grouping.MUNICIPALITY:
        return message(N_("Elsewhere")), ""
    if not slug:
        return message(N_("Other projects")), ""
    term = catalogue.terms[grouping.value][slug]
    title = term.plural if grouping is Grouping.KIND and term.plural else term.title
    return title, term.summary or ""


def _in_reading_order(
    catalogue: Catalogue, projects: Iterable[Entry[Project]]
) -> list[Entry[Project]]:
    """Return the newest first; a project that grew out of another follows it."""

    def key(project: Entry[Project]) -> tuple[bool, tuple[int, ...], str]:
        period = project.fields.period
        best = period.best if period else None
        when = tuple(-part for part in best.sort_key) if best else ()
        return best is None, when, project.slug

    rest = sorted(projects, key=key)
    inside = {project.slug for project in rest}
    ordered: list[Entry[Project]] = []

    def add(project: Entry[Project]) -> None:
        if project in ordered:
            return
        ordered.append(project)
        for after in catalogue.followers.get(project.slug, ()):
            if after in inside:
                add(catalogue.projects[after])

    for project in rest:
        if not inside.intersection(catalogue.origins.get(project.slug, ())):
            add(project)
    for project in rest:  # two that grew out of each other
        add(project)
    return ordered
