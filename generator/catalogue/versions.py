"""Which shape the files of a catalogue have, and what was called otherwise before.

A catalogue says a number, `format` in its settings; the number rises when content has
to change with the generator. `generator.editing.migration` rewrites what is older.
Content without a number is from before there was one: read as it stands.
"""

from __future__ import annotations

from generator.catalogue.nodes import Scalar, Source
from generator.catalogue.problems import Problem
from generator.wording.messages import N_, message

NEWEST = 1  # the shape that the models of today describe
KEY = "format"

# Fields of a model that had another shape before: “buurtboek migrate” knows them.
FORMER_FIELDS = {"Settings": frozenset({"repository"})}
FORMER = N_("It was written so before: “buurtboek migrate” rewrites it.")


def format_of(source: Source) -> int:
    """Return the number that the settings of a catalogue say; 0 where they say none."""
    if source.ordinary is not None:
        said = source.ordinary.get(KEY)
    else:
        value = source.root.entries.get(KEY)
        said = value.text if isinstance(value, Scalar) else None
    if isinstance(said, str) and said.isascii() and said.isdigit():
        return int(said[:9])
    return 0


def newer(source: Source) -> Problem | None:
    """Return what to say of a catalogue that only a newer generator can read."""
    number = format_of(source)
    if number <= NEWEST:
        return None
    return Problem(
        source.at((KEY,)),
        "newer-format",
        message(
            N_(
                "This catalogue is of format {number}; this Buurtboek knows {newest} at"
                " most."
            ),
            number=number,
            newest=NEWEST,
        ),
        message(
            N_("Install the Buurtboek that requirements.txt names, or a newer one.")
        ),
    )


def is_former(model: str, name: str) -> bool:
    """Whether a field that a model does not know was one of its fields before."""
    return name in FORMER_FIELDS.get(model, ())
