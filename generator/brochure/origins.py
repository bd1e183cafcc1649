"""Which content file each page of a brochure comes from.

The layout has a named place where every part begins; a page belongs to the part
that began last.
"""

from __future__ import annotations

from generator.brochure.preflight.facts import Origin
from generator.brochure.press.destinations import destinations
from generator.catalogue.catalogue import Catalogue, Entry
from generator.catalogue.model import Brochure, Project
from generator.catalogue.model.choices import Consent
from generator.catalogue.selection import select


def origins(
    catalogue: Catalogue, entry: Entry[Brochure], plain_pdf: bytes
) -> list[Origin]:
    """Return where each page of a brochure comes from, in order.

    Args:
        catalogue: what it is made from.
        entry: the brochure.
        plain_pdf: its pages, with a named place for every part.

    Raises:
        PressError: the PDF cannot be read.
    """
    known = sources(catalogue, entry)
    places, count = destinations(plain_pdf)
    found: list[list[Origin]] = [[] for _ in range(count)]
    own = Origin(entry.path.as_posix())
    for name in sorted(places):
        if 0 < places[name] <= count:
            found[places[name] - 1].append(known.get(name, own))
    made, last = [], own
    for starting in found:
        # A chapter's name stands on the page of its first project: that is the source.
        here = [one for one in starting if one != own] or starting or [last]
        files = dict.fromkeys(one.source for one in here)
        pictures = dict.fromkeys(file for one in here for file in one.pictures)
        made.append(Origin(", ".join(files), tuple(pictures)))
        last = here[-1]
    return made


def sources(catalogue: Catalogue, entry: Entry[Brochure]) -> dict[str, Origin]:
    """Return the content files behind the named places that a brochure can have."""
    fields = entry.fields
    found = {
        f"project-{one.slug}": _of_project(one)
        for one in select(catalogue, fields.select)
    }
    for slug, phase in catalogue.phases.items():
        found[f"phase-{slug}"] = Origin(phase.path.as_posix())
    for slug in fields.programmes:
        path = catalogue.programmes[slug].path
        found[f"programme-{slug}"] = Origin(path.as_posix())
    return found


def origins_of_cards(catalogue: Catalogue, entry: Entry[Brochure]) -> list[Origin]:
    """Return where each side of a set of cards comes from, in order.

    The first card tells of the set; then front and back of every project follow.
    """
    found = [Origin(entry.path.as_posix())] * 2
    for project in select(catalogue, entry.fields.select):
        found += [_of_project(project)] * 2
    return found


def _of_project(project: Entry[Project]) -> Origin:
    """Return the file of a project, and of its picture that print shows."""
    shown = (
        (project.path.parent / one.file).as_posix()
        for one in project.fields.pictures
        if one.consent is not Consent.MISSING
    )
    return Origin(project.path.as_posix(), tuple(shown)[:1])
