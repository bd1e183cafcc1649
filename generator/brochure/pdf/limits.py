"""What a process that lays out pages may use, and why it ended where it met a limit.

Text from outside can be made to keep a layout engine busy for hours, or to eat
all memory. It costs one process, and the answer is an error that says which limit
it met.
"""

from __future__ import annotations

import re
import signal
from dataclasses import dataclass

from generator.wording.messages import N_, Message, message

# What Pango and GLib say on standard error: “(process:12): Pango-WARNING **: …”.
LIBRARY_WARNING = re.compile(r"\b(?:Pango|GLib\S*|HarfBuzz)-(?:WARNING|CRITICAL)\b")


@dataclass(frozen=True, slots=True)
class Limits:
    """How much one process may use.

    Attributes:
        memory: address space, bytes.
        cpu_seconds: processor time for each request.
        seconds: time on the clock, for a process that waits.
        pages: length of each document.
    """

    memory: int = 2_500_000_000
    cpu_seconds: int = 300
    seconds: int = 900
    pages: int = 500


def reason_of_end(status: int, stderr: bytes, limits: Limits) -> Message:
    """Return why a worker ended before its answer."""
    if status in {-signal.SIGXCPU, -signal.SIGKILL}:
        return too_slow(limits.cpu_seconds)
    lines = stderr.decode("utf-8", "replace").strip().splitlines()
    if not lines:
        return message(
            N_(
                "The layout engine stopped and did not say why (status {status}). Build"
                " once more; report it if it stops again."
            ),
            status=status,
        )
    return message(N_("The layout engine stopped: {reason}"), reason=lines[-1][:200])


def too_slow(seconds: int) -> Message:
    """Return the problem of a document that took longer than it may."""
    return message(N_("Layout took more than {seconds} seconds."), seconds=seconds)


def library_warnings(stderr: bytes) -> list[Message]:
    """Return what C libraries warned of."""
    return [
        message(N_("Layout engine: {line}"), line=line.strip()[:200])
        for line in stderr.decode("utf-8", "replace").splitlines()
        if LIBRARY_WARNING.search(line)
    ]
