"""What must hold of the pictures beside a project.

Apart from the other rules between files: these look into the project's folder.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath

from generator.catalogue import folder
from generator.catalogue.catalogue import Entry
from generator.catalogue.model import Project
from generator.catalogue.model.choices import Consent
from generator.catalogue.nodes import Path as FieldPath
from generator.catalogue.nodes import Source
from generator.catalogue.problems import Location, Problem, Severity
from generator.catalogue.remedies import nearest
from generator.wording.messages import N_, Message, message

TALKATIVE_ALT = re.compile(
    r"(?i)(foto|afbeelding|beeld|photo|picture|image) (van|of)\b"
)

Reread = Callable[[PurePosixPath], Source]


def check(entry: Entry[Project], root: Path, reread: Reread) -> Iterator[Problem]:
    """Yield every problem with the pictures of one project, and with files beside it.

    Args:
        entry: the project.
        root: folder of the repository.
        reread: returns the source of a file, to find a place in it.
    """
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
