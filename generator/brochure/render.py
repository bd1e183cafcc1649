"""A book laid out: its parts measured, planned, drawn by the plan, and joined.

What was drawn once is not drawn again until something that it was made from
changes: text, picture, typeface, program.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from generator.brochure import letters
from generator.brochure.book import Book
from generator.brochure.finished import Finished
from generator.brochure.fit import misfits
from generator.brochure.parts import Drawn, Parts
from generator.brochure.pdf.errors import RenderError
from generator.brochure.pdf.session import Session
from generator.brochure.plan import Extent, Placed, Plan, Unit, arrange, tightened
from generator.storage.cache import Cache
from generator.wording.messages import N_, message

MOST_ROUNDS = 6  # of drawing again where a picture pushed text over the edge


def render(book: Book, kept: Cache) -> Finished:
    """Return a brochure in its two files, and keep every part of it.

    Raises:
        RenderError: it cannot be laid out; every problem is listed.
    """
    with Session(letters.folder(book.catalogue.look.faces)) as session:
        parts = Parts(book, kept, session)
        plan, drawn = settle(book, parts)
        screen, plain = parts.join([one.frame for one in drawn], plan)
        unfit = misfits(book, plan, drawn, parts.extents)
        return Finished(plan.pages, screen, plain, unfit)


def settle(book: Book, parts: Parts) -> tuple[Plan, list[Drawn]]:
    """Return a plan that came true, and its parts as they were drawn, in order.

    Raises:
        RenderError: it cannot be laid out, or no plan comes true.
    """
    units = book.parts(parts.extents)
    chosen = book.chosen(units, parts.extents)
    _stop_at(parts)
    plan = _planned(book, units, chosen)
    for _ in range(MOST_ROUNDS):
        drawn = [parts.draw(placed, plan) for placed in plan.placed]
        _stop_at(parts)
        sound = [one for one in drawn if one]
        found = _found(plan, sound)
        if all(_as_planned(one, found[one.unit.key]) for one in plan.placed):
            return plan, sound
        over = [one for one in plan.placed if found[one.unit.key].pages > one.pages]
        loose = [one.unit.key for one in over if one.picture or one.free]
        if loose:
            plan = tightened(plan, loose, book.grid)
        else:
            chosen |= {
                key: replace(extent, free=0)
                for key, extent in found.items()
                if key in chosen and not _as_planned(plan.place(key), extent)
            }
            plan = _planned(book, units, chosen)
    raise RenderError([message(N_("The pages of this brochure do not settle."))])


def _stop_at(parts: Parts) -> None:
    """Raise what is wrong with any of the parts, all of it."""
    if parts.problems:
        raise RenderError(parts.problems)


def _planned(book: Book, units: Sequence[Unit], extents: Mapping[str, Extent]) -> Plan:
    return arrange(
        units,
        extents,
        book.grid,
        multiple=book.multiple,
        verso=book.verso,
        fillers=book.fillers,
    )


def _as_planned(placed: Placed, found: Extent) -> bool:
    return placed.pages == found.pages and dict(placed.offsets) == dict(found.offsets)


def _found(plan: Plan, drawn: Sequence[Drawn]) -> dict[str, Extent]:
    """Return how many pages each part really took, and where its own parts are."""
    return {
        one.unit.key: Extent(
            made.measures.pages, offsets=made.measures.offsets(list(one.offsets))
        )
        for one, made in zip(plan.placed, drawn, strict=True)
    }
