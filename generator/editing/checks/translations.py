"""Translations that lag behind: what was changed, forgotten or never compared.

Advice, never a mistake: who mends a Dutch sentence must not be kept waiting for
French. Until somebody translates, readers get the original, marked as such.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.catalogue import folder
from generator.catalogue.catalogue import Catalogue
from generator.catalogue.markdown import EMPTY, Story
from generator.catalogue.model.fields import Model
from generator.catalogue.model.translation import ORIGINAL
from generator.catalogue.problems import Location, Problem, Severity
from generator.catalogue.translations import Translation, lacking, mark
from generator.wording.messages import N_, Message, message

SHOWN = 6  # fields that a message names
TRANSLATE = N_("Translate it too; until then readers get the original.")


def check(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield what should be looked at in the translations of a catalogue."""
    originals: dict[Any, tuple[Model, Story]] = {
        one.path: (one.fields, one.story) for one in catalogue.entries()
    }
    originals[folder.SETTINGS] = (catalogue.settings, EMPTY)
    if catalogue.statement:
        originals[folder.STATEMENT] = (catalogue.statement.fields, EMPTY)
    for found in catalogue.translations.values():
        for path, translation in found.items():
            if path in originals:
                yield from _lagging(translation, *originals[path])


def _lagging(
    translation: Translation, fields: Model, story: Story
) -> Iterator[Problem]:
    now = mark(fields, story)
    at = Location(translation.path)
    write = message(
        N_("Compare the two, mend the translation, then write here: {line}."),
        line=f"{ORIGINAL}: {now!r}",
    )
    if not translation.original:
        yield _advice(
            at,
            "translation-unmarked",
            message(N_("It is not said which text this is a translation of.")),
            write,
        )
    elif translation.original != now:
        yield _advice(
            at,
            "translation-outdated",
            message(N_("The original was changed after this was translated.")),
            write,
        )
    names = dict.fromkeys(
        str(next(one for one in reversed(path) if isinstance(one, str)))
        for path in lacking(fields, translation.fields)
        if not _is_name(path)
    )
    if names:
        yield _advice(
            at,
            "translation-incomplete",
            message(
                N_("Not everything is translated: {parts}."),
                parts=", ".join(list(names)[:SHOWN]),
            ),
            message(TRANSLATE),
        )
    if story.html and not translation.story.html:
        yield _advice(
            at,
            "translation-incomplete",
            message(N_("The story under the second “---” is not translated.")),
            message(TRANSLATE),
        )


def _is_name(path: tuple[str | int, ...]) -> bool:
    """Whether a text is the name of a place, which every language shares."""
    return path[0] in {"municipalities", "neighbourhoods", "street"}


def _advice(at: Location, code: str, text: Message, hint: Message) -> Problem:
    return Problem(at, code, text, hint, Severity.WARNING)
