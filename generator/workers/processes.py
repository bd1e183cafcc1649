"""Jobs in processes of this machine, each in a fresh one.

The standard library's pool breaks as a whole when one of its processes dies, and its
processes keep what earlier jobs left in them. Here a job that dies takes nothing
along, and no job meets another's leavings: each is a fork of a server that has
imported what all of them need, which costs a few milliseconds.
"""

from __future__ import annotations

import multiprocessing
from collections.abc import Sequence
from concurrent.futures import Future, ProcessPoolExecutor, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import Any

from generator.workers.processors import processors
from generator.workers.team import Call, Team, WorkerDied

TRIES = 2  # a process may die for another's sake: a machine short of memory


class Processes(Team):
    """A team of processes on this machine."""

    def __init__(self, processes: int = 0, preload: Sequence[str] = ()) -> None:
        """Start nothing yet.

        Args:
            processes: how many at once; 0 for one per processor.
            preload: modules that every process begins with.
        """
        self.size = processes or processors()
        self._context = multiprocessing.get_context("forkserver")
        if preload:
            self._context.set_forkserver_preload(list(preload))
        self._threads = ThreadPoolExecutor(self.size)

    def submit(self, call: Call, /, *arguments: Any, **named: Any) -> Future[Any]:
        """Do a job in a process of its own.

        Its future raises what the job raises, or `WorkerDied`.
        """
        return self._threads.submit(self._apart, call, arguments, named)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Take no more jobs."""
        self._threads.shutdown(wait, cancel_futures=cancel_futures)

    def _apart(self, call: Call, arguments: Any, named: Any) -> Any:
        for _ in range(TRIES):
            with ProcessPoolExecutor(1, mp_context=self._context) as process:
                try:
                    return process.submit(call, *arguments, **named).result()
                except BrokenProcessPool:
                    continue
        raise WorkerDied
