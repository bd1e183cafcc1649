"""Colours from one device to another: the only door to LittleCMS.

Screens mix light, presses mix ink; a colour profile says what a mixture looks
like. Flat colours are converted relative colorimetric with black point compensation:
white stays paper white, and a colour that can be printed is not touched. Photographs
are converted perceptually: what cannot be printed draws its neighbours along, so
that shades stay apart.

Source:
    ICC.1:2022, 6.1 and D.1; ISO 18619, “Black point compensation”.
"""

from __future__ import annotations

import io
from bisect import bisect_left
from contextlib import suppress
from functools import cache

from PIL import Image, ImageCms

Ink = tuple[float, float, float, float]  # cyan, magenta, yellow, black: 0 to 1

INTENT = ImageCms.Intent.RELATIVE_COLORIMETRIC
PHOTOGRAPHIC = ImageCms.Intent.PERCEPTUAL
FLAGS = ImageCms.Flags.BLACKPOINTCOMPENSATION
JPEG_QUALITY = 82  # loses less than the photograph lost before; no subsampling
FEW_COLOURS = 256  # a picture of no more is a drawing, kept without loss


class Converter:
    """Converts sRGB to the inks of one printing condition."""

    def __init__(self, profile: bytes) -> None:
        """Read the profile.

        Args:
            profile: an ICC profile of four inks.

        Raises:
            ValueError: it is no such profile.
        """
        try:
            self._inks = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        except (OSError, ImageCms.PyCMSError) as error:
            raise ValueError("no ICC profile") from error
        space = self._inks.profile.xcolor_space.strip()
        if space != "CMYK":
            raise ValueError(f"a profile of {space}, not of CMYK")
        self._screen = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))
        self._transforms: dict[tuple[bytes, int], ImageCms.ImageCmsTransform] = {}
        try:
            self._black = _black_of_grey(self._screen, self._inks)
        except ImageCms.PyCMSError as error:
            raise ValueError("a profile without the tables to convert by") from error

    @cache  # noqa: B019 - a converter lives as long as its job
    def rgb(self, red: float, green: float, blue: float) -> Ink:
        """Return the inks that show an sRGB colour, each from 0 to 1.

        Args:
            red: from 0 to 1, as are `green` and `blue`.
            green: likewise.
            blue: likewise.
        """
        pixel = tuple(_byte(value) for value in (red, green, blue))
        image = Image.new("RGB", (1, 1), pixel)
        inks = Image.new("CMYK", (1, 1))
        # Without `applyTransform`, which copies the whole profile to each result.
        self._transform(b"", INTENT).transform.apply(image.getim(), inks.getim())
        c, m, y, k = inks.tobytes()
        return c / 255, m / 255, y / 255, k / 255

    def grey(self, level: float) -> Ink:
        """Return black ink alone, as light on paper as a grey is on a screen.

        Args:
            level: 0 for black to 1 for white.
        """
        return 0.0, 0.0, 0.0, self._black[_byte(level)] / 255

    def photograph(self, jpeg: bytes) -> bytes:
        """Return a JPEG of four inks, inverted as Adobe's are, from a JPEG.

        An embedded profile of RGB colours is honoured; greys become black ink.

        Raises:
            ValueError: the picture cannot be decoded.
        """
        try:
            with Image.open(io.BytesIO(jpeg), formats=["JPEG"]) as image:
                image.load()
                return self._jpeg(image)
        except (OSError, SyntaxError) as error:
            raise ValueError("no JPEG picture") from error

    def pixels(self, samples: bytes, size: tuple[int, int], channels: int) -> bytes:
        """Return a JPEG as `photograph` does, from bare samples.

        Args:
            samples: one byte a channel, rows from the top.
            size: width and height, pixels.
            channels: 3 for sRGB, 1 for grey.
        """
        mode = "RGB" if channels == 3 else "L"
        return self._jpeg(Image.frombytes(mode, size, samples))

    def _jpeg(self, image: Image.Image) -> bytes:
        buffer = io.BytesIO()
        self.image(image).save(
            buffer, "JPEG", quality=JPEG_QUALITY, subsampling=0, optimize=True
        )
        return buffer.getvalue()

    def image(self, image: Image.Image) -> Image.Image:
        """Return a picture in four inks.

        A picture in grey becomes black ink alone; one that is in four inks
        already is returned as it is.
        """
        if image.mode == "CMYK":
            return image
        if image.mode in {"L", "1", "LA"}:
            black = image.convert("L").point(self._black)
            none = Image.new("L", image.size, 0)
            return Image.merge("CMYK", (none, none, none, black))
        profile = image.info.get("icc_profile") or b""
        transform = self._transform(profile, PHOTOGRAPHIC)
        converted = ImageCms.applyTransform(image.convert("RGB"), transform)
        assert converted is not None  # only a transform in place returns None
        return converted

    def _transform(
        self, profile: bytes, intent: ImageCms.Intent
    ) -> ImageCms.ImageCmsTransform:
        """Return the way from a profile, or from sRGB where it is of no use."""
        key = profile, int(intent)
        if key not in self._transforms:
            source = rgb_profile(profile) or self._screen
            self._transforms[key] = ImageCms.buildTransform(
                source, self._inks, "RGB", "CMYK", intent, FLAGS
            )
        return self._transforms[key]


