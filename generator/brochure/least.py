"""How few lines a project can take: reckoned from its letters, without laying out.

Laying out says what fits, and takes time. A story of three pages need not be laid
out to learn that it does not fit on one. What is reckoned here is always too little:
letters as narrow as they come, no line that ends early, nothing beside the story that
would run on below it.
"""

from __future__ import annotations

import html
import math
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.brochure import titles
from generator.brochure.grid import POINT, Grid
from generator.brochure.widths import Narrowest
from generator.catalogue.catalogue import Entry
from generator.catalogue.model import Project
from generator.views.shapes import Fact

KERNED = 0.96  # letters that stand closer than each by itself says
BLOCK = re.compile(r"<(p|li|h\d)\b[^>]*>(.*?)</\1>", re.DOTALL)
TAG = re.compile(r"<[^>]+>")
SLANTED = re.compile(r"<(?:em|i|cite|dfn|var)\b")
SAID = ("strengths", "lessons", "pitfalls")
BESIDE = 240  # letters said of a project: fewer stand beside its story
TITLE = 19  # points, on a small page

# Lines of what the templates of a project put around its texts.
HEADING = 3  # a line above the title, a title of one line, the space under it
TITLE_LINE = 1.5  # every further line of a title
PLATE = 2.5  # under a picture, and before the story
FACTS = 2  # around facts across a small page
FACTS_ABREAST, FACTS_GAP = 3, 5  # facts in a row of them; millimetres between
FACT_SIZE, FACT_LINE = 8, 0.75  # points, on a small page; of a line
FACTS_ABOVE = 0.25  # above facts beside a story
FACT_AFTER, CORNER_FACT_AFTER = 0.375, 0.25  # after each of them
LABEL = 1  # above them, on facing pages
CORNER_PICTURE, CORNER_VIGNETTE, CHIP = 10, 5, 0.75  # above them, in a corner
BELOW = 0.5  # before the box, beside the corner
SAID_HEAD = 2  # above what was said, and its title
SAID_PAD = 3.8  # millimetres beside what was said
LIST_PAD = 3.6  # millimetres before a line of a list
BOX, BOX_PAD = 3, 9  # “take over this idea” without its text; millimetres beside it
BOX_GAP, BOX_MARK = 6, 4.6  # millimetres between its columns, and before each line
BOX_LINE, BOX_AFTER = 0.875, 0.125  # of a line: its own lines, and under each text
BOX_HEAD = 0.875  # above the conditions
PACKED = 2.2  # columns that the box of one list can have, at most
DENSE_LINE = 0.875  # of a line: a line of what was said, set densely
DENSE_HEAD, DENSE_ABOVE = 1.375, 1  # around each list of it, and above all of it
DENSE_GAP = 5  # millimetres between its columns


@dataclass(frozen=True, slots=True)
class Told:
    """What is told of a project.

    Attributes:
        project: the project.
        facts: what stands beside its story.
        pictured: it is shown by a picture, not by a vignette alone.
    """

    project: Entry[Project]
    facts: Sequence[Fact]
    pictured: bool


