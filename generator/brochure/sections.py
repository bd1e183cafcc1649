"""The section that each part is in: its group, its colours, its foot, its named page.

Named pages are those of CSS Paged Media Module Level 3, 8.1: the style sheet says for
each what stands at its foot and in its margins.
"""

from __future__ import annotations

from generator.brochure import chapters
from generator.brochure.book import Book
from generator.brochure.plan import Placed, Unit
from generator.catalogue.model.choices import LABELS, Chapter

FULL = frozenset(
    {"cover", "inside", "opener", "verso", "spread", "dense", "ornament", "back"}
)
ON_PAPER = frozenset({"foreword", "notes", "neighbours", "idea", "lessons"})
COVERS = frozenset({"cover", "inside", "back", "ornament"})  # in the series' colour
OPENING = frozenset({"opener", "verso"})  # stand before the group they belong to
CHAPTERS = {one.value for one in Chapter}
NIGHT = "tone-night"  # class of the colours of what belongs to no group


class Sections:
    """The sections of one brochure."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._say = book.views.say

    def group(self, unit: Unit) -> chapters.Group | None:
        """Return the group that a unit belongs to, opens or comes before."""
        number = unit.group
        if unit.kind in OPENING:
            tail = unit.key.rpartition("group-")[2]
            number = int(tail) if tail.isdigit() else 0
        return self._book.groups[number - 1] if number else None

    def number(self, group: chapters.Group) -> int:
        """Return the number of a group, from 1."""
        return self._book.groups.index(group) + 1

    @property
    def cover_tone(self) -> str:
        """The colour that tells this brochure from the others of its series."""
        return chapters.cover_tone(self._book.brochure.order)

    def tone(self, placed: Placed) -> str:
        """Return the class of the colours of a unit."""
        if group := self.group(placed.unit):
            return group.tone.name
        return f"tone-{self.cover_tone}" if placed.unit.kind in COVERS else NIGHT

    def head(self, unit: Unit) -> str:
        """Return what stands at the foot of a unit's pages."""
        if group := self.group(unit):
            return group.title
        match unit.kind:
            case "programme":
                return self._say(LABELS[Chapter.PROGRAMME])
            case "phases" | "method":
                return self._say(LABELS[Chapter.PHASES])
            case "walk":
                return self._book.walk(unit).title
            case "contents":
                return self._say("Contents")
        if unit.key in CHAPTERS:
            return self._say(LABELS[Chapter(unit.key)])
        return ""

    def named(self, unit: Unit) -> str:
        """Return the named page that a unit begins on."""
        if unit.kind in FULL:
            return "full"
        return "paper" if unit.kind in ON_PAPER else self.running(unit)

    def running(self, unit: Unit) -> str:
        """Return the named page that a unit's text stands on."""
        group = self.group(unit)
        return f"group-{self.number(group)}" if group else "text"
