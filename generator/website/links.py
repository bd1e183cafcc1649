"""Every link within the site leads somewhere: MkDocs does not see our pages."""

from __future__ import annotations

import html
import posixpath
import re
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


def broken(pages: Mapping[str, str], files: Iterable[str]) -> tuple[Broken, ...]:
    """Return every internal link to a page, file or anchor that does not exist.

    Args:
        pages: HTML by file, such as `projecten/index.html`.
        files: every other file of the site.
    """
    anchors = {name: set(ANCHOR.findall(text)) for name, text in pages.items()}
    known = set(files) | set(pages)
    found = set()
    for name, text in pages.items():
        targets = LINK.findall(text)
        for sources in SOURCES.findall(text):
            targets += [part.split()[0] for part in sources.split(",") if part.split()]
        for written in set(targets):
            link = html.unescape(written)
            if not _leads_somewhere(name, link, known, anchors):
                found.add(Broken(name, link))
    return tuple(sorted(found))


def _leads_somewhere(
    page: str, link: str, known: set[str], anchors: Mapping[str, set[str]]
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
