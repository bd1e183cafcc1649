"""The register: every project again, by kind, by place and by year."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from generator.catalogue.catalogue import Catalogue, Entry
from generator.catalogue.model import Project
from generator.wording.messages import N_


@dataclass(frozen=True, slots=True)
class Line:
    """A word of the register and the projects under it, each by its slug."""

    word: str
    projects: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """One way to look something up; `title` is for the translators."""

    title: str
    lines: tuple[Line, ...]


def parts(catalogue: Catalogue, projects: Sequence[Entry[Project]]) -> tuple[Part, ...]:
    """Return the register of some projects, without parts that hold a single line."""
    terms = catalogue.terms
    by_kind = _gathered(
        projects,
        lambda one: [
            terms["kind"][kind].plural or terms["kind"][kind].title
            for kind in one.kinds
        ],
    )
    by_place = _gathered(
        projects, lambda one: [terms["municipality"][one.municipality].title]
    )
    by_neighbourhood = _gathered(
        projects,
        lambda one: (
            [terms["neighbourhood"][one.neighbourhood].title]
            if one.neighbourhood
            else [one.borough]
            if one.borough
            else []
        ),
    )
    by_year = _gathered(
        projects,
        lambda one: (
            [str(one.period.best.year)] if one.period and one.period.best else []
        ),
    )
    found = (
        Part(N_("By kind"), by_kind),
        Part(N_("By municipality"), by_place),
        Part(N_("By neighbourhood"), by_neighbourhood),
        Part(N_("By year"), tuple(reversed(by_year))),
    )
    return tuple(part for part in found if len(part.lines) > 1)


def _gathered(
    projects: Iterable[Entry[Project]], words: Callable[[Project], Iterable[str]]
) -> tuple[Line, ...]:
    found: dict[str, list[str]] = {}
    for project in projects:
        for word in words(project.fields):
            if project.slug not in found.setdefault(word, []):
                found[word].append(project.slug)
    return tuple(
        Line(word, tuple(slugs))
        for word, slugs in sorted(found.items(), key=lambda row: row[0].casefold())
    )
