"""What lies in the content folder: only files with a place and a name of their own.

Content comes from outsiders: a symbolic link could publish any file of the
machine that builds, so links are refused; a name with capitals, accents or blanks
works on one computer and not on another, so it is refused too.
"""

from __future__ import annotations

import os
import re
import stat
import unicodedata
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator.catalogue.model.fields import MOST_SLUG, SLUG
from generator.catalogue.problems import Location, Problem, Severity
from generator.catalogue.slugs import slugify
from generator.wording.messages import N_, SPOKEN, Message, message

CONTENT = PurePosixPath("content")
PARTS = frozenset(
    {"projects", "phases", "programmes", "brochures", "pages", "maps", "walks"}
)
SETTINGS = CONTENT / "catalogue.yml"
SEARCH_TESTS = CONTENT / "search-tests.yml"
STYLE = CONTENT / "style.yml"
# Files of the content as a whole.
LOOSE = frozenset({SETTINGS.name, SEARCH_TESTS.name, STYLE.name, "words.txt"})
# A file in another language than the one beside it: `over.en.md`.
TRANSLATED = re.compile(rf".+\.(?P<language>{'|'.join(SPOKEN)})\.(?:md|yml)")
NEVER_TRANSLATED = frozenset({"brochures", "maps"})
ORDINARY = N_("It must be an ordinary file that you may read, no link.")
MOST_PICTURE_BYTES = 40 * 1024 * 1024
DEVICES = frozenset(  # Windows makes no files of these names
    {"con", "prn", "aux", "nul"}
    | {f"{port}{n}" for port in ("com", "lpt") for n in range(10)}
)
RESERVED = DEVICES | {"index"}
# First parts of addresses of the site (`generator.views.addresses`).
SITE = {
    "makkelijk-te-lezen",
    *("404", "admin", "assets", "brochures", "cijfers", "data", "doelgroepen"),
    *("fasen", "feeds", "gemeenten", "luiken", "mijn-bundel", "open-data", "redactie"),
    *("programmas", "projecten", "search", "soorten", "themas"),
    *("toegankelijkheid", "verrassing"),
    *("wandelingen", "wat-leerden-buren", "wijken", "zoeken"),
}
TAKEN = RESERVED | SITE | SPOKEN.keys()
# Files of one kind of their own, among those of a folder.
STATEMENT = PurePosixPath("content/pages/accessibility.yml")
CHECKS = PurePosixPath("content/pages/accessibility-checks.yml")
# Endings that people and programs give to a file that was to end otherwise.
ALIKE = {".yml": {".yaml", ".yml"}, ".md": {".markdown", ".mdown", ".md"}}
# Folder → what its files are, for whoever refers to them.
KINDS = {
    "projects": "project",
    "phases": "phase",
    "programmes": "programme",
    "pages": "page",
    "walks": "walk",
}
MISNAMED = frozenset({"missing-file", "file-name", "file-ending"})
UNSEEN = frozenset({"Thumbs.db", "desktop.ini"})
PICTURES = (".jpg", ".jpeg", ".png", ".webp")


@dataclass(frozen=True, slots=True)
class Found:
    """A file: its slug, its path in the repository and where it lies on disk."""

    slug: str
    path: PurePosixPath
    file: Path


