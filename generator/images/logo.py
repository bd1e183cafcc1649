"""The mark of a city as pixels: a drawing (SVG) or a picture (PNG), as large as asked.

It comes from `overrides/`, which only who may change templates can write to, so that
it is read here and not in the process of `generator.images.sandbox`. The only door to
resvg, which draws SVG without the network, without scripts, with no letters but ours
and here without other files: the same picture on every machine.
"""

from __future__ import annotations

import io
import re
import warnings

import resvg_py
from PIL import Image, PngImagePlugin

from generator.images.refusals import MOST_PIXELS
from generator.storage.assets import FONTS
from generator.style.look import Logo
from generator.style.tokens import HEADINGS, TEXT

# What an SVG takes from elsewhere: a picture or a shape of another file.
OUTSIDE = re.compile(r"""(\bhref\s*=\s*["'])(?!\s*(?:#|data:))[^"']*""")
ENGINE = resvg_py.__version__


def drawn(logo: Logo, width: int, height: int) -> Image.Image | None:
    """Return a logo with its transparency, as large as a box allows.

    Args:
        logo: of a city.
        width: of the box, pixels.
        height: of the box, pixels.

    Returns:
        The picture, or None where the file cannot be read: what it should stand on
        is then made without it.
    """
    scale = min(width / logo.shape, height)
    size = max(1, round(scale * logo.shape)), max(1, round(scale))
    try:
        return _read(logo, size).resize(size, Image.Resampling.LANCZOS)
    except (OSError, SyntaxError, ValueError, Warning):
        return None


def _read(logo: Logo, size: tuple[int, int]) -> Image.Image:
    content = logo.content
    if logo.name.endswith(".svg"):
        content = resvg_py.svg_to_bytes(
            svg_string=OUTSIDE.sub(r"\1", content.decode("utf-8")),
            width=size[0],
            height=size[1],
            skip_system_fonts=True,
            font_files=sorted(map(str, FONTS.glob("*.ttf"))),
            font_family=HEADINGS,
            sans_serif_family=HEADINGS,
            serif_family=TEXT,
        )
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        image = PngImagePlugin.PngImageFile(io.BytesIO(content))
        if image.width * image.height > MOST_PIXELS:
            raise ValueError(logo.name)
        return image.convert("RGBA")
