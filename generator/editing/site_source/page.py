"""A page as it was built → its place, its title and its words.

Read from the built page, not from what made it: so every page is there, in every
language, and nothing here depends on how pages are made.
"""

from __future__ import annotations

import html
import posixpath
import re
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

MAIN = re.compile(r"<main\b[^>]*>(.*)</main>", re.DOTALL)
TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)
DESCRIPTION = re.compile(r'<meta name="description" content="([^"]*)"')
LANGUAGE = re.compile(r'<html lang="([^"]+)"')
KIND = re.compile(r'<body class="on-([a-z-]+)"')
HEADING = re.compile(r"<h1\b[^>]*>(.*?)</h1>", re.DOTALL)
ANCHORS = re.compile(r'<h[2-6]\b[^>]*\sid="([^"]+)"')
MARKUP = re.compile(r"<[^>]+>")
INDEX = "index.html"

# Pages that only our own scripts fill, or that need files made apart.
BOUND_TO_US = frozenset({"brochures", "bundle", "not-found", "search", "surprise"})


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the built site.

    Attributes:
        address: path from the root of the site, ending in a slash; empty for the home
            page.
        kind: of page.
        language: as the page says it.
        title: as text.
        description: one sentence, as text.
        main: HTML of the main part.
    """

    address: str
    kind: str
    language: str
    title: str
    description: str
    main: str

    @property
    def anchors(self) -> frozenset[str]:
        """What its headings can be linked to by."""
        return frozenset(ANCHORS.findall(self.main))

    @property
    def file(self) -> str:
        """Its file in the built site."""
        return f"{self.address}{INDEX}"


def read(name: str, text: str) -> Page | None:
    """Return the page that a file of the built site is; None where it stays behind.

    Args:
        name: of the file, such as `projecten/index.html`.
        text: its HTML.
    """
    main, kind = MAIN.search(text), KIND.search(text)
    if not main or not kind or posixpath.basename(name) != INDEX:
        return None
    if kind[1] in BOUND_TO_US:
        return None
    title, described = TITLE.search(text), DESCRIPTION.search(text)
    language = LANGUAGE.search(text)
    heading = HEADING.search(main[1])
    said = heading[1] if heading else (title[1] if title else name)
    return Page(
        name.removesuffix(INDEX),
        kind[1],
        language[1] if language else "",
        " ".join(html.unescape(MARKUP.sub("", said)).split()),
        html.unescape(described[1]) if described else "",
        main[1],
    )


def target_of(page: Page, written: str) -> tuple[str, str] | None:
    """Return the file of the site that a link leads to, and its anchor.

    None where it leads elsewhere, or nowhere that can be known.
    """
    parts = urlsplit(written)
    if parts.scheme or parts.netloc or parts.path.startswith("/"):
        return None
    if not parts.path:
        return page.file, parts.fragment
    path = posixpath.normpath(posixpath.join(page.address, unquote(parts.path)))
    if parts.path.endswith(("/", "/.", "..")) or parts.path == ".":
        path = posixpath.normpath(posixpath.join(path, INDEX))
    return (path, parts.fragment) if not path.startswith("..") else None
