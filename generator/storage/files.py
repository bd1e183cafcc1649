"""Writing below a folder, and nowhere else.

Names of output come from content, which comes from outsiders. A name is followed
folder by folder, so that neither `..` nor a symbolic link leads elsewhere.
"""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW
FOLDER = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW


def write(folder: Path, name: str, content: bytes | str) -> None:
    """Write a file below a folder, in place of an earlier one.

    Args:
        folder: exists.
        name: relative, parts separated by “/”; folders are made as needed.
        content: text is written as UTF-8, its line ends as they are.

    Raises:
        ValueError: `name` is not that of a file below the folder.
        OSError: a link or a file stands in the way, or not all could be written.
    """
    if isinstance(content, str):
        content = content.encode()
    with _open_parent(folder, name) as (parent, last):
        descriptor = _new_file(parent, last)
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(content)


def link(folder: Path, name: str, source: Path) -> None:
    """Give a file a second name below a folder; copy it where that is impossible.

    Raises:
        ValueError: `name` is not that of a file below the folder.
        OSError: `source` cannot be read, or as for `write`.
    """
    with _open_parent(folder, name) as (parent, last):
        with contextlib.suppress(FileNotFoundError):
            os.unlink(last, dir_fd=parent)
        try:
            os.link(source, last, dst_dir_fd=parent, follow_symlinks=False)
        except OSError:
            descriptor = _new_file(parent, last)
            with os.fdopen(descriptor, "wb") as stream, source.open("rb") as original:
                shutil.copyfileobj(original, stream)


@contextlib.contextmanager
def _open_parent(folder: Path, name: str) -> Iterator[tuple[int, str]]:
    """Give the folder that a name stands in, open, and the name's last part."""
    *parents, last = _parts(name)
    parent = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        for part in parents:
            try:
                child = os.open(part, FOLDER, dir_fd=parent)
            except FileNotFoundError:
                with contextlib.suppress(FileExistsError):
                    os.mkdir(part, dir_fd=parent)
                child = os.open(part, FOLDER, dir_fd=parent)
            os.close(parent)
            parent = child
        yield parent, last
    finally:
        os.close(parent)


def _parts(name: str) -> list[str]:
    parts = name.split("/")
    if any(part in {"", ".", ".."} for part in parts) or "\0" in name:
        raise ValueError(f"{name!r} is no name of a file below a folder")
    return parts


def _new_file(parent: int, name: str) -> int:
    """Return a new file, open for writing.

    An earlier one is removed, not overwritten: it may be linked to from elsewhere.
    """
    try:
        return os.open(name, NEW, 0o666, dir_fd=parent)
    except FileExistsError:
        os.unlink(name, dir_fd=parent)
        return os.open(name, NEW, 0o666, dir_fd=parent)
