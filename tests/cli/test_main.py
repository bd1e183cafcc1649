"""The command line as a whole: its language, its exit status, wrong use."""

from __future__ import annotations

import errno
import io
import subprocess
import sys

import click
import pytest

from generator import __version__
from generator.catalogue.problems import ContentError, Location, Problem
from generator.cli import main as command_line
from generator.cli.failure import Failure
from generator.cli.main import main, run
from generator.wording.messages import message
from tests.catalogue.samples import PATH
from tests.repository import BASE


@pytest.fixture(autouse=True)
def _no_wish(monkeypatch):
    """The language of whoever runs the tests is not the one that is tested."""
    monkeypatch.delenv("BUURTBOEK_LANGUAGE", raising=False)


def test_without_a_wish_everything_is_dutch(capsys):
    """Also what click says by itself, which has no translations of its own."""
    status = run(["--help"])

    said = capsys.readouterr().out
    assert status == 0
    assert "Gebruik: buurtboek [OPTIES] COMMANDO" in said
    assert "Opties:" in said
    assert "Zoek alle fouten in de inhoud." in said
    assert "Toon deze uitleg en stop." in said
    assert "Show" not in said


@pytest.mark.parametrize("wish", [["--language", "en"], ["--language=en"]])
def test_the_language_can_be_chosen(capsys, wish):
    run([*wish, "--help"])

    said = capsys.readouterr().out
    assert "Usage: buurtboek [OPTIONS] COMMAND" in said
    assert "Find every mistake in the content." in said


def test_the_language_can_be_set_for_good(capsys, monkeypatch):
    monkeypatch.setenv("BUURTBOEK_LANGUAGE", "en")

    run(["--help"])
    english = capsys.readouterr().out
    run(["--language", "nl", "--help"])

    assert "Usage:" in english
    assert "Gebruik:" in capsys.readouterr().out


def test_an_unknown_wish_from_the_environment_is_dutch(capsys, monkeypatch):
    monkeypatch.setenv("BUURTBOEK_LANGUAGE", "vls")

    assert run(["--help"]) == 0
    assert "Gebruik:" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["prefligt"], "Het commando 'prefligt' bestaat niet. Bedoel je 'preflight'?"),
        (["check", "--snel"], "De optie '--snel' bestaat niet."),
        (["check", "een"], "Er staat een woord te veel (een)"),
        (["check", "een", "twee"], "Er staan woorden te veel (een twee)"),
        (["--language"], "De optie '--language' heeft een waarde nodig."),
        (["--language", "x", "check"], "'x' is geen van deze: 'nl', 'en', 'fr', 'de'."),
        (["-C", "/bestaat/niet", "check"], "Map '/bestaat/niet' bestaat niet."),
        (["-C", __file__, "check"], "is een bestand."),
        (["--help=ja"], "De optie '--help' neemt geen waarde aan."),
        ([], "Gebruik: buurtboek"),
    ],
)
def test_wrong_use_is_told_in_dutch(capsys, arguments, said):
    """The exit status is 2, and nothing goes to standard output."""
    status = run(arguments)

    out, err = capsys.readouterr()
    assert status == 2
    assert said in err
    assert out == ""


def test_the_version_is_told(capsys):
    status = run(["--version"])

    assert status == 0
    assert capsys.readouterr().out == f"Buurtboek, versie {__version__}\n"


def test_main_leaves_with_the_status(capsys):
    with pytest.raises(SystemExit) as left:
        main(["prefligt"])

    assert left.value.code == 2


FAILURES = [
    (
        ContentError(
            [Problem(Location(PATH), "empty", message("Nothing stands here."))]
        ),
        "Er is niets gebouwd: verbeter eerst de inhoud.",
    ),
    (
        Failure(message("The site stands in {folder}.", folder="x")),
        "De site staat in x.",
    ),
    (
        OSError(errno.ENOSPC, "No space left on device", "site/index.html"),
        "de schijf is vol (site/index.html)",
    ),
    (click.Abort(), "Gestopt."),
]


@pytest.mark.parametrize(
    ("failure", "said"), FAILURES, ids=lambda value: type(value).__name__
)
def test_what_keeps_a_command_from_its_work_is_one_sentence(
    capsys, monkeypatch, failure, said
):
    """A full disk or broken content is told, not traced back; the status is 1."""

    def make(_):
        @click.command("mislukt")
        def fail():
            raise failure

        return fail

    monkeypatch.setattr(command_line, "COMMANDS", {"mislukt": ("main", "make")})
    monkeypatch.setattr(command_line, "make", make, raising=False)

    status = run(["mislukt"])

    assert status == 1
    assert said in capsys.readouterr().err


def test_a_terminal_without_our_signs_gets_others(monkeypatch):
    """“ and → are not in every character set; a report must not end in a traceback."""
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding="iso8859-1"))

    with pytest.raises(SystemExit) as left:
        main(["-C", str(BASE.parent), "check"])
    sys.stdout.flush()

    assert left.value.code == 1
    assert b"content/catalogue.yml:1:1: " in raw.getvalue()


def test_a_command_imports_only_what_it_needs():
    """Each has its own libraries; to import them all takes longer than a short run."""
    asked = "from generator.cli.main import run; run(['build', '--help'])"
    told = f"import sys; {asked}; print(*sys.modules)"
    bare, loaded = (
        subprocess.run(
            [sys.executable, "-c", command], capture_output=True, text=True, check=True
        ).stdout.split()
        for command in ("import sys; print(*sys.modules)", told)
    )

    assert "generator.cli.build" in loaded
    own = {*loaded} - {*bare}  # with ProperDocs, Python itself begins with one of them
    assert not {"pydantic", "mkdocs", "PIL", "pikepdf", "openpyxl"} & own


@pytest.mark.parametrize(
    "arguments",
    [["check"], ["-C", "build", "check"], ["--language", "en", "check", "build"]],
)
def test_the_first_word_is_the_command(arguments):
    """A folder may be called as a command is."""
    assert command_line.named(arguments) == ("check",)


@pytest.mark.parametrize("arguments", [[], ["--help"], ["-h", "check"], ["chekc"]])
def test_all_commands_are_known_where_none_is_asked_for(arguments):
    """Help lists them, and a typing error is told beside what exists."""
    assert command_line.named(arguments) == tuple(command_line.COMMANDS)
