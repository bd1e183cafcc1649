"""Projects that are a copy of another: a folder that was copied and not changed.

Apart from the rules of the catalogue, which say what cannot be published: nothing is
broken, so this only asks.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.nodes import Reread
from generator.catalogue.problems import Problem, Severity
from generator.wording.messages import N_, message


def check(catalogue: Catalogue, reread: Reread) -> Iterator[Problem]:
    """Yield the projects that tell word for word what another tells.

    Args:
        catalogue: what is sound.
        reread: returns the source of a file, to find a place in it.
    """
    seen: dict[tuple[str, str, str], str] = {}
    for slug, entry in catalogue.projects.items():
        key = entry.fields.title, entry.fields.summary, entry.story.html
        if (other := seen.setdefault(key, slug)) != slug:
            yield Problem(
                reread(entry.path).at(("title",)),
                "told-twice",
                message(
                    N_("Project “{other}” tells the same, word for word."), other=other
                ),
                message(
                    N_(
                        "Is it a copy? Remove one of the two, or tell in each what is"
                        " its own."
                    )
                ),
                Severity.WARNING,
            )
