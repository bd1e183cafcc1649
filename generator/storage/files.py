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

from generator.storage.closing import Closing

NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW
FOLDER = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW
MOST_OPEN = 32  # folders that one writer keeps open


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
    with _open_parent(folder, name) as (parent, last):
        _fill(_new_file(parent, last), content)


def put(folder: Path, name: str, content: bytes | str | Path) -> None:
    """Write a file below a folder; a file of the cache is linked, not copied.

    Args:
        folder: exists.
        name: as in `write`.
        content: as in `write`, or the file in the cache that holds it.

    Raises:
        ValueError: as `write`.
        OSError: likewise.
    """
    if isinstance(content, Path):
        link(folder, name, content)
    else:
        write(folder, name, content)


class Writer(Closing):
    """Writes many files below a folder, with few calls of the system for each.

    The folders that names lead through stay open, a few at a time, so that no name
    is followed from the top again.
    """

    def __init__(self, folder: Path) -> None:
        """Open the folder, which exists."""
        self._root = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        self._open: dict[str, int] = {}

    def close(self) -> None:
        """Let go of the folders."""
        self._let_go()
        os.close(self._root)

    def write(self, name: str, content: bytes | str) -> None:
        """Write a file in place of an earlier one, as `write` of this module does."""
        *parents, last = _parts(name)
        _fill(_new_file(self._folder(parents), last), content)

    def _folder(self, parents: list[str]) -> int:
        """Return the folder that a file stands in, open."""
        if not parents:
            return self._root
        path = "/".join(parents)
        if path not in self._open:
            outer = self._folder(parents[:-1])
            if len(self._open) > MOST_OPEN:
                self._let_go()
                outer = self._folder(parents[:-1])
            self._open[path] = _open_folder(parents[-1], outer)
        return self._open[path]

    def _let_go(self) -> None:
        for descriptor in self._open.values():
            os.close(descriptor)
        self._open.clear()


def _fill(descriptor: int, content: bytes | str) -> None:
    """Write all there is into an open file, and close it."""
    left = memoryview(content.encode() if isinstance(content, str) else content)
    try:
        while left:
            left = left[os.write(descriptor, left) :]
    finally:
        os.close(descriptor)


def _open_folder(name: str, outer: int) -> int:
    """Return a folder in an open one, open too, after making it where it lacks."""
    with contextlib.suppress(FileExistsError):
        os.mkdir(name, dir_fd=outer)
    return os.open(name, FOLDER, dir_fd=outer)


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


def names(folder: Path) -> Iterator[str]:
    """Yield the name of every file below a folder, parts separated by “/”."""
    top = len(os.fspath(folder)) + 1
    for parent, _, found in os.walk(folder):
        within = parent[top:].replace(os.sep, "/")
        for name in found:
            yield f"{within}/{name}" if within else name


@contextlib.contextmanager
def _open_parent(folder: Path, name: str) -> Iterator[tuple[int, str]]:
    """Give the folder that a name stands in, open, and the name's last part."""
    *parents, last = _parts(name)
    parent = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        for part in parents:
            child = _open_folder(part, parent)
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
