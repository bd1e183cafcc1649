"""What the pages for people refer to is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
TESTS = ROOT / "tests"
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
LINK = re.compile(r"\]\((?!https?:|mailto:|#)([^)#\s]+)")
NAMED_TEST = re.compile(r"`((?:[\w/]+/)?(?:test_\w+\.py))`")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_between_pages_lead_somewhere(page):
    """Pictures too."""
    found = LINK.findall(page.read_text(encoding="utf-8"))
    missing = [link for link in found if not (page.parent / link).exists()]

    assert missing == []


def test_every_test_of_the_threat_model_exists():
    """A promise names the test that shows it; a renamed one is renamed there too."""
    named = NAMED_TEST.findall((ROOT / "docs/security.md").read_text("utf-8"))
    files = {file.relative_to(TESTS).as_posix() for file in TESTS.rglob("test_*.py")}
    missing = [
        name
        for name in named
        if not any(f"/{file}".endswith(f"/{name}") for file in files)
    ]

    assert named
    assert missing == []


def test_every_decision_has_a_number_of_its_own():
    """In its name as at its head, so that both find the same page."""
    files = sorted((ROOT / "docs/decisions").glob("*.md"))
    numbers = [int(file.name[:4]) for file in files]
    headed = [
        int(re.match(r"# (\d+)\. ", file.read_text(encoding="utf-8"))[1])
        for file in files
    ]

    assert numbers == list(range(1, len(files) + 1))
    assert headed == numbers
