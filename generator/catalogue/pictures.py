"""What must hold of the pictures beside a project: their names and what is said.

Apart from the other rules between files: these look into the project's folder. What
is in a picture file is judged by `generator.images`.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path, PurePosixPath

from generator.catalogue import folder, translations
from generator.catalogue.catalogue import Entry
from generator.catalogue.model import Project
from generator.catalogue.model.choices import Consent
from generator.catalogue.model.shared import Picture
from generator.catalogue.nodes import Path as FieldPath
from generator.catalogue.nodes import Reread
from generator.catalogue.problems import Location, Problem, Severity
from generator.catalogue.remedies import nearest
from generator.wording.messages import N_, SPOKEN, message

OTHER_LANGUAGE = re.compile(r"(?i)index\.[a-z]{2}\.md")
TALKATIVE_ALT = re.compile(
    r"(?i)(foto|afbeelding|beeld|photo|picture|image) (van|of)\b"
)


def check(
    entry: Entry[Project],
    root: Path,
    reread: Reread,
    languages: Collection[str] | None = (),
) -> Iterator[Problem]:
    """Yield every problem with the pictures of one project, and with files beside it.

    Args:
        entry: the project.
        root: folder of the repository.
        reread: returns the source of a file, to find a place in it.
        languages: that the site is also shown in; None where nobody knows.
    """
    pictures = getattr(entry.fields, "pictures", None)
    if pictures is None:
        return  # the list could not be read
    beside = list(folder.names_beside(f"{root}/{entry.path}"))
    accounted: set[str] = set()
    for number, picture in enumerate(pictures):
        where = ("pictures", number)
        if picture.file not in beside:
            other = folder.alike(picture.file, beside) or nearest(picture.file, beside)
            accounted |= {other} if other else set()
            at = reread(entry.path).at((*where, "file"))
            yield _missing(picture.file, other, entry.path.parent, at)
        if picture.file in accounted:
            yield Problem(
                reread(entry.path).at((*where, "file")),
                "twice",
                message(N_("“{slug}” stands in this list twice."), slug=picture.file),
                message(N_("Remove one of the two.")),
            )
        accounted.add(picture.file)
        yield from _said(picture, entry.path, where, reread)
    paths = [entry.path.parent / name for name in beside]
    yield from _beside(paths, root, accounted, languages)


def _said(
    picture: Picture, path: PurePosixPath, where: FieldPath, reread: Reread
) -> Iterator[Problem]:
    """Yield what is wrong with what is said of a picture."""
    if TALKATIVE_ALT.match(picture.alt):
        yield Problem(
            reread(path).at((*where, "alt")),
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
            reread(path).at((*where, "consent")),
            "consent",
            message(N_("The picture is not published: consent is missing.")),
            message(N_("Ask the people who can be recognised, then change this.")),
            Severity.WARNING,
        )


def _beside(
    paths: Iterable[PurePosixPath],
    root: Path,
    accounted: Collection[str],
    languages: Collection[str] | None,
) -> Iterator[Problem]:
    """Yield the files beside a project that have no place there.

    Args:
        paths: of the files, in the repository.
        root: folder of the repository.
        accounted: names of those that the list of pictures explains.
        languages: that the site is also shown in; None where nobody knows.
    """
    for path in paths:
        if (root / path).is_symlink():
            yield folder.symbolic_link(path)
        elif found := folder.TRANSLATED.fullmatch(path.name):
            if path.name != f"index.{found['language']}.md" or (
                languages is not None and found["language"] not in languages
            ):
                yield translations.stray(path)
        elif path.name not in accounted:
            yield _other_language(path) or _stray(path)


def _missing(
    name: str, other: str | None, parent: PurePosixPath, at: Location
) -> Problem:
    hint = message(N_("Put the file in the folder “{folder}”."), folder=str(parent))
    if other:
        hint = message(
            N_("There is a file “{other}”: rename it or change this line."), other=other
        )
    text = message(N_("The picture “{file}” does not exist."), file=name)
    return Problem(at, "missing-picture", text, hint)


def _other_language(path: PurePosixPath) -> Problem | None:
    """Return the problem of a translation whose name is not understood; or None."""
    if not OTHER_LANGUAGE.fullmatch(path.name):
        return None
    better = path.name.lower()
    hint = message(
        N_("A translation is named after its language: {names}. Rename or remove it."),
        names=", ".join(f"index.{one}.md" for one in SPOKEN),
    )
    if folder.TRANSLATED.fullmatch(better):
        hint = message(N_("Rename it to “{name}”."), name=better)
    return Problem(
        Location(path),
        "stray-translation",
        message(N_("This translation is not used and is not published.")),
        hint,
        Severity.WARNING,
    )


def _stray(path: PurePosixPath) -> Problem:
    hint = N_("Only pictures lie beside the text; remove it.")
    if path.name.lower().endswith(folder.PICTURES):
        hint = N_("Add it to the field “pictures”, or remove it.")
    return Problem(
        Location(path),
        "stray-file",
        message(N_("This file is not used and is not published.")),
        message(hint),
        Severity.WARNING,
    )
