"""Translations of content files: `index.en.md` beside `index.md`, read and typed.

A translation stands beside its original, under the same name with the language in
it, so that who writes Dutch is not in the way of who translates. It may be missing
or lag behind: readers then get the original, marked as such, and advice says so.
"""

from __future__ import annotations

import hashlib
import html
import json
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from generator.catalogue import folder
from generator.catalogue.markdown import MARKUP, Story
from generator.catalogue.model.fields import Model
from generator.catalogue.model.shape import field_at
from generator.catalogue.model.translation import KEYS, ORIGINAL, TEXTS
from generator.catalogue.nodes import Mapping as MappingNode
from generator.catalogue.nodes import Node, Sequence, Source
from generator.catalogue.nodes import Path as FieldPath
from generator.catalogue.problems import Location, Problem, Severity
from generator.wording.messages import N_, message

MARK = 8  # hexadecimal digits that tell one text from another


@dataclass(frozen=True, slots=True)
class Translation:
    """The texts of one file in another language.

    Attributes:
        path: of the file.
        language: its code.
        fields: its texts, as the fields of the original nest them.
        story: its text under the fields.
        original: the mark of what it was made from, or empty.
    """

    path: PurePosixPath
    language: str
    fields: Mapping[str, Any]
    story: Story
    original: str

    @property
    def says_something(self) -> bool:
        """Whether anything is translated; who began a file may not have got to it."""
        return bool(self.story.html) or any(_told(self.fields))


def _told(value: Any, name: str = "") -> Iterator[bool]:
    """Yield whether each text is there, but for names that items are known by."""
    if isinstance(value, Mapping):
        for below, said in value.items():
            yield from _told(said, below)
    elif isinstance(value, list):
        for item in value:
            yield from _told(item, name)
    elif name not in KEYS.values():
        yield bool(value)


def beside(path: PurePosixPath, language: str) -> PurePosixPath:
    """Return where the translation of a file stands: `index.md` → `index.en.md`."""
    return path.with_suffix(f".{language}{path.suffix}")


def files(
    found: folder.Found, languages: Iterable[str]
) -> Iterator[tuple[str, folder.Found]]:
    """Yield the languages that a file is translated into, and those translations."""
    for language in languages:
        path = beside(found.path, language)
        file = found.file.with_name(path.name)
        if os.path.lexists(file) and not file.is_symlink():  # a link is told elsewhere
            yield language, folder.Found(found.slug, path, file)


def taken(
    fields: Model, path: PurePosixPath, language: str, story: Story
) -> Translation:
    """Return a translation out of what its model made of a file."""
    said = fields.model_dump(exclude_none=True)
    mark = said.pop(ORIGINAL, "")
    return Translation(path, language, said, story, mark)


def facts_told(
    problems: Iterable[Problem], source: Source, model: type[Model]
) -> Iterator[Problem]:
    """Yield problems of a translation; a fact in it is called by its name.

    Args:
        problems: of a file held against `translation_of(model)`.
        source: the file.
        model: of the original.
    """
    facts = {
        source.key_at(path): str(path[-1])
        for path in _keys(source.root, ())
        if field_at(path, model) is not None
    }
    for one in problems:
        if one.code == "unknown-field" and one.at in facts:
            yield Problem(
                one.at,
                "fact-in-translation",
                message(
                    N_("“{name}” is no text: all languages share it."),
                    name=facts[one.at],
                ),
                message(N_("Remove it here; it stands in the original.")),
            )
        else:
            yield one


def _keys(node: Node, above: FieldPath) -> Iterator[FieldPath]:
    if isinstance(node, MappingNode):
        for name, below in node.entries.items():
            yield (*above, name)
            yield from _keys(below, (*above, name))
    elif isinstance(node, Sequence):
        for number, below in enumerate(node.items):
            yield from _keys(below, (*above, number))


