"""What is rendered: upright, in sRGB, of the size planned, with nothing but pixels.

Pictures go through the real sandbox, as they do in a build.
"""

from __future__ import annotations

import io
import os
import subprocess
import sys
import zlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageCms, ImageFile

from generator.images.measure import measure, read_header
from generator.images.plan import (
    JPEG,
    PNG,
    PRINT_ENCODINGS,
    WEBP,
    Focus,
    Job,
    for_print,
    for_site,
    whole,
)
from generator.images.refusals import REFUSALS, PictureError
from generator.images.render import render
from generator.images.sandbox import Sandbox

ROOT = Path(__file__).parents[2]
FORMATS = {".jpg": JPEG, ".png": PNG, ".webp": WEBP}
RED, GREEN, BLUE, YELLOW = (220, 30, 30), (30, 160, 30), (30, 30, 220), (230, 220, 20)


@pytest.fixture(scope="module")
def sandbox():
    """One for all, as in a build."""
    with Sandbox(1) as opened:
        yield opened


def stored(image: Image.Image, suffix: str = ".png", **options: object) -> bytes:
    """A picture as a file."""
    buffer = io.BytesIO()
    if suffix == ".jpg":
        options = {"quality": 95, "subsampling": 0, **options}
    image.save(buffer, FORMATS[suffix].name, **options)
    return buffer.getvalue()


def one_size(data: bytes, suffix: str = ".png") -> Job:
    """A job that keeps the size of a picture: one JPEG in fine colours."""
    original = measure(data, f"a{suffix}")
    part = whole(original.size)
    return Job(original, part, (part.size,), PRINT_ENCODINGS)


def shown(file: bytes) -> Image.Image:
    """A rendition as it is seen."""
    image = Image.open(io.BytesIO(file))
    image.load()
    assert image.mode == "RGB"
    return image


def at(image: Image.Image, x: float, y: float) -> tuple[int, int, int]:
    """The colour at shares of width and height."""
    point = int(x * (image.width - 1)), int(y * (image.height - 1))
    pixel = image.getpixel(point)
    assert isinstance(pixel, tuple)
    return pixel[0], pixel[1], pixel[2]


def near(found: tuple[int, ...], wanted: tuple[int, ...], most: int = 14) -> bool:
    """Whether two colours are alike, but for what coding costs."""
    return all(abs(one - two) <= most for one, two in zip(found, wanted, strict=True))


def corners() -> Image.Image:
    """A picture of four colours: red and green above blue and yellow."""
    image = Image.new("RGB", (400, 300))
    for box, colour in (
        ((0, 0), RED),
        ((200, 0), GREEN),
        ((0, 150), BLUE),
        ((200, 150), YELLOW),
    ):
        image.paste(colour, (*box, box[0] + 200, box[1] + 150))
    return image


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


