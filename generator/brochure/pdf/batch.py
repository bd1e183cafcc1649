"""Many small documents rendered in few processes.

A process takes longer to start than a page to lay out, so documents of a page or
two share one. One that exhausts it is found by doing the others again without it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import astuple, dataclass
from pathlib import Path
from typing import Any

from generator.brochure.pdf.apart import Limits, Rendered, answer
from generator.brochure.pdf.errors import RenderError
from generator.brochure.pdf.framing import pack, to_problems
from generator.brochure.pdf.labels import PageLabel
from generator.workers.processors import processors

MOST_AT_ONCE = 24  # documents
# Of each process: many times what so many pages need.
LIMITS = Limits(cpu_seconds=300, pages=500)


@dataclass(frozen=True, slots=True)
class Job:
    """A document to render: HTML, CSS texts and pictures by name."""

    html: str
    stylesheets: Sequence[str]
    assets: Mapping[str, bytes]


Outcome = Rendered | RenderError


def render_each_apart(
    jobs: Mapping[str, Job],
    *,
    fonts_dir: Path,
    finishings: Sequence[str] = ("screen",),
    limits: Limits = LIMITS,
    done: Callable[[int], None] = lambda _: None,
) -> dict[str, Outcome]:
    """Return what came of each document, in order: files, or what is wrong with it.

    Args:
        jobs: documents by name; a name has no slash.
        fonts_dir: folder of fonts.
        finishings: which files to write: `screen`, `plain`.
        limits: what the documents of one process may use; pages are of each.
        done: is told after each process how many documents are rendered.
    """

    def render(names: Sequence[str]) -> dict[str, Outcome]:
        try:
            frame = _frame(jobs, names, fonts_dir, finishings, limits.pages)
            facts, files = answer(frame, limits)
        except RenderError as error:
            if len(names) == 1:
                return {names[0]: error}
            half = len(names) // 2
            return render(names[:half]) | render(names[half:])
        return {name: _outcome(name, facts, files) for name in names}

    found: dict[str, Outcome] = {}
    with ThreadPoolExecutor(processors()) as threads:
        every = list(jobs)
        groups = [
            threads.submit(render, every[first : first + MOST_AT_ONCE])
            for first in range(0, len(every), MOST_AT_ONCE)
        ]
        for group in as_completed(groups):
            found |= group.result()
            done(len(found))
    return {name: found[name] for name in jobs}


def _frame(
    jobs: Mapping[str, Job],
    names: Sequence[str],
    fonts_dir: Path,
    finishings: Sequence[str],
    most_pages: int,
) -> bytes:
    documents = {
        name: {
            "html": jobs[name].html,
            "stylesheets": list(jobs[name].stylesheets),
            "fonts_dir": str(fonts_dir.resolve()),
            "finishings": list(finishings),
            "labels": [astuple(PageLabel(1))],
            "most_pages": most_pages,
        }
        for name in names
    }
    assets = {
        f"{name}/{asset}": content
        for name in names
        for asset, content in jobs[name].assets.items()
    }
    return pack({"documents": documents}, assets)


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
