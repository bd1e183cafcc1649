"""Several files written together, or none of them.

All is first written to a hidden folder beside them and put on disk, so that a full
disk is met while nothing has changed. Then each file takes its place in one step;
if one cannot, those that did are put back as they were. Who is killed in between
leaves whole files of both kinds, never half a file.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from pathlib import Path

STAGE = ".buurtboek-stage"


def write_together(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files below a folder, in place of earlier ones.

    Args:
        folder: exists.
        files: content by name; names are relative, parts separated by “/”.

    Raises:
        ValueError: a name is not that of a file below the folder.
        OSError: something could not be written; everything is as it was.
    """
    targets = {name: _target(folder, name) for name in files}
    stage = folder / STAGE
    if os.path.lexists(stage):
        shutil.rmtree(stage)
    stage.mkdir()
    try:
        for number, content in enumerate(files.values()):
            with (stage / f"{number}.new").open("xb") as stream:
                stream.write(content)
                stream.flush()
                os.fsync(stream.fileno())
        _take_places(list(targets.values()), stage)
    finally:
        shutil.rmtree(stage, ignore_errors=True)


def _take_places(targets: list[Path], stage: Path) -> None:
    made: list[Path] = []  # folders, outer before inner
    done: list[tuple[Path, Path | None]] = []
    try:
        for number, target in enumerate(targets):
            for parent in reversed([target.parent, *target.parent.parents]):
                if stage.parent in parent.parents and not parent.exists():
                    parent.mkdir()
                    made.append(parent)
            former = None
            if os.path.lexists(target):
                former = stage / f"{number}.old"
                shutil.copy2(target, former, follow_symlinks=False)
            (stage / f"{number}.new").replace(target)
            done.append((target, former))
    except BaseException:
        for target, former in reversed(done):
            if former is None:
                target.unlink()
            else:
                former.replace(target)
        for parent in reversed(made):
            parent.rmdir()
        raise


def _target(folder: Path, name: str) -> Path:
    parts = name.split("/")
    if any(part in {"", ".", ".."} for part in parts) or "\0" in name:
        raise ValueError(f"{name!r} is no name of a file below a folder")
    target = folder.joinpath(*parts)
    for parent in target.parents:
        if parent == folder:
            break
        if parent.is_symlink():
            raise OSError(f"{parent} is a symbolic link")
    if target.is_symlink():
        raise OSError(f"{target} is a symbolic link")
    return target
