"""The search index of a very large catalogue, in pieces that a browser fetches singly.

Up to `MOST_WHOLE` projects a browser holds all search records (`search.py`). Beyond
that it would wait for megabytes, so the index is cut up:

- the lead (`data/zoeken.json`) has the words that guesses lead to: the other words
  for kinds, and the commonest words of titles and summaries;
- a shard (`w-N.json`) has some neighbours of the alphabet with, for each level of
  weight, the records that have the word, as differences;
- a chunk (`r-N.json`) has what is shown of some records.

Which projects have a kind, a theme or a place is no matter of words: that stands in
the columns of the catalogue page (`facets.py`), which the browser reads as well.

What a project's words weigh depends on its texts alone and is kept in the cache, so
that after an edit only the words of that project are read again.
"""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from operator import sub

from generator.storage import cache
from generator.views import addresses
from generator.website import words

MOST_WHOLE = 2_000  # projects whose records a browser fetches as one file
SHARD = 9_000  # bytes of a shard, about; a commoner word has a larger one to itself
CHUNK = 8  # records in one file
CORE = 2_000  # words of titles and summaries that the lead has
TOLD = 4  # level from which on a word stood in a title or summary
BUCKET = 128  # projects whose words are kept in one entry of the cache, about
KEPT = "search words 1"  # what is kept in the cache; counts up when weighing changes

Levels = dict[int, list[str]]


@dataclass(frozen=True, slots=True)
class Searched:
    """One record: what is searched, and what is shown of it.

    Attributes:
        name: that it keeps, whatever is edited.
        texts: what is searched, by part (`words.PARTS`).
        shown: address, type, title, summary, place and terms, then the language of
            title and summary where that is not the site's; the terms of a project
            stand in the columns.
    """

    name: str
    texts: dict[str, str]
    shown: tuple[str, ...]


def files(
    records: Sequence[Searched],
    projects: int,
    columns: str,
    also: dict[str, str],
    empty: frozenset[str],
    kept: cache.Cache,
) -> Iterator[tuple[str, str]]:
    """Yield address and content of every file of the index.

    Args:
        records: projects first, in the order of the columns.
        projects: how many of them are projects.
        columns: address of the columns, with their version.
        also: other words that people use for a kind, by its slug.
        empty: words that are never searched.
        kept: of what texts weighed before.
    """
    index = _invert(levels_of(records, empty, kept))
    made = [
        (addresses.search_chunk(number), as_json([one.shown for one in some]))
        for number, some in enumerate(_every(CHUNK, records))
    ]
    firsts = []
    for number, (first, content) in enumerate(_shards(index, len(records))):
        firsts.append(first)
        made.append((addresses.search_shard(number), content))
    digest = hashlib.sha256()
    for _, content in made:
        digest.update(content.encode())
    lead = {
        "count": len(records),
        "projects": projects,
        "columns": columns,
        "chunk": CHUNK,
        "steps": words.STEPS,
        "records": addresses.search_chunk("{number}"),
        "shard": addresses.search_shard("{number}"),
        "version": digest.hexdigest()[:8],
        "also": also,
        "firsts": " ".join(firsts),
        "words": " ".join(core(index)),
    }
    yield addresses.RECORDS, as_json(lead)
    yield from made


def levels_of(
    records: Sequence[Searched], empty: frozenset[str], kept: cache.Cache
) -> list[Levels]:
    """Return the words of every record by level, weighed anew where texts changed."""
    ignored = hashlib.sha256(" ".join(sorted(empty)).encode()).hexdigest()
    buckets = max(1, 1 << (len(records) // BUCKET).bit_length())
    members: dict[int, list[int]] = defaultdict(list)
    for at, record in enumerate(records):
        digest = hashlib.sha256(record.name.encode()).digest()
        members[int.from_bytes(digest[:4], "big") % buckets].append(at)
    found: list[Levels] = [{} for _ in records]
    for number, places in sorted(members.items()):
        name = cache.key(KEPT, number, buckets, ignored)
        before = json.loads(kept.get(name) or b"{}")
        now = {}
        for at in places:
            record = records[at]
            seal = _seal(record)
            entry = before.get(record.name)
            if entry is None or entry[0] != seal:
                weighed = words.weigh(record.texts, empty)
                entry = [
                    seal,
                    {str(level): " ".join(weighed[level]) for level in weighed},
                ]
            now[record.name] = entry
            found[at] = {int(level): text.split() for level, text in entry[1].items()}
        if now != before:
            kept.put(name, as_json(now).encode())
    return found


def _seal(record: Searched) -> str:
    digest = hashlib.sha256()
    for name, text in sorted(record.texts.items()):
        digest.update(f"{name}\0{len(text)}\0{text}".encode())
    return digest.hexdigest()[:32]


def _invert(found: Iterable[Levels]) -> dict[str, dict[int, list[int]]]:
    """Return, for every word in the order of the alphabet, its records by level."""
    tables: dict[int, dict[str, list[int]]] = {}
    for at, levels in enumerate(found):
        for level, some in levels.items():
            table = tables.setdefault(level, defaultdict(list))
            for word in some:
                table[word].append(at)
    index: dict[str, dict[int, list[int]]] = {}
    for level in sorted(tables):
        for word, places in tables[level].items():
            index.setdefault(word, {})[level] = places
    return {word: index[word] for word in sorted(index, key=as_browsers_sort)}


def as_browsers_sort(word: str) -> bytes:
    """Return what sorts words as browsers compare them: by UTF-16."""
    return word.encode("utf-16-be", "surrogatepass")


def _shards(
    index: dict[str, dict[int, list[int]]], count: int
) -> Iterator[tuple[str, str]]:
    """Yield, for every shard, the letters that its words begin at, and its content."""
    some: list[str] = []
    size = 0
    first = before = ""
    for word, levels in index.items():
        content = as_json([word, [row(level, levels[level]) for level in levels]])
        if some and size + len(content) > SHARD:
            yield first, shard(count, some)
            some, size = [], 0
        if not some:
            first = told_apart(before, word)
        some.append(content)
        size += len(content)
        before = word
    if some:
        yield first, shard(count, some)


def row(level: int, places: list[int]) -> list[int]:
    """Return a level, then the first place and the differences between places."""
    return [level, places[0], *map(sub, islice(places, 1, None), places)]


def shard(count: int, entries: list[str]) -> str:
    """Return a shard, out of what it says of each of its words."""
    return f'{{"count":{count},"words":[{",".join(entries)}]}}'


def core(index: dict[str, dict[int, list[int]]]) -> list[str]:
    """Return the words that most titles and summaries have, in alphabetical order.

    Numbers are left out: nobody guesses them.
    """
    times = {
        word: told
        for word, levels in index.items()
        if (told := sum(len(at) for level, at in levels.items() if level >= TOLD))
        and not word.isdecimal()
    }
    commonest = sorted(times, key=lambda word: (-times[word], word))[:CORE]
    return sorted(commonest, key=as_browsers_sort)


def told_apart(before: str, word: str) -> str:
    """Return as many letters of a word as tell it from the word before it."""
    length = next(
        (at for at, letter in enumerate(word) if before[at : at + 1] != letter),
        len(word),
    )
    return word[: length + 1]


def _every(count: int, records: Sequence[Searched]) -> Iterator[Sequence[Searched]]:
    for start in range(0, len(records), count):
        yield records[start : start + count]


def as_json(content: object) -> str:
    """Return JSON without blanks."""
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))
