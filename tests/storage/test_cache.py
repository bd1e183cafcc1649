"""The cache gives back what was put, or nothing."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.storage.cache import Cache, key, shared, tidy

ROOT = Path(__file__).parents[2]
NAME = key("test", "name")
OTHER = key("test", "other")

values = st.binary(max_size=400)


def only_file(folder: Path) -> Path:
    """The one file of a cache that holds one entry."""
    (file,) = (found for found in folder.rglob("*") if found.is_file())
    return file


@given(value=values)
def test_what_is_put_is_given_back(value):
    """By another user of the folder too, as bytes and as a file."""
    with tempfile.TemporaryDirectory() as folder:
        Cache(Path(folder)).put(NAME, value)
        cache = Cache(Path(folder))
        file = cache.file(NAME)

        assert cache.get(NAME) == value
        assert file is not None
        assert file.read_bytes() == value
        assert cache.get(OTHER) is None


@given(first=values, second=values)
def test_a_later_value_takes_the_place_of_an_earlier_one(first, second):
    """For who put it, and for who comes next; nothing of the former is left."""
    with tempfile.TemporaryDirectory() as folder:
        Cache(Path(folder)).put(NAME, first)
        cache = Cache(Path(folder))
        cache.put(NAME, second)

        assert cache.get(NAME) == second
        assert Cache(Path(folder)).get(NAME) == second
        assert only_file(Path(folder)).read_bytes() == second


@given(parts=st.lists(st.text(), min_size=2, unique=True))
def test_parts_of_a_key_do_not_run_into_each_other(parts):
    """("ab", "c") and ("a", "bc") name different results."""
    assert key("kind", *parts) != key("kind", "".join(parts))
    assert key("kind", *parts) != key("kind", *reversed(parts))
    assert key("kind", *parts) != key("kind", *parts, "")
    assert key("kind", *parts) == key("kind", *parts)


def test_a_key_is_the_hash_of_lengths_and_parts():
    """The same on every machine, so a cache that is moved is still of use."""
    lengths = [length.to_bytes(8, "big") for length in (4, 2, 2, 3)]
    parts = [b"kind", b"\0\xff", b"\xc3\xa9", b"480"]
    told = b"".join(length + part for length, part in zip(lengths, parts, strict=True))

    assert key("kind", b"\0\xff", "é", 480) == hashlib.sha256(told).hexdigest()


@given(
    value=st.binary(min_size=1, max_size=400),
    at=st.integers(min_value=0, max_value=399),
    flip=st.integers(min_value=1, max_value=255),
)
def test_a_changed_byte_is_never_given_back(value, at, flip):
    """The entry counts as absent, and is made anew by the next `put`."""
    with tempfile.TemporaryDirectory() as folder:
        Cache(Path(folder)).put(NAME, value)
        damaged = bytearray(value)
        damaged[at % len(value)] ^= flip
        only_file(Path(folder)).write_bytes(damaged)
        cache = Cache(Path(folder))

        assert cache.get(NAME) is None
        assert cache.file(NAME) is None
        cache.put(NAME, value)
        assert cache.get(NAME) == value


@given(value=st.binary(min_size=1, max_size=400), left=st.integers(0, 399))
def test_a_cut_entry_is_never_given_back(value, left):
    """A build that was killed, or a disk that was full, left only its start."""
    with tempfile.TemporaryDirectory() as folder:
        Cache(Path(folder)).put(NAME, value)
        file = only_file(Path(folder))
        os.truncate(file, left % len(value))

        assert Cache(Path(folder)).file(NAME) is None
        assert Cache(Path(folder)).get(NAME) is None


@given(first=values, second=values)
def test_an_entry_in_the_place_of_another_is_never_given_back(first, second):
    """Neither with contents exchanged nor under the other's key."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        cache = Cache(folder)
        cache.put(NAME, first)
        one = only_file(folder)
        content, end = one.read_bytes(), one.name[64:]
        one.unlink()
        forged = folder / OTHER[:2] / (OTHER + end)
        forged.parent.mkdir(exist_ok=True)
        forged.write_bytes(content)

        assert Cache(folder).get(OTHER) is None
        Cache(folder).put(OTHER, second)
        assert Cache(folder).get(OTHER) == second


def test_damage_is_seen_by_who_found_the_entry_whole_before(tmp_path):
    """A preview that runs for days asks for the same picture again and again."""
    cache = Cache(tmp_path)
    cache.put(NAME, b"whole")
    before = cache.file(NAME)
    only_file(tmp_path).write_bytes(b"other content")
    after = cache.file(NAME)

    assert before is not None
    assert after is None


