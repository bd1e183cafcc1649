"""The catalogue of markers, after everything was made of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.canary.catalogue import lay_out
from tests.conftest import buurtboek, make_once

EXPORTS = ("xlsx", "csv", "json", "geojson")


@pytest.fixture(scope="session")
def built(tmp_path_factory):
    """Return its root."""

    def fill(folder: Path) -> None:
        root = folder / "stad"
        lay_out(root)
        for command in (
            ["build"],
            ["report", "--html", root / "build/verslag.html"],
            *(["export", root / f"build/uit.{kind}"] for kind in EXPORTS),
        ):
            buurtboek("-C", root, *command)

    return make_once(tmp_path_factory, "canary", fill) / "stad"
