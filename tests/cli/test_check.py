from __future__ import annotations

import pytest

from generator.cli.main import run
from generator.editing.reporters import REPORTERS
from tests.repository import BASE


def check(root, *options):
    return run([*options, "--directory", str(root), "check"])


def test_sound_content_ends_well(capsys):
    """The report is empty; the good news goes where progress goes."""
    status = check(BASE)

    out, err = capsys.readouterr()
    assert status == 0
    assert out == ""
    assert err == "De inhoud klopt: 3 projecten, 2 fases en 1 brochure.\n"


def test_mistakes_end_with_status_one(root, capsys):
    (root / "content/pages/over.md").write_text("---\ntitle: Over\n---\n")

    status = check(root)

    out, err = capsys.readouterr()
    assert status == 1
    assert out == (
        "content/pages/over.md:1:1: Het veld “summary” (Samenvatting) ontbreekt."
        " [missing-field]\n    → Een of twee gewone zinnen, 20 tot 240 tekens.\n"
    )
    assert err == "\n1 fout in 1 bestand.\n"


def test_notes_alone_end_well(root, capsys):
    (root / "content/los.md").touch()
    (root / "content/los.txt").touch()

    status = check(root)

    out, err = capsys.readouterr()
    assert status == 0
    assert out.count("Let op: ") == 2
    assert err.startswith("\n2 opmerkingen in 2 bestanden.\nDe inhoud klopt: ")


def test_errors_and_notes_are_counted_apart(root, capsys):
    (root / "content/los.md").touch()
    (root / "content/pages/over.md").write_text("x\n")

    assert check(root, "--language", "en") == 1
    assert capsys.readouterr().err == "\n1 error and 1 note in 2 files.\n"


def test_places_are_told_from_the_folder_of_the_content(root, capsys, monkeypatch):
    """So an editor or a forge finds the file, wherever the command was run."""
    (root / "content/pages/over.md").write_text("x\n")
    monkeypatch.chdir(root)

    here = check(".")
    from_here = capsys.readouterr().out
    there = check(root)

    assert (here, there) == (1, 1)
    assert capsys.readouterr().out == from_here
    assert from_here.startswith("content/pages/over.md:1:1: ")


PICTURE = "projects/gevelbank-dorpsstraat/bank.png"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "picture-empty"),
        (b"geen foto", "picture-format"),
        (b"\xff\xd8\xff\xe0" + b"\0" * 99, "picture-"),
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "picture-heic"),
        (b"GIF89a" + b"\0" * 99, "picture-other-format"),
    ],
)
def test_a_picture_is_judged_by_what_is_in_it(root, capsys, data, code):
    (root / "content" / PICTURE).write_bytes(data)

    status = check(root)

    assert status == 1
    out = capsys.readouterr().out
    assert out.startswith(f"content/{PICTURE}:1:1: ")
    assert f"[{code}" in out


def test_a_picture_that_is_told_of_already_is_not_judged(root, capsys):
    """What lies beside a project unused may be anything; it is not published."""
    (root / "content/projects/boekentil-kerkplein/extra.jpg").write_bytes(b"x")

    assert check(root) == 0
    assert capsys.readouterr().out.count(" [") == 1


@pytest.mark.parametrize("style", REPORTERS)
def test_a_report_can_be_asked_for_in_another_format(root, capsys, style):
    """The exit status and what goes where are the same in all of them."""
    (root / "content/pages/over.md").write_text("x\n")

    status = run(["-C", str(root), "check", "--format", style])

    out, _ = capsys.readouterr()
    assert status == 1
    assert "content/pages/over.md" in out


def test_an_unknown_revision_is_wrong_use(root, capsys):
    assert run(["-C", str(root), "check", "--changed-since", "main"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert "geen git-repository" in err


@pytest.mark.parametrize(("reviewed", "notes"), [("2001-02-03", 1), ("2999-01-01", 0)])
def test_a_statement_of_accessibility_that_is_old_is_told(
    root, capsys, reviewed, notes
):
    """It is a note: an old statement must not keep a mended page from the site."""
    (root / "content/pages/accessibility.yml").write_text(
        "status: partial\nunexamined:\n  - Hoe de site klinkt.\nexamination: own\n"
        "method: We keken zelf.\nprepared: 2001-02-03\n"
        f"reviewed: {reviewed}\nfeedback:\n  text: Schrijf ons.\n"
    )

    status = check(root)

    out, _ = capsys.readouterr()
    assert status == 0
    assert out.count("[statement-old]") == notes
