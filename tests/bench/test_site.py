"""The site is measured against a peer that does as much."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench.site import CARD, Unequal, hold_alike


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
