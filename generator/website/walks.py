"""The pages of walks, and the files to take along."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import partial

from markupsafe import Markup

from generator.brochure import qr
from generator.views import addresses
from generator.views.shapes import Link
from generator.views.views import Views
from generator.views.walks import WalkView, walks
from generator.website.frame import SitePage
from generator.website.gpx import gpx
from generator.website.jobs import PageJob
from generator.website.origin import Origin
from generator.website.site import Site
from generator.wording.messages import N_

KEY = "walks"  # of the menu
SIZE = re.compile(r'width="(\d+)" height="(\d+)"')


def link(views: Views) -> tuple[Link, ...]:
    """Return the link to the walks, none where there are none."""
    if not views.catalogue.walks:
        return ()
    return (Link(views.say(N_("Walks")), addresses.WALKS, slug=KEY),)


def jobs(site: Site, origin: Origin) -> Iterator[PageJob]:
    """Yield the overview of walks and the page of each, where there are any."""
    every = walks(site.views)
    if every:
        yield PageJob(addresses.WALKS, "walks", partial(_walks, site, every))
    for walk in every:
        make = partial(_walk, site, origin, walk)
        yield PageJob(walk.address, "walk", make, walk.slug)


def _walks(site: Site, every: Sequence[WalkView]) -> SitePage:
    return site.page(
        "walks",
        addresses.WALKS,
        site.views.say(N_("Walks")),
        site.views.say(N_("Walk past what neighbours made, and take ideas home.")),
        menu=KEY,
        walks=every,
    )


def _walk(site: Site, origin: Origin, walk: WalkView) -> SitePage:
    whole = origin.whole(walk.address) if origin.is_known else ""
    return site.page(
        "walk",
        walk.address,
        walk.title,
        walk.summary,
        menu=KEY,
        source=walk.path,
        walk=walk,
        code=_code(whole) if whole else Markup(""),
        whole=whole,
    )


def _code(url: str) -> Markup:
    """A QR code that a style sheet can give a size: a box instead of pixels."""
    drawn = qr.code(url).decode()
    return Markup(SIZE.sub(r'viewBox="0 0 \1 \2"', drawn, count=1))  # noqa: S704


def files(site: Site, origin: Origin) -> Iterator[tuple[str, str]]:
    """Yield address and text of the file of every walk that has coordinates."""
    for walk in walks(site.views):
        if walk.points:
            url = origin.whole(walk.address) if origin.is_known else ""
            yield addresses.walk_track(walk.slug), gpx(walk, site.views.say, url)
