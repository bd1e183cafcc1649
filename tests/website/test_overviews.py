"""Pages across all projects, in a small catalogue."""

from __future__ import annotations

import json

import pytest

from generator.cli.main import run
from generator.views import addresses
from generator.website import overviews


@pytest.fixture
def built(repository):
    """Return the folder of the built site."""
    given = ["-C", str(repository), "build", "--only", "site"]
    assert run([*given, "--output", str(repository / "out")]) == 0
    return repository / "out"


def test_a_surprise_is_a_project_with_and_without_scripts(built):
    """The page shows one card; the file that a script reads names pages that are."""
    page = (built / addresses.SURPRISE / "index.html").read_text(encoding="utf-8")
    named = json.loads((built / addresses.SURPRISES).read_text(encoding="utf-8"))

    assert page.count('class="card-title"') == 1
    assert named
    assert all((built / address / "index.html").is_file() for address in named)


def test_the_surprise_depends_on_the_content_alone(views):
    """Building again changes nothing."""
    assert overviews.chosen(views) == overviews.chosen(views)
    assert list(overviews.files(views)) == list(overviews.files(views))


def test_the_foot_leads_to_what_there_is(built):
    """Pages that are made are linked from every page."""
    home = (built / "index.html").read_text(encoding="utf-8")

    for address in (addresses.FIGURES, addresses.SURPRISE, addresses.LEARNT):
        made = (built / address / "index.html").is_file()
        assert (f'href="./{address}"' in home) is made
