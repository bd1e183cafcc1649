"""Drawings of a long list, several on a sheet, so that they come in few requests.

A browser fetches pictures far ahead of where a reader is: a dozen on a wide screen.
Each card shows its part of the sheet by a name in its address (an SVG `view`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from generator.views import addresses
from generator.views.shapes import Card

ON_A_SHEET = 9  # drawings: three rows of a wide screen
WIDTH, HEIGHT = 400, 300  # of a drawing, user units


@dataclass(frozen=True, slots=True)
class Sheets:
    """The sheets of one list of projects.

    Attributes:
        cards: of the list, in its order.
        name: of the list, to tell its sheets from those of others.
        most: of the first cards are on sheets; the drawings of the rest, which are
            out of view at first, stay files of their own. None puts all on sheets.
        shared: how addresses of what all languages of a site share begin.
    """

    cards: Sequence[Card]
    name: str = ""
    most: int | None = None
    shared: str = ""

    def shown(self) -> tuple[Card, ...]:
        """Return the cards with drawings that are parts of sheets.

        Photographs stay as they are.
        """
        drawn = tuple(
            replace(card, drawing=f"{self.shared}{self._address(number)}#{card.slug}")
            for number, sheet in enumerate(self._sheets())
            for card in sheet
        )
        return drawn + tuple(self.cards[len(drawn) :])

    def files(self) -> Iterator[tuple[str, Sequence[Card]]]:
        """Yield address and cards of every sheet, for `sheet` to draw."""
        for number, cards in enumerate(self._sheets()):
            yield self._address(number), cards

    def _address(self, number: int) -> str:
        return addresses.sheet(f"{self.name}-{number}" if self.name else str(number))

    def _sheets(self) -> list[Sequence[Card]]:
        cards = self.cards if self.most is None else self.cards[: self.most]
        return [
            cards[first : first + ON_A_SHEET]
            for first in range(0, len(cards), ON_A_SHEET)
        ]


def sheet(cards: Sequence[Card], drawn: Callable[[str], str]) -> str:
    """Return a sheet as SVG text.

    Args:
        cards: of the projects on it; those with a photograph need no drawing.
        drawn: returns the drawing of a project as SVG text.
    """
    parts = []
    for place, card in enumerate(cards):
        if card.photograph:
            continue
        top = place * HEIGHT
        view = f'<view id="{card.slug}" viewBox="0 {top} {WIDTH} {HEIGHT}"/>'
        at = f'<svg y="{top}" width="{WIDTH}" height="{HEIGHT}" '
        parts.append(view + drawn(card.slug).replace("<svg ", at, 1))
    head = f'xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}"'
    return f"<svg {head}>{''.join(parts)}</svg>"
