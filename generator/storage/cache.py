"""What was made before, found again by the hash of all it was made from.

An entry is a file that holds just the value, so that it can be linked into a
site without being copied. Its name holds its key and a checksum of key and value:
what is cut, torn, swapped, renamed or put there by mistake does not fit its name
and counts as absent. There is no index to damage and no lock to wait for; entries
are written under a temporary name, then renamed.

A cache that is full, read-only or gone only costs time. The checksum guards
against accidents, not against people: whoever may write into the folder may
write into the site.
"""

from __future__ import annotations

import contextlib
import fcntl
import hashlib
import os
import re
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(".cache/buurtboek")  # in the repository, ignored by git
MOST_BYTES = 4 * 1024**3  # some 7,000 pictures in all their renditions

NAME = re.compile(r"(?P<key>[0-9a-f]{64})\.[0-9a-f]{64}")
TEMPORARY = ".new-"
MONTH = 30  # days
DAY = 24 * 60 * 60 * 10**9  # nanoseconds

Part = bytes | str | int
Stamp = tuple[int, int, int]  # number, size and time of change of a file


def key(kind: str, *parts: Part) -> str:
    """Return the name of a result: 64 hexadecimal digits.

    Args:
        kind: what sort of result it is, with the version of what makes it.
        parts: everything the result depends on. They are told apart by their
            lengths: ("ab", "c") is not ("a", "bc").
    """
    digest = hashlib.sha256()
    for part in (kind, *parts):
        content = part if isinstance(part, bytes) else str(part).encode()
        digest.update(len(content).to_bytes(8, "big"))
        digest.update(content)
    return digest.hexdigest()


@dataclass(frozen=True, slots=True)
class Entry:
    """A file of the cache.

    Attributes:
        file: where it lies.
        size: bytes.
        used: when it was last wanted, nanoseconds since 1970.
    """

    file: Path
    size: int
    used: int


@dataclass(frozen=True, slots=True)
class Held:
    """What a cache holds, or lost: so many entries, of so many bytes together."""

    entries: int = 0
    size: int = 0


class InUse(Exception):
    """A build is at work with the cache."""


@contextlib.contextmanager
def shared(folder: Path) -> Iterator[None]:
    """Keep the entries of a cache from being pruned while a build links to them.

    Any number of builds may do so at once; it waits while one prunes. A folder that
    cannot be made or read holds nothing that could be pruned.
    """
    with contextlib.ExitStack() as held:
        with contextlib.suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True)
            lock = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
            held.callback(os.close, lock)
            fcntl.flock(lock, fcntl.LOCK_SH)
        yield


