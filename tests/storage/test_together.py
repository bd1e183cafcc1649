"""Several files at once, or none."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.storage import together
from generator.storage.together import write_together


def tree(folder):
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in folder.rglob("*")
        if file.is_file()
    }


@pytest.fixture
def root(tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "a/index.md").write_text("oud")
    return tmp_path


def test_new_files_and_changed_ones_are_written(root):
    write_together(root, {"a/index.md": b"nieuw", "b/c/index.md": b"ook"})

    assert tree(root) == {"a/index.md": b"nieuw", "b/c/index.md": b"ook"}


@pytest.mark.parametrize("stops", range(1, 4))
def test_if_one_cannot_be_written_none_is(root, monkeypatch, stops):
    """Wherever it stops, files and folders are as they were."""
    before = tree(root)
    replace, calls = Path.replace, []

    def fail(self, target):
        if self.suffix == ".new":
            calls.append(target)
            if len(calls) == stops:
                raise OSError("no")
        return replace(self, target)

    monkeypatch.setattr(together.Path, "replace", fail)
    with pytest.raises(OSError, match="no"):
        write_together(root, {"b/x.md": b"1", "a/index.md": b"2", "c/d/x.md": b"3"})

    assert tree(root) == before
    assert [one.name for one in root.iterdir()] == ["a"]


def test_leftovers_of_a_killed_run_are_no_hindrance(root):
    (root / together.STAGE).mkdir()
    (root / together.STAGE / "0.new").write_text("x")

    write_together(root, {"a/index.md": b"nieuw"})

    assert tree(root) == {"a/index.md": b"nieuw"}


@pytest.mark.parametrize("name", ["../x", "/x", "a/../../x", "", "a//b", "a\0"])
def test_nothing_is_written_elsewhere(root, name):
    with pytest.raises(ValueError, match="no name"):
        write_together(root, {name: b"x"})


def test_a_link_is_not_followed(root, tmp_path_factory):
    elsewhere = tmp_path_factory.mktemp("elders")
    (root / "l").symlink_to(elsewhere)

    with pytest.raises(OSError, match="link"):
        write_together(root, {"l/x.md": b"x"})
    assert list(elsewhere.iterdir()) == []
