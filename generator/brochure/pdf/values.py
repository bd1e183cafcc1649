"""PDF values as JSON, and back: what is recorded of a part between two builds.

JSON is read again by a process that trusts nobody: unlike a pickle it cannot run
anything. Streams are told apart by their content, so a picture that is drawn on
ten pages is kept once.
"""

from __future__ import annotations

import zlib
from collections.abc import Container, Mapping, Sequence
from hashlib import sha256
from typing import Any

import pydyf  # type: ignore[import-untyped]

PACKED = "/FlateDecode"
LEVEL = 9  # of compression, as pydyf's own


class Encoder:
    """Turns the values of one part into JSON, and gathers its streams.

    Attributes:
        streams: the dictionary and the file of every stream.
        files: bytes of streams by their digest.
    """

    def __init__(self, images: Mapping[str, dict[str, Any]]) -> None:
        """Start.

        Args:
            images: pictures by their name among the resources, as WeasyPrint's
                streams gather them.
        """
        self.streams: list[dict[str, Any]] = []
        self.files: dict[str, bytes] = {}
        self._images = images
        self._known: dict[int, int] = {}
        self._kept: list[Any] = []  # so that no identity is used twice

    def value(self, value: Any) -> Any:
        """Return a value as JSON.

        Raises:
            TypeError: a PDF holds no such thing.
        """
        match value:
            case pydyf.Stream():
                return {"stream": self.stream(value)}
            case pydyf.String():
                return {"string": str(value.string)}
            case dict():
                return {"dict": [[k, self._entry(k, v)] for k, v in value.items()]}
            case list() | tuple():
                return [self.value(one) for one in value]
            case bytes():
                return value.decode("ascii")
            case None | str() | int() | float():
                return value
        raise TypeError(f"{type(value).__name__} in a PDF")

    def stream(self, stream: Any) -> int:
        """Return the number of a stream."""
        known = self._known.get(id(stream))
        if known is not None:
            return known
        number = self._known[id(stream)] = len(self.streams)
        self._kept.append(stream)
        row: dict[str, Any] = {}
        self.streams.append(row)
        extra = dict(stream.extra)
        if stream.compress:
            extra["Filter"] = PACKED
        row["file"] = self.content(stream)
        row["extra"] = self.value(extra)
        return number

    def content(self, stream: Any) -> str:
        """Return the digest of what a stream holds, compressed if it is to be."""
        # pydyf joins the pieces: the dictionary and the frame around them go.
        joined = pydyf.Stream(stream.stream).data.partition(b"\nstream\n")[2]
        content: bytes = joined.removesuffix(b"\nendstream")
        if stream.compress:
            content = zlib.compress(content, LEVEL)
        digest = sha256(content).hexdigest()
        self.files[digest] = content
        return digest

    def _entry(self, key: str, value: Any) -> Any:
        """Return an entry of a dictionary; a picture stands under its name alone."""
        if value is None and key in self._images:
            row = self._images[key]
            if row["x_object"] is None:
                ratio = max(row["dpi_ratios"])
                row["x_object"] = row["image"].get_x_object(row["interpolate"], ratio)
            value = row["x_object"]
        return self.value(value)


class Decoder:
    """Turns JSON into values of a PDF, whose streams are objects of it."""

    def __init__(self, pdf: Any, fonts: bytes, colours: bytes) -> None:
        """Start.

        Args:
            pdf: the pydyf document.
            fonts: reference to its typefaces by name.
            colours: reference to its colour spaces by name.
        """
        self._pdf = pdf
        self._shared = {"Font": fonts, "ColorSpace": colours}
        self._known: dict[str, Any] = {}

    def value(self, value: Any, streams: Sequence[Any]) -> Any:
        """Return what a value of JSON stands for.

        Args:
            value: as `Encoder.value` made it.
            streams: of the part, as `streams` made them.
        """
        if isinstance(value, list):
            return pydyf.Array(self.value(one, streams) for one in value)
        if not isinstance(value, dict):
            return value
        if "string" in value:
            return pydyf.String(value["string"])
        if "stream" in value:
            return streams[value["stream"]].reference
        return pydyf.Dictionary(
            {
                key: self._shared[key]
                if one is None and key in self._shared
                else self.value(one, streams)
                for key, one in value["dict"]
            }
        )

    def streams(
        self,
        rows: Sequence[Mapping[str, Any]],
        files: Mapping[str, bytes],
        own: Container[int],
    ) -> list[Any]:
        """Return the streams of a part, as objects of the document.

        Args:
            rows: as the encoder gathered them.
            files: their bytes, by digest.
            own: numbers of streams with marked content: every part has its own.
                Any other stream that another part has as well is one object.
        """
        made: list[Any] = [None] * len(rows)
        for number in _innermost_first(rows):
            row = rows[number]
            extra = self.value(row["extra"], made)
            name = f"{row['file']} {extra.data!r}"
            stream = None if number in own else self._known.get(name)
            if stream is None:
                stream = pydyf.Stream([files[row["file"]]], extra)
                self._pdf.add_object(stream)
                self._known.setdefault(name, stream)
            made[number] = stream
        return made


def _innermost_first(rows: Sequence[Mapping[str, Any]]) -> list[int]:
    """Return the numbers of streams, each after those that it names."""
    order: dict[int, None] = {}

    def visit(number: int) -> None:
        if number in order:
            return
        for inner in _named(rows[number]["extra"]):
            visit(inner)
        order[number] = None

    for number in range(len(rows)):
        visit(number)
    return list(order)


def _named(value: Any) -> list[int]:
    """Return the numbers of the streams that a value names."""
    if isinstance(value, list):
        return [number for one in value for number in _named(one)]
    if not isinstance(value, dict):
        return []
    if "stream" in value:
        return [value["stream"]]
    return [number for _, one in value.get("dict", ()) for number in _named(one)]
