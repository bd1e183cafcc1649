"""What another generator wants: where files lie, how pages link, what it is told.

A tool is a row of data; what it needs besides pages lies in `kits/` as it is.
"""

from __future__ import annotations

import importlib.resources
import json
import posixpath
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from importlib.resources.abc import Traversable

from generator.editing.site_source.page import INDEX, Page

KITS = importlib.resources.files(__package__) / "kits"


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of the menu: what it says, and the address it leads to."""

    title: str
    address: str


@dataclass(frozen=True, slots=True)
class Told:
    """What a tool is told of the site as a whole.

    Attributes:
        title: of the site.
        description: one sentence.
        language: of the site, such as `nl`.
        url: where it will stand; empty while unknown.
        menu: its entries.
    """

    title: str
    description: str
    language: str
    url: str
    menu: Sequence[Entry]


@dataclass(frozen=True, slots=True)
class Tool:
    """Another generator.

    Attributes:
        name: as the command says it.
        pages: folder of the Markdown.
        files: folder of pictures and data.
        marks_branches: whether a page with pages below it is called `_index.md`.
        links_to_files: whether a page links to Markdown, or to addresses.
        configuration: returns name and text of what it is told.
        is_kit: whether it needs files of `kits/`.
    """

    name: str
    pages: str
    files: str
    marks_branches: bool
    links_to_files: bool
    configuration: Callable[[Told], tuple[str, str]]
    is_kit: bool = False

    def source(self, page: Page, branches: frozenset[str]) -> str:
        """Return the name of a page's Markdown, below the folder of pages."""
        is_branch = self.marks_branches and page.address in branches
        return f"{page.address}{'_index.md' if is_branch else 'index.md'}"

    def link(self, page: Page, other: str, source: str) -> str:
        """Return how a page writes a link to another file of the site.

        Args:
            page: that links.
            other: the file it links to.
            source: the Markdown of that file; empty where it is no page.
        """
        here = page.address or "."
        if source and self.links_to_files:
            return posixpath.relpath(source, here)
        if source or other.endswith(INDEX):
            way = posixpath.relpath(other.removesuffix(INDEX) or ".", here)
            return f"{way}/"
        return posixpath.relpath(other, here)

    def kit(self) -> Iterator[tuple[str, str]]:
        """Yield name and text of every file that the tool needs besides pages."""
        if self.is_kit:
            yield from sorted(_walk(KITS / self.name, ""))


def _walk(folder: Traversable, above: str) -> Iterator[tuple[str, str]]:
    for entry in folder.iterdir():
        if entry.is_dir():
            yield from _walk(entry, f"{above}{entry.name}/")
        else:
            yield f"{above}{entry.name}", entry.read_text("utf-8")


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _zensical(told: Told) -> tuple[str, str]:
    """`zensical.toml`: JSON's quotes are those of TOML."""
    lines = [
        "[project]",
        f"site_name = {_quoted(told.title)}",
        f"site_description = {_quoted(told.description)}",
        *([f"site_url = {_quoted(told.url)}"] if told.url else []),
        'docs_dir = "docs"',
        "nav = [",
        *(
            f"  {{ {_quoted(one.title)} = {_quoted(f'{one.address}index.md')} }},"
            for one in told.menu
        ),
        "]",
        "",
        "[project.theme]",
        f"language = {_quoted(told.language)}",
        "font = false  # nothing is fetched from elsewhere",
    ]
    return "zensical.toml", "\n".join(lines) + "\n"


def _hugo(told: Told) -> tuple[str, str]:
    """`hugo.json`, which Hugo reads as well as its other two formats."""
    made = {
        "baseURL": told.url or "/",
        "title": told.title,
        "locale": told.language,
        "defaultContentLanguage": told.language,
        "relativeURLs": True,
        "disableKinds": ["taxonomy", "term", "rss"],
        "params": {"description": told.description},
        "menus": {
            "main": [
                {
                    "name": one.title,
                    "pageRef": f"/{one.address.rstrip('/')}",
                    "weight": number,
                }
                for number, one in enumerate(told.menu, start=1)
            ]
        },
    }
    return "hugo.json", json.dumps(made, ensure_ascii=False, indent=2) + "\n"


TOOLS = {
    tool.name: tool
    for tool in (
        Tool(
            "zensical",
            pages="docs/",
            files="docs/",
            marks_branches=False,
            links_to_files=True,
            configuration=_zensical,
        ),
        Tool(
            "hugo",
            pages="content/",
            files="static/",
            marks_branches=True,
            links_to_files=False,
            configuration=_hugo,
            is_kit=True,
        ),
    )
}
