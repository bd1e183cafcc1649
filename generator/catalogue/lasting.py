"""What of a project others depend on, told apart from mere words.

Most edits change words: a story, a summary. Then every list, count, map, rule and
relation stays as it was, and a build needs to look only at what shows the words. This
module says which fields are words, and so what such a build may take for granted.
"""

from __future__ import annotations

import hashlib
from typing import Any

from generator.catalogue.catalogue import Entry
from generator.catalogue.checked import entered
from generator.catalogue.model import Project

# Fields of a project that only its own page, its card, files about it and pages that
# gather them show: no rule between files reads them, and nothing is counted or sorted
# by them.
TOLD = frozenset(
    {
        *("title", "summary", "plain", "note", "initiators", "partners", "contact"),
        *("participants", "running_cost", "co_funding", "upkeep", "links"),
        *("strengths", "lessons", "pitfalls"),
    }
)
# What days are read from: that of joining lasts, that of the last check does not.
DATED = frozenset({"sources", "reviewed"})
# What is told likewise within other fields, which facets are read from too.
PARTLY: dict[str, Any] = {
    "budget": {"note"},
    "takeover": {"first_steps", "conditions", "lead_time", "permit"},
}


def lasting(entry: Entry[Project]) -> str:
    """Return a checksum of all that others may rely on: what is not merely told.

    Two versions of a project with the same are found, sorted, counted and linked to
    alike, and link to the same; but for links to headings of the story.
    """
    fields, story = entry.fields, entry.story
    left_out = {**dict.fromkeys(TOLD | DATED, True), **PARTLY}
    said = (
        fields.model_dump_json(exclude=left_out),
        str(entered(fields)),
        # Whether there is a page of easy words, or of lessons, rests on these.
        str(bool(fields.plain)),
        str(bool(fields.strengths or fields.lessons or fields.pitfalls)),
        *(f"{one.kind}:{one.name}#{one.anchor}" for one in story.targets),
    )
    return hashlib.sha256("\0".join(said).encode()).hexdigest()
