"""`buurtboek brochure`, as staff use it."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.brochure import make
from generator.cli.main import run


def test_a_brochure_that_is_not_there_is_told_with_those_that_are(root, capsys):
    """Also where no name looks like it."""
    status = run(["-C", str(root), "--language", "nl", "brochure", "groen"])

    assert status == 2
    said = capsys.readouterr().err
    assert "Er is geen brochure “groen”. Kies uit: alles." in said


def test_a_selection_becomes_a_file_and_a_folder(root, capsys):
    """Standard output names what was made, so that it can be piped."""
    arguments = ["brochure", "--select", "kind=boekentil", "--variant", "all"]
    online = ["--marks", "--bleed", "5", "--site-url", "https://buurten.example/"]
    status = run(["-C", str(root), *arguments, "--format", "a5", *online])

    assert status == 0
    made = [Path(line) for line in capsys.readouterr().out.splitlines()]
    assert [one.name for one in made] == [
        "eigen-selectie.pdf",
        "eigen-selectie-booklet.pdf",
        "eigen-selectie",
    ]
    assert made[0].read_bytes().startswith(b"%PDF-1.7")
    ticket = (made[2] / "eigen-selectie-ticket.xjdf").read_text(encoding="utf-8")
    assert 'Bleed="14.173"' in ticket  # points: 5 mm
    assert (made[2] / "eigen-selectie-press.pdf").is_file()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["alle"], "alles"),
        (["--select", "soort=gevelbank"], "soort"),
        (["--select", "kind=gevelbnk"], "gevelbank"),
        (["alles", "--select", "kind=gevelbank"], "--help"),
        (["--format", "a55"], "a55"),
        (["--variant", "poster"], "poster"),
        (["--format", "100x150", "--binding", "flat"], "100x150"),
        (["--icc", "nergens.icc"], "nergens.icc"),
        (["--bleed", "6"], "6"),
    ],
)
def test_wrong_use_is_told_and_makes_nothing(root, arguments, said, capsys):
    """Status 2, a sentence with the remedy, no traceback, no file."""
    status = run(["-C", str(root), "brochure", *arguments])

    assert status == 2
    error = capsys.readouterr().err
    assert said in error
    assert "Traceback" not in error
    assert not (root / "build").exists()


def test_a_selection_of_nothing_is_no_wrong_use(root, capsys):
    """The words exist; no project has them all."""
    arguments = ["--select", "kind=gevelbank", "--select", "status=idea"]

    assert run(["-C", str(root), "brochure", *arguments]) == 1
    assert capsys.readouterr().err


def test_a_file_that_is_no_profile_is_told(root, tmp_path, capsys):
    """The print shop's own profile may be broken."""
    broken = tmp_path / "drukker.icc"
    broken.write_bytes(b"geen profiel")
    arguments = ["--select", "kind=gevelbank", "--variant", "press"]
    status = run(["-C", str(root), "brochure", *arguments, "--icc", str(broken)])

    assert status == 1
    assert "Traceback" not in capsys.readouterr().err
    assert not (root / "build" / "press").exists()


def test_faulty_content_makes_no_brochure(root, capsys):
    """Every mistake is told at its place, and nothing is made."""
    file = root / "content" / "projects" / "gevelbank-dorpsstraat" / "index.md"
    text = file.read_text(encoding="utf-8").replace("title:", "titel:", 1)
    file.write_text(text, encoding="utf-8")

    assert run(["-C", str(root), "brochure"]) == 1
    assert "index.md:2:1" in capsys.readouterr().out
    assert not (root / "build").exists()


@pytest.mark.parametrize("given", [["--commit", "abc1234"], []])
def test_a_build_names_the_commit_in_press_folders(root, given, monkeypatch):
    """As the option or the environment says it, like the command `brochure`."""
    seen = []
    monkeypatch.setenv("BUURTBOEK_COMMIT", "0ddba11" if not given else "")
    monkeypatch.setattr(
        make.Workshop, "press_files", lambda shop, *_, **__: seen.append(shop) or ()
    )
    status = run(["-C", str(root), "build", "--only", "brochures", *given])

    assert status == 0
    assert [one.commit for one in seen] == [given[1] if given else "0ddba11"]
