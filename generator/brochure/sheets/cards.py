"""A set of A6 cards, one per project: the picture in front, the first steps behind.

For a table with neighbours around it: who likes a picture turns the card. A first
card says what the set is and who made it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from generator.brochure import titles
from generator.brochure.document import Document
from generator.brochure.grid import Grid
from generator.brochure.pictures import Pictures, street
from generator.brochure.profile import A6
from generator.brochure.sheets import telling
from generator.brochure.sheets.composing import Material, face, points
from generator.brochure.sheets.sheet import Choices, Face, OfEntry
from generator.catalogue.catalogue import Entry
from generator.catalogue.model import Brochure, Project

GRID = Grid(
    width=A6.width_mm,
    height=A6.height_mm,
    inner=9,
    outer=9,
    top=9,
    lines=32,
    size=8.8,
    leading=11.6,
    side=0,
    gutter=5,
)
TITLE_SIZES = (26, 23, 20.5, 18)  # points, on two lines at most
SMALL_SIZES = (16, 14, 12.5)  # points, of a title that needs more lines
FRONTS = 3  # drafts: large title; smaller one; that without the date
HEADROOM = 26  # millimetres of sky for the title of the set, over that of the street
ROOMY = 8  # lines left under a back whose steps can be set larger
COVER_SIZES = (34, 30, 27, 24, 21, 18)  # points
TEXT_BOTTOM = GRID.height - 29  # millimetres: under it stand source and QR code
FRONT, BACK = "project", "steps"
COVER, ABOUT = "cover", "about"


@dataclass(frozen=True)
class Cards(OfEntry):
    """A brochure whose every project is a card.

    Attributes:
        material: what it is made from.
        entry: what is asked for.
        projects: in order.
    """

    material: Material
    entry: Entry[Brochure]
    projects: tuple[Entry[Project], ...]

    @cached_property
    def grid(self) -> Grid:
        """That of its pages, with the bleed that is asked for."""
        return replace(GRID, bleed=self.entry.fields.bleed_mm)

    @property
    def pages(self) -> int:
        """Two of the first card, and two of each project."""
        return 2 * (1 + len(self.projects))

    @cached_property
    def faces(self) -> Mapping[str, Face]:
        """Front and back of every card."""
        made = {COVER: face(self.grid), ABOUT: face(self.grid)}
        for one in self.projects:
            made[f"{FRONT}-{one.slug}"] = face(self.grid, FRONTS)
            made[f"{BACK}-{one.slug}"] = replace(
                face(self.grid, len(self._drafts[one.slug])), bottom=TEXT_BOTTOM
            )
        return made

    @cached_property
    def _drafts(self) -> Mapping[str, tuple[telling.Draft, ...]]:
        return {
            one.slug: telling.drafts(one, ("card",), with_story=False)
            for one in self.projects
        }

    def compose(self, choices: Choices, *, measuring: bool) -> Document:
        """Return the cards, every back in its draft."""
        brochure = self.entry.fields
        cards = []
        for one in self.projects:
            front = choices[f"{FRONT}-{one.slug}"].draft
            choice = choices[f"{BACK}-{one.slug}"]
            draft = self._drafts[one.slug][choice.draft]
            roomy = not measuring and choice.air >= ROOMY
            title = _title(one.fields.title, large=front == 0)
            told = self.material.tell(one, draft)
            cards.append((told, title, front < FRONTS - 1, roomy))
        return self.material.compose(
            "cards",
            self.grid,
            self._pictures,
            brochure=brochure,
            cards=cards,
            title=titles.fit(brochure.title, points(self.grid.measure), COVER_SIZES),
            measuring=measuring,
        )

    @cached_property
    def _pictures(self) -> Pictures:
        page = self.grid
        width, height = page.width + 2 * page.reach, page.height + 2 * page.reach
        cover = street(self.entry.slug, width, height, HEADROOM)
        return self.material.pictures(self.projects, {"cover.svg": cover})


def _title(title: str, *, large: bool) -> titles.Setting:
    """Return the title of a project as it stands on the front of its card."""
    room = points(GRID.measure)
    found = titles.fit(title, room, TITLE_SIZES, most=2)
    fits = len(found.lines) > 1 or titles.width(title) * found.size <= room
    return found if large and fits else titles.fit(title, room, SMALL_SIZES)
