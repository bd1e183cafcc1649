"""The pictures that the pages of a brochure may name, each made when it is wanted.

To draw a picture takes as long as to lay out a page, and most of those that could be
named are not, or stand on a page that is known already. So a picture is known by
what it is drawn from, without being drawn.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from hashlib import sha256

from generator.brochure import chapters, figures, qr
from generator.brochure.book import Book
from generator.brochure.photographs import Photograph
from generator.catalogue.catalogue import Entry
from generator.catalogue.model import Project
from generator.catalogue.model.choices import CoverDesign
from generator.images.drawn.cover import draw_cover
from generator.images.drawn.illustration import draw
from generator.images.drawn.painted import painted
from generator.images.drawn.spots import spot
from generator.style.palette import Palette
from generator.views.views import Views

BAND = 0.5  # height of a strip of street, of its width
WITH_BAND = frozenset({"contents", "foreword", "programme", "method", "lessons"})
FOLDER = "pictures/"  # of those that show projects
TILES_ACROSS = 8  # on a cover
STREET = 0.62  # height of the drawn street on a cover, of the page


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture.

    Attributes:
        make: returns its file; as text, a drawing that is still to be painted.
        of: what it is made from, besides the program; empty where only the file
            itself says.
    """

    make: Callable[[], str | bytes]
    of: str = ""


class Pictures(Mapping[str, bytes]):
    """Pictures by name, made when they are asked for."""

    def __init__(self, pictures: Mapping[str, Picture], palette: Palette) -> None:
        """Take pictures, and the colours that drawings are painted in."""
        self._pictures = pictures
        self._palette = palette
        self._made: dict[str, bytes] = {}
        self._digests: dict[str, str] = {}

    def __getitem__(self, name: str) -> bytes:
        if name not in self._made:
            content = self._pictures[name].make()
            self._made[name] = (
                painted(content, self._palette).encode()
                if isinstance(content, str)
                else content
            )
        return self._made[name]

    def __iter__(self) -> Iterator[str]:
        return iter(sorted(self._pictures))

    def __len__(self) -> int:
        return len(self._pictures)

    def __contains__(self, name: object) -> bool:
        return name in self._pictures

    def digest(self, name: str) -> str:
        """Return what tells a picture from others, without drawing it if it can."""
        if name not in self._digests:
            of = self._pictures[name].of
            content = f"{of} {self._palette}".encode() if of else self[name]
            self._digests[name] = sha256(content).hexdigest()
        return self._digests[name]


def of_book(book: Book) -> Pictures:
    """Return every picture that the templates of a brochure may name."""
    return Pictures(dict(_pictures(book)), book.catalogue.palette)


def while_measuring(book: Book) -> Pictures:
    """Return the same names, with drawings that are empty.

    A drawing takes as much time as a page of text, and its place needs none.
    """
    empty = Picture(lambda: figures.EMPTY, "empty")
    return Pictures(
        {
            name: empty if name.endswith(".svg") else picture
            for name, picture in _pictures(book)
        },
        book.catalogue.palette,
    )


def picture_name(book: Book, slug: str) -> str:
    """Return the name of the picture that shows a project."""
    return f"{FOLDER}{slug}.{'jpg' if slug in book.photographs else 'svg'}"


def _pictures(book: Book) -> Iterator[tuple[str, Picture]]:
    yield from _streets(book)
    yield from _figures(book)
    for one in book.projects:
        address = book.address(one.slug) if book.site_url else ""
        yield from of_project(one, book.photographs.get(one.slug), address, FOLDER)
    if book.site_url:
        yield "qr/site.svg", code(book.site_url)


def _streets(book: Book) -> Iterator[tuple[str, Picture]]:
    """Yield what stands on the cover, on its back and over chapters."""
    page, name = book.grid, book.entry.slug
    width = page.width + 2 * page.reach
    high = page.height * STREET + page.reach
    yield "back.svg", street(f"{name}-back", width, high)
    yield "cover.svg", _front(book, width, high)
    if book.cover:
        yield "cover.jpg", _file(book.cover.content)
    for unit in book.to_measure:
        if unit.kind in WITH_BAND:
            band = street(f"{name}-{unit.key}", width, width * BAND)
            yield f"band-{unit.key}.svg", band


def _figures(book: Book) -> Iterator[tuple[str, Picture]]:
    """Yield the logo, and what is drawn of phases, places, years and walks."""
    look = book.catalogue.look
    if look.logo:
        yield look.logo.name, _file(look.logo.content)
    for number, half in enumerate(book.street, 1):
        yield f"phases-{number}.svg", _file(look.coloured(half.svg).encode())
    if book.map:
        yield "map.svg", _file(look.coloured(book.map.svg).encode())
    for slug, years in book.years.items():
        yield f"years-{slug}.svg", _file(look.coloured(years.svg).encode())
    for walk in book.walks:  # the views made it as the look has it
        if walk.map_title:
            yield f"walk/{walk.slug}.svg", _file(str(walk.svg("")).encode())
        if book.site_url:
            yield f"qr/walk/{walk.slug}.svg", code(book.site_url + walk.address)


def of_project(
    entry: Entry[Project], photograph: Photograph | None, address: str, folder: str = ""
) -> Iterator[tuple[str, Picture]]:
    """Yield picture, vignette and QR code of a project, by their names.

    Args:
        entry: the project.
        photograph: of it; None where it is drawn.
        address: of its page; empty for no QR code.
        folder: of the name of the picture, with a slash at its end.
    """
    kind, first = Views.drawn_kind(entry), entry.fields.kinds[0]
    if photograph:
        yield f"{folder}{entry.slug}.jpg", _file(photograph.content)
    else:
        scene = Picture(partial(draw, kind, entry.slug), f"scene {kind} {entry.slug}")
        yield f"{folder}{entry.slug}.svg", scene
    yield f"spot/{entry.slug}.svg", Picture(partial(spot, first), f"spot {first}")
    if address:
        yield f"qr/{entry.slug}.svg", code(address)


def _front(book: Book, width: float, height: float) -> Picture:
    """Return what is drawn on a cover without a photograph, by the house style."""
    name = book.entry.slug
    if book.catalogue.cover_design is not CoverDesign.TILES:
        return street(name, width, height)
    deep = chapters.cover_tone(book.brochure.order)
    rows = math.ceil(TILES_ACROSS * height / width)
    return Picture(
        lambda: str(figures.tiles(deep, f"{name}-cover", TILES_ACROSS, rows)),
        f"tiles {name} {deep} {rows}",
    )


def _file(content: bytes) -> Picture:
    return Picture(lambda: content)


def street(seed: str, width: float, height: float, headroom: float = 0) -> Picture:
    """Return a drawn street, millimetres wide and high, under so much sky."""
    return Picture(
        partial(draw_cover, seed, width=width, height=height, headroom=headroom),
        f"street {seed} {width!r} {height!r} {headroom!r}",
    )


def code(address: str) -> Picture:
    """Return the QR code of an address: dark as ours whatever a city's colours are."""
    return Picture(partial(qr.code, address), f"code {address}")
