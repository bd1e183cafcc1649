"""Out to a spreadsheet and back: nothing is lost, nothing becomes a formula."""

from __future__ import annotations

import csv
import io
import shutil
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from generator.catalogue.load import load
from generator.catalogue.problems import errors
from generator.editing.spreadsheet import delimited, intake, opening, outgoing
from generator.editing.spreadsheet.rehearsal import rehearse
from generator.editing.spreadsheet.workbook import reading, writing
from generator.editing.spreadsheet.workbook.writing import Heading
from generator.storage.together import write_together
from tests.conftest import ROOT


@pytest.fixture(scope="module")
def ours():
    return load(ROOT).catalogue


@pytest.fixture(scope="module", params=["nl", "en"])
def language(request):
    return request.param


@pytest.mark.parametrize("suffix", [".xlsx", ".csv"])
def test_the_whole_catalogue_comes_back(ours, language, suffix, tmp_path):
    """Every project, taken into a repository without any, is what it was."""
    sheet = outgoing.sheet(ours, ROOT, language)
    file = tmp_path / f"alles{suffix}"
    file.write_bytes(outgoing.as_file(sheet, suffix, ours, language))
    root = tmp_path / "leeg"
    shutil.copytree(ROOT / "content", root / "content")
    shutil.rmtree(root / "content/projects")
    before = load(root)

    found = intake.read(*opening.read(file), before.catalogue, root, language)

    assert [str(one) for one in found.problems] == []
    assert all(draft.is_new for draft in found.drafts)
    pictured = {slug for slug, one in ours.projects.items() if one.fields.pictures}
    told = rehearse(found.drafts, root, before)
    assert {one.code for one in told} <= ({"missing-picture"} if pictured else set())
    write_together(
        root, {one.path.as_posix(): one.text.encode() for one in found.drafts}
    )
    for slug in pictured:
        for picture in (ROOT / "content/projects" / slug).glob("*[!d]"):
            shutil.copy(picture, root / "content/projects" / slug)
    again = load(root)
    assert errors(again.problems) == ()
    assert again.catalogue.projects == ours.projects


@pytest.mark.parametrize("suffix", [".xlsx", ".csv"])
def test_nothing_changes_where_nothing_was_changed(ours, language, suffix, tmp_path):
    """So an editor sees just what he did in the list of changes."""
    sheet = outgoing.sheet(ours, ROOT, language)
    file = tmp_path / f"alles{suffix}"
    file.write_bytes(outgoing.as_file(sheet, suffix, ours, language))

    found = intake.read(*opening.read(file), ours, ROOT, language)

    assert {one.slug for one in found.drafts} == set(ours.projects)
    assert [one.slug for one in found.drafts if one.changed or one.is_new] == []


def test_the_same_content_gives_the_same_bytes(ours):
    sheet = outgoing.template()
    first, second = (outgoing.as_file(sheet, ".xlsx", ours, "nl") for _ in range(2))

    assert first == second
    with zipfile.ZipFile(io.BytesIO(first)) as archive:
        assert {one.date_time for one in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b"2000-01-01T00:00:00Z" in archive.read("docProps/core.xml")


# What a cell of content may hold: no control characters, no blanks at the ends.
SIGNS = ("=1+1", "'=x", "+32", "-", "@x", '"', ";", ",", "\n", "’", "=cmd|' /C'!A0")
texts = st.lists(
    st.sampled_from(SIGNS)
    | st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn", "Co")))
).map(lambda parts: "".join(parts).strip())
rows = st.lists(st.lists(texts, min_size=3, max_size=3).filter(any), max_size=5)


@given(rows=rows)
def test_csv_brings_back_every_text(rows):
    data = delimited.write([["a", "b", "c"], *rows])

    table = delimited.read(data, outgoing_path)
    assert [list(row.values) for row in table.rows[1:]] == rows


@given(rows=rows)
def test_no_cell_of_a_csv_is_a_formula(rows):
    """Excel computes what begins with =, +, - or @, and can be told to run programs."""
    text = delimited.write(rows).decode("utf-8-sig")

    for row in csv.reader(io.StringIO(text, newline=""), delimiter=";"):
        assert not any(cell.lstrip()[:1] in {*"=+-@"} - {""} for cell in row)


@settings(max_examples=25)
@given(rows=rows)
def test_a_workbook_brings_back_every_text(rows):
    data = writing.write("Projecten", [Heading(name) for name in "abc"], rows, {})

    (table, *_) = reading.read(data, outgoing_path)
    read = [list(row.values) + [""] * (3 - len(row.values)) for row in table.rows[1:]]
    assert read == rows
    cells = [cell for row in load_workbook(io.BytesIO(data)).active for cell in row]
    assert {cell.data_type for cell in cells if cell.value is not None} <= {"s"}


def test_the_template_offers_what_may_be_chosen(ours, tmp_path):
    """Every column, closed lists as choices, and the short names on a second sheet."""
    data = outgoing.as_file(outgoing.template(), ".xlsx", ours, "nl")
    made = load_workbook(io.BytesIO(data))
    sheet, choices = made.worksheets

    titles = [cell.value for cell in sheet[1]]
    assert titles[:3] == ["Korte naam", "Titel *", "Samenvatting *"]
    assert "Bronnen 1: titel" in titles
    assert len(titles) == len(set(titles))
    assert len(sheet.data_validations.dataValidation) >= 8
    values = {cell.value for row in choices for cell in row}
    assert {"leuven", "boekentil", "Gerealiseerd"} <= values
    file = tmp_path / "sjabloon.xlsx"
    file.write_bytes(data)
    table, header = opening.read(file)
    assert table.sheet == "Projecten"
    assert header.number == 1


outgoing_path = opening.PurePosixPath("lijst.csv")
