"""A region of small catalogues, each of which can be built in a second."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.repository import BASE

CONFIGURATION = """\
site_name: Voorbeeld
docs_dir: content/pages
site_dir: site
site_url: https://streek.example/{slug}/
theme: {{name: material, language: nl, font: false}}
plugins:
  - buurtboek: {{brochures: false, cards: false}}
"""
REGION = """\
title: Buurten van de streek
summary: Projecten van buren in alle gemeenten van de streek.
site_url: https://streek.example/
publisher:
  name: Streek Voorbeeld
catalogues:
"""


class Streek:
    """A region on disk."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.file = root / "region.yml"
        self.output = root / "build/region"

    def add(self, *slugs: str) -> None:
        """Add catalogues, all alike."""
        for slug in slugs:
            folder = self.root / "gemeenten" / slug
            shutil.copytree(BASE, folder)
            shutil.rmtree(folder / "content/brochures")
            configuration = CONFIGURATION.format(slug=slug)
            (folder / "mkdocs.yml").write_text(configuration, "utf-8")
        self.name(*slugs)

    def name(self, *slugs: str) -> None:
        """Let the region file name catalogues."""
        rows = (f"  - slug: {slug}\n    folder: gemeenten/{slug}\n" for slug in slugs)
        self.file.write_text(REGION + "".join(rows), "utf-8")

    def settings(self, slug: str) -> Path:
        """Return the file with the settings of a catalogue."""
        return self.root / "gemeenten" / slug / "content/catalogue.yml"


@pytest.fixture
def streek(tmp_path, monkeypatch) -> Streek:
    """Return a region without catalogues, in the folder that we are in."""
    monkeypatch.chdir(tmp_path)
    return Streek(tmp_path)
