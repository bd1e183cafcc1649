"""The house style of a city, with the files of its own that it names.

They lie in `overrides/`, which only who may change templates can write to: a
typeface or an SVG is a small program, and content comes from outsiders.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from generator.catalogue import folder
from generator.catalogue.catalogue import Entry
from generator.catalogue.model import HouseStyle
from generator.catalogue.model.style import Family
from generator.catalogue.nodes import Path as FieldPath
from generator.catalogue.nodes import Reread
from generator.catalogue.problems import Location, Problem
from generator.style.faces import STANDARD_FACES, Faces, FontFile
from generator.style.look import STANDARD_LOOK, Logo, Look
from generator.wording.messages import N_, message

FONTS, OWN = PurePosixPath("overrides/fonts"), PurePosixPath("overrides")
MOST_FONT_BYTES = 4 * 1024 * 1024
MOST_LOGO_BYTES = 512 * 1024
BEGINNINGS = {  # of files, by their ending
    ".ttf": (b"\x00\x01\x00\x00", b"true"),
    ".otf": (b"OTTO",),
    ".woff2": (b"wOF2",),
    ".png": (b"\x89PNG\r\n\x1a\n",),
    ".svg": (b"<svg", b"<?xml"),
}


def read(
    root: Path, entry: Entry[HouseStyle] | None, reread: Reread
) -> tuple[Look, list[Problem]]:
    """Return the look of a catalogue, and what is wrong with the files it names.

    Args:
        root: folder of the repository.
        entry: the house style, None where there is none.
        reread: returns the source of a file, to find a place in it.
    """
    if entry is None:
        return STANDARD_LOOK, []
    style, problems = entry.fields, list[Problem]()

    def at(*field: str | int) -> Location:
        return reread(entry.path).at(field)

    files: list[FontFile] = []
    given = {"headings": style.typefaces.headings, "text": style.typefaces.text}
    for name, family in given.items():
        if family:
            where: FieldPath = ("typefaces", name, "files")
            for number, found in _fonts(root, family):
                if isinstance(found, Problem):
                    problems.append(_at(found, at(*where, number, "file")))
                else:
                    files.append(found)
    logo = None
    if style.logo:
        content = _read(root, OWN / style.logo, MOST_LOGO_BYTES)
        if isinstance(content, Problem):
            problems.append(_at(content, at("logo")))
        else:
            logo = Logo(style.logo, content)
    faces = Faces(
        style.typefaces.headings.name
        if style.typefaces.headings
        else STANDARD_FACES.headings,
        style.typefaces.text.name if style.typefaces.text else STANDARD_FACES.text,
        tuple(dict.fromkeys(files)),
    )
    words = tuple((one.instead_of, one.say) for one in style.wording)
    return Look(style.palette, faces, logo, words), problems


def _fonts(root: Path, family: Family) -> Iterator[tuple[int, FontFile | Problem]]:
    for number, one in enumerate(family.files):
        content = _read(root, FONTS / one.file, MOST_FONT_BYTES)
        if isinstance(content, Problem):
            yield number, content
        else:
            yield (
                number,
                FontFile(one.file, family.name, one.weight, one.italic, content),
            )


def _read(root: Path, path: PurePosixPath, most: int) -> bytes | Problem:
    """Return what a file holds, or what is wrong with it."""
    here = Location(path)
    try:
        content = folder.read_bytes(root / path, most)
    except OSError:
        return Problem(
            here,
            "own-file-missing",
            message(N_("There is no file {path}."), path=path.as_posix()),
            message(N_("Put it there: an ordinary file, no link.")),
        )
    if len(content) > most:
        return Problem(
            here,
            "own-file-too-large",
            message(
                N_("{path} is larger than {most} kB."),
                path=path.as_posix(),
                most=most // 1024,
            ),
            message(N_("Readers would wait for it: give a smaller file.")),
        )
    if not content.lstrip().startswith(BEGINNINGS[path.suffix.lower()]):
        return Problem(
            here,
            "own-file-of-another-kind",
            message(N_("{path} is not what its name says."), path=path.as_posix()),
            message(N_("Export it anew as {kind}."), kind=path.suffix[1:].upper()),
        )
    return content


def _at(problem: Problem, at: Location) -> Problem:
    return Problem(at, problem.code, problem.message, problem.hint)
