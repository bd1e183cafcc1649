"""What a stranger may send: every case is refused with words, or harmless.

A case is a folder (see `making`). With HOSTILE=write in the environment what is
expected is written anew; read it before you keep it.
"""

from __future__ import annotations

import os
import re
import signal
from pathlib import Path

import pytest

from generator.cli.main import run
from generator.storage import manifest
from tests.fuzz import watch
from tests.hostile.making import lay_out

HERE = Path(__file__).parent
CASES = sorted(case.parent for case in HERE.glob("*/expected.txt"))
if os.environ.get("HOSTILE") == "write":
    CASES = sorted(case for case in HERE.iterdir() if case.is_dir())
OUTCOMES = ("built", "refused", "wrong use")  # by exit status
CANARY = b"KANARIE"  # stands in what may not be published
FORMER = "de vorige site"
SAID = re.compile(r"(?P<place>\S.*?): (?P<text>.*) \[(?P<code>[a-z0-9-]+)\]")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_it_is_refused_with_words_or_harmless(case, tmp_path, capsys, monkeypatch):
    """No traceback, no hang, nothing published that should not be."""
    monkeypatch.setattr(watch, "MOST_SECONDS", 120)
    root = tmp_path / "stad"
    asked = lay_out(case, root)
    (root / "site").mkdir()
    (root / "site/index.html").write_text(FORMER, encoding="utf-8")
    before = manifest.sums(root / "site")
    command = [
        str(root / word) if word.startswith("lijst.") else word
        for word in asked.get("command", ["build", "--only", "site"])
    ]

    signal.alarm(1_200)  # what waits takes no processor time; no case takes a minute
    with watch.limited():
        status = run(["--language", "nl", "--directory", str(root), *command])
    signal.alarm(0)

    said = "".join(capsys.readouterr()).replace(str(root), "")
    assert "Traceback" not in said
    outcome = OUTCOMES[status]
    told = "\n".join([outcome, *places(said)]) + "\n"
    golden = case / "expected.txt"
    if os.environ.get("HOSTILE") == "write":
        golden.write_text(told, encoding="utf-8")
    assert told == golden.read_text(encoding="utf-8")
    if outcome != "built":
        assert manifest.sums(root / "site") == before
    for file in (root / "site").rglob("*"):
        assert not file.is_symlink()
        assert not file.is_file() or CANARY not in file.read_bytes(), file
    beside = {one.name for one in root.iterdir() if one.name.startswith(".site")}
    assert not beside


def places(said: str) -> list[str]:
    """Return place and code of every problem; each comes with a remedy."""
    lines = said.splitlines()
    found = []
    for number, line in enumerate(lines):
        if match := SAID.fullmatch(line):
            assert lines[number + 1].startswith("    → "), line
            assert len(line) < 1_000
            found.append(f"{match['place']} {match['code']}")
    return found


def test_there_are_many_cases():
    assert len(CASES) >= 150


def test_what_is_refused_is_told_at_a_place():
    """A refusal without a place would send an editor looking through everything."""
    for case in CASES:
        outcome, *found = (case / "expected.txt").read_text("utf-8").splitlines()

        assert outcome in OUTCOMES, case
        assert found or outcome != "refused", case
