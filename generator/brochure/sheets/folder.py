"""A DL folder: six panels on one sheet, folded twice into the size of an envelope.

The sheet is folded inwards, right over left, so the panel that goes in is 2 mm
narrower: as wide as the others, it would buckle in the fold.
Outside stand, from left to right, that flap, the back and the front; inside, three
panels that are read together. Short marks in the bleed show where to fold.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from generator.brochure import titles
from generator.brochure.document import Document
from generator.brochure.grid import Grid
from generator.brochure.pictures import Pictures, street
from generator.brochure.profile import DL, FLAP_MM
from generator.brochure.sheets import telling
from generator.brochure.sheets.composing import Material, face, points
from generator.brochure.sheets.sheet import Choices, Face, OfEntry
from generator.catalogue.catalogue import Entry
from generator.catalogue.model import Brochure, Programme, Project
from generator.catalogue.model.settings import Track

GRID = Grid(
    width=DL.width_mm,
    height=DL.height_mm,
    inner=9.5,
    outer=9.5,
    top=12,
    lines=43,
    size=9,
    leading=12.2,
    side=0,
    gutter=4,
)
TITLE_SIZES = (36, 33, 30, 27, 24, 21, 18)  # points
MOST_OF_A_LIST = (99, 9, 8, 7, 6, 5, 4, 3, 2, 1)  # by draft
MOST_ON_A_PANEL = (4, 3, 2, 1)  # projects, by draft
HEADROOM = 34  # millimetres of sky for the title, over that of the street
# Where a street fills what is left.
BANDED = frozenset({"welcome", "tracks", "projects", "street"})
LEAST_BAND, HIGHEST_BAND, UNDER_TEXT = 7, 17, 2  # lines
FRONT, FLAP, BACK = "front", "flap", "back"
INSIDE = ("left", "middle", "right")


@dataclass(frozen=True, slots=True)
class Panel:
    """A part of the sheet between two folds.

    Attributes:
        name: `front`, `flap`, `back`, `left`, `middle` or `right`.
        kind: what it tells: `front`, `welcome`, `tracks`, `asked`, `projects`, `back`;
            `street` where nothing is left to tell.
        side: 1 for outside, 2 for inside.
        left: where it begins on its side, millimetres from the trimmed edge.
        width: millimetres.
        projects: that it may show.
    """

    name: str
    kind: str
    side: int
    left: float
    width: float
    projects: tuple[Entry[Project], ...] = ()

    @property
    def most(self) -> tuple[int, ...]:
        """How many of its list it tells, by draft."""
        return {
            "front": (1,),
            "projects": MOST_ON_A_PANEL,
        }.get(self.kind, MOST_OF_A_LIST)


@dataclass(frozen=True)
class Folder(OfEntry):
    """A brochure on six panels.

    Attributes:
        material: what it is made from.
        entry: what is asked for.
        projects: in order; some of them are shown.
    """

    material: Material
    entry: Entry[Brochure]
    projects: tuple[Entry[Project], ...]
    pages: int = 2

    @cached_property
    def grid(self) -> Grid:
        """That of its pages, with the bleed that is asked for."""
        return replace(GRID, bleed=self.entry.fields.bleed_mm)

    @cached_property
    def panels(self) -> tuple[Panel, ...]:
        """The panels in the order they are read, side by side."""
        if self.programme:
            kinds = ["tracks" if self.tracks else "support", "asked", "projects"]
            shown: list[tuple[Entry[Project], ...]] = [(), (), self.projects]
        else:
            cuts = [-(-len(self.projects) * number // 3) for number in range(4)]
            shown = [self.projects[first:last] for first, last in pairwise(cuts)]
            kinds = ["projects" if some else "street" for some in shown]
        wide = DL.width_mm
        outside = [
            Panel(FRONT, "front", 1, FLAP_MM + wide, wide),
            Panel(FLAP, "welcome", 1, 0, FLAP_MM),
            Panel(BACK, "back", 1, FLAP_MM, wide),
        ]
        inside = [
            Panel(name, kind, 2, number * wide, wide if number < 2 else FLAP_MM, some)
            for number, (name, kind, some) in enumerate(
                zip(INSIDE, kinds, shown, strict=True)
            )
        ]
        return (*outside, *inside)

    @cached_property
    def programme(self) -> Programme | None:
        """The programme that it explains, if any."""
        programmes = self.material.views.catalogue.programmes
        slugs = self.entry.fields.programmes
        return programmes[slugs[0]].fields if slugs else None

    @cached_property
    def tracks(self) -> tuple[Track, ...]:
        """The tracks of that programme."""
        slugs = self.entry.fields.programmes[:1]
        settings = self.material.views.catalogue.settings
        return tuple(one for one in settings.tracks if one.programme in slugs)

    @cached_property
    def faces(self) -> Mapping[str, Face]:
        """The panels."""
        return {one.name: face(self.grid, len(one.most)) for one in self.panels}

    def compose(self, choices: Choices, *, measuring: bool) -> Document:
        """Return the sheet, or while measuring every panel on a page of its own."""
        shown = []
        for panel in self.panels:
            most = panel.most[choices[panel.name].draft]
            draft = telling.Draft(story=0, learnt=0, steps=1, sources=0)
            told = [self.material.tell(one, draft) for one in panel.projects[:most]]
            air = 0.0 if measuring else choices[panel.name].air
            band = min(air - UNDER_TEXT, HIGHEST_BAND) if panel.kind in BANDED else 0
            shown.append((panel, most, told, band if band >= LEAST_BAND else 0))
        brochure = self.entry.fields
        room = points(self.grid.measure)
        return self.material.compose(
            "folder",
            self.grid,
            self._pictures,
            brochure=brochure,
            programme=self.programme,
            tracks=self.tracks,
            panels=shown,
            panel_widths=(DL.width_mm, FLAP_MM),
            width=2 * DL.width_mm + FLAP_MM,
            folds={
                1: (FLAP_MM, FLAP_MM + DL.width_mm),
                2: (DL.width_mm, 2 * DL.width_mm),
            },
            title=titles.fit(brochure.title, room, TITLE_SIZES),
            measuring=measuring,
        )

    @cached_property
    def _pictures(self) -> Pictures:
        grid, seed = self.grid, self.entry.slug
        width = grid.width + grid.reach
        high = HIGHEST_BAND * grid.line + grid.bottom + grid.reach
        drawn = {
            f"band-{one.name}.svg": street(f"{seed}-{one.name}", width, high)
            for one in self.panels
            if one.kind in BANDED
        }
        height = grid.height + 2 * grid.reach
        drawn["cover.svg"] = street(seed, width, height, HEADROOM)
        return self.material.pictures(self.projects, drawn)
