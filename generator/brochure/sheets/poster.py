"""A poster of a neighbourhood: its projects on one sheet, to be read from a distance.

The title stands large in the sky over a street; the projects stand under it in even
rows, each with its picture. Nothing is read at arm's length but the foot.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.brochure import pictures, titles
from generator.brochure.document import Document
from generator.brochure.grid import POINT, Grid
from generator.brochure.profile import A3
from generator.brochure.sheets import telling
from generator.brochure.sheets.composing import Material, face, points
from generator.brochure.sheets.sheet import Choices, Face, OfEntry
from generator.catalogue.catalogue import Entry
from generator.catalogue.model import Brochure, Project

FACE = "poster"
TITLE_SIZES = (120, 110, 100, 90, 80, 72, 64, 56, 48, 40)  # points
NAME_SIZES = (24, 22, 20, 18, 16, 14)  # points, of the title of a project
KICKER = 6.8  # points, of a letter in the line over a title: 12.5 in small capitals
LEADING = 0.96  # of the title, of its size
LEAST_STREET, MOST_STREET = 0.26, 0.4  # of the sheet: height of street and its sky
SKY = 0.45  # of the street's picture: above it stand no houses
OVER_TITLE, UNDER_TITLE, SUBTITLE = 19, 4, 14  # millimetres on A3
COMPACT = 0.6  # of title and street, where the sheet is low and projects are many
# What a project tells, fullest first: picture height of its width, words under it;
# then what of their usual size title and street are.
DRAFTS = (
    (0.75, True, True, 1.0),
    (0.62, True, True, 1.0),
    (0.62, True, False, 1.0),
    (0.5, True, False, 1.0),
    (0.75, False, False, 1.0),
    (0.62, False, False, 1.0),
    (0.5, False, False, 1.0),
    (0.62, False, False, COMPACT),
    (0.4, False, False, COMPACT),
)


def grid(width: float, height: float, bleed: float = 3) -> Grid:
    """Return the grid of a poster of any size, that of A3 made larger or smaller.

    Args:
        width: of the trimmed sheet, millimetres.
        height: likewise.
        bleed: how far ink runs past each edge, millimetres.
    """
    scale = scale_of(width, height)
    margin, leading = 17 * scale, 15 * scale
    lines = int((height - margin - 11 * scale) / (leading * POINT))
    return Grid(
        width=width,
        height=height,
        inner=margin,
        outer=margin,
        top=margin,
        lines=lines,
        size=11 * scale,
        leading=leading,
        side=0,
        gutter=9 * scale,
        bleed=bleed,
    )


def scale_of(width: float, height: float) -> float:
    """Return how large a poster is, of A3: by its area, so that any shape works."""
    return round(math.sqrt(width * height / (A3.width_mm * A3.height_mm)), 3)


@dataclass(frozen=True, slots=True)
class Tile:
    """How a project stands in its row.

    Attributes:
        columns: projects in a row.
        picture: height of the picture, millimetres.
        summary: what it is, is told.
        step: the first step is told.
        name: size of the letters of its title, points.
        letters: about how many a line over its title holds.
    """

    columns: int
    picture: float
    summary: bool
    step: bool
    name: float
    letters: int


@dataclass(frozen=True)
class Poster(OfEntry):
    """A brochure on one sheet to hang up.

    Attributes:
        material: what it is made from.
        entry: what is asked for.
        projects: in order.
        grid: of the sheet.
    """

    material: Material
    entry: Entry[Brochure]
    projects: tuple[Entry[Project], ...]
    grid: Grid
    pages: int = 1

    @property
    def faces(self) -> Mapping[str, Face]:
        """The one page."""
        return {FACE: face(self.grid, len(DRAFTS))}

    def compose(self, choices: Choices, *, measuring: bool) -> Document:
        """Return the poster in a draft."""
        choice = choices[FACE]
        share, summary, step, large = DRAFTS[choice.draft]
        height, measure = self.grid.height, self.grid.measure
        columns = in_a_row(len(self.projects), self.grid.width / height)
        width = (measure - (columns - 1) * self.grid.gutter) / columns
        air = 0.0 if measuring else max(0.0, choice.air * self.grid.line - 1)
        least = LEAST_STREET * height * large
        street = min(MOST_STREET * height, least + air)
        title = titles.fit(
            self.entry.fields.title,
            points(measure),
            self._sizes([size * large for size in TITLE_SIZES]),
            most=2,
        )
        headroom = self._headroom(title, least)
        houses = pictures.street(
            self.entry.slug,
            self.grid.width + 2 * self.grid.reach,
            headroom + street,
            headroom,
        )
        draft = telling.Draft(story=0, minor=False, learnt=0, steps=1, sources=0)
        return self.material.compose(
            "poster",
            self.grid,
            self.material.pictures(self.projects, {"street.svg": houses}),
            brochure=self.entry.fields,
            projects=[self.material.tell(one, draft) for one in self.projects],
            tile=Tile(
                columns,
                round(width * share, 2),
                summary,
                step,
                self._name_size(width),
                int(points(width) / (KICKER * self.scale)),
            ),
            hero=headroom + street - self.grid.reach,
            rest=round(air - (street - least), 2),
            scale=self.scale,
            title=title,
            measuring=measuring,
        )

    def _headroom(self, title: titles.Setting, street: float) -> float:
        """Return how much sky the title asks for over that of the street, mm."""
        over = OVER_TITLE + UNDER_TITLE
        over += SUBTITLE if self.entry.fields.subtitle else 0
        wanted = self.grid.reach + self.grid.top + over * self.scale
        wanted += len(title.lines) * title.size * LEADING * POINT
        return max(0.0, wanted - street * SKY)

    def _name_size(self, width: float) -> float:
        """Return the size at which no word of a title is wider than its column."""
        words = [word for one in self.projects for word in one.fields.title.split()]
        widest, sizes = max(map(titles.width, words)), self._sizes(NAME_SIZES)
        fitting = [size for size in sizes if widest * size <= points(width)]
        return max(fitting, default=sizes[-1])

    @property
    def scale(self) -> float:
        """How large it is, of A3."""
        return scale_of(self.grid.width, self.grid.height)

    def _sizes(self, sizes: Sequence[float]) -> list[float]:
        return [round(size * self.scale, 2) for size in sizes]


def in_a_row(count: int, shape: float) -> int:
    """Return how many projects stand in a row, so that the last one is fullest.

    Args:
        count: of projects.
        shape: width of the sheet, of its height.
    """
    if count <= 2:
        return max(1, count)
    wide = 1 if shape > 1.2 else 0
    wanted = (2, 3) if count <= 6 else (3, 4) if count <= 12 else (4, 5)
    return min(
        (columns + wide for columns in wanted),
        key=lambda columns: (-count % columns, -columns),
    )
