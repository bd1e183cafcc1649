"""`buurtboek import` and `export`, as an editor uses them."""

from __future__ import annotations

import json

import pytest

from generator.cli.main import run

GOOD = (
    "Titel;Samenvatting;Gemeente;Soorten;Bronnen: titel;Bronnen: gelezen op\n"
    "Bank aan de kerk;Buren zetten een bank aan de kerk.;Voorbeeld;Gevelbank;"
    "Een krant;13/3/2026\n"
)
FILE = "content/projects/bank-aan-de-kerk/index.md"


@pytest.fixture
def table(tmp_path):
    made = tmp_path / "lijst.csv"
    made.write_text(GOOD, encoding="utf-8")
    return made


def tree(folder):
    return {file: file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_nothing_is_written_unasked(root, table, capsys):
    before = tree(root)
    status = run(["-C", str(root), "import", str(table)])

    said = capsys.readouterr()
    assert status == 0
    assert said.out == "nieuw: bank-aan-de-kerk (lijst!A2)\n"
    assert "--write" in said.err
    assert tree(root) == before


def test_projects_are_written_when_asked(root, table, capsys):
    assert run(["-C", str(root), "import", str(table), "--write"]) == 0
    assert (root / FILE).read_text("utf-8").startswith("---\ntitle: Bank aan de kerk\n")
    assert run(["-C", str(root), "check"]) == 0
    assert run(["-C", str(root), "format", "--check"]) == 0


def test_one_mistake_keeps_all_rows_back(root, table, capsys):
    """The report is on standard output, so that it can be sent to who made the list."""
    table.write_text(GOOD + GOOD.splitlines()[1].replace("Gevelbank", "Bankje"))
    before = tree(root)
    status = run(["-C", str(root), "import", str(table), "--write"])

    said = capsys.readouterr()
    assert status == 1
    assert "lijst!D3: Er is geen soort “bankje”. [unknown-reference]" in said.out
    assert "Er is niets geschreven" in said.err
    assert tree(root) == before


def test_a_file_that_is_no_spreadsheet_is_told(root, tmp_path, capsys):
    file = tmp_path / "lijst.xlsx"
    file.write_bytes(b"PK\x03\x04 niets")

    assert run(["-C", str(root), "import", str(file), "--write"]) == 1
    assert "lijst.xlsx: Het bestand is beschadigd" in capsys.readouterr().out


def test_what_was_exported_is_no_change(root, tmp_path, capsys):
    file = tmp_path / "uit.xlsx"

    assert run(["-C", str(root), "export", str(file)]) == 0
    assert run(["-C", str(root), "import", str(file)]) == 0
    assert "3 projecten ongewijzigd" in capsys.readouterr().out


@pytest.mark.parametrize("name", ["uit.json", "uit.geojson"])
def test_data_for_programs_is_exported(root, tmp_path, name):
    file = tmp_path / name

    assert run(["-C", str(root), "export", str(file)]) == 0
    found = json.loads(file.read_text("utf-8"))
    assert len(found.get("projects", ())) in {0, 3}
    assert found.get("type", "FeatureCollection") == "FeatureCollection"


def test_a_file_is_not_written_over_unasked(root, tmp_path, capsys):
    """It may hold a day's work of a colleague."""
    file = tmp_path / "uit.csv"
    file.write_text("werk")
    status = run(["-C", str(root), "export", str(file)])

    assert status == 1
    assert "--force" in capsys.readouterr().err
    assert file.read_text() == "werk"
    assert run(["-C", str(root), "export", str(file), "--force", "--template"]) == 0
    assert file.read_text("utf-8-sig").startswith("Korte naam;Titel;")


@pytest.mark.parametrize("arguments", [["x.pdf"], ["x.json", "--template"], ["x"]])
def test_an_ending_that_says_nothing_is_wrong_use(root, arguments, capsys):
    assert run(["-C", str(root), "export", *arguments]) == 2
    assert ".xlsx, .csv" in capsys.readouterr().err
