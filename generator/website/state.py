"""What a build leaves for the next one, which may have to follow a few words only.

Everything that takes all projects to work out and that words do not change
(`generator.catalogue.lasting`): what is used where, which project comes after which,
what is alike, who links to whom; and the shell of pages, so that MkDocs need not even
be imported. Together with what content files meant (`generator.catalogue.kept`) it is
a site in which only what is asked for is worked out.

It is JSON, checked by the note of the build that it belongs to (`up_to_date`): reading
it runs nothing (`restored`). Projects stand in it as numbers. Whoever changes what is
in it counts `KIND` of `up_to_date` up.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import astuple
from pathlib import Path
from typing import Any

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.kept import Kept
from generator.views import addresses
from generator.views.views import Views
from generator.website import costs, facets, templates
from generator.website.assemble import Assembly
from generator.website.edition import Edition
from generator.website.extent import extent
from generator.website.frame import Frame
from generator.website.lines import naming
from generator.website.site import Site
from generator.website.up_to_date import Left

OWN_PAGES = "*.html"  # in a folder of the look: templates that may show anything

Values = dict[str, Any]


def leave(
    assembly: Assembly, frames: Sequence[Frame], kept: Kept | None, look: Sequence[Path]
) -> Left | None:
    """Return what a build leaves; None where the next must not rely on it.

    A template of the city may show words of a project without linking to it, and a
    shell of its own may have some in it.

    Args:
        assembly: that was written.
        frames: the shell of each edition.
        kept: what files meant.
        look: the folders of the look.
    """
    others = [one for one in look if one != templates.look()]
    if kept is None or any(next(one.rglob(OWN_PAGES), None) for one in others):
        return None
    catalogue = assembly.site.catalogue
    numbers = {slug: number for number, slug in enumerate(catalogue.projects)}
    values: Values = {
        "language": catalogue.settings.language,
        "identity": kept.identity,
        "buckets": kept.buckets,
        "url": assembly.origin.url,
        "with cards": assembly.with_cards,
        "with form": assembly.with_form,
        "look": [str(one) for one in look],
        **_catalogue(catalogue, numbers),
        **_first(assembly.editions[0].site, numbers),
        "editions": [
            _edition(one, frame, numbers)
            for one, frame in zip(assembly.editions, frames, strict=True)
        ],
        **_links(assembly, numbers),
    }
    content = json.dumps(values, ensure_ascii=False, separators=(",", ":")).encode()
    seals = dict(_seals(catalogue, kept))
    return Left(content, seals, assembly.printed.pages, {})


def _catalogue(catalogue: Catalogue, numbers: Mapping[str, int]) -> Values:
    """Return what is the same in every language."""
    return {
        "slugs": list(numbers),
        "checked": [day.toordinal() for day in catalogue.checked.values()],
        "used": _numbered(catalogue.used, numbers),
        "followers": catalogue.followers,
        "origins": catalogue.origins,
        "naming": _numbered({"": naming(catalogue)}, numbers)[""],
    }


def _first(site: Site, numbers: Mapping[str, int]) -> Values:
    """Return what the site in its first language worked out."""
    views = site.views
    reach = extent(views)
    return {
        "facets": facets.told(facets.facets(views)),
        "cost": costs.ranks(views),
        "extent": [
            reach.newest and reach.newest.isoformat(),
            reach.located,
            reach.first and reach.first.isoformat(),
            reach.last and reach.last.isoformat(),
        ],
        "with PDFs": bool(site.made or site.sheets),
        "places": [numbers[slug] for slug in views.places],
        **_traits(views),
    }


def _links(assembly: Assembly, numbers: Mapping[str, int]) -> Values:
    """Return which pages link to those of projects, and to places in them."""
    pages = {
        one.folder + addresses.file_of(addresses.project(slug))
        for one in assembly.editions
        for slug in numbers
    }
    ledger = assembly.ledger
    return {"linking": ledger.leading(pages), "pointed": ledger.pointed(pages)}


def _seals(catalogue: Catalogue, kept: Kept) -> Iterator[tuple[str, str]]:
    """Yield the seals of the files of all projects, as `Left` names them."""
    for slug, project in catalogue.projects.items():
        path = project.path
        yield slug, kept.seal_of(path)
        for code, of in catalogue.translations.items():
            if path in of:
                yield f"{slug}.{code}", kept.seal_of(of[path].path)


def _edition(one: Edition, frame: Frame, numbers: Mapping[str, int]) -> Values:
    views, album = one.site.views, one.site.views.album
    return {
        "frame": frame.rendered,
        "lying": _numbered({"": views.maps.grounds.lying}, numbers)[""],
        "feeds": [
            [*astuple(feed)[:4], [numbers[slug] for slug in feed.slugs]]
            for feed in one.publication.followed
        ],
        "shown": {
            slug: [astuple(photo) for photo in photos]
            for slug, photos in album.shown.items()
        },
        "cards": {slug: astuple(photo) for slug, photo in album.cards.items()},
    }


def _traits(views: Views) -> Values:
    """Return the sorts and neighbourhoods that occur, and those of each project."""
    traits = list(views.likeness.traits.values())
    sorts = {
        one: number for number, one in enumerate(dict.fromkeys(s for s, _ in traits))
    }
    near = {
        one: number for number, one in enumerate(dict.fromkeys(n for _, n in traits))
    }
    return {
        "sorts": [[one.kinds, one.track, sorted(one.themes)] for one in sorts],
        "near": list(near),
        "traits": [[sorts[sort], near[place]] for sort, place in traits],
    }


def _numbered(
    found: Mapping[str, Mapping[str, Iterable[str]]], numbers: Mapping[str, int]
) -> dict[str, dict[str, list[int]]]:
    return {
        name: {value: [numbers[slug] for slug in slugs] for value, slugs in of.items()}
        for name, of in found.items()
    }
