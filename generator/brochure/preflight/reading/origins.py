"""Where a page comes from, as our own press files say in private.

Other programs keep such notes too; ours are told apart by their name, and nothing
in them is trusted further than to be shown.

Source:
    ISO 32000-1:2008, 14.5, “Page-piece dictionaries”.
"""

from __future__ import annotations

from pikepdf import Array, Object

from generator.brochure.preflight.facts import Origin
from generator.brochure.preflight.reading.opening import MALFORMED, reason

KEY = "/Buurtboek"
SOURCE, PICTURES = "/Source", "/Pictures"
MOST_LETTERS = 200
MOST_PICTURES = 20


def origin(page: Object) -> Origin:
    """Return where a page says it comes from; empty where it does not."""
    try:
        private = page.PieceInfo[KEY].Private
        source = _shown(private.get(SOURCE, ""))
        found = list(private.get(PICTURES, Array()))[:MOST_PICTURES]
        return Origin(source, tuple(_shown(one) for one in found))
    except MALFORMED as error:
        reason(error)
        return Origin()


def _shown(text: object) -> str:
    """Return a text that can stand in a report: short, on one line."""
    kept = "".join(letter for letter in str(text) if letter.isprintable())
    return kept[:MOST_LETTERS]
