"""The templates of what stands inside a page: looked up in `overrides/` first.

The shell around it (head, header, footer) is a Material template that MkDocs
renders (`generator.website.plugin`); what stands inside is made here, so that a
later engine can take the pages as they are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cache, cached_property
from pathlib import Path
from typing import Any, cast

import jinja2
from markupsafe import Markup

from generator.style.look import STANDARD_LOOK, Look
from generator.views.bytecode import keep_compiled
from generator.views.shapes import Card
from generator.website.tags import Tags
from generator.website.template_compiler import Translated
from generator.website.template_runtime import escape, safe
from generator.wording.messages import fingerprint, translations

PACKAGED = (
    Path(__file__).parents[1] / "overrides",  # in an installed wheel
    Path(__file__).parents[2] / "overrides",  # in the repository
)
FOLDER = "buurtboek"  # under an overrides folder


def look() -> Path:
    """Return the folder with the look that Buurtboek ships."""
    return next((folder for folder in PACKAGED if folder.is_dir()), PACKAGED[-1])


def environment(
    language: str,
    folders: Sequence[Path] = (),
    worn: Look = STANDARD_LOOK,
    *,
    sealed: bool = False,
    shared: str = "",
) -> jinja2.Environment:
    """Return the environment that renders the inside of pages.

    Args:
        language: of the words in templates.
        folders: overrides of the city, searched before the shipped look.
        worn: colours and typefaces of the house style.
        sealed: whether pages say the sums of our scripts (`generator.website.tags`).
        shared: how pages write the way from their root to what all languages share.
    """
    shipped = look()
    searched = [*folders, *([shipped] if shipped not in folders else [])]
    made = Translated(
        loader=jinja2.FileSystemLoader([str(folder / FOLDER) for folder in searched]),
        auto_reload=False,  # who changes a template builds with a new environment
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )
    tags = Tags(searched, worn, sealed=sealed, shared=shared)
    made.globals |= {
        "style": cache(tags.style),
        "script": tags.script,
        "shared": shared,
    }
    made.globals["card_of"] = Cards(made)
    made.translations = translations(language, worn.words)
    keep_compiled(made, shipped, fingerprint(language, worn.words))
    made.install_gettext_translations(made.translations, newstyle=True)  # type: ignore[attr-defined]
    return made


def prepare(environment: jinja2.Environment, cards: Iterable[Card]) -> None:
    """Render cards now, so that no process has to that is forked later."""
    card_of = environment.globals["card_of"]
    assert isinstance(card_of, Cards)
    for card in cards:
        card_of(card, "")


class Cards:
    """The cards of projects, each rendered once for all pages.

    A project stands in lists of its kind, its themes and its place, and beside those
    that are like it: ten times and more. Where the root of the site should stand, a
    card has a sign that no text of content may hold.
    """

    ROOT = "\x00"

    def __init__(self, environment: jinja2.Environment) -> None:
        self._environment = environment
        self._made: dict[tuple[str, str, int, str, str], str] = {}

    def __call__(self, card: Card, root: str, level: int = 3) -> Markup:
        """Return a card as HTML.

        Args:
            card: of a project.
            root: how the page writes the root of the site.
            level: of its heading.
        """
        return safe(self._card(card, level).replace(self.ROOT, escape(root)))

    def _card(self, card: Card, level: int) -> str:
        key = (card.slug, card.drawing, level, card.title, card.summary)
        if key not in self._made:
            self._made[key] = str(self._macro(card, self.ROOT, level))
        return self._made[key]

    def forget(self, slug: str) -> None:
        """Let the card of a project go: it says something else."""
        for key in [key for key in self._made if key[0] == slug]:
            del self._made[key]

    @cached_property
    def _macro(self) -> Callable[[Card, str, int], Markup]:
        parts: Any = self._environment.get_template("parts.html").module
        return cast("Callable[[Card, str, int], Markup]", parts.project_card)
