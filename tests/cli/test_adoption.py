"""`buurtboek new catalogue`, as whoever begins one uses it."""

from __future__ import annotations

import shutil
import subprocess

import pytest

from generator.catalogue.load import load
from generator.cli.main import run

KNOWN = ["--municipality", "Deinze", "--title", "Buren van Deinze", "--yes"]


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Return a place outside any repository, which is where the command runs."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    return tmp_path


def begin(*arguments):
    return run(["--language", "en", "new", "catalogue", *arguments])


def test_defaults_hold_where_nobody_can_be_asked(folder, capsys):
    """A script needs no flag; what was taken for granted is told."""
    assert begin("mijn-stad") == 0

    told = capsys.readouterr()
    assert told.out == "mijn-stad\n"
    assert "“Buren maken Mijn stad”, of Mijn stad" in told.err
    assert run(["-C", "mijn-stad", "check"]) == 0


def test_a_catalogue_is_written_in_the_language_that_is_asked_for(folder, capsys):
    """Its title, its samples, and from then on what the commands in it say."""
    assert begin("ville", "--municipality", "Namur", "--language", "fr", "--yes") == 0
    told = capsys.readouterr().err
    settings = (folder / "ville/content/catalogue.yml").read_text("utf-8")
    (folder / "ville/content/catalogue.yml").write_text(settings + "odd: 1\n")

    assert "“Les voisins font Namur”" in told
    assert "language: fr\n" in settings
    assert (folder / "ville/content/projects/exemple-boite-a-livres").is_dir()
    assert run(["-C", "ville", "check"]) == 1
    assert "champ" in capsys.readouterr().out
    assert run(["--language", "nl", "-C", "ville", "check"]) == 1
    assert "veld" in capsys.readouterr().out


def test_flags_answer_the_questions(folder):
    repository = "https://github.com/deinze/buren"
    assert begin("stad", *KNOWN, "--publisher", "Stad", "--repository", repository) == 0

    settings = load(folder / "stad").catalogue.settings
    assert settings.title == "Buren van Deinze"
    assert settings.publisher.name == "Stad"
    assert settings.forge.repository == repository
    assert "site_url: https://deinze.github.io/buren/" in (
        folder / "stad/mkdocs.yml"
    ).read_text("utf-8")


def test_on_a_terminal_each_open_question_is_asked_once(folder, monkeypatch, capsys):
    """What a flag says is not asked again; an empty answer takes the default."""
    answers = iter(
        ["", "", "Stad Deinze", "https://git.deinze.example/buren/boek", "gitlab"]
    )
    asked = []

    def prompt(question, default, **_):
        asked.append(question)
        return next(answers) or default

    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("click.prompt", prompt)
    assert begin("stad", "--municipality", "Deinze") == 0

    assert len(asked) == 5
    settings = load(folder / "stad").catalogue.settings
    assert settings.title == "Buren maken Deinze"
    assert settings.forge.kind.value == "gitlab"


def test_a_forge_that_cannot_be_guessed_is_asked_for_in_words(folder, capsys):
    status = begin("stad", *KNOWN, "--repository", "https://git.example/stad/boek")

    assert status == 1
    assert "--forge github" in capsys.readouterr().err
    assert not (folder / "stad").exists()


def test_nothing_is_written_over(folder, capsys):
    (folder / "stad").mkdir()
    (folder / "stad/brief.txt").write_text("mine", encoding="utf-8")

    assert begin("stad", *KNOWN) == 1
    assert "stad holds something already" in capsys.readouterr().err
    assert [one.name for one in folder.rglob("*")] == ["stad", "brief.txt"]


@pytest.mark.parametrize(
    "wrong",
    [
        ["--title", "x"],
        ["--title", "x" * 400],
        ["--municipality", "!!!"],
        ["--repository", "github.com/stad/boek", "--forge", "github"],
        ["--repository", "https://github.com/stad"],
    ],
    ids=["short", "long", "nameless", "no-address", "no-repository"],
)
def test_an_answer_that_no_catalogue_takes_is_told_and_leaves_nothing(
    folder, wrong, capsys
):
    """By the same words as in any catalogue, and no half of one stays behind."""
    assert begin("stad", *KNOWN, *wrong) == 1

    told = capsys.readouterr()
    assert "content/catalogue.yml:" in told.out
    assert "Nothing was written" in told.err
    assert list(folder.iterdir()) == []


def test_the_folder_is_a_repository_of_git_unless_it_lies_in_one(folder):
    """Whoever has no git gets the same files."""
    assert shutil.which("git")
    assert begin("stad", *KNOWN) == 0
    branch = subprocess.run(
        ["git", "-C", "stad", "symbolic-ref", "--short", "HEAD"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert branch.stdout.strip() == "main"

    assert begin("stad/ander", *KNOWN) == 0
    assert not (folder / "stad/ander/.git").exists()
