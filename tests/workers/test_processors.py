"""How much is done at once, wherever it is done."""

from __future__ import annotations

import os

import pytest

from generator.images.sandbox import Sandbox
from generator.workers.processes import Processes
from generator.workers.processors import VARIABLE, processors


def test_the_environment_may_ask_for_fewer(monkeypatch):
    """What is no number is as if nothing was asked."""
    monkeypatch.setenv(VARIABLE, "1")
    assert processors() == 1
    monkeypatch.setenv(VARIABLE, "many")
    assert processors() == len(os.sched_getaffinity(0))


@pytest.mark.parametrize("asked", ["1", "7"])
def test_pictures_and_jobs_heed_it_as_pages_do(monkeypatch, asked):
    """A machine that does something else too is spared in every part of a build."""
    monkeypatch.setenv(VARIABLE, asked)
    with Processes() as team:
        assert team.size == int(asked)

    assert Sandbox().processes == int(asked)
