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
    look,
    translations,
    versions,
)
from generator.catalogue.areas import AreaMap
from generator.catalogue.catalogue import Catalogue, Entry
from generator.catalogue.kept import Kept, Meant, seal
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
    rereader,
    source_of,
    text_of,
    unreadable,
)
from generator.catalogue.translations import (
    Translation,
    says_more,
    taken,
)
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
    data, source = settings_source(root)
    if source and (newer := versions.newer(source)):
        return Loaded(None, (newer,))  # of what else is unknown, nothing can be said
    settings, is_sound = settings_of(source, problems)
    language = getattr(settings, "language", DEFAULT_LANGUAGE)
    others = getattr(settings, "others", ())
    found = folder.project_files(root, problems)
    kept = keeper(len(found), language) if keeper else None
    reading = Reading(root, language, others, problems, kept)
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

    named = folder.meant(problems)
    problems += rules.check(catalogue, broken, root, rereader(root), named)
    if not is_sound:
        return Loaded(None, limited(problems))
    if errors(problems):
        from generator.catalogue.preview import sound_rest

        catalogue = sound_rest(catalogue)
    return Loaded(catalogue, limited(problems), kept)


def path_of_project(slug: str) -> PurePosixPath:
    """Return where a project stands, relative to the repository."""
    return folder.CONTENT.joinpath("projects", slug, "index.md")


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


def settings_source(root: Path) -> tuple[bytes | None, Source | None]:
    """Return the bytes of the settings and what they hold; None where they lack."""
    path = folder.SETTINGS
    if not os.path.lexists(root / path):
        return None, None
    data, problems = bytes_of(root / path, path)
    return data, source_of(data, path, False, problems)


def settings_of(
    source: Source | None, problems: list[Problem]
) -> tuple[Settings, bool]:
    """Return the settings and whether they are sound; if not, only part is there."""
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


def _area_maps(root: Path, problems: list[Problem]) -> dict[str, AreaMap]:
    """Every sound `content/maps/<municipality>.geojson`, by slug."""
    found: dict[str, AreaMap] = {}
    strays: list[Problem] = []  # told with the maps drawn by hand
    files = folder.flat_files(root, "maps", ".geojson", strays, other=".yml")
    problems += [one for one in strays if one.code != "stray-file"]
    if files:
        from generator.catalogue import geojson  # takes a while to import
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
