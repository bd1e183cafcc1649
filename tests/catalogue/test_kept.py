"""What a file meant is found again exactly as long as nothing it rests on changed."""

from __future__ import annotations

import os
import shutil
from pathlib import Path, PurePosixPath

import pytest

from generator.catalogue import entries as reading
from generator.catalogue import kept, load
from generator.catalogue.kept import Kept
from generator.storage.cache import Cache

PATH = PurePosixPath("content/projects/boekentil-kerkplein/index.md")
BROKEN = "---\ntitle: Half\n"


def keeper(root: Path, program: str = "this"):
    """Return what keeps, in a cache beside the content."""

    def keep(projects: int, language: str) -> Kept:
        identity = kept.identity(language, program)
        return Kept.of(Cache(root / "cache"), projects, identity)

    return keep


def entries(root: Path) -> list[Path]:
    return [file for file in (root / "cache").rglob("*") if file.is_file()]


@pytest.fixture
def unread(monkeypatch) -> list[PurePosixPath]:
    """Return the paths of the files that are read as if nothing was kept."""
    found: list[PurePosixPath] = []
    reader = reading.source_of

    def noted(data, path, *rest):
        found.append(path)
        return reader(data, path, *rest)

    monkeypatch.setattr(reading, "source_of", noted)
    return found


def test_what_was_read_is_not_read_again(root, unread):
    """All of it is the same, stories and the places of their links too."""
    first = load.load(root, keeper(root))
    unread.clear()
    second = load.load(root, keeper(root))

    assert PATH not in unread
    assert second == first == load.load(root)


@pytest.mark.parametrize("what", ["bytes", "program", "language", "cut", "nonsense"])
def test_what_it_rests_on_makes_it_be_read(what, root, unread):
    """Other bytes, another program, another language, an entry that is damaged."""
    load.load(root, keeper(root))
    unread.clear()
    program = "this"
    if what == "bytes":
        text = (root / PATH).read_text("utf-8")
        (root / PATH).write_text(text.replace("title: ", "title: Zo "), "utf-8")
    elif what == "program":
        program = "another"
    elif what == "language":
        settings = root / "content/catalogue.yml"
        settings.write_text(
            settings.read_text("utf-8").replace("language: nl", "language: fr"), "utf-8"
        )
    elif what == "cut":
        for file in entries(root):
            os.truncate(file, 40)
    else:
        for file in entries(root):
            cache = Cache(root / "cache")
            cache.put(file.name.partition(".")[0], f'["{PATH}",1]'.encode())
    found = load.load(root, keeper(root, program))

    assert PATH in unread
    assert found == load.load(root)


def test_fields_pass_through_their_model(root):
    """So what somebody put into the cache has the right shape, or counts as absent."""
    load.load(root, keeper(root))
    memory = keeper(root)(1, "nl")
    buckets = {number: memory._rows(number) for number in range(memory.buckets)}
    for number, rows in buckets.items():
        wrong = b"\n".join(
            row.replace(b'"title":', b'"heading":') for row in rows.values()
        )
        Cache(root / "cache").put(memory._entry(number), wrong)
    found = load.load(root, keeper(root))

    assert found == load.load(root)


def test_mistakes_are_told_every_time(root):
    """A file of which there is anything to say is never kept."""
    (root / PATH).write_text(BROKEN, "utf-8")
    first = load.load(root, keeper(root))
    second = load.load(root, keeper(root))

    assert first.problems
    assert second.problems == first.problems == load.load(root).problems


def test_a_file_that_is_gone_is_forgotten(root):
    """The cache does not grow with all that ever was."""
    load.load(root, keeper(root))
    shutil.rmtree((root / PATH).parent)
    found = load.load(root, keeper(root))
    assert found.kept
    found.kept.replace()
    memory = keeper(root)(1, "nl")

    assert all(
        str(PATH) not in memory._rows(number) for number in range(memory.buckets)
    )


def test_one_edit_writes_one_entry(root):
    """However many files there are."""
    for number in range(80):
        shutil.copytree((root / PATH).parent, root / f"content/projects/proef-{number}")
    load.load(root, keeper(root))
    before = set(entries(root))
    text = (root / PATH).read_text("utf-8")
    (root / PATH).write_text(f"{text}\n\nNog een zin.\n", "utf-8")
    found = load.load(root, keeper(root))
    assert set(entries(root)) == before  # the site was built from it
    assert found.kept
    found.kept.save()

    assert len(before) > 1
    assert len(set(entries(root)) - before) == 1


def test_a_cache_that_cannot_be_written_only_costs_time(root):
    """A file stands where the folder should be."""
    (root / "cache").touch()

    assert load.load(root, keeper(root)) == load.load(root)
