"""Ink is added up exactly, however it is added."""

from __future__ import annotations

from itertools import pairwise, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.brochure.geometry import Box
from generator.brochure.preflight.ink.coverage import heaviest
from generator.brochure.preflight.ink.edges import SHOWS, bare, edges
from generator.brochure.preflight.ink.lanes import MOST_ROWS, sums_of_pixels
from generator.brochure.preflight.ink.separations import INKS, Raster

PPI = 25.4  # a pixel is a millimetre
POINT = 72 / PPI  # of a pixel


def raster(width: int, height: int, samples: bytes) -> Raster:
    """Return a page of pixels of a millimetre."""
    area = Box(0, 0, width * POINT, height * POINT)
    return Raster(width, height, PPI, area, samples)


@st.composite
def rasters(draw: st.DrawFn) -> Raster:
    """Return pages with little, much and the most ink."""
    width, height = draw(st.integers(1, 12)), draw(st.integers(1, 12))
    few = draw(st.lists(st.integers(0, 255), min_size=1, max_size=4))
    size = width * height * INKS
    chosen = draw(st.lists(st.sampled_from(few), min_size=size, max_size=size))
    return raster(width, height, bytes(chosen))


@st.composite
def areas(draw: st.DrawFn) -> Raster:
    """Return pages with areas that end in straight lines, sharply or fading out."""
    width, height = draw(st.integers(11, 14)), draw(st.integers(11, 14))
    ink = st.sampled_from((0, 2, 3, 60))  # 8 in the four is as good as none
    across = draw(st.lists(ink, min_size=width, max_size=width))
    down = draw(st.lists(ink, min_size=height, max_size=height))
    pixels = (min(pair) for pair in product(down, across))
    return raster(width, height, b"".join(bytes([one] * INKS) for one in pixels))


@given(page=rasters(), first=st.integers(0, 11), count=st.integers(0, 12))
def test_every_column_of_pixels_is_summed(page, first, count):
    top = min(first, page.height)
    bottom = min(top + count, page.height)

    assert list(sums_of_pixels(page, top, bottom)) == [
        sum(sum(page.pixel(x, y)) for y in range(top, bottom))
        for x in range(page.width)
    ]


def test_a_column_of_full_ink_spills_nowhere():
    """Of more rows than fit in a lane."""
    height = 2 * MOST_ROWS + 3
    page = raster(3, height, b"\xff\xff\xff\xff\0\0\0\0\xff\xff\xff\xff" * height)
    full = height * INKS * 255

    assert list(sums_of_pixels(page, 0, height)) == [full, 0, full]


@given(page=rasters(), limit=st.integers(0, 400))
@settings(max_examples=60)
def test_the_heaviest_square_is_the_heaviest_of_all(page, limit):
    """With a square of two pixels, every one of them is looked at."""
    side = min(2, page.width), min(2, page.height)
    means = [
        sum(
            sum(page.pixel(x + right, y + down))
            for right, down in product(range(side[0]), range(side[1]))
        )
        / (side[0] * side[1])
        / 255
        * 100
        for x, y in product(
            range(page.width - side[0] + 1), range(page.height - side[1] + 1)
        )
    ]
    found = heaviest(page, 2, limit)

    assert bool(found) == (max(means) > limit)
    assert max((one.ink for one in found), default=limit) == max(max(means), limit)


def reach(page: Raster, edge, along: float, depth: int) -> int:
    """Return how far ink reaches over an edge, pixel by pixel."""
    levels = [
        sum(edge.ink(page, (out + 0.5) * POINT, along)) for out in range(-2, depth)
    ]
    if min(levels[:2]) <= SHOWS:
        return -1
    for out, (before, here) in enumerate(pairwise(levels[1:])):
        if here <= SHOWS:
            return out if before - here > SHOWS else depth
    return depth


@given(page=areas(), bleed=st.integers(2, 4))
@settings(max_examples=200)
def test_bleed_is_missing_where_ink_ends_along_an_edge(page, bleed):
    """For at least three millimetres that end in one line, and nowhere else."""
    depth = bleed - 1  # pixels: as much of it may be missing as pixels are fine
    for edge in edges(page.area.grown(-bleed)):
        count = int((edge.high - edge.low) / POINT)
        reached = [
            reach(page, edge, edge.low + (at + 0.5) * POINT, depth)
            for at in range(count)
        ]
        found, run = [], []
        for at, value in enumerate([*reached, -1]):
            if 0 <= value < depth:
                run.append(value)
                continue
            level = sum(one >= max(run) - 1 for one in run) if run else 0
            if len(run) >= 3 and level >= 0.8 * len(run):
                found.append((at - len(run), at))
            run = []
        gaps = [edge.along(gap.box) for gap in bare(page, edge, bleed)]

        assert [
            (round((low - edge.low) / POINT), round((high - edge.low) / POINT))
            for low, high in gaps
        ] == found


@pytest.mark.parametrize(("last", "sides"), [(3, []), (60, ["left"])])
def test_what_fades_out_has_no_end(last, sides):
    """A row of pixels from the left: bleed of four, then the page."""
    inks = bytes([0, 0, 2, last, *[60] * 8])
    page = raster(12, 12, b"".join(bytes([ink] * INKS) for ink in inks) * 12)
    trim = page.area.grown(-4)
    found = [gap.side for edge in edges(trim) for gap in bare(page, edge, 4)]

    assert found == sides
