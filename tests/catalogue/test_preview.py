"""What a preview can show of content with mistakes."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.catalogue.load import load
from generator.catalogue.problems import errors
from generator.cli.main import run
from generator.views.views import Views

ROOT = Path(__file__).parents[2]


@pytest.fixture
def root(tmp_path):
    """Return the repository's own content, to be broken."""
    shutil.copytree(ROOT / "content", tmp_path / "content")
    return tmp_path


def spoil(root: Path, name: str) -> None:
    """Break one file beyond use."""
    file = root / "content" / name
    file.write_text(
        file.read_text(encoding="utf-8").replace("title:", "titel:"), "utf-8"
    )


@pytest.mark.parametrize(
    "name",
    [
        "projects/boekentil-triangelbuurt/index.md",
        "projects/petanquebanen-arendonk/index.md",
        "programmes/kom-op-voor-je-wijk.md",
        "programmes/buurtbudget.md",
        "phases/verbinden.md",
        "brochures/groen-en-samen.yml",
        "pages/over.md",
    ],
)
def test_the_rest_has_no_reference_to_nothing(root, name):
    """Every card, chain, phase and story of what is left can be shown."""
    spoil(root, name)
    loaded = load(root)
    views = Views(loaded.catalogue, "nl")

    assert errors(loaded.problems)
    for slug, entry in loaded.catalogue.projects.items():
        views.facts(entry)
        views.related(slug)
        views.story(entry, "../../")
        assert set(entry.fields.phases) <= set(loaded.catalogue.phases)
    views.phases("")
    views.stories(3)


def test_a_project_that_another_names_is_missed_by_nobody(root):
    """The cookbook stays, without the book exchange it grew out of."""
    spoil(root, "projects/boekentil-triangelbuurt/index.md")

    rest = load(root).catalogue

    assert "boekentil-triangelbuurt" not in rest.projects
    cookbook = rest.projects["buurtkookboek-triangelbuurt"].fields
    assert "boekentil-triangelbuurt" not in cookbook.follows


def test_what_needs_a_missing_thing_is_left_out(root):
    """A phase cannot do without its programme."""
    spoil(root, "programmes/buurtbudget.md")

    assert load(root).catalogue.phases == {}


def test_sound_content_is_shown_as_it_is(root):
    """Nothing is cut where nothing is wrong."""
    assert len(load(root).catalogue.projects) >= 45
    assert run(["-C", str(root), "check"]) == 0
