"""Files that come out as they were stay what they were: the same file on disk.

So only what differs is written to disk, and who copies a site to a server by time and
size (rsync does) copies only that. The former tree goes when the new one is in place:
no two trees share a file for longer than that.
"""

from __future__ import annotations

import contextlib
import os
import stat
from pathlib import Path

KEPT = ".kept"  # name of a file on its way
PIECE = 1024 * 1024  # bytes that are compared at a time


def keep_unchanged(former: Path, new: Path) -> None:
    """Put the files of a former tree in the place of new ones with the same bytes.

    Where that is impossible, the new file is as good. Permissions count too.
    """
    root = os.fspath(new)
    for parent, folders, names in os.walk(root):
        below = Path(f"{former}{parent[len(root) :]}")
        if not below.is_dir():
            folders.clear()  # nothing in it was there before
            continue
        for name in names:
            with contextlib.suppress(OSError):
                old, here = Path(below, name), Path(parent, name)
                if _is_same(old, here):
                    _take(old, here, new / KEPT)


def _is_same(old: Path, new: Path) -> bool:
    """Return whether two files hold the same and are not one already."""
    before, now = old.lstat(), new.lstat()
    if not stat.S_ISREG(before.st_mode) or before.st_ino == now.st_ino:
        return False
    if (before.st_mode, before.st_size) != (now.st_mode, now.st_size):
        return False
    with old.open("rb") as first, new.open("rb") as second:
        while piece := first.read(PIECE):
            if piece != second.read(PIECE):
                return False
    return True


def _take(old: Path, new: Path, kept: Path) -> None:
    os.link(old, kept, follow_symlinks=False)
    try:
        kept.replace(new)
    except BaseException:
        kept.unlink()
        raise
