"""Pictures are told apart by their first bytes, and measured without decoding."""

from __future__ import annotations

import io
from pathlib import PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from generator.images.measure import measure
from generator.images.plan import JPEG, PNG, WEBP, Size
from generator.images.refusals import REFUSALS, PictureError

FORMATS = {".jpg": JPEG, ".png": PNG, ".webp": WEBP}


def picture(
    suffix: str, size: tuple[int, int] = (300, 200), **options: object
) -> bytes:
    """A picture file of one colour."""
    buffer = io.BytesIO()
    image = Image.new("RGB", size, "#A83822")
    image.save(buffer, FORMATS[suffix].name, **options)
    return buffer.getvalue()


def exif(orientation: int, order: str = "<") -> bytes:
    """Exif data that tell an orientation, little- or big-endian."""
    tags = Image.Exif()
    tags.endian = order
    tags[0x010F] = "A maker"
    tags[0x0112] = orientation
    return tags.tobytes()


def refusal(data: bytes, name: str) -> str:
    """Why a picture is refused."""
    with pytest.raises(PictureError) as caught:
        measure(data, name)
    return caught.value.code


def judged(data: bytes, name: str) -> Size | str:
    """The size of a picture, or why it is refused."""
    try:
        return measure(data, name).size
    except PictureError as error:
        error.problem(PurePosixPath(name)).say("en")
        return error.code


sides = st.integers(min_value=200, max_value=1500)


@given(suffix=st.sampled_from(sorted(FORMATS)), width=sides, height=sides)
def test_size_and_format_are_those_of_the_picture(suffix, width, height):
    """As the library that wrote it says."""
    original = measure(picture(suffix, (width, height)), f"a{suffix}")

    assert original.format == FORMATS[suffix]
    assert original.size == Size(width, height)


@pytest.mark.parametrize("options", [{"lossless": True}, {"quality": 50}], ids=str)
@pytest.mark.parametrize("exact", [(1600, 901), (257, 333)])
def test_webp_of_each_kind_is_measured(options, exact):
    """Lossy and lossless store their size in other places; so does one with Exif."""
    plain = measure(picture(".webp", exact, **options), "a.webp")
    extended = measure(picture(".webp", exact, exif=exif(1), **options), "a.webp")

    assert plain.size == extended.size == Size(*exact)


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("suffix", sorted(FORMATS))
def test_a_turned_picture_is_measured_upright(suffix, orientation, order):
    """Orientations 5 to 8 exchange width and height (Exif 2.32, 4.6.4 A)."""
    data = picture(suffix, (300, 200), exif=exif(orientation, order))
    original = measure(data, f"a{suffix}")

    assert original.orientation == orientation
    assert original.size == (Size(200, 300) if orientation >= 5 else Size(300, 200))


@pytest.mark.parametrize("orientation", [0, 9, 65535])
def test_an_orientation_that_does_not_exist_is_upright(orientation):
    """As browsers show it."""
    original = measure(picture(".jpg", exif=exif(orientation)), "a.jpg")

    assert original.orientation == 1


@pytest.mark.parametrize("name", ["a.jpg", "a.jpeg", "a.JPG", "b.c.Jpeg"])
def test_both_endings_of_jpeg_are_good(name):
    """In any case; the model wants lower case, and says so elsewhere."""
    assert measure(picture(".jpg"), name).format == JPEG


@pytest.mark.parametrize(
    ("suffix", "name", "better"),
    [
        (".png", "bank.jpg", "bank.png"),
        (".jpg", "bank.png", "bank.jpg"),
        (".webp", "bank.jpeg", "bank.webp"),
        (".jpg", "bank", "bank.jpg"),
    ],
)
def test_a_name_that_ends_otherwise_is_refused(suffix, name, better):
    """A web server would tell browsers that it is what its name says."""
    with pytest.raises(PictureError) as caught:
        measure(picture(suffix), name)
    problem = caught.value.problem(PurePosixPath("content/projects/x", name))

    assert problem.code == "picture-extension"
    assert better in problem.hint.say("en")


HEAD = b"\0\0\0\x18"


