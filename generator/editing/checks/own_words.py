"""What the catalogue itself says is right: `content/words.txt` and its own names.

A line of that file is a word that no dictionary has, or the name of a public figure
or a school that is called after one.
"""

from __future__ import annotations

from pathlib import Path

from generator.catalogue import folder
from generator.catalogue.catalogue import Catalogue
from generator.catalogue.model.choices import PartnerKind
from generator.catalogue.problems import Problem
from generator.catalogue.text import MOST_BYTES, decode

FILE = folder.CONTENT / "words.txt"


def listed(root: Path) -> tuple[str, ...]:
    """Return the lines of the list; a catalogue need not have one."""
    lines = (line.strip() for line in _read(root)[0].splitlines())
    return tuple(line for line in lines if line and not line.startswith("#"))


def unreadable(root: Path) -> list[Problem]:
    """Return what keeps the list from being read: then no word of it is known."""
    return _read(root)[1]


def _read(root: Path) -> tuple[str, list[Problem]]:
    try:
        data = folder.read_bytes(root / FILE, MOST_BYTES)
    except OSError:
        return "", []  # a link or a folder of that name is told elsewhere
    return decode(data, FILE)


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
