"""Renditions are planned by arithmetic: sizes, crops, names and densities."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.images import plan
from generator.images.plan import (
    CENTRE,
    JPEG,
    WEBP,
    Box,
    Focus,
    Original,
    Size,
    crop,
    fit_widths,
    for_print,
    for_site,
    parse_focus,
)

pixels = st.integers(min_value=1, max_value=12_000)
sizes = st.builds(Size, pixels, pixels)
shares = st.floats(min_value=0, max_value=1)
focuses = st.builds(Focus, shares, shares)
sides = st.floats(min_value=1, max_value=500)
shapes = st.tuples(sides, sides)
orientations = st.integers(min_value=1, max_value=8)
digests = st.text("0123456789abcdef", min_size=64, max_size=64)
originals = st.builds(
    Original,
    digest=digests,
    format=st.sampled_from([JPEG, WEBP, plan.PNG]),
    stored=sizes,
    orientation=orientations,
)

PHOTO = Original("ab" * 32, JPEG, Size(4000, 3000))


@given(original=sizes, wanted=st.lists(pixels, min_size=1))
def test_pictures_are_never_enlarged(original, wanted):
    """No size exceeds the original, and every width is offered once."""
    found = fit_widths(original, wanted)
    widths = [size.width for size in found]

    assert found
    assert all(size.width <= original.width for size in found)
    assert all(1 <= size.height <= original.height for size in found)
    assert widths == sorted(set(widths))


@given(original=sizes, wanted=st.lists(pixels, min_size=1))
def test_renditions_keep_their_shape(original, wanted):
    """Heights are off by half a pixel at most, but for at least one pixel."""
    for size in fit_widths(original, wanted):
        exact = original.height * size.width / original.width

        assert size.height == 1 or abs(size.height - exact) <= 0.5


def test_a_photo_is_offered_for_phone_column_and_screen():
    """A photo of 12 million pixels as the site shows it."""
    found = fit_widths(Size(4000, 3000))

    assert found == (Size(480, 360), Size(960, 720), Size(1600, 1200))


def test_a_small_picture_stands_in_for_what_is_wider():
    """Once, at its own size."""
    assert fit_widths(Size(700, 300)) == (Size(480, 206), Size(700, 300))


@given(original=sizes, shape=shapes, focus=focuses)
def test_a_crop_lies_in_the_picture(original, shape, focus):
    """Whatever its shape, and wherever the focus."""
    box = crop(original, shape, focus)

    assert box.left >= 0
    assert box.top >= 0
    assert box.width >= 1
    assert box.height >= 1
    assert box.left + box.width <= original.width
    assert box.top + box.height <= original.height


@given(original=sizes, shape=shapes, focus=focuses)
def test_a_crop_keeps_all_it_can(original, shape, focus):
    """It has the full width or the full height, and the shape asked for."""
    box = crop(original, shape, focus)
    full_width, full_height = box.width == original.width, box.height == original.height

    assert full_width or full_height
    if box.width > 1 and box.height > 1:
        across, down = shape
        off = min(
            abs(box.width - box.height * across / down),
            abs(box.height - box.width * down / across),
        )
        assert off <= 0.5 + 1e-6


@given(original=sizes, shape=shapes, focus=focuses)
def test_the_focus_is_in_the_crop(original, shape, focus):
    """What the editor pointed at is never cut off, to within half a pixel."""
    box = crop(original, shape, focus)
    x, y = focus.x * original.width, focus.y * original.height

    assert box.left - 0.5 <= x <= box.left + box.width + 0.5
    assert box.top - 0.5 <= y <= box.top + box.height + 0.5


@pytest.mark.parametrize(
    ("focus", "left"),
    [("0% 50%", 0), ("50% 50%", 500), ("60% 50%", 900), ("99% 0%", 1000)],
)
def test_a_square_of_a_photo_moves_with_the_focus(focus, left):
    """From edge to edge, with the focus in its middle between them."""
    assert crop(Size(4000, 3000), (1, 1), parse_focus(focus)) == Box(
        left, 0, 3000, 3000
    )


def test_a_panorama_of_an_upright_photo_is_cut_from_its_height():
    """3 : 1 of 3000 × 4000 is 3000 × 1000."""
    box = crop(Size(3000, 4000), (3, 1), parse_focus("50% 10%"))

    assert box == Box(0, 0, 3000, 1000)


@pytest.mark.parametrize(
    ("text", "focus"),
    [
        ("40% 60%", Focus(0.4, 0.6)),
        ("0% 100%", Focus(0, 1)),
        ("250% 5%", Focus(1, 0.05)),
        (None, CENTRE),
        ("", CENTRE),
        ("40 60", CENTRE),
        ("left top", CENTRE),
    ],
)
def test_a_focus_is_read_as_editors_write_it(text, focus):
    """What is not so written is the centre; the model reports it elsewhere."""
    assert parse_focus(text) == focus


@given(original=originals)
def test_a_turned_picture_is_planned_upright(original):
    """Orientations 5 to 8 lie on their side (Exif 2.32, tag 0x0112)."""
    stored = original.stored
    turned = Size(stored.height, stored.width)

    assert original.size == (turned if original.orientation > 4 else stored)
    assert for_site(original).crop.size == original.size


def test_a_page_offers_webp_and_jpeg_of_every_width():
    """In one order, so the same content gives the same page."""
    job = for_site(PHOTO, (3, 2))
    offered = [
        (one.format.suffix, one.size.width, one.size.height) for one in job.renditions
    ]

    assert offered == [
        ("webp", 480, 320),
        ("webp", 960, 640),
        ("webp", 1600, 1067),
        ("jpg", 480, 320),
        ("jpg", 960, 640),
        ("jpg", 1600, 1067),
    ]
    assert job.of(JPEG) == job.renditions[3:]


@given(original=originals, other=digests, shape=shapes, focus=focuses)
def test_a_name_means_one_picture(original, other, shape, focus):
    """The same job has the same names; any other job has none of them."""
    job, again = for_site(original, shape, focus), for_site(original, shape, focus)
    turned = replace(original, orientation=original.orientation % 8 + 1)
    others = [
        for_site(original, shape, focus, widths=[*plan.SITE_WIDTHS, 100_000]),
        for_site(turned, shape, focus),
        for_site(replace(original, digest=other), shape, focus),
        for_print(original, shape, focus),
    ]
    names = {one.name for one in job.renditions}
    different = {one.name for each in others if each != job for one in each.renditions}

    assert again.renditions == job.renditions
    assert len(names) == len(job.renditions)
    assert not names & different


def test_names_never_change():
    """Pages elsewhere may show the picture; so the address of one is for good."""
    names = [one.name for one in for_site(PHOTO).renditions]

    assert names == [
        "097561fc2bae7be7f9d2-480.webp",
        "097561fc2bae7be7f9d2-960.webp",
        "097561fc2bae7be7f9d2-1600.webp",
        "097561fc2bae7be7f9d2-480.jpg",
        "097561fc2bae7be7f9d2-960.jpg",
        "097561fc2bae7be7f9d2-1600.jpg",
    ]


@given(original=originals, placed=shapes, focus=focuses)
def test_print_gets_no_more_than_it_can_show(original, placed, focus):
    """Never enlarged, and where reduced, dense enough."""
    job = for_print(original, placed, focus)
    (size,) = job.sizes
    across = size.width / placed[0] * 25.4

    assert size.width <= job.crop.width
    assert size.height <= job.crop.height
    assert across >= 300 or size == job.crop.size
    assert size.width == 1 or (size.width - 1) / placed[0] * 25.4 < 300


def test_a_photo_across_an_a4_page_with_bleed():
    """216 × 143 mm at 300 pixels an inch: 216 / 25.4 × 300 = 2551.2, so 2552."""
    job = for_print(PHOTO, (216, 143))

    assert job.crop == Box(0, 176, 4000, 2648)
    assert job.sizes == (Size(2552, 1689),)
    assert [one.format for one in job.renditions] == [JPEG]


def test_a_whole_number_of_inches_needs_no_pixel_more():
    """25.4 mm is one inch, whatever floating point makes of it."""
    assert for_print(PHOTO, (25.4 * 3, 25.4 * 3)).sizes == (Size(900, 900),)
