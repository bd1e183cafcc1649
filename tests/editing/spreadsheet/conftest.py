"""A repository with sound content, and spreadsheets as people make them."""

from __future__ import annotations

import io

import pytest
from openpyxl import Workbook

from generator.catalogue.load import load
from generator.editing.spreadsheet import intake, opening

HEADER = ("Titel", "Samenvatting", "Gemeente", "Soorten", "Bronnen 1: titel", "read")
ROW = (
    "Bank aan de kerk",
    "Buren zetten een bank aan de kerk, en praten er.",
    "voorbeeldstad",
    "gevelbank",
    "Een krant",
    "1/3/2026",
)


@pytest.fixture
def take_in(root, tmp_path):
    """Return a function that reads a file with some content into the repository."""

    def take(data, name="lijst.xlsx", language="nl"):
        file = tmp_path / name
        file.write_bytes(data)
        table, header = opening.read(file)
        return intake.read(table, header, load(root).catalogue, root, language)

    return take


def book(*rows, title="Projecten", change=None):
    """Return a workbook with rows; `change` may spoil its sheet."""
    made = Workbook()
    sheet = made.active
    sheet.title = title
    for row in rows:
        sheet.append(row)
    if change:
        change(sheet)
    buffer = io.BytesIO()
    made.save(buffer)
    return buffer.getvalue()
