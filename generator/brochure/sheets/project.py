"""One page A4 per project: to print at the office, to hand to a neighbour.

It stands in white margins, since office printers leave an edge white. The picture
is as large as what is told leaves room for.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.brochure import titles
from generator.brochure.document import Document
from generator.brochure.grid import Grid
from generator.brochure.pictures import Pictures
from generator.brochure.profile import A4
from generator.brochure.sheets import telling
from generator.brochure.sheets.composing import Material, face, points
from generator.brochure.sheets.sheet import Choices, Face, OfEntry
from generator.catalogue.catalogue import Entry
from generator.catalogue.model import Project

FACE = "project"
AIR = 0.25  # lines kept free, against rounding
MOST_OVER = 4  # lines more than usual over the box


@dataclass(frozen=True, slots=True)
class Pattern:
    """A way to put title and picture together.

    Attributes:
        titles: sizes of the title, points, largest first.
        room: width of the title, of the measure.
        least: height of the picture, lines.
        most: the same, where it may grow.
    """

    titles: tuple[float, ...]
    room: float
    least: int
    most: int


PATTERNS = {
    "wide": Pattern((36, 33, 30, 27, 24), 1, least=16, most=32),
    "half": Pattern((38, 34, 30, 26, 22, 18), 0.46, least=13, most=22),
    "across": Pattern((38, 34, 30, 26, 22, 18), 0.46, least=13, most=22),
    "beside": Pattern((27, 24, 21, 18), 0.67, least=9, most=9),
}
GRID = Grid(
    width=A4.width_mm,
    height=A4.height_mm,
    inner=16,
    outer=16,
    top=12,
    lines=59,
    size=9.6,
    leading=13,
    side=50,
    gutter=8,
    bleed=0,
)


@dataclass(frozen=True)
class ProjectSheet(OfEntry):
    """A project on one page A4."""

    material: Material
    entry: Entry[Project]
    pages: int = 1

    @cached_property
    def drafts(self) -> tuple[telling.Draft, ...]:
        """What is told, from all there is to the least."""
        return telling.drafts(self.entry, tuple(PATTERNS))

    @property
    def faces(self) -> Mapping[str, Face]:
        """The one page."""
        return {FACE: face(GRID, len(self.drafts))}

    def compose(self, choices: Choices, *, measuring: bool) -> Document:
        """Return the page in a draft."""
        choice = choices[FACE]
        draft = self.drafts[choice.draft]
        told = self.material.tell(self.entry, draft)
        pattern = PATTERNS[draft.pattern]
        air = 0 if measuring else max(0.0, choice.air - AIR)
        grown = min(int(air), pattern.most - pattern.least)
        over_box = min(round((air - grown) / 2), MOST_OVER) if told.asks else 0
        return self.material.compose(
            "project",
            GRID,
            self._pictures,
            told=told,
            pattern=draft.pattern,
            least=pattern.least,
            picture=pattern.least + grown,
            over_box=over_box,
            over_foot=round(air - grown - over_box, 2),
            measuring=measuring,
            title=titles.fit(
                told.fields.title,
                points(GRID.measure * pattern.room),
                pattern.titles,
                most=4,
            ),
        )

    @cached_property
    def _pictures(self) -> Pictures:
        return self.material.pictures([self.entry])
