"""The site is measured against a peer that does as much."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from bench.site import CARD, HTML_ONLY, Unequal, hold_alike
from generator.views import addresses
from tests.repository import BASE, without


def site(folder: Path, cards: int) -> Path:
    page = folder / "themas" / "groen" / "index.html"
    page.parent.mkdir(parents=True)
    page.write_text(CARD * cards, encoding="utf-8")
    return folder


def test_lists_of_as_many_projects_are_alike(tmp_path: Path) -> None:
    hold_alike(site(tmp_path / "ours", 3), site(tmp_path / "theirs", 3))


@pytest.mark.parametrize("theirs", [0, 2, 4])
def test_a_peer_that_lists_fewer_or_more_is_refused(
    tmp_path: Path, theirs: int
) -> None:
    with pytest.raises(Unequal, match=f"shows {theirs} projects, ours 3"):
        hold_alike(site(tmp_path / "ours", 3), site(tmp_path / "theirs", theirs))


def test_a_peer_without_lists_is_refused(tmp_path: Path) -> None:
    (tmp_path / "theirs").mkdir()
    with pytest.raises(Unequal, match="no lists"):
        hold_alike(site(tmp_path / "ours", 3), tmp_path / "theirs")


def pages(root: Path, module: str) -> dict[str, bytes]:
    """Return the pages of a repository, built by a module."""
    command = [sys.executable, "-m", module, "-C", str(root), "build", "--only", "site"]
    subprocess.run(command, check=True, capture_output=True)
    folder = root / "site"
    return {
        str(file.relative_to(folder)): file.read_bytes()
        for file in folder.rglob("*.html")
    }


def test_pages_alone_are_those_of_the_whole_site(tmp_path: Path) -> None:
    """But for those about the data, which is left out as drawings are."""
    shutil.copytree(BASE, tmp_path, dirs_exist_ok=True)
    (tmp_path / "mkdocs.yml").write_text(without("brochures"), encoding="utf-8")
    drawing = tmp_path / "site" / addresses.drawing("boekentil-kerkplein")

    alone = pages(tmp_path, HTML_ONLY)
    assert not drawing.exists()
    shutil.rmtree(tmp_path / ".cache")
    whole = pages(tmp_path, "generator")
    assert drawing.exists()

    others = {name for name in whole if alone.get(name) != whole[name]}
    assert all(name.startswith(addresses.OPEN_DATA) for name in others)
    assert len(whole) > len(others) + 10
