"""The templates of what stands inside a page: looked up in `overrides/` first.

The shell around it (head, header, footer) is a Material template that MkDocs
renders (`generator.website.plugin`); what stands inside is made here, so that a
later engine can take the pages as they are.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import jinja2

from generator.website.tags import Tags
from generator.wording.messages import catalogue

PACKAGED = (
    Path(__file__).parents[1] / "overrides",  # in an installed wheel
    Path(__file__).parents[2] / "overrides",  # in the repository
)
FOLDER = "buurtboek"  # under an overrides folder


def look() -> Path:
    """Return the folder with the look that Buurtboek ships."""
    return next((folder for folder in PACKAGED if folder.is_dir()), PACKAGED[-1])


def environment(
    language: str, folders: Sequence[Path] = (), *, sealed: bool = False
) -> jinja2.Environment:
    """Return the environment that renders the inside of pages.

    Args:
        language: of the words in templates.
        folders: overrides of the city, searched before the shipped look.
        sealed: whether pages say the sums of our scripts (`generator.website.tags`).
    """
    shipped = look()
    searched = [*folders, *([shipped] if shipped not in folders else [])]
    made = jinja2.Environment(
        loader=jinja2.FileSystemLoader([str(folder / FOLDER) for folder in searched]),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )
    tags = Tags(searched, sealed=sealed)
    made.globals |= {"style": tags.style, "script": tags.script}
    made.install_gettext_translations(catalogue(language), newstyle=True)  # type: ignore[attr-defined]
    return made
