"""What is in the picture files themselves, by their bytes and without decoding."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path, PurePosixPath

from generator.catalogue import folder
from generator.catalogue.problems import Problem
from generator.images.gallery import read_picture
from generator.images.measure import measure
from generator.images.refusals import PictureError


def check(root: Path, told: Collection[PurePosixPath]) -> Iterator[Problem]:
    """Yield what is wrong with picture files, by their first bytes.

    Args:
        root: folder of the repository.
        told: paths that are reported already; they are left out.
    """
    for file in sorted((root / folder.CONTENT / "projects").glob("*/*")):
        path = folder.CONTENT / file.relative_to(root / folder.CONTENT).as_posix()
        if file.suffix not in folder.PICTURES or path in told:
            continue
        try:
            measure(read_picture(file), file.name)
        except PictureError as refused:
            yield refused.problem(path)
