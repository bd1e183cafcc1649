"""By what a sheet is known in the cache: all that it is made from."""

from __future__ import annotations

from generator.brochure.program import program
from generator.brochure.sheets.sheet import Choice, Sheet
from generator.storage.cache import key


def key_of(sheet: Sheet) -> str:
    """Return the key of a sheet: its fullest drafts hold all that the others tell."""
    document = sheet.compose({name: Choice() for name in sheet.faces}, measuring=False)
    pictures = [part for pair in sorted(document.assets.items()) for part in pair]
    return key("sheet 1", document.html, *document.stylesheets, *pictures, *program())