def read_bytes(file: Path, most: int) -> bytes:
    """Return what a regular file holds, at most `most` bytes and one more.

    Raises:
        OSError: the file cannot be read, or is a symbolic link or no regular file.
    """
    descriptor = os.open(file, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    try:
        found = os.fstat(descriptor)
        if not stat.S_ISREG(found.st_mode):
            raise OSError(f"{file} is no regular file")
        # One more than there is: a short answer says that this was all.
        data = os.read(descriptor, min(found.st_size, most) + 1)
        while len(data) <= most and (more := os.read(descriptor, most + 1 - len(data))):
            data += more
        return data
    finally:
        os.close(descriptor)


def check_top(root: Path, problems: list[Problem]) -> None:
    """Report what lies in the content folder itself and has no place there."""
    for entry in _entries(root, CONTENT, problems):
        if entry.name not in PARTS | LOOSE and not TRANSLATED.fullmatch(entry.name):
            hint = N_("Here only {files} and the folders: {folders}.")
            names = {
                "files": ", ".join(f"“{name}”" for name in sorted(LOOSE)),
                "folders": ", ".join(sorted(PARTS)),
            }
            problems.append(_stray(CONTENT / entry.name, hint, **names))


def project_files(root: Path, problems: list[Problem]) -> list[Found]:
    """Return every `content/projects/<slug>/index.md`, by slug."""
    found = []
    projects = CONTENT / "projects"
    for entry in _entries(root, projects, problems):
        path = projects.joinpath(entry.name, "index.md")
        if not entry.is_dir(follow_symlinks=False):
            hint = N_("A project is a folder with “index.md”.")
            problems.append(_stray(path.parent, hint))
            continue
        if not os.access(entry.path, os.R_OK | os.X_OK):
            problems.append(unreadable(path.parent))
            continue
        file = Path(entry.path, "index.md")
        if not file.is_file() and not file.is_symlink():
            problems.append(_without_text(file, path))
            continue
        if _can_name(entry.name, RESERVED):
            found.append(Found(entry.name, path, file))
        else:
            problems.append(_bad_slug(entry.name, path.parent, RESERVED))
    return found


def path_of_project(slug: str) -> PurePosixPath:
    """Return where a project stands, relative to the repository."""
    return CONTENT.joinpath("projects", slug, "index.md")


def _without_text(file: Path, path: PurePosixPath) -> Problem:
    hint = message(N_("Add it, or remove the folder."))
    with suppress(OSError):
        texts = [
            name
            for name in names_beside(str(file))
            if name.lower().startswith("index.") or name.lower().endswith(".md")
            if not TRANSLATED.fullmatch(name.lower())
        ]
        if texts:
            hint = message(
                N_("There is a file “{other}”: rename it to “index.md”."),
                other=min(texts, key=lambda name: (name.lower() != "index.md", name)),
            )
    return Problem(
        Location(path),
        "missing-file",
        message(N_("The folder has no file “index.md”.")),
        hint,
    )


def flat_files(
    root: Path, folder: str, suffix: str, problems: list[Problem], other: str = ""
) -> list[Found]:
    """Return every `content/<folder>/<slug><suffix>`, by slug.

    Files that end in `other`, where given, have a place there too.
    """
    found = []
    for entry in _entries(root, CONTENT / folder, problems):
        path = CONTENT / folder / entry.name
        if (other and entry.name.endswith(other)) or path in {STATEMENT, CHECKS}:
            continue
        if folder not in NEVER_TRANSLATED and TRANSLATED.fullmatch(entry.name):
            continue
        slug = entry.name.removesuffix(suffix)
        if slug == entry.name and path.suffix.lower() in ALIKE.get(suffix, ()):
            problems.append(_other_ending(path, suffix))
            continue
        if not entry.is_file(follow_symlinks=False) or slug == entry.name:
            problems.append(
                _stray(
                    path, N_("Here only files that end in “{suffix}”."), suffix=suffix
                )
            )
            continue
        is_home = folder == "pages" and slug == "index"
        taken = TAKEN if folder == "pages" else RESERVED
        if is_home or _can_name(slug, taken):
            found.append(Found(slug, path, Path(entry.path)))
        else:
            problems.append(_bad_slug(slug, path, taken))
    return found


def meant(problems: Iterable[Problem]) -> dict[str, frozenset[str]]:
    """Return the names that files and folders with a wrong name were meant to have.

    What refers to them is right, and is not told as well.

    Args:
        problems: that this module reported.

    Returns:
        Short names by kind of thing, as in `references.WHAT`.
    """
    found: dict[str, set[str]] = {}
    for one in problems:
        parts = one.at.path.parts
        if one.code in MISNAMED and len(parts) > 2 and parts[1] in KINDS:
            name = parts[2] if parts[1] == "projects" else PurePosixPath(parts[2]).stem
            found.setdefault(KINDS[parts[1]], set()).add(slugify(name))
    return {kind: frozenset(names) for kind, names in found.items()}


def translation_files(root: Path, folder: PurePosixPath) -> Iterator[PurePosixPath]:
    """Yield the translations in a folder, in order; projects have their own."""
    for entry in _entries(root, folder, []):
        if TRANSLATED.fullmatch(entry.name):
            yield folder / entry.name


def single_file(root: Path, path: PurePosixPath) -> Found | None:
    """Return a file that there is once or not at all, such as `STATEMENT`."""
    file = root / path
    if not os.path.lexists(file) or file.is_symlink():
        return None  # a link is reported with the folder it lies in
    return Found(path.stem, path, file)


def names_beside(file: str) -> Iterator[str]:
    """Yield the names of the other files in the folder of a project, in order."""
    folder, own = os.path.split(file)
    with os.scandir(folder) as entries:
        for name in sorted(entry.name for entry in entries):
            if name != own and not name.startswith(".") and name not in UNSEEN:
                yield name


def alike(wanted: str, names: list[str]) -> str | None:
    """Return the name that differs from `wanted` only by capitals or accents' form."""
    key = unicodedata.normalize("NFC", wanted).casefold()
    for name in names:
        if unicodedata.normalize("NFC", name).casefold() == key:
            return name
    return None


def _entries(
    root: Path, folder: PurePosixPath, problems: list[Problem]
) -> list[os.DirEntry[str]]:
    if (root / folder).is_symlink():
        return []  # reported with the folder it lies in
    try:
        with os.scandir(root / folder) as entries:
            found = sorted(entries, key=lambda entry: entry.name)
    except FileNotFoundError:
        return []
    except OSError:
        problems.append(unreadable(folder))
        return []
    if not os.access(root / folder, os.X_OK):  # names may be read, files may not
        problems.append(unreadable(folder))
        return []
    kept = []
    for entry in found:
        if entry.name.startswith(".") or entry.name in UNSEEN:
            continue
        if entry.is_symlink():
            problems.append(symbolic_link(folder / entry.name))
            continue
        kept.append(entry)
    return kept


def unreadable(path: PurePosixPath) -> Problem:
    """Return the problem of a folder that we may not look into."""
    return Problem(
        Location(path),
        "unreadable",
        message(N_("The folder cannot be read.")),
        message(N_("Here must be a folder that you may read.")),
    )


def symbolic_link(path: PurePosixPath) -> Problem:
    """Return the problem of a link to a file elsewhere."""
    return Problem(
        Location(path),
        "symbolic-link",
        message(N_("This is a link to a file elsewhere; that is not allowed.")),
        message(N_("Put a copy of the file here.")),
    )


def _stray(path: PurePosixPath, hint: str, **values: object) -> Problem:
    return Problem(
        Location(path),
        "stray-file",
        message(N_("This file has no place here and is not published.")),
        message(hint, **values),
        Severity.WARNING,
    )


def _other_ending(path: PurePosixPath, suffix: str) -> Problem:
    return Problem(
        Location(path),
        "file-ending",
        message(
            N_("The name does not end in “{suffix}”: the file is not read."),
            suffix=suffix,
        ),
        message(N_("Rename it to “{name}”."), name=f"{path.stem}{suffix}"),
    )


def _can_name(slug: str, taken: frozenset[str]) -> bool:
    return slug not in taken and is_slug(slug)


def _bad_slug(slug: str, path: PurePosixPath, taken: frozenset[str]) -> Problem:
    """What to say of a name that no page can have."""
    if slug in taken:
        return Problem(
            Location(path),
            "reserved-name",
            message(
                N_("The name “{slug}” is taken, by the site itself or by Windows."),
                slug=slug,
            ),
            message(N_("Choose another name.")),
        )
    return Problem(
        Location(path),
        "file-name",
        message(N_("“{slug}” cannot be the name of a page."), slug=slug),
        _better_name(slug, taken),
    )


def is_slug(name: str) -> bool:
    """Return whether a name can be that of a page."""
    return SLUG.fullmatch(name) is not None and len(name) <= MOST_SLUG


def _better_name(name: str, taken: frozenset[str]) -> Message:
    """Return how to name a page instead: like it, where that can be."""
    better = slugify(name)
    if is_slug(better) and better not in taken:
        return message(
            N_(
                "Name it “{better}”: lower-case letters, digits and hyphens only, at"
                " most {most} characters."
            ),
            better=better,
            most=MOST_SLUG,
        )
    return message(
        N_(
            "Lower-case letters, digits and hyphens only, at most {most} characters,"
            " such as “gevelbank-dorp”."
        ),
        most=MOST_SLUG,
    )
