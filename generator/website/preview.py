"""A preview that follows edits of words at once, without building the site again.

Pages that show what changed are made at once, all else that depends on it (search,
data, feeds) only when a browser asks for it: somebody who corrects a sentence looks
at its page.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from threading import Lock

from generator.storage import files
from generator.views import addresses
from generator.website.again import Note
from generator.website.assemble import Assembly
from generator.website.edits import Edit, edit
from generator.website.links import noted

MOST = 20  # projects whose words are changed at once; after that all is built


class Preview:
    """A site that was built to be looked at."""

    def __init__(
        self, folder: Path, assembly: Assembly, note: Note, told: Sequence[str]
    ) -> None:
        """Take what was built.

        Args:
            folder: where it stands.
            assembly: of the site.
            note: of what it was built from.
            told: what was said of the content, line by line, each with its path.
        """
        self.folder = folder
        self.assembly = assembly
        self.note = note
        self.told = told
        self.behind: set[str] = set()  # parts whose files are not made yet
        self._at_work = Lock()

    def follow(self) -> bool:
        """Make the pages that show what changed.

        False means that more changed than words of some projects, or that something
        is wrong with them: then everything is to be built.
        """
        found = self.note.edited()
        if found is None or len(found[1]) > MOST:
            return False
        note, slugs = found
        if any(line.startswith(tuple(map(_path, slugs))) for line in self.told):
            return False  # whether it is still to be said takes all projects
        with self._at_work:
            made = edit(self.assembly, slugs)
            if made is None or note.edited() != (note, frozenset()):
                return False  # or a file changed while it was read
            self._write(made)
            self.assembly, self.note = made.assembly, note
            self.behind |= set(made.parts())
        return True

    def catch_up(self, name: str) -> None:
        """Make the part that a file is of, if that is not made yet.

        Args:
            name: as a browser asks for it: `open-data/` is a page in a folder.
        """
        name = f"{name}index.html" if name.endswith("/") else name
        part = self.assembly.part_of.get(name)
        with self._at_work:
            if part in self.behind:
                self.behind.remove(part)
                self.assembly.write_part(self.folder, part)

    def _write(self, made: Edit) -> None:
        ledger = self.assembly.ledger
        for job in made.jobs(ledger.linking):
            name = addresses.file_of(job.address)
            text = made.assembly.production.text(job)
            files.write(self.folder, name, text)
            ledger.add(name, noted(text))


def _path(slug: str) -> str:
    return f"content/projects/{slug}/"
