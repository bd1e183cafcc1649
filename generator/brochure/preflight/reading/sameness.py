"""Whether two pages are made of the same objects: checksums of all that they reach.

An object is told by what it holds, not by its number, which changes whenever a page
comes or goes. What refers to itself, by whatever way, has no checksum.

Source:
    ISO 32000-1:2008, 7.3, “Objects”.
"""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256
from typing import Any

from pikepdf import Array, Dictionary, Object, Pdf, Stream, String

TREE = frozenset({"/Parent"})  # leads from a page to all others
# The pages themselves, and what a file says of itself, which no page shows.
OUTSIDE = frozenset({"/Pages", "/PageLabels", "/Metadata"})


class Endless(Exception):
    """An object holds itself."""


class Checksums:
    """Checksums of the pages of one document, and of what they all depend on.

    Attributes:
        document: of what all pages share, such as layers and output intents; None
            where that holds itself.
    """

    def __init__(self, pdf: Pdf) -> None:
        self._known: dict[tuple[int, int], bytes] = {}
        self._open: set[tuple[int, int]] = set()
        self._pdf = pdf
        self.document = self._safely(pdf.Root, OUTSIDE)

    def page(self, number: int) -> bytes | None:
        """Return the checksum of a page, from 1; None where it holds itself."""
        return self._safely(self._pdf.pages[number - 1].obj, TREE)

    def _safely(self, item: Object, left_out: frozenset[str]) -> bytes | None:
        try:
            return self._held(item, left_out)
        except Endless:
            self._open.clear()
            return None

    def _of(self, item: Any) -> bytes:
        if not isinstance(item, Object) or not item.is_indirect:
            return self._held(item)
        number = item.objgen
        if number in self._open:
            raise Endless
        if number not in self._known:
            self._open.add(number)
            self._known[number] = self._held(item)
            self._open.remove(number)
        return self._known[number]

    def _held(self, item: Any, left_out: frozenset[str] = frozenset()) -> bytes:
        if isinstance(item, Dictionary | Stream):
            parts = []
            for name in sorted(set(item.keys()) - left_out):
                parts += [name.encode(), self._of(item[name])]
            if isinstance(item, Stream):
                return _sum(b"stream", [*parts, item.read_raw_bytes()])
            return _sum(b"dictionary", parts)
        if isinstance(item, Array):
            return _sum(b"array", map(self._of, item))
        if isinstance(item, String):
            return _sum(b"string", [bytes(item)])
        return _sum(b"name or number", [repr(item).encode()])


def _sum(kind: bytes, parts: Iterable[bytes]) -> bytes:
    digest = sha256(kind)
    for part in parts:
        digest.update(len(part).to_bytes(8, "big"))
        digest.update(part)
    return digest.digest()