@pytest.mark.parametrize(
    ("data", "code", "words"),
    [
        (b"", "picture-empty", "empty"),
        (HEAD + b"ftypheic\0\0\0\0mif1", "picture-heic", "HEIC"),
        (HEAD + b"ftypmif1\0\0\0\0heic", "picture-heic", "HEIC"),
        (HEAD + b"ftypavif\0\0\0\0mif1", "picture-other-format", "AVIF"),
        (HEAD + b"ftypisom\0\0\0\0mp42", "picture-other-format", "a video"),
        (b"GIF89a", "picture-other-format", "a GIF"),
        (b"%!PS-Adobe-3.0 EPSF-3.0", "picture-other-format", "PostScript"),
        (b"%PDF-1.7", "picture-other-format", "a PDF"),
        (b"II*\0", "picture-other-format", "a TIFF"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "picture-other-format", "SVG"),
        (b"\xef\xbb\xbf \n<!doctype html>", "picture-other-format", "a web page"),
        (b"version https://git-lfs.github.com/spec/v1", "picture-pointer", "Git LFS"),
        (b"RIFF\0\0\0\0AVI ", "picture-format", "no JPEG"),
        (b"\xff\xd8", "picture-format", "no JPEG"),
        (b"hello", "picture-format", "no JPEG"),
    ],
    ids=lambda value: repr(value)[:24],
)
def test_what_is_no_picture_is_named(data, code, words):
    """Whatever its file is called, so no decoder ever sees it."""
    with pytest.raises(PictureError, match=words) as caught:
        measure(data, "a.jpg")

    assert caught.value.code == code


def moving(suffix: str) -> bytes:
    """A picture of two frames."""
    buffer = io.BytesIO()
    frames = [Image.new("RGB", (300, 200), colour) for colour in ("red", "blue")]
    frames[0].save(
        buffer, FORMATS[suffix].name, save_all=True, append_images=frames[1:]
    )
    return buffer.getvalue()


@pytest.mark.parametrize("suffix", [".png", ".webp"])
def test_a_moving_picture_is_refused(suffix):
    """It disturbs readers (WCAG 2.2.2), and paper does not move."""
    assert refusal(moving(suffix), f"a{suffix}") == "picture-animated"


@pytest.mark.parametrize(
    ("size", "code"),
    [
        ((199, 400), "picture-small"),
        ((400, 199), "picture-small"),
        ((1700, 200), "picture-narrow"),
        ((200, 1601), "picture-narrow"),
        ((20_000, 20_000), "picture-many-pixels"),
        ((16_384, 3_000), "picture-many-pixels"),
        ((7_746, 7_746), "picture-many-pixels"),
    ],
)
def test_a_size_that_is_no_use_is_refused(size, code):
    """From the header alone: no memory is used for a bomb's pixels."""
    assert refusal(png_header(*size), "a.png") == code


@pytest.mark.parametrize("size", [(200, 200), (1600, 200), (16_383, 3_662)])
def test_a_size_within_the_limits_is_good(size):
    """The limits themselves are allowed."""
    assert measure(png_header(*size), "a.png").size == Size(*size)


def png_header(width: int, height: int) -> bytes:
    """A PNG that says a size, with no pixels behind it."""
    sized = bytearray(picture(".png"))
    sized[16:24] = width.to_bytes(4, "big") + height.to_bytes(4, "big")
    return bytes(sized)


@pytest.mark.parametrize("suffix", sorted(FORMATS))
@given(share=st.floats(min_value=0, max_value=1))
def test_a_picture_cut_anywhere_is_refused_or_measured(suffix, share):
    """A cut in the pixels of JPEG and PNG shows when they are decoded, not here."""
    data = picture(suffix, exif=exif(6))
    part = data[: int(len(data) * share)]
    found = judged(part, f"a{suffix}")

    assert found in REFUSALS or found == Size(200, 300)


@pytest.mark.parametrize("suffix", sorted(FORMATS))
@given(
    flips=st.lists(
        st.tuples(st.integers(0, 700), st.integers(0, 255)), min_size=1, max_size=8
    )
)
def test_no_bytes_make_measuring_fail_otherwise(suffix, flips):
    """Bad pictures are refused with a reason, never with a traceback."""
    data = bytearray(picture(suffix, exif=exif(6)))
    for at, value in flips:
        data[at % len(data)] = value
    found = judged(bytes(data), f"a{suffix}")

    assert found in REFUSALS or isinstance(found, Size)


@given(data=st.binary(max_size=200))
def test_nor_do_bytes_behind_a_good_start(data):
    """Behind the signature of each format."""
    for suffix, start in ((".jpg", 3), (".png", 8), (".webp", 12)):
        found = judged(picture(suffix)[:start] + data, f"a{suffix}")

        assert found in REFUSALS or isinstance(found, Size)


def test_a_picture_of_countless_parts_is_refused():
    """Rather than looked through to its end."""
    start = picture(".jpg")[:2]

    assert refusal(start + b"\xff\xfe\0\x02" * 100_000, "a.jpg") == "picture-damaged"


def test_every_refusal_has_a_remedy():
    """In every row, without values left open that nothing fills."""
    values = {
        "found": "x", "suffix": ".x", "better": "a.x", "width": 1, "height": 1,
        "least": 1, "ratio": 1, "most": 1,
    }  # fmt: skip
    for code in REFUSALS:
        problem = PictureError(code, **values).problem(PurePosixPath("a.jpg"))

        assert "{" not in problem.say("en")
        assert problem.hint.say("en").endswith(".")
