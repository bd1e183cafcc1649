"""A small catalogue that can be built in a second."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from generator.cli.main import run
from generator.views.views import Views
from tests.repository import BASE, without
from tests.website.crowd import crowd
from tests.website.samples import CANARY, HOSTILE_FIELDS, views_of

CONFIGURATION = without("brochures")


@pytest.fixture(scope="session")
def crowded(tmp_path_factory: pytest.TempPathFactory) -> Views:
    """Return the views of a catalogue too large for one page."""
    return views_of(crowd(tmp_path_factory.mktemp("crowd") / "repository", 340))


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Return a repository with sound content and no brochures to make."""
    root = tmp_path / "repository"
    shutil.copytree(BASE, root)
    (root / "mkdocs.yml").write_text(CONFIGURATION, encoding="utf-8")
    return root


@pytest.fixture
def built(repository: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """Return the sound repository after its site was built."""
    assert run(["-C", str(repository), "build", "--only", "site"]) == 0
    capsys.readouterr()
    return repository


@pytest.fixture
def hostile(repository: Path) -> Path:
    """Return the repository with harmful text in every field of one project."""
    canary = json.dumps(CANARY)
    folder = repository / "content/projects/kwaad"
    folder.mkdir()
    fields = HOSTILE_FIELDS.format(canary)
    (folder / "index.md").write_text(f"---\n{fields}---\n\nTekst.\n", "utf-8")
    settings = repository / "content/catalogue.yml"
    text = settings.read_text(encoding="utf-8")
    for told in ("Voorbeelden van buren", "Stad Voorbeeld", "Gevelbank", "Delen"):
        text = text.replace(f": {told}\n", f": {canary}\n")
    settings.write_text(text, encoding="utf-8")
    return repository


@pytest.fixture
def views(repository: Path) -> Views:
    """Return the views of the sound repository."""
    return views_of(repository)


@pytest.fixture
def hostile_views(hostile: Path) -> Views:
    """Return the views of the repository with harmful text."""
    return views_of(hostile)
