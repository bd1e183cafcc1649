"""A start for new content."""

from __future__ import annotations

import re
from datetime import date

import pytest

from generator.catalogue.collections import content_files
from generator.catalogue.load import load
from generator.editing import start
from generator.editing.canonical import rewrite
from generator.editing.checks.everything import check

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize("kind", ["project", "phase", "brochure"])
@pytest.mark.parametrize(
    "title",
    ["Groene Kerkstraat", "x", "Café ’t Krökske: 50% 'méér' #groen", "A" * 300],
)
def test_a_start_passes_every_check(root, kind, title):
    """Whatever the title, it is sound as it stands, and as the form writes it."""
    catalogue = load(root).catalogue
    made = start.new(kind, title, catalogue, TODAY, root)
    file = root / made.path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(made.text, encoding="utf-8")

    assert [str(problem) for problem in load(root).problems] == []
    (own,) = (one for one in content_files(root)[0] if one.path == made.path)
    assert rewrite(own).is_canonical


def test_a_start_takes_no_place_that_is_taken(root):
    """A file that exists is not written over."""
    catalogue = load(root).catalogue

    with pytest.raises(start.Taken):
        start.new("project", "Boekentil Kerkplein", catalogue, TODAY, root)


def test_a_title_without_letters_gives_no_name(root):
    """There is nothing to name a file by."""
    with pytest.raises(start.NoName):
        start.new("project", "!!! 🌳", load(root).catalogue, TODAY, root)


@pytest.mark.parametrize("kind", ["project", "phase", "brochure", "walk"])
def test_what_is_still_asked_is_told_at_its_place(root, kind):
    """Each question of a new file once, until somebody answers it."""
    bench = root / "content/projects/gevelbank-dorpsstraat/index.md"
    text = bench.read_text(encoding="utf-8").replace(
        "status: realised", "street: Dorpsstraat\nstatus: realised"
    )
    for file in (bench, root / "content/projects/tweede-bank/index.md"):
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8")
    made = start.new(kind, "Nieuw en leeg", load(root).catalogue, TODAY, root)
    file = root / made.path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(made.text, encoding="utf-8")

    told = [one for one in check(root).problems if one.code == "unanswered"]

    lines = made.text.splitlines()
    assert {one.at.path for one in told} == {made.path}
    assert [one.at.line for one in told] == [
        number
        for number, line in enumerate(lines, 1)
        if any(line.endswith(asked) for asked in start.ASKED)
    ]
    answered = re.sub(r"(Vul aan|Vertel) ", "Dit is ", made.text)
    file.write_text(answered, encoding="utf-8")
    assert "unanswered" not in {one.code for one in check(root).problems}
