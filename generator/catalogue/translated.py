"""A catalogue in another language: the same facts, its own texts, the rest as it was.

What is made of a catalogue (site, brochures) needs not know of translations: it gets
a whole one. Text that is not translated stays in the original language and says so
(`generator.wording.foreign`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from itertools import zip_longest
from typing import Any, TypeVar

from generator.catalogue import folder
from generator.catalogue.catalogue import Catalogue, Entry
from generator.catalogue.lazily import mapped
from generator.catalogue.markdown import HEADING, Story
from generator.catalogue.model.fields import Model
from generator.catalogue.model.translation import PROPER, TEXTS
from generator.catalogue.translations import of_item
from generator.wording.foreign import Foreign
from generator.wording.typography import spaced, spaced_html

Fields = TypeVar("Fields", bound=Model)
ID = re.compile(r'(?<=\sid=")[^"]*(?=")')


def translated(catalogue: Catalogue, language: str) -> Catalogue:
    """Return a catalogue in one of its languages; in its own, itself."""
    if language == catalogue.settings.language:
        return catalogue
    said = catalogue.translations.get(language, {})
    own = catalogue.settings.language

    def entry(of: Entry[Fields]) -> Entry[Fields]:
        return _entry(of, said, own)

    def entries(found: Mapping[str, Entry[Fields]]) -> dict[str, Entry[Fields]]:
        return {slug: entry(one) for slug, one in found.items()}

    settings = said.get(folder.SETTINGS)
    told = typeset(settings.fields, language) if settings else {}
    texts = apply(catalogue.settings, told, own)
    return replace(
        catalogue,
        settings=texts.model_copy(update={"language": language}),
        projects=mapped(catalogue.projects, entry),
        phases=entries(catalogue.phases),
        programmes=entries(catalogue.programmes),
        pages=entries(catalogue.pages),
        walks=entries(catalogue.walks),
        statement=catalogue.statement and _entry(catalogue.statement, said, own),
    )


def in_language(
    entry: Entry[Fields], catalogue: Catalogue, language: str
) -> Entry[Fields]:
    """Return an entry as a language shows it; in the catalogue's own, itself.

    Args:
        entry: in the catalogue's own language.
        catalogue: with its translation, where there is one.
        language: to show it in.
    """
    own = catalogue.settings.language
    if language == own:
        return entry
    return _entry(entry, catalogue.translations.get(language, {}), own)


def _entry(entry: Entry[Fields], said: Mapping[Any, Any], own: str) -> Entry[Fields]:
    found = said.get(entry.path)
    if found is None or not found.says_something:
        return replace(entry, fields=apply(entry.fields, {}, own), language=own)
    has_story = bool(found.story.html) or not entry.story.html
    told = typeset(found.fields, found.language)
    html = spaced_html(found.story.html, found.language)
    return replace(
        entry,
        fields=apply(entry.fields, told, own),
        path=found.path,
        story=anchored(replace(found.story, html=html), entry.story)
        if has_story
        else entry.story,
        language=found.language if has_story else own,
        is_translated=True,
    )


def typeset(said: Any, language: str) -> Any:
    """Return the texts of a translation with the blanks of its language."""
    if isinstance(said, Mapping):
        return {name: typeset(below, language) for name, below in said.items()}
    if isinstance(said, list):
        return [typeset(below, language) for below in said]
    return spaced(said, language) if isinstance(said, str) else said


def apply(fields: Fields, said: Mapping[str, Any], own: str) -> Fields:
    """Return fields with the texts of a translation in place of their own.

    Args:
        fields: of the original, or of a part of it.
        said: texts, as the fields nest them.
        own: language of the original, which stays where nothing is said.
    """
    changes = {}
    for name in TEXTS[type(fields)]:
        value = getattr(fields, name)
        if value:
            changes[name] = _text(
                value, said.get(name), own, is_proper=(type(fields), name) in PROPER
            )
    return fields.model_copy(update=changes)


def _text(value: Any, said: Any, own: str, *, is_proper: bool) -> Any:
    if isinstance(value, Model):
        return apply(value, said or {}, own)
    if isinstance(value, list):
        if isinstance(value[0], Model):
            return [
                apply(item, of_item(item, number, said), own)
                for number, item in enumerate(value)
            ]
        return [
            told or Foreign(one, own)
            for one, told in zip_longest(value, (said or ())[: len(value)])
        ]
    if said:
        return said
    return value if is_proper else Foreign(value, own)


def anchored(story: Story, original: Story) -> Story:
    """Return a story whose headings bear the names that those of the original have.

    A link to a heading then leads there in every language, and so does the switch of
    language. Only where both have the same headings: as many, of the same levels.
    """
    levels = [heading.level for heading in story.headings]
    if levels != [heading.level for heading in original.headings]:
        return story
    names = iter([heading.anchor for heading in original.headings])

    def named(found: re.Match[str]) -> str:
        return ID.sub(next(names), found[0], count=1)

    headings = tuple(
        replace(one, anchor=other.anchor)
        for one, other in zip(story.headings, original.headings, strict=True)
    )
    return replace(story, html=HEADING.sub(named, story.html), headings=headings)
