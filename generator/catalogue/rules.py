"""What must hold between files: references that lead somewhere, pictures that exist.

Apart from `validate`, which looks at one file: these rules need the whole
catalogue, and find places in files again only when something is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice
from pathlib import Path, PurePosixPath

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
    rewording,
    translated,
)
from generator.catalogue.catalogue import Catalogue, Entry
from generator.catalogue.model import (
    Brochure,
    Phase,
    Programme,
    Project,
    TileMap,
    Walk,
)
from generator.catalogue.model.choices import Binding, Chapter
from generator.catalogue.model.fields import Model
from generator.catalogue.nodes import Path as FieldPath
from generator.catalogue.nodes import Reread
from generator.catalogue.problems import MOST_PER_FILE, Location, Problem, Severity
from generator.catalogue.remedies import nearest
from generator.catalogue.selection import select
from generator.wording.messages import N_, message

SETTINGS = folder.SETTINGS

WHAT = {
    "project": N_("There is no project “{slug}”."),
    "phase": N_("There is no phase “{slug}”."),
    "programme": N_("There is no programme “{slug}”."),
    "page": N_("There is no page “{slug}”."),
    "walk": N_("There is no walk “{slug}”."),
    "track": N_("There is no track “{slug}”."),
    "kind": N_("There is no kind “{slug}”."),
    "theme": N_("There is no theme “{slug}”."),
    "audience": N_("There is no audience “{slug}”."),
    "municipality": N_("There is no municipality “{slug}”."),
    "neighbourhood": N_("There is no neighbourhood “{slug}”."),
}
REFERENCES: dict[type[Model], tuple[tuple[str, str], ...]] = {
    Project: (
        ("municipality", "municipality"),
        ("neighbourhood", "neighbourhood"),
        ("programme", "programme"),
        ("track", "track"),
        ("kinds", "kind"),
        ("themes", "theme"),
        ("audiences", "audience"),
        ("became_offer", "kind"),
        ("follows", "project"),
        ("inspired", "project"),
        ("related", "project"),
        ("phases", "phase"),
    ),
    Phase: (("programme", "programme"),),
    Programme: (("municipalities", "municipality"),),
    Brochure: (("programmes", "programme"), ("walks", "walk"), ("cover", "project")),
    TileMap: (("municipality", "municipality"),),
    Walk: (("municipality", "municipality"),),
}
VOCABULARY_KINDS = {
    "tracks": "track",
    "kinds": "kind",
    "themes": "theme",
    "audiences": "audience",
    "municipalities": "municipality",
    "neighbourhoods": "neighbourhood",
}
SELECTED = (
    ("programmes", "programme"),
    ("tracks", "track"),
    ("kinds", "kind"),
    ("themes", "theme"),
    ("audiences", "audience"),
    ("municipalities", "municipality"),
    ("neighbourhoods", "neighbourhood"),
    ("projects", "project"),
)


Names = dict[str, frozenset[str]]  # that may be referred to, by kind of thing


def check(
    catalogue: Catalogue,
    broken: Catalogue,
    root: Path,
    reread: Reread,
) -> Iterator[Problem]:
    """Yield every problem between the files of a catalogue.

    Args:
        catalogue: what is sound in itself.
        broken: entries that are not; part of their fields may be absent. They may
            be referred to, and what can be read of them is looked at too.
        root: folder of the repository.
        reread: returns the source of a file, to find a place in it.
    """
    known = _names(catalogue, broken)
    spoken = getattr(catalogue.settings, "others", ())
    yield from _settings(catalogue, known, reread)
    for part in (catalogue, broken):
        for entry in part.entries():
            yield from islice(_references(entry, known, reread), MOST_PER_FILE)
            yield from islice(_targets(entry, known), MOST_PER_FILE)
            yield from islice(_anchors(entry, catalogue), MOST_PER_FILE)
        for project in part.projects.values():
            yield from _project(project, catalogue, known, reread)
            yield from pictures.check(project, root, reread, spoken)
        for phase in part.phases.values():
            yield from islice(_steps(phase, known, reread), MOST_PER_FILE)
        for brochure in part.brochures.values():
            yield from islice(_selection(brochure, known, reread), MOST_PER_FILE)
    for language in spoken:
        there = translated.translated(catalogue, language)
        for entry in there.entries():
            if entry.language == language:
                yield from islice(_targets(entry, known), MOST_PER_FILE)
                yield from islice(_anchors(entry, there), MOST_PER_FILE)
    yield from _orders(catalogue, reread)
    yield from family.check(catalogue, reread)
    yield from declared.check(catalogue, reread)
    yield from readable.check(catalogue, reread)
    yield from rewording.check(catalogue, reread)

    def dangling(kind: str, slug: str, at: Location) -> Problem:
        return _dangling(kind, slug, at, known)

    def missing(kind: str, slug: str, at: Location) -> Problem | None:
        return None if _is_known(kind, slug, known) else dangling(kind, slug, at)

    yield from expected.check(catalogue, missing, reread)
    yield from places.check(catalogue, broken, root, known, dangling, reread)
    for brochure in catalogue.brochures.values():
        yield from _brochure(brochure, catalogue, broken, known, reread)
        yield from formats.check(brochure, catalogue, broken, reread)
        yield from chapters.check(brochure, catalogue, broken, reread)
    for brochure in broken.brochures.values():
        yield from formats.check_broken(brochure, reread)


def _names(catalogue: Catalogue, broken: Catalogue) -> Names:
    """What may be referred to; a vocabulary that could not be read is left out."""
    settings = catalogue.settings
    return {
        kind: frozenset(term.slug for term in getattr(settings, vocabulary))
        for vocabulary, kind in VOCABULARY_KINDS.items()
        if hasattr(settings, vocabulary)
    } | {
        "project": frozenset(catalogue.projects) | frozenset(broken.projects),
        "phase": frozenset(catalogue.phases) | frozenset(broken.phases),
        "programme": frozenset(catalogue.programmes) | frozenset(broken.programmes),
        "page": frozenset(catalogue.pages) | frozenset(broken.pages),
        "walk": frozenset(catalogue.walks) | frozenset(broken.walks),
    }


def _dangling(
    kind: str, slug: str, at: Location, known: Names, own: str = ""
) -> Problem:
    names = known[kind] - {own}
    if guess := nearest(slug, sorted(names)):
        hint = message(N_("Did you mean “{guess}”?"), guess=guess)
    elif 0 < len(names) <= 12:
        hint = message(N_("Choose from: {choices}."), choices=", ".join(sorted(names)))
    else:
        hint = message(
            N_("Use the short name of something that exists, or add it first.")
        )
    text = message(WHAT[kind], slug=slug[:60])
    return Problem(at, "unknown-reference", text, hint)


def _is_known(kind: str, slug: str, known: Names) -> bool:
    return kind not in known or slug in known[kind]


def _list(value: object) -> list[tuple[FieldPath, str]]:
    if isinstance(value, list):
        return [((number,), str(item)) for number, item in enumerate(value)]
    return [((), str(value))] if value else []


def _references(entry: Entry[Model], known: Names, reread: Reread) -> Iterator[Problem]:
    for name, kind in REFERENCES.get(type(entry.fields), ()):
        seen: set[str] = set()
        for below, slug in _list(getattr(entry.fields, name, None)):
            if not _is_known(kind, slug, known):
                at = reread(entry.path).at((name, *below))
                yield _dangling(kind, slug, at, known, entry.slug)
            if slug in seen:
                yield _twice(slug, reread(entry.path).at((name, *below)))
            seen.add(slug)


def _targets(entry: Entry[Model], known: Names) -> Iterator[Problem]:
    for target in entry.story.targets:
        if target.kind == "picture":
            listed = getattr(entry.fields, "pictures", None)
            if listed is None and isinstance(entry.fields, Project):
                continue  # the list could not be read
            if target.name not in {picture.file for picture in listed or ()}:
                yield Problem(
                    target.at,
                    "picture-unlisted",
                    message(
                        N_("The picture “{file}” is not in the list of pictures."),
                        file=target.name,
                    ),
                    message(
                        N_(
                            "Add it to the field “pictures”, with its description,"
                            " maker and licence."
                        )
                    ),
                )
        elif not _is_known(target.kind, target.name, known):
            yield _dangling(target.kind, target.name, target.at, known, entry.slug)


def _anchors(entry: Entry[Model], catalogue: Catalogue) -> Iterator[Problem]:
    kinds: dict[str, Mapping[str, Entry[Model]]] = {
        "project": catalogue.projects,
        "phase": catalogue.phases,
        "programme": catalogue.programmes,
        "page": catalogue.pages,
    }
    for target in entry.story.targets:
        there = kinds.get(target.kind, {}).get(target.name)
        if not target.anchor or there is None:
            continue
        anchors = [heading.anchor for heading in there.story.headings]
        if target.anchor not in anchors:
            yield Problem(
                target.at,
                "unknown-anchor",
                message(
                    N_("“{slug}” has no heading “{anchor}”."),
                    slug=target.name,
                    anchor=target.anchor[:60],
                ),
                message(
                    N_("Its headings: {anchors}."), anchors=", ".join(anchors) or "–"
                ),
                Severity.WARNING,
            )


def _settings(catalogue: Catalogue, known: Names, reread: Reread) -> Iterator[Problem]:
    settings = catalogue.settings
    for vocabulary in VOCABULARY_KINDS:
        seen: set[str] = set()
        for number, term in enumerate(getattr(settings, vocabulary, ())):
            if term.slug in seen:
                at = reread(SETTINGS).at((vocabulary, number, "slug"))
                yield _twice(term.slug, at)
            seen.add(term.slug)
    for number, track in enumerate(getattr(settings, "tracks", ())):
        if not _is_known("programme", track.programme, known):
            at = reread(SETTINGS).at(("tracks", number, "programme"))
            yield _dangling("programme", track.programme, at, known)
    for number, place in enumerate(getattr(settings, "neighbourhoods", ())):
        if not _is_known("municipality", place.municipality, known):
            at = reread(SETTINGS).at(("neighbourhoods", number, "municipality"))
            yield _dangling("municipality", place.municipality, at, known)
    if "index" not in known["page"]:
        yield Problem(
            Location(PurePosixPath("content/pages/index.md")),
            "missing-file",
            message(N_("The home page is missing.")),
            message(N_("Add “content/pages/index.md” with a title and a summary.")),
        )


def _project(
    entry: Entry[Project], catalogue: Catalogue, known: Names, reread: Reread
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
    municipality = getattr(project, "municipality", None)
    if (
        neighbourhood
        and municipality in known.get("municipality", ())
        and neighbourhood.municipality != municipality
    ):
        yield Problem(
            reread(entry.path).at(("neighbourhood",)),
            "other-municipality",
            message(
                N_("“{neighbourhood}” lies in {there}, not in {here}."),
                neighbourhood=neighbourhood.slug,
                there=neighbourhood.municipality,
                here=municipality,
            ),
            message(N_("Correct the neighbourhood or the municipality.")),
        )
    track = next(
        (
            track
            for track in getattr(catalogue.settings, "tracks", ())
            if track.slug == getattr(project, "track", None)
        ),
        None,
    )
    programme = getattr(project, "programme", None)
    if track and programme in known["programme"] and track.programme != programme:
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


def _steps(entry: Entry[Phase], known: Names, reread: Reread) -> Iterator[Problem]:
    seen: set[str] = set()
    for number, step in enumerate(getattr(entry.fields, "steps", ())):
        where: FieldPath = ("steps", number)
        if step.slug in seen:
            yield _twice(step.slug, reread(entry.path).at((*where, "slug")))
        seen.add(step.slug)
        for place, project in enumerate(step.examples):
            if not _is_known("project", project, known):
                at = reread(entry.path).at((*where, "examples", place))
                yield _dangling("project", project, at, known)


def _twice(slug: str, at: Location) -> Problem:
    return Problem(
        at,
        "twice",
        message(N_("“{slug}” stands in this list twice."), slug=slug),
        message(N_("Remove one of the two.")),
    )


def _selection(
    entry: Entry[Brochure], known: Names, reread: Reread
) -> Iterator[Problem]:
    chapters = getattr(entry.fields, "chapters", ())
    for number, chapter in enumerate(chapters):
        if chapter in chapters[:number]:
            yield _twice(chapter, reread(entry.path).at(("chapters", number)))
    selection = getattr(entry.fields, "select", None)
    for name, kind in SELECTED if selection else ():
        seen: set[str] = set()
        for number, slug in enumerate(getattr(selection, name)):
            at = ("select", name, number)
            if not _is_known(kind, slug, known):
                yield _dangling(kind, slug, reread(entry.path).at(at), known)
            if slug in seen:
                yield _twice(slug, reread(entry.path).at(at))
            seen.add(slug)


def _brochure(
    entry: Entry[Brochure],
    catalogue: Catalogue,
    broken: Catalogue,
    known: Names,
    reread: Reread,
) -> Iterator[Problem]:
    brochure = entry.fields
    is_flat = brochure.binding is Binding.FLAT
    settings = catalogue.settings
    own = getattr(settings, "language", None)  # None: it could not be read
    spoken = (own, *getattr(settings, "others", ()))
    if own and brochure.language and brochure.language not in spoken:
        yield Problem(
            reread(entry.path).at(("language",)),
            "unknown-language",
            message(N_("The catalogue is not in this language.")),
            message(N_("Add it to “languages” in catalogue.yml, or choose another.")),
        )
    all_known = all(
        _is_known(kind, slug, known)
        for name, kind in SELECTED
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
