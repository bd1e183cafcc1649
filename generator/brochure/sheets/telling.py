"""A project told on one face: everything, or the part that has room.

What goes first when room is short is the same for every project (`drafts`): facts
that few ask for, then the end of the story, then the third thing learnt. The title,
the summary, the first steps and a source stay longest.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from html.parser import HTMLParser
from itertools import pairwise

from markupsafe import Markup

from generator.brochure import chapters, prose
from generator.brochure.chapters import Tone
from generator.brochure.photographs import Photographs
from generator.catalogue.catalogue import Entry
from generator.catalogue.markup import VOID
from generator.catalogue.model import Project
from generator.catalogue.model.choices import Status
from generator.views import addresses
from generator.views.languages import foreign_of
from generator.views.shapes import Fact, Source
from generator.views.views import Views
from generator.wording.messages import N_

ALL = 99  # more than any list of a project holds
MINOR = frozenset(
    {"running_cost", "co_funding", "participants", "initiators", "upkeep", "partners"}
)
ELSEWHERE = frozenset({"where", "when", "kinds"})  # stand over the title
NOTES = re.compile(
    r'<sup class="footnote-ref">.*?</sup>|<section class="footnotes".*?</section>',
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Draft:
    """How much of a project is told: at most so many of each.

    Attributes:
        pattern: how the face is laid out.
        story: parts of the story, from the first.
        minor: facts that few ask for are told.
        learnt: of each sort of what was learnt.
        steps: first steps, and conditions.
        sources: of them.
        asked: what it takes to do the same is told, besides the first steps.
    """

    pattern: str = ""
    story: int = ALL
    minor: bool = True
    learnt: int = ALL
    steps: int = ALL
    sources: int = ALL
    asked: bool = True


@dataclass(frozen=True, slots=True)
class Told:
    """A project as a face shows it.

    Attributes:
        shortened: there is more to tell than this.
    """

    slug: str
    fields: Project
    kind: str
    place: str
    when: str
    tone: Tone
    facts: tuple[Fact, ...]
    story: Markup
    strengths: tuple[str, ...]
    lessons: tuple[str, ...]
    pitfalls: tuple[str, ...]
    first_steps: tuple[str, ...]
    conditions: tuple[str, ...]
    takeover: tuple[Fact, ...]
    sources: tuple[Source, ...]
    picture: str
    alt: str
    credit: str
    address: str
    shortened: bool

    @property
    def asks(self) -> bool:
        """Whether anything is said about doing the same."""
        return bool(self.first_steps or self.conditions or self.takeover)


def drafts(
    project: Entry[Project], patterns: tuple[str, ...], *, with_story: bool = True
) -> tuple[Draft, ...]:
    """Return the drafts of a project, from all there is to the least.

    Args:
        project: to be told.
        patterns: layouts for all there is, the one that takes most room first;
            what is left out is left out of the last one.
        with_story: whether the story is told at all.
    """
    count = len(parts(project.story.html)) if with_story else 0
    made = [Draft(pattern, story=count) for pattern in patterns]

    def less(**changes: int | bool) -> None:
        made.append(replace(made[-1], **changes))  # type: ignore[arg-type]

    less(minor=False)
    less(sources=4)
    for fewer in reversed(range(1, count)):
        less(story=fewer)
    less(learnt=2, sources=2)
    less(learnt=1)
    if count:
        less(story=0)
    less(steps=6)
    less(learnt=0, sources=1)
    for fewer in reversed(range(1, 6)):
        less(steps=fewer)
    less(asked=False)  # from here on any content fits
    less(steps=0)
    return tuple(made)


def tell(
    views: Views,
    project: Entry[Project],
    draft: Draft,
    *,
    photographs: Photographs,
    site_url: str,
) -> Told:
    """Return a project in a draft."""
    fields, take = project.fields, project.fields.takeover
    photograph = photographs.get(project.slug)
    kind = views.term("kind", fields.kinds[0]).title
    whole = parts(NOTES.sub("", project.story.html))
    facts = [one for one in _facts(views, project) if draft.minor or not _is_minor(one)]
    lists: dict[str, tuple[list[str], int]] = {
        "strengths": (fields.strengths, draft.learnt),
        "lessons": (fields.lessons, draft.learnt),
        "pitfalls": (fields.pitfalls, draft.learnt),
        "first_steps": (take.first_steps if take else [], draft.steps),
        "conditions": (take.conditions if take else [], draft.steps * draft.asked),
    }
    shortened = draft.story < len(whole) or "footnote" in project.story.html
    shortened |= not draft.minor and any(map(_is_minor, _facts(views, project)))
    shortened |= any(len(said) > most for said, most in lists.values())
    shortened |= len(fields.sources) > draft.sources or not draft.asked
    return Told(
        slug=project.slug,
        fields=fields,
        kind=kind,
        place=views.place(fields),
        when=views.when(fields.period.best if fields.period else None),
        tone=tone(views, fields),
        facts=tuple(facts),
        story=prose.story(
            "\n".join(whole[: draft.story]),
            project.slug,
            _linker(site_url),
            lower=0,
            language=foreign_of(project, views),
        ),
        takeover=views.takeover(project) if draft.asked else (),
        sources=views.sources(fields.sources)[: draft.sources],
        picture=f"{project.slug}.{'jpg' if photograph else 'svg'}",
        alt=photograph.alt
        if photograph
        else views.say(N_("Drawing: {kind}"), kind=kind),
        credit=photograph.credit if photograph else "",
        address=address(site_url, project.slug),
        shortened=shortened,
        **{name: tuple(said[:most]) for name, (said, most) in lists.items()},
    )


def address(site_url: str, slug: str) -> str:
    """Return the web address of a project, empty where the site has none."""
    return f"{site_url}{addresses.project(slug)}" if site_url else ""


def tone(views: Views, project: Project) -> Tone:
    """Return the colours of a project: those of its first theme."""
    themes = list(views.catalogue.terms["theme"])
    first = project.themes[0] if project.themes else ""
    return chapters.tone(themes.index(first) if first in themes else 3)


def _facts(views: Views, project: Entry[Project]) -> Iterator[Fact]:
    """Yield what is known of a project and does not stand over its title."""
    period = project.fields.period
    dates = [one for one in (period.model_dump().values() if period else ()) if one]
    for fact in views.facts(project):
        if fact.name == "where" and project.fields.street:
            yield replace(fact, value=project.fields.street, links=())
        elif fact.name == "when" and len(dates) > 1:
            yield fact
        elif fact.name == "status" and project.fields.status is Status.REALISED:
            continue
        elif fact.name not in ELSEWHERE:
            yield fact


def _is_minor(fact: Fact) -> bool:
    return fact.name in MINOR


def _linker(site_url: str) -> prose.Linker:
    def link(kind: str, name: str, text: str) -> str:
        if not site_url:
            return text
        return f'<a href="{site_url}{addresses.target(kind, name)}">{text}</a>'

    return link


class _Top(HTMLParser):
    """Finds where the outermost elements of a story begin."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.starts: list[tuple[tuple[int, int], str]] = []
        self._depth = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if not self._depth:
            self.starts.append((self.getpos(), tag))
        self._depth += tag not in VOID

    def handle_endtag(self, tag: str) -> None:
        self._depth -= tag not in VOID


def parts(story: str) -> tuple[str, ...]:
    """Return a story cut between its outermost elements.

    A heading stays with what it is over.
    """
    parser = _Top()
    parser.feed(story)
    before = [0]
    for line in story.splitlines(keepends=True):
        before.append(before[-1] + len(line))
    cuts = []
    for number, ((row, column), _) in enumerate(parser.starts):
        former = parser.starts[number - 1][1] if number else ""
        if not re.fullmatch(r"h[1-6]", former):
            cuts.append(before[row - 1] + column)
    return tuple(
        story[first:last].strip() for first, last in pairwise([*cuts, len(story)])
    )
