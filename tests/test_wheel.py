"""What is installed elsewhere works there: a wheel, made from the source archive.

One wheel and one environment for all of it. The environment holds our wheel alone;
what it needs it finds among the locked packages of the environment that tests run in,
so nothing is fetched. `make release-check` asks a package index for everything.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
import zipfile
from email.parser import Parser
from pathlib import Path

import pytest

from generator import __version__
from tests.conftest import ROOT

NAME = f"buurtboek-{__version__}"


def succeed(*command, cwd, **environment):
    """Run a command in a place that knows nothing of this repository."""
    clean = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("PYTHON", "BUURTBOEK", "COVERAGE"))
    }
    done = subprocess.run(
        [*map(str, command)],
        cwd=cwd,
        env={**clean, "GIT_CEILING_DIRECTORIES": str(cwd), **environment},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def archives(tmp_path_factory):
    """Return the folder with the source archive and the wheel that it makes."""
    folder = tmp_path_factory.mktemp("dist")
    build = [sys.executable, "-m", "hatchling", "build", "-d", folder]
    succeed(*build, "-t", "sdist", cwd=ROOT)
    with tarfile.open(folder / f"{NAME}.tar.gz") as archive:
        archive.extractall(folder, filter="data")
    succeed(*build, "-t", "wheel", cwd=folder / NAME)
    return folder


@pytest.fixture(scope="module")
def wheel(archives):
    return archives / f"{NAME}-py3-none-any.whl"


@pytest.fixture(scope="module")
def command(wheel, tmp_path_factory):
    """Return `buurtboek` as installed in an environment outside the repository."""
    folder = tmp_path_factory.mktemp("elsewhere") / "environment"
    succeed(sys.executable, "-m", "venv", "--without-pip", folder, cwd=folder.parent)
    python = folder / "bin/python"
    succeed(
        *(sys.executable, "-m", "pip", "--python", python, "install", "--quiet"),
        *("--no-index", "--no-deps", "--no-compile", wheel),
        cwd=folder.parent,
        PIP_DISABLE_PIP_VERSION_CHECK="1",
    )
    (packages,) = folder.glob("lib/python*/site-packages")
    locked = [path for path in sys.path if Path(path).name == packages.name]
    if "properdocs" in sys.modules:  # it has to be asked to stand in for MkDocs
        locked.append("import properdocs.replacement")
    (packages / "locked.pth").write_text("\n".join(locked) + "\n", encoding="utf-8")
    where = succeed(
        python, "-c", "import generator; print(generator.__file__)", cwd=folder.parent
    )
    assert Path(where.strip()).is_relative_to(folder)
    return folder / "bin/buurtboek"


def test_a_wheel_holds_all_that_a_checkout_has(wheel):
    """Look, handbook, translations, sample, typefaces, profile, form: nothing stays."""
    held = set(zipfile.ZipFile(wheel).namelist())
    tracked = subprocess.run(
        ["git", "ls-files", "generator", "overrides", "docs/redactie"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split("\n")
    fetched = [
        file.relative_to(ROOT).as_posix()
        for file in (ROOT / "generator/assets").rglob("*")
        if file.is_file()
    ]
    compiled = [
        f"{file.parent.relative_to(ROOT).as_posix()}/{file.stem}.mo"
        for file in (ROOT / "generator/wording/locale").rglob("*.po")
    ]

    def installed(path):
        return path.replace("docs/redactie/", "generator/redactie/", 1).replace(
            "overrides/", "generator/overrides/", 1 if path.startswith("over") else 0
        )

    wanted = {installed(path) for path in [*tracked, *fetched, *compiled] if path}
    assert len(fetched) > 20
    assert wanted - held == set()


def test_a_wheel_says_under_which_licences_it_stands(wheel):
    """Ours and that of every file by others, each with its own text (PEP 639)."""
    with zipfile.ZipFile(wheel) as archive:
        told = Parser().parsestr(
            archive.read(f"{NAME}.dist-info/METADATA").decode("utf-8")
        )
        held = set(archive.namelist())

    assert told["License-Expression"] == (
        "MIT AND Apache-2.0 AND BSD-2-Clause AND OFL-1.1 AND Zlib"
    )
    assert told.get_all("License-File") == ["LICENSE", "THIRD-PARTY.md"]
    for name in told.get_all("License-File"):
        assert f"{NAME}.dist-info/licenses/{name}" in held
    texts = {
        file.name
        for file in (ROOT / "generator/assets/licences").iterdir()
        if file.is_file()
    }
    assert texts
    assert {f"generator/assets/licences/{name}" for name in texts} <= held


def test_a_source_archive_makes_the_wheel_that_a_checkout_makes(archives, wheel):
    """File by file: whoever builds it again gets what we publish."""
    again = archives / "again"
    succeed(
        *(sys.executable, "-m", "hatchling", "build", "-d", again, "-t", "wheel"),
        cwd=ROOT,
    )

    def content(file):
        with zipfile.ZipFile(file) as archive:
            return {name: archive.read(name) for name in archive.namelist()}

    assert content(again / wheel.name) == content(wheel)


def test_a_new_catalogue_builds_at_once_where_it_is_installed(command, tmp_path):
    """Site, form, brochure and press files, from an installed wheel alone."""
    succeed(
        *(command, "new", "catalogue", "mijn-stad", "--municipality", "Deinze"),
        *("--repository", "https://github.com/deinze/buren"),
        cwd=tmp_path,
    )
    root = tmp_path / "mijn-stad"
    succeed(command, "check", "--advice", cwd=root)
    succeed(command, "build", cwd=root)

    site = root / "site"
    home = (site / "index.html").read_text("utf-8")
    assert "verzonnen voorbeelden" in home
    assert '<html lang="nl' in home  # and its words are Dutch: the translations came
    assert "Alle projecten" in home
    for name in (
        "projecten/voorbeeld-boekentil/index.html",
        "admin/index.html",
        "redactie/index.html",
        "brochures/voorbeelden.pdf",
        "assets/buurtboek.css",
        "assets/js/minisearch.js",
    ):
        assert (site / name).stat().st_size > 0, name
    # Press files are written only where preflight finds nothing.
    (press,) = (root / "build/press").iterdir()
    assert (press / f"{press.name}-press.pdf").stat().st_size > 0
    assert (press / f"{press.name}-press-certificate.pdf").is_file()
