"""What a brochure holds and in which order: groups of projects, their colours.

Only choosing and ordering happen here. Where things stand is decided by `plan`,
what they look like by the templates.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.catalogue.catalogue import VALUES, Catalogue, Entry
from generator.catalogue.model import Brochure, Project
from generator.catalogue.model.choices import Chapter, Grouping
from generator.catalogue.selection import select
from generator.wording.messages import N_, message

LEAST_IN_GROUP = 3  # projects: fewer make no chapter when they fit another one
TONES = (  # deep and pale; neighbours on paper differ
    ("leaf", "sage"),
    ("brick", "rose"),
    ("sky", "mist"),
    ("night", "sand"),
)
# Deep colours of covers: brochures of a series differ by their order.
COVER_TONES = ("brick", "sky", "leaf", "night")

Gathered = tuple[tuple[str, ...], list[Entry[Project]]]  # terms, projects


def cover_tone(order: int) -> str:
    """Return the deep colour of a brochure's cover, by its place in the series."""
    return COVER_TONES[(order - 1) % len(COVER_TONES)]


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
        slugs: of the terms they share: mostly one, none for what is left over.
        title: how the group is called.
        summary: a sentence about it, or empty.
        tone: its colours.
        projects: in reading order.
    """

    slugs: tuple[str, ...]
    title: str
    summary: str
    tone: Tone
    projects: tuple[Entry[Project], ...]


def projects_of(catalogue: Catalogue, brochure: Brochure) -> tuple[Entry[Project], ...]:
    """Return the projects that a brochure tells of, in no order that matters."""
    told = Chapter.PROJECTS in brochure.chapters
    return tuple(select(catalogue, brochure.select)) if told else ()


def groups(
    catalogue: Catalogue, brochure: Brochure, language: str
) -> tuple[Group, ...]:
    """Return the projects of a brochure in the groups that it asks for."""
    projects = select(catalogue, brochure.select)
    if not projects:
        return ()
    if brochure.group_by is Grouping.NONE:
        found: list[Gathered] = [((), list(projects))]
    else:
        found = _by_term(catalogue, brochure.group_by.value, projects)
        if brochure.group_by is not Grouping.MUNICIPALITY:
            found = _joined(found)
    named = bool(brochure.select.projects)
    made = []
    for number, (slugs, members) in enumerate(found):
        title, summary = _named(catalogue, brochure.group_by, slugs, language)
        made.append(
            Group(
                slugs,
                title,
                summary,
                tone(number),
                tuple(members if named else _in_reading_order(catalogue, members)),
            )
        )
    return tuple(made)


def _joined(found: Sequence[Gathered]) -> list[Gathered]:
    """Return groups of which none is too small: such a one joins its neighbour.

    A chapter of one project would be more colour than text.
    """
    made: list[Gathered] = []
    for slugs, members in found:
        before, others = made[-1] if made else ((), [])
        small = min(len(members), len(others)) < LEAST_IN_GROUP
        if before and slugs and small:
            made[-1] = (*before, *slugs), [*others, *members]
        else:
            made.append((slugs, members))
    return made


def _by_term(
    catalogue: Catalogue, facet: str, projects: Sequence[Entry[Project]]
) -> list[Gathered]:
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
        ((term,) if term else (), members)
        for term in order
        if (members := [one for one in projects if chosen[one.slug] == term])
    ]


def _named(
    catalogue: Catalogue, grouping: Grouping, slugs: tuple[str, ...], language: str
) -> tuple[str, str]:
    """Return what a group is called and one or two sentences about it."""
    if grouping is Grouping.NONE:
        return message(N_("The projects")).say(language), ""
    if not slugs and grouping is Grouping.MUNICIPALITY:
        return message(N_("Elsewhere")).say(language), ""
    if not slugs:
        return message(N_("Other projects")).say(language), ""
    terms = [catalogue.terms[grouping.value][slug] for slug in slugs]
    words = [
        one.plural if grouping is Grouping.KIND and one.plural else one.title
        for one in terms
    ]
    title = words[0]
    common = grouping in {Grouping.THEME, Grouping.KIND}  # nouns, not names
    for word in words[1:]:
        inside = _inside(word) if common else word
        title = message(N_("{one} and {other}"), one=title, other=inside).say(language)
    return title, " ".join(one.summary for one in terms if one.summary)


def _inside(word: str) -> str:
    """Return a noun as it stands inside a sentence; an acronym stays."""
    return word if word[1:2].isupper() else word[:1].lower() + word[1:]


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
