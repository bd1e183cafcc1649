"""What several journeys share: a site of very many projects, built once."""

from __future__ import annotations

import fcntl
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import serving
from tests.website.crowd import crowd

ROOT = Path(__file__).parents[2]
CROWD = 3_000  # projects, besides the three of the base


@pytest.fixture(scope="session")
def large(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve a site of 3,003 projects, made by a real build; give its address.

    Built once, by whichever worker comes first; the others wait for it.
    """
    shared = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        shared = shared.parent
    root = shared / "crowd"
    with (shared / "crowd.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (root / "site" / "index.html").is_file():
            crowd(root, CROWD)
            command = ["build", "--only", "site", "--output", "site"]
            made = subprocess.run(
                [sys.executable, "-m", "generator", *command],
                cwd=root,
                capture_output=True,
                text=True,
                check=False,
                env={**os.environ, "PYTHONPATH": str(ROOT)},
            )
            assert made.returncode == 0, made.stdout + made.stderr

    with serving(root / "site") as address:
        yield address
