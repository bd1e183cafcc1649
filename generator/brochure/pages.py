"""What the templates of a brochure ask for: words, numbers, nothing to compute.

One object for all templates (`pages`), of which each part stands in a module of its
own: `titling`, `sections`, `pointers`, `back_matter`.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import cached_property

from markupsafe import Markup

from generator.brochure import contents, numbers, places, prose, said
from generator.brochure.back_matter import BackMatter
from generator.brochure.book import Book
from generator.brochure.chapters import Group
from generator.brochure.grid import Grid
from generator.brochure.plan import Placed, Plan, Unit
from generator.brochure.pointers import Pointers
from generator.brochure.project_page import project_page
from generator.brochure.sections import Sections
from generator.brochure.shapes import ProjectPage, Ref, Row, Said
from generator.brochure.titling import Titling
from generator.catalogue.catalogue import Entry
from generator.catalogue.model import Project, Settings
from generator.catalogue.model.settings import Track
from generator.views.languages import foreign_of
from generator.views.shapes import PhaseView
from generator.views.walks import WalkView
from generator.wording import amounts, dates

SPREADS = frozenset({"spread", "dense"})  # projects on facing pages
ROOM_FOR_A_SENTENCE = 9  # lines that a story leaves for one that stands large
WIDEST_CHART = 120  # millimetres
MAP_LINES = 11  # of a page with a map that are not the map
MOST_SPOTS = 5  # vignettes on the page that opens a chapter
KICKER_LETTERS = 56  # that a line above a title holds
MOST_AIR, MOST_AIR_LARGE = 9, 6  # lines between a story and the box under it


class Pages:
    """The contents of one brochure by one plan.

    Attributes:
        titles: in their places.
        sections: groups, colours and named pages.
        pointers: from part to part.
        back: what stands at the back.
    """

    def __init__(self, book: Book, plan: Plan) -> None:
        self._book = book
        self._plan = plan
        self.titles = Titling(book.grid)
        self.sections = Sections(book)
        self.pointers = Pointers(book, plan)
        self.back = BackMatter(book, self.pointers)

    @property
    def grid(self) -> Grid:
        """The grid of the page."""
        return self._book.grid

    @property
    def settings(self) -> Settings:
        """The city's settings."""
        return self._book.catalogue.settings

    @property
    def most_air(self) -> int:
        """Lines that a story and the box under it stand apart at most."""
        return MOST_AIR_LARGE if self.grid.large else MOST_AIR

    @property
    def kicker_letters(self) -> int:
        """Letters that a line above a title holds."""
        return KICKER_LETTERS

    def money(self, amount: Decimal) -> str:
        """Return an amount of euro."""
        return amounts.money(amount, self._book.language)

    def date(self) -> str:
        """Return the date of the brochure."""
        return dates.day(self._book.brochure.date, self._book.language)

    # Chapters and their projects

    def contents(self) -> tuple[Row, ...]:
        """Return the lines of the table of contents."""
        return contents.rows(self._book, self._plan, self.sections, self.pointers)

    def in_group(self, group: Group) -> tuple[Ref, ...]:
        """Return pointers to the projects of a group, in the order of their pages."""
        return self.pointers.in_page_order(one.slug for one in group.projects)

    def spots(self, group: Group) -> list[str]:
        """Return projects of a group whose vignettes differ, a few at most."""
        found: dict[str, str] = {}
        for one in group.projects:
            found.setdefault(one.fields.kinds[0], one.slug)
        return list(found.values())[:MOST_SPOTS]

    def projects(self, unit: Unit) -> tuple[ProjectPage, ...]:
        """Return the projects of a unit, in order."""
        keys = (unit.key, *unit.holds)
        return tuple(project_page(key, self._book, self.pointers) for key in keys)

    def lessons(self) -> list[tuple[str, list[Said]]]:
        """Return what neighbours said, by sort."""
        return said.lessons(self._book.projects, self.pointers.part, self.grid)

    def quote(self, unit: Unit) -> Said | None:
        """Return a sentence that can stand large on the page before a part."""
        if group := self.sections.group(unit):
            found = self._quotes(group.projects)
            return found[0] if found else None
        taken = [self._quotes(one.projects)[:1] for one in self._book.groups]
        found = self._quotes(self._book.projects)
        found = [one for one in found if [one] not in taken]
        before = [one.unit for one in self._plan.placed if one.unit.kind == "verso"]
        found = found[before.index(unit) :]
        return found[0] if found else None

    def stands_large(self, project: Project, placed: Placed) -> str:
        """Return the sentence that stands large over a story that leaves room."""
        if placed.pages != 2 or placed.free < ROOM_FOR_A_SENTENCE:
            return ""
        return said.quotable(project.learnt)

    def _quotes(self, projects: Sequence[Entry[Project]]) -> list[Said]:
        """Return sentences to stand large, but those that do so at their project."""
        placed = (one for one in self._plan.placed if one.unit.kind in SPREADS)
        spreads = {one.unit.key: one for one in placed}
        large = {
            self.stands_large(one.fields, spreads[key])
            for one in projects
            if (key := f"project-{one.slug}") in spreads
        }
        found = said.quotes(projects, self.pointers.part)
        return [one for one in found if one.text not in large]

    # Programmes and phases

    def tracks(self, programme: str) -> list[Track]:
        """Return the tracks of a programme."""
        return [one for one in self.settings.tracks if one.programme == programme]

    def large(self, value: str) -> numbers.Large:
        """Return a figure in parts, of which the number may stand large."""
        return numbers.large(value)

    def chart_size(self, years: numbers.Years) -> str:
        """Return the size of the bars of the years, as CSS."""
        shape = places.shape_of(years.svg)
        width = min(self.grid.measure, WIDEST_CHART)
        return f"width:{width:.2f}mm;height:{width / shape:.2f}mm"

    @cached_property
    def phases(self) -> tuple[PhaseView, ...]:
        """The phases of the method, in order."""
        return self._book.views.phases("")

    def phase_story(self, slug: str) -> Markup:
        """Return the story of a phase."""
        entry = self._book.catalogue.phases[slug]
        language = foreign_of(entry, self._book.views)
        return prose.story(
            entry.story.html, f"phase-{slug}", self.pointers.link, language=language
        )

    # Maps and walks

    def places(self) -> list[tuple[places.Numbered, tuple[Ref, ...]]]:
        """Return the places of the map with pointers to their projects."""
        found = self._book.map.numbered if self._book.map else ()
        return [(one, self.pointers.in_page_order(one.projects)) for one in found]

    def map_size(self, shape: float, *, below: bool = False) -> str:
        """Return the size at which a map fits the room on its page, as CSS.

        Args:
            shape: width of the map divided by its height.
            below: its list stands under it.
        """
        lines = self.grid.lines - MAP_LINES
        if below:
            lines -= self._book.map_list + 1
        room = lines * self.grid.line
        width = min(self.grid.measure, room * shape)
        return f"width:{width:.2f}mm;height:{width / shape:.2f}mm"

    def walk_shape(self, walk: WalkView) -> float:
        """Return the width of a walk's map divided by its height."""
        return places.shape_of(str(walk.svg("")))

    def walk_alt(self, walk: WalkView) -> str:
        """Return what the map of a walk shows: its stops, in words."""
        stops = ", ".join(f"{one.number}. {one.card.title}" for one in walk.stops)
        shown = self._book.views.say(
            "The stops of the walk “{title}”, numbered in their order",
            title=walk.title,
        )
        return f"{shown}: {stops}"
