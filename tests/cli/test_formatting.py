"""`buurtboek format` writes what differs, and says so."""

from __future__ import annotations

import shutil

import pytest

from generator.cli.main import run
from tests.repository import BASE

FILE = "content/projects/boekentil-kerkplein/index.md"


@pytest.fixture
def root(tmp_path):
    """Return a repository whose files are as the form writes them."""
    shutil.copytree(BASE, tmp_path / "repository")
    assert run(["-C", str(tmp_path / "repository"), "format"]) == 0
    return tmp_path / "repository"


def test_a_file_is_written_anew_and_named(root, capsys):
    file = root / FILE
    canonical = file.read_text("utf-8")
    file.write_text(canonical.replace("title: ", "title:   "), "utf-8")
    capsys.readouterr()

    assert run(["-C", str(root), "format", "--check"]) == 1
    assert capsys.readouterr().out == f"{FILE}\n"
    assert run(["-C", str(root), "format"]) == 0
    assert file.read_text("utf-8") == canonical
    assert run(["-C", str(root), "format", "--check"]) == 0
    assert sorted(file.parent.iterdir()) == [file]


def test_a_mistake_is_told_and_the_other_files_are_written(root, capsys):
    (root / FILE).write_text("---\ntitle: [\n---\n", "utf-8")
    other = root / "content/projects/buurtfeest-molenwijk/index.md"
    other.write_text(other.read_text("utf-8") + "\n\n", "utf-8")

    assert run(["-C", str(root), "format"]) == 1
    said = capsys.readouterr().out
    assert f"{FILE}:" in said
    assert other.relative_to(root).as_posix() in said
    assert (root / FILE).read_text("utf-8") == "---\ntitle: [\n---\n"
