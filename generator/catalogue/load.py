"""The content folder → a catalogue, with every problem found on the way.

Gathers everything first and reports all of it at once; whoever publishes asks for
`sound`, which gives a catalogue without errors or none at all.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import TypeVar

from generator.catalogue import (
    folder,
    geojson,
    look,
    translations,
    versions,
)
from generator.catalogue.areas import AreaMap
from generator.catalogue.catalogue import Catalogue, Entry
from generator.catalogue.kept import Kept, Meant, seal
from generator.catalogue.lazily import Lazily
from generator.catalogue.markdown import EMPTY, render
from generator.catalogue.model import (
    Brochure,
    Checks,
    HouseStyle,
    Page,
    Phase,
    Programme,
    Project,
    SearchTests,
    Settings,
    Statement,
    TileMap,
    Walk,
)
from generator.catalogue.model.fields import Model
from generator.catalogue.model.translation import TEXTS, translation_of
from generator.catalogue.nodes import Source
from generator.catalogue.problems import (
    ContentError,
    Location,
    Problem,
    errors,
    limited,
)
from generator.catalogue.reading import (
    bytes_of,
    read_source,
    rereader,
    source_of,
    text_of,
    unreadable,
)
from generator.catalogue.translations import Translation
from generator.catalogue.validate import (
    plain_fields,
    salvage,
    validate,
    validate_again,
)
from generator.wording.messages import DEFAULT_LANGUAGE, N_, message

Fields = TypeVar("Fields", bound=Model)
Told = dict[str, dict[PurePosixPath, Translation]]
Keeper = Callable[[int, str], Kept]  # number of projects, language → what is kept


@dataclass(frozen=True, slots=True)
class Loaded:
    """What was read.

    Attributes:
        catalogue: the sound part of it, None when not even the settings could be
            read. Only a preview may show it while there are errors.
        problems: everything to mend, in file order.
        kept: what its files meant, where that is kept.
    """

    catalogue: Catalogue | None
    problems: tuple[Problem, ...]
    kept: Kept | None = field(default=None, compare=False)


def sound(root: Path) -> tuple[Catalogue, tuple[Problem, ...]]:
    """Return the catalogue and its warnings.

    Args:
        root: folder of the repository, which holds `content/`.

    Raises:
        ContentError: something must be mended first; holds every problem.
    """
    loaded = load(root)
    if loaded.catalogue is None or errors(loaded.problems):
        raise ContentError(loaded.problems)
    return loaded.catalogue, loaded.problems


def load(root: Path, keeper: Keeper | None = None) -> Loaded:
    """Return the catalogue under `root`, as far as it is sound, and all problems.

    Args:
        root: folder of the repository.
        keeper: gives what files meant when they were read before.
    """
    problems: list[Problem] = []
    content = folder.CONTENT
    if (root / content).is_symlink():
        return Loaded(None, (folder.symbolic_link(content),))
    if not (root / content).is_dir():
        return Loaded(None, (missing_settings(),))
    folder.check_top(root, problems)
    data, source = _settings_source(root)
    if source and (newer := versions.newer(source)):
        return Loaded(None, (newer,))  # of what else is unknown, nothing can be said
    settings, is_sound = _settings(source, problems)
    language = getattr(settings, "language", DEFAULT_LANGUAGE)
    others = getattr(settings, "others", ())
    found = folder.project_files(root, problems)
    kept = keeper(len(found), language) if keeper else None
    reading = _Reading(root, language, others, problems, kept)
    projects, broken_projects = reading.entries(found, Project)
    catalogue, broken = reading.rest(settings, projects, broken_projects)
    if kept:
        if is_sound and source and data and not source.problems:
            meant = Meant(
                seal(data, Settings.__name__, ""), plain_fields(source, Settings), EMPTY
            )
            kept.put(folder.SETTINGS, meant)
        kept.add()
    originals = [one.path for part in (catalogue, broken) for one in part.entries()]
    originals += [folder.SETTINGS, folder.STATEMENT]
    if hasattr(settings, "others"):  # else it is not known what is a stray
        problems += translations.strays(root, others, originals)
    from generator.catalogue import rules  # takes a while to import

    problems += rules.check(catalogue, broken, root, rereader(root))
    if not is_sound:
        return Loaded(None, limited(problems))
    if errors(problems):
        from generator.catalogue.preview import sound_rest

        catalogue = sound_rest(catalogue)
    return Loaded(catalogue, limited(problems), kept)


def path_of_project(slug: str) -> PurePosixPath:
    """Return where a project stands, relative to the repository."""
    return folder.CONTENT / "projects" / slug / "index.md"


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
        return _entry(found, Project, True, language, [])[0]

    return Lazily(seals, read)


def restored(
    root: Path,
    kept: Kept,
    projects: Mapping[str, Entry[Project]],
    translated: Iterable[str],
) -> Catalogue | None:
    """Return a catalogue that was sound before, but for words of some projects.

    None where something is wrong with a file after all.

    Args:
        root: folder of the repository.
        kept: what files meant.
        projects: of the catalogue.
        translated: slugs of those that have a translation.
    """
    problems: list[Problem] = []
    data, _ = bytes_of(root / folder.SETTINGS, folder.SETTINGS)
    known = seal(data or b"", Settings.__name__, "")
    meant = kept.get(folder.SETTINGS, known)
    settings = validate_again(meant.fields, Settings) if meant else None
    if settings is None:
        settings, is_sound = _settings(_settings_source(root)[1], problems)
        if not is_sound:
            return None
    language, others = settings.language, settings.others
    reading = _Reading(root, language, others, problems, kept)
    for slug in translated:
        path = path_of_project(slug)
        reading.read_translations(folder.Found(slug, path, root / path), None, Project)
    catalogue, _ = reading.rest(settings, projects, {})
    return None if errors(problems) else catalogue


class _Reading:
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
            entry, is_sound = _entry(
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
            source = read_source(one.file, one.path, is_markdown)
            fields, wrong = validate(source, translation_of(model))
            own = [*source.problems, *translations.facts_told(wrong, source, model)]
            story = EMPTY
            if is_markdown:
                story, wrong = render(source.body, one.path, source.body_line, language)
                own += wrong
            if fields is not None and not errors(own):
                made = translations.taken(fields, source, language, story)
                if original is not None:
                    own += translations.surplus(original.fields, made, source)
                self.told[language][found.path] = made
            self.problems += own

    def rest(
        self,
        settings: Settings,
        projects: Mapping[str, Entry[Project]],
        broken_projects: Mapping[str, Entry[Project]],
    ) -> tuple[Catalogue, Catalogue]:
        """Return the catalogue with all that is no project, and what is broken."""
        root, problems, entries = self.root, self.problems, self.entries

        def flat(name: str, suffix: str = ".md") -> list[folder.Found]:
            return folder.flat_files(root, name, suffix, problems)

        phases, broken_phases = entries(flat("phases"), Phase)
        programmes, broken_programmes = entries(flat("programmes"), Programme)
        brochures, broken_brochures = entries(
            flat("brochures", ".yml"), Brochure, markdown=False
        )
        pages, broken_pages = entries(flat("pages"), Page)
        walks, broken_walks = entries(flat("walks", ".yml"), Walk, markdown=False)
        own = folder.Found("catalogue", folder.SETTINGS, root / folder.SETTINGS)
        self.read_translations(own, Entry("", own.path, settings), Settings)
        drawn = folder.flat_files(root, "maps", ".yml", problems, other=".geojson")
        maps, broken_maps = entries(drawn, TileMap, markdown=False)

        def single(path: PurePosixPath, model: type[Fields]) -> Entry[Fields] | None:
            found = folder.single_file(root, path)
            whole, _ = entries([found] if found else [], model, markdown=False)
            return next(iter(whole.values()), None)

        style = single(folder.STYLE, HouseStyle)
        worn, wrong = look.read(root, style, rereader(root))
        problems += wrong
        catalogue = Catalogue(
            settings,
            projects,
            _ordered(phases, lambda phase: phase.order),
            _ordered(programmes, lambda programme: programme.order),
            _ordered(brochures, lambda brochure: brochure.order),
            _ordered(pages, lambda page: page.order),
            _ordered(walks, lambda walk: walk.order),
            _ordered(maps, lambda one: one.order),
            _area_maps(root, problems),
            single(folder.STATEMENT, Statement),
            single(folder.CHECKS, Checks),
            single(folder.SEARCH_TESTS, SearchTests),
            style,
            worn,
            self.told,
        )
        broken = Catalogue(
            settings,
            broken_projects,
            broken_phases,
            broken_programmes,
            broken_brochures,
            broken_pages,
            broken_walks,
            broken_maps,
        )
        return catalogue, broken


def project(
    root: Path, slug: str, language: str, kept: Kept | None = None
) -> Entry[Project] | None:
    """Return one project anew, or None where there is anything to say of its file.

    What must hold between files is not looked at: who asks knows that nothing that
    others rely on changed (`generator.catalogue.lasting`).
    """
    path = path_of_project(slug)
    problems: list[Problem] = []
    found = folder.Found(slug, path, root / path)
    entry, is_sound = _entry(found, Project, True, language, problems, kept)
    return entry if is_sound and not problems else None


def retold(root: Path, original: Entry[Project], languages: Iterable[str]) -> Told:
    """Return the translations of a project anew, by language and path of the original.

    One of which there is anything to say is left out: whether what it says stands in
    the original too depends on that.
    """
    problems: list[Problem] = []
    reading = _Reading(root, "", languages, problems, None)
    found = folder.Found(original.slug, original.path, root / original.path)
    reading.read_translations(found, original, Project)
    wrong = {one.at.path for one in problems}
    return {
        language: {path: one for path, one in of.items() if one.path not in wrong}
        for language, of in reading.told.items()
    }


def _settings_source(root: Path) -> tuple[bytes | None, Source | None]:
    path = folder.SETTINGS
    if not os.path.lexists(root / path):
        return None, None
    data, problems = bytes_of(root / path, path)
    return data, source_of(data, path, False, problems)


def _settings(source: Source | None, problems: list[Problem]) -> tuple[Settings, bool]:
    """The settings and whether they are sound; if not, only part of them is there."""
    if source is None:
        problems.append(missing_settings())
        return salvage(unreadable(folder.SETTINGS, []), Settings), False
    settings, wrong = validate(source, Settings)
    problems += source.problems + wrong
    if settings is None or errors(source.problems):
        return salvage(source, Settings, defaults=False), False
    return settings, True


def missing_settings() -> Problem:
    """Return the problem of a folder without a catalogue."""
    return Problem(
        Location(folder.SETTINGS),
        "missing-file",
        message(N_("The file with the settings of the catalogue is missing.")),
        message(
            N_(
                "Add it, or run the command in the folder that holds the folder"
                " “content”."
            )
        ),
    )


def _entry(
    found: folder.Found,
    model: type[Fields],
    markdown: bool,
    language: str,
    problems: list[Problem],
    kept: Kept | None = None,
) -> tuple[Entry[Fields], bool]:
    """An entry and whether it is sound; if not, only part of its fields is there."""
    data, own = bytes_of(found.file, found.path)
    known = ""
    if kept and data is not None:
        known = seal(data, model.__name__, language)
        meant = kept.get(found.path, known)
        again = validate_again(meant.fields, model) if meant else None
        if meant and again is not None:
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
    if kept and known and is_sound and not own:
        kept.put(found.path, Meant(known, given, story))
    if fields is None:
        fields = salvage(source, model)
    return Entry(found.slug, found.path, fields, story), is_sound


def _area_maps(root: Path, problems: list[Problem]) -> dict[str, AreaMap]:
    """Every sound `content/maps/<municipality>.geojson`, by slug."""
    found: dict[str, AreaMap] = {}
    strays: list[Problem] = []  # told with the maps drawn by hand
    files = folder.flat_files(root, "maps", ".geojson", strays, other=".yml")
    problems += [one for one in strays if one.code != "stray-file"]
    for one in files:
        text, wrong = text_of(one.file, one.path)
        problems += wrong
        if text or not wrong:
            area_map, wrong = geojson.read(text, one.path)
            problems += wrong
            if area_map:
                found[one.slug] = area_map
    return found


def _ordered(
    entries: dict[str, Entry[Fields]], order: Callable[[Fields], int]
) -> dict[str, Entry[Fields]]:
    by_order = sorted(
        entries.values(), key=lambda entry: (order(entry.fields), entry.slug)
    )
    return {entry.slug: entry for entry in by_order}
