"""What is rendered: upright, in sRGB, of the size planned, with nothing but pixels.

Pictures go through the real sandbox, as they do in a build.
"""

from __future__ import annotations

import io

import pytest
from PIL import Image, ImageCms

from generator.images.measure import measure, read_header
from generator.images.plan import (
    JPEG,
    PRINT_ENCODINGS,
    Focus,
    Job,
    for_print,
    for_site,
    whole,
)
from tests.images.pictures import (
    BLUE,
    GREEN,
    RED,
    YELLOW,
    at,
    corners,
    near,
    one_size,
    png,
    private,
    shown,
    stored,
    swapped_profile,
)

# Exif 2.32, 4.6.4 A, Orientation: the side of the upright picture on which the
# first row of the stored one lies, and that of its first column.
SIDES = {
    1: ("top", "left"),
    2: ("top", "right"),
    3: ("bottom", "right"),
    4: ("bottom", "left"),
    5: ("left", "top"),
    6: ("right", "top"),
    7: ("right", "bottom"),
    8: ("left", "bottom"),
}


PLACE = {
    "left": (0.0, None),
    "right": (1.0, None),
    "top": (None, 0.0),
    "bottom": (None, 1.0),
}


OPPOSITE = {"left": "right", "right": "left", "top": "bottom", "bottom": "top"}


def corner(one: str, other: str) -> tuple[float, float]:
    """Where two sides meet: shares of width and height."""
    x = next(PLACE[side][0] for side in (one, other) if PLACE[side][0] is not None)
    y = next(PLACE[side][1] for side in (one, other) if PLACE[side][1] is not None)
    return x, y


@pytest.mark.parametrize("suffix", [".jpg", ".png", ".webp"])
@pytest.mark.parametrize("orientation", sorted(SIDES))
def test_pictures_stand_upright(orientation, suffix, sandbox):
    """Rows and columns lie on the sides that the standard's table names."""
    exif = Image.Exif()
    exif[0x0112] = orientation
    data = stored(corners(), suffix, exif=exif.tobytes())
    (file,) = sandbox.render(data, one_size(data, suffix))
    image = shown(file)
    row, column = SIDES[orientation]

    assert near(at(image, *corner(row, column)), RED)
    assert near(at(image, *corner(row, OPPOSITE[column])), GREEN)
    assert near(at(image, *corner(OPPOSITE[row], column)), BLUE)
    assert near(at(image, *corner(OPPOSITE[row], OPPOSITE[column])), YELLOW)
    assert image.size == ((300, 400) if orientation >= 5 else (400, 300))


@pytest.mark.parametrize("suffix", [".jpg", ".png"])
def test_a_crop_shows_what_it_was_planned_to(suffix, sandbox):
    """Also of a picture that lies on its side, and of a JPEG decoded smaller."""
    exif = Image.Exif()
    exif[0x0112] = 6
    data = stored(corners().resize((3200, 2400), 0), suffix, exif=exif.tobytes())
    job = for_site(measure(data, f"a{suffix}"), (1, 1), Focus(0.5, 1), widths=[300])
    image = shown(sandbox.render(data, job)[1])

    # Upright: blue and red above yellow and green, 2400 × 3200; the lowest square.
    assert image.size == (300, 300)
    assert near(at(image, 0.25, 0.1), BLUE)
    assert near(at(image, 0.75, 0.1), RED)
    assert near(at(image, 0.25, 0.9), YELLOW)
    assert near(at(image, 0.75, 0.9), GREEN)
    assert near(at(image, 0.25, 0.30), BLUE)
    assert near(at(image, 0.25, 0.37), YELLOW)


@pytest.mark.parametrize("suffix", [".jpg", ".png", ".webp"])
@pytest.mark.parametrize("size", [(2011, 1507), (700, 300), (201, 1500)])
def test_renditions_are_what_was_planned(suffix, size, sandbox):
    """Every one, in format and size, whatever the picture's."""
    data = stored(corners().resize(size, 0), suffix)
    original = measure(data, f"a{suffix}")
    for job in (
        for_site(original),
        for_site(original, (3, 2)),
        for_print(original, (30, 30)),
    ):
        files = sandbox.render(data, job)
        found = [(one.format, one.stored) for one in map(read_header, files)]

        assert found == [(one.format, one.size) for one in job.renditions]


@pytest.mark.parametrize("suffix", [".jpg", ".png", ".webp"])
def test_colours_are_taken_through_the_profile(suffix, sandbox):
    """A profile that exchanges red and green shows that it was used."""
    image = Image.new("RGB", (300, 300), (255, 0, 0))
    data = stored(image, suffix, icc_profile=swapped_profile())
    (file,) = sandbox.render(data, one_size(data, suffix))

    assert near(at(shown(file), 0.5, 0.5), (0, 255, 0))


def profile_of_lab() -> bytes:
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()


@pytest.mark.parametrize("suffix", [".jpg", ".png", ".webp"])
@pytest.mark.parametrize(
    "profile",
    [b"no profile", b"\0" * 400, swapped_profile()[:200], profile_of_lab()],
    ids=["text", "zeros", "cut", "lab"],
)
def test_a_profile_of_no_use_is_ignored(suffix, profile, sandbox):
    """The picture is then taken for sRGB, as browsers do."""
    image = Image.new("RGB", (300, 300), RED)
    data = stored(image, suffix, icc_profile=profile)
    (file,) = sandbox.render(data, one_size(data, suffix))

    assert near(at(shown(file), 0.5, 0.5), RED)


