"""The search index in pieces, after an edit of words: only the pieces that changed.

What stands in the files of the index is all there is to know of it, so an edit is made
in them: the words of a text that weigh otherwise now are looked up in their shards, and
put in, taken out or moved. A shard that grows or shrinks may take a word from the next
one or leave it one: shards are filled anew, as `shards` fills them, until one begins
where it began before.
"""

from __future__ import annotations

import hashlib
import json
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Any

from generator.views import addresses
from generator.website import shards, words
from generator.website.shards import CHUNK, TOLD, Levels, Searched

Read = Callable[[str], str]  # address of a file of the index → its text
Entry = tuple[str, str]  # a word, and what a shard says of it
Entries = list[tuple[str, list[list[int]]]]  # words, each with its rows


@dataclass(frozen=True, slots=True)
class Edit:
    """Other words in one record.

    Attributes:
        at: number of the record.
        before, now: what is searched of it.
    """

    at: int
    before: Searched
    now: Searched


@dataclass(slots=True)
class _Index:
    """The files of an index; those that changed are known."""

    read: Read
    lead: dict[str, Any]
    firsts: list[str]
    changed: dict[str, str] = field(default_factory=dict)

    def text(self, address: str) -> str:
        return self.changed.get(address) or self.read(address)

    def entries(self, number: int) -> Entries:
        """Return the words of a shard before the edit, each with its rows."""
        return _entries(self.read(addresses.search_shard(number)))


def files(
    edits: Iterable[Edit], empty: frozenset[str], read: Read
) -> Iterator[tuple[str, str]]:
    """Yield address and content of every file of the index that is another now.

    Args:
        edits: the records that changed.
        empty: words that are never searched.
        read: returns a file of the index before.
    """
    lead = json.loads(read(addresses.RECORDS))
    index = _Index(read, lead, lead["firsts"].split(" "))
    other: dict[str, dict[int, tuple[int, int]]] = {}
    for one in edits:
        if one.before.shown != one.now.shown:
            _show(index, one)
        before, now = (
            _levels(words.weigh(texts, empty))
            for texts in (one.before.texts, one.now.texts)
        )
        for word in before.keys() | now.keys():
            levels = before.get(word, 0), now.get(word, 0)
            if levels[0] != levels[1]:
                other.setdefault(word, {})[one.at] = levels
    if other:
        index.firsts = list(_refilled(index, other))
    digest = hashlib.sha256()
    for address in _addresses(lead["count"], len(index.firsts)):
        digest.update(index.text(address).encode())
    lead["version"] = digest.hexdigest()[:8]
    lead["firsts"] = " ".join(index.firsts)
    if any(
        (before < TOLD) != (now < TOLD)
        for levels in other.values()
        for before, now in levels.values()
    ):
        lead["words"] = " ".join(_core(index))
    yield addresses.RECORDS, shards.as_json(lead)
    yield from index.changed.items()


def _entries(text: str) -> Entries:
    return [(word, rows) for word, rows in json.loads(text)["words"]]


def _levels(found: Levels) -> dict[str, int]:
    return {word: level for level, some in found.items() for word in some}


