"""What the templates ask for, part by part: words, numbers, nothing to compute."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import cached_property

from markupsafe import Markup

from generator.brochure import (
    chapters,
    numbers,
    places,
    prose,
    register,
    said,
    titles,
)
from generator.brochure.book import Book
from generator.brochure.grid import POINT, Grid
from generator.brochure.pictures import picture_name
from generator.brochure.plan import Placed, Plan, Unit
from generator.brochure.shapes import ProjectPage, Ref, Row, Said
from generator.catalogue.catalogue import Entry
from generator.catalogue.model import Phase, Programme, Project, Settings
from generator.catalogue.model.choices import LABELS, Chapter, Grouping
from generator.catalogue.model.settings import Track
from generator.views import addresses
from generator.views.languages import foreign_of
from generator.views.shapes import PhaseView, Source
from generator.views.walks import WalkView
from generator.wording import amounts, dates
from generator.wording.messages import N_

COVER_SIZES = (58, 52, 47, 42, 37, 32, 28, 24, 20)  # points, on a small page
FIELD = 0.4  # of the cover: where its title stands
COVER_LINES = 7  # lines of the cover that are not the title
OPENER_SIZES = (40, 36, 32, 28, 24, 20)
PANEL_SIZES = (26, 23, 20, 18, 16)
FULL = frozenset(
    {"cover", "inside", "opener", "verso", "spread", "dense", "ornament", "back"}
)
ON_PAPER = frozenset({"foreword", "notes", "neighbours", "idea", "lessons"})
COVERS = frozenset({"cover", "inside", "back", "ornament"})  # in the series' colour
WIDEST_CHART = 120  # millimetres
MAP_LINES = 11  # of a page with a map that are not the map
MOST_SPOTS = 5  # vignettes on the page that opens a chapter
HALF_PICTURE = 0.36  # width of a picture on half a page, of the measure
HALF_VIGNETTE = 0.21  # the same on a small page


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
        """Return the title as it stands on the cover, above the houses."""
        grid = self.grid
        room = grid.height * FIELD - grid.outer - COVER_LINES * grid.line
        measure = grid.width - 2 * grid.outer
        for size in COVER_SIZES:
            for most in range(titles.MOST_LINES, 0, -1):
                found = self._fit(title, (size,), measure, most=most)
                wide = max(map(titles.width, found.lines)) * found.size * POINT
                high = len(found.lines) * found.size * POINT
                if wide <= measure and high <= room:
                    return found
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
        room = self.grid.measure * (1 - half_picture(self.grid)) - self.grid.gutter
        return self._fit(title, (15,), room)

    def learnt_letters(self, one: ProjectPage) -> int:
        """Return how much neighbours said of a project, letters."""
        fields = one.fields
        return sum(map(len, (*fields.strengths, *fields.lessons, *fields.pitfalls)))

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

    def in_group(self, group: chapters.Group) -> tuple[Ref, ...]:
        """Return pointers to the projects of a group, in the order of their pages."""
        return self._in_page_order([one.slug for one in group.projects])

    def spots(self, group: chapters.Group) -> list[str]:
        """Return projects of a group whose vignettes differ, a few at most."""
        found: dict[str, str] = {}
        for one in group.projects:
            found.setdefault(one.fields.kinds[0], one.slug)
        return list(found.values())[:MOST_SPOTS]

    @property
    def cover_tone(self) -> str:
        """The colour that tells this brochure from the others of its series."""
        return chapters.cover_tone(self.book.brochure.order)

    def number(self, group: chapters.Group) -> int:
        """Return the number of a group, from 1."""
        return self.book.groups.index(group) + 1

    def tone(self, placed: Placed) -> str:
        """Return the class of the colours of a unit."""
        group = self.group(placed.unit)
        if group:
            return group.tone.name
        own = placed.unit.kind in COVERS
        return f"tone-{self.cover_tone}" if own else "tone-night"

    def head(self, unit: Unit) -> str:
        """Return what stands at the foot of a unit's pages."""
        if group := self.group(unit):
            return group.title
        if unit.kind == "programme":
            return self.views.say(LABELS[Chapter.PROGRAMME])
        if unit.kind in {"phases", "method"}:
            return self.views.say(LABELS[Chapter.PHASES])
        if unit.kind == "walk":
            return self.walk(unit).title
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
                line = self.views.say(N_("How it works: {title}"), title=title)
                rows.append(Row(self.ref(unit.key, line), "tone-night"))
            elif unit.kind == "walk":
                line = self.views.say(N_("Walk: {title}"), title=self.walk(unit).title)
                rows.append(Row(self.ref(unit.key, line), "tone-night"))
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
            facts=self.book.facts(entry),
            story=prose.story(
                entry.story.html, key, self._link, language=foreign_of(entry, views)
            ),
            takeover=views.takeover(entry),
            before=self.project_refs(self.book.catalogue.origins.get(slug, ())),
            after=self.project_refs(self.book.catalogue.followers.get(slug, ())),
            quote=said.quotable(
                (*project.strengths, *project.lessons, *project.pitfalls)
            ),
            picture=picture_name(self.book, slug),
            alt=photograph.alt
            if photograph
            else views.say("Drawing: {kind}", kind=kind),
            address=self.book.address(slug),
            pictured=slug in self.book.pictured,
        )

    def _place(self, project: Project) -> str:
        """Return where a project is, without the city that its chapter names."""
        place = self.views.place(project)
        cities = {one.fields.municipality for one in self.book.projects}
        named = {slug for group in self.book.groups for slug in group.slugs}
        by_city = self.book.brochure.group_by is Grouping.MUNICIPALITY
        if len(cities) > 1 and not (by_city and project.municipality in named):
            return place
        city = self.book.catalogue.terms["municipality"][project.municipality].title
        return place.removesuffix(f", {city}")

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

    def walk(self, unit: Unit) -> WalkView:
        """Return the walk that a unit describes."""
        slug = unit.key.removeprefix("walk-")
        return next(one for one in self.book.walks if one.slug == slug)

    def places(self) -> list[tuple[places.Numbered, tuple[Ref, ...]]]:
        """Return the places of the map with pointers to their projects."""
        found = self.book.map.numbered if self.book.map else ()
        return [(one, self._in_page_order(one.projects)) for one in found]

    def map_size(self, shape: float, *, below: bool = False) -> str:
        """Return the size at which a map fits the room on its page, as CSS.

        Args:
            shape: width of the map divided by its height.
            below: its list stands under it.
        """
        lines = self.grid.lines - MAP_LINES
        if below:
            lines -= self.book.map_list + 1
        room = lines * self.grid.line
        width = min(self.grid.measure, room * shape)
        return f"width:{width:.2f}mm;height:{width / shape:.2f}mm"

    def chart_size(self, years: numbers.Years) -> str:
        """Return the size of the bars of the years, as CSS."""
        shape = places.shape_of(years.svg)
        width = min(self.grid.measure, WIDEST_CHART)
        return f"width:{width:.2f}mm;height:{width / shape:.2f}mm"

    def walk_shape(self, walk: WalkView) -> float:
        """Return the width of a walk's map divided by its height."""
        return places.shape_of(str(walk.svg("")))

    def walk_alt(self, walk: WalkView) -> str:
        """Return what the map of a walk shows: its stops, in words."""
        stops = ", ".join(f"{one.number}. {one.card.title}" for one in walk.stops)
        return (
            self.views.say(
                "The stops of the walk “{title}”, numbered in their order",
                title=walk.title,
            )
            + f": {stops}"
        )

    def large(self, value: str) -> numbers.Large:
        """Return a figure in parts, of which the number may stand large."""
        return numbers.large(value)

    @property
    def digest(self) -> str:
        """The state of the content, as short as it can be told apart."""
        return (self.book.commit or "")[:12]

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
        language = foreign_of(entry, self.book.views)
        return prose.story(
            entry.story.html, f"phase-{slug}", self._link, language=language
        )

    def lessons(self) -> list[tuple[str, list[Said]]]:
        """Return what neighbours said, by sort."""
        return said.lessons(self.book.projects, self.ref, self.grid)

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
        """Return the sources of all that is told, by its title."""
        told: list[Entry[Project] | Entry[Programme] | Entry[Phase]] = []
        if Chapter.PROGRAMME in self.book.brochure.chapters:
            told += self.book.programmes
        if Chapter.PHASES in self.book.brochure.chapters:
            told += self.book.catalogue.phases.values()
        told += sorted(self.book.projects, key=lambda one: one.fields.title.casefold())
        return [
            (one.fields.title, self.views.sources(one.fields.sources))
            for one in told
            if one.fields.sources
        ]

    def maps(self) -> list[tuple[str, str]]:
        """Return title and rights of every map with real outlines."""
        found = [(one.title, one.rights) for one in self.book.walks]
        if self.book.map:
            found.insert(0, (self.book.map.title, self.book.map.rights))
        return [(title, rights) for title, rights in found if rights]

    def credits(self) -> list[tuple[str, str, str]]:
        """Return project, maker and licence of every photograph."""
        projects = self.book.catalogue.projects
        shown = dict(self.book.photographs)
        if self.book.cover and self.book.brochure.cover:
            shown[self.book.brochure.cover] = self.book.cover
        return [
            (projects[slug].fields.title, one.credit, self.views.label(one.licence))
            for slug, one in sorted(shown.items())
        ]

    def quote(self, unit: Unit) -> Said | None:
        """Return a sentence that can stand large on the page before a part."""
        group = self.group(unit)
        if group:
            found = said.quotes(group.projects, self.ref)
            return found[0] if found else None
        taken = [said.quotes(one.projects, self.ref)[:1] for one in self.book.groups]
        found = said.quotes(self.book.projects, self.ref)
        found = [one for one in found if [one] not in taken]
        before = [one.unit for one in self.plan.placed if one.unit.kind == "verso"]
        found = found[before.index(unit) :]
        return found[0] if found else None


def half_picture(grid: Grid) -> float:
    """Return the width of a picture on half a page, of the measure."""
    return HALF_PICTURE if grid.large else HALF_VIGNETTE
