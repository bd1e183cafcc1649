"""Brochures rendered in a process of their own, within limits.

Text from outside can be made to keep a layout engine busy for hours, or to eat
all memory. Here such a text costs one process, and the answer is an error that
says which limit it met.
"""

from __future__ import annotations

import os
import re
import signal
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import astuple, dataclass
from pathlib import Path
from typing import Any

from generator.brochure.pdf.errors import RenderError
from generator.brochure.pdf.framing import pack, to_problems, unpack
from generator.brochure.pdf.labels import PageLabel
from generator.brochure.pdf.processes import Deadline, start
from generator.wording.messages import N_, Message, message

WORKER = "generator.brochure.pdf.worker"
# What Pango and GLib say on standard error: “(process:12): Pango-WARNING **: …”.
LIBRARY_WARNING = re.compile(r"\b(?:Pango|GLib\S*|HarfBuzz)-(?:WARNING|CRITICAL)\b")


@dataclass(frozen=True, slots=True)
class Limits:
    """How much one document may use.

    Attributes:
        memory: address space, bytes.
        cpu_seconds: processor time.
        seconds: time on the clock, for a process that waits.
        pages: length of the document.
    """

    memory: int = 2_500_000_000
    cpu_seconds: int = 300
    seconds: int = 900
    pages: int = 500


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


def render_apart(
    html: str,
    stylesheets: Sequence[str],
    assets: Mapping[str, bytes],
    *,
    fonts_dir: Path,
    finishings: Sequence[str] = ("screen",),
    labels: Sequence[PageLabel] = (PageLabel(1),),
    limits: Limits = Limits(),
) -> Rendered:
    """Return the finished PDFs of a document, made in a process of its own.

    Args:
        html: as in `lay_out`, and so are the next three.
        stylesheets: CSS texts.
        assets: pictures and fonts by name.
        fonts_dir: folder of fonts.
        finishings: which files to write: `screen`, `plain`.
        labels: page labels of the screen file.
        limits: what the document may use.

    Raises:
        RenderError: the document cannot become a PDF, or met a limit.
    """
    job = pack(
        {
            "html": html,
            "stylesheets": list(stylesheets),
            "fonts_dir": str(fonts_dir.resolve()),
            "finishings": list(finishings),
            "labels": [astuple(label) for label in labels],
            "most_pages": limits.pages,
        },
        assets,
    )
    facts, files = answer(job, limits)
    if "problems" in facts:
        raise RenderError(to_problems(facts["problems"]))
    return Rendered(
        facts["page_count"],
        facts["anchors"],
        files,
        facts["depths"],
        facts["overfull"],
    )


def answer(job: bytes, limits: Limits) -> tuple[dict[str, Any], dict[str, bytes]]:
    """Return the facts and files that a worker makes of a job.

    Raises:
        RenderError: it met a limit, stopped, or a library in it warned.
    """
    with tempfile.TemporaryFile() as asked, tempfile.TemporaryFile() as errors:
        asked.write(job)
        asked.seek(0)
        reads, writes = os.pipe()
        with os.fdopen(reads, "rb") as written:
            try:
                arguments = [str(limits.memory), str(limits.cpu_seconds)]
                process = start(WORKER, arguments, asked, writes, errors)
            finally:
                os.close(writes)
            deadline = Deadline(process, limits.seconds)
            try:
                made = written.read()
                status = process.wait()
            finally:
                deadline.lift()
        errors.seek(0)
        said = errors.read()
    if deadline.has_passed:
        raise RenderError([too_slow(limits.seconds)])
    if status != 0:
        raise RenderError([reason_of_end(status, said, limits)])
    if found := library_warnings(said):
        raise RenderError(found)
    return unpack(made)


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
