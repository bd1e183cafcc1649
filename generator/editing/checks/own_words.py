"""What the catalogue itself says is right: `content/words.txt` and its own names.

A line of that file is a word that no dictionary has, or the name of a public figure
or a school that is called after one.
"""

from __future__ import annotations

from pathlib import Path

from generator.catalogue import folder
from generator.catalogue.catalogue import Catalogue
from generator.catalogue.model.choices import PartnerKind

FILE = folder.CONTENT / "words.txt"
MOST_BYTES = 1_000_000


def listed(root: Path) -> tuple[str, ...]:
    """Return the lines of the list; a catalogue need not have one."""
    try:
        data = folder.read_bytes(root / FILE, MOST_BYTES)
    except OSError:
        return ()
    lines = (line.strip() for line in data.decode("utf-8", "replace").splitlines())
    return tuple(line for line in lines if line and not line.startswith("#"))


def public_names(catalogue: Catalogue | None) -> tuple[str, ...]:
    """Return the artists that projects name as their partners: they sign their work."""
    if catalogue is None:
        return ()
    return tuple(
        partner.name
        for entry in catalogue.projects.values()
        for partner in entry.fields.partners
        if partner.kind is PartnerKind.ARTIST
    )
