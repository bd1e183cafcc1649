"""What builds keep is shown and cut back on demand, never under a build's hands."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from generator.cli.main import run
from generator.storage.cache import FOLDER, Cache, key, shared

ROOT = Path(__file__).parents[2]
HOLDER = """
import sys
from pathlib import Path
from generator.storage.cache import shared
with shared(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """Return a repository whose cache holds three entries of 1 MB."""
    cache = Cache(tmp_path / FOLDER)
    for number in range(3):
        cache.put(key("test", number), bytes(1_000_000))
    return tmp_path


def entries(root: Path) -> int:
    return Cache(root / FOLDER).held().entries


def test_the_cache_says_how_much_it_holds(kept, capsys):
    """In entries and megabytes, in the reader's language."""
    status = run(["-C", str(kept), "cache", "status"])

    assert status == 0
    assert capsys.readouterr().out == "Bewaard: 3 stuks, 3,0 MB.\n"
    assert entries(kept) == 3


@pytest.mark.parametrize(
    ("limit", "left"), [("2MB", 2), ("2 mb", 2), ("1999KB", 1), ("0", 0), ("1GB", 3)]
)
def test_pruning_leaves_what_fits(kept, capsys, limit, left):
    """And says what it took and what it left."""
    status = run(["-C", str(kept), "cache", "prune", "--limit", limit])

    assert status == 0
    assert entries(kept) == left
    said = capsys.readouterr().out
    assert said.startswith("Verwijderd: ")
    assert f"{left},0 MB" in said.splitlines()[1]


@pytest.mark.parametrize("limit", ["much", "-1", "1.5GB", "4 TB", ""])
def test_a_limit_that_is_no_size_is_wrong_use(kept, capsys, limit):
    """Nothing is removed; the message shows how a size is written."""
    status = run(["-C", str(kept), "cache", "prune", f"--limit={limit}"])

    assert status == 2
    assert "GB" in capsys.readouterr().err
    assert entries(kept) == 3


@pytest.mark.parametrize("action", ["status", "prune"])
def test_no_cache_is_an_empty_cache(tmp_path, capsys, action):
    """A fresh clone has none, and asking makes none."""
    status = run(["-C", str(tmp_path), "cache", action])

    assert status == 0
    assert "Bewaard: 0 stuks" in capsys.readouterr().out
    assert not (tmp_path / ".cache").exists()


def test_nothing_is_pruned_while_a_build_uses_it(kept, capsys):
    """The build links to entries; who prunes is told to wait."""
    building = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(kept / FOLDER)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert building.stdout is not None
    building.stdout.readline()

    during = run(["-C", str(kept), "cache", "prune", "--limit", "0"])
    left = entries(kept)
    building.communicate()
    after = run(["-C", str(kept), "cache", "prune", "--limit", "0"])

    assert (during, left) == (1, 3)
    assert "Probeer het opnieuw" in capsys.readouterr().err
    assert (after, entries(kept)) == (0, 0)


def test_builds_share_a_cache(kept):
    """Two at once do not wait for each other."""
    with shared(kept / FOLDER), shared(kept / FOLDER):
        assert entries(kept) == 3
