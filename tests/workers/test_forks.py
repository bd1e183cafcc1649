"""Work split over processes: the same results, whoever does it and whoever dies."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from itertools import chain
from pathlib import Path

import pytest

from generator.workers.forks import in_chunks

COUNT, CHUNK = 50, 7


def squares(start: int, end: int) -> list[int]:
    return [number**2 for number in range(start, end)]


@pytest.mark.parametrize("most", [1, 2, 5])
def test_results_come_in_order_however_many_work(most):
    """Every part once, the last chunk as short as it must be."""
    found = list(in_chunks(squares, COUNT, CHUNK, most=most))

    assert [len(chunk) for chunk in found] == [7] * 7 + [1]
    assert list(chain(*found)) == squares(0, COUNT)


def test_processes_know_what_stood_in_memory():
    """Nothing is sent to them, so what cannot be pickled serves as well."""
    known = {"twice": lambda number: 2 * number}

    def work(start: int, end: int) -> int:
        return sum(map(known["twice"], range(start, end)))

    assert sum(in_chunks(work, COUNT, CHUNK, most=2)) == 2 * sum(range(COUNT))


def test_more_than_one_process_works_where_it_is_worth_it():
    """Little is done here: a process costs more than it saves."""

    def who(start: int, end: int) -> int:
        return os.getpid()

    assert os.getpid() not in in_chunks(who, COUNT, CHUNK, most=2)
    assert set(in_chunks(who, 2 * CHUNK, CHUNK, most=2)) == {os.getpid()}


def test_what_a_dead_process_left_is_done_here():
    """The machine may run out of memory, or somebody may end it: nothing is lost."""
    mine = os.getpid()

    def work(start: int, end: int) -> list[int]:
        if start == 3 * CHUNK and os.getpid() != mine:
            os.kill(os.getpid(), signal.SIGKILL)
        return squares(start, end)

    found = chain(*in_chunks(work, COUNT, CHUNK, most=2))

    assert list(found) == squares(0, COUNT)


def test_an_error_in_a_process_is_an_error_here():
    """A full disk is told as if it had been met in this process."""

    def work(start: int, end: int) -> None:
        raise OSError(28, "No space left on device", "site/index.html")

    with pytest.raises(OSError, match="No space left on device") as caught:
        list(in_chunks(work, COUNT, CHUNK, most=2))
    assert caught.value.filename == "site/index.html"


def test_workers_end_when_the_build_is_killed(tmp_path):
    """Nothing is left that holds memory and locks after a SIGKILL."""
    script = tmp_path / "build.py"
    script.write_text(
        "import os, sys, time\n"
        "from generator.workers.forks import in_chunks\n"
        "def work(first, last):\n"
        "    os.write(1, b'%d\\n' % os.getpid())\n"  # in one piece, whole lines
        "    time.sleep(60)\n"
        "list(in_chunks(work, 8, 1, most=2))\n"
    )
    asked = [sys.executable, script]
    with subprocess.Popen(asked, stdout=subprocess.PIPE, text=True) as build:
        assert build.stdout is not None
        workers = [int(build.stdout.readline()) for _ in range(2)]
        build.kill()

    assert all(_ends(worker) for worker in workers)


def _ends(pid: int) -> bool:
    """Whether a process is gone within ten seconds, or waits to be forgotten."""
    for _ in range(200):
        try:
            state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
        except OSError:
            return True
        if state == "Z":
            return True
        time.sleep(0.05)
    return False
