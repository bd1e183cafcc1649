"""Texts as names of files and addresses: lower-case ASCII words joined by hyphens.

It stands apart because everything that names something asks it: headings of stories,
new content, tables that are taken over, files that have a wrong name.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

LETTERS = str.maketrans(  # that are no letter with an accent
    {
        "ß": "ss",
        "ø": "o",
        "Ø": "o",
        "æ": "ae",
        "Æ": "ae",
        "œ": "oe",
        "Œ": "oe",
        "ł": "l",
    }
)


@lru_cache(maxsize=1 << 10)  # many stories have the same headings
def slugify(text: str) -> str:
    """Return a text as lower-case ASCII words joined by hyphens."""
    bare = unicodedata.normalize("NFKD", text.translate(LETTERS))
    ascii_only = "".join(sign for sign in bare if not unicodedata.combining(sign))
    return re.sub(r"[^a-z0-9]+", "-", ascii_only.lower()).strip("-")
