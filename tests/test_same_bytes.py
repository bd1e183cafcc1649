"""The same content gives the same bytes, whoever builds it, wherever and whenever."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator.storage import manifest
from tests.repository import BASE, CONFIGURATION

ROOT = Path(__file__).parents[1]
HERE = {"TZ": "Europe/Brussels", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "1"}
THERE = {
    "TZ": "Pacific/Kiritimati",  # the day of tomorrow for most of the world
    "LC_ALL": "C",
    "PYTHONHASHSEED": "4711",
    "SOURCE_DATE_EPOCH": "1",
    "HOME": "/nonexistent",
    "COLUMNS": "40",
}


def built(root: Path, setting: dict[str, str], cores: int) -> dict[str, str]:
    """Return the checksums of site and brochures, built under a setting."""
    if not root.exists():
        shutil.copytree(BASE, root)
        (root / "mkdocs.yml").write_text(CONFIGURATION, encoding="utf-8")
    some = sorted(os.sched_getaffinity(0))[:cores]
    done = subprocess.run(
        [sys.executable, "-m", "generator", "-C", str(root), "build"],
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), **setting},
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
        umask=0o077 if setting is THERE else 0o022,
        preexec_fn=lambda: os.sched_setaffinity(0, some),
    )
    assert done.returncode == 0, done.stdout + done.stderr
    made = manifest.sums(root / "site")
    press = manifest.sums(root / "build")
    return made | {f"build/{name}": digest for name, digest in press.items()}


@pytest.fixture(scope="module")
def here(tmp_path_factory):
    """Return a repository that was built, and the checksums of what came of it."""
    root = tmp_path_factory.mktemp("here") / "stad"
    return root, built(root, HERE, 2)


def test_two_machines_build_the_same(here, tmp_path):
    """Other path, time zone, locale, order of hashing, permissions and cores.

    Files are copied in reverse, so that folders list them in another order where
    the file system keeps the order of their making.
    """
    root = tmp_path / "een langer pad" / "étage" / "stad"
    for file in sorted(BASE.rglob("*"), reverse=True):
        if file.is_file():
            target = root / file.relative_to(BASE)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, target)
            os.utime(target, (1, 1))
    (root / "mkdocs.yml").write_text(CONFIGURATION, encoding="utf-8")
    _root, one = here
    other = built(root, THERE, 1)

    assert not manifest.compare(one, other)
    kinds = {Path(name).suffix for name in one}
    assert kinds >= {".html", ".css", ".js", ".json", ".xml", ".png", ".svg", ".pdf"}


def test_a_warm_cache_changes_nothing(here):
    """What is built again from the cache is what was built without it."""
    root, cold = here
    shutil.rmtree(root / "site")  # else nothing would be built

    assert not manifest.compare(cold, built(root, HERE, 2))
