"""A small catalogue, and brochures of it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PIL import Image

from generator.catalogue.load import sound
from tests.brochure.listener import Listener
from tests.repository import BASE


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a repository with three projects, two phases and one brochure."""
    shutil.copytree(BASE, tmp_path / "repository")
    bank = tmp_path / "repository/content/projects/gevelbank-dorpsstraat/bank.png"
    slope = Image.linear_gradient("L").resize((2_000, 1_950))  # enough for print
    Image.merge("RGB", (slope, slope.rotate(180), slope)).save(bank)
    return tmp_path / "repository"


@pytest.fixture
def catalogue(root: Path):
    """Return its content."""
    return sound(root)[0]


@pytest.fixture
def listener() -> Listener:
    """Return one that remembers what is reported."""
    return Listener()
