"""What lies in a folder, noted so that a change shows without reading it again.

Of every file and folder the note has its stamp (`generator.storage.stamp`); of a
file that changed so shortly before that it may change again unnoticed, also its
checksum. So a note is never wrong, and to compare ten thousand files with it takes
a tenth of a second.
"""

from __future__ import annotations

import hashlib
import os
import re
import stat
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from operator import attrgetter
from pathlib import Path

from generator.storage.stamp import Stamp

NOTHING = re.compile(r"(?!)")
FOLDER, UNSETTLED = "/", "?"
BY_NAME = attrgetter("name")


class Unsure(Exception):
    """A folder holds what may change without its stamp: a link, a device."""


@dataclass(frozen=True, slots=True)
class Inventory:
    """The files and folders below a folder, or one file.

    Attributes:
        root: the folder, or the file.
        rows: by name from the root, folders ending in “/”: the stamp, and after it a
            checksum or `UNSETTLED` where that alone proves nothing. None where there
            is nothing yet.
        is_made: whether the files were made or installed, not edited: then others may
            have linked to them since, and none changed while it was noted.
        ignored: names of files and folders that do not count.
    """

    root: str
    rows: Mapping[str, str]
    is_made: bool = False
    ignored: re.Pattern[str] = NOTHING

    @classmethod
    def take(
        cls,
        root: Path,
        *,
        is_made: bool = False,
        ignored: re.Pattern[str] = NOTHING,
    ) -> Inventory:
        """Return what lies there now.

        Raises:
            Unsure: not all of it can be noted.
            OSError: not all of it can be read.
        """
        top = str(root)
        empty = cls(top, {}, is_made, ignored)
        try:
            found = os.lstat(top)
        except FileNotFoundError:
            return empty
        if stat.S_ISDIR(found.st_mode):
            rows: dict[str, str] = {}
            empty._walk(found, "", rows)
            return cls(top, rows, is_made, ignored)
        return cls(top, {"": empty._row(top, found)}, is_made, ignored)

    def differences(self) -> tuple[str, ...]:
        """Return the names of what is new, gone or other than noted, sorted.

        A folder counts as its entries do: only that it is there, or is not.
        """
        found: set[str] = set()
        if not self.rows and os.path.lexists(self.root):
            return ("",)
        for name, row in self.rows.items():
            path = f"{self.root}/{name}" if name else self.root
            try:
                now = os.lstat(path)
            except OSError:
                found.add(name)
                continue
            if row == self._stamp(now):
                continue
            if name.endswith(FOLDER) or (name == "" and stat.S_ISDIR(now.st_mode)):
                found |= self._entries_changed(name, path)
            elif not self._is_same(path, now, row):
                found.add(name)
        return tuple(sorted(found))

    def renewed(self, names: Iterable[str], *, gone: Iterable[str] = ()) -> Inventory:
        """Return the inventory with some of its files noted anew.

        Folders that they stand in are noted anew too.

        Args:
            names: of files.
            gone: names of files that are there no more.

        Raises:
            Unsure: one of them cannot be noted.
            OSError: one of them cannot be read, or is gone.
        """
        rows = dict(self.rows)
        folders = set()
        for name in names:
            path = f"{self.root}/{name}" if name else self.root
            rows[name] = self._row(path, os.lstat(path))
            folders.add(name.rpartition("/")[0])
        for name in gone:
            rows.pop(name, None)
            folders.add(name.rpartition("/")[0])
        if self.is_made:
            for folder in folders:
                name = f"{folder}{FOLDER}" if folder else ""
                if name in rows:
                    rows[name] = self._stamp(os.lstat(f"{self.root}/{name}"))
        return replace(self, rows=rows)

    def _walk(self, found: os.stat_result, name: str, rows: dict[str, str]) -> None:
        """Note a folder and all below it, each under its name."""
        sure = self.is_made or Stamp.told(found).is_settled
        rows[name] = self._stamp(found) + ("" if sure else f" {UNSETTLED}")
        with os.scandir(f"{self.root}/{name}") as entries:
            below = sorted(entries, key=BY_NAME)
        for entry in below:
            if self.ignored.fullmatch(entry.name):
                continue
            seen = entry.stat(follow_symlinks=False)
            if stat.S_ISDIR(seen.st_mode):
                self._walk(seen, f"{name}{entry.name}/", rows)
            else:
                rows[f"{name}{entry.name}"] = self._row(entry.path, seen)

    def _row(self, path: str, found: os.stat_result) -> str:
        if not stat.S_ISREG(found.st_mode):
            raise Unsure(path)
        row = self._stamp(found)
        if self.is_made or Stamp.told(found).is_settled:
            return row
        return f"{row} {_sum(path)}"

    def _stamp(self, found: os.stat_result) -> str:
        """Return a stamp as text; to link to a file changes what the kernel notes."""
        if self.is_made:
            return f"{found.st_ino} {found.st_size} {found.st_mtime_ns}"
        return f"{found.st_ino} {found.st_size} {found.st_mtime_ns} {found.st_ctime_ns}"

    def _is_same(self, path: str, now: os.stat_result, row: str) -> bool:
        """Return whether a file whose row differs holds the same by its checksum."""
        noted = row.split()
        if len(noted) != 5 or not stat.S_ISREG(now.st_mode):
            return False
        try:
            return noted[1] == str(now.st_size) and noted[4] == _sum(path)
        except OSError:
            return False

    def _entries_changed(self, name: str, path: str) -> set[str]:
        """Return what was added to a folder; what is gone is missed by itself."""
        try:
            with os.scandir(path) as entries:
                now = {
                    f"{name}{entry.name}"
                    + (FOLDER if entry.is_dir(follow_symlinks=False) else "")
                    for entry in entries
                    if not self.ignored.fullmatch(entry.name)
                }
        except OSError:
            return {name}
        return {one for one in now if one not in self.rows}

    def sizes(self, names: Iterable[str]) -> dict[str, int]:
        """Return how many bytes some files have, of those that are there."""
        return {
            name: int(self.rows[name].split()[1]) for name in names if name in self.rows
        }

    def as_json(self) -> dict[str, object]:
        """Return the inventory as what JSON can hold."""
        return {
            "root": self.root,
            "rows": dict(self.rows),
            "is_made": self.is_made,
            "ignored": self.ignored.pattern,
        }

    @classmethod
    def read(cls, found: Mapping[str, object]) -> Inventory:
        """Return an inventory that `as_json` wrote."""
        rows, ignored = found["rows"], found["ignored"]
        assert isinstance(rows, dict)
        return cls(
            str(found["root"]),
            rows,
            bool(found["is_made"]),
            re.compile(str(ignored)),
        )


def _sum(path: str) -> str:
    with open(path, "rb", opener=_opened) as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _opened(path: str, flags: int) -> int:
    return os.open(path, flags | os.O_NOFOLLOW | os.O_NONBLOCK)
