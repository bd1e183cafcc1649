"""What a project tells of itself in JSON-LD: place, time, money, sources.

Apart from the other pages (`generator.website.structured`) because here honesty
has a form: a point only for a spot, a sum only where it was granted, a time no
more exact than it is known.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalogue.checked import checked, entered
from generator.catalogue.model import Project
from generator.catalogue.model.choices import AmountKind, Precision
from generator.catalogue.model.shared import Reference
from generator.views.views import Views
from generator.website import days

Node = dict[str, object]


def told(project: Project, views: Views) -> Node:
    """Return what the fields of a project tell, apart from links to other pages."""
    node: Node = {
        "datePublished": entered(project).isoformat(),
        "dateModified": checked(project).isoformat(),
        "contentLocation": place(project, views),
        "isBasedOn": [source(one) for one in project.sources],
    }
    if project.plain:
        node["abstract"] = project.plain
    if project.period and (best := project.period.best):
        node["temporalCoverage"] = days.interval(best)
    if project.audiences:
        known = views.catalogue.terms["audience"]
        node["audience"] = [
            {"@type": "Audience", "audienceType": known[one].title}
            for one in project.audiences
        ]
    return node


def place(project: Project, views: Views) -> Node:
    """Return where a project is; a point only where it is one."""
    city = views.catalogue.terms["municipality"][project.municipality].title
    node: Node = {
        "@type": "Place",
        "name": project.street or views.place(project),
        "address": {
            "@type": "PostalAddress",
            "addressLocality": project.borough or city,
        },
        "containedInPlace": {"@type": "AdministrativeArea", "name": city},
    }
    spot = project.location
    if spot and spot.precision is Precision.SPOT:
        node["geo"] = {
            "@type": "GeoCoordinates",
            "latitude": spot.latitude,
            "longitude": spot.longitude,
        }
    return node


def funded(project: Project) -> Iterator[Node]:
    """Yield the project as an undertaking, where it is known what it was given."""
    budget = project.budget
    if budget is None or budget.kind is not AmountKind.GRANTED:
        return
    yield {
        "@type": "Project",
        "name": project.title,
        "funding": {
            "@type": "MonetaryGrant",
            "amount": {
                "@type": "MonetaryAmount",
                "value": budget.amount,
                "currency": "EUR",
            },
        },
    }


def source(reference: Reference) -> Node:
    """Return where a fact can be read."""
    node: Node = {"@type": "CreativeWork"}
    if reference.title:
        node["name"] = reference.title
    if reference.url:
        node["url"] = reference.url
    published = reference.published
    if published and published.season is None:
        node["datePublished"] = str(published)
    return node
