"""What a sheet is to whoever fits it: faces, and their drafts.

It stands apart so that fitting knows nothing of what the faces show.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any, Protocol

from generator.brochure.document import Document
from generator.catalogue.catalogue import Entry


@dataclass(frozen=True, slots=True)
class Face:
    """A page or panel.

    Attributes:
        drafts: how many there are.
        bottom: how far under its top its text may end, millimetres.
        line: height of a line of its grid, millimetres.
    """

    drafts: int
    bottom: float
    line: float


@dataclass(frozen=True, slots=True)
class Choice:
    """How a face is composed.

    Attributes:
        draft: which one, from 0, the fullest.
        air: lines left under it, for its picture to grow into.
    """

    draft: int = 0
    air: float = 0


Choices = Mapping[str, Choice]


class Sheet(Protocol):
    """Printed matter of a few faces."""

    @property
    def name(self) -> str:
        """Return its name, unlike that of others; it has no slash."""

    @property
    def path(self) -> PurePosixPath:
        """Return the file that asks for it, for messages."""

    @property
    def pages(self) -> int:
        """Return how many pages its files have."""

    @property
    def faces(self) -> Mapping[str, Face]:
        """Return its faces by name, in reading order."""

    def compose(self, choices: Choices, *, measuring: bool) -> Document:
        """Return the document with every face as chosen.

        While measuring, every face begins a page of its own of just its size, has
        its name as `id`, and ends with an element `NAME.end`.
        """


class OfEntry:
    """What a sheet of one file of content is called, and where it comes from."""

    entry: Entry[Any]

    @property
    def name(self) -> str:
        """The slug of what the file holds."""
        return self.entry.slug

    @property
    def path(self) -> PurePosixPath:
        """The file."""
        return self.entry.path
