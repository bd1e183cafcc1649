"""What the questions for the search expect must exist, and each is asked once."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.nodes import Reread
from generator.catalogue.problems import Location, Problem
from generator.wording.messages import N_, message

Missing = Callable[[str, str, Location], Problem | None]


def check(catalogue: Catalogue, missing: Missing, reread: Reread) -> Iterator[Problem]:
    """Yield what is wrong with the questions for the search.

    Args:
        catalogue: what is sound in itself.
        missing: returns the problem of a reference (kind of thing, slug, place) that
            leads nowhere, or None.
        reread: returns the source of a file, to find a place in it.
    """
    entry = catalogue.search_tests
    if entry is None:
        return
    seen: set[str] = set()
    for number, one in enumerate(entry.fields.questions):
        where = ("questions", number)
        for name, slug in (("kind", one.kind), ("project", one.project)):
            if slug is not None:
                at = reread(entry.path).at((*where, name))
                if problem := missing(name, slug, at):
                    yield problem
        key = one.question.casefold()
        if key in seen:
            yield Problem(
                reread(entry.path).at((*where, "question")),
                "question-twice",
                message(N_("“{question}” is asked twice."), question=one.question[:60]),
                message(N_("Remove one of the two.")),
            )
        seen.add(key)
