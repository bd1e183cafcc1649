"""Every block of code in the documentation does what the page says it does.

A page's blocks are run in their order, in a folder of their own: what a reader would
type, in one shell. Blocks of other languages are files: `yaml > PATH` is written,
`yaml >> PATH` is added, `diff` is applied.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from generator.wording.messages import LANGUAGES

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
BLOCK = re.compile(
    r"^```(?P<kind>\w*)(?P<rest>[^\n]*)\n(?P<text>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)
WRITTEN = re.compile(r" (?P<how>>{1,2}) (?P<path>[\w./-]+)")

AWAY = sorted(DOCS.glob("adopt/*.md"))  # begin in an empty folder
HERE = [  # begin in a copy of the repository
    *sorted(DOCS.glob("develop/*.md")),
    DOCS / "redactie/rekenblad.md",
    DOCS / "security.md",
]
# What a reader has at hand when a page begins.
BEFORE = {"rekenblad": "buurtboek export lijst.xlsx"}
# Blocks that something else runs: set-up and CI, or the tests named here.
ELSEWHERE = {
    "development.md": "tests/wording/test_translations.py, tests/catalogue",
    "performance.md": "tests/bench, tests/cli/test_region.py, test_cluster.py",
}
GENERATED = {
    f"{page}.{language}.md" for page in ("commands", "fields") for language in LANGUAGES
}
COPIED = ("content", "docs", "generator", "overrides", "schema", "tests")
LEFT_OUT = shutil.ignore_patterns("__pycache__", "*.actual", "golden", "node_modules")


def blocks(page: Path) -> list[re.Match[str]]:
    return list(BLOCK.finditer(page.read_text("utf-8")))


def is_code(block: re.Match[str]) -> bool:
    """Whether a block is more than an answer, a drawing or a fragment of settings."""
    if block["kind"] == "yaml" and not block["rest"]:
        assert yaml.safe_load(block["text"])
        return False
    return block["kind"] != "text"


def script_of(page: Path, folder: Path) -> str:
    """Return the commands of a page, and what its other blocks mean as commands."""
    lines = ["set -euo pipefail", BEFORE.get(page.stem, ":")]
    for number, block in enumerate(blocks(page)):
        if block["kind"] == "sh":
            lines.append(block["text"])
            continue
        if block["kind"] == "text":
            continue
        file = folder / f"block-{number}"
        file.write_text(block["text"], "utf-8")
        if block["kind"] == "diff":
            lines.append(f"git apply --whitespace=nowarn {file}")
        elif found := WRITTEN.fullmatch(block["rest"]):
            lines.append(f"cat {file} {found['how']} {found['path']}")
        else:
            raise AssertionError(f"{page.name}: a block that nobody runs: {block[0]}")
    return "\n".join(lines)


def ran(script: str, folder: Path, **environment: str) -> None:
    """Run a page's script in a folder, with our command on the path."""
    beside = Path(sys.executable).parent
    done = subprocess.run(
        ["bash", "-c", script],
        cwd=folder,
        env={
            **os.environ,
            "PATH": f"{beside}:{os.environ['PATH']}",
            "BUURTBOEK_LANGUAGE": "nl",
            **environment,
        },
        capture_output=True,
        text=True,
        timeout=900,
        check=False,
    )
    assert done.returncode == 0, f"{done.stdout[-3_000:]}\n{done.stderr[-3_000:]}"


@pytest.mark.parametrize("page", AWAY, ids=lambda page: page.stem)
def test_a_city_can_follow_every_page(page, tmp_path):
    """From an empty folder, with nothing but the installed program."""
    work = tmp_path / "work"
    work.mkdir()

    ran(script_of(page, tmp_path), work)


@pytest.mark.parametrize("page", HERE, ids=lambda page: page.stem)
def test_a_developer_can_follow_every_page(page, tmp_path):
    """The change applies to the code of today, and does what the page promises."""
    work = tmp_path / "repository"
    work.mkdir()
    for name in COPIED:
        shutil.copytree(ROOT / name, work / name, ignore=LEFT_OUT, symlinks=True)
    shutil.rmtree(work / "generator/assets")  # large, and never changed
    (work / "generator/assets").symlink_to(ROOT / "generator/assets")
    for name in ("mkdocs.yml", "pyproject.toml"):
        shutil.copy(ROOT / name, work / name)

    ran(script_of(page, tmp_path), work, PYTHONPATH=str(work))


def test_no_block_is_left_unrun():
    """A page with commands is run here, or it is said who runs them."""
    pages = {page for page in DOCS.rglob("*.md") if "decisions" not in page.parts}
    with_code = {
        page.relative_to(DOCS).as_posix()
        for page in pages
        if any(is_code(block) for block in blocks(page))
    }
    run_here = {page.relative_to(DOCS).as_posix() for page in (*AWAY, *HERE)}

    assert run_here
    assert with_code - run_here - GENERATED - set(ELSEWHERE) == set()
