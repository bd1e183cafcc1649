"""The catalogue of markers, after everything was made of it."""

from __future__ import annotations

import fcntl
import os
import subprocess
import sys

import pytest

from tests.canary.catalogue import lay_out
from tests.conftest import ROOT

EXPORTS = ("xlsx", "csv", "json", "geojson")


@pytest.fixture(scope="session")
def built(tmp_path_factory):
    """Return its root. Built once, by whichever worker comes first."""
    shared = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        shared = shared.parent
    root = shared / "canary" / "stad"
    with (shared / "canary.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (root / "done").exists():
            lay_out(root)
            for command in (
                ["build"],
                ["report", "--html", str(root / "build/verslag.html")],
                *(["export", str(root / f"build/uit.{kind}")] for kind in EXPORTS),
            ):
                made = subprocess.run(
                    [sys.executable, "-m", "generator", "-C", str(root), *command],
                    cwd=ROOT,
                    capture_output=True,
                    text=True,
                    check=False,
                )
                assert made.returncode == 0, made.stdout + made.stderr
            (root / "done").touch()
    return root
