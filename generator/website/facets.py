"""What the catalogue page narrows down by: one small file of columns.

A browser that has these columns counts and filters without asking a server, also
for ten thousand projects. Each facet is dictionary-encoded: the combinations of
terms that occur stand once, and every project names its combination by number.
Rows are the projects, newest first, as the page lists them.

Cards are written into files of their own only where there are too many projects
for one page; the page then shows the first of them and fetches the rest.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import jinja2

from generator.catalogue.catalogue import VALUES
from generator.catalogue.model import Project
from generator.catalogue.model.choices import CostBand, Effort, Status
from generator.views import addresses
from generator.views.shapes import Card
from generator.views.views import Views
from generator.website import costs
from generator.website.exchanging import exchanged
from generator.website.packing import packed
from generator.wording.messages import N_

MOST_AT_ONCE = 300  # projects that one page lists whole
A_PAGE = 60  # projects that are listed at a time where there are more
A_CHUNK = 50  # cards in one file
FIRST_SHOWN = 7  # terms of a facet that stand above “more”
MOST_WRITTEN = 60  # terms of a facet that stand in the page; a script adds the rest

Values = Callable[[Project], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Term:
    """A value to choose. `count` is the number of projects that have it."""

    slug: str
    title: str
    count: int


@dataclass(frozen=True, slots=True)
class Facet:
    """One question that projects are narrowed down by.

    Attributes:
        name: in the code.
        key: in the address bar.
        label: what people read.
        terms: to choose from, only those that some project has.
        sets: every combination of terms that occurs, as numbers of terms.
        rows: for every project, newest first, the number of its combination.
        overview: address of the page with a page for each term, or empty.
    """

    name: str
    key: str
    label: str
    terms: tuple[Term, ...]
    sets: tuple[tuple[int, ...], ...]
    rows: tuple[int, ...]
    overview: str


@dataclass(frozen=True, slots=True)
class Question:
    """A facet as it is asked: its key, its label and how a project answers."""

    key: str
    label: str
    values: Values


def _year(project: Project) -> tuple[str, ...]:
    best = project.period.best if project.period else None
    return (str(best.year),) if best else ()


def _cost(project: Project) -> tuple[str, ...]:
    band = costs.band(project)
    return (band.value,) if band else ()


def _effort(project: Project) -> tuple[str, ...]:
    effort = project.takeover.effort if project.takeover else None
    return (effort.value,) if effort else ()


QUESTIONS = {
    "theme": Question("thema", N_("Theme"), VALUES["theme"]),
    "kind": Question("soort", N_("Kind"), VALUES["kind"]),
    "municipality": Question("gemeente", N_("Municipality"), VALUES["municipality"]),
    "neighbourhood": Question("buurt", N_("Neighbourhood"), VALUES["neighbourhood"]),
    "track": Question("luik", N_("Track"), VALUES["track"]),
    "status": Question("status", N_("Status"), VALUES["status"]),
    "year": Question("jaar", N_("Year"), _year),
    "cost": Question("kosten", N_("Cost"), _cost),
    "audience": Question("doelgroep", N_("For whom"), VALUES["audience"]),
    "effort": Question("inzet", N_("Effort"), _effort),
}
CLOSED = {"status": Status, "cost": CostBand, "effort": Effort}


def facets(views: Views) -> tuple[Facet, ...]:
    """Return every facet that some project answers."""
    if Facet not in views.worked_out:
        made = (_facet(views, name, question) for name, question in QUESTIONS.items())
        views.worked_out[Facet] = tuple(facet for facet in made if facet.terms)
    found: tuple[Facet, ...] = views.worked_out[Facet]
    return found


def told(found: Iterable[Facet]) -> list[list[object]]:
    """Return what of facets is the same in every language, for JSON to hold."""
    return [
        [
            facet.name,
            [[term.slug, term.count] for term in facet.terms],
            facet.sets,
            facet.rows,
        ]
        for facet in found
    ]


def take_over(views: Views, said: Iterable[Sequence[Any]], cost: Iterable[int]) -> None:
    """Take facets and costs from what was `told`, in place of asking all projects.

    Args:
        views: of the catalogue that they are of, but for words.
        said: of every facet.
        cost: as `costs.ranks`.
    """
    found = []
    for name, counts, sets, rows in said:
        question = QUESTIONS[name]
        titles = _titles(views, name, dict(counts))
        found.append(
            Facet(
                name,
                question.key,
                views.say(question.label),
                tuple(Term(slug, titles[slug], count) for slug, count in counts),
                tuple(map(tuple, sets)),
                tuple(rows),
                addresses.TERMS.get(name, ""),
            )
        )
    views.worked_out[Facet] = tuple(found)
    costs.take_over(views, cost)


def _facet(views: Views, name: str, question: Question) -> Facet:
    projects = views.catalogue.projects
    answers = [
        tuple(question.values(projects[card.slug].fields))
        for card in views.newest_first
    ]
    often = Counter(answers)  # many projects answer alike
    counts: dict[str, int] = {}
    for answer, times in often.items():
        for slug in set(answer):
            counts[slug] = counts.get(slug, 0) + times
    titles = _titles(views, name, counts)
    slugs = [slug for slug in titles if slug in counts]
    numbers = {slug: number for number, slug in enumerate(slugs)}
    sets: dict[tuple[int, ...], int] = {}
    set_of = {
        answer: sets.setdefault(
            tuple(sorted({numbers[slug] for slug in answer})), len(sets)
        )
        for answer in often
    }
    return Facet(
        name,
        question.key,
        views.say(question.label),
        tuple(Term(slug, titles[slug], counts[slug]) for slug in slugs),
        tuple(sets),
        tuple(set_of[answer] for answer in answers),
        addresses.TERMS.get(name, ""),
    )


def _titles(views: Views, name: str, counts: dict[str, int]) -> dict[str, str]:
    """Return titles by slug, in the order in which people choose."""
    if name in CLOSED:
        return {one.value: views.label(one) for one in CLOSED[name]}
    if name == "year":
        return {year: year for year in sorted(counts, reverse=True)}
    return {slug: term.title for slug, term in views.catalogue.terms[name].items()}


def columns(views: Views) -> str:
    """Return the file that browsers filter with, as JSON.

    `facets` has `key`, `name`, `terms` (slug and title), `sets` and `rows`; `cost` the
    ranks of `costs`, one higher; both are packed. `names` has slug and title of
    every row, left out where there are more than `MOST_AT_ONCE`: then they stand in a
    file of their own, because few readers need them.
    """
    content: dict[str, object] = {
        "count": len(views.newest_first),
        "facets": [
            {
                "key": facet.key,
                "name": facet.label,
                "terms": [[term.slug, term.title] for term in facet.terms],
                "sets": facet.sets,
                "rows": packed(facet.rows),
            }
            for facet in facets(views)
        ],
        "cost": packed([rank + 1 for rank in costs.ranks(views)]),
    }
    if not is_large(views):
        content["names"] = _names(views)
    return _json(content)


def is_large(views: Views) -> bool:
    """Return whether there are too many projects to list on one page."""
    return len(views.newest_first) > MOST_AT_ONCE


def version(content: str) -> str:
    """Return a short name of what a file holds, so that browsers fetch it anew."""
    return hashlib.sha256(content.encode()).hexdigest()[:8]


def files(views: Views, templates: jinja2.Environment) -> Iterator[tuple[str, str]]:
    """Yield address and content of every file that the catalogue page fetches."""
    yield addresses.COLUMNS, columns(views)
    if not is_large(views):
        return
    yield addresses.NAMES, _json(_names(views))
    for number in range(-(-len(views.newest_first) // A_CHUNK)):
        yield addresses.chunk(number), _chunk(views, templates, number)


def edited(
    before: Views,
    views: Views,
    slugs: Iterable[str],
    templates: jinja2.Environment,
    read: Callable[[str], str],
) -> list[tuple[str, str]] | None:
    """Return what changes in these files with words of projects; None where unsure.

    Args:
        before: views of the catalogue before.
        views: of the catalogue now.
        slugs: of the projects.
        templates: of the inside of pages.
        read: returns the text of an address that stands.
    """
    if not is_large(views):
        return None  # there is one small file, in which names stand too
    found: dict[str, str | None] = {}

    def exchange(address: str, was: object, now: object) -> None:
        text = found[address] if address in found else read(address)
        found[address] = exchanged(text, _json(was), _json(now))

    item = _items(templates)
    for slug in slugs:
        was, now = before.cards[slug], views.cards[slug]
        exchange(addresses.NAMES, [slug, was.title], [slug, now.title])
        chunk = addresses.chunk(views.places[slug] // A_CHUNK)
        exchange(chunk, item(was), item(now))
    texts = [(name, text) for name, text in found.items() if text is not None]
    return texts if len(texts) == len(found) else None


def _chunk(views: Views, templates: jinja2.Environment, number: int) -> str:
    cards = views.newest_first[number * A_CHUNK : (number + 1) * A_CHUNK]
    return _json(list(map(_items(templates), cards)))


def _items(templates: jinja2.Environment) -> Callable[[Card], str]:
    """Return what makes the items of a list that a browser fetches."""
    template = templates.get_template("card-item.html")
    root = addresses.root_of(addresses.CATALOGUE)
    return lambda card: template.render(card=card, root=root, addresses=addresses)


def _names(views: Views) -> list[list[str]]:
    return [[card.slug, card.title] for card in views.newest_first]


def _json(content: object) -> str:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))
