"""What follows from the models stands in the repository, and is up to date."""

from __future__ import annotations

from pathlib import Path

from generator.editing.derive import derived, differing

ROOT = Path(__file__).parents[2]


def test_what_follows_from_the_models_is_up_to_date():
    assert [name for name, _text in differing(ROOT)] == [], "run `buurtboek derive`"


def test_nothing_else_stands_in_the_folder_of_schemas():
    made = {name for name, _text in derived() if name.startswith("schema/")}

    assert {f"schema/{file.name}" for file in (ROOT / "schema").iterdir()} == made


def test_a_missing_or_spoilt_file_differs(tmp_path):
    assert len(differing(tmp_path)) == len(list(derived()))
    (tmp_path / "schema").mkdir()
    (tmp_path / "schema/projects.nl.json").write_bytes(b"\xff")

    assert "schema/projects.nl.json" in dict(differing(tmp_path))
