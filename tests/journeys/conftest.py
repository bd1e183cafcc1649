"""What several journeys share: a site of very many projects, built once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import buurtboek, make_once
from tests.website.crowd import crowd
from tools.browsing import Plain, served

CROWD = 3_000  # projects, besides the three of the base


@pytest.fixture(scope="session")
def large(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve a site of 3,003 projects, made by a real build; give its address."""

    def fill(root: Path) -> None:
        crowd(root, CROWD)
        buurtboek("build", "--only", "site", "--output", "site", root=root)

    root = make_once(tmp_path_factory, "crowd", fill)
    with served(root / "site", Plain) as address:
        yield address
