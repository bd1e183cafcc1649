"""What an editor reads who made a mistake: faulty content and the report on it.

A case is a folder in `golden/`: what is in it is laid over the content of `base/`,
which is sound. Beside it stand `problems.nl.txt` and `problems.en.txt`, the report
of `buurtboek check`, and, where files are needed that git or an editor would not
keep as they are, a `case.toml`:

    remove = ["pages/index.md"]         left out of the base
    [encoding]  "pages/over.md" = "cp1252"
    [cut]       "pages/over.md" = 1     bytes taken off the end
    [signs]     "¤" = "\\u0000"          what a sign in the files stands for
                "§" = ["a: ", 500]      the same, repeated
    [files]     "pages/é.md" = "text"
    [links]     "pages/b.md" = "over.md"

With GOLDEN=write in the environment the reports are written anew.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from generator.cli.main import run

HERE = Path(__file__).parent
CASES = sorted(case for case in (HERE / "golden").iterdir() if case.is_dir())
OURS = {"case.toml", *(f"problems.{language}.txt" for language in ("nl", "en"))}


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_every_mistake_is_reported_where_it_stands(case, language, tmp_path, capsys):
    """The report on a case is what stands beside it, word for word."""
    build(case, tmp_path)
    golden = case / f"problems.{language}.txt"

    status = run(["--language", language, "--directory", str(tmp_path), "check"])

    report = capsys.readouterr().out
    if os.environ.get("GOLDEN") == "write":
        golden.write_text(report, encoding="utf-8")
    actual = golden.with_suffix(".actual")
    actual.unlink(missing_ok=True)
    expected = golden.read_text(encoding="utf-8") if golden.exists() else None
    if report != expected:
        actual.write_text(report, encoding="utf-8")
    assert report == expected
    assert status == (1 if is_serious(report) else 0)


def test_there_are_cases():
    """An empty set of cases proves nothing."""
    assert len(CASES) >= 50


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_both_languages_report_the_same_places(case):
    """A report has the same places and codes in every language."""
    dutch, english = (
        [line for line in read(case, language) if not line.startswith("    → ")]
        for language in ("nl", "en")
    )

    assert [facts(line) for line in dutch] == [facts(line) for line in english]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_every_mistake_comes_with_a_remedy(case):
    """Each problem is followed by a line that says what to do."""
    lines = read(case, "nl")

    assert all(not line.startswith("    → ") for line in lines[::2])
    assert all(line.startswith("    → ") for line in lines[1::2])
    assert len(lines) % 2 == 0


@pytest.mark.parametrize("name", ["43-unknown-reference", "87-circle"])
def test_a_report_is_the_same_in_every_process(name, tmp_path):
    """Python keeps sets in another order each time; nobody may see that."""
    case = HERE / "golden" / name
    build(case, tmp_path)
    command = [sys.executable, "-m", "generator", "--language", "nl"]

    for seed in ("1", "2", "3"):
        shown = subprocess.run(
            [*command, "--directory", str(tmp_path), "check"],
            capture_output=True,
            cwd=HERE.parents[1],
            env={**os.environ, "PYTHONHASHSEED": seed},
            check=False,
        )

        assert shown.stdout == (case / "problems.nl.txt").read_bytes()


def read(case: Path, language: str) -> list[str]:
    return (case / f"problems.{language}.txt").read_text("utf-8").splitlines()


def facts(line: str) -> tuple[str, str]:
    return line.partition(": ")[0], line.rpartition(" [")[2]


def is_serious(report: str) -> bool:
    lines = [line for line in report.splitlines() if not line.startswith("    → ")]
    notes = (": Let op: ", ": Note: ")
    return any(not any(note in line for note in notes) for line in lines)


def build(case: Path, root: Path) -> None:
    """Lay a case over the sound content, under `root`."""
    content = root / "content"
    shutil.copytree(HERE / "base/content", content)
    given = case / "case.toml"
    ask = tomllib.loads(given.read_text("utf-8")) if given.exists() else {}
    for name in ask.get("remove", ()):
        target = content / name
        shutil.rmtree(target) if target.is_dir() else target.unlink()
    for file in sorted(case.rglob("*")):
        name = file.relative_to(case).as_posix()
        if file.is_file() and name not in OURS and file.suffix != ".actual":
            write(content / name, translate(file.read_bytes(), name, ask))
    for name, text in ask.get("files", {}).items():
        write(content / name, text.encode("latin-1"))
    for name, target in ask.get("links", {}).items():
        (content / name).parent.mkdir(parents=True, exist_ok=True)
        (content / name).symlink_to(target)


def translate(data: bytes, name: str, ask: dict) -> bytes:
    signs, codec = ask.get("signs", {}), ask.get("encoding", {}).get(name)
    if signs or codec:
        text = data.decode("utf-8")
        for sign, meant in signs.items():
            times = 1
            if isinstance(meant, list):
                meant, times = meant
            text = text.replace(sign, meant * times)
        data = text.encode(codec or "utf-8")
    cut = ask.get("cut", {}).get(name, 0)
    return data[: len(data) - cut]


def write(file: Path, data: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)
