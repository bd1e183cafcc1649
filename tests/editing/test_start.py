"""A start for new content."""

from __future__ import annotations

from datetime import date

import pytest

from generator.catalogue.collections import content_files
from generator.catalogue.load import load
from generator.editing import start
from generator.editing.canonical import rewrite

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
