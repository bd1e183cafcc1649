"""The statement of accessibility, held against time."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from generator.catalogue import declared
from generator.catalogue.load import load
from generator.catalogue.reading import rereader

HERE = Path(__file__).parent
STATEMENT = """\
status: partial
unexamined:
  - Hoe de site klinkt.
examination: own
method: We keken met het toetsenbord.
prepared: 2024-01-31
reviewed: {reviewed}
feedback:
  text: Schrijf naar de wijkdienst.
"""


def age(root: Path, reviewed: str, today: date) -> list[str]:
    """Return what is said on a day of a statement that was reviewed on another."""
    shutil.copytree(HERE / "base", root, dirs_exist_ok=True)
    file = root / "content/pages/accessibility.yml"
    file.write_text(STATEMENT.format(reviewed=reviewed), encoding="utf-8")
    loaded = load(root)
    assert loaded.catalogue is not None
    assert loaded.problems == ()
    found = declared.age(loaded.catalogue.statement, today, rereader(root))
    return [f"{one.at} {one.code}" for one in found]


@pytest.mark.parametrize(
    ("reviewed", "today", "is_old"),
    [
        ("2025-03-15", date(2026, 2, 14), False),
        ("2025-03-15", date(2026, 2, 15), True),
        ("2025-03-31", date(2026, 2, 28), False),
        ("2025-03-31", date(2026, 3, 1), True),
        ("2025-03-15", date(2025, 3, 1), False),
        ("2024-12-01", date(2031, 1, 1), True),
    ],
)
def test_after_eleven_months_a_statement_is_old(tmp_path, reviewed, today, is_old):
    """The law asks for a look each year; a month is left to have it."""
    told = age(tmp_path, reviewed, today)

    assert told == (
        ["content/pages/accessibility.yml:7:11 statement-old"] if is_old else []
    )


def test_without_a_statement_nothing_is_old():
    assert list(declared.age(None, date(2999, 1, 1), rereader(HERE))) == []
