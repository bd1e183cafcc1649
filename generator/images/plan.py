"""Which renditions of a picture are needed: arithmetic only, no pixels.

Planning stands apart from rendering (`generator.images.render`) so that it can
be tested without a picture, and so that a page knows every address and size
before the first pixel is drawn. A job says all that its renditions depend on;
their names are made of it, so a name never means another picture.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass

from generator.storage.cache import key

SITE_WIDTHS = (480, 960, 1600)  # pixels: phone, text column, whole screen
PRINT_DENSITY = 300  # pixels an inch: more is not seen in offset print
READING_DENSITY = 150  # pixels an inch: enough to read on a screen, and a light file
MM_PER_INCH = 25.4
RECIPE = "rendition 1"  # raise it when the same job gives other pixels
NAME_DIGITS = 20  # of a hash, hexadecimal

FOCUS = re.compile(r"(\d{1,3})% (\d{1,3})%")


@dataclass(frozen=True, slots=True)
class Size:
    """Width and height of a picture, pixels; both at least 1."""

    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Box:
    """A part of a picture, pixels from its upper left corner."""

    left: int
    top: int
    width: int
    height: int

    @property
    def size(self) -> Size:
        """Its width and height."""
        return Size(self.width, self.height)


@dataclass(frozen=True, slots=True)
class Focus:
    """The point of a picture that a crop must keep: shares of width and height."""

    x: float = 0.5
    y: float = 0.5


CENTRE = Focus()


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of picture file.

    Attributes:
        name: as Pillow calls it.
        suffix: of a file name, without the dot.
        media_type: as a browser calls it (RFC 2046).
    """

    name: str
    suffix: str
    media_type: str


JPEG = Format("JPEG", "jpg", "image/jpeg")
PNG = Format("PNG", "png", "image/png")
WEBP = Format("WEBP", "webp", "image/webp")


@dataclass(frozen=True, slots=True)
class Encoding:
    """How a rendition is stored.

    Attributes:
        format: of the file.
        quality: 0 to 100, on the encoder's own scale.
        full_colour: colours are kept as fine as light and dark (4:4:4).
    """

    format: Format
    quality: int
    full_colour: bool = False


SITE_ENCODINGS = (Encoding(WEBP, 78), Encoding(JPEG, 80))
PRINT_ENCODINGS = (Encoding(JPEG, 92, full_colour=True),)
READING_ENCODINGS = (Encoding(JPEG, 74),)


@dataclass(frozen=True, slots=True)
class Original:
    """What is known of a supplied picture without decoding it.

    Attributes:
        digest: SHA-256 of the file, hexadecimal.
        format: of the file, by its content.
        stored: size of the picture as it is stored.
        orientation: how to turn it upright, 1 to 8 (Exif 2.32, tag 0x0112).
    """

    digest: str
    format: Format
    stored: Size
    orientation: int = 1

    @property
    def size(self) -> Size:
        """The size of the upright picture."""
        if self.orientation >= 5:
            return Size(self.stored.height, self.stored.width)
        return self.stored


@dataclass(frozen=True, slots=True)
class Rendition:
    """A resized copy of a picture.

    Attributes:
        name: of the file; the same name is always the same picture.
        size: pixels.
        format: of the file.
    """

    name: str
    size: Size
    format: Format


@dataclass(frozen=True, slots=True)
class Job:
    """All renditions that are made from one decoding of a picture.

    A smaller rendition is made from the next larger one, so each depends on the
    whole job: that is why a job is kept, named and rendered as one.

    Attributes:
        original: the picture.
        crop: the part of it that is shown, of the upright picture.
        sizes: of the renditions, narrowest first; the crop's shape, never larger.
        encodings: how each size is stored.
    """

    original: Original
    crop: Box
    sizes: tuple[Size, ...]
    encodings: tuple[Encoding, ...]

    @property
    def name(self) -> str:
        """What the job's renditions depend on, as 64 hexadecimal digits."""
        original, crop = self.original, self.crop
        numbers = [original.orientation, crop.left, crop.top, crop.width, crop.height]
        for size in self.sizes:
            numbers += [size.width, size.height]
        stored = [
            f"{one.format.name} {one.quality} {one.full_colour}"
            for one in self.encodings
        ]
        return key(RECIPE, original.digest, " ".join(map(str, numbers)), *stored)

    @property
    def renditions(self) -> tuple[Rendition, ...]:
        """Every size in every encoding: by encoding, narrowest first."""
        stem = self.name[:NAME_DIGITS]
        return tuple(
            Rendition(
                f"{stem}-{size.width}.{encoding.format.suffix}", size, encoding.format
            )
            for encoding in self.encodings
            for size in self.sizes
        )

    def of(self, wanted: Format) -> tuple[Rendition, ...]:
        """Return the renditions of one format, narrowest first."""
        return tuple(one for one in self.renditions if one.format == wanted)


