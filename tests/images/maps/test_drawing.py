"""Maps as SVG: well-formed, escaped, with every link and number."""

from __future__ import annotations

import gzip
import re
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.geometry.belgium import degrees
from generator.images.maps import outlines, tiles
from generator.images.maps.drawing import (
    TINTS,
    draw,
    draw_route,
    tint,
    wrapped,
)
from generator.images.maps.region import Plate, Shown
from generator.style import tokens
from generator.style.tokens import Colour, contrast
from tests.geometry import town

SVG = "{http://www.w3.org/2000/svg}"
HARM = """<script>alert("x")</script> & ]]> 'x' """
BOARD = tiles.board({"noord": (2, 1), "west": (1, 2), "zuid": (2, 3)})
TOWN = outlines.board(
    {
        name: [tuple(tuple(map(degrees, ring)) for ring in found)]
        for name, found in town.rings().items()
    }
)


def shown(board, **changes):
    """Return what every place of a board shows: a link and a number."""
    return {
        key: Shown(
            key, f"{key}: {number} projects", f"plaats/{number}/", number, **changes
        )
        for number, key in enumerate(board.regions)
    }


def parsed(text):
    """Return the root element of an SVG text."""
    return ET.fromstring(text)


@pytest.mark.parametrize("board", [BOARD, TOWN.board], ids=["tiles", "outlines"])
def test_every_place_is_a_link_with_its_number(board):
    """Who sees no colour reads the number; who sees nothing hears the title."""
    given_ = shown(board)
    root = parsed(draw(board, given_, title="Kaart", name="k", root="../"))
    links = root.findall(f"{SVG}a")

    assert root.get("role") == "group"
    assert root.find(f"{SVG}title").get("id") == root.get("aria-labelledby")
    assert {link.get("href") for link in links} == {
        f"../{one.address}" for one in given_.values()
    }
    for link in links:
        said = link.find(f"{SVG}title").text
        words = [one.text for one in link.findall(f"{SVG}text")]
        number = re.search(r": (\d+)", said)[1]
        assert number in words or number == "0"


def test_places_are_reached_in_reading_order():
    """The order of the links is that of the eye: rows from above, from the left."""
    board = tiles.board({"d": (2, 2), "c": (1, 2), "b": (3, 1), "a": (1, 1)})
    root = parsed(draw(board, shown(board), title="Kaart", name="k"))

    said = [link.find(f"{SVG}title").text[0] for link in root.findall(f"{SVG}a")]

    assert said == ["a", "b", "c", "d"]


def test_what_people_wrote_is_text():
    """A name can be no element and leave no attribute."""
    given_ = {"noord": Shown(HARM, HARM, f'x/"{HARM}', 3)}
    plates = [Plate(HARM, HARM, "noord", HARM)]
    drawn = draw(BOARD, given_, title=HARM, name="k", plates=plates)
    root = parsed(drawn)
    route = parsed(draw_route(BOARD, given_, plates, title=HARM, name="k"))

    assert root.find(f"{SVG}title").text == HARM
    for one in (root, route):
        assert not list(one.iter(f"{SVG}script"))
        assert {name for element in one.iter() for name in element.attrib} <= KNOWN


KNOWN = {
    *("viewBox", "role", "class", "aria-labelledby", "aria-hidden", "id", "href"),
    *("x", "y", "width", "height", "rx", "d", "fill", "fill-rule", "stroke"),
    *("stroke-width", "stroke-linejoin", "stroke-linecap", "stroke-dasharray"),
    *("font-family", "font-size", "font-weight", "text-anchor"),
}


@pytest.mark.parametrize("board", [BOARD, TOWN.board], ids=["tiles", "outlines"])
def test_the_look_stands_in_presentation_attributes(board):
    """WeasyPrint applies no page style within an SVG, and hears no style element."""
    text = draw(board, shown(board), title="Kaart", name="k")

    assert "style" not in text
    assert {name for one in parsed(text).iter() for name in one.attrib} <= KNOWN


@pytest.mark.parametrize("count", [0, 1, 3, 6, 10, 400])
def test_numbers_can_be_read_on_every_tint(count):
    """WCAG 2.2, 1.4.3: 4.5 to 1 for text, here for the darkest tint too."""
    ground = Colour("tint", tint(count).upper(), (0, 0, 0, 0))

    assert contrast(ground, tokens.INK) > 4.5


def test_more_projects_are_darker():
    """Four tints, in order."""
    steps = [tint(count) for count in range(12)]

    assert list(dict.fromkeys(steps))[1:] == list(TINTS)


