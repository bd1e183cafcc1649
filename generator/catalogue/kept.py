"""A cache of what content files meant, found again by the bytes that they held.

To read YAML with the place of every value, to hold it against its model and to render
its story takes a millisecond, and most files are what they were. Kept are the fields
as text, which pass through their model again, and the story as HTML: an entry that
somebody put there may be wrong, but it has the right shape and nothing in it runs.
What is to be said of a file is kept too, and said again. Files with a mistake in them
are not kept: who mends one wants to know all of it.

Files share entries of the cache, some dozens each, so that one edit writes little.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any
from zlib import crc32

from generator.catalogue import retelling
from generator.catalogue.links import Target
from generator.catalogue.markdown import Heading, Story, way_back
from generator.catalogue.problems import Location, Problem
from generator.storage.cache import Cache, key

KIND = "content as read 2"  # counts up when what is kept changes
BUCKET = 32  # files that share an entry, about
COMPACT = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


@dataclass(frozen=True, slots=True)
class Meant:
    """What a file meant.

    Attributes:
        seal: checksum of its bytes, of its model and of the language it was read in.
        fields: its fields as text, before their model.
        story: its text.
        problems: what there is to say of it, by itself; no mistakes.
    """

    seal: str
    fields: Any
    story: Story
    problems: tuple[Problem, ...] = ()


def seal(data: bytes, model: str, language: str) -> str:
    """Return what tells one reading of a file from another."""
    return hashlib.sha256(f"{model} {language}\n".encode() + data).hexdigest()


class Kept:
    """What files meant, by path; processes may share the cache beneath."""

    def __init__(self, cache: Cache, buckets: int, identity: str) -> None:
        """Look at nothing yet.

        Args:
            cache: where it is kept.
            buckets: over how many entries files are spread.
            identity: of the program that reads files (`identity`).
        """
        self.buckets = buckets
        self.identity = identity
        self.seals: dict[str, str] = {}  # of all that was found or put, by path
        self._cache = cache
        self._read: dict[int, dict[str, bytes]] = {}
        self._put: dict[int, dict[str, bytes]] = {}  # rows that are not written yet
        self._stand: dict[int, frozenset[str]] = {}  # what entries written now are of

    @classmethod
    def of(cls, cache: Cache, count: int, identity: str) -> Kept:
        """Return what is kept of so many files."""
        return cls(cache, 1 << max(0, (count // BUCKET).bit_length()), identity)

    def get(self, path: PurePosixPath, wanted: str = "") -> Meant | None:
        """Return what a file meant, or None.

        Args:
            path: of the file, relative to the repository.
            wanted: its seal; empty where it is known that it did not change.
        """
        name = path.as_posix()
        number = self._bucket(name)
        row = self._put.get(number, {}).get(name) or self._rows(number).get(name)
        if row is None:
            return None
        found = _meant(path, row)
        if found is None or (wanted and found.seal != wanted):
            return None
        self.seals[name] = found.seal
        return found

    def put(self, path: PurePosixPath, meant: Meant) -> None:
        """Remember what a file means, to be written by `save`, `add` or `replace`."""
        name = path.as_posix()
        try:
            row = _row(name, meant)
        except retelling.NotKept:
            return
        self._put.setdefault(self._bucket(name), {})[name] = row
        self.seals[name] = meant.seal

    def seal_of(self, path: PurePosixPath) -> str:
        """Return the seal of a file that was found or put; empty for any other."""
        return self.seals.get(path.as_posix(), "")

    def save(self) -> None:
        """Write what was put in the place of what was kept of the same files."""
        for number in sorted(self._put):
            self._write(number, {**self._rows(number), **self._put[number]})
        self._let_go()

    def add(self) -> None:
        """Write what was put of files of which nothing was kept.

        What a site was built from stays, as long as it is not built anew.
        """
        for number in sorted(self._put):
            self._write(number, {**self._put[number], **self._rows(number)})
        self._let_go()

    def replace(self) -> None:
        """Write all that was found or put, and forget files that were not asked for."""
        asked: dict[int, list[str]] = {}
        for name in self.seals:
            asked.setdefault(self._bucket(name), []).append(name)
        for number in range(self.buckets):
            wanted = frozenset(asked.get(number, ()))
            if number not in self._put and self._stand.get(number) == wanted:
                continue  # as it was written a moment ago
            rows = {**self._rows(number), **self._put.get(number, {})}
            self._write(number, {name: rows[name] for name in wanted if name in rows})
        self._let_go()

    def _let_go(self) -> None:
        """Hold no row that was written: of ten thousand files they take much memory."""
        for number, rows in list(self._put.items()):
            written = self._rows(number)
            left = {name: row for name, row in rows.items() if written.get(name) != row}
            if left:
                self._put[number] = left
            else:
                del self._put[number]
        self._read.clear()

    def _write(self, number: int, rows: dict[str, bytes]) -> None:
        if rows != self._rows(number):
            content = b"\n".join(rows[name] for name in sorted(rows))
            self._cache.put(self._entry(number), content)
            self._read[number] = rows
            self._stand[number] = frozenset(rows)

    def _bucket(self, name: str) -> int:
        return crc32(name.encode()) % self.buckets

    def _entry(self, number: int) -> str:
        return key(KIND, self.identity, number, self.buckets)

    def _rows(self, number: int) -> dict[str, bytes]:
        """Return the rows of an entry, by path; none is taken apart yet."""
        if number not in self._read:
            content = self._cache.get(self._entry(number)) or b""
            self._read[number] = dict(_named(content))
        return self._read[number]


def identity(language: str, libraries: str) -> str:
    """Return what tells this program from another that may read files otherwise.

    Args:
        language: of what stands in stories by itself.
        libraries: the versions of all there are.
    """
    return key(KIND, _sources(), way_back(language), libraries)


def _sources() -> str:
    """The checksum of all that reads content."""
    digest = hashlib.sha256()
    for file in sorted(Path(__file__).parent.rglob("*.py")):
        digest.update(file.read_bytes())
    return digest.hexdigest()


def _named(content: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield path and row of every file; the path stands first, in quotes."""
    for row in content.split(b"\n") if content else ():
        yield row[2 : row.index(b'"', 2)].decode(), row


def _row(name: str, meant: Meant) -> bytes:
    said = retelling.rows(meant.problems)
    row = [name, meant.seal, meant.fields, _told(meant.story), said]
    return COMPACT.encode(row).encode()


def _told(story: Story) -> list[object]:
    return [
        story.html,
        [[one.level, one.text, one.anchor] for one in story.headings],
        [
            [one.kind, one.name, one.at.line, one.at.column, one.anchor]
            for one in story.targets
        ],
        story.words,
    ]


def _meant(path: PurePosixPath, row: bytes) -> Meant | None:
    """Return what a row tells; None where it is no row of ours."""
    try:
        _, sum_, fields, (html, headings, targets, words), said = json.loads(row)
        problems = retelling.problems(path, said)
        story = Story(
            html,
            tuple(Heading(*one) for one in headings),
            tuple(
                Target(kind, name, Location(path, line, column), anchor)
                for kind, name, line, column, anchor in targets
            ),
            words,
        )
    except (ValueError, TypeError):
        return None
    return Meant(sum_, fields, story, problems)
