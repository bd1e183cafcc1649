"""One input at a time, with an eye on time and memory."""

from __future__ import annotations

import resource
import signal
import traceback
from collections.abc import Callable, Iterable
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from time import process_time

from tests.fuzz.targets import Broken

MOST_SECONDS = 10  # of processor time for one input: a busy machine changes nothing
WARM = 1_000  # inputs until every cache is filled
MOST_GROWTH = 64 * 1024  # kB of memory that later inputs may add


class Hang(Exception):
    """An input took more processor time than any may."""


@dataclass(slots=True)
class Outcome:
    """What came of a run.

    Attributes:
        inputs: how many were tried.
        seconds: of processor time.
        worst: seconds that the slowest input took.
        warm, peak: kB of memory after the first inputs, and at most.
        found: a failing input for every kind of failure, by what was raised where.
    """

    inputs: int = 0
    seconds: float = 0.0
    worst: float = 0.0
    warm: int = 0
    peak: int = 0
    found: dict[str, bytes] = field(default_factory=dict)


def drive(run: Callable[[bytes], None], inputs: Iterable[bytes]) -> Outcome:
    """Run a target on every input; return what came of it."""
    outcome = Outcome()
    for data in inputs:
        before = process_time()
        try:
            with limited():
                run(data)
        except Exception as error:
            outcome.found.setdefault(_named(error), data)
        took = process_time() - before
        outcome.inputs += 1
        outcome.seconds += took
        outcome.worst = max(outcome.worst, took)
        if outcome.inputs == WARM:
            outcome.warm = _memory()
    outcome.peak = _memory()
    if outcome.inputs > WARM and outcome.peak - outcome.warm > MOST_GROWTH:
        outcome.found[f"memory grew by {outcome.peak - outcome.warm} kB"] = b""
    return outcome


@contextmanager
def limited():
    """Raise `Hang` in what takes too long."""

    def too_long(*_: object) -> None:
        raise Hang(f"more than {MOST_SECONDS} s of processor time")

    former = signal.signal(signal.SIGVTALRM, too_long)
    signal.setitimer(signal.ITIMER_VIRTUAL, MOST_SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, former)


def keep(found: dict[str, bytes], folder: Path) -> None:
    """Write every failing input, and beside it what was raised."""
    for said, data in found.items():
        folder.mkdir(parents=True, exist_ok=True)
        name = sha256(said.encode()).hexdigest()[:12]
        (folder / f"{name}.bin").write_bytes(data)
        (folder / f"{name}.txt").write_text(said + "\n", encoding="utf-8")


def _named(error: Exception) -> str:
    """The failure and the place in our code: the same cause has one name."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [one for one in frames if "/generator/" in one.filename] or frames
    at = ours[-1]
    place = f"{Path(at.filename).name}:{at.lineno}"
    said = str(error).partition(":")[0] if isinstance(error, Broken) else ""
    return f"{type(error).__name__} at {place} {said}".strip()


def _memory() -> int:
    """The most memory that this process ever had, kB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
