"""The open data as programs and offices read it."""

from __future__ import annotations

import csv
import io
import json

import pytest

from generator.catalogue.model.choices import Precision, Status
from generator.website import datafiles, dcat, dictionary
from generator.website.datafiles import CSV, MAP, PROJECTS, TABLE, Table
from generator.website.escape import FORMULA, GUARD
from generator.website.lines import BETWEEN
from generator.website.opendata import OpenData
from generator.website.origin import Origin
from generator.website.site import Site
from generator.website.templates import environment
from tests.website.samples import CANARY

ORIGIN = Origin.read("https://voorbeeld.example/wijken/")


def table(views, origin=ORIGIN):
    """Return the table of a catalogue."""
    return Table(views, origin)


def written(made: Table, name: str) -> str:
    """Return a file of a table as text."""
    return next(one.content for one in made.files() if one.name == name).decode()


def unguarded(cell: str) -> str:
    """Return a cell as it was before it was guarded, as the documentation says."""
    return cell[1:] if cell.startswith(GUARD) and FORMULA.match(cell) else cell


def rows(text: str, delimiter: str = ",") -> dict[str, dict[str, str]]:
    """Return the rows of a CSV file by their first cell."""
    found = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    head, *body = found
    assert all(len(row) == len(head) for row in body)
    return {row[0]: dict(zip(head, row, strict=True)) for row in body}


def test_csv_gives_every_value_back(hostile_views):
    """Text, lists, numbers, dates and answers survive the way through a table."""
    row = rows(written(table(hostile_views), CSV))["kwaad"]

    assert unguarded(row["title"]) == CANARY
    assert unguarded(row["strengths"]).split(BETWEEN) == [CANARY, "+1"]
    assert row["budget.amount"] == "12.5"
    assert row["participants"] == "0"
    assert row["temporary"] == "false"
    assert row["period.realised"] == "winter 2018"
    assert (row["first_day"], row["last_day"]) == ("2018-12-01", "2019-02-28")
    assert row["location.precision"] == "street"
    assert row["page"] == "https://voorbeeld.example/wijken/projecten/kwaad/"
    assert row["sources.url"] == f"{BETWEEN}https://voorbeeld.example/bron?a=1&b=2"
    assert row["sources.read"] == f"2026-10-01{BETWEEN}2026-11-20"


@pytest.mark.parametrize("delimiter", [",", ";"])
def test_no_cell_is_a_formula(hostile_views, delimiter):
    """A spreadsheet computes none of what residents wrote."""
    made = table(hostile_views)
    text = written(made, CSV if delimiter == "," else TABLE)

    found = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    cells = [cell for row in found for cell in row]

    assert any(cell.startswith(GUARD) for cell in cells)
    assert not [cell for cell in cells if cell[:1] in tuple("=+-@\t\r\n")]


def test_lines_end_as_the_standard_of_csv_says(views):
    """RFC 4180 ends every line with carriage return and line feed."""
    text = written(table(views), CSV)

    assert text.endswith("\r\n")
    assert text.count("\n") == text.count("\r\n") == len(views.catalogue.projects) + 1


def test_the_table_for_offices_speaks_their_language(hostile_views):
    """Labels, names and decimal commas; the mark in front tells Excel it is UTF-8."""
    text = written(table(hostile_views), TABLE)

    assert text.startswith("\ufeff")
    head, *_ = text[1:].split("\r\n")
    titles = head.split(";")
    row = rows(text[1:], ";")["kwaad"]
    by_name = dict(zip([one.name for one in dictionary.columns()], titles, strict=True))
    assert row[by_name["municipality"]] == "Voorbeeld"
    assert row[by_name["location.latitude"]] == "50,8798"
    assert row[by_name["follows"]] == "Boekentil Kerkplein"
    assert row[by_name["location.precision"]] == hostile_views.label(Precision.STREET)


def test_json_keeps_lists_and_says_its_licence(hostile_views):
    """Fields nest as content does; a withheld field is nowhere."""
    made = json.loads(written(table(hostile_views), PROJECTS))

    project = {one["id"]: one for one in made["projects"]}["kwaad"]
    assert made["licence"]["url"].startswith("https://creativecommons.org/")
    assert project["title"] == CANARY
    assert project["takeover"]["first_steps"] == [CANARY]
    assert project["budget"] == {"amount": 12.5, "kind": "granted", "note": CANARY}
    assert project["period"] == {"applied": "2017-02", "realised": "winter 2018"}
    assert project["temporary"] is False


