"""How few lines a project can take: reckoned from its letters, without laying out.

Laying out says what fits, and takes time. A story of three pages need not be laid
out to learn that it does not fit on one. What is reckoned here is always too little:
narrow letters, no word that breaks early, no picture higher than the lowest.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable

from generator.brochure.grid import POINT, Grid
from generator.catalogue.catalogue import Entry
from generator.catalogue.model import Project

NARROW = 0.34  # width of a letter, of its size: of a condensed typeface
BLOCK = re.compile(r"<(p|li|h\d)[^>]*>(.*?)</\1>", re.DOTALL)
TAG = re.compile(r"<[^>]+>")
SAID = ("strengths", "lessons", "pitfalls")
BESIDE = 240  # letters said of a project: fewer stand beside its story

# Lines of what the templates of a project put around its texts.
HEADING = 3  # a line above the title, a title of one line, the space under it
PLATE = 2.5  # under a picture, and before the story
FACTS = 4  # across a small page, one row
SAID_HEAD = 2  # above what was said, and its title
BOX, BOX_PAD = 3, 9  # “take over this idea” without its text; millimetres beside it
BOX_GAP, BOX_MARK = 6, 5.4  # millimetres between its columns, and before each line
BOX_LINE = 0.875  # of a line, its own lines
PACKED = 2.2  # columns that the box of one list can have, at most


def on_a_page(project: Entry[Project], grid: Grid) -> float:
    """Return the fewest lines of a project under a wide picture."""
    width = grid.text if grid.large else grid.measure
    lines = grid.least_picture + PLATE + _heading(project, grid, grid.measure)
    if not grid.large:
        lines += FACTS
    lines += _story(project, grid, width) + _said(project, grid, width)
    return lines + 1 + _box(project, grid)


def with_a_corner(project: Entry[Project], grid: Grid) -> float:
    """Return the fewest lines of a project whose facts stand beside its story."""
    lines = _heading(project, grid, grid.text) + 1
    lines += _story(project, grid, grid.text)
    fields = project.fields
    if sum(len(text) for name in SAID for text in getattr(fields, name)) >= BESIDE:
        lines += _said(project, grid, grid.text)
    return lines + _box(project, grid)


def _heading(project: Entry[Project], grid: Grid, width: float) -> float:
    return HEADING + _lines(project.fields.summary, 10 * grid.scale, width)


def _story(project: Entry[Project], grid: Grid, width: float) -> float:
    blocks = (TAG.sub("", found[2]) for found in BLOCK.finditer(project.story.html))
    return _sum(blocks, grid.size, width)


def _said(project: Entry[Project], grid: Grid, width: float) -> float:
    said = (getattr(project.fields, name) for name in SAID)
    return sum(SAID_HEAD + _sum(texts, grid.size, width) for texts in said if texts)


def _box(project: Entry[Project], grid: Grid) -> float:
    take = project.fields.takeover
    if not take or not (take.first_steps or take.conditions):
        return 0
    width = (grid.measure - BOX_PAD - BOX_GAP) / 2 - BOX_MARK
    size = 8.7 * grid.scale
    columns = (
        _sum(take.first_steps, size, width) * BOX_LINE,
        _sum(take.conditions, size, width) * BOX_LINE,
    )
    return BOX + (max(columns) if all(columns) else sum(columns) / PACKED)


def _sum(texts: Iterable[str], size: float, width: float) -> int:
    return sum(_lines(text, size, width) for text in texts)


def _lines(text: str, size: float, width: float) -> int:
    """Return the fewest lines of a text of letters of a size, points, in a width."""
    return math.ceil(len(text) * size * POINT * NARROW / width)