def _addresses(count: int, number: int) -> Iterator[str]:
    """Yield the addresses of all files but the lead, in the order of the index."""
    yield from map(addresses.search_chunk, range((count + CHUNK - 1) // CHUNK))
    yield from map(addresses.search_shard, range(number))


def _show(index: _Index, edit: Edit) -> None:
    address = addresses.search_chunk(edit.at // CHUNK)
    shown = json.loads(index.text(address))
    shown[edit.at % CHUNK] = edit.now.shown
    index.changed[address] = shards.as_json(shown)


def _refilled(
    index: _Index, other: dict[str, dict[int, tuple[int, int]]]
) -> Iterator[str]:
    """Put words into their shards; yield the letters that each shard begins at."""
    starts = [shards.as_browsers_sort(first) for first in index.firsts]
    dirty: dict[int, list[str]] = {}
    for word in other:
        number = max(0, bisect_right(starts, shards.as_browsers_sort(word)) - 1)
        dirty.setdefault(number, []).append(word)
    # How full a shard may be depends on the first word of the next one.
    touched = {number + step for number in dirty for step in (-1, 0)}
    filling = _Filling(index)
    last = len(starts) - 1
    for number in range(len(starts)):
        if number not in touched and filling.begins_at(number):
            yield filling.skip(number)
            continue
        words_now = _edited(index.entries(number), dirty.get(number, ()), other)
        yield from filling.take(number, words_now)
        if number < last and number + 1 not in dirty:
            yield from filling.end_before(index.entries(number + 1)[0])
    yield from filling.end()


class _Filling:
    """Shards filled one after another; those that come out as they were are skipped."""

    def __init__(self, index: _Index) -> None:
        self._index = index
        self._made = 0  # shards so far
        self._some: list[Entry] = []  # of the shard that is being filled
        self._size = 0  # of those, letters
        self._before: str | None = ""  # the word before them; None where not looked up

    def begins_at(self, number: int) -> bool:
        """Return whether a shard begins where it began, and nothing is in it yet."""
        return not self._some and self._made == number

    def skip(self, number: int) -> str:
        """Leave a shard as it is; return the letters that it begins at."""
        first = self._index.firsts[number]
        if self._before is not None:  # the word before it may be another now
            word = self._index.entries(number)[0][0]
            first = shards.told_apart(self._before, word)
        self._before = None
        self._made += 1
        return first

    def take(self, number: int, entries: Iterable[Entry]) -> Iterator[str]:
        """Take the words of a shard as they are now; yield where others begin."""
        if self._before is None:
            self._before = self._index.entries(number - 1)[-1][0]
        for word, said in entries:
            if self._some and self._size + len(said) > shards.SHARD:
                yield self._close()
            self._some.append((word, said))
            self._size += len(said)

    def end_before(self, following: tuple[str, list[list[int]]]) -> Iterator[str]:
        """End the shard where the next one begins with a word that does not fit."""
        if self._some and self._size + len(_said(*following)) > shards.SHARD:
            yield self._close()

    def end(self) -> Iterator[str]:
        """End the last shard."""
        if self._some:
            yield self._close()

    def _close(self) -> str:
        index = self._index
        content = shards.shard(index.lead["count"], [said for _, said in self._some])
        address = addresses.search_shard(self._made)
        if self._made >= len(index.firsts) or content != index.read(address):
            index.changed[address] = content
        self._made += 1
        first = shards.told_apart(self._before or "", self._some[0][0])
        self._before, self._some, self._size = self._some[-1][0], [], 0
        return first


def _edited(
    entries: Entries,
    edited: Iterable[str],
    other: dict[str, dict[int, tuple[int, int]]],
) -> Iterator[Entry]:
    """Yield the words of a shard, those among them that changed as they are now."""
    found = dict(entries)
    for word in edited:
        levels = {row[0]: set(accumulate(row[1:])) for row in found.get(word, ())}
        for at, (before, now) in other[word].items():
            if before:
                levels[before].discard(at)
            if now:
                levels.setdefault(now, set()).add(at)
        found[word] = [
            shards.row(level, sorted(places))
            for level, places in sorted(levels.items())
            if places
        ]
        if not found[word]:
            del found[word]
    for word in sorted(found, key=shards.as_browsers_sort):
        yield word, _said(word, found[word])


def _said(word: str, rows: list[list[int]]) -> str:
    return shards.as_json([word, rows])


def _core(index: _Index) -> list[str]:
    """Return the words that the lead has, counted in all shards."""
    every = {
        word: {row[0]: list(accumulate(row[1:])) for row in rows}
        for number in range(len(index.firsts))
        for word, rows in _entries(index.text(addresses.search_shard(number)))
    }
    return shards.core(every)
