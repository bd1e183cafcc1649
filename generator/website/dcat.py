"""The description of our open data by which data portals find and list it.

It follows the vocabulary DCAT in the profile of European portals, DCAT-AP 3.0, and
claims no more than that: no official validator has judged it.
"""

from __future__ import annotations

from collections.abc import Iterable

from generator.views import addresses
from generator.views.views import Views
from generator.website.datafiles import DataFile
from generator.website.escape import as_json
from generator.website.extent import extent
from generator.website.origin import Origin
from generator.wording.messages import N_

NAME = "catalog.jsonld"
FORMAT = "application/ld+json"

AUTHORITY = "http://publications.europa.eu/resource/authority/"
MEDIA_TYPES = "http://www.iana.org/assignments/media-types/"
LANGUAGES = {"nl": "NLD", "en": "ENG", "fr": "FRA", "de": "DEU"}
FILE_TYPES = {
    "text/csv": "CSV",
    "application/json": "JSON",
    "application/geo+json": "GEOJSON",
}

CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}

Node = dict[str, object]


def description(files: Iterable[DataFile], views: Views, origin: Origin) -> str:
    """Return the catalogue of data as JSON-LD.

    Without a known origin every address is relative to the file itself.

    Args:
        files: every file of data.
        views: of the catalogue.
        origin: of the site.
    """
    settings = views.catalogue.settings
    root = addresses.root_of(addresses.DATA)
    page = origin.seen_from(root, addresses.OPEN_DATA)
    language = {"@id": f"{AUTHORITY}language/{LANGUAGES[views.language]}"}
    publisher: Node = {"@type": "foaf:Agent", "foaf:name": settings.publisher.name}
    if settings.publisher.url:
        publisher["foaf:homepage"] = {"@id": settings.publisher.url}
    dataset: Node = {
        "@id": f"{page}#projecten",
        "@type": "dcat:Dataset",
        "dct:identifier": f"{page}#projecten",
        "dct:title": _said(title(views), views),
        "dct:description": _said(settings.summary, views),
        "dct:publisher": publisher,
        "dct:language": language,
        "dct:accessRights": {"@id": f"{AUTHORITY}access-right/PUBLIC"},
        "dct:accrualPeriodicity": {"@id": f"{AUTHORITY}frequency/IRREG"},
        "dcat:theme": {"@id": f"{AUTHORITY}data-theme/SOCI"},
        "dcat:keyword": [_said(link.title, views) for link in views.terms("theme")],
        "dcat:landingPage": {"@id": page},
        "foaf:page": {"@id": origin.seen_from(root, addresses.DICTIONARY)},
        "dct:spatial": [
            {"@type": "dct:Location", "skos:prefLabel": _said(link.title, views)}
            for link in views.terms("municipality")
        ],
        "dcat:distribution": [
            _distribution(file, views, origin.seen_from(root, file.address), page)
            for file in files
        ],
    }
    if settings.publisher.email:
        dataset["dcat:contactPoint"] = {
            "@type": "vcard:Organization",
            "vcard:fn": settings.publisher.name,
            "vcard:hasEmail": {"@id": f"mailto:{settings.publisher.email}"},
        }
    changed = extent(views).newest
    if changed:
        dataset["dct:modified"] = _day(changed.isoformat())
    if temporal := _temporal(views):
        dataset["dct:temporal"] = temporal
    catalogue: Node = {
        "@context": CONTEXT,
        "@id": page,
        "@type": "dcat:Catalog",
        "dct:title": _said(settings.title, views),
        "dct:description": _said(settings.summary, views),
        "dct:publisher": publisher,
        "dct:language": language,
        "dct:license": {"@id": settings.licence.url},
        "foaf:homepage": {"@id": origin.seen_from(root, addresses.HOME)},
        "dcat:dataset": [dataset],
    }
    return as_json(catalogue) + "\n"


def title(views: Views) -> str:
    """Return what the set of data is called."""
    return views.say(N_("Projects of {title}"), title=views.catalogue.settings.title)


def _distribution(file: DataFile, views: Views, address: str, page: str) -> Node:
    return {
        "@id": address,
        "@type": "dcat:Distribution",
        "dct:title": _said(file.title, views),
        "dct:description": _said(file.summary, views),
        "dcat:accessURL": {"@id": page},
        "dcat:downloadURL": {"@id": address},
        "dcat:mediaType": {"@id": MEDIA_TYPES + file.format},
        "dct:format": {"@id": f"{AUTHORITY}file-type/{FILE_TYPES[file.format]}"},
        "dct:license": {"@id": views.catalogue.settings.licence.url},
        "dcat:byteSize": {
            "@value": str(file.size),
            "@type": "xsd:nonNegativeInteger",
        },
    }


def _temporal(views: Views) -> Node:
    """Return the time that the projects cover, where any is dated."""
    found = extent(views)
    if not (found.first and found.last):
        return {}
    return {
        "@type": "dct:PeriodOfTime",
        "dcat:startDate": _day(found.first.isoformat()),
        "dcat:endDate": _day(found.last.isoformat()),
    }


def _said(text: str, views: Views) -> Node:
    return {"@value": text, "@language": views.language}


def _day(day: str) -> Node:
    return {"@value": day, "@type": "xsd:date"}
