"""What the templates ask for, part by part: words, numbers, nothing to compute."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property

from markupsafe import Markup

from generator.brochure import chapters, prose, register, titles
from generator.brochure.book import Book
from generator.brochure.grid import POINT, Grid
from generator.brochure.plan import Placed, Plan, Unit
from generator.catalogue.catalogue import Entry
from generator.catalogue.model import Project, Settings
from generator.catalogue.model.choices import LABELS, Chapter, Grouping, Status
from generator.catalogue.model.settings import Track
from generator.views import addresses
from generator.views.shapes import Fact, PhaseView, Source
from generator.wording import amounts, dates

MOST_LESSONS = 9  # of each sort, in the chapter that gathers them
QUOTE = range(35, 111)  # characters of a sentence that can stand large
COVER_SIZES = (58, 52, 47, 42, 37, 32, 28, 24, 20)  # points, on a small page
SKY = 0.45  # of the cover: above it stand no houses
COVER_LINES = 6  # lines of the cover that are not the title
OPENER_SIZES = (40, 36, 32, 28, 24, 20)
PANEL_SIZES = (26, 23, 20, 18, 16)
FULL = frozenset(
    {"cover", "inside", "opener", "verso", "spread", "dense", "ornament", "back"}
)
ON_PAPER = frozenset({"foreword", "notes", "neighbours"})
HALF_PICTURE = 0.4  # width of a picture on half a page, of the measure


@dataclass(frozen=True, slots=True)
class Ref:
    """A part of the brochure that is pointed at; no page where it is not in it."""

    key: str
    title: str
    page: int | None


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table of contents, with the lines under it."""

    ref: Ref
    tone: str
    children: tuple[Ref, ...] = ()


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence of a project, and the project."""

    text: str
    ref: Ref


@dataclass(frozen=True, slots=True)
class ProjectPage:
    """A project as its page shows it."""

    slug: str
    fields: Project
    kind: str
    place: str
    when: str
    facts: tuple[Fact, ...]
    story: Markup
    takeover: tuple[Fact, ...]
    before: tuple[Ref, ...]
    after: tuple[Ref, ...]
    quote: str
    picture: str
    alt: str
    address: str


class Pages:
    """The contents of one brochure by one plan."""

    def __init__(self, book: Book, plan: Plan) -> None:
        self.book = book
        self.plan = plan
        self.views = book.views

    @property
    def grid(self) -> Grid:
        """The grid of the page."""
        return self.book.grid

    @property
    def settings(self) -> Settings:
        """The city's settings."""
        return self.book.catalogue.settings

    def see(self, page: int | None) -> str:
        """Return how a page is pointed at: `p. 12`."""
        return self.views.say("p. {page}", page=page)

    def money(self, amount: Decimal) -> str:
        """Return an amount of euro."""
        return amounts.money(amount, self.book.language)

    def date(self) -> str:
        """Return the date of the brochure."""
        return dates.day(self.book.brochure.date, self.book.language)

    # Titles

    def cover_title(self, title: str) -> titles.Setting:
        """Return the title as it stands on the cover, in the sky above the houses."""
        grid = self.grid
        sky = grid.height * SKY - grid.outer - COVER_LINES * grid.line
        for number in range(len(COVER_SIZES)):
            sizes = COVER_SIZES[number:]
            found = self._fit(title, sizes, grid.width - 2 * grid.outer)
            if len(found.lines) * found.size * POINT <= sky:
                break
        return found

    def opener_title(self, title: str) -> titles.Setting:
        """Return the title of a chapter that opens with a drawing."""
        return self._fit(title, OPENER_SIZES, self.grid.measure)

    def panel_title(self, title: str) -> titles.Setting:
        """Return the title of a project on a page of colour."""
        return self._fit(title, PANEL_SIZES, self.grid.measure, most=2)

    def page_title(self, title: str) -> titles.Setting:
        """Return the title of a project across a page."""
        return self._fit(title, (19,), self.grid.measure)

    def corner_title(self, title: str) -> titles.Setting:
        """Return the title of a project beside the picture in its corner."""
        return self._fit(title, (19,), self.grid.text)

    def half_title(self, title: str) -> titles.Setting:
        """Return the title of a project on half a page."""
        room = self.grid.measure * (1 - HALF_PICTURE) - self.grid.gutter
        return self._fit(title, (15,), room)

    @property
    def most_air(self) -> int:
        """Lines that a story and the box under it stand apart at most."""
        return 6 if self.grid.large else 9

    @property
    def room(self) -> int:
        """Letters that a line above a title holds."""
        return 56

    def _fit(
        self,
        title: str,
        sizes: Sequence[float],
        measure: float,
        *,
        most: int = titles.MOST_LINES,
    ) -> titles.Setting:
        wanted = [size * self.grid.scale**2 for size in sizes]
        return titles.fit(title, measure / POINT, wanted, most=most)

    # Groups and contents

    def group(self, unit: Unit) -> chapters.Group | None:
        """Return the group that a unit belongs to, opens or comes before."""
        number = unit.group
        if unit.kind in {"opener", "verso"}:
            tail = unit.key.rpartition("group-")[2]
            number = int(tail) if tail.isdigit() else 0
        return self.book.groups[number - 1] if number else None

    def number(self, group: chapters.Group) -> int:
        """Return the number of a group, from 1."""
        return self.book.groups.index(group) + 1

    def tone(self, placed: Placed) -> str:
        """Return the class of the colours of a unit."""
        group = self.group(placed.unit)
        return group.tone.name if group else "tone-night"

    def head(self, unit: Unit) -> str:
        """Return what stands at the foot of a unit's pages."""
        if group := self.group(unit):
            return group.title
        if unit.kind == "programme":
            return self.views.say(LABELS[Chapter.PROGRAMME])
        if unit.kind in {"phases", "method"}:
            return self.views.say(LABELS[Chapter.PHASES])
        if unit.key in {one.value for one in Chapter}:
            return self.views.say(LABELS[Chapter(unit.key)])
        return self.views.say("Contents") if unit.kind == "contents" else ""

    def named(self, unit: Unit) -> str:
        """Return the named page that a unit begins on."""
        if unit.kind in FULL:
            return "full"
        return "paper" if unit.kind in ON_PAPER else self.running(unit)

    def running(self, unit: Unit) -> str:
        """Return the named page that a unit's text stands on."""
        group = self.group(unit)
        return f"group-{self.number(group)}" if group else "text"

    def ref(self, key: str, title: str) -> Ref:
        """Return a pointer to a part."""
        return Ref(key, title, self.plan.page(key))

    def project_refs(self, slugs: Sequence[str]) -> tuple[Ref, ...]:
        """Return pointers to projects."""
        projects = self.book.catalogue.projects
        return tuple(
            self.ref(f"project-{slug}", projects[slug].fields.title)
            for slug in slugs
            if slug in projects
        )

    def _in_page_order(self, slugs: Sequence[str]) -> tuple[Ref, ...]:
        refs = self.project_refs(slugs)
        return tuple(sorted(refs, key=lambda one: (one.page or 0, one.key)))

    def contents(self) -> tuple[Row, ...]:
        """Return the lines of the table of contents."""
        rows = []
        chapter_keys = {one.value for one in Chapter}
        for placed in self.plan.placed:
            unit = placed.unit
            if unit.kind == "opener" and (group := self.group(unit)):
                children = self._in_page_order([one.slug for one in group.projects])
                rows.append(
                    Row(self.ref(unit.key, group.title), group.tone.name, children)
                )
            elif unit.kind == "programme":
                slug = unit.key.removeprefix("programme-")
                title = self.book.catalogue.programmes[slug].fields.title
                said = self.views.say("How it works: {title}", title=title)
                rows.append(Row(self.ref(unit.key, said), "tone-night"))
            elif unit.kind == "phases":
                phases = self.book.catalogue.phases.items()
                children = tuple(
                    self.ref(f"phase-{slug}", phase.fields.title)
                    for slug, phase in phases
                )
                title = self.views.say(LABELS[Chapter.PHASES])
                rows.append(Row(self.ref(unit.key, title), "tone-night", children))
            elif unit.key in chapter_keys:
                title = self.views.say(LABELS[Chapter(unit.key)])
                rows.append(Row(self.ref(unit.key, title), "tone-night"))
        return tuple(rows)

    # Projects

    def projects(self, unit: Unit) -> tuple[ProjectPage, ...]:
        """Return the projects of a unit, in order."""
        keys = (unit.key, *unit.holds)
        return tuple(self._project(key) for key in keys)

    def _project(self, key: str) -> ProjectPage:
        slug = key.removeprefix("project-").partition(".")[0]
        entry = self.book.catalogue.projects[slug]
        project = entry.fields
        views = self.views
        kind = self.book.catalogue.terms["kind"][project.kinds[0]].title
        photograph = self.book.photographs.get(slug)
        return ProjectPage(
            slug=slug,
            fields=project,
            kind=kind,
            place=self._place(project),
            when=views.when(project.period.best if project.period else None),
            facts=self._facts(entry),
            story=prose.story(entry.story.html, key, self._link),
            takeover=views.takeover(entry),
            before=self.project_refs(self.book.catalogue.origins.get(slug, ())),
            after=self.project_refs(self.book.catalogue.followers.get(slug, ())),
            quote=_quotable(project.strengths),
            picture=picture_name(self.book, slug),
            alt=photograph.alt
            if photograph
            else views.say("Drawing: {kind}", kind=kind),
            address=self.book.address(slug),
        )

    def _place(self, project: Project) -> str:
        """Return where a project is, without the city that its chapter names."""
        place = self.views.place(project)
        cities = {one.fields.municipality for one in self.book.projects}
        named = {group.slug for group in self.book.groups}
        by_city = self.book.brochure.group_by is Grouping.MUNICIPALITY
        if len(cities) > 1 and not (by_city and project.municipality in named):
            return place
        city = self.book.catalogue.terms["municipality"][project.municipality].title
        return place.removesuffix(f", {city}")

    def _facts(self, entry: Entry[Project]) -> tuple[Fact, ...]:
        """Return what is known of a project and not said elsewhere on its page."""
        project = entry.fields
        period = project.period
        dated = [one for one in (period.model_dump().values() if period else ()) if one]
        skipped = {"kinds", "themes"}
        if len(dated) < 2:
            skipped.add("when")
        if project.status is Status.REALISED:
            skipped.add("status")
        if not project.street:
            skipped.add("where")
        made = []
        for fact in self.views.facts(entry):
            if fact.name == "where":
                fact = replace(fact, value=project.street or "", links=())
            if fact.name == "programme" and self._one_programme:
                fact = replace(fact, links=fact.links[1:])
                if not fact.links:
                    continue
            if fact.name not in skipped:
                made.append(fact)
        return tuple(made)

    @cached_property
    def _one_programme(self) -> bool:
        """Whether all projects come from one programme, so that none needs to say."""
        return len({one.fields.programme for one in self.book.projects}) == 1

    def _link(self, kind: str, name: str, text: str) -> str:
        key = f"{kind}-{name}"
        if (page := self.plan.page(key)) is not None:
            return (
                f'<a href="#{key}">{text}</a> '
                f'<span class="see">({self.see(page)})</span>'
            )
        if self.book.site_url:
            address = self.book.site_url + addresses.target(kind, name)
            return f'<a href="{address}">{text}</a>'
        return text

    # Chapters

    def tracks(self, programme: str) -> list[Track]:
        """Return the tracks of a programme."""
        return [one for one in self.settings.tracks if one.programme == programme]

    @cached_property
    def phases(self) -> tuple[PhaseView, ...]:
        """The phases of the method, in order."""
        return self.views.phases("")

    def phase_story(self, slug: str) -> Markup:
        """Return the story of a phase."""
        entry = self.book.catalogue.phases[slug]
        return prose.story(entry.story.html, f"phase-{slug}", self._link)

    def lessons(self) -> list[tuple[str, list[Said]]]:
        """Return what neighbours said, at most one sentence of a sort per project."""
        made = []
        for name in ("strengths", "lessons", "pitfalls"):
            found = [
                Said(said[0], self.ref(f"project-{one.slug}", one.fields.title))
                for one in self.book.projects
                if (said := getattr(one.fields, name))
            ]
            step = max(1, -(-len(found) // MOST_LESSONS))
            if found:
                made.append((name, found[::step]))
        return made

    def register(self) -> list[tuple[str, list[tuple[str, tuple[Ref, ...]]]]]:
        """Return the parts of the register, with titles and page numbers."""
        return [
            (
                self.views.say(part.title),
                [
                    (line.word, self._in_page_order(line.projects))
                    for line in part.lines
                ],
            )
            for part in register.parts(self.book.catalogue, self.book.projects)
        ]

    def sources(self) -> list[tuple[str, tuple[Source, ...]]]:
        """Return the sources of every project, by title."""
        return [
            (one.fields.title, self.views.sources(one.fields.sources))
            for one in sorted(
                self.book.projects, key=lambda one: one.fields.title.casefold()
            )
        ]

    def credits(self) -> list[tuple[str, str, str]]:
        """Return project, maker and licence of every photograph."""
        projects = self.book.catalogue.projects
        return [
            (projects[slug].fields.title, one.credit, self.views.label(one.licence))
            for slug, one in sorted(self.book.photographs.items())
        ]

    def quote(self, unit: Unit) -> Said | None:
        """Return a sentence of a group that can stand large."""
        group = self.group(unit)
        found = [
            Said(text, self.ref(f"project-{one.slug}", one.fields.title))
            for one in (group.projects if group else self.book.projects)
            if (text := _quotable(one.fields.strengths))
        ]
        return min(found, key=lambda said: (len(said.text), said.text), default=None)


def picture_name(book: Book, slug: str) -> str:
    """Return the name of the asset that shows a project."""
    return f"pictures/{slug}.{'jpg' if slug in book.photographs else 'svg'}"


def _quotable(sentences: Sequence[str]) -> str:
    """Return the first sentence of a length that can stand large, or nothing."""
    return next((one for one in sentences if len(one) in QUOTE), "")
