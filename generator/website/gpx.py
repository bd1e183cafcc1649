"""A walk as GPX, for the telephone in a walker's hand.

Only stops whose coordinates are known are in it, each with how exact they are. A
route point says where to go next, not along which streets.

Source:
    GPX 1.1 Schema Documentation, https://www.topografix.com/GPX/1/1/
"""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape

from generator.views.walks import StopView, WalkView
from generator.website.escape import NOT_XML
from generator.wording.messages import N_

NAMESPACE = "http://www.topografix.com/GPX/1/1"
DECIMALS = 6  # of a degree: a tenth of a metre, more than anybody measures


def gpx(walk: WalkView, say: Callable[[str], str], url: str = "") -> str:
    """Return the GPX file of a walk.

    Args:
        walk: with at least one stop whose coordinates are known.
        say: an English sentence in the site's language.
        url: whole address of the walk's page, empty where it is not known.
    """
    told = [walk.summary]
    if len(walk.points) < len(walk.stops):
        told.append(say(N_("Stops without known coordinates are not in this file.")))
    link = f'<link href="{_text(url)}"/>' if url else ""
    rows = "\n".join(_point(stop) for stop in walk.points)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<gpx xmlns="{NAMESPACE}" version="1.1" creator="Buurtboek">\n'
        f"<metadata><name>{_text(walk.title)}</name>"
        f"<desc>{_text(' '.join(told))}</desc>{link}</metadata>\n"
        f"<rte>\n<name>{_text(walk.title)}</name>\n{rows}\n</rte>\n</gpx>\n"
    )


def _point(stop: StopView) -> str:
    where = stop.location
    assert where is not None
    latitude = f"{where.latitude:.{DECIMALS}f}"
    longitude = f"{where.longitude:.{DECIMALS}f}"
    words = f"{stop.place} ({stop.exactness})" if stop.place else stop.exactness
    return (
        f'<rtept lat="{latitude}" lon="{longitude}">'
        f"<name>{stop.number}. {_text(stop.card.title)}</name>"
        f"<desc>{_text(words)}</desc></rtept>"
    )


def _text(text: str) -> str:
    """Text that XML may hold: what it can't express is left out."""
    return escape(re.sub(NOT_XML, "", text), quote=True)
