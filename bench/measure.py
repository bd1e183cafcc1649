"""Commands in turn, their cost as the system accounts for it, and ratios.

Machines differ and are shared: one run says little, and seconds say nothing
elsewhere. So commands take turns, medians are compared, and what counts is the
ratio of two commands in one run.
"""

from __future__ import annotations

import ctypes
import json
import os
import platform
import resource
import shutil
import signal
import statistics
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
RESULTS = ROOT / "bench" / "results.json"
PR_SET_CHILD_SUBREAPER = 36  # <linux/prctl.h>: orphans become children of ours
ASIDE = ROOT / ".cache" / "bench" / "aside"
PATIENCE = 10  # seconds for what a command left behind to end
FIGURES, MACHINE = "figures", "machine"  # parts of the results that have no rows

# Our own code as it is once installed: found, and kept as bytecode like that of peers.
INSTALLED = {"PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": ""}

libc = ctypes.CDLL(None)


@dataclass(frozen=True, slots=True)
class Cost:
    """What one run of a command took.

    Attributes:
        cpu: seconds of processor time, of the command and all that it started.
        wall: seconds on the clock.
        memory: megabytes of its largest process.
    """

    cpu: float
    wall: float
    memory: float


@dataclass(frozen=True, slots=True)
class Command:
    """Something to measure.

    Attributes:
        arguments: what is run, without a shell.
        folder: where.
        before: what is done first each time, and not measured.
        environment: what else it is told.
    """

    arguments: Sequence[str]
    folder: Path
    before: Callable[[], None] = lambda: None
    environment: Mapping[str, str] = field(default_factory=dict)


class Failed(Exception):
    """A measured command did not succeed: its time says nothing."""


def once(command: Command) -> Cost:
    """Run a command and return what it took.

    Raises:
        Failed: it ended with another status than 0; says its last words.
    """
    command.before()
    libc.prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    others = _children()
    started = time.perf_counter()
    process = subprocess.Popen(
        command.arguments,
        cwd=command.folder,
        env={**os.environ, **command.environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    assert process.stdout is not None
    with process.stdout as output:
        said = output.read()
    _pid, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.perf_counter() - started
    if process.returncode:
        last = said.decode(errors="replace")[-2_000:]
        raise Failed(f"{' '.join(command.arguments)}: {process.returncode}\n{last}")
    found = [used, *(_ended(pid) for pid in _children() - others)]
    return Cost(
        sum(one.ru_utime + one.ru_stime for one in found),
        wall,
        max(one.ru_maxrss for one in found) / 1024,
    )


def _children() -> set[int]:
    """Return the processes whose end this one is told of."""
    tasks = Path("/proc/self/task").glob("*/children")
    return {int(pid) for file in tasks for pid in file.read_text().split()}


def _ended(orphan: int) -> resource.struct_rusage:
    """Return what a process used that a command left behind, once it has ended.

    A command does not wait for all: the browser's helpers, the server of forks.
    They end with it, or are made to.
    """
    deadline = time.monotonic() + PATIENCE
    while True:
        pid, _, used = os.wait4(orphan, os.WNOHANG)
        if pid:
            return used
        if time.monotonic() > deadline:
            os.kill(orphan, signal.SIGKILL)
        time.sleep(0.01)


def in_turn(commands: Mapping[str, Command], runs: int = 5) -> dict[str, Cost]:
    """Return the median cost of each command, all run in turn, once more to warm up."""
    costs: dict[str, list[Cost]] = {name: [] for name in commands}
    for number in range(runs + 1):
        for name, command in commands.items():
            cost = once(command)
            if number:
                costs[name].append(cost)
    return {name: median(found) for name, found in costs.items()}


def away(*made: Path) -> None:
    """Take away what a command made, so that it makes all of it again.

    It is moved aside, and removed when all is measured (`clear`). For minutes ext4 does
    not use the places of removed files again (`recently_deleted`, fs/ext4/ialloc.c of
    Linux) and passes by each of them for every new file. Whoever built after a large
    removal took twice the time for it, which no build from nothing meets elsewhere.
    """
    for one in made:
        if one.exists():
            ASIDE.mkdir(parents=True, exist_ok=True)
            one.rename(ASIDE / str(time.monotonic_ns()))


def clear() -> None:
    """Remove what was moved aside."""
    shutil.rmtree(ASIDE, ignore_errors=True)


def median(costs: Sequence[Cost]) -> Cost:
    """Return the median of each figure."""
    return Cost(
        statistics.median(one.cpu for one in costs),
        statistics.median(one.wall for one in costs),
        statistics.median(one.memory for one in costs),
    )


@dataclass(frozen=True, slots=True)
class Row:
    """One comparison: ours against a peer, and what it should reach.

    Attributes:
        work: what was done, in words.
        ours: what it cost us.
        peer: its name.
        theirs: what it cost the peer.
        wanted: the most that ours may be of theirs, by figure (cpu, wall, memory).
    """

    work: str
    ours: Cost
    peer: str
    theirs: Cost
    wanted: Mapping[str, float] = field(default_factory=dict)

    def ratio(self, figure: str) -> float:
        """Return ours divided by theirs."""
        return float(getattr(self.ours, figure) / getattr(self.theirs, figure))


def table(rows: Sequence[Row]) -> str:
    """Return comparisons as a Markdown table."""
    lines = [
        "| work | ours: CPU s, wall s, MB | peer | theirs | CPU | wall | memory |",
        "| --- | --- | --- | --- | --- | --- | --- |",
    ]
    for row in rows:
        shares = [_share(row, figure) for figure in ("cpu", "wall", "memory")]
        cells = (row.work, _shown(row.ours), row.peer, _shown(row.theirs), *shares)
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines)


def _shown(cost: Cost) -> str:
    return f"{cost.cpu:.2f}, {cost.wall:.2f}, {cost.memory:.0f}"


def _share(row: Row, figure: str) -> str:
    found = f"{row.ratio(figure):.3f}"
    if figure not in row.wanted:
        return found
    kept = row.ratio(figure) <= row.wanted[figure]
    return f"{found} {'✓' if kept else '✗'} (≤ {row.wanted[figure]:g})"


def keep(part: str, rows: Sequence[Row]) -> None:
    """Write the rows of a part of the bench beside those of its other parts."""
    known = results()
    known[part] = [asdict(row) for row in rows]
    _write(known)


def note(name: str, values: Mapping[str, float]) -> None:
    """Write figures that are no comparison of costs beside the rows."""
    known = results()
    known.setdefault(FIGURES, {})[name] = dict(values)
    _write(known)


def results() -> dict[str, Any]:
    """Return everything that was measured, by part."""
    known: dict[str, Any] = {}
    if RESULTS.is_file():
        known = json.loads(RESULTS.read_text("utf-8"))
    return known


def _machine() -> dict[str, str]:
    """Return what of this machine counts."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1024**3
    return {
        "memory": f"{memory:.0f} GiB",
        "processors": str(len(os.sched_getaffinity(0))),
        "Python": platform.python_version(),
        "system": platform.system(),
    }


def _write(known: dict[str, Any]) -> None:
    known[MACHINE] = _machine()
    text = json.dumps(known, indent=1, sort_keys=True, ensure_ascii=False)
    RESULTS.write_text(f"{text}\n", encoding="utf-8")
