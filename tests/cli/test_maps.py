"""`buurtboek map import`, as an editor uses it."""

from __future__ import annotations

import pytest

from generator.cli.main import run
from tests.geometry import town


@pytest.fixture
def file(tmp_path):
    """Return a file of outlines that is called by its municipality."""
    made = tmp_path / "voorbeeld-wijken.geojson"
    text = town.text(lambert=True).replace("Noord Hart", "Molenwijk")
    made.write_text(text, encoding="utf-8")
    return made


def arguments(root, file, *more):
    """Return a command line."""
    return ["-C", str(root), "--language", "nl", "map", "import", str(file), *more]


def test_nothing_is_written_unasked(root, file, capsys):
    """First an editor sees what would come of it."""
    status = run(arguments(root, file))
    said = capsys.readouterr()

    assert status == 0
    assert "Molenwijk = molenwijk" in said.out
    assert "slug: zuid-west" in said.out
    assert "--write" in said.err
    assert not (root / "content/maps").exists()


def test_a_map_is_written_and_the_content_stays_sound(root, file, capsys):
    """The command prints the file that it wrote."""
    assert run(arguments(root, file, "--write")) == 0
    path = capsys.readouterr().out.strip().split("\n")[-1]

    assert path == "content/maps/voorbeeld.geojson"
    assert (root / path).is_file()
    assert run(["-C", str(root), "check"]) == 0


def test_a_broken_map_is_told_and_not_written(root, file, capsys):
    """Problems come with their place; the status says that there were some."""
    file.write_text(town.text()[:3_000], encoding="utf-8")

    assert run(arguments(root, file, "--write")) == 1
    said = capsys.readouterr()
    assert "voorbeeld-wijken.geojson:" in said.out
    assert "Traceback" not in said.out + said.err
    assert not (root / "content/maps").exists()


def test_a_municipality_that_cannot_be_guessed_is_asked_for(root, file, capsys):
    """The choices are told."""
    other = file.rename(file.with_name("wijken.geojson"))

    assert run(arguments(root, other)) == 1
    assert "--municipality: voorbeeld, nabij" in capsys.readouterr().err
    assert run(arguments(root, other, "--municipality", "voorbeeld")) == 0


@pytest.mark.parametrize("wrong", [["map"], ["map", "export", "x"], ["map", "import"]])
def test_wrong_use_is_status_two(root, wrong):
    """A usage error is told and nothing is written."""
    assert run(["-C", str(root), *wrong]) == 2


def test_a_file_that_does_not_exist_is_wrong_use(root, tmp_path, capsys):
    """The name is told."""
    assert run(arguments(root, tmp_path / "weg.geojson")) == 2
    assert "weg.geojson" in capsys.readouterr().err


def test_a_new_walk_is_sound(root, capsys):
    """A walk begins with two stops that exist and can be found."""
    for name in ("boekentil-kerkplein", "gevelbank-dorpsstraat"):
        project = root / f"content/projects/{name}/index.md"
        text = project.read_text("utf-8").replace("status: realised\n", "")
        text = text.replace("kinds:", "status: realised\nstreet: Kerkplein\nkinds:", 1)
        project.write_text(text, encoding="utf-8")

    status = run(["-C", str(root), "new", "walk", "Rond de kerk"])

    assert status == 0
    assert capsys.readouterr().out.strip() == "content/walks/rond-de-kerk.yml"
    assert run(["-C", str(root), "check"]) == 0


def test_a_walk_without_streets_to_pass_is_not_begun(root, capsys):
    """A walk of places that nobody can find helps nobody."""
    assert run(["-C", str(root), "--language", "en", "new", "walk", "Nergens"]) == 1
    assert "two realised projects" in capsys.readouterr().err
    assert not (root / "content/walks").exists()
