"""What neighbours said: sentences that stand large, and the chapter of lessons.

Which sentences, and how many, follows from how long they are and from the room on
the page; that choice stands apart from how they look.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

from generator.brochure.grid import LETTER, POINT, Grid
from generator.brochure.shapes import Ref, Said
from generator.catalogue.catalogue import Entry
from generator.catalogue.model import Project

SORTS = ("strengths", "lessons", "pitfalls")
QUOTE = range(35, 111)  # characters of a sentence that can stand large
MOST, LEAST = 12, 2  # sentences of a sort in the chapter of lessons
TITLE_LINES, SORT_LINES = 4, 6  # of a chapter's title; of a sort and its large sentence
REF_LINES = 1.5  # under a sentence: whose it is, and the space after it

Point = Callable[[str, str], Ref]  # makes a pointer from a key and a title


def quotable(sentences: Sequence[str]) -> str:
    """Return the first sentence of a length that can stand large, or nothing."""
    return next((one for one in sentences if len(one) in QUOTE), "")


def quotes(projects: Sequence[Entry[Project]], point: Point) -> list[Said]:
    """Return a sentence of each project that has one to stand large, shortest first."""
    found = [
        Said(text, point(f"project-{one.slug}", one.fields.title))
        for one in projects
        if (text := quotable(one.fields.strengths))
    ]
    return sorted(found, key=lambda said: (len(said.text), said.text))


def lessons(
    projects: Sequence[Entry[Project]], point: Point, grid: Grid
) -> list[tuple[str, list[Said]]]:
    """Return what neighbours said by sort, at most one sentence of each per project.

    As many as fill whole pages: one large page, or two small ones that face.
    """
    pages = 1 if grid.large else 2
    for most in range(MOST, LEAST, -1):
        made = _at_most(projects, point, most)
        if _lines(made, grid) <= pages * grid.lines - TITLE_LINES:
            return made
    return _at_most(projects, point, LEAST)


def _at_most(
    projects: Sequence[Entry[Project]], point: Point, most: int
) -> list[tuple[str, list[Said]]]:
    """Return sentences of projects that lie evenly through the book."""
    made = []
    for sort in SORTS:
        found = [
            Said(said[0], point(f"project-{one.slug}", one.fields.title))
            for one in projects
            if (said := getattr(one.fields, sort))
        ]
        step = max(1, -(-len(found) // most))
        if found:
            made.append((sort, found[::step]))
    return made


def _lines(made: Sequence[tuple[str, Sequence[Said]]], grid: Grid) -> float:
    """Return about how many lines sentences take on their page."""
    columns = 2 if grid.large else 1
    room = grid.measure / columns / (grid.size * POINT * LETTER)
    return sum(
        SORT_LINES
        + sum(math.ceil(len(one.text) / room) + REF_LINES for one in said) / columns
        for _, said in made
    )
