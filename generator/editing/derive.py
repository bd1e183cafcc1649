"""The files of the repository that follow from the models, and whether they do.

They stand in the repository, and not only in the package, because editors (VS Code)
and readers look for them there.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.form import reference, schema
from generator.wording.messages import LANGUAGES

SCHEMAS = "schema/"
REFERENCE = "docs/fields.{language}.md"


def derived() -> Iterator[tuple[str, str]]:
    """Yield path in the repository and text of every derived file."""
    for name, text in schema.files():
        yield f"{SCHEMAS}{name}", text
    for language in LANGUAGES:
        yield REFERENCE.format(language=language), reference.page(language)


def differing(root: Path) -> list[tuple[str, str]]:
    """Return those of the derived files that stand otherwise, or not, under `root`."""
    return [(name, text) for name, text in derived() if _read(root / name) != text]


def _read(file: Path) -> str | None:
    try:
        return file.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError):
        return None