def test_a_picture_in_inks_is_shown_in_light(sandbox):
    """CMYK from an agency: no ink is white, magenta and yellow are red."""
    image = Image.new("CMYK", (400, 300), (0, 255, 255, 0))
    image.paste((0, 0, 0, 0), (200, 0, 400, 300))
    data = stored(image, ".jpg")
    (file,) = sandbox.render(data, one_size(data, ".jpg"))

    assert near(at(shown(file), 0.0, 0.5), (255, 0, 0))
    assert near(at(shown(file), 1.0, 0.5), (255, 255, 255))


def test_greys_of_16_bits_keep_their_shades(sandbox):
    """Half way is middle grey, where a plain conversion gives white."""
    image = Image.new("I;16", (512, 256))
    image.putdata([x * 128 for _ in range(256) for x in range(512)])
    data = stored(image)
    (file,) = sandbox.render(data, one_size(data))
    greys = [at(shown(file), share, 0.5)[0] for share in (0, 0.25, 0.5, 0.75, 1)]

    assert [
        abs(grey - share) < 4
        for grey, share in zip(greys, (0, 64, 128, 191, 255), strict=True)
    ]


def test_colours_of_16_bits_keep_their_shades(sandbox):
    """A PNG of 48 bits a pixel, as scanners make; written by hand."""
    row = b"\0" + b"".join(
        value.to_bytes(2, "big")
        for x in range(256)
        for value in (x * 257, 0, 65535 - x * 257)
    )
    data = png(256, 256, depth=16, colour=2, rows=row * 256)
    (file,) = sandbox.render(data, one_size(data))

    assert near(at(shown(file), 0.0, 0.5), (0, 0, 255))
    assert near(at(shown(file), 0.5, 0.5), (127, 0, 128))
    assert near(at(shown(file), 1.0, 0.5), (255, 0, 0))


def half_clear() -> Image.Image:
    """Clear on the left, red on the right, half clear in the middle."""
    image = Image.new("RGBA", (600, 300), (0, 0, 0, 0))
    image.paste((255, 0, 0, 128), (200, 0, 400, 300))
    image.paste((255, 0, 0, 255), (400, 0, 600, 300))
    return image


@pytest.mark.parametrize("suffix", [".png", ".webp"])
@pytest.mark.parametrize("width", [600, 300])
def test_what_is_clear_becomes_white(suffix, width, sandbox):
    """On the page's white, half clear red is pink; edges get no dark rim."""
    lossless = {"lossless": True} if suffix == ".webp" else {}
    data = stored(half_clear(), suffix, **lossless)
    original = measure(data, f"a{suffix}")
    job = Job(
        original,
        whole(original.size),
        for_site(original, widths=[width]).sizes,
        PRINT_ENCODINGS,
    )
    (file,) = sandbox.render(data, job)
    image = shown(file)

    assert near(at(image, 0.1, 0.5), (255, 255, 255))
    assert near(at(image, 0.5, 0.5), (255, 127, 127))
    assert near(at(image, 0.9, 0.5), (255, 0, 0))
    assert min(at(image, x / 200, 0.5)[0] for x in range(200)) > 240


@pytest.mark.parametrize("mode", ["L", "RGB", "P", "1", "LA"])
def test_other_kinds_of_png_are_shown(mode, sandbox):
    """Grey, palette, black and white; clear where a colour is said to be clear."""
    image = Image.new("RGB", (400, 300), "black")
    image.paste((255, 255, 255), (200, 0, 400, 300))
    options = {"L": {"transparency": 0}, "RGB": {"transparency": (0, 0, 0)}}
    data = stored(image.convert(mode), **options.get(mode, {}))
    (file,) = sandbox.render(data, one_size(data))
    left = (255, 255, 255) if mode in options else (0, 0, 0)

    assert near(at(shown(file), 0.1, 0.5), left)
    assert near(at(shown(file), 0.9, 0.5), (255, 255, 255))


def parts(file: bytes) -> set[str]:
    """The names of the segments or chunks of a JPEG or WebP."""
    found, place = set(), 12
    if file.startswith(b"RIFF"):
        while place < len(file):
            found.add(file[place : place + 4].decode())
            length = int.from_bytes(file[place + 4 : place + 8], "little")
            place += 8 + length + length % 2
        return found
    place = 2
    while file[place + 1] != 0xDA:
        found.add(f"{file[place + 1]:X}")
        place += 2 + int.from_bytes(file[place + 2 : place + 4], "big")
    return found


@pytest.mark.parametrize("suffix", [".jpg", ".png", ".webp"])
def test_nothing_but_pixels_is_published(suffix, sandbox):
    """No place, no maker, no remark, no profile: only what decoding needs.

    In a JPEG those are JFIF, tables, the frame; in a WebP the picture alone.
    """
    data = private(suffix)
    job = for_site(measure(data, f"a{suffix}"), widths=[300, 400])
    for rendition, file in zip(job.renditions, sandbox.render(data, job), strict=True):
        allowed = {"E0", "DB", "C2", "C4"} if rendition.format == JPEG else {"VP8 "}

        assert parts(file) <= allowed
        assert b"PRIVATE" not in file


def test_of_a_stereo_picture_the_first_is_shown(sandbox):
    """Phones add pictures behind the first (MPO, CIPA DC-007); none goes along."""
    first, second = corners(), Image.new("RGB", (400, 300), "black")
    buffer = io.BytesIO()
    first.save(buffer, "MPO", save_all=True, append_images=[second])
    data = buffer.getvalue()
    (file,) = sandbox.render(data, one_size(data, ".jpg"))

    assert near(at(shown(file), 0.1, 0.1), RED)
    assert parts(file) <= {"E0", "DB", "C2", "C4"}
    assert file.count(b"\xff\xd8\xff") == 1
