"""Work split over processes: the same results, whoever does it and whoever dies."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
import time
from itertools import chain
from pathlib import Path

import pytest

from generator.workers.forks import in_chunks

COUNT, CHUNK = 50, 3


def squares(start: int, end: int) -> list[int]:
    return [number**2 for number in range(start, end)]


@pytest.mark.parametrize("most", [1, 2, 5])
def test_results_come_in_order_however_many_work(most):
    """Every part once, the last chunk as short as it must be."""
    found = list(in_chunks(squares, COUNT, CHUNK, most=most))

    assert [len(chunk) for chunk in found] == [3] * 16 + [2]
    assert list(chain(*found)) == squares(0, COUNT)


def test_processes_know_what_stood_in_memory():
    """Nothing is sent to them, so what cannot be pickled serves as well."""
    known = {"twice": lambda number: 2 * number}

    def work(start: int, end: int) -> int:
        return sum(map(known["twice"], range(start, end)))

    assert sum(in_chunks(work, COUNT, CHUNK, most=2)) == 2 * sum(range(COUNT))


def test_a_fork_and_this_process_work_side_by_side():
    """Nobody only waits for the other; here each waits until both have begun."""
    mine = os.getpid()
    begun = {is_mine: multiprocessing.Event() for is_mine in (True, False)}

    def who(start: int, end: int) -> int:
        begun[os.getpid() == mine].set()
        assert all(one.wait(60) for one in begun.values())
        return os.getpid()

    workers = set(in_chunks(who, COUNT, CHUNK, most=2))

    assert len(workers) == 2
    assert mine in workers


def test_where_little_is_done_nothing_is_forked():
    """A process costs more than it saves."""

    def who(start: int, end: int) -> int:
        return os.getpid()

    assert set(in_chunks(who, 2 * CHUNK, CHUNK, most=2)) == {os.getpid()}


def test_what_a_dead_process_left_is_done_here():
    """The machine may run out of memory, or somebody may end it: nothing is lost."""
    mine = os.getpid()

    died = multiprocessing.Event()

    def work(start: int, end: int) -> list[int]:
        if os.getpid() != mine:
            died.set()
            os.kill(os.getpid(), signal.SIGKILL)
        assert died.wait(60)
        return squares(start, end)

    found = chain(*in_chunks(work, COUNT, CHUNK, most=2))

    assert list(found) == squares(0, COUNT)


def test_an_error_in_a_process_is_an_error_here():
    """A full disk is told as if it had been met in this process."""
    mine = os.getpid()
    failed = multiprocessing.Event()

    def work(start: int, end: int) -> None:
        if os.getpid() == mine:
            assert failed.wait(60)
            return
        failed.set()
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
        "list(in_chunks(work, 16, 1, most=3))\n"
    )
    asked = [sys.executable, script]
    with subprocess.Popen(asked, stdout=subprocess.PIPE, text=True) as build:
        assert build.stdout is not None
        workers = [int(build.stdout.readline()) for _ in range(3)]
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
