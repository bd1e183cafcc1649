"""The handbook for staff, published with the site under `/redactie/`.

It is written as Markdown in `docs/redactie/`, where it can be read on a forge too. On
the site no menu leads to it and search engines are asked to leave it out: residents
have no use for it. It comes with Buurtboek, so it needs no check, and is Dutch.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path

from generator.catalogue.markdown import MARKUP, Story, ours
from generator.views import addresses
from generator.views.shapes import Link
from generator.website.frame import SitePage
from generator.website.jobs import PageJob
from generator.website.site import Site

PACKAGED = (
    Path(__file__).parents[1] / "redactie",  # in an installed wheel
    Path(__file__).parents[2] / "docs" / "redactie",  # in the repository
)
PICTURES = "beelden"
KIND = "handbook"
LINK = re.compile(r'href="(?P<name>[a-z0-9-]+)\.md(?P<anchor>#[^"]*)?"')
PICTURE = re.compile(rf'src="({PICTURES}/[^"]+)"')
TITLE = re.compile(r"\A# (.+)\n+")
FIRST = "index"
MOST_DESCRIPTION = 200  # characters


def jobs(site: Site) -> Iterator[PageJob]:
    """Yield every page of the handbook, its overview first; none where it is absent."""
    texts = {file.stem: file.read_text("utf-8") for file in _files("*.md")}
    names = sorted(texts, key=lambda name: (name != FIRST, name))
    titles = {name: _title(texts[name]) for name in names}
    for name in names:
        make = partial(_page, site, name, texts[name], titles)
        yield PageJob(addresses.handbook(name), KIND, make, name)


def _page(site: Site, name: str, text: str, titles: Mapping[str, str]) -> SitePage:
    address = addresses.handbook(name)
    story = ours(TITLE.sub("", text))
    return site.page(
        KIND,
        address,
        titles[name],
        _description(story),
        story=_linked(story.html, addresses.root_of(address)),
        others=[
            Link(title, addresses.handbook(other), slug=other)
            for other, title in titles.items()
        ],
    )


def files() -> Iterator[tuple[str, bytes]]:
    """Yield address and content of every picture of the handbook."""
    for file in _files(f"{PICTURES}/*.webp"):
        yield f"{addresses.HANDBOOK}{PICTURES}/{file.name}", file.read_bytes()


def _files(pattern: str) -> list[Path]:
    folder = next((one for one in PACKAGED if one.is_dir()), PACKAGED[-1])
    return sorted(folder.glob(pattern))


def _title(text: str) -> str:
    found = TITLE.match(text)
    assert found, "a page of the handbook begins with its title"
    return found[1].strip()


def _description(story: Story) -> str:
    """The first paragraph, as text."""
    first = story.html.partition("</p>")[0]
    return " ".join(MARKUP.sub("", first).split())[:MOST_DESCRIPTION]


def _linked(html: str, root: str) -> str:
    """Links between the files, made links between the pages."""
    html = LINK.sub(
        lambda found: (
            f'href="{root}{addresses.handbook(found["name"])}{found["anchor"] or ""}"'
        ),
        html,
    )
    sizes = {f"{PICTURES}/{file.name}": _size(file) for file in _files("*/*.webp")}

    def placed(found: re.Match[str]) -> str:
        width, height = sizes[found[1]]
        return (
            f'src="{root}{addresses.HANDBOOK}{found[1]}" width="{width}"'
            f' height="{height}" loading="lazy"'
        )

    return PICTURE.sub(placed, html)


def _size(file: Path) -> tuple[int, int]:
    """Return width and height of a picture, pixels, so that nothing moves."""
    from generator.images.measure import read_header  # takes a while to import

    size = read_header(file.read_bytes()).stored
    return size.width, size.height
