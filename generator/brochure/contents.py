"""The table of contents of a brochure: a line for each chapter, with its projects."""

from __future__ import annotations

from generator.brochure.book import Book
from generator.brochure.plan import Plan, Unit
from generator.brochure.pointers import Pointers
from generator.brochure.sections import CHAPTERS, NIGHT, Sections
from generator.brochure.shapes import Ref, Row
from generator.catalogue.model.choices import LABELS, Chapter
from generator.wording.messages import N_


def rows(
    book: Book, plan: Plan, sections: Sections, pointers: Pointers
) -> tuple[Row, ...]:
    """Return the lines of the table of contents, in the order of their pages."""
    found = (_row(placed.unit, book, sections, pointers) for placed in plan.placed)
    return tuple(row for row in found if row is not None)


def _row(unit: Unit, book: Book, sections: Sections, pointers: Pointers) -> Row | None:
    """Return the line of a unit, None where it has none."""
    say = book.views.say
    tone = NIGHT
    children: tuple[Ref, ...] = ()
    if unit.kind == "opener" and (group := sections.group(unit)):
        title, tone = group.title, group.tone.name
        children = pointers.in_page_order(one.slug for one in group.projects)
    elif unit.kind == "programme":
        named = book.programme(unit).fields.title
        title = say(N_("How it works: {title}"), title=named)
    elif unit.kind == "walk":
        title = say(N_("Walk: {title}"), title=book.walk(unit).title)
    elif unit.kind == "phases":
        title = say(LABELS[Chapter.PHASES])
        children = tuple(
            pointers.part(f"phase-{slug}", phase.fields.title)
            for slug, phase in book.catalogue.phases.items()
        )
    elif unit.key in CHAPTERS:
        title = say(LABELS[Chapter(unit.key)])
    else:
        return None
    return Row(pointers.part(unit.key, title), tone, children)
