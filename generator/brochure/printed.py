"""A print folder that was made: known by all that it is made from, and left alone.

It stands apart from making one (`job.folder`), so that a folder of which nothing
changed is found to stand without reading any of what makes files for press.
"""

from __future__ import annotations

import contextlib
import json
from dataclasses import dataclass
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from generator import __version__
from generator.brochure.origins import sources
from generator.brochure.profile import Condition, read_profile
from generator.brochure.program import program
from generator.brochure.renderer import renderer
from generator.catalogue.catalogue import Catalogue, Entry
from generator.catalogue.model import Brochure
from generator.catalogue.selection import select
from generator.catalogue.translated import translated
from generator.storage.cache import Cache, key
from generator.storage.inventory import Inventory, Unsure

SUMS = "sha256sums"  # the file that tells of all others
ALSO = "catalogue"  # reckons the spine, and what paper bears


@dataclass(frozen=True, slots=True)
class Printed:
    """A print folder, as it would be made.

    Attributes:
        folder: where it is to stand.
        inputs: the name of all that it is made from.
        kept: where it is noted that it was made.
    """

    folder: Path
    inputs: str
    kept: Cache

    @property
    def name(self) -> str:
        """Under what the note is kept."""
        return key("print folder 1", str(self.folder.resolve()), self.inputs)

    def stands(self) -> bool:
        """Return whether it was made of this, and nobody touched it since."""
        noted = self.kept.get(self.name)
        return noted is not None and not (
            Inventory.read(json.loads(noted)).differences()
        )

    def note(self, sums: bytes) -> None:
        """Note that it was made, unless another build replaced it meanwhile.

        Args:
            sums: the checksums of its files, as they were written.
        """
        with contextlib.suppress(OSError, Unsure):
            made = Inventory.take(self.folder.resolve(), is_made=True)
            if (self.folder / SUMS).read_bytes() == sums:
                self.kept.put(self.name, json.dumps(made.as_json()).encode())


def inputs_of(
    catalogue: Catalogue,
    entry: Entry[Brochure],
    plain: bytes,
    condition: Condition,
    *,
    marked: bool,
    language: str,
) -> str:
    """Return the name of all that a print folder is made from.

    Of the catalogue that is its settings and its look, and which file each page
    comes from: words that a brochure shows stand in its pages.

    Args:
        catalogue: what it is made from.
        entry: what it asks for.
        plain: its pages, laid out, with their bleed.
        condition: paper and process that colours are made for.
        marked: crop marks stand outside the bleed.
        language: of what people read.

    Raises:
        MissingProfile: the condition has no colour profile.
    """
    told = translated(catalogue, catalogue.language_of(entry.fields))
    order = [one.slug for one in select(catalogue, entry.fields.select)]
    facts = entry, condition, marked, language, order, sources(catalogue, entry)
    return key(
        "print folder of",
        sha256(plain).digest(),
        read_profile(condition),
        *map(repr, facts),
        repr((catalogue.settings, told.settings, catalogue.look)),
        __version__,
        f"pikepdf {version('pikepdf')}",
        renderer(),
        *program(ALSO),
    )
