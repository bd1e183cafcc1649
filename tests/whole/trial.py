"""Builds of two editions of a small catalogue, cut short; and what stands after each.

Every look is at the whole target: the sums of all its files are those of one edition,
or something is damaged.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any, Self

from generator.storage import manifest
from generator.storage.closing import Closing
from tests.hostile.making import BASE, CONFIGURATION

ROOT = Path(__file__).parents[2]
EDITIONS = ("Boekentil aan de kerk", "Boekenkast op het plein")
Sums = dict[str, str]


@dataclass
class Trial(Closing):
    """Two editions, and one target that both are published to.

    Attributes:
        folder: where all of it is.
        target: the site.
        seconds: that a build takes.
        sums: of either edition.
    """

    folder: Path
    target: Path
    seconds: float = 0.0
    sums: list[Sums] = field(default_factory=list)

    def __enter__(self) -> Self:
        for number, title in enumerate(EDITIONS):
            root = self.root(number)
            shutil.copytree(BASE, root)
            (root / "mkdocs.yml").write_text(CONFIGURATION, encoding="utf-8")
            file = root / "content/projects/boekentil-kerkplein/index.md"
            text = re.sub("(?m)^title: .*", f"title: {title}", file.read_text("utf-8"))
            file.write_text(text, encoding="utf-8")
        self.builder = subprocess.Popen(
            [sys.executable, "-m", "tests.whole.builder"],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        try:
            for number in (0, 1, 0, 1):  # the second time as warm as those to come
                done = self.build(number)
                assert done["status"] == 0, self.said()
                self.seconds = float(done["seconds"])
                if len(self.sums) < len(EDITIONS):
                    self.sums.append(manifest.sums(self.target))
            assert self.sums[0] != self.sums[1]
        except BaseException:
            self.builder.kill()
            self.close()
            raise
        return self

    def close(self) -> None:
        """Let the process that builds end."""
        with self.builder as builder:
            assert builder.stdin is not None
            builder.stdin.close()

    def root(self, number: int) -> Path:
        """Return the repository of an edition."""
        return self.folder / f"edition-{number}"

    def build(self, number: int, **asked: Any) -> dict[str, Any]:
        """Build an edition; return how that ended."""
        asked = {
            "root": str(self.root(number)),
            "output": str(self.target),
            "log": str(self.folder / "log"),
            **asked,
        }
        assert self.builder.stdin is not None
        assert self.builder.stdout is not None
        self.builder.stdin.write(json.dumps(asked) + "\n")
        self.builder.stdin.flush()
        done: dict[str, Any] = json.loads(self.builder.stdout.readline())
        return done

    def kilobytes(self) -> int:
        """Return the room that the site takes on a disk."""
        files = (file for file in self.target.rglob("*") if file.is_file())
        return sum(-(-file.stat().st_size // 4096) * 4 for file in files)

    def said(self) -> str:
        """Return what the last build printed."""
        return (self.folder / "log").read_text("utf-8")

    def stands(self) -> int | None:
        """Return the edition that stands whole; None if what stands is damaged."""
        found = manifest.sums(self.target) if self.target.is_dir() else {}
        return self.sums.index(found) if found in self.sums else None

    def beside(self) -> list[str]:
        """Return what builds left beside the target."""
        return sorted(
            one.name
            for one in self.target.parent.iterdir()
            if one.name.startswith(f".{self.target.name}.")
        )


@dataclass(frozen=True, slots=True)
class Look:
    """What stood after a build was killed, and after the next one.

    Attributes:
        after: seconds after its start that the build was killed.
        was_killed: or had ended before.
        before: the edition that stood before.
        killed: the edition that stands after the kill, None if damaged.
        mended: likewise after the next build, which nothing disturbs.
        left: what that build left beside the target.
    """

    after: float
    was_killed: bool
    before: int
    killed: int | None
    mended: int | None
    left: list[str]

    @property
    def is_whole(self) -> bool:
        """Whether every promise held."""
        new = 1 - self.before
        whole = self.killed in (self.before, new)
        return whole and self.mended == new and not self.left


def kills(trial: Trial, count: int, seed: int) -> Iterator[Look]:
    """Kill builds at random moments until `count` of them died; yield what stood.

    A build that ended before its moment came is looked at as well.
    """
    chance = Random(seed)
    standing = 1
    while count:
        after = chance.uniform(0, trial.seconds)
        done = trial.build(1 - standing, after=after)
        count -= done["status"] < 0
        killed = trial.stands()
        # How long a build takes now: the machine may be busier than it was.
        trial.seconds = float(trial.build(1 - standing)["seconds"])
        look = Look(
            round(after, 3),
            done["status"] < 0,
            standing,
            killed,
            trial.stands(),
            trial.beside(),
        )
        yield look
        standing = 1 - standing


@contextmanager
def small_disk(folder: Path, kilobytes: int) -> Iterator[bool]:
    """Mount a small disk on a folder; give whether that is allowed here."""
    folder.mkdir(parents=True, exist_ok=True)
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={kilobytes}k", "tmpfs", str(folder)],
        capture_output=True,
        check=False,
    )
    try:
        yield mounted.returncode == 0
    finally:
        if mounted.returncode == 0:
            subprocess.run(["umount", str(folder)], check=True)
