"""Makes the renditions of a picture: with `colour`, the only door to Pillow.

Decoders meet whatever outsiders send in, so this module is only imported by the
process of `generator.images.sandbox`, which can do nothing else.
"""

from __future__ import annotations

import io
import warnings

from PIL import (
    ExifTags,
    Image,
    ImageFile,
    JpegImagePlugin,
    PngImagePlugin,
    WebPImagePlugin,
)

from generator.images.colour import to_srgb
from generator.images.plan import JPEG, PNG, WEBP, Encoding, Format, Job, Size
from generator.images.refusals import MOST_PIXELS, PictureError

# Modes whose samples may be averaged as they are; others are converted first.
SMOOTH = frozenset({"L", "RGB", "RGBA", "CMYK"})
EASY = 2.0  # a first reduction may skip pixels down to this many times the size

# One decoder each, not `Image.open`: it tries every format Pillow knows.
DECODERS: dict[Format, type[ImageFile.ImageFile]] = {
    JPEG: JpegImagePlugin.JpegImageFile,
    PNG: PngImagePlugin.PngImageFile,
    WEBP: WebPImagePlugin.WebPImageFile,
}

UPRIGHT = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}


def render(data: bytes, job: Job) -> tuple[bytes, ...]:
    """Return the files of a job's renditions, in their order.

    They hold pixels in sRGB and nothing else: no Exif, XMP, comment or profile.

    Args:
        data: the original, whole; `job.original` was measured on it.
        job: what to make.

    Raises:
        PictureError: the picture is damaged, or too much for this process.
    """
    try:
        image = _decode(data, job)
        resized = _resize(image, job)
    except MemoryError:
        raise PictureError("picture-heavy") from None
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        raise PictureError("picture-damaged") from None
    return tuple(
        _encode(resized[size], encoding)
        for encoding in job.encodings
        for size in job.sizes
    )


def _decode(data: bytes, job: Job) -> Image.Image:
    """Return the picture upright; a JPEG no larger than the job can use."""
    # WeasyPrint sets the former for all in its process: half a picture would pass.
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    Image.MAX_IMAGE_PIXELS = MOST_PIXELS
    original = job.original
    with warnings.catch_warnings():
        # What is odd but readable (an ill-formed Exif block) is not the editor's
        # matter; pixels beyond the limit were refused when it was measured.
        warnings.simplefilter("ignore")
        image: Image.Image = DECODERS[original.format](io.BytesIO(data))
        if image.size != (original.stored.width, original.stored.height):
            raise PictureError("picture-damaged")
        image.draft("", _enough(job))
        image.load()
    if original.orientation in UPRIGHT:
        image = image.transpose(UPRIGHT[original.orientation])
    return image


def _enough(job: Job) -> tuple[int, int]:
    """Return the size, as stored, from which the widest rendition can be made."""
    widest, stored = job.sizes[-1], job.original.stored
    share = max(widest.width / job.crop.width, widest.height / job.crop.height)
    return max(1, int(stored.width * share)), max(1, int(stored.height * share))


def _resize(image: Image.Image, job: Job) -> dict[Size, Image.Image]:
    """Return the picture in every size, each made from the next larger one."""
    if image.mode not in SMOOTH or "transparency" in image.info:
        image = to_srgb(image)
    box: tuple[float, float, float, float] | None = _scaled(job, image)
    resized = {}
    for size in reversed(job.sizes):
        wanted = (size.width, size.height)
        image = image.resize(
            wanted, Image.Resampling.LANCZOS, box=box, reducing_gap=EASY
        )
        if box is not None:  # fewest pixels to convert, and only once
            image, box = to_srgb(image), None
        resized[size] = image
    return resized


def _scaled(job: Job, image: Image.Image) -> tuple[float, float, float, float]:
    """Return the job's crop as the corners of a box of an image, maybe drafted."""
    crop, size = job.crop, job.original.size
    across, down = image.width / size.width, image.height / size.height
    return (
        crop.left * across,
        crop.top * down,
        min((crop.left + crop.width) * across, image.width),
        min((crop.top + crop.height) * down, image.height),
    )


def _encode(image: Image.Image, encoding: Encoding) -> bytes:
    bare = Image.new("RGB", image.size)
    bare.paste(image)  # pixels only; `info` may hold what a file would take over
    buffer = io.BytesIO()
    if encoding.format == WEBP:
        bare.save(buffer, "WEBP", quality=encoding.quality, method=2)
    else:
        subsampling = "4:4:4" if encoding.full_colour else "4:2:0"
        bare.save(
            buffer,
            "JPEG",
            quality=encoding.quality,
            subsampling=subsampling,
            progressive=True,
            optimize=True,
        )
    return buffer.getvalue()


def warm_up() -> None:
    """Load what Pillow would load when it first meets a format.

    Once the process is confined it opens no file, so no module either.
    """
    Image.preinit()
    tiny, exif = Image.new("RGB", (1, 1)), Image.Exif()
    exif[ExifTags.Base.Orientation] = 1
    exif[ExifTags.Base.XResolution] = 72.0
    for kind, decoder in DECODERS.items():
        buffer = io.BytesIO()
        tiny.save(buffer, kind.name, exif=exif)
        buffer.seek(0)
        decoder(buffer).load()
    to_srgb(tiny.convert("RGBA"))
