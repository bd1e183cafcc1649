"""Gradients in ink: the colours at their stops are converted, nothing between.

Source:
    ISO 32000-1:2008, 8.7.4.5, “Shading types”, and 7.10, “Functions”.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from pikepdf import Array, Name, Object, Pdf

from generator.brochure.press.errors import PressError
from generator.brochure.press.inks import Inks, lightness
from generator.brochure.press.streams import components, decimal
from generator.wording.messages import N_, message

AXIAL_AND_RADIAL = (2, 3)


Convert = Callable[[Sequence[float]], Sequence[float]]


def to_ink(pdf: Pdf, shading: Object, inks: Inks) -> None:
    """Turn an axial or radial gradient into one of four inks.

    Raises:
        PressError: it is a gradient of another type, or its colours are
            calculated by a program.
    """
    _repaint(pdf, shading, Name.DeviceCMYK, inks.ink)


def to_grey(pdf: Pdf, shading: Object) -> None:
    """Turn the gradient of a soft mask into one of grey.

    Raises:
        PressError: as `to_ink`.
    """
    _repaint(pdf, shading, Name.DeviceGray, lambda light: [lightness(light)])


def _repaint(pdf: Pdf, shading: Object, target: Name, convert: Convert) -> None:
    """Turn a gradient into one of another colour space.

    Raises:
        PressError: it is a gradient of another type, or its colours are
            calculated by a program.
    """
    space = shading.ColorSpace
    if space == target:
        return
    if int(shading.ShadingType) not in AXIAL_AND_RADIAL:
        raise PressError(
            message(N_("Gradient of type {type}."), type=int(shading.ShadingType))
        )
    count = components(space, str(space))
    if isinstance(shading.Function, Array):
        raise PressError(message(N_("A gradient has a function for each channel.")))
    shading.Function = _convert(pdf, shading.Function, count, convert)
    if "/Background" in shading:
        shading.Background = _array(convert(_floats(shading.Background)))
    shading.ColorSpace = target


def _convert(pdf: Pdf, function: Object, count: int, convert: Convert) -> Object:
    """Return a function of four inks in place of one of light."""
    kind = int(function.FunctionType)
    if kind == 0:
        return _sampled(pdf, function, count, convert)
    if kind == 2:
        for key, default in (("/C0", 0.0), ("/C1", 1.0)):
            stop = _floats(function[key]) if key in function else [default] * count
            function[key] = _array(convert(stop))
        if "/Range" in function:
            function.Range = _range(convert)
        return function
    if kind == 3:
        function.Functions = Array(
            [_convert(pdf, part, count, convert) for part in function.Functions]
        )
        if "/Range" in function:
            function.Range = _range(convert)
        return function
    raise PressError(message(N_("A gradient is calculated by a program.")))


def _sampled(pdf: Pdf, function: Object, count: int, convert: Convert) -> Object:
    """Return a table of inks in place of a table of light, one byte a value."""
    if int(function.BitsPerSample) != 8 or len(function.Size) != 1:
        raise PressError(message(N_("A gradient has a table of unusual form.")))
    limits = _floats(function.get("/Decode", function.Range))
    samples = function.read_bytes()
    table = bytearray()
    for start in range(0, int(function.Size[0]) * count, count):
        light = [
            low + sample / 255 * (high - low)
            for sample, low, high in zip(
                samples[start : start + count], limits[::2], limits[1::2], strict=True
            )
        ]
        table += bytes(round(value * 255) for value in convert(light))
    return pdf.make_stream(
        bytes(table),
        FunctionType=0,
        Domain=function.Domain,
        Range=_range(convert),
        Size=function.Size,
        BitsPerSample=8,
    )


def _range(convert: Convert) -> Array:
    """Return the range of every value that a function gives."""
    return Array([0, 1] * len(convert([0.0])))


def _floats(array: Object) -> list[float]:
    return [float(value) for value in array.as_list()]


def _array(values: Sequence[float]) -> Array:
    return Array([decimal(value) for value in values])
