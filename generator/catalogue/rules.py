"""What must hold between files: the rules that need the whole catalogue, in turn.

Apart from `validate`, which looks at one file. Places in files are found again only
when something is wrong. Each larger idea, such as references, has a module of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path, PurePosixPath
from types import MappingProxyType

from generator.catalogue import (
    chapters,
    declared,
    expected,
    family,
    folder,
    formats,
    pictures,
    places,
    readable,
    references,
    rewording,
    translated,
)
from generator.catalogue.catalogue import Catalogue, Entry
from generator.catalogue.model import (
    Brochure,
    Project,
)
from generator.catalogue.model.choices import Binding, Chapter
from generator.catalogue.model.fields import Model
from generator.catalogue.nodes import Reread
from generator.catalogue.problems import MOST_PER_FILE, Location, Problem
from generator.catalogue.references import (
    SELECTED,
    VOCABULARY_KINDS,
    Known,
    elsewhere,
    of_anchors,
    of_broken,
    of_fields,
    of_selection,
    of_steps,
    of_story,
    twice,
)
from generator.catalogue.selection import select
from generator.wording.messages import N_, message

SETTINGS = folder.SETTINGS


def check(
    catalogue: Catalogue,
    broken: Catalogue,
    root: Path,
    reread: Reread,
    meant: Mapping[str, frozenset[str]] = MappingProxyType({}),
) -> Iterator[Problem]:
    """Yield every problem between the files of a catalogue.

    Args:
        catalogue: what is sound in itself.
        broken: entries that are not; part of their fields may be absent. They may
            be referred to, and what can be read of them is looked at too.
        root: folder of the repository.
        reread: returns the source of a file, to find a place in it.
        meant: names that files with a wrong name were meant to have, by kind; they
            may be referred to as well.
    """
    known = references.known(catalogue, broken, meant)
    spoken = getattr(catalogue.settings, "others", None)  # None: nobody knows
    yield from _settings(catalogue, known, reread)
    for part in (catalogue, broken):
        for project in part.projects.values():
            yield from _project(project, catalogue, known, reread)
            yield from pictures.check(project, root, reread, spoken)
        yield from _references(part, catalogue, known, reread)
    for entry in broken.entries():
        yield from islice(of_broken(entry, known, reread), MOST_PER_FILE)
    for language in spoken or ():
        there = translated.translated(catalogue, language)
        for entry in there.entries():
            if entry.language == language:
                yield from _links(entry, there, known)
    yield from _orders(catalogue, reread)
    yield from family.check(catalogue, reread)
    yield from declared.check(catalogue, reread)
    yield from readable.check(catalogue, reread)
    yield from rewording.check(catalogue, reread)
    yield from expected.check(catalogue, known.missing, reread)
    yield from places.check(catalogue, broken, root, known, reread)
    yield from _brochures(catalogue, broken, known, reread)


def _references(
    part: Catalogue, catalogue: Catalogue, known: Known, reread: Reread
) -> Iterator[Problem]:
    """Yield whatever in a part of a catalogue refers to nothing."""
    for entry in part.entries():
        yield from islice(of_fields(entry, known, reread), MOST_PER_FILE)
        yield from _links(entry, catalogue, known)
    for phase in part.phases.values():
        yield from islice(of_steps(phase, known, reread), MOST_PER_FILE)
    for brochure in part.brochures.values():
        yield from islice(of_selection(brochure, known, reread), MOST_PER_FILE)


def _brochures(
    catalogue: Catalogue, broken: Catalogue, known: Known, reread: Reread
) -> Iterator[Problem]:
    """Yield what keeps brochures from being made as they are described."""
    for brochure in catalogue.brochures.values():
        yield from _brochure(brochure, catalogue, broken, known, reread)
        yield from formats.check(brochure, catalogue, broken, reread)
        yield from chapters.check(brochure, catalogue, broken, reread)
    for brochure in broken.brochures.values():
        yield from formats.check_broken(brochure, reread)


def of_project(
    slug: str, catalogues: Sequence[Catalogue], root: Path, reread: Reread
) -> Iterator[Problem]:
    """Yield the problems between the files of one project and those of others.

    All that `check` says of these files, of a catalogue without mistakes.

    Args:
        slug: of the project.
        catalogues: in each of their languages, the own one first.
        root: folder of the repository.
        reread: returns the source of a file, to find a place in it.
    """
    own, *others = catalogues
    entry = own.projects[slug]
    known = references.known(own, Catalogue(own.settings))
    yield from islice(of_fields(entry, known, reread), MOST_PER_FILE)
    yield from _links(entry, own, known)
    yield from _project(entry, own, known, reread)
    yield from pictures.check(entry, root, reread, own.settings.others)
    for there in others:
        entry = there.projects[slug]
        if entry.language == there.settings.language:
            yield from _links(entry, there, known)


def _links(
    entry: Entry[Model], catalogue: Catalogue, known: Known
) -> Iterator[Problem]:
    """Yield the links of a story that lead nowhere."""
    yield from islice(of_story(entry, known), MOST_PER_FILE)
    yield from islice(of_anchors(entry, catalogue), MOST_PER_FILE)


def _settings(catalogue: Catalogue, known: Known, reread: Reread) -> Iterator[Problem]:
    settings = catalogue.settings
    for vocabulary in VOCABULARY_KINDS:
        seen: set[str] = set()
        for number, term in enumerate(getattr(settings, vocabulary, ())):
            if term.slug in seen:
                at = reread(SETTINGS).at((vocabulary, number, "slug"))
                yield twice(term.slug, at)
            seen.add(term.slug)
    for number, track in enumerate(getattr(settings, "tracks", ())):
        if not known.has("programme", track.programme):
            at = reread(SETTINGS).at(("tracks", number, "programme"))
            yield known.dangling("programme", track.programme, at)
    for number, place in enumerate(getattr(settings, "neighbourhoods", ())):
        if not known.has("municipality", place.municipality):
            at = reread(SETTINGS).at(("neighbourhoods", number, "municipality"))
            yield known.dangling("municipality", place.municipality, at)
    if "index" not in known.names["page"]:
        yield Problem(
            Location(PurePosixPath("content/pages/index.md")),
            "missing-file",
            message(N_("The home page is missing.")),
            message(N_("Add “content/pages/index.md” with a title and a summary.")),
        )


def _project(
    entry: Entry[Project], catalogue: Catalogue, known: Known, reread: Reread
) -> Iterator[Problem]:
    project = entry.fields
    for name in ("follows", "inspired", "related"):
        for number, slug in enumerate(getattr(project, name, ())):
            if slug == entry.slug:
                yield Problem(
                    reread(entry.path).at((name, number)),
                    "own-reference",
                    message(N_("The project refers to itself.")),
                    message(N_("Name another project, or remove the line.")),
                )
    neighbourhood = next(
        (
            place
            for place in getattr(catalogue.settings, "neighbourhoods", ())
            if place.slug == getattr(project, "neighbourhood", None)
        ),
        None,
    )
    municipality = getattr(project, "municipality", "")
    if (
        neighbourhood
        and municipality in known.names.get("municipality", ())
        and neighbourhood.municipality != municipality
    ):
        at = reread(entry.path).at(("neighbourhood",))
        there = neighbourhood.municipality
        yield elsewhere(neighbourhood.slug, there, municipality, at)
    track = next(
        (
            track
            for track in getattr(catalogue.settings, "tracks", ())
            if track.slug == getattr(project, "track", None)
        ),
        None,
    )
    programme = getattr(project, "programme", None)
    if track and programme in known.names["programme"] and track.programme != programme:
        yield Problem(
            reread(entry.path).at(("track",)),
            "other-programme",
            message(
                N_("The track “{track}” belongs to the programme “{programme}”."),
                track=track.slug,
                programme=track.programme,
            ),
            message(N_("Correct the track or the programme.")),
        )


def _orders(catalogue: Catalogue, reread: Reread) -> Iterator[Problem]:
    orders: dict[tuple[str, int], str] = {}
    for slug, entry in catalogue.phases.items():
        key = (entry.fields.programme, entry.fields.order)
        if key in orders:
            yield Problem(
                reread(entry.path).at(("order",)),
                "order-twice",
                message(
                    N_("The phase “{other}” has the same order."), other=orders[key]
                ),
                message(N_("Give every phase of a programme its own number.")),
            )
        orders[key] = slug


def _brochure(
    entry: Entry[Brochure],
    catalogue: Catalogue,
    broken: Catalogue,
    known: Known,
    reread: Reread,
) -> Iterator[Problem]:
    brochure = entry.fields
    is_flat = brochure.binding is Binding.FLAT
    settings = catalogue.settings
    own = getattr(settings, "language", None)  # None: it could not be read
    others = getattr(settings, "others", None)
    is_known = own is not None and others is not None
    spoken = (own, *(others or ()))
    if is_known and brochure.language and brochure.language not in spoken:
        yield Problem(
            reread(entry.path).at(("language",)),
            "unknown-language",
            message(N_("The catalogue is not in this language.")),
            message(N_("Add it to “languages” in catalogue.yml, or choose another.")),
        )
    all_known = all(
        known.has(kind, slug)
        for name, kind in SELECTED.items()
        for slug in getattr(brochure.select, name)
    )
    if (
        all_known
        and not broken.projects
        and (Chapter.PROJECTS in brochure.chapters or is_flat)
        and not select(catalogue, brochure.select)
    ):
        yield Problem(
            reread(entry.path).key_at(("select",)),
            "selects-nothing",
            message(N_("No project fits this selection.")),
            message(N_("Ask for less at once, or take the chapter “projects” out.")),
        )
