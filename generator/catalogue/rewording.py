"""Whether a city's own words stand in place of something that is said at all."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.nodes import Reread
from generator.catalogue.problems import Problem
from generator.catalogue.remedies import nearest
from generator.wording.messages import N_, message, sentences

VALUE = re.compile(r"\{([^{}]*)\}|%\((\w+)\)[sd]|[{}%]")
# What the words of a page are put into is HTML, as are some of the words themselves.
SIGNS = re.compile(r'[<>&"]')


def check(catalogue: Catalogue, reread: Reread) -> Iterator[Problem]:
    """Yield every wording that changes nothing, or would lose a number or name.

    Args:
        catalogue: what is sound in itself.
        reread: returns the source of a file, to find a place in it.
    """
    if catalogue.style is None or not catalogue.style.fields.wording:
        return
    entry, settings = catalogue.style, catalogue.settings
    said = frozenset().union(
        *(sentences(one) for one in (settings.language, *settings.others))
    )
    for number, words in enumerate(entry.fields.wording):
        if words.instead_of not in said:
            near = nearest(words.instead_of, said)
            yield Problem(
                reread(entry.path).at(("wording", number, "instead_of")),
                "never-said",
                message(
                    N_("The site nowhere says “{sentence}”."), sentence=words.instead_of
                ),
                message(N_("Did you mean “{near}”?"), near=near)
                if near
                else message(N_("Copy it from a page, with its capitals and dots.")),
            )
        elif sign := _strange(words.say, words.instead_of):
            yield Problem(
                reread(entry.path).at(("wording", number, "say")),
                "sign-in-words",
                message(N_("“{sign}” has a meaning of its own in a page."), sign=sign),
                message(N_("Write it in words, and quotes as “…”.")),
            )
        elif values(words.say) != (wanted := values(words.instead_of)):
            yield Problem(
                reread(entry.path).at(("wording", number, "say")),
                "value-lost",
                message(N_("What comes in the braces is not the same in both.")),
                message(
                    N_("Keep each once: {values}."),
                    values=", ".join(f"{{{one}}}" for one in wanted) or "–",
                ),
            )


def _strange(said: str, before: str) -> str:
    """A sign that would become part of a page, which the former words have not."""
    found = set(SIGNS.findall(said)) - set(SIGNS.findall(before))
    return min(found, default="")


def values(sentence: str) -> list[str]:
    """Return what is filled in in a sentence, in the order of the alphabet."""
    found = VALUE.finditer(sentence)
    return sorted(one[1] or one[2] or one[0].strip("{}") for one in found)
