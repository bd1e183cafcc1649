"""Which content files a change touches, asked of git.

The only place that runs git. It is called as a command with a list of arguments;
a revision is looked up first, so that one that begins with a hyphen is no option,
and nothing of the repository's own (hooks, filters, drivers) is run.
"""

from __future__ import annotations

import io
import os
import subprocess
import tarfile
from contextlib import suppress
from pathlib import Path, PurePosixPath

from generator.catalogue import folder
from generator.wording.messages import N_, Message, message

CONTENT = folder.CONTENT.as_posix()
MOST_SECONDS = 120  # that git may take
QUIET = {"GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C"}


class NoChanges(Exception):
    """It cannot be said what changed; holds the sentence that says why."""

    def __init__(self, text: Message) -> None:
        self.text = text
        super().__init__(str(text))


def begin(folder: Path) -> None:
    """Make a folder a repository; do nothing within another, or without git."""
    with suppress(NoChanges, subprocess.CalledProcessError):
        try:
            _git(folder, "rev-parse", "--is-inside-work-tree")
        except subprocess.CalledProcessError:
            _git(folder, "init", "--quiet", "--initial-branch=main")


def changed_since(root: Path, revision: str) -> frozenset[PurePosixPath]:
    """Return the content files that differ from a revision.

    Counted from where the two histories parted, so that what others added since is
    no change of ours; what is not committed yet counts too.

    Args:
        root: folder of the repository, or one in it that holds `content/`.
        revision: a branch, a tag or a commit.

    Returns:
        Paths relative to `root`, also of files that were removed.

    Raises:
        NoChanges: there is no git, no repository, or no such revision.
    """
    since = parted_from(root, revision)
    listed = _git(
        root,
        *("diff", "--name-only", "-z", "--relative", "--no-renames"),
        *("--no-ext-diff", "--no-textconv", since, "--", CONTENT),
    )
    unknown = _git(
        root, "ls-files", "--others", "--exclude-standard", "-z", "--", CONTENT
    )
    return frozenset(
        PurePosixPath(os.fsdecode(name))
        for name in (listed + unknown).split(b"\0")
        if name
    )


def parted_from(root: Path, revision: str) -> str:
    """Return the commit where the present work parted from a revision.

    Raises:
        NoChanges: as `changed_since` says.
    """
    commit = _commit(root, revision)
    try:
        return _git(root, "merge-base", commit, "HEAD").decode().strip()
    except subprocess.CalledProcessError:
        raise NoChanges(
            message(
                N_(
                    "git knows no common past of this branch and “{revision}”. In a"
                    " shallow copy, fetch more of it: git fetch --unshallow."
                ),
                revision=revision,
            )
        ) from None


def restore(root: Path, commit: str, target: Path) -> None:
    """Write the content of a commit below a folder; only ordinary files.

    Args:
        root: folder of the repository, or one in it that holds `content/`.
        commit: as `parted_from` returns it.
        target: an empty folder; it gets a folder `content`.
    """
    try:
        packed = _git(root, "archive", "--format=tar", commit, "--", CONTENT)
    except subprocess.CalledProcessError:
        return  # the commit has no content yet
    with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
        files = [one for one in archive.getmembers() if one.isfile() or one.isdir()]
        archive.extractall(target, members=files, filter="data")


def _commit(root: Path, revision: str) -> str:
    try:
        _git(root, "rev-parse", "--git-dir")
    except subprocess.CalledProcessError:
        raise NoChanges(
            message(
                N_(
                    "This folder is no git repository, so nobody knows what changed."
                    " Leave --changed-since out, or run the command in the repository."
                )
            )
        ) from None
    try:
        wanted = f"{revision}^{{commit}}"
        found = _git(
            root, "rev-parse", "--verify", "--quiet", "--end-of-options", wanted
        )
    except (subprocess.CalledProcessError, ValueError):
        raise NoChanges(
            message(
                N_(
                    "git knows no revision “{revision}”. Name a branch, a tag or a"
                    " commit, such as origin/main; a fresh copy may have to fetch it"
                    " first."
                ),
                revision=revision,
            )
        ) from None
    return found.decode().strip()


def _git(root: Path, *arguments: str) -> bytes:
    """Return what git answers.

    Raises:
        CalledProcessError: git refuses.
        NoChanges: there is no git, or it takes too long.
    """
    try:
        return subprocess.run(
            ["git", "-c", "core.fsmonitor=", "-C", str(root), *arguments],
            capture_output=True,
            check=True,
            env={**os.environ, **QUIET},
            stdin=subprocess.DEVNULL,
            timeout=MOST_SECONDS,
        ).stdout
    except FileNotFoundError:
        raise NoChanges(
            message(N_("To know what changed, git must be installed."))
        ) from None
    except subprocess.TimeoutExpired:
        raise NoChanges(
            message(N_("git gave no answer within {most} seconds."), most=MOST_SECONDS)
        ) from None
