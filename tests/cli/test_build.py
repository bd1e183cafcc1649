"""`buurtboek build`: print folders are made where something changed, nowhere else."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator.brochure.preflight import check
from generator.brochure.preflight.ink.separations import NoInk
from generator.brochure.preflight.rules.colours import NOT_RENDERED
from generator.cli.main import run
from tests.repository import BASE

ASKED = ["build", "--only", "brochures"]
STANDS = "Er veranderde niets"
OLD = 1_700_000_000  # seconds since 1970: long before the files are noted
BOOK = """\
title: Banken
summary: De banken van de buren.
edition: najaar 2026
date: 2026-11-22
order: 1
select: {kinds: [gevelbank]}
page_format: a5
binding: saddle-stitch
chapters: [projects, colophon]
press: {paper_inside: "Karton, 3000 g/m²"}
"""
CARDS = """\
title: Boeken
summary: De boekentillen van de buren.
edition: najaar 2026
date: 2026-11-22
order: 2
select: {kinds: [boekentil]}
page_format: a6
binding: flat
chapters: [projects]
"""
TOO_THICK = "content/brochures/banken.yml: 8 pagina’s van dit papier"

Files = dict[str, tuple[int, int, bytes]]


def content_at(root: Path) -> Path:
    """Write a repository with two brochures, of a project each."""
    shutil.copytree(BASE, root)
    folder = root / "content/brochures"
    (folder / "alles.yml").unlink()
    (folder / "banken.yml").write_text(BOOK, encoding="utf-8")
    (folder / "boeken.yml").write_text(CARDS, encoding="utf-8")
    for file in root.rglob("*"):
        os.utime(file, (OLD, OLD))
    return root


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """Return a repository whose print folders were made."""
    root = content_at(tmp_path_factory.mktemp("build") / "repository")
    assert run(["-C", str(root), *ASKED]) == 0
    return root


@pytest.fixture
def root(built):
    """Return that repository, where they stand, whatever changed before."""
    assert run(["-C", str(built), *ASKED]) == 0
    return built


def made(root: Path) -> dict[str, Files]:
    """Return every file of each print folder: number, time of change and bytes."""
    return {
        folder.name: {
            file.name: (file.stat().st_ino, file.stat().st_mtime_ns, file.read_bytes())
            for file in sorted(folder.iterdir())
        }
        for folder in sorted((root / "build/press").iterdir())
    }


def bytes_of(files: Files) -> dict[str, bytes]:
    """Return the bytes of every file."""
    return {name: content for name, (_, _, content) in files.items()}


def told(root, capsys, *more):
    """Return what the command says, results and notes."""
    capsys.readouterr()
    assert run(["-C", str(root), *ASKED, *more]) == 0
    return capsys.readouterr()


def test_where_nothing_changed_nothing_is_made(built):
    """In a process that imports neither the content's models nor what makes pages.

    What was told is told again: the folders, and what a print shop would say.
    """
    before = made(built)
    command = ["-C", str(built), *ASKED]
    asked = f"from generator.cli.main import run; status = run({command!r})"
    start = "import sys; before = set(sys.modules)"  # ProperDocs stands there already
    code = f"{start}; {asked}; print(status, *set(sys.modules) - before)"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    *folders, last = done.stdout.splitlines()
    status, *modules = last.split()

    assert folders == [str(built / "build/press" / one) for one in before]
    assert list(before) == ["banken", "boeken"]
    assert TOO_THICK in done.stderr
    assert STANDS in done.stderr
    assert status == "0"
    assert not {"pydantic", "weasyprint", "pikepdf", "PIL", "mkdocs"} & {*modules}
    assert made(built) == before


def lose(folder):
    """Lose a file."""
    (folder / "boeken-ticket.pdf").unlink()


def spoil(folder):
    """Put something else in the place of a file."""
    (folder / "boeken-press.pdf").write_bytes(b"%PDF-")


def clutter(folder):
    """Put a file beside them."""
    (folder / "notitie.txt").write_text("n", encoding="utf-8")


def remove(folder):
    """Lose the whole folder."""
    shutil.rmtree(folder)


@pytest.mark.parametrize("harm", [clutter, lose, remove, spoil])
def test_a_folder_that_someone_touched_is_made_whole(harm, root, capsys):
    """With the same bytes as before."""
    before = made(root)
    harm(root / "build/press/boeken")
    said = told(root, capsys)

    assert STANDS not in said.err
    assert TOO_THICK in said.err
    after = made(root)
    assert {one: bytes_of(files) for one, files in after.items()} == {
        one: bytes_of(files) for one, files in before.items()
    }
    assert STANDS in told(root, capsys).err


TILL = "content/projects/boekentil-kerkplein/index.md"


def edit(root: Path, words: str) -> None:
    """Write other words in the summary of a project, which cards show."""
    file = root / TILL
    text = file.read_text("utf-8")
    summary = f"summary: Een kast op het plein waar buren boeken {words}."
    file.write_text(re.sub("(?m)^summary: .*", summary, text), encoding="utf-8")


def test_an_edit_makes_the_folders_that_show_it(root, capsys, tmp_path):
    """Byte for byte what is made from nothing; the others are the same files still."""
    before = made(root)
    edit(root, "halen")
    said = told(root, capsys)
    after = made(root)
    shutil.copytree(root / "content", tmp_path / "cold/content")
    told(tmp_path / "cold", capsys)
    cold = made(tmp_path / "cold")

    assert STANDS not in said.err
    assert said.out.count("\n") == len(before)
    assert after["banken"] == before["banken"]
    assert bytes_of(after["boeken"]) != bytes_of(before["boeken"])
    assert {one: bytes_of(files) for one, files in after.items()} == {
        one: bytes_of(files) for one, files in cold.items()
    }


def test_what_no_folder_shows_makes_none(root, capsys):
    """A project that no brochure has; nothing that makes pages is started."""
    before = made(root)
    file = root / "content/projects/buurtfeest-molenwijk/index.md"
    file.write_text(f"{file.read_text('utf-8')}\nMet dans.\n", encoding="utf-8")
    said = told(root, capsys)

    assert STANDS not in said.err
    assert "drukbestanden" not in said.err
    assert made(root) == before


def test_another_commit_makes_the_folders_that_name_it(root, capsys):
    """Cards have no colophon."""
    before = made(root)
    told(root, capsys, "--commit", "abc1234")
    after = made(root)

    assert after["boeken"] == before["boeken"]
    assert bytes_of(after["banken"]) != bytes_of(before["banken"])


def test_a_folder_is_noted_where_it_stands_only(root, capsys):
    """One that was touched is whole again after an edit elsewhere too."""
    before = made(root)
    spoil(root / "build/press/boeken")
    file = root / "content/projects/buurtfeest-molenwijk/index.md"
    file.write_text(f"{file.read_text('utf-8')}\nMet zang.\n", encoding="utf-8")
    told(root, capsys)
    after = made(root)

    assert after["banken"] == before["banken"]
    assert bytes_of(after["boeken"]) == bytes_of(before["boeken"])


def test_the_folder_of_a_brochure_that_is_gone_stays(root, capsys):
    """Someone may still need it: nobody but staff removes what was made."""
    before = made(root)
    file = root / "content/brochures/boeken.yml"
    text = file.read_text(encoding="utf-8")
    file.unlink()
    try:
        said = told(root, capsys)
    finally:
        file.write_text(text, encoding="utf-8")

    assert said.out.split() == [str(root / "build/press/banken")]
    assert made(root) == before


def test_paper_that_waits_for_a_profile_keeps_nothing_else_from_being_made(
    root, capsys
):
    """Which brochure it is, is told with the command to run once the profile came.

    Told again where nothing changed; whoever asks for that one alone is refused.
    """
    file = root / "content/brochures/boeken.yml"
    text = file.read_text(encoding="utf-8")
    file.write_text(f"{text}paper: uncoated\n", encoding="utf-8")
    try:
        first, again = told(root, capsys), told(root, capsys)
        alone = ["brochure", "boeken", "--variant", "press"]
        status = run(["-C", str(root), *alone])
        refused = capsys.readouterr().err
    finally:
        file.write_text(text, encoding="utf-8")

    assert first.out.split() == [str(root / "build/press/banken")]
    for said in (first, again):
        assert "content/brochures/boeken.yml: er komt geen map" in said.err
        assert "buurtboek brochure boeken --variant press --icc" in said.err
    assert STANDS in again.err
    assert status == 1
    assert "content/brochures/boeken.yml: Hier is geen kleurprofiel" in refused


def test_a_folder_made_while_ghostscript_stopped_is_made_again(
    root, capsys, monkeypatch
):
    """It may have been for want of memory: next time inspection sees all ink."""
    report = root / "build/press/boeken/boeken-press-preflight.json"

    def stopping(*_):
        raise NoInk
        yield

    edit(root, "kiezen")
    with monkeypatch.context() as patch:
        patch.setitem(check.__globals__, "rasters", stopping)
        told(root, capsys)
    before = report.read_text("utf-8")
    said = told(root, capsys)

    assert NOT_RENDERED in before
    assert STANDS not in said.err
    assert NOT_RENDERED not in report.read_text("utf-8")
    assert STANDS in told(root, capsys).err
