"""Pictures as files, made for tests, and how to look at what became of them."""

from __future__ import annotations

import io
import zlib

from PIL import Image, ImageCms

from generator.images.measure import measure
from generator.images.plan import (
    JPEG,
    PNG,
    PRINT_ENCODINGS,
    WEBP,
    Job,
    whole,
)

FORMATS = {".jpg": JPEG, ".png": PNG, ".webp": WEBP}
RED, GREEN, BLUE, YELLOW = (220, 30, 30), (30, 160, 30), (30, 30, 220), (230, 220, 20)


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


def swapped_profile() -> bytes:
    """An ICC profile like sRGB, in which red is green and green is red."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    return (
        profile.replace(b"rXYZ", b"????", 1)
        .replace(b"gXYZ", b"rXYZ", 1)
        .replace(b"????", b"gXYZ", 1)
    )


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
