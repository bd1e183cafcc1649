"""Pictures in ink: photographs as JPEG, drawings without loss.

A drawing (256 colours or fewer) has the very inks that the same colours have in
the vector art beside it; a photograph goes through the colour profile.

Source:
    ISO 32000-1:2008, 8.9.5, “Image dictionaries”.
"""

from __future__ import annotations

from pikepdf import Array, Name, Object, PdfImage, Stream

from generator.brochure.press.errors import PressError
from generator.brochure.press.inks import Inks
from generator.images.colour import few_colours
from generator.wording.messages import N_, message

INVERTED = Array([1, 0] * 4)  # Adobe's four-ink JPEG holds paper, not ink


def to_ink(image: Stream, inks: Inks) -> None:
    """Turn an image XObject into one of four inks; its soft mask stays grey.

    Raises:
        PressError: its samples cannot be read.
    """
    if "/Interpolate" in image:
        del image["/Interpolate"]
    mask = image.get("/SMask")
    if mask is not None and "/Interpolate" in mask:
        del mask["/Interpolate"]
    if image.get("/ImageMask") or image.get("/ColorSpace") == Name.DeviceCMYK:
        return
    try:
        if image.get("/Filter") == Name.DCTDecode:
            _store_jpeg(image, inks.converter.photograph(image.read_raw_bytes()))
        else:
            _convert_samples(image, inks)
    except (ValueError, NotImplementedError) as error:
        raise PressError(message(N_("A picture cannot be read."))) from error


def _convert_samples(image: Stream, inks: Inks) -> None:
    decoded = PdfImage(image).as_pil_image()
    grey = decoded.mode in {"1", "L"}
    picture = decoded.convert("L" if grey else "RGB")
    samples, size = picture.tobytes(), picture.size
    colours = few_colours(picture.convert("RGB").tobytes(), size)
    if not colours:
        channels = 1 if grey else 3
        _store_jpeg(image, inks.converter.pixels(samples, size, channels))
        return
    table = {
        bytes(colour): bytes(
            round(value * 255) for value in inks.rgb(*(part / 255 for part in colour))
        )
        for colour in colours
    }
    flat = picture.convert("RGB").tobytes()
    image.write(b"".join(table[flat[at : at + 3]] for at in range(0, len(flat), 3)))
    _describe(image)
    if "/Decode" in image:
        del image["/Decode"]


def _store_jpeg(image: Object, jpeg: bytes) -> None:
    image.write(jpeg, filter=Name.DCTDecode)
    _describe(image)
    image.Decode = INVERTED


def _describe(image: Object) -> None:
    image.ColorSpace = Name.DeviceCMYK
    image.BitsPerComponent = 8
    for key in ("/DecodeParms", "/Intent"):
        if key in image:
            del image[key]
