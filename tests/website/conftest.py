"""A small catalogue that can be built in a second."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

BASE = Path(__file__).parents[1] / "catalogue" / "base"
CONFIGURATION = """\
site_name: Voorbeeld
docs_dir: content/pages
site_dir: site
site_url: https://voorbeeld.example/wijken/
theme: {name: material, language: nl, font: false}
plugins:
  - buurtboek:
      brochures: false
"""


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Return a repository with sound content and no brochures to make."""
    root = tmp_path / "repository"
    shutil.copytree(BASE, root)
    (root / "mkdocs.yml").write_text(CONFIGURATION, encoding="utf-8")
    return root
