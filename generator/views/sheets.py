"""Drawings of a long list, several on a sheet, so that they come in few requests.

A browser fetches pictures far ahead of where a reader is: a dozen on a wide screen.
Each card shows its part of the sheet by a name in its address (an SVG `view`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from generator.views import addresses
from generator.views.shapes import Card

ON_A_SHEET = 6  # drawings: two rows of a wide screen
WIDTH, HEIGHT = 400, 300  # of a drawing, user units


def in_sheets(cards: Sequence[Card]) -> tuple[Card, ...]:
    """Return cards whose drawings are parts of sheets; photographs stay as they are."""
    return tuple(
        replace(card, drawing=f"{addresses.sheet(number)}#{card.slug}")
        for number, sheet in enumerate(_sheets(cards))
        for card in sheet
    )


def files(
    cards: Sequence[Card], drawn: Callable[[str], str]
) -> Iterator[tuple[str, str]]:
    """Yield address and SVG text of every sheet that `in_sheets` names.

    Args:
        cards: as `in_sheets` got them.
        drawn: returns the drawing of a project as SVG text.
    """
    for number, sheet in enumerate(_sheets(cards)):
        parts = []
        for place, card in enumerate(sheet):
            if card.photograph:
                continue
            top = place * HEIGHT
            view = f'<view id="{card.slug}" viewBox="0 {top} {WIDTH} {HEIGHT}"/>'
            at = f'<svg y="{top}" width="{WIDTH}" height="{HEIGHT}" '
            parts.append(view + drawn(card.slug).replace("<svg ", at, 1))
        head = f'xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}"'
        yield addresses.sheet(number), f"<svg {head}>{''.join(parts)}</svg>"


def _sheets(cards: Sequence[Card]) -> list[Sequence[Card]]:
    return [
        cards[first : first + ON_A_SHEET] for first in range(0, len(cards), ON_A_SHEET)
    ]
