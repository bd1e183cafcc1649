"""Output that is published whole or not at all.

A build writes into a folder beside its target, the stage. When all is written
and on disk, one system call exchanges the two, so that at every moment the target
is one whole tree: the former or the new one. A build that is killed leaves its
stage behind; the next one removes it.
"""

from __future__ import annotations

import contextlib
import ctypes
import errno
import fcntl
import json
import os
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.storage.unchanged import keep_unchanged

AT_FDCWD = -100  # <fcntl.h>
RENAME_EXCHANGE = 2  # <linux/fs.h>
NEW, GONE = "new", "gone.json"  # what is in the folder of a patch
NO_EXCHANGE = frozenset({errno.EINVAL, errno.ENOSYS, errno.ENOTSUP})

CONTENT = "catalogue.yml"  # its folder, and all below, is what staff wrote
SOURCES = (CONTENT, ".git", "mkdocs.yml", "pyproject.toml")

libc = ctypes.CDLL(None, use_errno=True)


class Stage:
    """A folder that will become the target, made by `begin`.

    Attributes:
        target: where the output will stand.
        folder: where to write it.
    """

    def __init__(self, target: Path, lock: int) -> None:
        self.target = target
        self.folder = _beside(target, "stage")
        self._lock: int | None = lock

    def commit(self) -> None:
        """Make the stage the target, for good, and remove what stood there.

        A file with the bytes of the former one is the former one, with its time of
        change: only what differs is written to disk, and need be copied to a server.

        Raises:
            OSError: the disk is full or fails; the former target stands.
            RuntimeError: the stage was committed or abandoned before.
        """
        if self._lock is None:
            raise RuntimeError(f"{self.target} was published or abandoned already")
        try:
            keep_unchanged(self.target, self.folder)
            _to_disk(self.folder)
            _swap(self.folder, self.target)
            _to_disk(self.target.parent)
        finally:
            self.abandon()

    def abandon(self) -> None:
        """Remove the stage; the target stays. After `commit`, do nothing."""
        if self._lock is None:
            return
        lock, self._lock = self._lock, None
        shutil.rmtree(self.folder, ignore_errors=True)
        _unlock(lock, _beside(self.target, "lock"))


@contextlib.contextmanager
def stage(target: Path) -> Iterator[Path]:
    """Give a folder to write to; it becomes the target unless an error is raised.

    Raises:
        OSError: as `begin` and `Stage.commit` say.
    """
    begun = begin(target)
    try:
        yield begun.folder
        begun.commit()
    finally:
        begun.abandon()


def begin(target: Path) -> Stage:
    """Return a new, empty stage, once no other build is at work on the target.

    One that is neither committed nor abandoned keeps all others waiting, those
    of the same process too.

    Raises:
        OSError: nothing can be written beside the target; or the target is no
            folder, or one that must not be replaced as a whole.
    """
    target = Path(os.path.realpath(target))
    _refuse_precious(target)
    target.parent.mkdir(parents=True, exist_ok=True)
    begun = Stage(target, _locked(_beside(target, "lock")))
    try:
        _finish(target)
        former = _beside(target, "former")
        if not target.exists() and former.exists():
            former.rename(target)  # killed between the two renames of `_swap`
        for leftover in (begun.folder, former):
            if os.path.lexists(leftover):
                shutil.rmtree(leftover)
        begun.folder.mkdir()
        if target.exists():
            begun.folder.chmod(target.stat().st_mode & 0o777)
    except BaseException:
        begun.abandon()
        raise
    return begun


class Patch:
    """Some files of a published folder, to be replaced all or not at all.

    They are written beside it, then put on disk, then renamed into it one by one. Who
    is killed before that leaves the folder as it was; who is killed amid it leaves a
    list of what is to be done, which the next build does first (`_finish`).

    Attributes:
        target: the folder.
        folder: where to write its new files.
    """

    def __init__(self, target: Path) -> None:
        self.target = target
        self._stage = _beside(target, "stage")
        if os.path.lexists(self._stage):
            shutil.rmtree(self._stage)
        self.folder = self._stage / NEW
        self.folder.mkdir(parents=True)

    def commit(self, gone: Iterable[str] = ()) -> None:
        """Put the new files in their places.

        Args:
            gone: names of files to be removed.

        Raises:
            OSError: the disk is full or fails; the folder is as it was, or the next
                build completes it.
        """
        listed = json.dumps(sorted(gone))
        (self._stage / GONE).write_text(listed, encoding="utf-8")
        _to_disk(self._stage)
        self._stage.rename(_beside(self.target, "patch"))
        _finish(self.target)


