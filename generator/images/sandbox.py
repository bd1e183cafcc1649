"""Rendering in processes of its own that can do nothing else.

A picture from an outsider may be made to crash its decoder, or to use up memory
and time. So it is decoded in a child process with limits, without our
environment, that can open no file and no connection. Starting Python takes
longer than rendering a small picture, so a child is started once and forks for
each picture: one that goes wrong takes only its own fork with it and leaves
nothing behind for the next.

The processes exchange JSON of plain values, and bytes: nothing that could run.

Source:
    setrlimit(2) for the limits.
"""

from __future__ import annotations

import io
import json
import os
import resource
import signal
import struct
import subprocess
import sys
from contextlib import suppress
from dataclasses import asdict
from functools import cache
from pathlib import Path
from queue import LifoQueue
from typing import IO, Any

from generator.images.measure import read_header
from generator.images.plan import (
    JPEG,
    PNG,
    WEBP,
    Box,
    Encoding,
    Job,
    Original,
    Size,
)
from generator.images.refusals import PictureError
from generator.storage.closing import Closing
from generator.workers.processors import processors

MEMORY = 1_600_000_000  # bytes of address space; 60 million pixels need half of it
PROCESSOR = 30  # seconds for one picture
PATIENCE = 240  # seconds on the clock: the machine may be busy with other things
MOST_BYTES = 64 * 1024**2  # of all renditions of one picture

# Every fork asks for its memory anew, page by page: in huge pages, where the system
# has them, a picture of 12 megapixels takes a seventh less processor time.
# Source: GNU C Library manual, “Memory Allocation Tunables”; others ignore it.
HUGE_PAGES = {"GLIBC_TUNABLES": "glibc.malloc.hugetlb=1"}

LENGTHS = struct.Struct(">II")  # of the JSON, and of the bytes behind it
FORMATS = {one.name: one for one in (JPEG, PNG, WEBP)}
START = (
    "import json, sys; sys.path[:] = json.loads(sys.argv[1]);"
    "from generator.images import sandbox; sandbox.serve()"
)


class Sandbox(Closing):
    """Some child processes that render pictures. Threads may share it."""

    def __init__(self, processes: int = 0) -> None:
        """Start nothing yet; a child is started when there is work for it.

        Args:
            processes: how many at most; 0 for one per processor.
        """
        self.processes = processes or processors()
        self._idle: LifoQueue[_Child] = LifoQueue()
        for _ in range(self.processes):
            self._idle.put(_Child())

    def close(self) -> None:
        """End the processes, once each has finished its picture."""
        for child in [self._idle.get() for _ in range(self.processes)]:
            child.stop()
            self._idle.put(child)

    def render(self, data: bytes, job: Job) -> tuple[bytes, ...]:
        """Return the files of a job's renditions, in their order.

        Waits while all processes are at work.

        Args:
            data: the original that `job.original` was measured on, whole.
            job: what to make.

        Raises:
            PictureError: the picture is damaged, or takes too much time or memory.
        """
        child = self._idle.get()
        try:
            return _judge(child.ask(_asked(job), data), job)
        finally:
            self._idle.put(child)


def render_here(data: bytes, job: Job) -> tuple[bytes, ...]:
    """Return what `Sandbox.render` does, on a worker of a cluster.

    Its child processes live as long as the worker.
    """
    return _of_this_process().render(data, job)


@cache
def _of_this_process() -> Sandbox:
    return Sandbox()


def _judge(answer: bytes, job: Job) -> tuple[bytes, ...]:
    """Return the files in an answer, if they are what the job asked for.

    The answer comes from where the picture was decoded, so nothing is taken on
    trust.

    Raises:
        PictureError: the picture was refused, or the answer is none.
    """
    try:
        found = _receive(io.BytesIO(answer))
        if found is None:
            raise PictureError("picture-heavy")
        (code, lengths), body = found
        if code is not None:
            known = code in {"picture-damaged", "picture-heavy"}
            raise PictureError(code if known else "picture-damaged")
        files, at = [], 0
        for length, rendition in zip(lengths, job.renditions, strict=True):
            file = body[at : at + length]
            header = read_header(file)
            if (header.format, header.stored) != (rendition.format, rendition.size):
                raise PictureError("picture-damaged")
            files.append(file)
            at += length
    except (ArithmeticError, LookupError, RecursionError, TypeError, ValueError):
        raise PictureError("picture-damaged") from None
    return tuple(files)


