"""The views of a catalogue in which some projects got other words.

To sort, count and compare all projects takes most of the time that views take, and
comes out the same where only words changed (`generator.catalogue.lasting`).
"""

from __future__ import annotations

from collections.abc import Mapping
from copy import copy
from pathlib import PurePosixPath

from generator.catalogue.catalogue import Entry
from generator.catalogue.lazily import changed
from generator.catalogue.model import Project
from generator.catalogue.translations import Translation
from generator.views.maps import Maps
from generator.views.views import Views

Translations = dict[str, dict[PurePosixPath, Translation]]


def edited(
    views: Views, projects: Mapping[str, Entry[Project]], translations: Translations
) -> Views:
    """Return views with other words in some projects; those given stay as they are.

    Args:
        views: of the catalogue before.
        projects: as they are now, by slug; what lasts of them is the same.
        translations: of all files of the catalogue.
    """
    made = copy(views)
    made.worked_out = dict(views.worked_out)
    made.catalogue = views.catalogue.edited(projects, translations)
    cards = changed(
        views.cards, {slug: made.card(entry) for slug, entry in projects.items()}
    )
    made.__dict__.pop("newest_first", None)
    maps = Maps(made)
    maps.grounds = views.maps.grounds
    made.__dict__.update(cards=cards, places=views.places, maps=maps)
    return made
