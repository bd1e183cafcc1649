"""A site is built again exactly when something it depends on changed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator.catalogue import folder
from generator.cli.main import run
from generator.storage import inputs
from generator.storage.cache import FOLDER, Cache
from generator.website import engine, up_to_date

ROOT = Path(__file__).parents[2]
NOTHING = "Er is niets veranderd sinds de site gebouwd werd."
PROJECT = "content/projects/boekentil-kerkplein/index.md"


def build(root: Path, *more: str) -> int:
    """Build the site of a repository."""
    return run(["-C", str(root), "build", "--only", "site", *more])


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


def edit(file: Path, before: str, after: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert before in text
    file.write_text(text.replace(before, after), encoding="utf-8")


def test_nothing_is_done_where_nothing_changed(built, capsys, monkeypatch):
    """MkDocs is not asked, no file is touched, and a sentence says why."""
    monkeypatch.setattr(engine, "build", None)
    before = {file: file.stat() for file in (built / "site").rglob("*")}
    status = build(built)

    assert status == 0
    assert NOTHING in capsys.readouterr().err
    assert {file: file.stat() for file in (built / "site").rglob("*")} == before


def add_project(root: Path) -> None:
    text = (root / PROJECT).read_text(encoding="utf-8")
    folder = root / "content/projects/nieuw"
    folder.mkdir()
    (folder / "index.md").write_text(text, encoding="utf-8")


def rename_project(root: Path) -> None:
    (root / PROJECT).parent.rename(root / "content/projects/anders")


CHANGES = {
    "text": lambda root: edit(root / PROJECT, "title: ", "title: Zo dan "),
    "same size": lambda root: edit(root / PROJECT, "Kerkplein", "Kerkhofx"),
    "project": add_project,
    "settings": lambda root: edit(
        root / "content/catalogue.yml", "Voorbeelden van buren", "Iets anders"
    ),
    "configuration": lambda root: edit(
        root / "mkdocs.yml", "voorbeeld.example", "elders.example"
    ),
    "page gone": lambda root: (root / "site/index.html").unlink(),
    "page touched": lambda root: (root / "site/index.html").write_text("x", "utf-8"),
    "page added": lambda root: (root / "site/evil.html").touch(),
    "site gone": lambda root: (root / "site").rename(root / "elsewhere"),
    "cache gone": lambda root: [
        file.unlink() for file in (root / FOLDER).rglob("*") if file.is_file()
    ],
    "cache cut": lambda root: [
        os.truncate(file, 10) for file in (root / FOLDER).rglob("*") if file.is_file()
    ],
}


@pytest.mark.parametrize("name", CHANGES)
def test_any_change_shows(name, built):
    """In content, look or site, or in the note itself."""
    asked = up_to_date.Asked(built, None, "nl", with_brochures=False, with_form=True)
    before = up_to_date.unchanged(asked)
    CHANGES[name](built)

    assert before == up_to_date.Built(built / "site", ())
    assert up_to_date.unchanged(asked) is None


def test_a_change_is_built_as_without_a_cache(built, capsys, tmp_path):
    """Byte for byte."""
    for name in ("text", "project", "page touched"):
        CHANGES[name](built)
    statuses = [build(built)]
    warm = bytes_of(built / "site")
    (built / FOLDER).rename(tmp_path / "cache")
    statuses.append(build(built, "--output", str(tmp_path / "cold")))

    assert statuses == [0, 0]
    assert NOTHING not in capsys.readouterr().err
    assert warm == bytes_of(tmp_path / "cold")


@pytest.mark.parametrize("what", ["version", "kind"])
def test_another_program_builds_anew(what, built, capsys, monkeypatch):
    """Another version of a library, or a note of another version of ours."""
    if what == "version":
        monkeypatch.setattr(inputs, "libraries", lambda: "others")
    else:
        monkeypatch.setattr(up_to_date, "KIND", "site as built 0")
    status = build(built)

    assert status == 0
    assert NOTHING not in capsys.readouterr().err


def test_a_program_elsewhere_builds_anew(built, monkeypatch, tmp_path):
    """What it left is not read by another, though each stands as it was."""
    asked = up_to_date.Asked(built, None, "nl", with_brochures=False, with_form=True)
    before = up_to_date.unchanged(asked)
    monkeypatch.setattr(inputs, "PROGRAM", tmp_path / "elsewhere/generator")

    assert before == up_to_date.Built(built / "site", ())
    assert up_to_date.standing(asked) is None


def test_a_template_of_the_city_counts(built, capsys):
    """Its look is part of what a site is made of."""
    edit(built / "mkdocs.yml", "font: false", "font: false, custom_dir: overrides")
    own = built / "overrides/buurtboek/not-found.html"
    own.parent.mkdir(parents=True)
    own.write_text("<h1>Niets te zien</h1>", encoding="utf-8")
    build(built)
    build(built)
    unchanged = capsys.readouterr().err
    own.write_text("<h1>Nog altijd niets</h1>", encoding="utf-8")
    build(built)

    assert NOTHING in unchanged
    page = (built / "site/404.html").read_text(encoding="utf-8")
    assert "Nog altijd niets" in page


def test_another_question_is_built(built, capsys, tmp_path):
    """Another folder, without the form: each has a note of its own."""
    build(built, "--output", str(tmp_path / "other"))
    build(built, "--no-admin")

    assert NOTHING not in capsys.readouterr().err


def test_warnings_are_told_again(repository, capsys, caplog):
    """Who builds twice should not believe that they were mended."""
    (repository / "content/projects/los.txt").touch()
    build(repository)
    first = caplog.messages
    build(repository)
    second = capsys.readouterr().err

    assert NOTHING in second
    assert first
    assert first[0].startswith("content/projects/los.txt:1:1: ")
    assert first[0] in second


@pytest.mark.parametrize(
    "more",
    ["INHERIT: ander.yml\n", "hooks: [haak.py]\n", "copyright: !ENV [NAAM, x]\n"],
)
def test_a_configuration_that_reaches_further_is_always_built(more, repository, capsys):
    """What it depends on besides cannot be told from its files."""
    (repository / "ander.yml").write_text("copyright: x\n", encoding="utf-8")
    (repository / "haak.py").touch()
    file = repository / "mkdocs.yml"
    file.write_text(more + file.read_text(encoding="utf-8"), encoding="utf-8")
    statuses = build(repository), build(repository)

    assert statuses == (0, 0)
    assert NOTHING not in capsys.readouterr().err


def test_what_changed_during_a_build_is_built_next_time(
    repository, capsys, monkeypatch
):
    """It may have been read before or after the change."""
    mkdocs = engine.mkdocs_build

    def slow(config):
        mkdocs(config)
        edit(repository / PROJECT, "title: ", "title: Later ")

    monkeypatch.setattr(engine, "mkdocs_build", slow)
    build(repository)
    monkeypatch.setattr(engine, "mkdocs_build", mkdocs)
    capsys.readouterr()
    build(repository)

    assert NOTHING not in capsys.readouterr().err
    page = repository / "site/projecten/boekentil-kerkplein/index.html"
    assert "Later " in page.read_text(encoding="utf-8")


def test_a_cache_that_cannot_be_written_only_costs_time(repository, capsys):
    """A file stands where the folder should be."""
    (repository / ".cache").write_text("no folder", encoding="utf-8")
    statuses = build(repository), build(repository)

    assert statuses == (0, 0)
    assert NOTHING not in capsys.readouterr().err


def test_a_note_of_another_kind_is_no_note(built):
    """Whatever lies under its key: it is read as data, and believed by its seal."""
    asked = up_to_date.Asked(built, None, "nl", with_brochures=False, with_form=True)
    noted = asked.kept.get(asked.name)

    assert noted is not None
    assert up_to_date.unchanged(asked) is not None
    Cache(built / FOLDER).put(asked.name, noted.replace(b"index.html", b"index.htmx"))
    assert up_to_date.unchanged(asked) is None


def test_two_builds_at_once_give_one_whole_site(repository, tmp_path):
    """They wait for each other where they must, and neither spoils what is kept."""
    command = [sys.executable, "-m", "generator", "-C", str(repository), "build"]
    both = [
        subprocess.Popen([*command, "--only", "site"], cwd=ROOT, stderr=subprocess.PIPE)
        for _ in range(2)
    ]
    said = [process.communicate()[1].decode() for process in both]
    alone = build(repository, "--output", str(tmp_path / "alone"))

    assert [process.returncode for process in both] == [0, 0], said
    assert alone == 0
    assert bytes_of(repository / "site") == bytes_of(tmp_path / "alone")
    assert sorted(one.name for one in repository.iterdir() if "site" in one.name) == [
        "site"
    ]


@pytest.mark.parametrize("what", ["vanishes", "appears"])
def test_a_project_that_comes_or_goes_while_all_are_read(
    what, built, capsys, monkeypatch
):
    """One that goes is told, and the former site stays; one that comes is built next.

    Between the list of folders and the first of their files.
    """
    before = bytes_of(built / "site")
    listed = folder.project_files
    gone = built / "elsewhere"

    def meanwhile(root, problems):
        found = listed(root, problems)
        if what == "vanishes":
            (built / PROJECT).parent.rename(gone)
        else:
            add_project(built)
        return found

    edit(built / "content/catalogue.yml", "Stad Voorbeeld", "Stad Anders")
    monkeypatch.setattr(folder, "project_files", meanwhile)
    status = build(built)
    told = capsys.readouterr()
    monkeypatch.undo()

    if what == "vanishes":
        assert status == 1
        assert f"{PROJECT}:1:1: " in told.out
        assert bytes_of(built / "site") == before
        gone.rename((built / PROJECT).parent)
    assert build(built) == 0
    assert NOTHING not in capsys.readouterr().err
    has_new = (built / "site/projecten/nieuw/index.html").is_file()
    assert has_new == (what == "appears")