def test_a_point_says_how_exact_it_is(hostile_views):
    """Only located projects are on the map, with longitude first."""
    made = json.loads(written(table(hostile_views), MAP))

    (feature,) = made["features"]
    assert feature["geometry"] == {"type": "Point", "coordinates": [4.7005, 50.8798]}
    assert feature["properties"]["precision"] == "street"
    assert feature["id"] == "kwaad"


def test_mailboxes_and_pictures_are_in_no_file(hostile_views):
    """They are on the pages, for residents, and under terms of their own."""
    files = table(hostile_views).files()

    for file in files:
        assert b"bank@voorbeeld.example" not in file.content
        assert b"bank.png" not in file.content


def test_no_file_for_programs_holds_a_tag(hostile_views):
    """A host that sends JSON as HTML still runs nothing."""
    for file in _open_data(hostile_views).files:
        if "json" in file.format:
            assert b"<" not in file.content
            json.loads(file.content)


def test_the_dictionary_explains_every_column(views):
    """Each has a label, a type that is explained, and its closed list."""
    made = json.loads(
        next(
            file.content
            for file in table(views).files()
            if file.name == datafiles.DICTIONARY
        )
    )

    names = [column["name"] for column in made["columns"]]
    assert names == list(next(iter(rows(written(table(views), CSV)).values())))
    assert all(column["label"] and column["type_label"] for column in made["columns"])
    kinds = {column["name"]: column for column in made["columns"]}
    assert {one["value"] for one in kinds["budget.kind"]["choices"]} >= {"granted"}
    assert kinds["kinds"]["refers"] == "kind"
    assert [term["slug"] for term in made["vocabularies"]["kind"]] == [
        "gevelbank",
        "boekentil",
        "buurtfeest",
    ]


def test_portals_learn_what_there_is(views):
    """Every file is a distribution with its address, licence and size."""
    data = _open_data(views)

    about = json.loads(data.files[-1].content)

    assert about["@type"] == "dcat:Catalog"
    (dataset,) = about["dcat:dataset"]
    assert dataset["dct:modified"]["@value"] == "2026-11-22"
    assert dataset["dct:temporal"]["dcat:endDate"]["@value"] == "2018-08-31"
    for file, told in zip(data.files[:-1], dataset["dcat:distribution"], strict=True):
        assert told["dcat:downloadURL"]["@id"] == ORIGIN.whole(file.address)
        assert told["dcat:byteSize"]["@value"] == str(len(file.content))
        assert told["dct:license"]["@id"].startswith("https://creativecommons.org/")


def test_the_description_uses_only_words_it_explains(views):
    """Every prefixed name has its prefix in the context."""
    about = json.loads(_open_data(views).files[-1].content)

    def names(node):
        if isinstance(node, dict):
            for key, value in node.items():
                yield key
                yield from names(value)
        elif isinstance(node, list):
            for one in node:
                yield from names(one)

    context = about.pop("@context")
    prefixes = {name.split(":")[0] for name in names(about) if not name.startswith("@")}
    assert prefixes <= set(context)
    assert context == dcat.CONTEXT


def test_without_a_known_origin_addresses_are_relative(views):
    """The files still lead to their pages, wherever the site is unpacked."""
    row = rows(written(table(views, Origin()), CSV))["boekentil-kerkplein"]

    assert row["page"] == "../projecten/boekentil-kerkplein/"


def _open_data(views) -> OpenData:
    return OpenData(Site(views, environment("nl")), ORIGIN, ())


def test_values_of_two_lists_that_share_a_text_keep_their_own_labels(views):
    """A street is how exact a place is; a drawn street is the cover of a brochure."""
    labels = {
        column.name: dict(dictionary.labelled(column, views))
        for column in dictionary.columns()
    }

    for choice in Precision:
        assert labels["location.precision"][choice.value] == views.label(choice)
    for status in Status:
        assert labels["status"][status.value] == views.label(status)
