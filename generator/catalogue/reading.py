"""One content file: its bytes, its text, and what its grammar says.

Apart from `load`, which makes a catalogue of all of them: checks and tools that look
for a place in a file read it likewise.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path, PurePosixPath

from generator.catalogue import folder, nodes
from generator.catalogue.nodes import Reread, Source
from generator.catalogue.problems import Location, Problem
from generator.catalogue.source import read_front_matter, read_yaml
from generator.catalogue.text import MOST_BYTES, decode
from generator.wording.messages import N_, message


def bytes_of(file: Path, path: PurePosixPath) -> tuple[bytes | None, list[Problem]]:
    """The bytes of a file; None, with a problem, where they cannot be read."""
    try:
        return folder.read_bytes(file, MOST_BYTES), []
    except OSError:
        if file.is_symlink():
            return None, [folder.symbolic_link(path)]
        unreadable = Problem(
            Location(path),
            "unreadable",
            message(N_("The file cannot be read.")),
            message(folder.ORDINARY),
        )
        return None, [unreadable]


def text_of(file: Path, path: PurePosixPath) -> tuple[str, list[Problem]]:
    """The text of a file; empty, with a problem, where it cannot be read."""
    data, problems = bytes_of(file, path)
    return ("", problems) if data is None else decode(data, path)


def read_source(file: Path, path: PurePosixPath, markdown: bool) -> Source:
    """Return what a file holds, with what is wrong with its bytes and its grammar."""
    data, problems = bytes_of(file, path)
    return source_of(data, path, markdown, problems)


def source_of(
    data: bytes | None, path: PurePosixPath, markdown: bool, problems: list[Problem]
) -> Source:
    """Return what bytes hold; what keeps them from being read is told already."""
    text = ""
    if data is not None:
        text, problems = decode(data, path)
    if not text and problems:
        return unreadable(path, problems)
    source = (read_front_matter if markdown else read_yaml)(text, path)
    source.problems += problems
    return source


def unreadable(path: PurePosixPath, problems: list[Problem]) -> Source:
    """Return what stands for a file that holds nothing that can be read."""
    nothing = nodes.Mapping({}, {}, (1, 1))
    return Source(path, nothing, readable=False, problems=problems)


def rereader(root: Path) -> Reread:
    """Return what reads a file once more, to find a place in it."""

    @lru_cache(maxsize=16)
    def reread(path: PurePosixPath) -> Source:
        return read_source(root / path, path, path.suffix == ".md")

    return reread
