"""The shell of a page, rendered once with marks, then filled for every page.

Rendering Material's templates costs milliseconds a page, filling a frame costs
microseconds: that is how ten thousand pages take seconds. What differs between
pages is marked in the one rendered shell; everything else is plain text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.views import addresses
from generator.website.template_runtime import escape_text

MARK = "@@buurtboek:{}@@"
MARKED = re.compile(r"@@buurtboek:([a-z:-]+)@@")
FILLED = (
    *("address", "title", "description", "head", "body", "kind", "source"),
    "elsewhere",
)
# Pages that are in the first language only.
ALONE = frozenset({"handbook", "not-found"})
CURRENT = ' aria-current="page"'


@dataclass(frozen=True, slots=True)
class SitePage:
    """One page, without its shell.

    Attributes:
        address: path from the root of the site.
        title: as text.
        description: one sentence for search engines, as text.
        body: HTML of the main part.
        kind: what sort of page, for the style sheet: `project`, `term`, …
        menu: key of the menu entry it belongs to, or empty.
        source: path of the content file it is made of, or empty.
        root: how its links write the root of the site.
        head: HTML that its head needs besides title and description.
    """

    address: str
    title: str
    description: str
    body: str
    kind: str
    menu: str = ""
    source: str = ""
    root: str = ""
    head: str = ""

    @property
    def base(self) -> str:
        """How its links write the root of the site, ending in a slash."""
        return self.root or addresses.root_of(self.address)

    @property
    def elsewhere(self) -> str:
        """Its address in another language: the same, or the home page."""
        return "" if self.kind in ALONE else self.address


class Marks:
    """Stands for a page while the shell is rendered: every value is a mark."""

    def __init__(self) -> None:
        for name in FILLED:
            setattr(self, name, MARK.format(name))
        self.base = MARK.format("base")
        self.root = self.base

    @staticmethod
    def current(menu: str) -> str:
        """Return the mark that becomes `aria-current` on pages of a menu entry."""
        return MARK.format(f"current:{menu}")


class Here(SitePage):
    """A page written by hand, as the shell sees it."""

    __slots__ = ()

    def __init__(self, page: SitePage) -> None:
        super().__init__(
            page.address,
            page.title,
            page.description,
            page.body,
            page.kind,
            page.menu,
            page.source,
            page.root,
            page.head,
        )

    def current(self, menu: str) -> str:
        """Return the attribute of the menu entry that the page belongs to."""
        return ' aria-current="page"' if menu == self.menu else ""


class Frame:
    """A rendered shell, ready to be filled."""

    def __init__(self, rendered: str) -> None:
        """Split a shell that was rendered with `Marks` at its marks.

        Raises:
            ValueError: the shell lacks a mark without which no page is right.
        """
        compact = re.sub(r"\n\s*\n+", "\n", rendered)
        self.rendered = compact
        self._parts = MARKED.split(compact)
        self._based: dict[str, list[str]] = {}
        missing = {"title", "description", "body", "base"} - set(self._parts[1::2])
        if missing:
            raise ValueError(f"base.html does not show: {', '.join(sorted(missing))}")

    @property
    def text(self) -> str:
        """What stands on every page alike."""
        return "".join(self._parts[::2])

    @property
    def leads_elsewhere(self) -> bool:
        """Whether it links to each page in other languages: no two do so alike."""
        return "elsewhere" in self._parts[1::2]

    def fill(self, page: SitePage) -> str:
        """Return the whole HTML of a page."""
        values = {
            "address": escape_text(page.address),
            "title": escape_text(page.title),
            "description": escape_text(page.description),
            "head": page.head,
            "body": page.body,
            "kind": page.kind,
            "source": escape_text(page.source),
            "elsewhere": escape_text(page.elsewhere),
            f"current:{page.menu}": CURRENT,
        }
        parts = self._at(page.base).copy()
        parts[1::2] = [values.get(mark, "") for mark in parts[1::2]]
        return "".join(parts)

    def _at(self, base: str) -> list[str]:
        """The shell of pages that write the root so, split at all other marks."""
        if base not in self._based:
            mark = MARK.format("base")
            self._based[base] = MARKED.split(self.rendered.replace(mark, base))
        return self._based[base]
