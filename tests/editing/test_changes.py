"""What git says of a change, in real repositories."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import PurePosixPath

import pytest

from generator.editing.changes import NoChanges, changed_since, parted_from, restore
from generator.editing.checks.everything import check, of_change
from tests.repository import BASE

PROJECT = "content/projects/boekentil-kerkplein/index.md"


def git(root, *arguments):
    nobody = {
        f"GIT_{who}_{what}": "x@example.org"
        for who in ("AUTHOR", "COMMITTER")
        for what in ("NAME", "EMAIL")
    }
    nobody |= {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    subprocess.run(
        ["git", "-C", str(root), *arguments],
        check=True,
        capture_output=True,
        env={**os.environ, **nobody},
    )


@pytest.fixture
def root(tmp_path):
    """Return a repository with sound content on `main`, and work on `eigen`."""
    made = tmp_path / "repository"
    shutil.copytree(BASE, made)
    git(made, "init", "--quiet", "--initial-branch=main")
    git(made, "add", ".")
    git(made, "commit", "--quiet", "--message=begin")
    git(made, "switch", "--quiet", "--create", "eigen")
    return made


def edit(root, name, before, after):
    text = (root / name).read_text("utf-8")
    assert before in text
    (root / name).write_text(text.replace(before, after), "utf-8")


def test_committed_uncommitted_and_new_files_are_of_the_change(root):
    """An editor who checks before committing must see the same as the forge after."""
    edit(root, "content/pages/over.md", "title:", "title: ")
    git(root, "commit", "--quiet", "--all", "--message=over")
    edit(root, PROJECT, "title:", "title: ")
    (root / "content/pages/één nieuwe.md").write_text("x")
    (root / "README.md").write_text("geen inhoud")

    assert changed_since(root, "main") == {
        PurePosixPath("content/pages/over.md"),
        PurePosixPath(PROJECT),
        PurePosixPath("content/pages/één nieuwe.md"),
    }


def test_what_others_did_since_is_no_change_of_ours(root):
    git(root, "switch", "--quiet", "main")
    edit(root, PROJECT, "title:", "title: ")
    git(root, "commit", "--quiet", "--all", "--message=van een ander")
    git(root, "switch", "--quiet", "eigen")

    assert changed_since(root, "main") == set()


def test_a_catalogue_may_lie_in_a_folder_of_a_repository(tmp_path):
    """Paths are told from the catalogue, as all other problems are."""
    made = tmp_path / "alles" / "catalogus"
    shutil.copytree(BASE, made)
    git(made.parent, "init", "--quiet")
    git(made.parent, "add", ".")
    git(made.parent, "commit", "--quiet", "--message=begin")
    edit(made, PROJECT, "title:", "title: ")

    assert changed_since(made, "HEAD") == {PurePosixPath(PROJECT)}
    restore(made, parted_from(made, "HEAD"), tmp_path / "vroeger")
    assert (tmp_path / "vroeger/content/catalogue.yml").is_file()


@pytest.mark.parametrize("revision", ["weg", "--help", "main..eigen", "", "a\0b"])
def test_an_unknown_revision_is_told(root, revision):
    with pytest.raises(NoChanges, match="git knows no revision"):
        changed_since(root, revision)


def test_a_folder_without_git_is_told(tmp_path):
    shutil.copytree(BASE, tmp_path, dirs_exist_ok=True)

    with pytest.raises(NoChanges, match="no git repository"):
        changed_since(tmp_path, "main")


def test_histories_that_never_met_are_told(root):
    git(root, "switch", "--quiet", "--orphan", "anders")
    git(root, "commit", "--quiet", "--allow-empty", "--message=anders")

    with pytest.raises(NoChanges, match="no common past"):
        changed_since(root, "main")


def test_a_machine_without_git_is_told(root, monkeypatch):
    monkeypatch.setenv("PATH", "")

    with pytest.raises(NoChanges, match="must be installed"):
        changed_since(root, "main")


def test_a_change_does_not_answer_for_the_files_of_others(root):
    """Staff must not be held up by what a colleague left broken."""
    git(root, "switch", "--quiet", "main")
    (root / "content/pages/over.md").write_text("stuk\n")
    git(root, "commit", "--quiet", "--all", "--message=stuk")
    git(root, "switch", "--quiet", "--create", "ander")
    edit(root, PROJECT, "title:", "titel:")

    found = of_change(check(root), root, "main")

    assert {one.at.path.as_posix() for one in found.problems} == {PROJECT}
    assert {one.at.path.name for one in found.elsewhere} == {"over.md"}


def test_a_change_answers_for_what_it_breaks_elsewhere(root):
    """Who removes a project leaves links to it that lead nowhere."""
    shutil.rmtree(root / "content/projects/boekentil-kerkplein")

    found = of_change(check(root), root, "main")

    assert {one.code for one in found.problems} >= {"unknown-reference"}
    assert PROJECT not in {one.at.path.as_posix() for one in found.problems}
