"""A few projects of a catalogue that was sound, read without the rest of it.

For a build that follows an edit of words, and a preview: `generator.catalogue.load`
reads everything, and finds what is wrong between files.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.catalogue import folder
from generator.catalogue.catalogue import Catalogue, Entry
from generator.catalogue.entries import Reading, entry_of
from generator.catalogue.folder import path_of_project
from generator.catalogue.kept import Kept, seal
from generator.catalogue.lazily import Lazily
from generator.catalogue.load import rest
from generator.catalogue.model import Project, Settings
from generator.catalogue.problems import Problem, errors
from generator.catalogue.reading import bytes_of
from generator.catalogue.settings import settings_of, settings_source
from generator.catalogue.translations import Translation, beside
from generator.catalogue.validate import validate_again


def lazily(
    root: Path, kept: Kept, seals: Mapping[str, str], language: str
) -> Lazily[Entry[Project]]:
    """Return projects that were sound when they were built, each read when asked for.

    Args:
        root: folder of the repository.
        kept: what files meant.
        seals: of each project's file, by slug; empty where it is not kept.
        language: of the catalogue.
    """

    def read(slug: str) -> Entry[Project]:
        path = path_of_project(slug)
        meant = kept.get(path, seals[slug]) if seals[slug] else None
        fields = validate_again(meant.fields, Project) if meant else None
        if meant and fields is not None:
            return Entry(slug, path, fields, meant.story)
        found = folder.Found(slug, path, root / path)
        return entry_of(found, Project, True, language, [])[0]

    return Lazily(seals, read)


def restored(
    root: Path,
    kept: Kept,
    projects: Mapping[str, Entry[Project]],
    translated: Mapping[str, Mapping[str, str]],
) -> Catalogue | None:
    """Return a catalogue that was sound before, but for words of some projects.

    None where something is wrong with a file after all.

    Args:
        root: folder of the repository.
        kept: what files meant.
        projects: of the catalogue.
        translated: by slug, the seals of their translations then, by language; empty
            where one is not kept.
    """
    problems: list[Problem] = []
    data, _ = bytes_of(root / folder.SETTINGS, folder.SETTINGS)
    known = seal(data or b"", Settings.__name__, "")
    meant = kept.get(folder.SETTINGS, known)
    settings = validate_again(meant.fields, Settings) if meant else None
    if settings is None:
        settings, is_sound = settings_of(settings_source(root)[1], problems)
        if not is_sound:
            return None
    reading = Reading(root, settings.language, settings.others, problems, kept)
    for slug, seals in translated.items():
        path = path_of_project(slug)
        found = folder.Found(slug, path, root / path)
        for code, known in seals.items():
            if made := reading.reminded(_beside(found, code), known, Project):
                reading.told[code][path] = made
            else:
                reading.read_translations(found, None, Project)
    catalogue, _ = rest(reading, settings, projects, {})
    return None if errors(problems) else catalogue


def _beside(found: folder.Found, language: str) -> folder.Found:
    path = beside(found.path, language)
    return folder.Found(found.slug, path, found.file.with_name(path.name))


@dataclass(frozen=True, slots=True)
class Reread:
    """A project read anew, by itself.

    Attributes:
        entry: the project, in its own language.
        told: its translations, by language.
        problems: what there is to say of their files, by themselves.
    """

    entry: Entry[Project]
    told: Mapping[str, Translation]
    problems: tuple[Problem, ...]


def project(
    root: Path, slug: str, settings: Settings, kept: Kept | None = None
) -> Reread | None:
    """Return one project anew, or None where there is a mistake in one of its files.

    What must hold between files is not looked at: who asks knows that nothing that
    others rely on changed (`generator.catalogue.lasting`).

    Args:
        root: folder of the repository.
        slug: of the project.
        settings: of the catalogue.
        kept: takes what they mean now.
    """
    path = path_of_project(slug)
    problems: list[Problem] = []
    found = folder.Found(slug, path, root / path)
    reading = Reading(root, settings.language, settings.others, problems, kept)
    whole, _ = reading.entries([found], Project)
    if errors(problems) or slug not in whole:
        return None
    told = {language: of[path] for language, of in reading.told.items() if path in of}
    return Reread(whole[slug], told, tuple(problems))
