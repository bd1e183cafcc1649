"""The method, drawn as a street."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.images.figures import phases
from generator.images.figures.phases import House, Room, Sign

SVG = "{http://www.w3.org/2000/svg}"
STATUSES = ("published", "documented", "our-ordering")

titles = st.text(
    st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1, max_size=40
)


@st.composite
def streets(draw):
    """Return a method of any size."""
    sizes = draw(st.lists(st.integers(1, 12), min_size=1, max_size=9))
    return [
        House(
            f"fase-{number}",
            number,
            draw(titles),
            draw(st.sampled_from(STATUSES)),
            f"Fase {number}",
            tuple(
                Room(
                    f"stap-{number}-{step}",
                    step,
                    draw(titles),
                    draw(st.sampled_from(STATUSES)),
                    f"Stap {step}",
                    f"#stap-{number}-{step}",
                    (Sign("2 tips", f"#stap-{number}-{step}-tips"),),
                )
                for step in range(1, rooms + 1)
            ),
            f"#fase-{number}",
        )
        for number, rooms in enumerate(sizes, start=1)
    ]


def boxes(drawing: str) -> dict[str, list[float]]:
    """Return the box of every house and room, by name."""
    return {
        one.attrib["data-zoom"]: [float(n) for n in one.attrib["data-box"].split()]
        for one in ElementTree.fromstring(drawing).iter(f"{SVG}g")
        if "data-zoom" in one.attrib
    }


@given(street=streets(), width=st.sampled_from([phases.WIDE, phases.PAGE, 352]))
def test_every_house_and_room_stands_within_the_drawing(street, width):
    """However many steps there are: nothing is cut off and no houses overlap."""
    drawing = phases.draw(street, width)
    left, top, wide, high = (
        float(n) for n in ElementTree.fromstring(drawing).attrib["viewBox"].split()
    )
    found = boxes(drawing)

    assert set(found) == {h.name for h in street} | {
        r.name for h in street for r in h.rooms
    }
    for x, y, across, down in found.values():
        assert x >= left - 0.1
        assert y >= top - 0.1
        assert x + across <= left + wide + 0.1
        assert y + down <= top + high + 0.1
    houses = [found[house.name] for house in street]
    for index, (x, y, across, down) in enumerate(houses):
        for other in houses[index + 1 :]:
            apart = (
                other[0] >= x + across - 0.1
                or x >= other[0] + other[2] - 0.1
                or other[1] >= y + down - 0.1
            )
            assert apart


@given(street=streets())
def test_rooms_stand_within_their_house(street):
    """Zooming into a house shows all its rooms."""
    found = boxes(phases.draw(street, phases.PAGE))

    for house in street:
        x, y, across, down = found[house.name]
        for room in house.rooms:
            left, top, wide, high = found[room.name]
            assert x <= left <= left + wide <= x + across + 0.1
            assert y <= top <= top + high <= y + down + 0.1


def test_the_look_stands_in_the_drawing_itself():
    """No style sheet, class or name that a brochure would have to bring along."""
    room = Room("stap-1", 1, "Kies samen", "published", "Stap 1")
    drawing = phases.draw([House("f", 1, "Kiezen", "published", "F", (room,))], 640)

    assert "style" not in drawing
    assert " id=" not in drawing
    assert "<a " not in drawing
    assert "near" not in drawing


@pytest.mark.parametrize("status", STATUSES)
def test_a_status_differs_by_form(status):
    """Full, half and broken: told apart without any colour."""
    forms = {
        one: re.sub(r'(fill|stroke)="#\w+"', "", phases.mark(one, 10, 10, 8))
        for one in STATUSES
    }

    assert [one for one in STATUSES if forms[one] == forms[status]] == [status]


def test_harmful_words_stay_words():
    """What editors write never becomes markup."""
    bad = '"><script>alert(1)</script>'
    room = Room("stap-1", 1, bad, "published", bad, "#stap-1", (Sign(bad, "#x"),))
    drawing = phases.draw(
        [House("f", 1, bad, "published", bad, (room,), "#f")], 352, bad
    )

    names = {
        one.tag.removeprefix(SVG) for one in ElementTree.fromstring(drawing).iter()
    }
    assert "script" not in names
