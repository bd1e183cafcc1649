"""What is in the picture files themselves, by their bytes and without decoding."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import suppress
from pathlib import Path, PurePosixPath

from generator.catalogue import folder
from generator.catalogue.problems import Location, Problem, Severity
from generator.images.gallery import read_picture
from generator.images.measure import measure
from generator.images.metadata import tells_where
from generator.images.plan import SITE_WIDTHS
from generator.images.refusals import PictureError
from generator.wording.messages import N_, message

# Pixels: as wide as the site ever shows one, and 230 an inch across a page A4.
LEAST_WIDTH = max(SITE_WIDTHS)


def check(root: Path, told: Collection[PurePosixPath]) -> Iterator[Problem]:
    """Yield what is wrong with picture files, by their first bytes.

    Args:
        root: folder of the repository.
        told: paths that are reported already; they are left out.
    """
    for file, path in _untold(root, told):
        try:
            data = read_picture(file)
            measure(data, file.name)
            if tells_where(data):
                yield _located(path)
        except PictureError as refused:
            yield refused.problem(path)


def coarse(root: Path, told: Collection[PurePosixPath]) -> Iterator[Problem]:
    """Yield the photographs that are too small to be sharp across a page of paper.

    A brochure says so of those in it, only when it is made.

    Args:
        root: folder of the repository.
        told: paths that are reported already; they are left out.
    """
    for file, path in _untold(root, told):
        with suppress(PictureError):  # told by `check`
            width = measure(read_picture(file), file.name).size.width
            if width < LEAST_WIDTH:
                text = N_(
                    "The picture is {width} pixels wide: across a page of paper it is"
                    " coarse."
                )
                hint = N_(
                    "Ask for the original, as it comes from the camera: at least"
                    " {least} pixels wide."
                )
                yield Problem(
                    Location(path),
                    "picture-coarse",
                    message(text, width=width),
                    message(hint, least=LEAST_WIDTH),
                    Severity.WARNING,
                )


def files(root: Path, problems: list[Problem]) -> Iterator[tuple[Path, PurePosixPath]]:
    """Yield every file beside a project that is called as a picture, by name.

    Args:
        root: folder of the repository.
        problems: folders that cannot be read are added here.
    """
    projects = folder.CONTENT / "projects"
    for slug in _names(root, projects, problems):
        for name in _names(root, projects / slug, problems):
            path = projects / slug / name
            if path.suffix in folder.PICTURES:
                yield root / path, path


def _untold(
    root: Path, told: Collection[PurePosixPath]
) -> Iterator[tuple[Path, PurePosixPath]]:
    return (one for one in files(root, []) if one[1] not in told)


def _names(root: Path, path: PurePosixPath, problems: list[Problem]) -> list[str]:
    try:
        return sorted(one.name for one in (root / path).iterdir())
    except (FileNotFoundError, NotADirectoryError):
        return []
    except OSError:
        problems.append(folder.unreadable(path))
        return []


def _located(path: PurePosixPath) -> Problem:
    return Problem(
        Location(path),
        "picture-location",
        message(N_("The picture file tells where it was made, to the metre.")),
        message(
            N_(
                "Take it out with “buurtboek pictures clean”; the picture stays as it"
                " is. The form does it by itself."
            )
        ),
        Severity.WARNING,
    )
