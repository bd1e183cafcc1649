"""What must hold between files: references that lead somewhere, pictures that exist.

Apart from `validate`, which looks at one file: these rules need the whole
catalogue, and find places in files again only when something is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator.catalogue import folder
from generator.catalogue.catalogue import Catalogue, Entry
from generator.catalogue.markdown import Target
from generator.catalogue.model import Brochure, Phase, Programme, Project
from generator.catalogue.model.choices import Chapter, Consent
from generator.catalogue.model.fields import Model
from generator.catalogue.problems import Location, Problem, Severity
from generator.catalogue.selection import select
from generator.catalogue.source import Path as FieldPath
from generator.catalogue.source import Source
from generator.catalogue.validate import nearest
from generator.wording.messages import Message, N_, message

SETTINGS = PurePosixPath("content/catalogue.yml")
OWN_FORMAT = re.compile(r"(\d{2,3})x(\d{2,3})")
LEAST_MM, MOST_MM = 90, 420  # of a side of a page
TALKATIVE_ALT = re.compile(
    r"(?i)(foto|afbeelding|beeld|photo|picture|image) (van|of)\b"
)

WHAT = {
    "project": N_("There is no project “{slug}”."),
    "phase": N_("There is no phase “{slug}”."),
    "programme": N_("There is no programme “{slug}”."),
    "page": N_("There is no page “{slug}”."),
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
    Brochure: (("programmes", "programme"),),
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


@dataclass(frozen=True, slots=True)
class Known:
    """Names that may be referred to.

    `unread` holds names of files that exist but could not be used: a reference to
    one is no mistake of the file that refers.
    """

    names: dict[str, frozenset[str]]
    unread: dict[str, frozenset[str]]


Reread = Callable[[PurePosixPath], Source]


def check(
    catalogue: Catalogue,
    unread: dict[str, frozenset[str]],
    root: Path,
    reread: Reread,
) -> Iterator[Problem]:
    """Yield every problem between the files of a catalogue.

    Args:
        catalogue: what could be read.
        unread: by kind of thing, slugs of files that could not.
        root: folder of the repository.
        reread: returns the source of a file, to find a place in it.
    """
    known = _known(catalogue, unread)
    yield from _settings(catalogue, known, reread)
    everything: list[Iterable[Entry[Model]]] = [
        catalogue.projects.values(),
        catalogue.phases.values(),
        catalogue.programmes.values(),
        catalogue.brochures.values(),
        catalogue.pages.values(),
    ]
    for entries in everything:
        for entry in entries:
            yield from _references(entry, known, reread)
            yield from _targets(entry.story.targets, entry, known)
    for project in catalogue.projects.values():
        yield from _project(project, catalogue, known, reread)
        yield from _pictures(project, root, reread)
    yield from _phases(catalogue, known, reread)
    for brochure in catalogue.brochures.values():
        yield from _brochure(brochure, catalogue, known, reread)


def _known(catalogue: Catalogue, unread: dict[str, frozenset[str]]) -> Known:
    names = {name: frozenset(terms) for name, terms in catalogue.terms.items()}
    names["project"] = frozenset(catalogue.projects)
    names["phase"] = frozenset(catalogue.phases)
    names["programme"] = frozenset(catalogue.programmes)
    names["page"] = frozenset(catalogue.pages)
    return Known(names, unread)


def _dangling(kind: str, slug: str, at: Location, known: Known) -> Problem:
    names = known.names[kind]
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


def _is_known(kind: str, slug: str, known: Known) -> bool:
    return slug in known.names[kind] or slug in known.unread.get(kind, ())


def _list(value: object) -> list[tuple[FieldPath, str]]:
    if isinstance(value, list):
        return [((number,), str(item)) for number, item in enumerate(value)]
    return [((), str(value))] if value else []


def _references(entry: Entry[Model], known: Known, reread: Reread) -> Iterator[Problem]:
    for name, kind in REFERENCES.get(type(entry.fields), ()):
        seen: set[str] = set()
        for below, slug in _list(getattr(entry.fields, name)):
            if not _is_known(kind, slug, known):
                at = reread(entry.path).at((name, *below))
                yield _dangling(kind, slug, at, known)
            if slug in seen:
                yield Problem(
                    reread(entry.path).at((name, *below)),
                    "twice",
                    message(N_("“{slug}” stands in this list twice."), slug=slug),
                    message(N_("Remove one of the two.")),
                )
            seen.add(slug)


def _targets(
    targets: Iterable[Target], entry: Entry[Model], known: Known
) -> Iterator[Problem]:
    for target in targets:
        if target.kind == "picture":
            pictures = getattr(entry.fields, "pictures", [])
            if target.name not in {picture.file for picture in pictures}:
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
            yield _dangling(target.kind, target.name, target.at, known)


def _settings(catalogue: Catalogue, known: Known, reread: Reread) -> Iterator[Problem]:
    settings = catalogue.settings
    for number, track in enumerate(settings.tracks):
        if not _is_known("programme", track.programme, known):
            at = reread(SETTINGS).at(("tracks", number, "programme"))
            yield _dangling("programme", track.programme, at, known)
    for number, place in enumerate(settings.neighbourhoods):
        if not _is_known("municipality", place.municipality, known):
            at = reread(SETTINGS).at(("neighbourhoods", number, "municipality"))
            yield _dangling("municipality", place.municipality, at, known)
    if "index" not in catalogue.pages and "index" not in known.unread.get("page", ()):
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
        for number, slug in enumerate(getattr(project, name)):
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
            for place in catalogue.settings.neighbourhoods
            if place.slug == project.neighbourhood
        ),
        None,
    )
    if neighbourhood and neighbourhood.municipality != project.municipality:
        yield Problem(
            reread(entry.path).at(("neighbourhood",)),
            "other-municipality",
            message(
                N_("“{neighbourhood}” lies in {there}, not in {here}."),
                neighbourhood=neighbourhood.slug,
                there=neighbourhood.municipality,
                here=project.municipality,
            ),
            message(N_("Correct the neighbourhood or the municipality.")),
        )
    track = next(
        (track for track in catalogue.settings.tracks if track.slug == project.track),
        None,
    )
    if track and project.programme and track.programme != project.programme:
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


def _pictures(entry: Entry[Project], root: Path, reread: Reread) -> Iterator[Problem]:
    file = root / entry.path
    beside = list(folder.names_beside(file))
    listed: set[str] = set()
    for number, picture in enumerate(entry.fields.pictures):
        where: FieldPath = ("pictures", number)
        yield from _picture_file(entry, picture.file, beside, where, root, reread)
        if picture.file in listed:
            yield Problem(
                reread(entry.path).at((*where, "file")),
                "twice",
                message(N_("“{slug}” stands in this list twice."), slug=picture.file),
                message(N_("Remove one of the two.")),
            )
        listed.add(picture.file)
        if TALKATIVE_ALT.match(picture.alt):
            yield Problem(
                reread(entry.path).at((*where, "alt")),
                "alt-text",
                message(
                    N_("The description begins with “{words}”."),
                    words=" ".join(picture.alt.split()[:2]),
                ),
                message(N_("Say at once what is there to see.")),
                Severity.WARNING,
            )
        if picture.consent is Consent.MISSING:
            yield Problem(
                reread(entry.path).at((*where, "consent")),
                "consent",
                message(N_("The picture is not published: consent is missing.")),
                message(N_("Ask the people who can be recognised, then change this.")),
                Severity.WARNING,
            )
    for name in beside:
        path = entry.path.parent / name
        if (file.parent / name).is_symlink():
            yield folder.symbolic_link(path)
        elif name not in listed:
            hint = N_("Only pictures lie beside the text; remove it.")
            if name.lower().endswith(folder.PICTURES):
                hint = N_("Add it to the field “pictures”, or remove it.")
            yield Problem(
                Location(path),
                "stray-file",
                message(N_("This file is not used and is not published.")),
                message(hint),
                Severity.WARNING,
            )


def _picture_file(
    entry: Entry[Project],
    name: str,
    beside: list[str],
    where: FieldPath,
    root: Path,
    reread: Reread,
) -> Iterator[Problem]:
    if name not in beside:
        hint: Message = message(
            N_("Put the file in the folder “{folder}”."), folder=str(entry.path.parent)
        )
        if other := folder.alike(name, beside) or nearest(name, beside):
            hint = message(
                N_("There is a file “{other}”: rename it or change this line."),
                other=other,
            )
        yield Problem(
            reread(entry.path).at((*where, "file")),
            "missing-picture",
            message(N_("The picture “{file}” does not exist."), file=name),
            hint,
        )
        return
    size = (root / entry.path.parent / name).lstat().st_size
    if size > folder.MOST_PICTURE_BYTES:
        yield Problem(
            Location(entry.path.parent / name),
            "too-large",
            message(
                N_("The file holds {size} kB; at most {most} kB is read."),
                size=size // 1024,
                most=folder.MOST_PICTURE_BYTES // 1024,
            ),
            message(N_("Export the picture again as JPEG, at most 6,000 pixels wide.")),
        )


def _phases(catalogue: Catalogue, known: Known, reread: Reread) -> Iterator[Problem]:
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
        seen: set[str] = set()
        for number, step in enumerate(entry.fields.steps):
            where: FieldPath = ("steps", number)
            if step.slug in seen:
                yield Problem(
                    reread(entry.path).at((*where, "slug")),
                    "twice",
                    message(N_("“{slug}” stands in this list twice."), slug=step.slug),
                    message(N_("Remove one of the two.")),
                )
            seen.add(step.slug)
            for place, project in enumerate(step.examples):
                if not _is_known("project", project, known):
                    at = reread(entry.path).at((*where, "examples", place))
                    yield _dangling("project", project, at, known)


def _brochure(
    entry: Entry[Brochure], catalogue: Catalogue, known: Known, reread: Reread
) -> Iterator[Problem]:
    brochure = entry.fields
    broken = False
    for name, kind in SELECTED:
        for number, slug in enumerate(getattr(brochure.select, name)):
            if not _is_known(kind, slug, known):
                broken = True
                at = reread(entry.path).at(("select", name, number))
                yield _dangling(kind, slug, at, known)
    if (
        not broken
        and Chapter.PROJECTS in brochure.chapters
        and not select(catalogue, brochure.select)
        and not known.unread.get("project")
    ):
        yield Problem(
            reread(entry.path).key_at(("select",)),
            "selects-nothing",
            message(N_("No project fits this selection.")),
            message(N_("Ask for less at once, or take the chapter “projects” out.")),
        )
    if Chapter.PROGRAMME in brochure.chapters and not brochure.programmes:
        yield Problem(
            reread(entry.path).key_at(("chapters",)),
            "programme-missing",
            message(N_("The chapter “programme” is asked for, but no programme.")),
            message(N_("Name it in the field “programmes”, or take the chapter out.")),
        )
    if page_size(brochure.page_format) is None:
        yield Problem(
            reread(entry.path).at(("page_format",)),
            "page-format",
            message(
                N_("“{value}” is no page format."), value=brochure.page_format[:40]
            ),
            message(
                N_(
                    "Choose from a4, a5, square, or a size in mm such as 170x240,"
                    " each side {least} to {most}."
                ),
                least=LEAST_MM,
                most=MOST_MM,
            ),
        )


def page_size(name: str) -> tuple[int, int] | None:
    """Return width and height of a trimmed page in mm, or None for no known format.

    Source:
        ISO 216 for A4 and A5.
    """
    sizes = {"a4": (210, 297), "a5": (148, 210), "square": (210, 210)}
    if name in sizes:
        return sizes[name]
    found = OWN_FORMAT.fullmatch(name)
    if not found:
        return None
    width, height = int(found[1]), int(found[2])
    if not all(LEAST_MM <= side <= MOST_MM for side in (width, height)):
        return None
    return width, height
