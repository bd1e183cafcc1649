"""Work split over processes that know all that stood in memory when they began.

They are forks: nothing is sent to them but numbers, and only what they found comes
back. What is done does not depend on how many there are, nor does the order in which
results come. The one door to processes that share memory, so that it is known where
a fork may happen: while no other thread runs.
"""

from __future__ import annotations

import ctypes
import gc
import multiprocessing
import os
import signal
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from itertools import islice
from typing import TypeVar

from generator.workers.processors import processors

Result = TypeVar("Result")
Work = Callable[[int, int], Result]  # first part, and the first that is left over

PR_SET_PDEATHSIG = 1
AHEAD = 3  # chunks that each fork has before it
WORTH_IT = 16  # chunks: below, processes cost more than they save

_work: Work[object] | None = None  # of this process; forks find it here


def in_chunks(
    work: Work[Result], count: int, chunk: int, *, most: int | None = None
) -> Iterator[Result]:
    """Yield what `work` finds of each chunk of `count` parts, in their order.

    A process that dies takes nothing with it but its time: what it had not answered
    is done again in this one. So `work` may be done twice. This process works beside
    them: a fork less, for which no memory is copied, and none that only waits.

    Args:
        work: is given the first part of a chunk and the first after it; what it
            returns can be pickled. It may not fork: a thread waits for answers.
        count: of parts, numbered from 0.
        chunk: how many parts are done at a time.
        most: processes, this one among them; None for as many as `processors` says.
    """
    starts = range(0, count, chunk)
    parts = [(start, min(start + chunk, count)) for start in starts]
    wanted = min(processors() if most is None else most, len(parts))
    if wanted < 2 or len(parts) < WORTH_IT:
        for one in parts:
            yield work(*one)
        return
    done = 0
    try:
        with _forks(work, wanted - 1) as pool:
            left = iter(parts)
            waiting: deque[Future[object]] = deque()
            while True:
                asked = sum(not one.done() for one in waiting)
                for one in islice(left, (wanted - 1) * AHEAD - asked):
                    waiting.append(pool.submit(_do, *one))
                if not waiting:
                    break
                if not waiting[0].done() and (mine := next(left, None)):
                    waiting.append(_done(work(*mine)))
                    continue
                found: Result = waiting.popleft().result()  # type: ignore[assignment]
                yield found
                del found  # what is done with is not kept until all is
                done += 1
    except BrokenProcessPool:
        for one in parts[done:]:
            yield work(*one)


def _done(result: object) -> Future[object]:
    future: Future[object] = Future()
    future.set_result(result)
    return future


@contextmanager
def _forks(work: Work[Result], number: int) -> Iterator[Executor]:
    context = multiprocessing.get_context("fork")
    gc.freeze()  # a collection would touch, and so copy, every page of memory
    pool = ProcessPoolExecutor(number, context, initializer=_begin, initargs=(work,))
    try:
        yield pool
    finally:
        pool.shutdown(cancel_futures=True)  # only after an error is anything left
        gc.unfreeze()


def _begin(work: Work[object]) -> None:
    global _work
    _work = work
    _end_with_parent()


def _end_with_parent() -> None:
    """Be killed when the build is: a fork would wait for work for ever.

    Source:
        prctl(2), PR_SET_PDEATHSIG; Linux only, elsewhere nothing is done.
    """
    parent = os.getppid()
    with suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:  # it was gone before it could be asked
        os._exit(1)


def _do(start: int, end: int) -> object:
    assert _work is not None
    return _work(start, end)
