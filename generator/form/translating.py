"""What of the form is written in every language, as Sveltia CMS is told it.

A translation stands beside its original and holds texts only
(`generator.catalogue.model.translation`). The form knows such files: whoever opens a
project finds its French beside its Dutch, and facts in the first language only.
"""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import Any

from generator.catalogue.model.settings import Settings
from generator.catalogue.model.translation import KEYS, TEXTS
from generator.catalogue.translations import beside

LOCALE = "{{locale}}"  # where the form puts the language into the name of a file
WRITTEN = {"i18n": True}
SHARED = {"i18n": "duplicate"}  # shown in every language, written in the first


def languages(settings: Settings) -> dict[str, Any]:
    """Return which languages the form offers, and how it names their files.

    A text begins in the first language; another is added when somebody translates,
    so that nobody saves an empty translation.
    """
    return {
        "structure": "multiple_files",
        "locales": [settings.language, *settings.others],
        "default_locale": settings.language,
        "initial_locales": "default",
        "omit_default_locale_from_file_path": True,
    }


def file_of(path: PurePosixPath) -> str:
    """Return the name of a single file in any language."""
    return beside(path, LOCALE).as_posix()


def is_text(model: Any, name: str) -> bool:
    """Tell whether every language has a field of its own."""
    return name in TEXTS.get(model, ())


def item(own: str) -> dict[str, Any]:
    """Return what is said of a text in a list: one left empty stays untranslated."""
    return {**WRITTEN, "required": [own]}


def marked(field: dict[str, Any], model: Any, own: str) -> dict[str, Any]:
    """Return a field that says what of it is translated.

    What must be there in the original may lack in a translation.

    Args:
        field: of the form.
        model: that it is of.
        own: the first language.
    """
    name = field["name"]
    if KEYS.get(model) == name:
        return field | SHARED
    if not is_text(model, name):
        return field
    return field | WRITTEN | ({"required": [own]} if field["required"] else {})
