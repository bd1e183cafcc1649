"""What of a project others rely on, told apart from mere words.

Most edits change words: a story, a summary. Then every list, count, map, rule and
relation stays as it was, and a build needs to look only at what shows the words. This
module says which fields are words, and so what such a build may take for granted.
"""

from __future__ import annotations

import hashlib

from generator.catalogue.catalogue import Entry
from generator.catalogue.model import Project

# Fields of a project that only its own page, its card and files about it show: no rule
# between files reads them, and nothing is counted or sorted by them.
TOLD = frozenset({"title", "summary", "running_cost", "initiators", "upkeep", "note"})


def lasting(entry: Entry[Project]) -> str:
    """Return a checksum of all that others may rely on: what is not merely `TOLD`.

    Two versions of a project with the same are found, sorted, counted and linked to
    alike, and link to the same.
    """
    story = entry.story
    said = (
        entry.fields.model_dump_json(exclude=set(TOLD)),
        *(f"{one.kind}:{one.name}#{one.anchor}" for one in story.targets),
        "",
        *(heading.anchor for heading in story.headings),
    )
    return hashlib.sha256("\0".join(said).encode()).hexdigest()
