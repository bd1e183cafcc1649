"""A process that lays out, as whoever started it sees it: parts, or small documents.

Text from outside can be made to keep a layout engine busy for hours, or to eat
all memory. It costs one process, and the answer is an error that says which limit
it met.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import astuple
from pathlib import Path
from typing import IO, Any

from generator.brochure.pdf.errors import RenderError
from generator.brochure.pdf.framing import pack, to_problems, unpack
from generator.brochure.pdf.labels import PageLabel
from generator.brochure.pdf.limits import (
    Limits,
    library_warnings,
    reason_of_end,
    too_slow,
)
from generator.brochure.pdf.processes import Deadline, Process, start
from generator.storage.closing import Closing

SERVER = "generator.brochure.pdf.serving"
SIZE = 8  # bytes before a frame that say how long it is
# Of one part; a whole brochure may wait as long as its parts do.
PART_LIMITS = Limits(cpu_seconds=120, seconds=3600, pages=500)


class Session(Closing):
    """Requests to lay out, answered one by one in a process of its own.

    Use it in a `with` block. The process starts with the first request.
    """

    def __init__(self, fonts_dir: Path, limits: Limits = PART_LIMITS) -> None:
        """Start nothing yet.

        Args:
            fonts_dir: folder of fonts, as in `lay_out`.
            limits: of every part; `seconds` is for all of them together.
        """
        self._fonts_dir = fonts_dir
        self._limits = limits
        self._process: Process | None = None
        self._asks: IO[bytes] | None = None
        self._answers: IO[bytes] | None = None
        self._deadline: Deadline | None = None
        self._errors: Any = None

    def close(self) -> None:
        """End the process, if it was started."""
        if self._deadline:
            self._deadline.lift()
        if self._process:
            self._process.kill()
            self._process.wait()
        for stream in (self._asks, self._answers, self._errors):
            if stream:
                with suppress(BrokenPipeError):  # what it had not read is lost
                    stream.close()
        self._process = self._deadline = self._asks = self._answers = None

    @property
    def pid(self) -> int | None:
        """The number of its process, None where there is none."""
        return self._process.pid if self._process else None

    def open(self, name: str, stylesheets: Sequence[str]) -> None:
        """Read style sheets, and give the setting a name.

        Raises:
            RenderError: they cannot be used.
        """
        folder = str(self._fonts_dir.resolve())
        sheets = list(stylesheets)
        self._ask(
            {"do": "open", "name": name, "stylesheets": sheets, "fonts_dir": folder}
        )

    def measure(
        self, setting: str, html: str, assets: Mapping[str, bytes]
    ) -> dict[str, Any]:
        """Return how much room a part takes, as `measuring.measure` says it.

        Args:
            setting: a name given by `open`.
            html: the part as a document.
            assets: pictures by name; those of earlier parts are still there.

        Raises:
            RenderError: it cannot be laid out.
        """
        return self._ask({"do": "measure", "setting": setting, "html": html}, assets)[0]

    def record(
        self, setting: str, html: str, assets: Mapping[str, bytes]
    ) -> tuple[dict[str, Any], bytes]:
        """Return how much room a part takes, and what is drawn of it.

        Args:
            setting: as in `measure`, and so are the others.
            html: likewise.
            assets: likewise.

        Raises:
            RenderError: it cannot be laid out or drawn.
        """
        job = {"do": "record", "setting": setting, "html": html}
        facts, files = self._ask(job, assets)
        return facts, files["part"]

    def each(
        self, documents: Mapping[str, Any], assets: Mapping[str, bytes]
    ) -> tuple[dict[str, Any], dict[str, bytes]]:
        """Return what comes of small documents, as `documents.render_each` says it.

        Args:
            documents: by name, each as `batch` says it.
            assets: pictures, their names after that of their document and a slash.

        Raises:
            RenderError: they met a limit, or a library warned.
        """
        return self._ask({"do": "each", "documents": documents}, assets)

    def join(
        self,
        setting: str,
        html: str,
        parts: Sequence[bytes],
        labels: Sequence[PageLabel] = (PageLabel(1),),
    ) -> tuple[bytes, bytes]:
        """Return the file for the screen and the one that press starts from.

        Args:
            setting: as in `measure`.
            html: a document with title, language and metadata, and nothing in it.
            parts: what was drawn, in order.
            labels: of the pages.

        Raises:
            RenderError: they are no accessible document together.
        """
        job = {
            "do": "join",
            "setting": setting,
            "html": html,
            "labels": [astuple(one) for one in labels],
        }
        named = {f"{number:06}": part for number, part in enumerate(parts)}
        _, files = self._ask(job, named)
        return files["screen"], files["plain"]

    def _ask(
        self, facts: dict[str, Any], files: Mapping[str, bytes] | None = None
    ) -> tuple[dict[str, Any], dict[str, bytes]]:
        process = self._process or self._start()
        assert self._asks
        assert self._answers
        frame = pack(facts, files or {})
        answer = None
        try:
            self._asks.write(len(frame).to_bytes(SIZE, "big"))
            self._asks.write(frame)
            self._asks.flush()
            answer = read_frame(self._answers)
        except BrokenPipeError:
            pass
        self._errors.seek(0)
        said = self._errors.read()
        if answer is None:
            status = process.wait()
            is_late = self._deadline is not None and self._deadline.has_passed
            self.close()
            if is_late:
                raise RenderError([too_slow(self._limits.seconds)])
            raise RenderError([reason_of_end(status, said, self._limits)])
        if found := library_warnings(said):
            self.close()
            raise RenderError(found)
        told, made = unpack(answer)
        if "problems" in told:
            raise RenderError(to_problems(told["problems"]))
        return told, made

    def _start(self) -> Process:
        limits = self._limits
        arguments = [str(limits.memory), str(limits.cpu_seconds), str(limits.pages)]
        self._errors = tempfile.TemporaryFile()  # noqa: SIM115 - closed by close
        asked, asks = os.pipe()
        answers, answered = os.pipe()
        self._asks, self._answers = os.fdopen(asks, "wb"), os.fdopen(answers, "rb")
        try:
            self._process = start(SERVER, arguments, asked, answered, self._errors)
        finally:
            os.close(asked)
            os.close(answered)
        self._deadline = Deadline(self._process, limits.seconds)
        return self._process


def read_frame(source: IO[bytes]) -> bytes | None:
    """Return the next frame, None where there are no more or it is cut."""
    size = int.from_bytes(source.read(SIZE), "big")
    frame = source.read(size)
    return frame if size and len(frame) == size else None
