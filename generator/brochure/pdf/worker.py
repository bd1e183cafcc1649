"""One brochure, or several sheets, in a process of its own: a frame in and out.

The process limits itself before it reads the document, so that a text made to
exhaust memory or time ends this process and nothing else.
"""

from __future__ import annotations

import os
import resource
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NoReturn

from generator.brochure.pdf.errors import RenderError
from generator.brochure.pdf.fetching import SCHEME
from generator.brochure.pdf.finishing import write_plain, write_screen
from generator.brochure.pdf.framing import pack, to_facts, unpack
from generator.brochure.pdf.labels import PageLabel
from generator.brochure.pdf.layout import Layout, Typesetter, stopped
from generator.brochure.pdf.overfull import overfull
from generator.brochure.pdf.quick import hasten
from generator.brochure.pdf.quick.leaving import let_go
from generator.wording.messages import N_, message
from generator.workers.frames import with_room

Settings = dict[tuple[Any, ...], Typesetter]

MOST_BYTES_WRITTEN = 200_000_000  # of any one file: unpacked fonts


def main() -> NoReturn:
    """Read a job from standard input and write its answer to standard output.

    Two arguments: the memory, bytes, and the processor time, seconds, to use.
    """
    memory, seconds = (int(argument) for argument in sys.argv[1:3])
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    limit = (MOST_BYTES_WRITTEN, MOST_BYTES_WRITTEN)
    resource.setrlimit(resource.RLIMIT_FSIZE, limit)
    hasten()
    facts, files = unpack(sys.stdin.buffer.read())
    try:
        answer = (work_through if "documents" in facts else work)(facts, files)
    except RenderError as error:
        answer = pack({"problems": to_facts(error.problems)}, {})
    except (RecursionError, MemoryError) as error:
        answer = pack({"problems": to_facts(stopped(error))}, {})
    sys.stdout.buffer.write(answer)
    leave()


def leave() -> NoReturn:
    """End this process at once, after all that was written.

    Pango looks for typefaces in threads of its own. Python would unload its library
    on the way out, and a thread that is not done by then runs into nothing: the
    process dies of it, and its answer counts for nothing.
    """
    sys.stdout.buffer.flush()
    os._exit(0)


def work(facts: dict[str, Any], assets: dict[str, bytes]) -> bytes:
    """Return the answer to a job as a frame.

    Raises:
        RenderError: the document cannot become a PDF, or is too long.
    """
    told, written = _made(facts, assets, {})
    return pack(told, written)


def work_through(
    facts: Mapping[str, Any],
    assets: Mapping[str, bytes],
    settings: Settings | None = None,
) -> bytes:
    """Return the answer to several documents, which are small, as one frame.

    A process starts more slowly than it lays out a page. What is wrong with a
    document does not keep the others from being made.

    Args:
        facts: has the documents, by name.
        assets: pictures, each after the name of its document and a slash.
        settings: styles that were read before; more are added.
    """
    settings = {} if settings is None else settings
    told: dict[str, Any] = {}
    written: dict[str, bytes] = {}
    for name, job in facts["documents"].items():
        own = {
            one.removeprefix(f"{name}/"): content
            for one, content in assets.items()
            if one.startswith(f"{name}/")
        }
        try:
            told[name], files = _made(job, own, settings)
        except RenderError as error:
            told[name] = {"problems": to_facts(error.problems)}
        else:
            written |= {f"{name}/{one}": content for one, content in files.items()}
        let_go()
    return pack({"documents": told}, written)


def _made(
    facts: dict[str, Any], assets: dict[str, bytes], settings: Settings
) -> tuple[dict[str, Any], dict[str, bytes]]:
    setting = find_setting(
        facts["stylesheets"], Path(facts["fonts_dir"]), assets, settings
    )
    layout = setting.lay_out(facts["html"], assets)
    if layout.page_count > facts["most_pages"]:
        too_long = N_("The document has {count} pages, more than {most}.")
        most = facts["most_pages"]
        raise RenderError([message(too_long, count=layout.page_count, most=most)])
    labels = [PageLabel(*row) for row in facts["labels"]]
    finishings: dict[str, Callable[[Layout], bytes]] = {
        "screen": lambda pages: write_screen(pages, labels=labels),
        "plain": write_plain,
    }
    told = {
        "page_count": layout.page_count,
        "anchors": dict(layout.anchors),
        "depths": dict(layout.depths),
        "overfull": overfull(layout) if facts["finishings"] else [],
    }
    return told, {name: finishings[name](layout) for name in facts["finishings"]}


def find_setting(
    stylesheets: list[str],
    fonts_dir: Path,
    assets: dict[str, bytes],
    settings: Settings,
) -> Typesetter:
    """Return what lays out in some styles, read once for all that have the same.

    Styles that name a picture or a typeface of their document are its own.
    """
    key = (fonts_dir, *stylesheets)
    if any(SCHEME in text for text in stylesheets):
        return Typesetter(stylesheets, fonts_dir, assets)
    if key not in settings:
        fonts = next(
            (one.fonts for (at, *_), one in settings.items() if at == fonts_dir), None
        )
        settings[key] = Typesetter(stylesheets, fonts_dir, fonts=fonts)
    return settings[key].reaching(assets)


if __name__ == "__main__":
    with_room(main)()
