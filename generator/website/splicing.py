"""Other words of a project, exchanged in a page that shows them among others.

A list of a theme shows thousands of projects; to make it anew because of one title
means to read and to draw them all. What such a page shows of a project is its card, or
a link with its title, and words change nothing else in it. So those are made as they
were and as they are now, and exchanged.

A page that shows the project in any other way is left to be made whole: whatever shows
a project links to it (`generator.website.edits`), so after the exchange no link to it
may be left over, and none of the words that it had.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from generator.views import addresses
from generator.views.shapes import Card
from generator.website.edition import Edition
from generator.website.escape import as_json
from generator.website.facets import is_large
from generator.website.template_runtime import escape

GAP = "\x00"  # what no text of content holds
LEVELS = (3, 2)  # of headings in cards


@dataclass(frozen=True, slots=True)
class Piece:
    """What a page shows of a project, as it was and as it is now.

    Attributes:
        before: HTML or JSON that holds the address of the project.
        now: in its place.
        offset: of the address in what was.
    """

    before: str
    now: str
    offset: int


Pieces = dict[str, tuple[Piece, ...]]  # by the address of a project, larger ones first


class Splicing:
    """Exchanges what the pages of one edition show of some projects."""

    def __init__(self, before: Edition, now: Edition, slugs: Iterable[str]) -> None:
        """Take what is to be exchanged.

        Args:
            before: the edition as it stands.
            now: the edition with other words.
            slugs: of the projects of which lists show something else.
        """
        self.folder = now.folder
        self._now = now
        self._cards = [
            (before.site.views.cards[slug], now.site.views.cards[slug])
            for slug in sorted(slugs)
        ]
        self._by_root: dict[str, Pieces] = {}

    def page(self, file: str, text: str) -> str | None:
        """Return a page with other words; None where it is to be made whole.

        Args:
            file: of the page, within the edition.
            text: as it stands.
        """
        views = self._now.site.views
        if file == addresses.file_of(addresses.CATALOGUE) and not is_large(views):
            return None  # it tells the version of its columns, which hold titles too
        root = addresses.root_of(file)
        if root not in self._by_root:
            self._by_root[root] = {
                was.address: tuple(self._pieces(was, now, root))
                for was, now in self._cards
            }
        places = _places(text, self._by_root[root])
        if places is None:
            return None
        rest: list[str] = []
        parts: list[str] = []
        end = 0
        for start, piece in places:
            if start < end:
                return None
            rest.append(text[end:start])
            parts += (rest[-1], piece.now)
            end = start + len(piece.before)
        rest.append(text[end:])
        left = GAP.join(rest)
        if any(word in left for word in self._former):
            return None
        return "".join((*parts, rest[-1]))

    @cached_property
    def _former(self) -> frozenset[str]:
        """The words that were, as they may stand in a page."""
        return frozenset(
            said
            for was, now in self._cards
            for word, other in ((was.title, now.title), (was.summary, now.summary))
            if word != other
            for said in (str(escape(str(word))), as_json(word)[1:-1])
        )

    def _pieces(self, was: Card, now: Card, root: str) -> Iterator[Piece]:
        """Yield what a page shows of a project, larger pieces first."""
        parts: Any = self._now.site.templates.get_template("parts.html").module
        for macro in (parts.project_card, parts.mini):
            for level in LEVELS:
                before, after = (str(macro(one, root, level)) for one in (was, now))
                # A picture above the link may be a part of the sheet of a list.
                start = before.index('<a href="')
                start = before.rindex("\n", 0, start)
                if before[:start] == after[:start]:
                    yield _piece(before[start:], after[start:], was.address)
        yield _piece(_link(was, root), _link(now, root), was.address)
        at = self._now.origin.seen_from(root, was.address)
        yield _piece(_item(was, at), _item(now, at), was.address)


def _link(card: Card, root: str) -> str:
    return f'<a href="{root}{card.address}">{escape(card.title)}</a>'


def _item(card: Card, url: str) -> str:
    """Return an entry of a list, as JSON-LD tells it."""
    return as_json({"name": card.title, "url": url})[1:-1]


def _piece(before: str, now: str, address: str) -> Piece:
    return Piece(before, now, before.index(address))


def _places(text: str, pieces: Pieces) -> list[tuple[int, Piece]] | None:
    """Return where pieces stand; None where a project is linked to in another way."""
    found: list[tuple[int, Piece]] = []
    for address, some in pieces.items():
        at = text.find(address)
        while at >= 0:
            for one in some:
                if text.startswith(one.before, at - one.offset):
                    found.append((at - one.offset, one))
                    at = text.find(address, at - one.offset + len(one.before))
                    break
            else:
                return None
    return sorted(found, key=lambda place: place[0])
