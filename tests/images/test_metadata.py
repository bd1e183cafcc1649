"""Metadata of pictures: found, and taken out without touching a pixel."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from generator.images.measure import read_header
from generator.images.metadata import strip, tells_where
from generator.images.refusals import PictureError

FORMATS = ("JPEG", "PNG", "WEBP")
XMP = b"<x:xmpmeta><rdf:Description exif:GPSLatitude='50,52N'/></x:xmpmeta>"
GPS = {1: "N", 2: (50.0, 52.0, 44.0), 3: "E", 4: (4.0, 42.0, 0.0)}


def picture(form, *, turn=1, gps=False, size=(40, 24), **more):
    """Return a photograph of a telephone: turned, and with where it was made."""
    made = Image.radial_gradient("L").resize(size).convert("RGB")
    exif = Image.Exif()
    exif[0x010F], exif[0x9C9D] = "Toestel", "Voornaam"
    if turn != 1:
        exif[0x0112] = turn
    if gps:
        exif[0x8825] = GPS
    buffer = io.BytesIO()
    made.save(buffer, form, exif=exif.tobytes(), **more)
    return buffer.getvalue()


def pixels(data):
    with Image.open(io.BytesIO(data)) as opened:
        return opened.size, opened.convert("RGB").tobytes()


@pytest.mark.parametrize("turn", [1, 3, 6])
@pytest.mark.parametrize("form", FORMATS)
def test_nothing_is_left_but_the_picture_and_how_to_turn_it(form, turn):
    before = picture(form, turn=turn, gps=True)
    after = strip(before)

    assert tells_where(before)
    assert not tells_where(after)
    assert pixels(after) == pixels(before)
    assert read_header(after).orientation == read_header(before).orientation == turn
    with Image.open(io.BytesIO(after)) as opened:
        assert set(opened.getexif()) <= {0x0112}
        assert not opened.getexif().get_ifd(0x8825)
    assert b"Toestel" not in after
    assert strip(after) == after


@pytest.mark.parametrize("form", FORMATS)
def test_a_picture_that_tells_nothing_stays_as_it_is(form):
    buffer = io.BytesIO()
    Image.new("RGB", (9, 9)).save(buffer, form)

    assert strip(buffer.getvalue()) == buffer.getvalue()


@pytest.mark.parametrize("form", ["JPEG", "WEBP"])
def test_a_place_in_xmp_is_found_too(form):
    """Some programs write it there, and WeasyPrint would pass it on."""
    before = picture(form, xmp=XMP)

    assert tells_where(before)
    assert b"GPSLatitude" not in strip(before)


def test_comments_and_a_second_picture_behind_the_first_go():
    """Telephones hang a larger picture, or a film, behind the end of a JPEG."""
    before = picture("JPEG", comment=b"gemaakt door Voornaam") + b"FILM" * 9
    after = strip(before)

    assert b"Voornaam" not in after
    assert b"FILM" not in after
    assert pixels(after) == pixels(before)


def test_the_colour_profile_stays():
    """Without it, the colours would be others."""
    profile = b"profile of a printer" * 9
    after = strip(picture("JPEG", gps=True, icc_profile=profile))

    with Image.open(io.BytesIO(after)) as opened:
        assert opened.info["icc_profile"] == profile


def test_a_picture_that_was_made_elsewhere_tells_no_place():
    assert not tells_where(picture("JPEG"))


@given(
    form=st.sampled_from(FORMATS), at=st.integers(0, 999), byte=st.binary(max_size=3)
)
def test_damage_is_refused_or_survived(form, at, byte):
    """A file of an outsider ends in a message, never in a traceback."""
    data = picture(form, turn=6, gps=True)
    spoilt = data[: at % len(data)] + byte + data[at % len(data) + 1 :]

    try:
        after = strip(spoilt)
        tells_where(spoilt)
    except PictureError:
        return
    assert isinstance(after, bytes)
