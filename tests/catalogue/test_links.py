from __future__ import annotations

import pytest

from generator.catalogue.links import Blocks, Places
from generator.catalogue.markdown import render
from tests.catalogue.samples import PATH


def places(text):
    story, problems = render(text, PATH)
    found = [(one.name, one.at.line, one.at.column) for one in story.targets]
    return found, problems


def test_the_same_address_is_found_where_it_stands_each_time():
    x = "../x/index.md"

    found, _ = places(f"[a]({x}) [b]({x})\n[c]({x})\n\n[d]({x})")

    assert found == [("x", 1, 5), ("x", 1, 24), ("x", 2, 5), ("x", 4, 5)]


def test_a_picture_in_a_link_has_a_place_of_its_own():
    found, _ = places("tekst [![a](b.png)](../x/index.md)")

    assert found == [("x", 1, 21), ("b.png", 1, 13)]


def test_an_address_given_apart_is_found_there():
    """The line to mend is the one with the address, not the one that uses it."""
    found, _ = places("Zie [hier][a] en [a].\n\n[a]: ../x/index.md")

    assert found == [("x", 3, 6), ("x", 3, 6)]


@pytest.mark.parametrize(
    "address",
    [
        "../b%C3%A9/index.md",
        "../bé/index.md",
        "<../bé/index.md>",
        "../b&eacute;/index.md",
    ],
)
def test_an_address_is_found_however_it_is_written(address):
    found, _ = places(f"tekst\n[a]({address})")

    assert found == [("bé", 2, 5 + address.startswith("<"))]


def test_an_address_in_code_is_no_link():
    found, problems = places("`[a](../x/index.md)` en [b](../y/index.md)")

    assert [name for name, _, _ in found] == ["y"]
    assert problems == []


@pytest.mark.parametrize(
    "address",
    [
        *(
            "https://nl.wikipedia.org/wiki/Bank_(meubel)",
            "http://x.be",
            "tel:016272000",
        ),
        *(
            "mailto:wijken@voorbeeld.example",
            "tel:+32%2016%2027",
            "https://x.be?a=1&b=2",
        ),
    ],
)
def test_addresses_elsewhere_are_kept(address):
    _, problems = places(f"[a]({address})")

    assert problems == []


def test_a_story_of_links_is_searched_once():
    """Every look-up takes the next place that is left, without going back."""
    lines = ["[a](x)"] * 6_000
    places = Places(lines)

    found = [places.take("x", (1, 6_000)) for _ in lines]

    assert found == [(number, 5) for number in range(1, 6_001)]


def test_what_stands_before_the_first_block_belongs_to_the_whole_text():
    blocks = Blocks('<hr /><p data-sourcepos="3:1-4:2">a</p>', 9)

    assert blocks.around(0) == (1, 9)
    assert blocks.around(30) == (3, 4)
    assert blocks.until_next(0) == (1, 3)
