"""The content on its way to another shape: text files in memory.

Nothing is written while steps run, so that a step that fails leaves all as it was.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from generator.catalogue.nodes import Source
from generator.catalogue.reading import read_source
from generator.catalogue.source import read_front_matter, read_yaml
from generator.catalogue.text import decode

FRONT_MATTER = ".md"


@dataclass(slots=True)
class Draft:
    """The files of a catalogue, as they are and as they will be.

    Attributes:
        root: folder of the repository.
        changed: new text by path, of files that a step changed.
    """

    root: Path
    changed: dict[PurePosixPath, str] = field(default_factory=dict)

    def text(self, path: PurePosixPath) -> str:
        """Return the text of a file; empty where there is none that can be read."""
        if path in self.changed:
            return self.changed[path]
        file = self.root / path
        if file.is_symlink() or not file.is_file():
            return ""
        text, _problems = decode(file.read_bytes(), path)
        return text

    def exists(self, path: PurePosixPath) -> bool:
        """Whether there is a file at a path."""
        return (self.root / path).is_file()

    def source(self, path: PurePosixPath) -> Source:
        """Return what a file holds, with the places of its fields."""
        is_markdown = path.suffix == FRONT_MATTER
        if path not in self.changed:
            return read_source(self.root / path, path, is_markdown)
        read = read_front_matter if is_markdown else read_yaml
        return read(self.changed[path], path)

    def put(self, path: PurePosixPath, text: str) -> None:
        """Give a file another text."""
        self.changed[path] = text
