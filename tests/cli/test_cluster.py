"""`--cluster`: photographs and brochures made by workers, byte for byte as here."""

from __future__ import annotations

import shutil
from pathlib import PurePosixPath

import pytest
from PIL import Image

from generator.cli.main import run
from generator.images.gallery import Gallery
from generator.images.plan import for_site
from generator.storage.cache import Cache
from generator.workers.hiring import hire


@pytest.fixture(scope="module")
def cluster(start_cluster):
    """Two workers on this machine."""
    return start_cluster()


@pytest.fixture(autouse=True)
def one_process(monkeypatch):
    """Put back what the command sets for good."""
    monkeypatch.setenv("BUURTBOEK_PROCESSES", "1")


def test_a_brochure_is_the_same_wherever_it_is_laid_out(root, cluster):
    command = ["-C", str(root), "brochure", "alles", "--variant", "all", "--output"]
    assert run([*command, str(root / "near")]) == 0
    shutil.rmtree(root / ".cache")

    assert run([*command, str(root / "far"), "--cluster", cluster.address]) == 0
    near, far = (
        {file.name: file.read_bytes() for file in (root / one).rglob("*.pdf")}
        for one in ("near", "far")
    )
    assert near == far
    assert len(near) > 2


def test_photographs_are_the_same_wherever_they_are_rendered(tmp_path, cluster):
    """One that cannot be read is told by the worker, on its file."""
    files = [tmp_path / f"{number}.jpg" for number in range(4)]
    for number, file in enumerate(files):
        Image.linear_gradient("L").rotate(7 * number).resize((700, 500)).save(file)
    content = files[0].read_bytes()
    files[0].write_bytes(content[: len(content) // 2])

    def made(name, team):
        folder = tmp_path / name
        folder.mkdir()
        told = []
        with Gallery(Cache(tmp_path / f"{name}-kept"), team=team) as gallery:
            jobs = [
                for_site(gallery.measure(file, PurePosixPath(file.name)))
                for file in files
            ]
            problems = gallery.publish(jobs, folder, "", told.append)
        assert len(told) == len(jobs)
        assert [str(one.at.path) for one in problems] == ["0.jpg"]
        return {file.name: file.read_bytes() for file in folder.iterdir()}

    with hire(cluster.address) as team:
        far = made("far", team)
    assert far == made("near", None)
    assert len(far) == 3 * 2 * 2


def test_without_a_cluster_nothing_is_made(root, monkeypatch, capsys):
    monkeypatch.setattr("generator.workers.cluster.PATIENCE", 1)
    nowhere = ["--cluster", "tcp://127.0.0.1:9"]

    assert run(["-C", str(root), "brochure", "alles", *nowhere]) == 1
    error = capsys.readouterr().err
    assert "dask scheduler" in error
    assert "Traceback" not in error
    assert not (root / "build").exists()
