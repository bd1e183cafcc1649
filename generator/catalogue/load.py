"""The content folder → a catalogue, with every problem found on the way.

Gathers everything first and reports all of it at once; whoever publishes asks for
`sound`, which gives a catalogue without errors or none at all.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from generator.catalogue import folder, look, translations, versions
from generator.catalogue.areas import AreaMap
from generator.catalogue.catalogue import Catalogue, Entry
from generator.catalogue.entries import Fields, Reading
from generator.catalogue.kept import Kept, Meant, seal
from generator.catalogue.markdown import EMPTY
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
from generator.catalogue.problems import ContentError, Problem, errors, limited
from generator.catalogue.reading import rereader, text_of
from generator.catalogue.settings import missing_settings, settings_of, settings_source
from generator.catalogue.validate import plain_fields
from generator.wording.messages import DEFAULT_LANGUAGE

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
    catalogue, broken = rest(reading, settings, projects, broken_projects)
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
    from generator.catalogue import references, rules  # take a while to import

    named = folder.meant(problems)
    problems += rules.check(catalogue, broken, root, rereader(root), named)
    problems = references.told_once(problems)
    if not is_sound:
        return Loaded(None, limited(problems))
    if errors(problems):
        from generator.catalogue.preview import sound_rest

        catalogue = sound_rest(catalogue)
    return Loaded(catalogue, limited(problems), kept)


def rest(
    reading: Reading,
    settings: Settings,
    projects: Mapping[str, Entry[Project]],
    broken_projects: Mapping[str, Entry[Project]],
) -> tuple[Catalogue, Catalogue]:
    """Return the catalogue with all that is no project, and what is broken.

    Args:
        reading: of its files.
        settings: of the catalogue.
        projects: that are sound.
        broken_projects: of which only part is there.
    """
    root, problems, entries = reading.root, reading.problems, reading.entries

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
    reading.read_translations(own, Entry("", own.path, settings), Settings)
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
        reading.told,
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
