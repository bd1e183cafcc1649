"""A story on its page: links made relative to it, pictures with their sizes.

The catalogue renders a story once, with names in the place of addresses
(`href="project:naam#kop"`); what they lead to depends on the page.
"""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from markupsafe import Markup

from generator.catalogue.catalogue import Catalogue, Entry
from generator.catalogue.model.fields import Model
from generator.views import addresses
from generator.views.photographs import Album

if TYPE_CHECKING:
    from generator.views.views import Views

NAMED = re.compile(
    r'(href|src)="(project|phase|programme|page|picture):([^"#]*)(#[^"]*)?"'
)
NO_PICTURE = 'src=""'  # of a picture that is not shown
UNKNOWN = re.compile(rf"<img [^>]*{NO_PICTURE}[^>]*>")


def story(views: Views, entry: Entry[Model], root: str) -> Markup:
    """Return the story of an entry.

    Args:
        views: of the catalogue.
        entry: whose story it is.
        root: from the page to the root of the site: empty, `../`, ….
    """

    def resolve(found: re.Match[str]) -> str:
        attribute, kind, name, anchor = found.groups()
        name = html.unescape(name)
        if kind == "picture":
            return _sized(views.album, entry.slug, name, root)
        address = root
        if there := _entry(views.catalogue, kind, name):  # in a preview it may be gone
            address += addresses.target(kind, name)
            names = {f"#{heading.anchor}" for heading in there.story.headings}
            address += anchor if anchor in names else ""
        return f'{attribute}="{html.escape(address)}"'

    told = UNKNOWN.sub("", NAMED.sub(resolve, entry.story.html))
    if told and entry.language not in {"", views.language}:
        told = f'<div lang="{entry.language}">\n{told}\n</div>'
    return Markup(told)  # noqa: S704


def _entry(catalogue: Catalogue, kind: str, name: str) -> Entry[Model] | None:
    entries: dict[str, Mapping[str, Entry[Model]]] = {
        "project": catalogue.projects,
        "phase": catalogue.phases,
        "programme": catalogue.programmes,
        "page": catalogue.pages,
    }
    return entries[kind].get(name)


def _sized(album: Album, slug: str, file: str, root: str) -> str:
    """Return address and size of a picture in a story; `NO_PICTURE` for others."""
    for one in album.shown.get(slug, ()):
        if one.file == file:
            address = html.escape(root + one.address)
            size = f'width="{one.width}" height="{one.height}"'
            return f'src="{address}" {size} loading="lazy" decoding="async"'
    return NO_PICTURE