@dataclass(frozen=True, slots=True)
class Least:
    """Reckons on pages of a grid, with the letters of some typefaces."""

    grid: Grid
    letters: Narrowest

    def on_a_page(self, told: Told) -> float:
        """Return the fewest lines of a project under a wide picture."""
        grid, project = self.grid, told.project
        width = grid.text if grid.large else grid.measure
        lines = grid.least_picture + PLATE + self._heading(project, grid.measure)
        story = self._story(project, width, run_in=not grid.large)
        if grid.large:
            beside = self._beside(told, FACTS_ABOVE, FACT_AFTER)
            lines += max(story + self._said(project, width), beside)
        else:
            lines += self._across(told) + story + self._said(project, width)
        return lines + self._box(project)

    def with_a_corner(self, told: Told) -> float:
        """Return the fewest lines of a project whose facts stand beside its story."""
        width, project = self.grid.text, told.project
        lines = self._heading(project, width) + 1
        lines += self._story(project, width, run_in=True)
        above = CORNER_PICTURE if told.pictured else CORNER_VIGNETTE
        beside = self._beside(told, above + CHIP, CORNER_FACT_AFTER)
        fields = project.fields
        said = [texts for name in SAID if (texts := getattr(fields, name))]
        if sum(len(text) for texts in said for text in texts) >= BESIDE:
            lines += self._said(project, width)
        else:
            room = self.grid.side - SAID_PAD
            beside += FACT_LINE * sum(
                SAID_HEAD + self._sum(texts, FACT_SIZE * self.grid.scale, room)
                for texts in said
            )
        return max(lines, beside) + BELOW + self._box(project, above=0)

    def on_a_spread(self, told: Told) -> float:
        """Return the fewest lines of a project behind a page with its picture."""
        width, project = self.grid.text, told.project
        lines = self._story(project, width, run_in=False) + self._said(project, width)
        beside = self._beside(told, FACTS_ABOVE + LABEL, FACT_AFTER)
        return max(lines, beside) + self._box(project)

    def _across(self, told: Told) -> float:
        """Return the lines of facts in rows across a small page."""
        texts = [_answer(fact) for fact in told.facts]
        width = (self.grid.measure - FACTS_GAP * (FACTS_ABREAST - 1)) / FACTS_ABREAST
        lines = [self._lines(one, FACT_SIZE * self.grid.scale, width) for one in texts]
        rows = range(0, len(lines), FACTS_ABREAST)
        high = sum(1 + max(lines[row : row + FACTS_ABREAST]) for row in rows)
        return FACTS + high if high else 0

    def _beside(self, told: Told, above: float, after: float) -> float:
        """Return the lines of facts in a column beside the story.

        Args:
            told: what is known.
            above: lines above the first fact.
            after: lines after each.
        """
        width, size = self.grid.side, FACT_SIZE * self.grid.scale
        lines = sum(
            FACT_LINE * (1 + self._lines(_answer(fact), size, width)) + after
            for fact in told.facts
        )
        return above + lines if lines else 0

    def set_densely(self, told: Told) -> float:
        """Return the fewest lines of the same in small type, its facts elsewhere."""
        grid, project = self.grid, told.project
        columns = 2 if grid.large else 1
        width = (grid.measure - (9 if grid.large else 0)) / columns
        lines = self._story(project, width, run_in=True) / columns
        columns = 3 if grid.large else 2
        width = (grid.measure - DENSE_GAP * (columns - 1)) / columns - SAID_PAD
        said = [
            DENSE_HEAD + DENSE_LINE * self._sum(texts, 8.6 * grid.scale, width)
            for name in SAID
            if (texts := getattr(project.fields, name))
        ]
        if said:
            lines += DENSE_ABOVE + max(*said, sum(said) / columns)
        return lines + self._box(project)

    def _heading(self, project: Entry[Project], width: float) -> float:
        grid = self.grid
        fitted = titles.fit(
            project.fields.title, width / POINT, (TITLE * grid.scale**2,)
        )
        more = TITLE_LINE * (len(fitted.lines) - 1)
        size = (9.6 if grid.large else 10) * grid.scale
        return HEADING + more + self._lines(project.fields.summary, size, width)

    def _story(self, project: Entry[Project], width: float, *, run_in: bool) -> float:
        """Return the lines of a story.

        Args:
            project: whose.
            width: of its column, millimetres.
            run_in: whether its headings stand in the line that follows them.
        """
        lines, before = 0.0, ""
        for kind, text in _blocks(project.story.html):
            if not kind.startswith("h"):
                indented = width - (LIST_PAD if kind == "li" else 0)
                lines += self._lines(before + text, self.grid.size, indented)
                before = ""
            elif run_in:
                before = text
            else:
                lines += 1 + (lines > 0)
        return lines

    def _said(self, project: Entry[Project], width: float) -> float:
        said = (getattr(project.fields, name) for name in SAID)
        size, room = self.grid.size, width - SAID_PAD
        return sum(
            SAID_HEAD + self._sum(texts, size, room - LIST_PAD * (len(texts) > 1))
            for texts in said
            if texts
        )

    def _box(self, project: Entry[Project], above: float = 1) -> float:
        """Return the lines of “take over this idea”, and so many above it."""
        take = project.fields.takeover
        if not take or not (take.first_steps or take.conditions):
            return 0
        width = (self.grid.measure - BOX_PAD - BOX_GAP) / 2 - BOX_MARK
        size = 8.7 * self.grid.scale
        columns = [
            self._sum(texts, size, width) * BOX_LINE + len(texts) * BOX_AFTER
            for texts in (take.first_steps, take.conditions)
        ]
        if all(columns):
            return above + BOX + max(columns[0], columns[1] + BOX_HEAD)
        return above + BOX + sum(columns) / PACKED

    def _sum(self, texts: Iterable[str], size: float, width: float) -> int:
        return sum(self._lines(text, size, width) for text in texts)

    def _lines(self, text: str, size: float, width: float) -> int:
        """Return the fewest lines of a text of letters of a size, points, in a width.

        A blank at the end of a line takes no room.
        """
        slanted = SLANTED.search(text) is not None
        plain = html.unescape(TAG.sub("", text)).strip()
        room = width / (size * POINT * KERNED)
        blank = self.letters.width(" ", slanted=slanted)
        long = self.letters.width(plain, slanted=slanted)
        return max(1, math.ceil((long + blank) / (room + blank)))


def _blocks(story: str) -> Iterator[tuple[str, str]]:
    """Yield kind and HTML of the paragraphs, headings and list items of a story."""
    for found in BLOCK.finditer(story):
        yield found[1], found[2]


def _answer(fact: Fact) -> str:
    return ", ".join(filter(None, (fact.value, *(one.title for one in fact.links))))