@pytest.mark.parametrize("kind", ["link", "folder", "pipe"])
def test_what_is_no_plain_file_counts_as_absent(kind, tmp_path):
    """A link could lead to any file of the machine, a pipe could wait for ever."""
    Cache(tmp_path).put(NAME, b"value")
    file = only_file(tmp_path)
    elsewhere = tmp_path / "elsewhere"
    file.rename(elsewhere)
    if kind == "link":
        file.symlink_to(elsewhere)
    elif kind == "folder":
        file.mkdir()
    else:
        os.mkfifo(file)

    assert Cache(tmp_path).get(NAME) is None
    assert Cache(tmp_path).file(NAME) is None


def test_reading_leaves_the_time_of_change(tmp_path):
    """The site's pictures are linked to it; else browsers would fetch them again."""
    Cache(tmp_path).put(NAME, b"value")
    file = only_file(tmp_path)
    os.utime(file, (1_000_000_000, 1_000_000_000))
    Cache(tmp_path).get(NAME)
    found = file.stat()

    assert found.st_mtime == 1_000_000_000
    assert found.st_atime > 1_000_000_000


def test_what_was_wanted_longest_ago_goes_first(tmp_path):
    """Until the rest fits; the order in which entries were made does not count."""
    cache = Cache(tmp_path, most_bytes=25)
    names = [key("test", number) for number in range(4)]
    for age, name in enumerate(names):
        cache.put(name, b"0123456789")
        file = cache.file(name)
        assert file is not None
        os.utime(file, (2_000_000_000 - age, 1_000_000_000))
    cache.prune()
    left = [cache.get(name) is not None for name in names]

    assert left == [True, True, False, False]


def test_pruning_takes_what_a_killed_build_left_half_written(tmp_path):
    """But not what another build may be writing now, nor files of someone else."""
    cache = Cache(tmp_path)
    cache.put(NAME, b"value")
    folder = only_file(tmp_path).parent
    old, new, other = folder / ".new-1-x", folder / ".new-2-x", folder / "README"
    for file in (old, new, other):
        file.write_bytes(b"half")
    os.utime(old, (1_000_000_000, 1_000_000_000))
    os.utime(other, (1_000_000_000, 1_000_000_000))
    cache.prune()

    assert not old.exists()
    assert new.exists()
    assert other.exists()
    assert cache.get(NAME) == b"value"


@pytest.mark.parametrize("folder", ["/proc/none", "a-file/cache"])
def test_a_cache_that_cannot_be_written_only_costs_time(folder, tmp_path):
    """As on a full or read-only disk: the value is there, only not kept."""
    (tmp_path / "a-file").touch()
    cache = Cache(tmp_path / folder)

    assert cache.put(NAME, b"value") == b"value"
    assert cache.get(NAME) is None
    assert cache.file(NAME) is None
    cache.prune()


WRITER = """
import sys
from pathlib import Path
from generator.storage.cache import Cache, key
cache = Cache(Path(sys.argv[1]), most_bytes=40_000)
for number in range(200):
    name, value = key("test", number % 40), bytes([number % 40]) * 2000
    assert cache.get(name) in (None, value)
    cache.put(name, value)
    assert cache.get(name) in (None, value)
    if number % 50 == 0:
        cache.prune()
"""


def test_processes_share_a_cache_without_a_wrong_answer(tmp_path):
    """While all write, read and prune the same entries at once."""
    command = [sys.executable, "-c", WRITER, str(tmp_path)]
    writers = [subprocess.Popen(command, cwd=ROOT) for _ in range(3)]
    results = [writer.wait() for writer in writers]
    left = list(tmp_path.rglob(".new-*"))

    assert results == [0, 0, 0]
    assert left == []


def test_a_build_leaves_what_was_wanted_within_a_month(tmp_path):
    """Even where it is more than the limit: it would be made again every time."""
    cache = Cache(tmp_path)
    names = [key("test", number) for number in range(4)]
    for number, name in enumerate(names):
        cache.put(name, b"0123456789")
        file = cache.file(name)
        assert file is not None
        if number < 2:
            os.utime(file, (1_000_000_000, 1_000_000_000))
    with shared(tmp_path):
        tidy(tmp_path, most_bytes=15)
    at_work = cache.held().entries
    tidy(tmp_path, most_bytes=15)

    assert at_work == 4  # while a build is at work nothing goes
    assert [name for name in names if Cache(tmp_path).get(name)] == names[2:]
