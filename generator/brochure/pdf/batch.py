"""Many small documents rendered in few processes.

A process takes longer to start than a page to lay out, so documents of a page or
two share one. One that exhausts it is found by doing the others again without it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from queue import SimpleQueue
from typing import Any

from generator.brochure.pdf.errors import RenderError
from generator.brochure.pdf.framing import to_problems
from generator.brochure.pdf.limits import Limits
from generator.brochure.pdf.session import Session
from generator.storage.closing import Closing
from generator.workers.processors import processors

MOST_AT_ONCE = 24  # documents
# Of each process: many times what so many pages need.
LIMITS = Limits(cpu_seconds=300, pages=500)
AT_A_DESK = Limits(cpu_seconds=300, seconds=3_600, pages=500)  # time for all it does


@dataclass(frozen=True, slots=True)
class Job:
    """A document to render: HTML, CSS texts and pictures by name."""

    html: str
    stylesheets: Sequence[str]
    assets: Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class Rendered:
    """What came of a document.

    Attributes:
        page_count: how many pages it has.
        anchors: the page, from 1, on which each element with an `id` starts.
        files: the finished PDFs by name: `screen`, `plain`.
        depths: how far under the top of its page each of those starts, millimetres.
        overfull: what does not fit, and every photograph, as `pdf.overfull` says it;
            nothing where no file was written.
    """

    page_count: int
    anchors: Mapping[str, int]
    files: Mapping[str, bytes]
    depths: Mapping[str, float]
    overfull: Sequence[Mapping[str, Any]] = ()


Outcome = Rendered | RenderError


class Desks(Closing):
    """Processes that are kept while documents are tried again, a little changed.

    What one has learnt of the lines of a document holds for its next try, which comes
    to the same desk. Use it in a `with` block.
    """

    def __init__(self, fonts_dir: Path) -> None:
        """Start nothing yet; documents say their own folder of fonts."""
        self._sessions = [Session(fonts_dir, AT_A_DESK) for _ in range(processors())]
        self._places: dict[str, int] = {}

    def close(self) -> None:
        """End all processes."""
        for session in self._sessions:
            session.close()

    def groups(self, names: Iterable[str]) -> list[tuple[Session, list[str]]]:
        """Return which documents go to which process."""
        found: list[list[str]] = [[] for _ in self._sessions]
        for name in names:
            place = len(self._places) % len(self._sessions)
            found[self._places.setdefault(name, place)].append(name)
        return [
            (session, group)
            for session, group in zip(self._sessions, found, strict=True)
            if group
        ]


def render_each_apart(
    jobs: Mapping[str, Job],
    *,
    fonts_dir: Path,
    finishings: Sequence[str] = ("screen",),
    limits: Limits = LIMITS,
    desks: Desks | None = None,
    done: Callable[[int], None] = lambda _: None,
) -> dict[str, Outcome]:
    """Return what came of each document, in order: files, or what is wrong with it.

    Args:
        jobs: documents by name; a name has no slash.
        fonts_dir: folder of fonts.
        finishings: which files to write: `screen`, `plain`.
        limits: what the documents of one process may use; pages are of each.
        desks: processes to use, for documents that will come again.
        done: is told how many documents are rendered, some at a time.
    """

    def render(names: Sequence[str], session: Session | None) -> dict[str, Outcome]:
        documents = _documents(jobs, names, fonts_dir, finishings, limits.pages)
        assets = _assets(jobs, names)
        try:
            if session:
                facts, files = session.each(documents, assets)
            else:
                with Session(fonts_dir, limits) as alone:
                    facts, files = alone.each(documents, assets)
        except RenderError as error:
            if len(names) == 1:
                return {names[0]: error}
            half = len(names) // 2
            return render(names[:half], None) | render(names[half:], None)
        return {name: _outcome(name, facts, files) for name in names}

    def work(session: Session | None, names: Sequence[str]) -> dict[str, Outcome]:
        made: dict[str, Outcome] = {}
        try:
            for group in _groups(names):
                made |= render(group, session)
                finished.put(len(group))
        finally:
            finished.put(None)
        return made

    finished: SimpleQueue[int | None] = SimpleQueue()
    every = list(jobs)
    shares: list[tuple[Session | None, Sequence[str]]]
    if desks:
        shares = [*desks.groups(every)]
    else:
        shares = [(None, group) for group in _groups(every)]
    found: dict[str, Outcome] = {}
    with ThreadPoolExecutor(processors()) as threads:
        working = [threads.submit(work, *share) for share in shares]
        _tell(finished, len(working), done)
        for one in working:
            found |= one.result()
    return {name: found[name] for name in jobs}


def _tell(
    finished: SimpleQueue[int | None], working: int, done: Callable[[int], None]
) -> None:
    """Tell how many documents are done, until none works any more."""
    count = 0
    while working:
        if (more := finished.get()) is None:
            working -= 1
        else:
            count += more
            done(count)


def _groups(names: Sequence[str]) -> Iterator[Sequence[str]]:
    for first in range(0, len(names), MOST_AT_ONCE):
        yield names[first : first + MOST_AT_ONCE]


def _documents(
    jobs: Mapping[str, Job],
    names: Sequence[str],
    fonts_dir: Path,
    finishings: Sequence[str],
    most_pages: int,
) -> dict[str, Any]:
    return {
        name: {
            "html": jobs[name].html,
            "stylesheets": list(jobs[name].stylesheets),
            "fonts_dir": str(fonts_dir.resolve()),
            "finishings": list(finishings),
            "most_pages": most_pages,
        }
        for name in names
    }


def _assets(jobs: Mapping[str, Job], names: Sequence[str]) -> dict[str, bytes]:
    return {
        f"{name}/{asset}": content
        for name in names
        for asset, content in jobs[name].assets.items()
    }


def _outcome(
    name: str, facts: Mapping[str, Any], files: Mapping[str, bytes]
) -> Outcome:
    told = facts["documents"][name]
    if "problems" in told:
        return RenderError(to_problems(told["problems"]))
    prefix = f"{name}/"
    return Rendered(
        told["page_count"],
        told["anchors"],
        {
            one.removeprefix(prefix): content
            for one, content in files.items()
            if one.startswith(prefix)
        },
        told["depths"],
        told["overfull"],
    )
