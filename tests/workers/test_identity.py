"""What another machine must have alike to make the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.workers import identity


@pytest.fixture
def look(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(identity, "LOOK", (tmp_path,))
    (tmp_path / "main.html").write_text("Dag.", encoding="utf-8")
    return tmp_path


def known() -> str:
    return identity.identity.__wrapped__()


def test_another_template_makes_another_program(look: Path) -> None:
    before = known()
    (look / "main.html").write_text("Hallo.", encoding="utf-8")
    assert known() != before


def test_what_is_compiled_on_the_way_changes_nothing(look: Path) -> None:
    before = known()
    for name in ("__pycache__/main.jinja", "__pycache__/main.pyc", "buurtboek.mo"):
        (look / name).parent.mkdir(exist_ok=True)
        (look / name).write_bytes(b"compiled")
    assert known() == before
