"""The process that others are forked from: what lays out pages is imported once.

To import the layout engine takes longer than to lay out most documents, and a build
starts some seventy processes that need it. This one imports it and then only forks.
Each fork is what `python -m` would have started: a process with limits of its own, that
knows of no other document. When it forks, no library has begun anything: no typeface
is looked for yet, and no thread runs.

Requests come over a socket, each with the descriptors of its process: standard input,
output and error, and one that is told its number and, later, how it ended. It ends
with whoever started it.
"""

from __future__ import annotations

import json
import os
import runpy
import selectors
import signal
import socket
import sys
import traceback
from contextlib import suppress
from typing import NoReturn

import pyphen  # type: ignore[import-untyped]

from generator.brochure.pdf import serving
from generator.wording.messages import DEFAULT_LANGUAGE

READY = (serving,)  # imported before anybody asks for them
MOST_SAID = 65_536  # bytes of a request
STANDARD = 3  # input, output, error


class Starter:
    """Forks processes as it is asked to, and tells how each ended."""

    def __init__(self, asked: socket.socket) -> None:
        """Take the socket that requests come over."""
        self._asked = asked
        self._running: dict[int, int] = {}  # number of a process → who is told
        self._ended, wakes = os.pipe()
        os.set_blocking(self._ended, False)
        os.set_blocking(wakes, False)
        signal.set_wakeup_fd(wakes)
        signal.signal(signal.SIGCHLD, lambda *_: None)
        # Who stops a build from the keyboard stops this one by closing the socket.
        signal.signal(signal.SIGINT, signal.SIG_IGN)

    def work(self) -> None:
        """Fork until nobody asks any more, then end all that still run."""
        with selectors.DefaultSelector() as ready:
            ready.register(self._asked, selectors.EVENT_READ)
            ready.register(self._ended, selectors.EVENT_READ)
            while True:
                found = {key.fd for key, _ in ready.select()}
                if self._ended in found:
                    os.read(self._ended, MOST_SAID)
                    self._reap()
                if self._asked.fileno() in found and not self._answer():
                    break
        for process in self._running:
            os.kill(process, signal.SIGKILL)

    def _answer(self) -> bool:
        """Do what is asked next; False where nothing more will be."""
        said, given, _, _ = socket.recv_fds(self._asked, MOST_SAID, STANDARD + 1)
        if not said:
            return False
        facts = json.loads(said)
        if "end" in facts:
            if facts["end"] in self._running:
                os.kill(facts["end"], signal.SIGKILL)
            return True
        process = os.fork()
        if not process:
            _become(facts["module"], facts["arguments"], given[:STANDARD])
        *standard, told = given
        for descriptor in standard:
            os.close(descriptor)
        self._running[process] = told
        _tell(told, process)
        return True

    def _reap(self) -> None:
        while self._running:
            process, status = os.waitpid(-1, os.WNOHANG)
            if not process:
                return
            told = self._running.pop(process)
            _tell(told, os.waitstatus_to_exitcode(status))
            os.close(told)


def _tell(descriptor: int, number: int) -> None:
    with suppress(BrokenPipeError):  # who asked may have gone
        os.write(descriptor, b"%d\n" % number)


def _become(module: str, arguments: list[str], standard: list[int]) -> NoReturn:
    """Be from now on the process that `python -m` would have started."""
    status = 1
    try:
        signal.set_wakeup_fd(-1)
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        signal.signal(signal.SIGINT, signal.default_int_handler)
        for number, descriptor in enumerate(standard):
            os.dup2(descriptor, number)
        os.closerange(STANDARD, os.sysconf("SC_OPEN_MAX"))
        sys.argv = [module, *arguments]
        runpy.run_module(module, run_name="__main__", alter_sys=True)
        status = 0
    except SystemExit as ended:
        status = ended.code if isinstance(ended.code, int) else bool(ended.code)
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(status)


def main() -> NoReturn:
    """Fork as asked over the socket whose descriptor is the only argument."""
    # Nearly every document is in this language; to read how its words break takes as
    # long as a page. Others are read by who needs them.
    pyphen.Pyphen(lang=pyphen.language_fallback(DEFAULT_LANGUAGE))
    with socket.socket(fileno=int(sys.argv[1])) as asked:
        Starter(asked).work()
    os._exit(0)


if __name__ == "__main__":
    main()
