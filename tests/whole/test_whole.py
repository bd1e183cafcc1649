"""A site is published whole or not at all, whatever happens to its build.

`make endurance` kills two hundred builds; here a dozen, on the same path.
"""

from __future__ import annotations

import subprocess
import sys

import pytest

from generator.storage import manifest
from tests.whole.trial import ROOT, Trial, kills, small_disk

KILLS, SEED = 12, 7


@pytest.fixture(scope="module")
def trial(tmp_path_factory):
    folder = tmp_path_factory.mktemp("whole")
    (folder / "out").mkdir()
    with Trial(folder, folder / "out/site") as begun:
        yield begun


@pytest.fixture(autouse=True)
def former(trial):
    """Begin with the first edition in its place."""
    assert trial.build(0)["status"] == 0
    assert trial.stands() == 0


def test_a_killed_build_damages_nothing(trial):
    """The former site stands, or the new one; the next build is right."""
    trial.build(1)
    looks = list(kills(trial, KILLS, SEED))

    assert all(look.is_whole for look in looks), looks
    assert any(look.was_killed for look in looks)


@pytest.mark.parametrize("largest", [1_000, 9_000, 30_000])
def test_a_file_that_cannot_be_written_leaves_the_former_site(trial, largest):
    """Limited by RLIMIT_FSIZE, which needs no rights: the write fails half-way."""
    done = trial.build(1, largest=largest)

    assert done["status"] == 1, trial.said()
    assert "File too large" in trial.said()
    assert "Traceback" not in trial.said()
    assert trial.stands() == 0
    assert trial.beside() == []


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_a_full_disk_leaves_the_former_site(trial, share, tmp_path):
    """A disk with room for a former page, and for a part of the new site."""
    kilobytes = int(trial.kilobytes() * share)
    with small_disk(tmp_path / "disk", kilobytes) as is_mounted:
        if not is_mounted:
            pytest.skip(
                "no small disk can be mounted here; RLIMIT_FSIZE is tried above"
            )
        target = tmp_path / "disk/site"
        target.mkdir()
        (target / "index.html").write_text("de vorige site", encoding="utf-8")
        before = manifest.sums(target)
        done = trial.build(1, output=str(target))

        assert done["status"] == 1, trial.said()
        assert any(one in trial.said() for one in ("disk is full", "schijf is vol"))
        assert "Traceback" not in trial.said()
        assert manifest.sums(target) == before
        assert [one.name for one in target.parent.iterdir()] == ["site"]


def test_a_target_that_is_read_only_is_told(trial, tmp_path):
    """Before anything is built; the site on it stays as it is."""
    with small_disk(tmp_path / "disk", 9_000) as is_mounted:
        target = tmp_path / "disk/site" if is_mounted else "/proc/site"
        if is_mounted:
            assert trial.build(0, output=str(target))["status"] == 0
            remount = ["mount", "-o", "remount,ro", str(target.parent)]
            subprocess.run(remount, check=True)
        done = trial.build(1, output=str(target))

        assert done["status"] == 1
        assert "Traceback" not in trial.said()
        assert "file system" in trial.said()
        if is_mounted:
            assert manifest.sums(target) == trial.sums[0]


def test_two_builds_at_once_take_turns(trial):
    """Whichever comes last, its site stands whole."""
    command = [sys.executable, "-m", "generator", "--language", "en"]
    processes = [
        subprocess.Popen(
            [
                *(*command, "-C", str(trial.root(number))),
                *("build", "--only", "site", "--output", str(trial.target)),
            ],
            cwd=ROOT,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
        )
        for number in (0, 1, 1)  # the last two share a cache as well
    ]
    said = [process.communicate()[1] for process in processes]

    assert [process.returncode for process in processes] == [0, 0, 0], said
    assert trial.stands() in (0, 1)
    assert trial.beside() == []