class Viewer:
    """Shows what four inks look like on the paper that a profile describes."""

    def __init__(self, profile: bytes) -> None:
        """Read the profile; one that is of no use gives way to plain arithmetic."""
        self._way: ImageCms.ImageCmsTransform | None = None
        if source := _profile_of(profile, "CMYK"):
            screen = ImageCms.createProfile("sRGB")
            with suppress(ImageCms.PyCMSError):
                self._way = ImageCms.buildTransform(
                    source, screen, "CMYK", "RGB", INTENT, FLAGS
                )

    def jpeg(self, samples: bytes, size: tuple[int, int], smaller: int = 1) -> bytes:
        """Return a JPEG in sRGB.

        Args:
            samples: cyan, magenta, yellow, black, a byte each, rows from the top.
            size: width and height, pixels.
            smaller: by how many times the picture becomes smaller.
        """
        image = Image.frombytes("CMYK", size, samples).reduce(smaller)
        seen = Image.new("RGB", image.size)
        if self._way is None:
            seen = image.convert("RGB")
        else:
            self._way.transform.apply(image.getim(), seen.getim())
        buffer = io.BytesIO()
        seen.save(buffer, "JPEG", quality=JPEG_QUALITY, optimize=True)
        return buffer.getvalue()


def few_colours(samples: bytes, size: tuple[int, int]) -> list[tuple[int, int, int]]:
    """Return the colours of a drawing; none for a picture with many.

    Args:
        samples: sRGB, three bytes a pixel.
        size: width and height, pixels.
    """
    found = Image.frombytes("RGB", size, samples).getcolors(FEW_COLOURS)
    colours = []
    for _, colour in found or ():
        assert isinstance(colour, tuple)  # of an RGB picture
        colours.append((colour[0], colour[1], colour[2]))
    return sorted(colours)


def to_srgb(image: Image.Image) -> Image.Image:
    """Return a picture in sRGB, mode RGB, without profile or transparency.

    An embedded profile is honoured where it can be read; what is transparent
    becomes white; greys of 16 bits keep their shades.
    """
    profile = image.info.get("icc_profile") or b""
    if image.mode in {"I", "I;16", "I;16B", "I;16L"}:
        shades = image.convert("I").point([shade >> 8 for shade in range(65536)], "L")
        return shades.convert("RGB")
    if image.mode in {"LA", "La", "PA", "RGBA", "RGBa"} or "transparency" in image.info:
        layer = image.convert("RGBA")
        flat = Image.new("RGBA", image.size, "white")
        flat.alpha_composite(layer)
        image = flat.convert("RGB")
    if image.mode == "CMYK" and (source := _profile_of(profile, "CMYK")):
        return _to_screen(image, source, "CMYK")
    image = image.convert("RGB")
    if source := rgb_profile(profile):
        return _to_screen(image, source, "RGB")
    image.info.pop("icc_profile", None)
    return image


def describe_profile(profile: bytes) -> tuple[str, str]:
    """Return the colours that an ICC profile is of, such as CMYK, and its name.

    Raises:
        ValueError: it is no ICC profile, or cut short.
    """
    if int.from_bytes(profile[:4]) > len(profile):  # ICC.1:2022, 7.2.2
        raise ValueError("an ICC profile that is cut short")
    try:
        found = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        name = ImageCms.getProfileDescription(found)
    except (OSError, ImageCms.PyCMSError) as error:
        raise ValueError("no ICC profile") from error
    return found.profile.xcolor_space.strip(), " ".join(name.split())


def rgb_profile(profile: bytes) -> ImageCms.ImageCmsProfile | None:
    """Return an embedded profile of RGB colours, or None where it is none."""
    return _profile_of(profile, "RGB")


def _profile_of(profile: bytes, space: str) -> ImageCms.ImageCmsProfile | None:
    if not profile:
        return None
    try:
        found = ImageCms.ImageCmsProfile(io.BytesIO(profile))
    except (OSError, ImageCms.PyCMSError):
        return None
    return found if found.profile.xcolor_space.strip() == space else None


def _to_screen(
    image: Image.Image, source: ImageCms.ImageCmsProfile, mode: str
) -> Image.Image:
    screen = ImageCms.createProfile("sRGB")
    try:
        transform = ImageCms.buildTransform(source, screen, mode, "RGB", INTENT, FLAGS)
    except ImageCms.PyCMSError:
        return image.convert("RGB")
    converted = ImageCms.applyTransform(image, transform)
    assert converted is not None  # only a transform in place returns None
    converted.info.pop("icc_profile", None)
    return converted


def _black_of_grey(
    screen: ImageCms.ImageCmsProfile, inks: ImageCms.ImageCmsProfile
) -> list[int]:
    """Return the black ink, 0 to 255, of each of 256 screen greys.

    Lightness is compared, from full black ink to paper, so that a grey tint
    looks as it does on a screen in spite of the gain of printed dots.
    """
    ramp = bytes(range(256))
    lab = ImageCms.createProfile("LAB")
    grey = Image.frombytes("L", (256, 1), ramp).convert("RGB")
    seen = ImageCms.applyTransform(
        grey, ImageCms.buildTransform(screen, lab, "RGB", "LAB", INTENT)
    )
    black = Image.frombytes("L", (256, 1), ramp)
    none = Image.new("L", (256, 1), 0)
    printed = ImageCms.applyTransform(
        Image.merge("CMYK", (none, none, none, black)),
        ImageCms.buildTransform(inks, lab, "CMYK", "LAB", INTENT),
    )
    assert seen is not None  # only a transform in place returns None
    assert printed is not None
    wanted = [value / 255 for value in seen.getchannel("L").tobytes()]
    lightness = list(printed.getchannel("L").tobytes())
    darkest, lightest = lightness[255], lightness[0]
    # How dark each amount of ink is, rising, from 0 for paper to 1 for black.
    dark = [(lightest - value) / (lightest - darkest) for value in lightness]
    for index in range(1, 256):
        dark[index] = max(dark[index], dark[index - 1])
    table = [min(255, bisect_left(dark, 1 - value)) for value in wanted]
    table[0], table[255] = 255, 0
    return table


def _byte(value: float) -> int:
    return max(0, min(255, round(value * 255)))
