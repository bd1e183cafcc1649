"""The sandbox that pictures go through, one for a module of tests."""

from __future__ import annotations

import pytest

from generator.images.sandbox import Sandbox


@pytest.fixture(scope="module")
def sandbox():
    """One for all, as in a build."""
    with Sandbox(1) as opened:
        yield opened
