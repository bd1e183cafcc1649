"""A Dask cluster on this machine."""

from __future__ import annotations

import pytest


@pytest.fixture(scope="module")
def cluster(start_cluster):
    """One with two workers."""
    return start_cluster()
