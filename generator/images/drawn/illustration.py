"""The picture of a project that has no photograph: the scene of its kind.

Apart from the covers and vignettes, which need no scene: these take a while to import.
"""

from __future__ import annotations

from collections.abc import Callable

from generator.images.drawn.chance import Chance
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
from generator.images.drawn.svg import document, place

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
