"""Jobs and answers as bytes, for two processes that need not trust each other.

A frame is a line of JSON, which holds facts and the sizes of what follows, and
then the bytes themselves. Unlike a pickle, it cannot run anything when read.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from generator.wording.messages import Message


def pack(facts: Mapping[str, Any], files: Mapping[str, bytes]) -> bytes:
    """Return facts and named bytes as one frame."""
    sizes = [[name, len(content)] for name, content in sorted(files.items())]
    line = json.dumps({"facts": facts, "files": sizes}, ensure_ascii=True)
    bodies = (content for _, content in sorted(files.items()))
    return line.encode("ascii") + b"\n" + b"".join(bodies)


def unpack(frame: bytes) -> tuple[dict[str, Any], dict[str, bytes]]:
    """Return the facts and the named bytes of a frame.

    Raises:
        ValueError: it is no whole frame.
    """
    line, found, rest = frame.partition(b"\n")
    if not found:
        raise ValueError("no frame")
    header = json.loads(line)
    files, start = {}, 0
    for name, size in header["files"]:
        files[name] = rest[start : start + size]
        start += size
    if start != len(rest):
        raise ValueError("frame of another size than it says")
    return header["facts"], files


def to_facts(problems: Sequence[Message]) -> list[list[Any]]:
    """Return problems as JSON can hold them; values become text or numbers."""
    return [
        [problem.text, [[name, _plain(value)] for name, value in problem.values]]
        for problem in problems
    ]


def to_problems(facts: Sequence[Sequence[Any]]) -> list[Message]:
    """Return what `to_facts` made as problems again."""
    return [
        Message(text, tuple((name, value) for name, value in values))
        for text, values in facts
    ]


def _plain(value: object) -> object:
    return value if isinstance(value, int) else str(value)
