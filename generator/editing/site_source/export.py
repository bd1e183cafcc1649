"""The folder of a built site → the folder of a source for another generator.

Pages become Markdown with front matter at the same addresses; pictures and data that
they show or link to come along; what only our own scripts make use of does not.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path

from generator.catalogue.catalogue import Catalogue
from generator.editing.emit import Value, emit
from generator.editing.site_source.markdown import markdown
from generator.editing.site_source.page import INDEX, Page, read, target_of
from generator.editing.site_source.tools import Entry, Told, Tool
from generator.storage import files
from generator.views import addresses

# Fields of a project that other generators sort and filter by.
FACETS = (
    *("municipality", "borough", "neighbourhood", "street", "programme", "track"),
    *("kinds", "themes", "audiences", "status"),
)
OURS = ("admin/", addresses.HANDBOOK)  # for staff, and about our own form


def export(site: Path, catalogue: Catalogue, tool: Tool, url: str, target: Path) -> int:
    """Write the source of a site; return how many pages it has.

    Args:
        site: folder of the built site.
        catalogue: it was built from.
        tool: that will read the source.
        url: where the site will stand; empty while unknown.
        target: folder to write into, empty.
    """
    pages = {page.file: page for page in _pages(site)}
    branches = _branches(pages)
    sources = {name: tool.source(page, branches) for name, page in pages.items()}
    anchors = {name: page.anchors for name, page in pages.items()}
    wanted: set[str] = set()

    def leads(page: Page, written: str) -> str | None:
        """How a page writes a link; None where it leads to what stays behind."""
        found = target_of(page, written)
        if found is None:
            return _elsewhere(written)
        other, anchor = found
        end = f"#{anchor}" if anchor in anchors.get(other, ()) else ""
        if other in sources:
            is_here = other == page.file and anchor
            return (
                (end or None)
                if is_here
                else (tool.link(page, other, sources[other]) + end)
            )
        if other.endswith(INDEX) or not (site / other).is_file():
            return None
        wanted.add(other)
        return tool.link(page, other, "")

    for name, page in pages.items():
        front = emit(_front_matter(page, catalogue))
        text = f"---\n{front}---\n\n{markdown(page.main, partial(leads, page))}"
        files.write(target, f"{tool.pages}{sources[name]}", text)
    for name in sorted(wanted):
        files.write(target, f"{tool.files}{name}", (site / name).read_bytes())
    told = _told(pages, catalogue, url)
    for name, text in (tool.configuration(told), *tool.kit()):
        files.write(target, name, text)
    return len(pages)


def _pages(site: Path) -> Iterator[Page]:
    for file in sorted(site.rglob(INDEX)):
        name = file.relative_to(site).as_posix()
        if not name.startswith(OURS) and (page := read(name, file.read_text("utf-8"))):
            yield page


def _branches(pages: Mapping[str, Page]) -> frozenset[str]:
    """Return the addresses of pages that have pages below them."""
    above = set()
    for page in pages.values():
        parts = page.address.split("/")[:-1]
        above |= {"/".join([*parts[:depth], ""]) for depth in range(1, len(parts))}
        above.add("")
    return frozenset(above)


def _elsewhere(written: str) -> str | None:
    """An address elsewhere as Markdown takes it; None for what is no address."""
    if not written.startswith(("https://", "http://", "mailto:", "tel:")):
        return None
    return written.replace("(", "%28").replace(")", "%29").replace(" ", "%20")


def _front_matter(page: Page, catalogue: Catalogue) -> dict[str, Value]:
    made: dict[str, Value] = {
        "title": page.title,
        "description": page.description,
        "page_kind": page.kind,
        "lang": page.language,
    }
    slug = posixpath.basename(page.address.rstrip("/"))
    entry = catalogue.projects.get(slug) if page.kind == "project" else None
    if entry is not None:
        for name in FACETS:
            value = getattr(entry.fields, name)
            if value:
                many = isinstance(value, list)
                made[name] = [str(one) for one in value] if many else str(value)
        if entry.fields.period and (when := entry.fields.period.best):
            made["when"] = str(when)
    return made


def _told(pages: Mapping[str, Page], catalogue: Catalogue, url: str) -> Told:
    settings = catalogue.settings
    entries = [
        Entry(page.title, page.address)
        for page in pages.values()
        if page.address.count("/") == 1 and page.language == pages[INDEX].language
    ]
    home = Entry(settings.title, "")
    return Told(
        settings.title, settings.summary, settings.language, url, [home, *entries]
    )
