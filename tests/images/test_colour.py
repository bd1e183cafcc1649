"""Colours from one device to another."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageCms

from generator.images.colour import Converter, few_colours, to_srgb
from generator.storage.assets import ICC

COATED = (ICC / "ISOcoated_v2_300_bas.icc").read_bytes()
CONVERTER = Converter(COATED)
shares = st.floats(min_value=0, max_value=1)


def profile(name):
    return ImageCms.ImageCmsProfile(ImageCms.createProfile(name)).tobytes()


def jpeg(image, **options):
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", quality=95, **options)
    return buffer.getvalue()


@given(red=shares, green=shares, blue=shares)
def test_no_colour_needs_more_ink_than_paper_bears(red, green, blue):
    """The total of four inks is at most 300 %, for every colour of a screen."""
    inks = CONVERTER.rgb(red, green, blue)

    assert all(0 <= ink <= 1 for ink in inks)
    assert sum(inks) <= 3.01


def test_white_is_paper():
    assert CONVERTER.rgb(1, 1, 1) == (0, 0, 0, 0)
    assert CONVERTER.grey(1) == (0, 0, 0, 0)


def test_black_is_full_black_ink_alone():
    assert CONVERTER.grey(0) == (0, 0, 0, 1)


@given(st.tuples(shares, shares).map(sorted))
def test_a_lighter_grey_has_no_more_ink(levels):
    """Greys are black ink alone, and in order."""
    dark, light = (CONVERTER.grey(level) for level in levels)

    assert dark[:3] == light[:3] == (0, 0, 0)
    assert dark[3] >= light[3]


def test_a_printed_grey_is_as_light_as_on_a_screen():
    """Middle grey, 54 of 100 in lightness, is not printed as half of the dots.

    Printed through the profile, it is as far between black ink and paper.
    """
    black = round(CONVERTER.grey(128 / 255)[3] * 255)
    inks = ImageCms.ImageCmsProfile(io.BytesIO(COATED))
    lab = ImageCms.createProfile("LAB")
    transform = ImageCms.buildTransform(inks, lab, "CMYK", "LAB", 1)

    def lightness(level):
        image = Image.new("CMYK", (1, 1), (0, 0, 0, level))
        return ImageCms.applyTransform(image, transform).getpixel((0, 0))[0] / 2.55

    between = (lightness(black) - lightness(255)) / (lightness(0) - lightness(255))
    assert between == pytest.approx(0.536, abs=0.01)


def test_a_photograph_is_converted_as_its_colours_are():
    """A photograph of one colour has the inks of that colour."""
    content = CONVERTER.photograph(jpeg(Image.new("RGB", (32, 32), "#206384")))
    with Image.open(io.BytesIO(content)) as image:
        assert image.mode == "CMYK"
        pixel = [value / 255 for value in image.getpixel((16, 16))]

    wanted = CONVERTER.rgb(0x20 / 255, 0x63 / 255, 0x84 / 255)
    assert pixel == pytest.approx(wanted, abs=0.03)


def test_a_grey_photograph_is_black_ink_alone():
    content = CONVERTER.photograph(jpeg(Image.linear_gradient("L")))

    with Image.open(io.BytesIO(content)) as image:
        cyan, magenta, yellow, black = image.split()
        assert [band.getextrema()[1] for band in (cyan, magenta, yellow)] <= [2] * 3
        assert black.getextrema()[1] > 250


def test_what_is_no_picture_is_an_error():
    with pytest.raises(ValueError, match="JPEG"):
        CONVERTER.photograph(b"no picture")


@pytest.mark.parametrize("content", [b"", b"no profile", profile("sRGB")])
def test_what_is_no_profile_of_inks_is_an_error(content):
    with pytest.raises(ValueError, match="profile"):
        Converter(content)


def test_an_embedded_profile_is_honoured():
    """Numbers of another space mean another colour on paper."""
    image = Image.new("RGB", (32, 32), (200, 60, 40))
    linear = ImageCms.createProfile("XYZ")
    tagged = jpeg(image, icc_profile=ImageCms.ImageCmsProfile(linear).tobytes())
    plain = jpeg(image)

    # A profile of XYZ is no profile of RGB: it is left aside.
    assert CONVERTER.photograph(tagged) == CONVERTER.photograph(plain)
    wide = jpeg(image, icc_profile=swapped_primaries())
    assert CONVERTER.photograph(wide) != CONVERTER.photograph(plain)


def swapped_primaries():
    """Return sRGB's profile with red and blue exchanged: a picture to notice."""
    content = bytearray(profile("sRGB"))
    red, blue = content.index(b"rXYZ"), content.index(b"bXYZ")
    content[red : red + 4], content[blue : blue + 4] = b"bXYZ", b"rXYZ"
    return bytes(content)


def test_pictures_come_out_in_srgb():
    """Every mode becomes RGB without a profile, and an embedded one is used."""
    image = Image.new("RGB", (2, 2), (255, 0, 0))
    image.info["icc_profile"] = swapped_primaries()
    converted = to_srgb(image)

    assert converted.mode == "RGB"
    assert "icc_profile" not in converted.info
    red, _, blue = converted.getpixel((0, 0))
    assert blue > red


def test_what_is_transparent_becomes_white():
    assert to_srgb(Image.new("RGBA", (1, 1), (0, 0, 0, 0))).getpixel((0, 0)) == (
        255,
        255,
        255,
    )


def test_greys_of_sixteen_bits_keep_their_shades():
    image = Image.new("I;16", (1, 1))
    image.putpixel((0, 0), 0x8000)

    assert to_srgb(image).getpixel((0, 0)) == (128, 128, 128)


def test_inks_with_a_profile_become_light():
    image = Image.new("CMYK", (1, 1), (0, 255, 255, 0))
    image.info["icc_profile"] = COATED
    red, green, blue = to_srgb(image).getpixel((0, 0))

    assert red > 200
    assert max(green, blue) < 80


def test_a_drawing_is_told_from_a_photograph():
    """Few colours are listed in order, many are none."""
    flat = Image.new("RGB", (4, 4), "white")
    flat.putpixel((0, 0), (1, 2, 3))
    slope = Image.linear_gradient("L")
    photo = Image.merge("RGB", (slope, slope.rotate(90), slope))

    assert few_colours(flat.tobytes(), flat.size) == [(1, 2, 3), (255, 255, 255)]
    assert few_colours(photo.tobytes(), photo.size) == []
