"""`buurtboek region`, as a region runs it."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator.cli.main import run
from generator.cli.region import _Teller
from tests.region.conftest import streek
from tests.repository import BASE

__all__ = ["streek"]


def site_of(folder: Path) -> dict[str, bytes]:
    """Return the bytes of every file below a folder, by name."""
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


def test_a_region_is_built_whatever_one_of_it_lacks(streek, capfd):
    """The one with a mistake is told with its folder; its former site stands."""
    streek.add("dorp", "stad")
    assert run(["region", "region.yml", "--only", "site"]) == 0
    former = site_of(streek.output / "site/stad")
    settings = streek.settings("stad")
    settings.write_text(f"{settings.read_text('utf-8')}oeps: 1\n", "utf-8")
    capfd.readouterr()

    status = run(["region", "region.yml", "--only", "site"])
    said = capfd.readouterr()

    assert status == 1
    assert "gemeenten/stad/content/catalogue.yml:" in said.out
    assert "→" in said.out
    assert "1 mislukt" in said.out
    assert site_of(streek.output / "site/stad") == former
    assert "oeps" in (streek.output / "reports/stad.txt").read_text("utf-8")
    assert "Traceback" not in said.out + said.err


def test_a_catalogue_is_what_it_is_on_its_own(streek):
    """Byte for byte what `buurtboek build` makes in its folder."""
    streek.add("dorp")
    assert run(["region", "region.yml", "--only", "site"]) == 0
    alone = streek.root / "alleen"
    subprocess.run(
        [
            *(sys.executable, "-m", "generator", "-C", "gemeenten/dorp", "build"),
            *("--only", "site", "--output", str(alone)),
        ],
        cwd=streek.root,
        env={"PYTHONPATH": str(Path(__file__).parents[2])},
        check=True,
        capture_output=True,
    )

    assert site_of(streek.output / "site/dorp") == site_of(alone)


def test_only_what_changed_is_built_again(streek, capfd):
    """Also where a site stands, but the folders for print shops do not."""
    streek.add("dorp", "stad")
    brochures = streek.root / "gemeenten/stad/content/brochures"
    shutil.copytree(BASE / "content/brochures", brochures)
    common = ["region", "region.yml", "--processes", "1"]
    assert run(common) == 0
    press = streek.output / "press/stad/alles"
    assert any(press.iterdir())
    capfd.readouterr()

    assert run(common) == 0
    assert "2 ongewijzigd\n" in capfd.readouterr().out

    (press / "alles-press.pdf").write_bytes(b"oud")
    assert run(common) == 0
    assert "1 catalogus gemaakt, 1 ongewijzigd" in capfd.readouterr().out
    assert (press / "alles-press.pdf").read_bytes().startswith(b"%PDF")


def test_a_region_file_with_mistakes_builds_nothing(streek, capsys):
    streek.add("dorp")
    streek.name("dorp", "dorp")

    assert run(["region", "region.yml"]) == 1
    assert "region.yml:9:11: " in capsys.readouterr().out
    assert not streek.output.exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["nergens.yml"], "nergens.yml"),
        (["region.yml", "--catalogue", "dorpp"], "dorpp"),
        (["region.yml", "--processes", "0"], "0"),
    ],
)
def test_wrong_use_is_told_and_makes_nothing(streek, arguments, said, capsys):
    streek.add("dorp")

    assert run(["region", *arguments]) == 2
    assert said in capsys.readouterr().err
    assert not streek.output.exists()


def test_a_cluster_builds_the_same_and_survives_a_lost_worker(
    streek, start_cluster, monkeypatch, capfd
):
    """Two workers on this machine; one is killed once the first site is done."""
    streek.add("dorp", "stad", "wijk")
    near, far = streek.root / "near", streek.root / "far"
    common = ["region", "region.yml", "--only", "site", "--output"]
    assert run([*common, str(near)]) == 0
    cluster = start_cluster()
    tell = _Teller.__call__

    def kill_then_tell(teller, place, outcome):
        subprocess.run(["kill", "-9", str(cluster.workers[0])], check=False)
        tell(teller, place, outcome)

    monkeypatch.setattr(_Teller, "__call__", kill_then_tell)
    capfd.readouterr()

    status = run([*common, str(far), "--cluster", cluster.address])

    assert status == 0
    assert site_of(far / "site") == site_of(near / "site")
    assert "3/3" in capfd.readouterr().err
