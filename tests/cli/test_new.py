"""`buurtboek new`, as an editor uses it."""

from __future__ import annotations

import pytest

from generator.cli.main import run


def test_a_new_project_is_told_by_its_file(root, capsys):
    """The command prints the file to edit, and the content stays sound."""
    status = run(["-C", str(root), "new", "project", "Groene Kerkstraat"])

    assert status == 0
    path = capsys.readouterr().out.strip()
    assert path == "content/projects/groene-kerkstraat/index.md"
    assert (root / path).is_file()
    assert run(["-C", str(root), "check"]) == 0


def test_nothing_is_written_over(root, capsys):
    """A second project of the same name is refused in words."""
    run(["-C", str(root), "new", "project", "Groene Kerkstraat"])
    file = root / "content/projects/groene-kerkstraat/index.md"
    file.write_text("mine", encoding="utf-8")

    status = run(["-C", str(root), "new", "project", "Groene Kerkstraat"])

    assert status == 1
    assert "groene-kerkstraat" in capsys.readouterr().err
    assert file.read_text(encoding="utf-8") == "mine"


def test_a_translation_is_begun_and_wrong_ones_are_told(root, capsys):
    """Into a language of the catalogue, of a text that exists, once."""
    settings = root / "content/catalogue.yml"
    spoken = "language: nl\nlanguages:\n  - nl\n  - fr"
    settings.write_text(settings.read_text().replace("language: nl", spoken))
    begin = ["-C", str(root), "new", "translation"]

    assert run([*begin, "gevelbank-dorpsstraat", "fr"]) == 0
    path = "content/projects/gevelbank-dorpsstraat/index.fr.md"
    assert capsys.readouterr().out == f"{path}\n"
    assert run(["-C", str(root), "check"]) == 0
    capsys.readouterr()
    for arguments, said in (
        (["gevelbank-dorpsstraat", "fr"], path),
        (["gevelbank-dorpstraat", "fr"], "gevelbank-dorpsstraat"),
        (["bijenhotel", "fr"], "bijenhotel"),
        (["gevelbank-dorpsstraat", "de"], "fr"),
    ):
        assert run([*begin, *arguments]) == 1
        assert said in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments", [["new"], ["new", "projekt", "x"], ["new", "project"]]
)
def test_wrong_use_is_status_two(root, arguments, capsys):
    """A usage error is told and nothing is written."""
    assert run(["-C", str(root), *arguments]) == 2
    assert "Traceback" not in capsys.readouterr().err
