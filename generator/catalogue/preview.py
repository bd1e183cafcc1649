"""What of a catalogue with mistakes can be shown while they are mended.

A preview must not end because one file of many is broken: whatever refers to
something that cannot be shown loses that reference, and what cannot do without it
is left out. Never used for what is published.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from generator.catalogue.catalogue import Catalogue, Entry
from generator.catalogue.model import Walk
from generator.catalogue.model.fields import Model
from generator.catalogue.references import REFERENCES
from generator.catalogue.selection import select

Fields = TypeVar("Fields", bound=Model)

NEEDED = frozenset({"municipality", "kinds", "programme"})  # where a model asks for it


def sound_rest(catalogue: Catalogue) -> Catalogue:
    """Return a catalogue in which every reference leads somewhere.

    Args:
        catalogue: of the files that are sound by themselves.
    """
    settings = catalogue.settings
    tracks = [one for one in settings.tracks if one.programme in catalogue.programmes]
    places = [
        one
        for one in settings.neighbourhoods
        if one.municipality in catalogue.terms["municipality"]
    ]
    settings = settings.model_copy(update={"tracks": tracks, "neighbourhoods": places})
    rest = replace(catalogue, settings=settings)
    while True:
        smaller = replace(
            rest,
            projects=_kept(rest.projects, rest),
            phases=_kept(rest.phases, rest),
            programmes=_kept(rest.programmes, rest),
            walks=_kept(rest.walks, rest),
            maps=_kept(rest.maps, rest),
            brochures=_kept(rest.brochures, rest),
        )
        if smaller == rest:
            break
        rest = smaller
    brochures = {
        slug: entry
        for slug, entry in rest.brochures.items()
        if select(rest, entry.fields.select)
    }
    return replace(rest, brochures=brochures)


def _kept(
    entries: Mapping[str, Entry[Fields]], catalogue: Catalogue
) -> dict[str, Entry[Fields]]:
    found = {}
    for slug, entry in entries.items():
        fields = _without_dangling(entry.fields, catalogue)
        if fields is not None:
            found[slug] = replace(entry, fields=fields)
    return found


def _without_dangling(fields: Fields, catalogue: Catalogue) -> Fields | None:
    """The fields without references to nothing; None where they need one of those."""
    changes: dict[str, object] = {}
    for name, kind in REFERENCES.get(type(fields), ()):
        known = _names(kind, catalogue)
        value = getattr(fields, name)
        kept = _known_of(value, known)
        is_needed = name in NEEDED and type(fields).model_fields[name].is_required()
        if is_needed and not kept:
            return None
        if kept != value:
            changes[name] = kept
    if changes.get("programme", "") is None and hasattr(fields, "track"):
        changes["track"] = None
    if isinstance(fields, Walk):
        stops = [one for one in fields.stops if one.project in catalogue.projects]
        if stops != fields.stops:
            changes["stops"] = stops
        if len(stops) < 2:
            return None
    return fields.model_copy(update=changes) if changes else fields


def _known_of(value: object, known: Mapping[str, object]) -> object:
    """Return what of a reference, or of a list of them, leads somewhere."""
    if isinstance(value, list):
        return [one for one in value if one in known]
    return value if value in known else None


def _names(kind: str, catalogue: Catalogue) -> Mapping[str, object]:
    whole: dict[str, Mapping[str, object]] = {
        "project": catalogue.projects,
        "phase": catalogue.phases,
        "programme": catalogue.programmes,
        "page": catalogue.pages,
        "walk": catalogue.walks,
    }
    return whole[kind] if kind in whole else catalogue.terms[kind]
