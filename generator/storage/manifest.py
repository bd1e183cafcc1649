"""What a folder holds, byte for byte: a list of checksums, and what differs from it.

The list is that of `sha256sum`, so that `sha256sum --check` can read it where
Buurtboek is not installed. It stands apart from the folder it is about: who can
change a published folder could change a list in it as well.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

# sha256sum marks a name with a backslash or a line end in it by a leading backslash.
LINE = re.compile(r"(\\?)([0-9a-f]{64}) [ *](.+)")
ESCAPES = {"\\": "\\\\", "\n": "\\n", "\r": "\\r"}
NO_FILE = ""  # stands for a link, a device: what no site holds


class NoManifest(Exception):
    """A file is no list of checksums.

    Attributes:
        line: the first line that is none, from 1.
    """

    def __init__(self, line: int) -> None:
        self.line = line
        super().__init__(f"line {line}")


@dataclass(frozen=True, slots=True)
class Difference:
    """What a folder holds other than its manifest says; names sorted.

    Attributes:
        missing: listed, and not there.
        changed: there, with other bytes, or as a link or device.
        added: there, and not listed.
    """

    missing: tuple[str, ...]
    changed: tuple[str, ...]
    added: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(self.missing or self.changed or self.added)


def sums(folder: Path) -> dict[str, str]:
    """Return the SHA-256 of every file below a folder, by name, names sorted.

    Links are not followed: they are listed without a sum, which no file has.

    Raises:
        OSError: some of it cannot be read.
    """
    found = {}
    for file in _entries(folder):
        name = file.relative_to(folder).as_posix()
        ordinary = file.is_file() and not file.is_symlink()
        found[name] = _sum(file) if ordinary else NO_FILE
    return dict(sorted(found.items()))


def written(found: Mapping[str, str]) -> str:
    """Return a manifest as text, a line a file."""
    return "".join(f"{_line(name, digest)}\n" for name, digest in found.items())


def read(text: str) -> dict[str, str]:
    """Return the checksums of a manifest, by name.

    Raises:
        NoManifest: a line is none of `sha256sum`.
    """
    found = {}
    for number, line in enumerate(text.split("\n"), 1):
        if not line:
            continue
        match = LINE.fullmatch(line)
        if match is None:
            raise NoManifest(number)
        escaped, digest, name = match.groups()
        found[_plain(name) if escaped else name] = digest
    return found


def compare(wanted: Mapping[str, str], found: Mapping[str, str]) -> Difference:
    """Return how a folder differs from its manifest."""
    both = wanted.keys() & found.keys()
    return Difference(
        missing=tuple(sorted(wanted.keys() - found.keys())),
        changed=tuple(sorted(name for name in both if wanted[name] != found[name])),
        added=tuple(sorted(found.keys() - wanted.keys())),
    )


def _entries(folder: Path) -> Iterator[Path]:
    """Yield everything below a folder that is no folder itself."""

    def refuse(error: OSError) -> None:
        raise error

    for parent, folders, names in os.walk(folder, onerror=refuse):
        here = Path(parent)
        yield from (here / name for name in names)
        yield from (here / name for name in folders if (here / name).is_symlink())


def _sum(file: Path) -> str:
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _line(name: str, digest: str) -> str:
    safe = "".join(ESCAPES.get(letter, letter) for letter in name)
    mark = "\\" if safe != name else ""
    return f"{mark}{digest}  {safe}"


def _plain(name: str) -> str:
    return re.sub(
        r"\\(.)", lambda found: {"n": "\n", "r": "\r"}.get(found[1], found[1]), name
    )
