"""A font configuration that knows the typefaces of one folder and no others.

By default every font installed on the machine can end up in a brochure, where a
family name is misspelt or a sign is missing, so two machines print two brochures.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from weasyprint.pdf.fonts import Font  # type: ignore[import-untyped]
from weasyprint.text.constants import (  # type: ignore[import-untyped]
    PANGO_VARIANT,
)
from weasyprint.text.ffi import (  # type: ignore[import-untyped]
    TO_UNITS,
    ffi,
    gobject,
    pango,
)
from weasyprint.text.fonts import (  # type: ignore[import-untyped]
    FontConfiguration,
    get_pango_font_key,
)

from generator.brochure.pdf.errors import RenderError
from generator.wording.messages import N_, message

# Pango cannot shape from compressed fonts; `@font-face` unpacks them first.
CONFIGURATION = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>{folder}</dir>
  <cachedir>{cache}</cachedir>
  <rescan><int>0</int></rescan>
  <selectfont><rejectfont><glob>*.woff</glob></rejectfont></selectfont>
  <selectfont><rejectfont><glob>*.woff2</glob></rejectfont></selectfont>
</fontconfig>
"""
SUFFIXES = (".ttf", ".otf")
VARIABLE = "FONTCONFIG_FILE"


def closed_fonts(fonts_dir: Path) -> FontConfiguration:
    """Return a configuration with the TrueType and OpenType fonts of a folder.

    Fonts of a stylesheet's `@font-face` rules are added to it by WeasyPrint.

    Args:
        fonts_dir: folder of fonts.

    Raises:
        RenderError: the folder has none; Pango would crash.
    """
    if not any(
        file.suffix.lower() in SUFFIXES
        for file in (fonts_dir.iterdir() if fonts_dir.is_dir() else ())
    ):
        raise RenderError([message(N_("No typefaces: run `make setup`, once."))])
    folder = escape(str(fonts_dir.resolve()))
    with tempfile.TemporaryDirectory(prefix="fonts-") as scratch:
        file = Path(scratch) / "fonts.conf"
        text = CONFIGURATION.format(folder=folder, cache=escape(scratch))
        file.write_text(text, encoding="utf-8")
        with variable(VARIABLE, str(file)):
            return FontConfiguration()


def reload(fonts: FontConfiguration, row: Mapping[str, Any]) -> Font:
    """Return a typeface that was used before, as its facts name it.

    Args:
        fonts: the configuration it was used with.
        row: as `recording` noted it: family, style, weight, variations and size,
            the name WeasyPrint gave it, and the signs used by their number.

    Raises:
        RenderError: the configuration has no such typeface.
    """
    for variant in sorted(set(PANGO_VARIANT.values())):  # small caps have a name
        font = _load(fonts, row, variant)
        if font.hash == row["name"]:
            font.to_unicode, font.widths = dict(row["unicode"]), dict(row["widths"])
            return font
    raise RenderError(
        [message(N_("Typeface “{name}” is not there."), name=row["family"])]
    )


def _load(fonts: FontConfiguration, row: Mapping[str, Any], variant: int) -> Font:
    description = ffi.gc(
        pango.pango_font_description_new(), pango.pango_font_description_free
    )
    family = ffi.new("char[]", row["family"].encode())
    pango.pango_font_description_set_family(description, family)
    pango.pango_font_description_set_style(description, row["style"])
    pango.pango_font_description_set_weight(description, row["weight"])
    pango.pango_font_description_set_variant(description, variant)
    size = round(row["size"] * TO_UNITS)
    pango.pango_font_description_set_absolute_size(description, size)
    if row["variations"]:
        said = ",".join(
            f"{axis}={value:g}" for axis, value in row["variations"].items()
        )
        pango.pango_font_description_set_variations(description, said.encode())
    context = ffi.gc(
        pango.pango_font_map_create_context(fonts.font_map), gobject.g_object_unref
    )
    loaded = ffi.gc(
        pango.pango_font_map_load_font(fonts.font_map, context, description),
        gobject.g_object_unref,
    )
    _, found, size_px = get_pango_font_key(loaded)
    return Font(loaded, found, size_px)


@contextmanager
def variable(name: str, value: str) -> Iterator[None]:
    """Set an environment variable while the block runs.

    C libraries read fontconfig's and the font writer's settings from the
    environment only.
    """
    former = os.environ.get(name)
    os.environ[name] = value
    try:
        yield
    finally:
        if former is None:
            del os.environ[name]
        else:
            os.environ[name] = former
