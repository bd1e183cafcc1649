"""A preview that follows edits of words at once, without building the site again.

The page of a project that changed is made at once; lists that show it, search, data
and feeds when a browser asks for them: somebody who corrects a sentence looks at its
page, and in a large catalogue a list is long.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from itertools import islice
from pathlib import Path
from threading import Lock

from generator.storage import files
from generator.views import addresses
from generator.website.assemble import Assembly, Part
from generator.website.edits import edit
from generator.website.links import noted
from generator.website.telling import retold
from generator.website.up_to_date import Note

MOST = 20  # projects whose words are changed at once; after that all is built


class Preview:
    """A site that was built to be looked at."""

    def __init__(
        self,
        folder: Path,
        assembly: Assembly,
        note: Note,
        told: Sequence[str],
        tell: Callable[[str], None],
    ) -> None:
        """Take what was built.

        Args:
            folder: where it stands.
            assembly: of the site.
            note: of what it was built from.
            told: what was said of the content, line by line, each with its path.
            tell: says something that was not said before.
        """
        self.folder = folder
        self.assembly = assembly
        self.note = note
        self.told = tuple(told)
        self._tell = tell
        self.behind: set[Part] = set()  # parts whose files are not made yet
        self.pages_behind: frozenset[str] = frozenset()  # files not made yet
        self._at_work = Lock()
        self._warm_up()

    def follow(self) -> bool:
        """Make the pages that show what changed.

        False means that more changed than words of some projects, or that something
        is wrong with them: then everything is to be built.
        """
        found = self.note.edited()
        if found is None or len(found[1]) > MOST:
            return False
        note, slugs = found
        with self._at_work:
            made = edit(self.assembly, slugs, self.told, self._pointed)
            if made is None or note.edited() != (note, frozenset()):
                return False  # or a file changed while it was read
            linking = self.assembly.ledger.linking
            self.assembly, self.note = made.assembly, note
            before, self.told = (
                self.told,
                retold(self.told, made.said, note.asked.language),
            )
            for line in self.told:
                if line not in before:
                    self._tell(line)
            self._write(made.own_pages())
            self.pages_behind |= made.other_pages(linking) | made.gathering_pages()
            self.behind |= set(made.parts())
            if made.is_redated:
                for name, content in self.assembly.sitemap():
                    files.put(self.folder, name, content)
        return True

    def _pointed(self, file: str) -> frozenset[str]:
        """Return the places within a page that others link to."""
        return frozenset(at for _, at in self.assembly.ledger.pointed({file}))

    def catch_up(self, name: str) -> None:
        """Make a page, or the part that a file is of, if that is not made yet.

        Args:
            name: as a browser asks for it: `open-data/` is a page in a folder.
        """
        name = f"{name}index.html" if name.endswith("/") else name
        part = self.assembly.part_of.get(name)
        with self._at_work:
            if name in self.pages_behind:
                self._write(frozenset({name}))
            if part and part in self.behind:
                self.behind.remove(part)
                self.assembly.write_part(self.folder, part)

    def _write(self, names: frozenset[str]) -> None:
        for name, text in self.assembly.texts(names):
            files.write(self.folder, name, text)
            self.assembly.ledger.add(name, noted(text))
        self.pages_behind -= names

    def _warm_up(self) -> None:
        """Work out what every page needs: the processes that made them are gone."""
        self.assembly.ledger.linking(frozenset())
        for slug in islice(self.assembly.site.catalogue.projects, 1):
            address = addresses.file_of(addresses.project(slug))
            wanted = {one.folder + address for one in self.assembly.editions}
            deque(self.assembly.texts(wanted), maxlen=0)