def mark(fields: Model, story: Story) -> str:
    """Return what tells the texts of an original from what they were before.

    Only words count: a date or an amount that changes leaves a translation as good
    as it was.
    """
    words = re.sub(r"\s+", " ", html.unescape(MARKUP.sub(" ", story.html))).strip()
    told = json.dumps([_texts(fields), words], ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(told.encode()).hexdigest()[:MARK]


def _texts(value: Any) -> Any:
    """The texts of a model, without those that are not there."""
    if isinstance(value, Model):
        found = {name: _texts(getattr(value, name)) for name in TEXTS[type(value)]}
        if key := KEYS.get(type(value)):
            found[key] = getattr(value, key)
        return {name: below for name, below in found.items() if below}
    if isinstance(value, list):
        return [_texts(below) for below in value]
    return str(value) if value is not None else None


def lacking(original: Any, said: Any, above: FieldPath = ()) -> Iterator[FieldPath]:
    """Yield the paths of texts that a translation leaves in the original language."""
    for name in TEXTS[type(original)]:
        value, here = getattr(original, name), (*above, name)
        told = said.get(name) if isinstance(said, Mapping) else None
        if not value:
            continue
        if isinstance(value, Model):
            yield from lacking(value, told or {}, here)
        elif isinstance(value, list) and isinstance(value[0], Model):
            for number, item in enumerate(value):
                yield from lacking(item, of_item(item, number, told), (*here, number))
        elif not told or (
            isinstance(value, list) and len(list(filter(None, told))) < len(value)
        ):
            yield here


def of_item(item: Model, number: int, told: Any) -> Mapping[str, Any]:
    """Return what a translation says of an item of a list: by its key, or its place."""
    listed = told or []
    if key := KEYS.get(type(item)):
        wanted = getattr(item, key)
        return next((one for one in listed if one[key] == wanted), {})
    return (listed[number] if number < len(listed) else None) or {}


def says_more(original: Model, translation: Translation) -> bool:
    """Return whether a translation says what its original does not."""
    return next(_extra(original, translation.fields, ()), None) is not None


def surplus(
    original: Any, translation: Translation, source: Source
) -> Iterator[Problem]:
    """Yield what a translation says that its original does not.

    Args:
        original: fields of the original.
        translation: of it.
        source: the file of the translation.
    """
    for path in _extra(original, translation.fields, ()):
        yield Problem(
            source.at(path),
            "not-in-original",
            message(N_("The original says nothing here, so this is not shown.")),
            message(N_("Add it to the original first, or remove it.")),
            Severity.WARNING,
        )


def _extra(
    original: Any, said: Mapping[str, Any], above: FieldPath
) -> Iterator[FieldPath]:
    key = KEYS.get(type(original))
    for name, told in said.items():
        if name == key:
            continue
        value, here = getattr(original, name), (*above, name)
        if not value:
            yield here
        elif isinstance(value, Model):
            yield from _extra(value, told, here)
        elif isinstance(value, list) and isinstance(value[0], Model):
            yield from _extra_items(value, told, here)
        elif isinstance(value, list) and len(told) > len(value):
            yield (*here, len(value))


def _extra_items(
    items: list[Model], told: list[Mapping[str, Any] | None], above: FieldPath
) -> Iterator[FieldPath]:
    key = KEYS.get(type(items[0]))
    for number, one in enumerate(told):
        if one is None:
            continue
        if key:
            known = {getattr(item, key): item for item in items}
            item = known.get(one[key])
        else:
            item = items[number] if number < len(items) else None
        if item is None:
            yield (*above, number)
        else:
            yield from _extra(item, one, (*above, number))


def strays(
    root: Path, languages: Iterable[str], known: Iterable[PurePosixPath]
) -> Iterator[Problem]:
    """Yield the translations that no page is made of.

    Args:
        root: folder of the repository.
        languages: that the site is also shown in.
        known: the originals.
    """
    wanted = {beside(path, language) for path in known for language in languages}
    never = folder.NEVER_TRANSLATED | {"projects"}  # of these it is told elsewhere
    parts = [folder.CONTENT / name for name in sorted(folder.PARTS - never)]
    for part in (folder.CONTENT, *parts):
        for path in folder.translation_files(root, part):
            if path not in wanted:
                yield stray(path)


def stray(path: PurePosixPath) -> Problem:
    """Return the problem of a translation that no page is made of."""
    return Problem(
        Location(path),
        "stray-translation",
        message(N_("This translation is not used and is not published.")),
        message(
            N_(
                "Name its language in “languages” in catalogue.yml, give it the name"
                " of the file it translates, or remove it."
            )
        ),
        Severity.WARNING,
    )
