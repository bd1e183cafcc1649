"""What is in the picture files themselves, by their bytes and without decoding."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path, PurePosixPath

from generator.catalogue import folder
from generator.catalogue.problems import Location, Problem, Severity
from generator.images.gallery import read_picture
from generator.images.measure import measure
from generator.images.metadata import tells_where
from generator.images.refusals import PictureError
from generator.wording.messages import N_, message


def check(root: Path, told: Collection[PurePosixPath]) -> Iterator[Problem]:
    """Yield what is wrong with picture files, by their first bytes.

    Args:
        root: folder of the repository.
        told: paths that are reported already; they are left out.
    """
    for file, path in files(root):
        if path in told:
            continue
        try:
            data = read_picture(file)
            measure(data, file.name)
            if tells_where(data):
                yield _located(path)
        except PictureError as refused:
            yield refused.problem(path)


def files(root: Path) -> Iterator[tuple[Path, PurePosixPath]]:
    """Yield every file beside a project that is called as a picture, by name."""
    content = root / folder.CONTENT
    for file in sorted((content / "projects").glob("*/*")):
        if file.suffix in folder.PICTURES:
            yield file, folder.CONTENT / file.relative_to(content).as_posix()


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
