"""The files of one kind → what each of them means, with its translations.

Sound or not: what can be understood of a file with a mistake is given apart, for
whoever looks further. What files meant when they were read before is taken up again.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path, PurePosixPath
from typing import TypeVar

from generator.catalogue import folder, translations
from generator.catalogue.catalogue import Entry
from generator.catalogue.kept import Kept, Meant, seal
from generator.catalogue.markdown import EMPTY, render
from generator.catalogue.model.fields import Model
from generator.catalogue.model.translation import TEXTS, translation_of
from generator.catalogue.problems import Problem, errors
from generator.catalogue.reading import bytes_of, source_of
from generator.catalogue.translations import Translation, says_more, taken
from generator.catalogue.validate import plain_fields, salvage, validate, validate_again

Fields = TypeVar("Fields", bound=Model)
Told = dict[str, dict[PurePosixPath, Translation]]


class Reading:
    """Reads the files of one catalogue, and gathers what is wrong with them."""

    def __init__(
        self,
        root: Path,
        language: str,
        others: Iterable[str],
        problems: list[Problem],
        kept: Kept | None,
    ) -> None:
        self.root = root
        self.language = language
        self.problems = problems
        self.kept = kept
        self.told: Told = {one: {} for one in others}

    def entries(
        self, found: list[folder.Found], model: type[Fields], *, markdown: bool = True
    ) -> tuple[dict[str, Entry[Fields]], dict[str, Entry[Fields]]]:
        """Return what is sound of some files, and what is not, by slug."""
        whole: dict[str, Entry[Fields]] = {}
        broken: dict[str, Entry[Fields]] = {}
        for one in found:
            entry, is_sound = entry_of(
                one, model, markdown, self.language, self.problems, self.kept
            )
            (whole if is_sound else broken)[one.slug] = entry
            if model in TEXTS:
                self.read_translations(one, entry if is_sound else None, model)
        return whole, broken

    def read_translations(
        self, found: folder.Found, original: Entry[Model] | None, model: type[Model]
    ) -> None:
        """Read what stands beside a file in other languages.

        Args:
            found: the file.
            original: what it means; None where it has mistakes.
            model: of the file.
        """
        for language, one in translations.files(found, self.told):
            is_markdown = one.path.suffix == ".md"
            data, own = bytes_of(one.file, one.path)
            known = seal(data or b"", f"{model.__name__} translated", language)
            made = self.reminded(one, known, model) if data is not None else None
            if made and not (original and says_more(original.fields, made)):
                self.told[language][found.path] = made
                continue
            source = source_of(data, one.path, is_markdown, own)
            given = plain_fields(source, translation_of(model))
            fields, wrong = validate(source, translation_of(model), given)
            own = [*source.problems, *translations.facts_told(wrong, source, model)]
            story = EMPTY
            if is_markdown:
                story, wrong = render(source.body, one.path, source.body_line, language)
                own += wrong
            if fields is not None and not errors(own):
                made = taken(fields, one.path, language, story)
                if self.kept and data is not None:
                    self.kept.put(one.path, Meant(known, given, story, tuple(own)))
                if original is not None:
                    own += translations.surplus(original.fields, made, source)
                self.told[language][found.path] = made
            self.problems += own

    def reminded(
        self, found: folder.Found, known: str, model: type[Model]
    ) -> Translation | None:
        """Return a translation as it was read before; None where it is not kept.

        Args:
            found: the file.
            known: its seal.
            model: of the original.
        """
        meant = self.kept.get(found.path, known) if self.kept and known else None
        fields = validate_again(meant.fields, translation_of(model)) if meant else None
        if meant is None or fields is None:
            return None
        self.problems += meant.problems
        language = found.path.stem.rpartition(".")[2]
        return taken(fields, found.path, language, meant.story)


def entry_of(
    found: folder.Found,
    model: type[Fields],
    markdown: bool,
    language: str,
    problems: list[Problem],
    kept: Kept | None = None,
) -> tuple[Entry[Fields], bool]:
    """Return an entry and whether it is sound; if not, only part of it is there."""
    data, own = bytes_of(found.file, found.path)
    known = ""
    if kept and data is not None:
        known = seal(data, model.__name__, language)
        meant = kept.get(found.path, known)
        again = validate_again(meant.fields, model) if meant else None
        if meant and again is not None:
            problems += meant.problems
            return Entry(found.slug, found.path, again, meant.story), True
    source = source_of(data, found.path, markdown, own)
    given = plain_fields(source, model)
    fields, wrong = validate(source, model, given)
    own = source.problems + wrong
    story = EMPTY
    if markdown:
        story, wrong = render(source.body, found.path, source.body_line, language)
        own += wrong
    problems += own
    is_sound = fields is not None and not errors(own)
    if kept and known and is_sound:
        kept.put(found.path, Meant(known, given, story, tuple(own)))
    if fields is None:
        fields = salvage(source, model)
    return Entry(found.slug, found.path, fields, story), is_sound
