"""A note of what lies in a folder shows every change, and no change where none is."""

from __future__ import annotations

import os
import re
import shutil
from pathlib import Path

import pytest

from generator.storage import stamp
from generator.storage.inventory import Inventory, Unsure


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with files at two depths."""
    root = tmp_path / "folder"
    (root / "below" / "deep").mkdir(parents=True)
    for name in ("one.md", "below/two.md", "below/deep/three.md"):
        (root / name).write_text(name, encoding="utf-8")
    return root


@pytest.fixture
def settled(monkeypatch):
    """Let files that were just written count as written long ago."""
    monkeypatch.setattr(stamp, "SETTLED", -(10**18))


def rewrite(file: Path) -> None:
    """Change a byte, and set the time back: only the kernel knows."""
    before = file.stat()
    file.write_text(file.read_text("utf-8").swapcase(), encoding="utf-8")
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))


def replace(file: Path) -> None:
    other = file.with_name("other")
    other.write_text(file.read_text("utf-8").swapcase(), encoding="utf-8")
    other.replace(file)


def become_file(folder: Path) -> None:
    shutil.rmtree(folder)
    folder.touch()


CHANGES = {
    "rewritten": (lambda root: rewrite(root / "one.md"), ("one.md",)),
    "replaced": (lambda root: replace(root / "below/two.md"), ("below/two.md",)),
    "gone": (lambda root: (root / "one.md").unlink(), ("one.md",)),
    "added": (lambda root: (root / "below/new").touch(), ("below/new",)),
    "folder added": (lambda root: (root / "empty").mkdir(), ("empty/",)),
    "folder gone": (
        lambda root: shutil.rmtree(root / "below/deep"),
        ("below/deep/", "below/deep/three.md"),
    ),
    "renamed": (
        lambda root: (root / "one.md").rename(root / "four.md"),
        ("four.md", "one.md"),
    ),
    "file for folder": (
        lambda root: (
            shutil.rmtree(root / "below/deep"),
            (root / "below/deep").touch(),
        ),
        ("below/deep", "below/deep/", "below/deep/three.md"),
    ),
    "link for file": (
        lambda root: ((root / "one.md").unlink(), (root / "one.md").symlink_to("x")),
        ("one.md",),
    ),
}


@pytest.mark.parametrize("name", CHANGES)
@pytest.mark.parametrize("age", ["just now", "long ago"])
def test_a_change_shows(name, age, folder, request):
    """Whether files were noted just after they were written or long after."""
    if age == "long ago":
        request.getfixturevalue("settled")
    change, wanted = CHANGES[name]
    taken = Inventory.take(folder)
    change(folder)

    assert taken.differences() == wanted
    assert Inventory.read(taken.as_json()).differences() == wanted


@pytest.mark.parametrize("age", ["just now", "long ago"])
def test_no_change_shows_none(age, folder, request):
    """Nor does reading a file."""
    if age == "long ago":
        request.getfixturevalue("settled")
    taken = Inventory.take(folder)
    (folder / "one.md").read_text(encoding="utf-8")

    assert taken.differences() == ()


def test_a_file_written_again_with_the_same_bytes_is_the_same(folder):
    """Where its checksum was noted, as after a checkout."""
    taken = Inventory.take(folder)
    file = folder / "one.md"
    file.write_bytes(file.read_bytes())
    os.utime(file, (1, 1))

    assert taken.differences() == ()


def test_a_file_that_may_change_within_a_tick_is_read(folder):
    """The same stamp proves nothing about a file that was written a moment ago."""
    taken = Inventory.take(folder)

    assert all(len(row.split()) == 5 for row in taken.rows.values() if "?" not in row)
    assert all(
        row.endswith("?") for name, row in taken.rows.items() if name[-1:] in {"", "/"}
    )


def test_settled_files_are_not_read(folder, settled, monkeypatch):
    """Ten thousand of them would take seconds."""
    monkeypatch.setattr("generator.storage.inventory._sum", None)

    assert Inventory.take(folder).differences() == ()


def test_what_we_made_may_be_linked_to(folder, tmp_path):
    """That changes what the kernel notes, not the file."""
    taken = Inventory.take(folder, is_made=True)
    os.link(folder / "one.md", tmp_path / "linked")
    linked = taken.differences()
    (folder / "one.md").write_text("other", encoding="utf-8")

    assert linked == ()
    assert taken.differences() == ("one.md",)


def test_what_is_ignored_may_come_and_change(folder):
    """An editor's own files, what Python compiled."""
    ignored = re.compile(r"\..*")
    (folder / ".one.swp").touch()
    taken = Inventory.take(folder, ignored=ignored)
    (folder / ".one.swp").write_text("typing", encoding="utf-8")
    (folder / "below/.two.swp").touch()

    assert Inventory.read(taken.as_json()).differences() == ()


@pytest.mark.parametrize("kind", ["link", "pipe"])
def test_what_leads_elsewhere_cannot_be_noted(kind, folder):
    """What a link leads to may change while the link stays."""
    if kind == "link":
        (folder / "link").symlink_to(folder / "one.md")
    else:
        os.mkfifo(folder / "pipe")

    with pytest.raises(Unsure):
        Inventory.take(folder)


def test_one_file_has_an_inventory_too(folder):
    """Such as a configuration."""
    taken = Inventory.take(folder / "one.md")
    before = taken.differences()
    (folder / "one.md").unlink()

    assert before == ()
    assert taken.differences() == ("",)


def test_what_is_not_there_yet_can_be_noted(folder):
    """A city's own templates count from the day that it has some."""
    taken = Inventory.take(folder / "new")
    before = taken.differences()
    (folder / "new").mkdir()

    assert before == ()
    assert Inventory.read(taken.as_json()).differences() == ("",)