class _Child:
    """One process; started when first needed, and again after it died."""

    def __init__(self) -> None:
        self._running: subprocess.Popen[bytes] | None = None

    def ask(self, asked: Any, data: bytes) -> bytes:
        """Return the answer to a request; nothing if the picture cannot be decoded.

        A picture takes only a fork with it. Where the process itself died, by the
        hand of a system short of memory, it gets a second chance.
        """
        for _ in range(2):
            if self._running is None:
                self._running = _start()
            requests, answers = self._running.stdin, self._running.stdout
            assert requests is not None
            assert answers is not None
            found = None
            try:
                with suppress(BrokenPipeError):
                    _send(requests, asked, data)
                    found = _receive(answers)
            except BaseException:
                self._kill()
                raise
            if found is not None:
                return found[1]
            self._kill()
        return b""

    def stop(self) -> None:
        """End the process, if one runs."""
        if self._running is not None:
            with self._running as running:  # closes its input, then waits
                self._running = None
                assert running.stdin is not None
                running.stdin.close()

    def _kill(self) -> None:
        if self._running is not None:
            with suppress(ProcessLookupError):
                os.killpg(self._running.pid, signal.SIGKILL)
            with suppress(OSError):
                self.stop()


def _start() -> subprocess.Popen[bytes]:
    """Return a new child: our modules, but neither our environment nor terminal."""
    path = [str(Path(__file__).parents[2]), *filter(None, sys.path)]
    kept = {"LD_LIBRARY_PATH"} & os.environ.keys()  # some Pythons start only with it
    return subprocess.Popen(
        [sys.executable, "-I", "-c", START, json.dumps(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={name: os.environ[name] for name in kept} | HUGE_PAGES,
        cwd="/",
        start_new_session=True,
    )


def serve() -> None:
    """Answer requests until there are no more. Runs in the child.

    Never returns.
    """
    from generator.images.render import warm_up

    warm_up()
    requests, answers = sys.stdin.buffer, sys.stdout.buffer
    while (request := _receive(requests)) is not None:
        _send(answers, None, _in_fork(*request))
    os._exit(0)


def _in_fork(asked: Any, data: bytes) -> bytes:
    """Return what a fork of this process answers; nothing if it failed."""
    reading, writing = os.pipe()
    fork = os.fork()
    if fork == 0:
        status = 1
        try:
            _confine()
            with os.fdopen(writing, "wb") as answers:
                _answer(answers, asked, data)
            status = 0
        finally:
            os._exit(status)
    os.close(writing)
    with os.fdopen(reading, "rb") as answers:
        answer = answers.read(MOST_BYTES + 1)
    _, status = os.waitpid(fork, 0)
    return answer if status == 0 and len(answer) <= MOST_BYTES else b""


def _confine() -> None:
    """Limit this process for good."""
    os.close(0)
    os.close(1)
    for limit, most in (
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_CPU, PROCESSOR),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_NOFILE, 0),  # nothing more is opened, sockets neither
        (resource.RLIMIT_NPROC, 0),
    ):
        resource.setrlimit(limit, (most, most))
    signal.alarm(PATIENCE)


def _answer(answers: IO[bytes], asked: Any, data: bytes) -> None:
    """Render what is asked. Runs in the fork."""
    from generator.images.render import render

    try:
        files = render(data, _job(asked))
    except PictureError as error:
        _send(answers, [error.code, []], b"")
    else:
        _send(answers, [None, [len(file) for file in files]], b"".join(files))


def _send(stream: IO[bytes], head: Any, body: bytes) -> None:
    text = json.dumps(head).encode()
    stream.write(LENGTHS.pack(len(text), len(body)))
    stream.write(text)
    stream.write(body)
    stream.flush()


def _receive(stream: IO[bytes]) -> tuple[Any, bytes] | None:
    """Return the next message, or None at the end or where it is cut."""
    lengths = stream.read(LENGTHS.size)
    if len(lengths) < LENGTHS.size:
        return None
    first, second = LENGTHS.unpack(lengths)
    text, body = stream.read(first), stream.read(second)
    if len(text) < first or len(body) < second:
        return None
    return json.loads(text), body


def _asked(job: Job) -> Any:
    """Return a job as plain values."""
    values = asdict(job)
    values["original"]["format"] = job.original.format.name
    for encoding, row in zip(job.encodings, values["encodings"], strict=True):
        row["format"] = encoding.format.name
    return values


def _job(values: Any) -> Job:
    """Return the job that `_asked` told of."""
    original = values["original"]
    original["format"] = FORMATS[original["format"]]
    original["stored"] = Size(**original["stored"])
    for row in values["encodings"]:
        row["format"] = FORMATS[row["format"]]
    return Job(
        Original(**original),
        Box(**values["crop"]),
        tuple(Size(**row) for row in values["sizes"]),
        tuple(Encoding(**row) for row in values["encodings"]),
    )
