"""What must hold of the chapters that a brochure asks for: something to fill them.

Apart from the other rules between files: which chapters there are grows with the
brochures, and what each needs is one idea.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalogue.catalogue import Catalogue, Entry
from generator.catalogue.model import Brochure
from generator.catalogue.model.choices import Chapter, Consent
from generator.catalogue.nodes import Reread
from generator.catalogue.problems import Problem
from generator.catalogue.selection import select
from generator.wording.messages import N_, message


def check(
    entry: Entry[Brochure], catalogue: Catalogue, broken: Catalogue, reread: Reread
) -> Iterator[Problem]:
    """Yield every chapter of a brochure that would stay empty.

    Args:
        entry: the brochure.
        catalogue: what is sound in itself.
        broken: entries that are not; what they hold is not known.
        reread: returns the source of a file, to find a place in it.
    """
    brochure = entry.fields
    if Chapter.PROGRAMME in brochure.chapters and not brochure.programmes:
        yield Problem(
            reread(entry.path).key_at(("chapters",)),
            "programme-missing",
            message(N_("The chapter “programme” is asked for, but no programme.")),
            message(N_("Name it in the field “programmes”, or take the chapter out.")),
        )
    if Chapter.WALK in brochure.chapters and not brochure.walks:
        yield Problem(
            reread(entry.path).key_at(("chapters",)),
            "walk-missing",
            message(N_("The chapter “walk” is asked for, but no walk.")),
            message(N_("Name it in the field “walks”, or take the chapter out.")),
        )
    if (
        Chapter.MAP in brochure.chapters
        and not (broken.projects or broken.maps)
        and hasattr(catalogue.settings, "neighbourhoods")  # they could be read
        and select(catalogue, brochure.select)  # else it is told that there is none
        and not _is_on_a_map(brochure, catalogue)
    ):
        yield Problem(
            reread(entry.path).key_at(("chapters",)),
            "map-missing",
            message(N_("The chapter “map” is asked for, but no map shows a project.")),
            message(N_("Make a map in content/maps, or take the chapter “map” out.")),
        )
    if brochure.cover and brochure.cover in catalogue.projects:
        pictures = catalogue.projects[brochure.cover].fields.pictures
        if all(one.consent is Consent.MISSING for one in pictures):
            yield Problem(
                reread(entry.path).at(("cover",)),
                "cover-without-picture",
                message(
                    N_("Project “{slug}” has no photograph for the cover."),
                    slug=brochure.cover,
                ),
                message(
                    N_("Choose a project with a photograph, or take the field out.")
                ),
            )


def _is_on_a_map(brochure: Brochure, catalogue: Catalogue) -> bool:
    shown = set(catalogue.area_maps)
    for one in catalogue.maps.values():
        tiles = one.fields.tiles
        shown |= {tile.municipality or one.fields.municipality or "" for tile in tiles}
        homes = {
            place.slug: place.municipality
            for place in catalogue.settings.neighbourhoods
        }
        shown |= {homes.get(tile.neighbourhood or "", "") for tile in tiles}
    projects = select(catalogue, brochure.select)
    return any(one.fields.municipality in shown for one in projects)
