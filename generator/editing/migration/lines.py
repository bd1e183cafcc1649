"""Changes to YAML, line by line: comments, order and quotes stay as they were.

Apart from `canonical`, which writes a file anew and loses comments. Places come from
the reader, so that a “#” or a colon within a value is never taken for something else.
"""

from __future__ import annotations

from generator.catalogue.nodes import Mapping

STEP = "  "


def span(text: str, root: Mapping, name: str) -> tuple[int, int]:
    """Return the lines of a field of the file itself, from 0, the end not included.

    Comments that stand right above the next field belong to that one.
    """
    lines = text.split("\n")
    first = root.keys[name][0] - 1
    later = [line - 1 for line, _ in root.keys.values() if line - 1 > first]
    end = min(later, default=len(lines))
    while end > first + 1 and _is_beside(lines[end - 1]):
        end -= 1
    return first, end


def _is_beside(line: str) -> bool:
    return not line.strip() or line.startswith("#")


def nest(text: str, root: Mapping, name: str, outer: str, before: str = "") -> str:
    """Return the text with a field moved into another one, which is new.

    Args:
        text: of the file.
        root: its fields.
        name: of the field.
        outer: the field it comes to stand in.
        before: lines that come to stand before it, ended, as deep as it is.
    """
    lines = text.split("\n")
    first, end = span(text, root, name)
    inner = [f"{STEP}{line}" if line else line for line in lines[first:end]]
    above = [f"{STEP}{line}" for line in before.splitlines()]
    return "\n".join([*lines[:first], f"{outer}:", *above, *inner, *lines[end:]])


def set_plain(text: str, root: Mapping, name: str, value: str) -> str:
    """Return the text with a field of one plain value, in its place or at the end."""
    if name not in root.keys:
        ended = text if text.endswith("\n") else f"{text}\n"
        return f"{ended}{name}: {value}\n"
    lines = text.split("\n")
    first, _ = span(text, root, name)
    written = root.entries[name]
    line, column = written.at
    was = getattr(written, "text", "")
    if line - 1 != first:
        return text
    held = lines[first]
    lines[first] = held[: column - 1] + held[column - 1 :].replace(was, value, 1)
    return "\n".join(lines)