def swapped_profile() -> bytes:
    """An ICC profile like sRGB, in which red is green and green is red."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    return (
        profile.replace(b"rXYZ", b"????", 1)
        .replace(b"gXYZ", b"rXYZ", 1)
        .replace(b"????", b"gXYZ", 1)
    )


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


def png(
    width: int, height: int, depth: int, colour: int, rows: bytes, more: bytes = b""
) -> bytes:
    """A PNG from its rows, each behind its filter byte."""
    header = (
        width.to_bytes(4, "big")
        + height.to_bytes(4, "big")
        + bytes([depth, colour, 0, 0, 0])
    )
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + more
        + chunk(b"IDAT", zlib.compress(rows))
        + chunk(b"IEND", b"")
    )


def chunk(name: bytes, content: bytes) -> bytes:
    """A chunk of a PNG, with its check."""
    check = zlib.crc32(name + content).to_bytes(4, "big")
    return len(content).to_bytes(4, "big") + name + content + check


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


def private(suffix: str) -> bytes:
    """A picture that tells who made it, where, and more."""
    exif = Image.Exif()
    exif[0x010F], exif[0x013B] = "PRIVATE maker", "PRIVATE artist"
    exif.get_ifd(0x8825)[2] = (50.0, 52.0, 30.0)
    options: dict[str, object] = {
        "exif": exif.tobytes(),
        "icc_profile": swapped_profile(),
    }
    if suffix != ".png":
        options["xmp"] = b"<x:xmpmeta>PRIVATE place</x:xmpmeta>"
    if suffix == ".jpg":
        options["comment"] = b"PRIVATE remark"
    data = stored(corners(), suffix, **options)
    if suffix == ".png":
        text = chunk(b"tEXt", b"Comment\0PRIVATE remark")
        data = data[:33] + text + data[33:]
    assert b"PRIVATE" in data
    return data


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


def refusal(data: bytes, job: Job, sandbox: Sandbox) -> str:
    """Why a picture is refused when it is rendered."""
    with pytest.raises(PictureError) as caught:
        sandbox.render(data, job)
    return caught.value.code


def noisy(suffix: str) -> bytes:
    """A picture whose pixels take up some room."""
    return stored(Image.effect_noise((400, 300), 80).convert("RGB"), suffix)


@pytest.mark.parametrize("suffix", [".jpg", ".png"])
@pytest.mark.parametrize("share", [0.3, 0.6, 0.95])
def test_half_a_picture_is_refused(suffix, share, sandbox):
    """Rather than shown grey from there on."""
    data = noisy(suffix)
    part = data[: int(len(data) * share)]

    assert refusal(part, one_size(part, suffix), sandbox) == "picture-damaged"


def test_half_a_picture_is_refused_where_another_library_would_have_it(monkeypatch):
    """WeasyPrint tells Pillow to accept such pictures, for the whole process."""
    import weasyprint

    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", True)
    data = noisy(".jpg")
    part = data[: len(data) // 2]
    with pytest.raises(PictureError, match="damaged"):
        render(part, one_size(part, ".jpg"))

    assert weasyprint.VERSION


def test_pixels_that_are_not_those_of_the_header_are_refused(sandbox):
    """A page has told the size by then."""
    small, large = noisy(".png"), stored(corners().resize((800, 600)))

    assert refusal(large, one_size(small), sandbox) == "picture-damaged"


@pytest.mark.parametrize("name", [b"iCCP", b"zTXt", b"iTXt"])
def test_a_bomb_beside_the_pixels_does_no_harm(name, sandbox):
    """100 MB of zeros in a profile or remark: refused, or never unpacked."""
    packed = zlib.compress(bytes(100_000_000), 9)
    head = {b"iCCP": b"a\0\0", b"zTXt": b"a\0\0", b"iTXt": b"a\0\1\0\0\0"}[name]
    rows = (b"\0" + b"\x80" * 300) * 300
    data = png(300, 300, 8, 0, rows, chunk(name, head + packed))
    try:
        (file,) = sandbox.render(data, one_size(data))
    except PictureError as error:
        outcome = error.code
    else:
        outcome = str(near(at(shown(file), 0.5, 0.5), (128, 128, 128)))

    assert outcome in {"picture-damaged", "picture-heavy", "True"}


def test_the_largest_picture_allowed_fits_in_memory(sandbox):
    """60 million pixels with 16 bits and a clear layer, the costliest kind."""
    row = b"\0" + bytes(8) * 10_000
    data = png(10_000, 6_000, 16, 6, row * 6_000)
    job = for_site(measure(data, "a.png"))
    files = sandbox.render(data, job)

    assert len(files) == 6
    assert near(at(shown(files[-1]), 0.5, 0.5), (255, 255, 255))


def test_the_same_picture_gives_the_same_bytes(sandbox):
    """In another process, after other pictures, and on its own."""
    data = private(".jpg")
    job = for_site(measure(data, "a.jpg"), widths=[300, 400])
    first = sandbox.render(data, job)
    with Sandbox(1) as other:
        second = other.render(data, job)

    assert first == second == render(data, job)


def test_a_picture_takes_only_its_own_process_with_it(sandbox):
    """After the child is killed, the next picture finds a new one."""
    data = noisy(".jpg")
    job = one_size(data, ".jpg")
    before = sandbox.render(data, job)
    for child in children():
        os.kill(child, 9)
    after = sandbox.render(data, job)

    assert after == before


def children() -> list[int]:
    """The processes that this one started and that run still."""
    listed = Path(f"/proc/self/task/{os.getpid()}/children").read_text()
    return [
        int(number)
        for number in listed.split()
        if b"sandbox.serve" in Path(f"/proc/{number}/cmdline").read_bytes()
    ]


def test_no_process_stays_behind():
    """Once the sandbox is closed, or its owner ends in an error."""
    with Sandbox(1) as opened:
        data = noisy(".png")
        opened.render(data, one_size(data))
        during = children()
    after = children()

    assert len(during) == len(after) + 1


CONFINED = """
import os, socket, sys
from generator.images import sandbox
print = lambda text: os.write(2, text.encode() + b"\\n")
sandbox._confine()
for tried in (
    lambda: open("/etc/passwd"),
    lambda: socket.socket(),
    lambda: os.open("/tmp", os.O_RDONLY),
    lambda: os.pipe(),
    lambda: bytearray(2_000_000_000),
):
    try:
        tried()
    except (OSError, MemoryError) as error:
        print(type(error).__name__ + " " + str(getattr(error, "errno", "")))
    else:
        print("done")
"""


def test_a_decoder_can_open_nothing():
    """No file, no connection, and no more memory than is allowed."""
    ended = subprocess.run(
        [sys.executable, "-c", CONFINED], cwd=ROOT, capture_output=True, text=True
    )
    told = ended.stderr.split("\n")

    assert told[:4] == ["OSError 24"] * 4
    assert told[4] == "MemoryError "


def test_a_decoder_inherits_nothing(sandbox, monkeypatch):
    """Neither secrets in the environment nor files that we have open."""
    monkeypatch.setenv("SECRET_TOKEN", "x")
    with Sandbox(1) as opened, Path("/etc/hostname").open() as held:
        data = noisy(".png")
        known = set(children())
        opened.render(data, one_size(data))
        (child,) = set(children()) - known
        environment = Path(f"/proc/{child}/environ").read_bytes()
        files = {str(file.readlink()) for file in Path(f"/proc/{child}/fd").iterdir()}

    assert b"SECRET" not in environment
    assert held.name not in files
    assert len(files) == 3


@pytest.mark.parametrize("suffix", [".jpg", ".png", ".webp"])
@settings(max_examples=60)
@given(
    flips=st.lists(
        st.tuples(st.floats(0, 1), st.integers(0, 255)), min_size=1, max_size=6
    ),
    share=st.floats(min_value=0.2, max_value=1),
)
def test_no_damage_gives_anything_but_a_picture_or_a_refusal(
    suffix, flips, share, sandbox
):
    """Bytes changed and the end cut off, anywhere."""
    data = bytearray(private(suffix))
    for place, value in flips:
        data[int(place * (len(data) - 1))] = value
    data = data[: int(len(data) * share)]
    try:
        job = one_size(bytes(data), suffix)
        (file,) = sandbox.render(bytes(data), job)
        outcome = shown(file).size == (job.sizes[0].width, job.sizes[0].height)
    except PictureError as error:
        outcome = error.code in REFUSALS

    assert outcome
