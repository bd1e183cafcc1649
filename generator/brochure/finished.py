"""Finished brochures in the cache: each known by all that it is made from.

It stands apart from making one (`render`), so that a brochure of which nothing
changed is found again without reading any of what lays out pages.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256

from generator.brochure.misfit import Misfit
from generator.brochure.photographs import Photograph
from generator.brochure.program import program
from generator.catalogue.catalogue import Catalogue, Entry
from generator.catalogue.model import Brochure
from generator.storage.cache import Cache, key

FINISHINGS = ("screen", "plain")
KIND = "brochure file 5"


@dataclass(frozen=True, slots=True)
class Finished:
    """A brochure laid out, and written twice.

    Attributes:
        pages: how many.
        screen: the tagged PDF.
        plain: the PDF that press starts from.
        misfits: what does not fit its place, in the order of pages.
    """

    pages: int
    screen: bytes
    plain: bytes
    misfits: tuple[Misfit, ...] = ()


def name_of(
    catalogue: Catalogue,
    entry: Entry[Brochure],
    photographs: Mapping[str, Photograph],
    cover: Photograph | None,
    site_url: str | None,
    commit: str | None,
) -> str:
    """Return the name of all that a brochure is made from, without composing it."""
    shown = sorted(photographs.items())
    if cover:
        shown.append(("cover", cover))
    pictures = [
        f"{slug} {sha256(one.content).hexdigest()} {one.alt} {one.credit} {one.licence}"
        f" {one.turned}"
        for slug, one in shown
    ]
    return key(
        "brochure 4",
        repr(catalogue),
        repr(entry),
        repr((site_url, commit)),
        *pictures,
        *program(),
    )


def find(kept: Cache, name: str) -> Finished | None:
    """Return a brochure that was finished before, None where it was not."""
    facts = kept.get(key(KIND, name))
    if facts is None:
        return None
    told = json.loads(facts)
    screen, plain = (kept.get(told[finishing]) for finishing in FINISHINGS)
    if not (screen and plain):
        return None
    misfits = tuple(map(Misfit.of_json, told["misfits"]))
    return Finished(told["pages"], screen, plain, misfits)


def keep(kept: Cache, name: str, made: Finished) -> None:
    """Keep a finished brochure under the name of what it is made from.

    A word that it does not show gives it another name, and not another file.
    """
    told: dict[str, object] = {
        finishing: kept.deposit(getattr(made, finishing)) for finishing in FINISHINGS
    }
    told |= {"pages": made.pages, "misfits": [one.to_json() for one in made.misfits]}
    kept.put(key(KIND, name), json.dumps(told).encode())
