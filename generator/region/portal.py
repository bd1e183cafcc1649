"""What the sites of a region give together: a page, data, a sitemap. A merge.

Nothing is built again for it. It reads what every published site says of itself, so a
catalogue whose build failed today stands in it as it was published before.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

from generator.catalogue.model import Region
from generator.region.read import Place
from generator.storage.together import write_together
from generator.views import addresses
from generator.website import hardening, portal
from generator.website.datafiles import MAP, PROJECTS
from generator.website.dcat import NAME as DESCRIPTION
from generator.website.escape import as_cell, as_json, as_xml
from generator.website.lines import BETWEEN
from generator.website.origin import Origin
from generator.website.sitemap import NAMESPACE
from generator.wording.messages import N_

CATALOGUES = "data/catalogi.json"
TABLE, POINTS = "data/projecten.csv", "data/projecten.geojson"
# Of a project, besides its catalogue: columns of the table, as the data names them.
COLUMNS = (
    *("id", "title", "summary", "page", "place", "municipality", "neighbourhood"),
    *("kinds", "themes", "status", "first_day", "last_day"),
)


@dataclass(frozen=True, slots=True)
class Standing:
    """A published site, as it tells of itself.

    Attributes:
        slug: of its catalogue.
        title: its own.
        summary: its own.
        home: its whole web address; empty where it does not say.
        licence: of its texts: title and address.
        projects: rows of its data.
        points: features of its map.
    """

    slug: str
    title: str
    summary: str
    home: str
    licence: dict[str, str]
    projects: list[dict[str, Any]]
    points: list[dict[str, Any]]

    def address(self, origin: Origin) -> str:
        """Return where the site stands, seen from the portal."""
        own = f"{self.slug}/"
        is_below = origin.is_known and self.home == origin.whole(own)
        return own if is_below or not self.home else self.home

    def page(self, row: dict[str, Any], origin: Origin) -> str:
        """Return the address of a project's page: whole, or from the portal's data."""
        own = f"{origin.url or '../'}{self.slug}/{addresses.DATA}"
        if origin.is_known or self.home:
            return urljoin(own, str(row["page"]))
        return f"../{self.slug}/{str(row['page']).removeprefix('../')}"


def publish(region: Region, places: Sequence[Place], sites: Path) -> tuple[str, ...]:
    """Write the portal into the folder of the sites.

    Returns:
        Names of sites that an earlier portal led to and that are in the region no
        longer.
    """
    sites.mkdir(parents=True, exist_ok=True)
    former = _former(sites)
    standing = [
        found for place in places if (found := _standing(sites, place.slug)) is not None
    ]
    made = {
        name: content.encode() if isinstance(content, str) else content
        for name, content in _files(region, standing)
    }
    changed = {
        name: content for name, content in made.items() if _read(sites, name) != content
    }
    if changed:
        write_together(sites, changed)
    return tuple(sorted(former - {place.slug for place in places}))


def _files(
    region: Region, standing: Sequence[Standing]
) -> Iterator[tuple[str, str | bytes]]:
    origin = Origin.read(region.site_url)
    data = (
        portal.Merged(
            TABLE, N_("Table of all projects (CSV)"), _table(standing, origin)
        ),
        portal.Merged(
            POINTS, N_("Points on the map (GeoJSON)"), _points(standing, origin)
        ),
        portal.Merged(
            CATALOGUES, N_("Catalogues and their data (JSON)"), _list(standing, origin)
        ),
    )
    entrances = [
        portal.Entrance(one.title, one.summary, one.address(origin), len(one.projects))
        for one in standing
    ]
    yield from ((one.name, one.content) for one in data)
    yield from portal.look(region)
    yield hardening.NETLIFY, hardening.netlify(origin.path)
    yield hardening.ROBOTS, hardening.robots(origin)
    if origin.is_known:
        yield addresses.SITEMAP, _sitemap(standing, origin)
    yield "index.html", portal.page(region, entrances, data)


def _standing(sites: Path, slug: str) -> Standing | None:
    """Return a published site, or None where none stands."""
    folder = sites / slug / addresses.DATA
    try:
        data = json.loads((folder / PROJECTS).read_bytes())
        about = json.loads((folder / DESCRIPTION).read_bytes())
        points = json.loads((folder / MAP).read_bytes())
    except (OSError, ValueError):
        return None
    home = str(about["foaf:homepage"]["@id"])
    return Standing(
        slug,
        str(data["title"]),
        str(about["dct:description"]["@value"]),
        home if home.startswith("http") else "",
        data["licence"],
        data["projects"],
        points["features"],
    )


def _former(sites: Path) -> set[str]:
    """Return the catalogues that the portal leads to as it stands."""
    try:
        found = json.loads((sites / CATALOGUES).read_bytes())
        return {str(one["slug"]) for one in found["catalogues"]}
    except (OSError, ValueError, LookupError, TypeError):
        return set()


def _list(standing: Sequence[Standing], origin: Origin) -> str:
    rows = [
        {
            "slug": one.slug,
            "title": one.title,
            "summary": one.summary,
            "site": urljoin(origin.url, one.address(origin))
            if origin.url
            else (one.home or f"../{one.slug}/"),
            "licence": one.licence,
            "projects": len(one.projects),
        }
        for one in standing
    ]
    lines = ",\n".join(map(as_json, rows))
    return f'{{"catalogues":[\n{lines}\n]}}\n'


def _table(standing: Sequence[Standing], origin: Origin) -> str:
    """Return the table of all projects (RFC 4180), no cell of it a formula."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow(("catalogue", *COLUMNS, "licence"))
    for one in standing:
        for row in one.projects:
            cells = {**row, "page": one.page(row, origin)}
            texts = (_text(cells.get(name, "")) for name in COLUMNS)
            line = (one.slug, *texts, one.licence["url"])
            writer.writerow(map(as_cell, line))
    return buffer.getvalue()


def _text(value: object) -> str:
    return BETWEEN.join(map(str, value)) if isinstance(value, list) else str(value)


def _points(standing: Sequence[Standing], origin: Origin) -> str:
    features = []
    for one in standing:
        for feature in one.points:
            own = feature["properties"]
            told = {"catalogue": one.slug, **own, "page": one.page(own, origin)}
            name = f"{one.slug}/{feature['id']}"
            features.append(as_json({**feature, "id": name, "properties": told}))
    lines = ",\n".join(features)
    return f'{{"type":"FeatureCollection","features":[\n{lines}\n]}}\n'


def _sitemap(standing: Sequence[Standing], origin: Origin) -> str:
    """Return the index of the sitemaps of all sites on this host (sitemaps.org)."""
    rows = [
        f"<sitemap><loc>{as_xml(one.home + addresses.SITEMAP)}</loc></sitemap>\n"
        for one in standing
        if one.home.startswith(origin.url)
    ]
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<sitemapindex xmlns="{NAMESPACE}">\n{"".join(rows)}</sitemapindex>\n'
    )


def _read(folder: Path, name: str) -> bytes | None:
    try:
        return (folder / name).read_bytes()
    except OSError:
        return None
