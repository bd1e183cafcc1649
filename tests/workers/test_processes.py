"""A team of this machine: every job in a process of its own."""

from __future__ import annotations

import operator
import os
import subprocess
from concurrent.futures import as_completed

import pytest

from generator.workers.hiring import hire
from generator.workers.processes import Processes
from generator.workers.team import WorkerDied


@pytest.fixture(scope="module")
def team():
    """Two processes at once."""
    with Processes(2) as made:
        yield made


def test_a_job_gives_what_its_function_returns(team):
    jobs = {team.submit(operator.mul, number, 7): number for number in range(5)}

    found = {jobs[done]: done.result() for done in as_completed(jobs)}
    assert found == {number: number * 7 for number in range(5)}


def test_every_job_has_a_process_of_its_own(team):
    """So no job meets what another left in its process."""
    processes = {team.submit(os.getpid).result() for _ in range(3)}

    assert len(processes) == 3
    assert os.getpid() not in processes


def test_what_a_job_raises_reaches_who_asked(team):
    with pytest.raises(ZeroDivisionError):
        team.submit(operator.truediv, 1, 0).result()


def test_a_job_that_kills_its_process_takes_no_other_along(team):
    doomed = team.submit(os._exit, 3)
    others = [team.submit(abs, -number) for number in range(4)]

    assert [one.result() for one in others] == [0, 1, 2, 3]
    with pytest.raises(WorkerDied):
        doomed.result()


def test_a_process_that_dies_once_is_forgiven(team, tmp_path):
    """A machine short of memory kills whom it likes."""
    mark = tmp_path / "been here"
    script = f"test -e '{mark}' && echo whole || {{ touch '{mark}'; kill -9 $PPID; }}"

    job = team.submit(subprocess.check_output, ["sh", "-c", script], text=True)

    assert job.result() == "whole\n"


def test_no_process_is_left_once_the_team_goes_home():
    with hire(None, 1) as team:
        team.submit(abs, 1).result()
        pid = team.submit(os.getpid).result()

    assert subprocess.run(["ps", "-p", str(pid)], check=False).returncode != 0
    with pytest.raises(RuntimeError):
        team.submit(abs, 1)