def for_site(
    original: Original,
    shape: tuple[float, float] | None = None,
    focus: Focus = CENTRE,
    widths: Iterable[int] = SITE_WIDTHS,
) -> Job:
    """Return the renditions that a page offers: WebP, and JPEG for old browsers.

    Args:
        original: the picture.
        shape: width to height of the crop, such as (3, 2); None shows it all.
        focus: what the crop must keep.
        widths: pixels, in any order.
    """
    part = crop(original.size, shape, focus) if shape else whole(original.size)
    return Job(original, part, fit_widths(part.size, widths), SITE_ENCODINGS)


def for_print(
    original: Original,
    placed_mm: tuple[float, float],
    focus: Focus = CENTRE,
    density: int = PRINT_DENSITY,
    encodings: tuple[Encoding, ...] = PRINT_ENCODINGS,
) -> Job:
    """Return the one rendition that fills a place on paper.

    Args:
        original: the picture.
        placed_mm: width and height of the place, bleed included, millimetres.
        focus: what the crop must keep.
        density: pixels an inch that are enough; a picture of fewer stays as it is.
        encodings: how it is stored.
    """
    part = crop(original.size, placed_mm, focus)
    # Rounded first: 25.4 mm in floating point must not ask for one pixel more.
    enough = math.ceil(round(placed_mm[0] / MM_PER_INCH * density, 6))
    return Job(original, part, fit_widths(part.size, [enough]), encodings)


def fit_widths(original: Size, wanted: Iterable[int] = SITE_WIDTHS) -> tuple[Size, ...]:
    """Return the sizes at which to offer a picture, narrowest first.

    A picture is never enlarged. Where `wanted` asks for more than there is, the
    original size stands in, once.

    Args:
        original: size of the supplied picture, pixels, upright.
        wanted: widths, pixels, at least 1, in any order.

    Returns:
        Sizes of rising width, all of the original's shape, heights rounded to
        whole pixels.
    """
    widths = sorted({min(width, original.width) for width in wanted})
    return tuple(
        Size(width, max(1, round(original.height * width / original.width)))
        for width in widths
    )


def whole(original: Size) -> Box:
    """Return the box that holds all of a picture."""
    return Box(0, 0, original.width, original.height)


def crop(original: Size, shape: tuple[float, float], focus: Focus = CENTRE) -> Box:
    """Return the largest part of a picture that has a shape.

    The focus lies in its middle, or as near to it as the edges allow.

    Args:
        original: size of the picture, pixels, upright.
        shape: width and height in any unit, above 0.
        focus: the point to keep.
    """
    across, down = shape
    if original.width * down > original.height * across:
        height = original.height
        width = max(1, min(original.width, round(height * across / down)))
    else:
        width = original.width
        height = max(1, min(original.height, round(width * down / across)))
    left = _start(original.width, width, focus.x)
    top = _start(original.height, height, focus.y)
    return Box(left, top, width, height)


def parse_focus(text: str | None) -> Focus:
    """Return the point that “40% 60%” means, from left and top.

    None, or what has another form, is the centre; more than 100% is the edge.
    """
    found = FOCUS.fullmatch(text or "")
    if found is None:
        return CENTRE
    x, y = (min(int(number), 100) / 100 for number in found.groups())
    return Focus(x, y)


def _start(length: int, part: int, middle: float) -> int:
    """Return where a part of a length starts, to have a share of it in its middle."""
    return max(0, min(length - part, round(length * middle - part / 2)))
