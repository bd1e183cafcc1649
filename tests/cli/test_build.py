"""`buurtboek build`: print folders are made where something changed, nowhere else."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator.cli.main import run

BASE = Path(__file__).parents[1] / "catalogue" / "base"
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
    code = f"import sys; {asked}; print(status, *sys.modules)"
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
