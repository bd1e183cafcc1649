"""A cache of what pictures measure, so that an unchanged file is not read again.

To know a picture, its whole file is read and hashed; with thousands of pictures
that is most of a build in which nothing changed. So what is known of a file is
kept, with what its content cannot change without.
"""

from __future__ import annotations

import json
from pathlib import Path

from generator.images.plan import JPEG, PNG, WEBP, Original, Size
from generator.storage.cache import Cache, key
from generator.storage.stamp import Stamp

NAME = key("measured pictures 1")  # raise it when measuring finds other facts
FORMATS = {one.name: one for one in (JPEG, PNG, WEBP)}

Row = tuple[str, str, str, int, int, int]  # stamp, digest, format, size, orientation


class Measured:
    """What is known of picture files, from earlier builds and this one."""

    def __init__(self, kept: Cache) -> None:
        self._kept = kept
        self._rows: dict[str, Row] | None = None
        self._grew = False

    def get(self, file: Path, stamp: Stamp) -> Original | None:
        """Return what is known of a file that has this stamp, or None."""
        row = self._read().get(str(file.absolute()))
        if row is None or row[0] != str(stamp):
            return None
        _, digest, format_name, width, height, orientation = row
        return Original(digest, FORMATS[format_name], Size(width, height), orientation)

    def note(self, file: Path, stamp: Stamp, original: Original) -> None:
        """Remember what a file is, if a later change would show.

        Args:
            file: where it lies.
            stamp: as it was before the file was read.
            original: what was found.
        """
        if stamp.is_settled:
            size = original.stored
            self._read()[str(file.absolute())] = (
                str(stamp),
                original.digest,
                original.format.name,
                size.width,
                size.height,
                original.orientation,
            )
            self._grew = True

    def save(self) -> None:
        """Keep it for later builds, without files that are gone."""
        if self._grew:
            rows = {
                name: row
                for name, row in sorted(self._read().items())
                if Path(name).exists()
            }
            self._kept.put(NAME, json.dumps(rows).encode())
            self._grew = False

    def _read(self) -> dict[str, Row]:
        if self._rows is None:
            kept = json.loads(self._kept.get(NAME) or b"{}")
            self._rows = {name: tuple(row) for name, row in kept.items()}
        return self._rows
