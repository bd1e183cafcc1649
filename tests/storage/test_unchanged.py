"""What comes out as it was is the same file; what differs is a new one."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from generator.storage import files, publish, unchanged


@pytest.fixture
def target(tmp_path: Path) -> Path:
    """Return a published folder, made long ago."""
    target = tmp_path / "site"
    with publish.stage(target) as folder:
        for name in ("index.html", "a/one.html", "a/two.html"):
            files.write(folder, name, f"page {name}")
    for file in target.rglob("*.html"):
        os.utime(file, (1_000_000_000, 1_000_000_000))
    return target


def again(target: Path, **other: str) -> None:
    """Publish the same folder with another text in some files."""
    with publish.stage(target) as folder:
        for name in ("index.html", "a/one.html", "a/two.html"):
            files.write(folder, name, other.get(Path(name).stem, f"page {name}"))


def test_only_what_differs_is_written(target):
    """All else keeps its number on disk and its time of change."""
    before = {file: file.stat() for file in target.rglob("*.html")}
    again(target, two="another text")
    after = {file: file.stat() for file in target.rglob("*.html")}
    same = {
        file.name
        for file in before
        if (before[file].st_ino, before[file].st_mtime_ns)
        == (after[file].st_ino, after[file].st_mtime_ns)
    }

    assert same == {"index.html", "one.html"}
    assert (target / "a/two.html").read_text() == "another text"
    assert all(found.st_nlink == 1 for found in after.values())


def test_a_page_that_someone_edited_is_made_good(target):
    """With the size and the time that it had: bytes are compared."""
    page = target / "a/one.html"
    page.write_text("PAGE a/one.html")
    os.utime(page, (1_000_000_000, 1_000_000_000))
    again(target)

    assert page.read_text() == "page a/one.html"


def test_permissions_count(target):
    """A page that nobody but its owner could read would stay so for ever."""
    (target / "index.html").chmod(0o600)
    again(target)

    assert (target / "index.html").stat().st_mode & 0o777 != 0o600


@pytest.mark.parametrize("kind", ["link", "folder"])
def test_what_is_no_file_is_replaced(kind, target, tmp_path):
    """A link could lead to any file of the machine."""
    page = target / "index.html"
    (tmp_path / "elsewhere").write_text("page index.html")
    page.unlink()
    if kind == "link":
        page.symlink_to(tmp_path / "elsewhere")
    else:
        page.mkdir()
    again(target)

    assert page.is_file()
    assert not page.is_symlink()


@pytest.mark.parametrize("step", ["link", "replace"])
def test_where_files_cannot_be_linked_all_are_written(step, target, monkeypatch):
    """As on a memory stick; nothing is left lying about."""

    def fail(*_args: object, **_more: object) -> None:
        raise OSError

    monkeypatch.setattr(*((os, "link") if step == "link" else (Path, "replace")), fail)
    unchanged.keep_unchanged(target, _copied(target))

    assert not list(target.with_name("copy").rglob(unchanged.KEPT))


def _copied(folder: Path) -> Path:
    copy = folder.with_name("copy")
    subprocess.run(["cp", "-r", folder, copy], check=True)
    return copy