@contextlib.contextmanager
def patch(target: Path) -> Iterator[Patch]:
    """Give what replaces some files of a folder, once no other build is at work on it.

    Nothing is replaced unless it is committed.

    Raises:
        OSError: as `begin` says.
    """
    target = Path(os.path.realpath(target))
    _refuse_precious(target)
    lock = _locked(_beside(target, "lock"))
    try:
        _finish(target)
        begun = Patch(target)
        try:
            yield begun
        finally:
            shutil.rmtree(_beside(target, "stage"), ignore_errors=True)
    finally:
        _unlock(lock, _beside(target, "lock"))


def _finish(target: Path) -> None:
    """Do what a patch began: rename its files into their places, remove others."""
    begun = _beside(target, "patch")
    if not (begun / GONE).exists():
        return
    for parent, _, names in os.walk(begun / NEW):
        for name in sorted(names):
            new = Path(parent, name)
            final = target / new.relative_to(begun / NEW)
            final.parent.mkdir(parents=True, exist_ok=True)
            new.replace(final)
    for name in json.loads((begun / GONE).read_text(encoding="utf-8")):
        (target / name).unlink(missing_ok=True)
    _to_disk(target.parent)
    shutil.rmtree(begun)


def _beside(target: Path, what: str) -> Path:
    """Return the name of something of ours that belongs to a target.

    It is on the same file system as the target, and hidden.
    """
    return target.with_name(f".{target.name}.{what}")


def _refuse_precious(target: Path) -> None:
    """Raise an error if replacing a folder would take more than old output.

    Raises:
        NotADirectoryError: a file stands there.
        PermissionError: the folder holds sources, someone's home or the folder
            that the build was started in; or it is a disk of its own.
    """
    if os.path.lexists(target) and not target.is_dir():
        raise NotADirectoryError(
            errno.ENOTDIR, "a file stands where the output folder should", str(target)
        )
    if os.path.ismount(target):
        raise PermissionError(
            errno.EBUSY,
            "a mounted disk cannot be replaced; name a folder in it",
            str(target),
        )
    places = [Path.cwd()]
    with contextlib.suppress(RuntimeError):  # a user without a home
        places.append(Path.home().resolve())
    if (
        any(target in {place, *place.parents} for place in places)
        or any(os.path.lexists(target / name) for name in SOURCES)
        or any((parent / CONTENT).exists() for parent in target.parents)
    ):
        raise PermissionError(
            errno.EPERM,
            "this folder would be replaced as a whole; name one of its own",
            str(target),
        )


def _locked(file: Path) -> int:
    """Return a descriptor that holds the lock, after waiting for other holders."""
    while True:
        lock = os.open(file, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW, 0o666)
        try:
            fcntl.flock(lock, fcntl.LOCK_EX)
            with contextlib.suppress(FileNotFoundError):
                if os.path.samestat(os.fstat(lock), file.stat()):
                    return lock  # and not a file that its holder just removed
        except BaseException:
            os.close(lock)
            raise
        os.close(lock)


def _unlock(lock: int, file: Path) -> None:
    with contextlib.suppress(OSError):
        file.unlink()
    os.close(lock)


def _to_disk(folder: Path) -> None:
    """Wait until all that was written is on disk.

    One `syncfs` for all files of the file system: to sync 10,000 files one by
    one takes longer than to make them.

    Raises:
        OSError: some of it could not be written.

    Source:
        syncfs(2): Linux 5.8 and later report what could not be written.
    """
    if not hasattr(libc, "syncfs"):
        os.sync()
        return
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        if libc.syncfs(descriptor) != 0:
            number = ctypes.get_errno()
            raise OSError(number, os.strerror(number), str(folder))
    finally:
        os.close(descriptor)


def _swap(new: Path, target: Path) -> None:
    """Put `new` in the place of `target`, and a former target in that of `new`.

    Where the file system cannot exchange two names, there is no target for a
    moment; `begin` puts the former one back if the build is killed right then.
    """
    if not target.exists():
        new.rename(target)
        return
    try:
        _exchange(new, target)
    except OSError as error:
        if error.errno not in NO_EXCHANGE:
            raise
        former = _beside(target, "former")
        target.rename(former)
        try:
            new.rename(target)
        except BaseException:
            former.rename(target)
            raise
        shutil.rmtree(former, ignore_errors=True)


def _exchange(one: Path, other: Path) -> None:
    """Exchange two names at once (renameat2(2), RENAME_EXCHANGE)."""
    if not hasattr(libc, "renameat2"):
        raise OSError(errno.ENOSYS, os.strerror(errno.ENOSYS))
    names = os.fsencode(one), os.fsencode(other)
    if libc.renameat2(AT_FDCWD, names[0], AT_FDCWD, names[1], RENAME_EXCHANGE) != 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number), str(one), None, str(other))
