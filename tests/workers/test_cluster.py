"""A real Dask cluster of two workers on this machine: same results, none lost."""

from __future__ import annotations

import operator
import os
import subprocess
import sys
from concurrent.futures import as_completed

import pytest

from generator.workers import identity
from generator.workers.cluster import Cluster
from generator.workers.hiring import hire
from generator.workers.team import NoCluster


def test_jobs_are_done_by_other_processes_than_ours(cluster):
    with hire(cluster.address) as team:
        assert team.size == 2
        assert not team.is_near
        assert team.submit(os.getpid).result() in cluster.workers


def test_jobs_tell_as_they_are_done(cluster):
    """Whoever waits can say how far the work is."""
    with hire(cluster.address) as team:
        jobs = [team.submit(operator.mul, number, 7) for number in range(9)]
        counted = [done.result() for done in as_completed(jobs)]

    assert sorted(counted) == [number * 7 for number in range(9)]


def test_what_a_job_raises_reaches_who_asked(cluster):
    with hire(cluster.address) as team, pytest.raises(ZeroDivisionError):
        team.submit(operator.truediv, 1, 0).result()


def test_a_worker_that_is_killed_loses_no_job(start_cluster, tmp_path):
    """The first worker that meets the job is killed by it; the other does it."""
    mark = tmp_path / "been here"
    script = f"test -e '{mark}' && echo whole || {{ touch '{mark}'; kill -9 $PPID; }}"
    own = start_cluster()

    with hire(own.address) as team:
        doomed = team.submit(subprocess.check_output, ["sh", "-c", script], text=True)
        others = [team.submit(abs, -number) for number in range(5)]

        assert doomed.result() == "whole\n"
        assert [one.result() for one in others] == [0, 1, 2, 3, 4]


def test_workers_of_another_version_are_refused(cluster, monkeypatch):
    """They would make other bytes."""
    monkeypatch.setattr("generator.workers.cluster.identity", lambda: "another")

    with pytest.raises(NoCluster) as refused:
        Cluster(cluster.address)

    assert "another version" in str(refused.value)


def test_without_a_scheduler_one_sentence_says_what_to_do(monkeypatch):
    monkeypatch.setattr("generator.workers.cluster.PATIENCE", 1)

    with pytest.raises(NoCluster) as refused, hire("tcp://127.0.0.1:9"):
        pass

    assert "dask scheduler" in str(refused.value)


def test_without_dask_one_sentence_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "distributed", None)

    with pytest.raises(NoCluster) as refused:
        Cluster("tcp://127.0.0.1:9")

    assert "buurtboek[cluster]" in str(refused.value)


def test_the_version_counts_libraries_and_every_file_of_ours():
    assert len(identity.identity()) == 64
    assert any(line.startswith("weasyprint ") for line in identity._libraries())
