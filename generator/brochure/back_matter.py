"""What stands at the back of a brochure: register, sources, rights of maps, credits."""

from __future__ import annotations

from generator.brochure import register
from generator.brochure.book import Book
from generator.brochure.pointers import Pointers
from generator.brochure.shapes import Ref
from generator.catalogue.catalogue import Entry
from generator.catalogue.model import Phase, Programme, Project
from generator.catalogue.model.choices import Chapter
from generator.views.shapes import Source

DIGEST = 12  # digits of a commit, enough to tell it from others


class BackMatter:
    """The back matter of one brochure."""

    def __init__(self, book: Book, pointers: Pointers) -> None:
        self._book = book
        self._pointers = pointers

    def register(self) -> list[tuple[str, list[tuple[str, tuple[Ref, ...]]]]]:
        """Return the parts of the register, with titles and page numbers."""
        return [
            (
                self._book.views.say(part.title),
                [
                    (line.word, self._pointers.in_page_order(line.projects))
                    for line in part.lines
                ],
            )
            for part in register.parts(self._book.catalogue, self._book.projects)
        ]

    def sources(self) -> list[tuple[str, tuple[Source, ...]]]:
        """Return the sources of all that is told, by its title."""
        book = self._book
        told: list[Entry[Project] | Entry[Programme] | Entry[Phase]] = []
        if Chapter.PROGRAMME in book.brochure.chapters:
            told += book.programmes
        if Chapter.PHASES in book.brochure.chapters:
            told += book.catalogue.phases.values()
        told += sorted(book.projects, key=lambda one: one.fields.title.casefold())
        return [
            (one.fields.title, book.views.sources(one.fields.sources))
            for one in told
            if one.fields.sources
        ]

    def maps(self) -> list[tuple[str, str]]:
        """Return title and rights of every map with real outlines."""
        found = [(one.title, one.rights) for one in self._book.walks]
        if self._book.map:
            found.insert(0, (self._book.map.title, self._book.map.rights))
        return [(title, rights) for title, rights in found if rights]

    def credits(self) -> list[tuple[str, str, str]]:
        """Return project, maker and licence of every photograph."""
        book = self._book
        shown = dict(book.photographs)
        if book.cover and book.brochure.cover:
            shown[book.brochure.cover] = book.cover
        return [
            (
                book.catalogue.projects[slug].fields.title,
                one.credit,
                book.views.label(one.licence),
            )
            for slug, one in sorted(shown.items())
        ]

    @property
    def digest(self) -> str:
        """The state of the content, as short as it can be told apart."""
        return (self._book.commit or "")[:DIGEST]
