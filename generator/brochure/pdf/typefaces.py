"""A font configuration that knows the typefaces of one folder and no others.

By default every font installed on the machine can end up in a brochure, where a
family name is misspelt or a sign is missing, so two machines print two brochures.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from xml.sax.saxutils import escape

from weasyprint.text.fonts import (  # type: ignore[import-untyped]
    FontConfiguration,
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
