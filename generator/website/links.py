"""Every link within the site leads somewhere: MkDocs does not see our pages."""

from __future__ import annotations

import html
import posixpath
import re
import sys
from array import array
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from urllib.parse import unquote, urlsplit

from generator.storage import files

ATTRIBUTE = re.compile(r'\s(href|src|action|srcset|id)="([^"]*)"')
ELSEWHERE = ("https://", "http://", "mailto:", "tel:")
UP = "../"


@dataclass(frozen=True, slots=True, order=True)
class Broken:
    """A link that leads nowhere, and the page it stands on."""

    page: str
    link: str


class BrokenLinks(Exception):
    """Pages link to what does not exist: a fault of templates, not of content."""


@dataclass(frozen=True, slots=True)
class Noted:
    """What the HTML of a page, or of a part of one, links to and can be linked to at.

    Attributes:
        links: as they are written.
        anchors: names of its elements.
    """

    links: frozenset[str]
    anchors: frozenset[str]


def noted(text: str) -> Noted:
    """Return links and anchors of HTML whose attributes stand in double quotes."""
    links: set[str] = set()
    anchors: set[str] = set()
    for name, value in ATTRIBUTE.findall(text):
        if name == "id":
            anchors.add(value)
        elif name == "srcset":
            parts = (part.split() for part in value.split(","))
            links.update(part[0] for part in parts if part)
        else:
            links.add(value)
    return Noted(frozenset(links), frozenset(anchors))


class Ledger:
    """What pages link to and can be linked to at, without the pages themselves.

    Most links of a large site are the same ones again: each is kept, resolved and
    looked up once, and pages only know their numbers.
    """

    def __init__(self, base: str = "/", anchors: Iterable[str] = ()) -> None:
        """Know no page yet.

        Args:
            base: path on its host under which the site stands, ending in a slash.
            anchors: that every page has.
        """
        self._base = base
        self._shared = frozenset(anchors)
        self._links: dict[
            tuple[str, str], int
        ] = {}  # (from where, as written) → number
        self._pages: dict[str, array[int]] = {}
        self._anchors: dict[str, tuple[str, ...]] = {}
        self._targets: list[str | None] = []  # of links, by number, as far as asked

    def __contains__(self, page: str) -> bool:
        return page in self._pages

    def note(self, page: str, text: str) -> None:
        """Remember the links and anchors of a page.

        Args:
            page: file, such as `projecten/index.html`.
            text: its HTML.
        """
        self.add(page, noted(text))

    def add(self, page: str, found: Noted) -> None:
        """Remember links and anchors that were found in a page."""
        folder = posixpath.dirname(page)
        climb = UP * (folder.count("/") + 1) if folder else ""
        numbers = array("L")
        for link in found.links:
            if link.startswith(ELSEWHERE):
                continue
            if link.startswith("#") and self._is_own(link[1:], found):
                continue
            # What begins at the root means the same on every page as deep.
            is_shared = link.startswith("/") or (climb and link.startswith(climb))
            where = climb if is_shared else page
            numbers.append(
                self._links.setdefault((where, sys.intern(link)), len(self._links))
            )
        self._pages[page] = numbers
        self._anchors[page] = tuple(map(sys.intern, found.anchors))

    def _is_own(self, anchor: str, found: Noted) -> bool:
        return anchor in found.anchors or anchor in self._shared

    def linking(self, targets: frozenset[str]) -> frozenset[str]:
        """Return the files of the pages that link to some files."""
        new = islice(self._links, len(self._targets), None)
        self._targets += [
            self._resolved(where, html.unescape(link))[0] for where, link in new
        ]
        wanted = {
            number for number, target in enumerate(self._targets) if target in targets
        }
        return frozenset(
            page
            for page, numbers in self._pages.items()
            if not wanted.isdisjoint(numbers)
        )

    def leading(self, targets: AbstractSet[str]) -> dict[str, list[str]]:
        """Return, for some files, the pages that link to each, sorted."""
        self.linking(frozenset())  # resolves what is new
        wanted = {
            number: target
            for number, target in enumerate(self._targets)
            if target is not None and target in targets
        }
        found: dict[str, set[str]] = {}
        for page, numbers in self._pages.items():
            for number in numbers:
                if number in wanted:
                    found.setdefault(wanted[number], set()).add(page)
        return {target: sorted(found[target]) for target in sorted(found)}

    def pointed(self, targets: AbstractSet[str]) -> tuple[tuple[str, str], ...]:
        """Return file and name of every place within some files that is linked to."""
        found = {
            self._resolved(where, html.unescape(link))
            for where, link in self._links
            if "#" in link
        }
        return tuple(
            sorted((to, at) for to, at in found if to is not None and to in targets)
        )

    def broken(self, files: Iterable[str]) -> tuple[Broken, ...]:
        """Return every internal link to a page, file or anchor that does not exist.

        Args:
            files: every file of the site that is no page.
        """
        known = {*files, *self._pages}
        wrong = {
            number: html.unescape(link)
            for (where, link), number in self._links.items()
            if not self._is_whole(where, html.unescape(link), known)
        }
        if not wrong:
            return ()
        return tuple(
            sorted(
                {
                    Broken(page, wrong[number])
                    for page, numbers in self._pages.items()
                    for number in numbers
                    if number in wrong
                }
            )
        )

    def _is_whole(self, where: str, link: str, known: set[str]) -> bool:
        if link.startswith("/") and not link.startswith(("//", self._base)):
            return False  # leads out of the site, to whatever stands beside it
        target, anchor = self._resolved(where, link)
        if target is None:
            return True
        if target not in known:
            return False
        return (
            not anchor
            or target not in self._anchors
            or anchor in self._shared
            or anchor in self._anchors[target]
        )

    def _resolved(self, where: str, link: str) -> tuple[str | None, str]:
        if link.startswith("/") and not link.startswith("//"):
            link = f"/{link.removeprefix(self._base)}"
        return _target(where, link)


def check(folder: Path, ledger: Ledger) -> None:
    """Follow every link of a site that was written.

    Args:
        folder: of the site.
        ledger: of its pages; those that are not in it are read.

    Raises:
        BrokenLinks: some lead nowhere; each is named with its page.
    """
    others = set()
    for name in files.names(folder):
        if name.endswith(".html") and name not in ledger:
            ledger.note(name, (folder / name).read_text(encoding="utf-8"))
        else:
            others.add(name)
    if wrong := ledger.broken(others):
        raise BrokenLinks("\n".join(f"{one.page}: {one.link}" for one in wrong))


def file_linked(page: str, link: str) -> str:
    """Return the file that a link of a page leads to, if it is no page; else nothing.

    Args:
        page: file, such as `projecten/index.html`.
        link: as it is written.
    """
    target, _ = _target(page, html.unescape(link))
    return "" if target is None or target.endswith(".html") else target


def _target(where: str, link: str) -> tuple[str | None, str]:
    """Return the file and the anchor that a link leads to; None for another host.

    Args:
        where: the page, or as many `../` as lead from it to the root of the site.
        link: without entities.
    """
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        return None, ""
    climb = where.count(UP)
    page = f"{'x/' * climb}index.html" if climb else where
    target = page
    if parts.path.startswith("/"):
        target = posixpath.normpath(parts.path.lstrip("/"))
    elif parts.path:
        folder = posixpath.dirname(page)
        target = posixpath.normpath(posixpath.join(folder, unquote(parts.path)))
    if parts.path.endswith(("/", "/.", "..")) or parts.path in {".", "./"}:
        target = posixpath.normpath(posixpath.join(target, "index.html"))
    return target, unquote(parts.fragment)
