"""Pictures in ink: photographs as JPEG, drawings without loss.

A drawing (256 colours or fewer) has the very inks that the same colours have in
the vector art beside it; a photograph goes through the colour profile.

Source:
    ISO 32000-1:2008, 8.9.5, “Image dictionaries”.
"""

from __future__ import annotations

import sys
from typing import Any

from pikepdf import Array, Name, Object, Pdf, PdfImage, PdfInlineImage, Stream

from generator.brochure.press.errors import PressError
from generator.brochure.press.inks import Inks
from generator.images.colour import few_colours
from generator.wording.messages import N_, message

INVERTED = [1, 0] * 4  # Adobe's four-ink JPEG holds paper, not ink


def to_ink(image: Stream, inks: Inks) -> None:
    """Turn an image XObject into one of four inks; its soft mask stays grey.

    Raises:
        PressError: its samples cannot be read.
    """
    _drop(image, "/Interpolate")
    if "/SMask" in image:
        _drop(image.SMask, "/Interpolate")
    if image.get("/ImageMask") or image.get("/ColorSpace") == Name.DeviceCMYK:
        return
    if _is_jpeg(image):
        try:
            jpeg = inks.converter.photograph(image.read_raw_bytes())
        except ValueError as error:
            raise PressError(message(N_("A picture cannot be read."))) from error
        _store_jpeg(image, jpeg)
        return
    decoded = _decode(PdfImage(image))
    channels = 1 if decoded.mode in {"1", "L"} else 3
    picture = decoded.convert("RGB")
    colours = few_colours(picture.tobytes(), picture.size)
    if colours:
        _store_drawing(image, picture, colours, inks)
    else:
        samples = decoded.convert("L" if channels == 1 else "RGB").tobytes()
        jpeg = inks.converter.pixels(samples, picture.size, channels)
        _store_jpeg(image, jpeg)


def to_grey(image: Stream) -> None:
    """Turn an image XObject of a soft mask into one of grey.

    Raises:
        PressError: its samples cannot be read.
    """
    _drop(image, "/Interpolate")
    if image.get("/ImageMask") or image.get("/ColorSpace") == Name.DeviceGray:
        return
    image.write(_decode(PdfImage(image)).convert("L").tobytes())
    _describe(image, Name.DeviceGray)


def place_inline(pdf: Pdf, image: PdfInlineImage) -> Stream | None:
    """Return an inline image as an XObject; None for a stencil, which has no colour.

    Raises:
        PressError: its samples cannot be read.
    """
    if image.image_mask:
        return None
    picture = _decode(image).convert("RGB")
    return pdf.make_stream(
        picture.tobytes(),
        Type=Name.XObject,
        Subtype=Name.Image,
        Width=picture.width,
        Height=picture.height,
        ColorSpace=Name.DeviceRGB,
        BitsPerComponent=8,
    )


def _decode(image: PdfImage | PdfInlineImage) -> Any:
    """Return the picture that a PDF image holds."""
    try:
        return image.as_pil_image()
    except Exception as error:  # pikepdf and Pillow raise many kinds
        raise PressError(message(N_("A picture cannot be read."))) from error


def _is_jpeg(image: Object) -> bool:
    used = image.get("/Filter")
    if isinstance(used, Array):
        return len(used) == 1 and used[0] == Name.DCTDecode
    return used == Name.DCTDecode


def _store_jpeg(image: Stream, jpeg: bytes) -> None:
    image.write(jpeg, filter=Name.DCTDecode)
    _describe(image, Name.DeviceCMYK)
    image.Decode = Array(INVERTED)


def _store_drawing(
    image: Stream, picture: Any, colours: list[tuple[int, int, int]], inks: Inks
) -> None:
    """Store the inks of every pixel, without loss."""
    table = {}
    for colour in colours:
        red, green, blue = colour
        ink = inks.rgb(red / 255, green / 255, blue / 255)
        pixel = int.from_bytes(bytes((*colour, 255)), sys.byteorder)
        table[pixel] = bytes(round(value * 255) for value in ink)
    pixels = memoryview(picture.convert("RGBA").tobytes()).cast("I")
    image.write(b"".join(map(table.__getitem__, pixels)))
    _describe(image, Name.DeviceCMYK)


def _describe(image: Stream, space: Name) -> None:
    image.ColorSpace = space
    image.BitsPerComponent = 8
    for key in ("/DecodeParms", "/Decode", "/Intent"):
        _drop(image, key)


def _drop(item: Object, key: str) -> None:
    if key in item:
        del item[key]