def test_a_place_that_the_map_is_about_has_a_heavy_line():
    """It is drawn last, so that no neighbour covers its line."""
    given_ = shown(BOARD) | {"noord": Shown("noord", "noord", is_here=True)}
    paths = list(parsed(draw(BOARD, given_, title="K", name="k")).iter(f"{SVG}path"))

    widths = [float(path.get("stroke-width")) for path in paths]

    assert widths[-1] > max(widths[:-1])


def test_a_map_without_links_is_one_picture():
    """A locator is read as one image with its title."""
    given_ = {key: Shown(key, key) for key in BOARD.regions}

    assert parsed(draw(BOARD, given_, title="K", name="k")).get("role") == "img"


@given(st.lists(st.sampled_from(sorted(BOARD.regions)), min_size=1, max_size=9))
def test_stops_stand_apart_in_their_places(keys):
    """Each number is seen whole, within the part of the map that is shown."""
    plates = [
        Plate(str(number), f"Halte {number}", key, f"#halte-{number}")
        for number, key in enumerate(keys, start=1)
    ]
    given_ = {key: Shown(key, key) for key in BOARD.regions}
    root = parsed(draw_route(BOARD, given_, plates, title="Route", name="r"))
    left, top, width, height = map(float, root.get("viewBox").split())
    marks = [one.find(f"{SVG}rect") for one in root.findall(f"{SVG}a")]
    corners = [(float(one.get("x")), float(one.get("y"))) for one in marks]
    side = float(marks[0].get("width"))

    assert len(set(corners)) == len(keys)
    for number, (x, y) in enumerate(corners):
        assert left <= x <= left + width - side
        assert top <= y <= top + height - side
        for other_x, other_y in corners[:number]:
            assert max(abs(x - other_x), abs(y - other_y)) >= side


def test_a_route_joins_the_stops_in_their_order():
    """The line goes from number to number."""
    plates = [
        Plate(str(number), str(number), "", f"#{number}", point)
        for number, point in enumerate([(100, 100), (300, 200), (50, 250)], start=1)
    ]
    given_ = {key: Shown(key, key) for key in TOWN.board.regions}
    text = draw_route(TOWN.board, given_, plates, title="Route", name="r")

    assert "M100 100L300 200L50 250" in text


def test_a_route_crosses_no_name():
    """It is broken off above a name and goes on below it, from whole dot to whole dot.

    From the number in an upper tile to that in a lower one it would run through the
    name of the lower one.
    """
    board = tiles.board({"boven": (1, 1), "onder": (1, 2)})
    plates = [
        Plate(str(at), str(at), key, f"#{at}") for at, key in enumerate(board.regions)
    ]
    given_ = {key: Shown("Heuvelhof", "Heuvelhof") for key in board.regions}
    root = parsed(draw_route(board, given_, plates, title="Route", name="r"))

    (route,) = [one for one in root.iter(f"{SVG}path") if one.get("stroke-dasharray")]
    (above, below) = route.get("d").split("M")[1:]
    (_, start), (_, end) = [
        [float(x) for x in point.split()] for point in above.split("L")
    ]
    (_, again), (_, last) = [
        [float(x) for x in point.split()] for point in below.split("L")
    ]
    names = [one for one in root.iter(f"{SVG}text") if one.text == "Heuvelhof"]
    foot, size = float(names[1].get("y")), float(names[1].get("font-size"))
    assert start < end < foot - 0.7 * size
    assert foot < again < last


@given(st.text(min_size=1, max_size=60), st.floats(40, 200))
def test_no_letter_of_a_name_is_lost(title, width):
    """A name is broken, never cut."""
    _, lines = wrapped(title, width)

    assert "".join("".join(lines).split()) == "".join(title.split())


def test_a_town_is_light():
    """Ten areas of 49 points weigh a few kilobytes in a page."""
    text = draw(TOWN.board, shown(TOWN.board), title="Kaart", name="k")

    assert len(gzip.compress(text.encode())) < 4_000


def test_neighbours_share_their_border_on_the_sheet():
    """Where two areas meet, both paths have the same corners."""
    west, hart = (
        corners_of(TOWN.board.regions[name].outline)
        for name in ("Midden West", "Midden Hart")
    )

    assert len(west & hart) >= 4


def corners_of(path):
    """Return the corners of the first ring of path data, in tenths."""
    numbers = re.findall(r"-?\d*\.?\d+", path.split("z")[0])
    x = y = 0
    found = set()
    for across, down in zip(numbers[::2], numbers[1::2], strict=True):
        x, y = x + round(float(across) * 10), y + round(float(down) * 10)
        found.add((x, y))
    return found
