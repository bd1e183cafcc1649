"""Sizes of files, as readers of a language expect them."""

from __future__ import annotations

import math
from decimal import Decimal

from generator.wording import amounts
from generator.wording.messages import N_, message


def size_text(size: int, language: str) -> str:
    """Return a number of bytes as people read it: `12 kB`, `3,4 MB`."""
    if size < 1_000_000:
        said = message(
            N_("{size} kB"), size=amounts.number(math.ceil(size / 1000), language)
        )
    else:
        megabytes = round(Decimal(size) / 1_000_000, 1)
        said = message(N_("{size} MB"), size=amounts.number(megabytes, language))
    return said.say(language)
