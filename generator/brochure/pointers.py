"""Pointers from one part of a brochure to another, with the page where that stands.

Pages are numbers on paper and links on a screen. What is not in the brochure has no
page; a story then leads to the site, where there is one.
"""

from __future__ import annotations

from collections.abc import Iterable

from generator.brochure.book import Book
from generator.brochure.plan import Plan
from generator.brochure.shapes import Ref
from generator.views import addresses


class Pointers:
    """What points at the parts of one brochure, by one plan."""

    def __init__(self, book: Book, plan: Plan) -> None:
        self._book = book
        self._plan = plan

    def see(self, page: int | None) -> str:
        """Return how a page is pointed at: `p. 12`."""
        return self._book.views.say("p. {page}", page=page)

    def part(self, key: str, title: str) -> Ref:
        """Return a pointer to a part."""
        return Ref(key, title, self._plan.page(key))

    def projects(self, slugs: Iterable[str]) -> tuple[Ref, ...]:
        """Return pointers to projects, in their order; to those that there are."""
        every = self._book.catalogue.projects
        return tuple(
            self.part(f"project-{slug}", every[slug].fields.title)
            for slug in slugs
            if slug in every
        )

    def in_page_order(self, slugs: Iterable[str]) -> tuple[Ref, ...]:
        """Return pointers to projects, in the order of their pages."""
        refs = self.projects(slugs)
        return tuple(sorted(refs, key=lambda one: (one.page or 0, one.key)))

    def link(self, kind: str, name: str, text: str) -> str:
        """Return the HTML of a link in a story.

        Args:
            kind: of what it leads to, as links in content name it: `project`.
            name: its slug.
            text: HTML of what is linked.
        """
        key = f"{kind}-{name}"
        if (page := self._plan.page(key)) is not None:
            return (
                f'<a href="#{key}">{text}</a> '
                f'<span class="see">({self.see(page)})</span>'
            )
        if self._book.site_url:
            address = self._book.site_url + addresses.target(kind, name)
            return f'<a href="{address}">{text}</a>'
        return text
