"""The lock file of third-party files, read and checked.

It stands apart so that fetching (`fetch`), the list of licences (`notices`) and
the tests all read `assets.toml` in one way. Only the standard library is used:
set-up runs this before any package is installed.
"""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "third-party" / "assets.toml"
USES = ("site", "print", "test")


@dataclass(frozen=True, slots=True)
class File:
    """One file to keep.

    Attributes:
        member: its path in the package.
        to: where it goes, from the root of the repository.
        sha256: sum of its bytes, 64 hexadecimal digits.
    """

    member: str
    to: str
    sha256: str

    def is_in_place(self, root: Path) -> bool:
        """Tell whether exactly this file stands where it should."""
        path = root / self.to
        return path.is_file() and sum_of(path.read_bytes()) == self.sha256


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder of files that are made from packages: what a bundler writes.

    Attributes:
        to: where it goes, from the root of the repository.
        sha256: sum of all its files, as `sum_of_folder` makes it.
        source: folder that says from what and how, from the root of the repository.
    """

    to: str
    sha256: str
    source: str

    def is_in_place(self, root: Path) -> bool:
        """Tell whether exactly these files stand where they should."""
        return sum_of_folder(read_folder(root / self.to)) == self.sha256


@dataclass(frozen=True, slots=True)
class Asset:
    """A package, or a file of one, by someone else.

    Attributes:
        name: of the package at its source, or of the file.
        what: what it is to us, for the list of licences.
        version: that was pinned.
        licence: SPDX identifier.
        home: address of its makers.
        use: what needs it, of `USES`.
        source: `npm`, `debian` or `bundle`.
        package: name at the source.
        integrity: `sha512-` and the sum of the npm archive in base 64; else empty.
        installed: directory where the Debian package puts the files; else empty.
        files: what to keep of it, licence included.
        folder: what is bundled from it and from all it needs, or None.
    """

    name: str
    what: str
    version: str
    licence: str
    home: str
    use: tuple[str, ...]
    source: str
    package: str
    integrity: str
    installed: str
    files: tuple[File, ...]
    folder: Folder | None = None

    def is_in_place(self, root: Path) -> bool:
        """Tell whether all of it stands where it should."""
        return all(file.is_in_place(root) for file in self.files) and (
            self.folder is None or self.folder.is_in_place(root)
        )


def sum_of(content: bytes) -> str:
    """Return the SHA-256 sum of bytes as 64 hexadecimal digits."""
    return hashlib.sha256(content).hexdigest()


def sum_of_folder(contents: Mapping[str, bytes]) -> str:
    """Return the SHA-256 sum of files: of the sums and names of all.

    It is the sum of what `sha256sum` prints of them in the order of their names.

    Args:
        contents: by path in the folder.
    """
    lines = (f"{sum_of(contents[name])}  {name}\n" for name in sorted(contents))
    return sum_of("".join(lines).encode())


def read_folder(folder: Path) -> dict[str, bytes]:
    """Return the content of all files in a folder, by their path in it."""
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in folder.rglob("*")
        if file.is_file()
    }


def read_lock(path: Path = LOCK) -> tuple[Asset, ...]:
    """Return the assets of a lock file in its order.

    Raises:
        KeyError: an asset lacks something that every asset has.
        tomllib.TOMLDecodeError: the file is no TOML.
    """
    lock = tomllib.loads(path.read_text(encoding="utf-8"))
    return tuple(_asset(entry) for entry in lock["asset"])


def _asset(entry: dict[str, Any]) -> Asset:
    return Asset(
        name=entry["name"],
        what=entry["what"],
        version=entry["version"],
        licence=entry["licence"],
        home=entry["home"],
        use=tuple(entry["use"]),
        source=entry["source"],
        package=entry.get("package", entry["name"]),
        integrity=entry.get("integrity", ""),
        installed=entry.get("installed", ""),
        files=tuple(
            File(member, target["to"], target["sha256"])
            for member, target in entry["files"].items()
        ),
        folder=Folder(**entry["folder"]) if "folder" in entry else None,
    )
