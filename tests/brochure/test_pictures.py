"""Pictures of a brochure: known by what they are drawn from, made when wanted."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.brochure import pictures
from generator.brochure.book import Book
from generator.images.drawn.painted import painted
from generator.style.palette import STANDARD, Palette

SCENE = "pictures/gevelbank-dorpsstraat.svg"


def test_a_picture_is_told_from_others_without_being_drawn(catalogue, monkeypatch):
    """So a page that is known already costs no drawing."""
    drawn = []
    monkeypatch.setattr(
        pictures, "draw", lambda kind, slug: drawn.append(slug) or "<svg/>"
    )
    found = pictures.of_book(Book(catalogue, catalogue.brochures["alles"]))

    digests = {found.digest(name) for name in found if name.startswith("pictures/")}
    assert len(digests) == len(catalogue.projects)
    assert drawn == []
    assert found[SCENE] == b"<svg/>"
    assert drawn == ["gevelbank-dorpsstraat"]


@pytest.mark.parametrize("name", [SCENE, "cover.svg"])
def test_drawings_are_painted_in_the_colours_of_the_city(name, catalogue):
    """And are others then, to the cache as well."""
    other = Palette(
        tuple(
            replace(one, rgb="#2244CC") if one.name == "brick" else one
            for one in STANDARD.colours
        )
    )
    book = Book(catalogue, catalogue.brochures["alles"])
    ours = pictures.of_book(book)
    theirs = pictures.Pictures(ours._pictures, other)

    assert theirs[name] == painted(ours[name].decode(), other).encode()
    assert theirs[name] != ours[name]
    assert theirs.digest(name) != ours.digest(name)


def test_drawings_are_empty_while_measuring(catalogue):
    """Their place needs no drawing, and their names are the same."""
    book = Book(catalogue, catalogue.brochures["alles"])
    empty, drawn = pictures.while_measuring(book), pictures.of_book(book)

    assert list(empty) == list(drawn)
    assert len({empty[name] for name in empty if name.endswith(".svg")}) == 1
