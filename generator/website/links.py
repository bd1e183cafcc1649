"""Every link within the site leads somewhere: MkDocs does not see our pages."""

from __future__ import annotations

import html
import posixpath
import re
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

LINK = re.compile(r'\s(?:href|src|action)="([^"]*)"')
SOURCES = re.compile(r'\ssrcset="([^"]*)"')
ANCHOR = re.compile(r'\sid="([^"]+)"')


@dataclass(frozen=True, slots=True, order=True)
class Broken:
    """A link that leads nowhere, and the page it stands on."""

    page: str
    link: str


class Ledger:
    """What pages link to and can be linked to at, without the pages themselves."""

    def __init__(self, base: str = "/") -> None:
        """Know no page yet.

        Args:
            base: path on its host under which the site stands, ending in a slash.
        """
        self._base = base
        self._links: dict[str, frozenset[str]] = {}
        self._anchors: dict[str, frozenset[str]] = {}

    def __contains__(self, page: str) -> bool:
        return page in self._links

    def note(self, page: str, text: str) -> None:
        """Remember the links and anchors of a page.

        Args:
            page: file, such as `projecten/index.html`.
            text: its HTML.
        """
        found = LINK.findall(text)
        for sources in SOURCES.findall(text):
            found += [part.split()[0] for part in sources.split(",") if part.split()]
        self._links[page] = frozenset(map(sys.intern, found))
        self._anchors[page] = frozenset(map(sys.intern, ANCHOR.findall(text)))

    def broken(self, files: Iterable[str]) -> tuple[Broken, ...]:
        """Return every internal link to a page, file or anchor that does not exist.

        Args:
            files: every file of the site that is no page.
        """
        known = {*files, *self._links}
        found = set()
        for page, written in self._links.items():
            for link in map(html.unescape, written):
                if not self._is_whole(page, link, known):
                    found.add(Broken(page, link))
        return tuple(sorted(found))

    def _is_whole(self, page: str, link: str, known: set[str]) -> bool:
        if link.startswith("/") and not link.startswith("//"):
            if not link.startswith(self._base):
                return False  # leads out of the site, to whatever stands beside it
            link = f"/{link.removeprefix(self._base)}"
        return _leads_somewhere(page, link, known, self._anchors)


def _leads_somewhere(
    page: str, link: str, known: set[str], anchors: Mapping[str, frozenset[str]]
) -> bool:
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        return True
    target = page
    if parts.path.startswith("/"):
        target = posixpath.normpath(parts.path.lstrip("/"))
    elif parts.path:
        folder = posixpath.dirname(page)
        target = posixpath.normpath(posixpath.join(folder, unquote(parts.path)))
    if parts.path.endswith(("/", "/.", "..")) or parts.path in {".", "./"}:
        target = posixpath.normpath(posixpath.join(target, "index.html"))
    if target not in known:
        return False
    fragment = unquote(parts.fragment)
    return not fragment or target not in anchors or fragment in anchors[target]
