"""Whether a file is still what it was, without reading it."""

from __future__ import annotations

import os
import time
from dataclasses import dataclass
from pathlib import Path

# File systems note changes in steps, of some milliseconds or of two seconds on an
# old one (FAT): a file that changed just now may change again unnoticed.
SETTLED = 3_000_000_000  # nanoseconds


@dataclass(frozen=True, slots=True)
class Stamp:
    """What the content of a file cannot change without, as stat(2) tells it.

    Attributes:
        number: of the file on its file system.
        size: bytes.
        modified: nanoseconds since 1970.
        changed: likewise; unlike the former, no program can set it.
    """

    number: int
    size: int
    modified: int
    changed: int

    @classmethod
    def of(cls, file: Path) -> Stamp:
        """Return the stamp of a file, or of a link itself.

        Raises:
            OSError: there is none.
        """
        return cls.told(file.stat(follow_symlinks=False))

    @classmethod
    def told(cls, found: os.stat_result) -> Stamp:
        """Return the stamp that stat(2) told."""
        return cls(found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns)

    @property
    def is_settled(self) -> bool:
        """Whether a later change of the file is sure to change the stamp."""
        return time.time_ns() - max(self.modified, self.changed) > SETTLED

    def __str__(self) -> str:
        return f"{self.number} {self.size} {self.modified} {self.changed}"
