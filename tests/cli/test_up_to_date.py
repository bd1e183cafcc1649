"""A brochure of which nothing changed is told to stand, and nothing else."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator.catalogue.model.choices import Binding
from generator.cli.brochure import BINDINGS
from generator.cli.main import run
from tests.repository import BASE

PROJECT = "content/projects/gevelbank-dorpsstraat/index.md"
STANDS = "Er veranderde niets"
ASKED = ["brochure", "--select", "kind=gevelbank", "--format", "a6"]
OLD = 1_700_000_000  # seconds since 1970: long before the files are noted


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """Return a repository of which a brochure was made."""
    root = tmp_path_factory.mktemp("standing") / "repository"
    shutil.copytree(BASE, root)
    for file in root.rglob("*"):
        os.utime(file, (OLD, OLD))
    assert run(["-C", str(root), *ASKED]) == 0
    return root


@pytest.fixture
def root(made):
    """Return that repository, where the brochure stands, whatever changed before."""
    assert run(["-C", str(made), *ASKED]) == 0
    return made


def told(root, capsys, *more):
    """Return what the command says, results and notes."""
    capsys.readouterr()
    assert run(["-C", str(root), *ASKED, *more]) == 0
    return capsys.readouterr()


def test_what_stands_is_named_again_without_being_made(made):
    """In a process that imports neither the content's models nor the pages."""
    command = ["-C", str(made), *ASKED]
    asked = f"from generator.cli.main import run; status = run({command!r})"
    code = f"import sys; {asked}; print(status, *sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    first, second = done.stdout.splitlines()

    assert first == str(made / "build/brochures/eigen-selectie.pdf")
    assert STANDS in done.stderr
    assert second.startswith("0 ")
    heavy = {"pydantic", "weasyprint", "generator.catalogue.load", "PIL"}
    assert not heavy & {*second.split()}


def edit(root):
    """Change a word of the project."""
    file = root / PROJECT
    file.write_text(file.read_text("utf-8").replace("bank", "Bank", 1), "utf-8")


def add(root):
    """Put a file beside the project."""
    (root / PROJECT).with_name("notitie.txt").write_text("n")


def restyle(root):
    """Put a logo of the city in its place, under the name that it has."""
    file = root / "overrides/logo.svg"
    file.parent.mkdir(exist_ok=True)
    file.write_text("<svg/>")


def remove(root):
    """Lose what was made."""
    (root / "build/brochures/eigen-selectie.pdf").unlink()


def overwrite(root):
    """Put something else in the place of what was made."""
    (root / "build/brochures/eigen-selectie.pdf").write_bytes(b"%PDF-")


@pytest.mark.parametrize("change", [add, edit, overwrite, remove, restyle])
def test_after_any_change_it_is_made_again(change, root, capsys):
    """Of the content, of the city's own look, or of the file."""
    change(root)
    said = told(root, capsys)
    pdf = Path(said.out.strip())

    assert STANDS not in said.err
    assert pdf.read_bytes().startswith(b"%PDF-1.7")


def test_what_is_asked_for_counts(root, capsys):
    """Another commit in the colophon is another brochure."""
    assert STANDS not in told(root, capsys, "--commit", "abc1234").err
    assert STANDS in told(root, capsys, "--commit", "abc1234").err


def test_the_command_knows_every_binding():
    """It tells them before the models of the content are imported."""
    assert tuple(one.value for one in Binding) == BINDINGS
