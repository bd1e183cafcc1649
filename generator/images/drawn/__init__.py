"""Our own illustrations: a scene per kind of project, covers, and small vignettes.

A project without a photograph gets a drawing by its kind. The same SVG text goes
into the site and into print. The package stands apart because it is pure: text
in, SVG text out, with no file, clock or foreign library.

    svg        shapes as text
    shades     the house colours, their tints, the hours of the day
    chance     variation that follows from a project's slug
    looks, people, handheld, animals
    sky, houses, trees, plants, furniture, vehicles
    scenes     a whole drawing per kind
    vignettes, cover   a street of any shape, with room for a title
    spots      one small vignette per kind
"""

from __future__ import annotations

from collections.abc import Callable

from generator.images.drawn.chance import Chance
from generator.images.drawn.cover import draw_cover
from generator.images.drawn.painted import painted
from generator.images.drawn.scenes import (
    downstreet,
    floating,
    flowering,
    gathering,
    growing,
    keeping,
    making,
    painting,
    playing,
    reading,
    roaming,
    rolling,
    showing,
    sitting,
)
from generator.images.drawn.scenes.stage import RAISED
from generator.images.drawn.shades import relight
from generator.images.drawn.spots import spot
from generator.images.drawn.svg import document, place

__all__ = ["KINDS", "draw", "draw_cover", "painted", "spot"]

_SCENES: dict[str, Callable[[Chance], str]] = {
    **downstreet.SCENES,
    **flowering.SCENES,
    **floating.SCENES,
    **gathering.SCENES,
    **growing.SCENES,
    **keeping.SCENES,
    **making.SCENES,
    **painting.SCENES,
    **playing.SCENES,
    **reading.SCENES,
    **roaming.SCENES,
    **rolling.SCENES,
    **showing.SCENES,
    **sitting.SCENES,
}
_HOURS = ("noon", "morning", "noon", "spring", "golden")
_HOURS_OF = {
    "buurtfeest": ("evening", "golden", "evening"),
    "burenplek": ("golden", "evening", "noon", "morning"),
    "lichtkrant": ("evening",),
}

KINDS: tuple[str, ...] = tuple(sorted(_SCENES))


def draw(kind: str, seed: str = "", *, alt: str = "") -> str:
    """Return the scene of a kind of project as a whole SVG document.

    Args:
        kind: one of `KINDS`; any other kind gets neighbours in their street.
        seed: what tells one project from the next, such as its slug. The same
            kind and seed give the same drawing, always.
        alt: what is to be seen, for screen readers; without it the drawing is
            hidden from them.

    Returns:
        SVG text, 400 by 300 user units, that may be cropped to 16:9, 1:1 or 3:4
        around its centre.
    """
    chance = Chance(f"{kind}/{seed}")
    hour = chance.pick("hour", _HOURS_OF.get(kind, _HOURS))
    scene = _SCENES.get(kind, gathering.straat)
    body = place(scene(chance), 0, -RAISED)
    return document(relight(body, hour), 400, 300, alt)
