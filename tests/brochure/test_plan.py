"""Where everything stands: arithmetic, without a page."""

from __future__ import annotations

import pytest

from generator.brochure.grid import grid
from generator.brochure.plan import Extent, Side, Unit, arrange, tightened

A5 = grid(148, 210)
COVER, BACK = Unit("cover", "cover"), Unit("back", "back", closing=True)


def arranged(units, extents, multiple=4):
    return arrange(
        (COVER, *units, BACK),
        extents,
        A5,
        multiple=multiple,
        verso=lambda unit: Unit(f"verso-{unit.key}", "verso"),
        fillers=lambda count: [Unit(f"filler-{n}", "notes") for n in range(count)],
    )


def project(key, group=1):
    return Unit(key, "page", group=group)


@pytest.mark.parametrize("count", range(1, 9))
@pytest.mark.parametrize("multiple", [2, 4])
def test_the_number_of_pages_fits_the_binding(count, multiple):
    """Fillers come before the closing pages, and never more than needed."""
    plan = arranged([Unit(f"part-{n}", "part") for n in range(count)], {}, multiple)

    kinds = [one.unit.kind for one in plan.placed]
    assert plan.pages % multiple == 0
    assert kinds.count("notes") < multiple
    assert kinds[-1] == "back"


@pytest.mark.parametrize("before", [0, 1, 2, 3])
def test_a_chapter_opens_on_a_right_hand_page(before):
    """Where it would open on the left, a planned page comes before it."""
    parts = [Unit(f"part-{n}", "part") for n in range(before)]
    plan = arranged([*parts, Unit("group-1", "opener", Side.RIGHT)], {})

    assert plan.page("group-1") % 2 == 1


def test_stories_of_two_pages_stand_on_facing_pages():
    """Single pages change places so that no story begins on a right-hand page."""
    units = [
        Unit("group-1", "opener", Side.RIGHT),
        *(project(key) for key in ("one", "long", "two", "longer", "three")),
    ]
    plan = arranged(units, {"long": Extent(2), "longer": Extent(2)})

    assert plan.page("long") % 2 == 0
    assert plan.page("longer") % 2 == 0


def test_every_page_has_one_part():
    """Pages follow each other without a gap."""
    units = [Unit("contents", "contents"), project("a"), project("b")]
    plan = arranged(units, {"contents": Extent(2), "a": Extent(3)})

    page = 1
    for one in plan.placed:
        assert one.first == page
        page += one.pages
    assert page == plan.pages + 1


def test_a_picture_grows_into_the_room_its_story_leaves():
    """It never grows over the highest it may be."""
    little = arranged([Unit("a", "page", picture=True)], {"a": Extent(1, 3)})
    much = arranged([Unit("a", "page", picture=True)], {"a": Extent(1, 38)})

    assert little.placed[1].picture == A5.least_picture + 2
    assert much.placed[1].picture == A5.most_picture
    assert much.placed[1].free > 0


def test_what_ran_over_gets_a_lower_picture():
    plan = arranged([Unit("a", "page", picture=True)], {"a": Extent(1, 5)})
    tighter = tightened(plan, ["a"], A5)

    assert tighter.placed[1].picture == plan.placed[1].picture - 1
    assert tighter.page("a") == plan.page("a")


def test_a_part_inside_another_has_its_own_page():
    """A phase halfway the chapter of the method is found where it begins."""
    method = Unit("method", "method", holds=("phase-1", "phase-2"))
    extent = Extent(3, 0, {"phase-1": 0, "phase-2": 2})
    plan = arranged([method], {"method": extent})

    assert plan.page("phase-2") == plan.page("method") + 2
    assert plan.page("phase-9") is None