@contextlib.contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Keep builds from a cache.

    Raises:
        InUse: a build is at work.
        OSError: there is no such folder.
    """
    lock = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise InUse from None
        yield
    finally:
        os.close(lock)


def tidy(folder: Path, most_bytes: int = MOST_BYTES) -> None:
    """Remove what no build wanted for a month, where a cache is too large.

    What is wanted more often stays, however much it is: to remove it after every build
    would be to make it in every build. Nothing is done while a build is at work.
    """
    with contextlib.suppress(InUse, OSError), alone(folder):
        Cache(folder, most_bytes).prune(idle=MONTH)


class Cache:
    """Results on disk, by key. Processes may share a folder, threads a cache."""

    def __init__(self, folder: Path = FOLDER, most_bytes: int = MOST_BYTES) -> None:
        """Use a folder, which need not exist.

        Args:
            folder: the cache's own.
            most_bytes: what `prune` leaves at most.
        """
        self.folder = folder
        self.most_bytes = most_bytes
        self._listed: dict[str, dict[str, list[str]]] = {}
        self._whole: dict[Path, Stamp] = {}

    def get(self, name: str) -> bytes | None:
        """Return what was kept under a key, whole and unchanged, or None."""
        for file in self._candidates(name):
            if (value := self._read(file, name)) is not None:
                return value
        return None

    def file(self, name: str) -> Path | None:
        """Return the file that holds what was kept under a key, or None.

        It is for linking and copying only. Its content is checked when this cache
        first meets it, and again when it changed since.
        """
        for file in self._candidates(name):
            stamp = _stamp(file)
            if stamp is not None and self._whole.get(file) == stamp:
                return file
            if self._read(file, name) is not None:
                return file
        return None

    def put(self, name: str, value: bytes) -> bytes:
        """Keep a value under a key, if the disk allows, and return the value.

        It takes the place of an earlier value.
        """
        folder, final = self.folder / name[:2], f"{name}.{_seal(name, value)}"
        writer = f"{os.getpid()}-{threading.get_ident()}"
        temporary = folder / f"{TEMPORARY}{writer}-{final[:16]}"
        with contextlib.suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True)
            try:
                temporary.write_bytes(value)
                temporary.rename(folder / final)
            except BaseException:
                with contextlib.suppress(OSError):
                    temporary.unlink()
                raise
            for former in self._candidates(name):
                if former.name != final:
                    with contextlib.suppress(OSError):
                        former.unlink()
            self._listed.setdefault(name[:2], {})[name] = [final]
        return value

    def deposit(self, value: bytes) -> str:
        """Keep a value under a key of its own bytes, once, and return that key.

        So what several results have in common is kept once for all of them.
        """
        name = key("by its bytes", value)
        if self.file(name) is None:
            self.put(name, value)
        return name

    def held(self) -> Held:
        """Return what the cache holds."""
        sizes = [entry.size for entry in self._entries()]
        return Held(len(sizes), sum(sizes))

    def prune(self, *, idle: int = 0) -> Held:
        """Remove the entries that were unwanted longest, until the rest fits.

        What a killed process left half-written goes too. A file that bears no name
        of the cache's own is left alone.

        Args:
            idle: days; what was wanted since stays, even if the rest does not fit.

        Returns:
            What was removed.
        """
        total = 0
        removed = []
        until = time.time_ns() - idle * DAY
        for entry in sorted(self._entries(), key=_latest_first):
            total += entry.size
            if total > self.most_bytes and (not idle or entry.used < until):
                with contextlib.suppress(OSError):
                    entry.file.unlink()
                    removed.append(entry.size)
        self._listed.clear()
        return Held(len(removed), sum(removed))

    def _candidates(self, name: str) -> list[Path]:
        """Return the files that claim to be an entry: usually one, or none."""
        folder = self.folder / name[:2]
        listed = self._listed.get(name[:2])
        if listed is None:
            listed = {}
            with contextlib.suppress(OSError):
                for found in sorted(file.name for file in folder.iterdir()):
                    if entry := NAME.fullmatch(found):
                        listed.setdefault(entry["key"], []).append(found)
            self._listed[name[:2]] = listed
        return [folder / found for found in listed.get(name, ())]

    def _read(self, file: Path, name: str) -> bytes | None:
        """Return the value of an entry; remove an entry that is damaged."""
        flags = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK
        stamp = _stamp(file)
        try:
            with os.fdopen(os.open(file, flags), "rb") as stream:
                value = stream.read()
        except OSError:
            return None
        if file.name != f"{name}.{_seal(name, value)}":
            with contextlib.suppress(OSError):
                file.unlink()
            return None
        if stamp is not None:
            self._whole[file] = stamp
        _mark_used(file)
        return value

    def _entries(self) -> Iterator[Entry]:
        """Yield every entry; remove what a killed process left."""
        yesterday = time.time_ns() - DAY
        for file in self.folder.glob("[0-9a-f][0-9a-f]/*"):
            with contextlib.suppress(OSError):
                found = file.stat(follow_symlinks=False)
                if file.name.startswith(TEMPORARY) and found.st_mtime_ns < yesterday:
                    file.unlink()
                elif NAME.fullmatch(file.name):
                    used = max(found.st_atime_ns, found.st_mtime_ns)
                    yield Entry(file, found.st_size, used)


def _seal(name: str, value: bytes) -> str:
    """Return the checksum in an entry's name: of its key and its value."""
    digest = hashlib.sha256(name.encode())
    digest.update(value)
    return digest.hexdigest()


def _latest_first(entry: Entry) -> tuple[int, Path]:
    return -entry.used, entry.file


def _stamp(file: Path) -> Stamp | None:
    try:
        found = file.stat(follow_symlinks=False)
    except OSError:
        return None
    return found.st_ino, found.st_size, found.st_mtime_ns


def _mark_used(file: Path) -> None:
    """Note that an entry is in use, once a day, also where disks don't.

    The time of change stays: a site links to the file, and browsers ask whether
    it changed.
    """
    with contextlib.suppress(OSError):
        found = file.stat(follow_symlinks=False)
        now = time.time_ns()
        if now - found.st_atime_ns > DAY:
            os.utime(file, ns=(now, found.st_mtime_ns), follow_symlinks=False)
