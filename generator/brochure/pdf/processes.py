"""Processes that lay out pages, started: as forks of one that is ready, if possible.

Forking takes some milliseconds, starting Python and the layout engine half a second
(`generator.brochure.pdf.starter`). Where there is no such fork (another system than
Linux, or the starter does not start), Python is started, which does the same.
"""

from __future__ import annotations

import atexit
import contextlib
import json
import os
import select
import socket
import subprocess
import sys
import threading
from collections.abc import Mapping, Sequence
from typing import IO, Protocol

from generator.workers.closed import ROOT, environment

STARTER = "generator.brochure.pdf.starter"
PYTHON = (sys.executable, "-W", "ignore", "-m")
PATIENCE = 10  # seconds for the starter to end, once nobody asks any more


class Process(Protocol):
    """A process that was started, as `subprocess.Popen` is one."""

    @property
    def pid(self) -> int:
        """Its number."""

    def wait(self, timeout: float | None = None) -> int:
        """Return its exit status, negative where a signal ended it."""

    def kill(self) -> None:
        """End it, if it runs still."""


class Deadline:
    """Ends a process that takes too long."""

    def __init__(self, process: Process, seconds: float) -> None:
        """Begin to count.

        Args:
            process: that is ended.
            seconds: on the clock.
        """
        self.has_passed = False
        self._process = process
        self._timer = threading.Timer(seconds, self._end)
        self._timer.daemon = True
        self._timer.start()

    def lift(self) -> None:
        """Let the process go on, or be."""
        self._timer.cancel()

    def _end(self) -> None:
        self.has_passed = True
        self._process.kill()


Stream = IO[bytes] | int  # or a descriptor


def start(
    module: str, arguments: Sequence[str], stdin: Stream, stdout: Stream, stderr: Stream
) -> Process:
    """Start a module as `python -m` does, in an environment without secrets.

    Args:
        module: its full name.
        arguments: of its command line.
        stdin: what it reads.
        stdout: where it writes to.
        stderr: where it complains.
    """
    standard = tuple(
        one if isinstance(one, int) else one.fileno() for one in (stdin, stdout, stderr)
    )
    if forked := _forked(module, arguments, standard):
        return forked
    command = [*PYTHON, module, *arguments]
    read, written, said = standard
    return subprocess.Popen(
        command, stdin=read, stdout=written, stderr=said, env=environment()
    )


class _Forked:
    """A process that the starter has forked."""

    def __init__(self, pid: int, told: IO[bytes], starter: _Starter) -> None:
        self.pid = pid
        self._told = told
        self._starter = starter
        self._status: int | None = None

    def wait(self, timeout: float | None = None) -> int:
        """Return its exit status, as `Process` says.

        Raises:
            subprocess.TimeoutExpired: it runs still.
        """
        if self._status is None:
            ready, _, _ = select.select([self._told], [], [], timeout)
            if not ready:
                raise subprocess.TimeoutExpired(STARTER, timeout or 0)
            said = self._told.readline()
            self._told.close()
            self._status = int(said) if said else -9  # the starter is gone: so is it
        return self._status

    def kill(self) -> None:
        """End it, if it runs still."""
        if self._status is None:
            self._starter.end(self.pid)


class _Starter:
    """The starter, as this process sees it."""

    def __init__(self) -> None:
        self.owner = os.getpid()
        self.environment = environment()
        self._lock = threading.Lock()
        self._ask, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with theirs:
            self._process = subprocess.Popen(
                [*PYTHON, STARTER, str(theirs.fileno())],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                cwd=ROOT,
                env=self.environment,
                pass_fds=[theirs.fileno()],
            )

    def fork(
        self, module: str, arguments: Sequence[str], standard: Sequence[int]
    ) -> _Forked | None:
        """Return a new process; None where none can be had."""
        reads, writes = os.pipe()
        told = os.fdopen(reads, "rb", buffering=0)
        facts = {"module": module, "arguments": list(arguments)}
        try:
            self._send(facts, (*standard, writes))
        except OSError:
            told.close()
            return None
        finally:
            os.close(writes)
        said = told.readline()
        if not said:
            told.close()
            return None
        return _Forked(int(said), told, self)

    def end(self, pid: int) -> None:
        """Let a process end, if it runs still."""
        with contextlib.suppress(OSError):
            self._send({"end": pid}, ())

    def _send(self, facts: Mapping[str, object], descriptors: Sequence[int]) -> None:
        with self._lock:
            socket.send_fds(self._ask, [json.dumps(facts).encode()], list(descriptors))

    def close(self) -> None:
        """Ask for nothing more; the starter ends, with all that it forked."""
        self._ask.close()
        if self.owner == os.getpid():
            with contextlib.suppress(subprocess.TimeoutExpired):
                self._process.wait(PATIENCE)


_ready: _Starter | None = None
_lock = threading.Lock()


def _forked(
    module: str, arguments: Sequence[str], standard: Sequence[int]
) -> _Forked | None:
    """Return a process forked by the starter, which is started where it is not."""
    global _ready
    if sys.platform != "linux":
        return None
    with _lock:
        if _ready and (
            _ready.owner != os.getpid() or _ready.environment != environment()
        ):
            _ready.close()
            _ready = None
        starter = _ready = _ready or _Starter()
    forked = starter.fork(module, arguments, standard)
    if forked is None:
        with _lock:
            if _ready is starter:
                starter.close()
                _ready = None
    return forked


@atexit.register
def _close() -> None:
    if _ready:
        _ready.close()
