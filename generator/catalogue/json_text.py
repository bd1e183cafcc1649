"""JSON → values, and where each of them stands. The only reader of JSON in content.

The standard library says where its grammar is broken, but not where a value stood.
Places are asked for only when something is wrong, so the text is read quickly once,
and walked again along one path.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from json.decoder import WHITESPACE  # type: ignore[attr-defined]
from typing import Any

DECODER = json.JSONDecoder()
Path = tuple[str | int, ...]


class NotJson(Exception):
    """The text is no JSON; holds why, in the parser's English, and the offset."""

    def __init__(self, why: str, offset: int) -> None:
        self.why, self.offset = why, offset
        super().__init__(f"{why} at {offset}")


class NotANumber(Exception):
    """A number is none that can be counted with: NaN, Infinity or endless digits."""

    def __init__(self, written: str) -> None:
        self.written = written
        super().__init__(written)


def read(text: str) -> Any:
    """Return what a JSON text holds.

    Raises:
        NotJson: its grammar is broken, or it nests deeper than can be read.
        NotANumber: it holds NaN or Infinity, which JSON does not know.

    Source:
        RFC 8259, 6, “Numbers”: Infinity and NaN are not permitted.
    """

    def refuse(written: str) -> None:
        raise NotANumber(written)

    try:
        return json.loads(text, parse_constant=refuse)
    except json.JSONDecodeError as error:
        raise NotJson(error.msg, error.pos) from None
    except RecursionError:
        raise NotJson("nested too deep", 0) from None
    except ValueError as error:  # digits beyond what Python converts
        raise NotANumber(str(error)) from None


def offset(text: str, path: Path) -> int:
    """Return where the value at `path` begins, or the nearest thing around it.

    Args:
        text: JSON that `read` accepts.
        path: names of members and numbers of items, from the top.
    """
    at = _after_blanks(text, 0)
    for step in path:
        walk = _members(text, at) if isinstance(step, str) else _items(text, at)
        below = next((start for name, start in walk if name == step), None)
        if below is None:
            break
        at = below
    return at


def _after_blanks(text: str, at: int) -> int:
    found = WHITESPACE.match(text, at)
    return int(found.end()) if found else at


def _members(text: str, at: int) -> Iterator[tuple[str, int]]:
    if text[at : at + 1] != "{":
        return
    at = _after_blanks(text, at + 1)
    while text[at : at + 1] == '"':
        name, at = DECODER.raw_decode(text, at)
        at = _after_blanks(text, _after_blanks(text, at) + 1)  # after the colon
        yield name, at
        _, at = DECODER.raw_decode(text, at)
        at = _after_blanks(text, _after_blanks(text, at) + 1)  # after the comma


def _items(text: str, at: int) -> Iterator[tuple[int, int]]:
    if text[at : at + 1] != "[":
        return
    at = _after_blanks(text, at + 1)
    number = 0
    while at < len(text) and text[at] not in "]}":
        yield number, at
        _, at = DECODER.raw_decode(text, at)
        at = _after_blanks(text, at)
        if text[at : at + 1] != ",":
            return
        at = _after_blanks(text, at + 1)
        number += 1
