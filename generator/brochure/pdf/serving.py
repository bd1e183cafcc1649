"""A process that measures, draws and joins parts of a brochure until it is told all.

It reads frames from standard input and answers each on standard output, so that
typefaces and style sheets are read once for all parts. It limits itself before it reads
anything, so that a text made to exhaust memory or time ends this process and nothing
else; every request has an allowance of its own.
"""

from __future__ import annotations

import gc
import os
import resource
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, BinaryIO, NoReturn

from generator.brochure.pdf.documents import Settings, find_setting, render_each
from generator.brochure.pdf.errors import RenderError
from generator.brochure.pdf.framing import pack, to_facts, unpack
from generator.brochure.pdf.joining import Joined
from generator.brochure.pdf.labels import PageLabel
from generator.brochure.pdf.layout import Layout, Typesetter, stopped
from generator.brochure.pdf.measuring import measure
from generator.brochure.pdf.overfull import overfull
from generator.brochure.pdf.quick import hasten
from generator.brochure.pdf.quick.cycles import break_cycles
from generator.brochure.pdf.quick.room import only_room
from generator.brochure.pdf.recording import record
from generator.brochure.pdf.session import SIZE, read_frame
from generator.wording.messages import N_, message
from generator.workers.frames import with_room

MOST_BYTES_WRITTEN = 200_000_000  # of any one file: unpacked fonts
YOUNGEST = 0  # generation of objects that the collector has not looked at yet


class Server:
    """Answers one brochure's requests, in any order."""

    def __init__(self, cpu_seconds: int, most_pages: int) -> None:
        self._cpu_seconds = cpu_seconds
        self._most_pages = most_pages
        self._settings: dict[str, Typesetter] = {}
        self._read: Settings = {}

    def answer(self, facts: dict[str, Any], files: dict[str, bytes]) -> bytes:
        """Return the answer to a request as a frame; problems are an answer too."""
        self._allow_time()
        try:
            made = getattr(self, facts["do"])(facts, files)
        except RenderError as error:
            made = pack({"problems": to_facts(error.problems)}, {})
        except (RecursionError, MemoryError) as error:
            made = pack({"problems": to_facts(stopped(error))}, {})
        break_cycles()
        # Laying out leaves rings of objects that only the collector frees: it looks
        # for them once a part is done, when hardly anything is left to look at.
        gc.collect(YOUNGEST)
        return bytes(made)

    def open(self, facts: Mapping[str, Any], _: Mapping[str, bytes]) -> bytes:
        """Read style sheets and typefaces under a name, and those of another once."""
        self._settings[facts["name"]] = find_setting(
            facts["stylesheets"], Path(facts["fonts_dir"]), {}, self._read
        )
        return pack({}, {})

    def measure(self, facts: Mapping[str, Any], assets: Mapping[str, bytes]) -> bytes:
        """Lay a part out and say how much room it takes."""
        with only_room():
            layout = self._lay_out(facts, assets)
        return pack(measure(layout), {})

    def record(self, facts: Mapping[str, Any], assets: Mapping[str, bytes]) -> bytes:
        """Lay a part out, draw it, and say where everything is."""
        layout = self._lay_out(facts, assets)
        facts = {**measure(layout), "overfull": overfull(layout)}
        return pack(facts, {"part": record(layout)})

    def each(self, facts: Mapping[str, Any], assets: Mapping[str, bytes]) -> bytes:
        """Make small documents; what is known of their lines is kept for the next."""
        return render_each(facts, assets, self._read)

    def join(self, facts: Mapping[str, Any], parts: Mapping[str, bytes]) -> bytes:
        """Write the files of the whole."""
        setting = self._settings[facts["setting"]]
        frames = [parts[name] for name in sorted(parts)]
        joined = Joined(frames, facts["html"], setting.fetcher, setting.fonts)
        labels = [PageLabel(*row) for row in facts["labels"]]
        return pack(
            {"pages": len(joined.pages)},
            {"screen": joined.write_screen(labels), "plain": joined.write_plain()},
        )

    def _lay_out(self, facts: Mapping[str, Any], assets: Mapping[str, bytes]) -> Layout:
        layout = self._settings[facts["setting"]].lay_out(facts["html"], assets)
        if layout.page_count > self._most_pages:
            too_long = N_("The document has {count} pages, more than {most}.")
            count, most = layout.page_count, self._most_pages
            raise RenderError([message(too_long, count=count, most=most)])
        return layout

    def _allow_time(self) -> None:
        """Allow the request as much processor time as one part may take."""
        used = resource.getrusage(resource.RUSAGE_SELF)
        until = int(used.ru_utime + used.ru_stime) + self._cpu_seconds
        _, most = resource.getrlimit(resource.RLIMIT_CPU)
        resource.setrlimit(resource.RLIMIT_CPU, (until, most))


def main() -> NoReturn:
    """Answer frames until there are no more.

    Three arguments: memory, bytes; processor time of a part, seconds; its pages.
    """
    memory, seconds, pages = (int(argument) for argument in sys.argv[1:4])
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    limit = (MOST_BYTES_WRITTEN, MOST_BYTES_WRITTEN)
    resource.setrlimit(resource.RLIMIT_FSIZE, limit)
    gc.freeze()
    gc.disable()
    hasten()
    server = Server(seconds, pages)
    while (frame := read_frame(sys.stdin.buffer)) is not None:
        _write(server.answer(*unpack(frame)), sys.stdout.buffer)
    leave()


def leave() -> NoReturn:
    """End this process at once, after all that was written.

    Pango looks for typefaces in threads of its own. Python would unload its library
    on the way out, and a thread that is not done by then runs into nothing: the
    process dies of it, and its answer counts for nothing.
    """
    sys.stdout.buffer.flush()
    os._exit(0)


def _write(frame: bytes, out: BinaryIO) -> None:
    out.write(len(frame).to_bytes(SIZE, "big"))
    out.write(frame)
    out.flush()


if __name__ == "__main__":
    with_room(main)()
