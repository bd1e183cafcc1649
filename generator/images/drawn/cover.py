"""A street of any shape for covers and the top of the home page.

The picture is laid out in units of its own, 570 from top to bottom, and scaled
to the size asked for; the upper 45 % is sky, calm enough to carry a title.
"""

from __future__ import annotations

import itertools

from generator.images.drawn import houses, vignettes
from generator.images.drawn import sky as outdoors
from generator.images.drawn.chance import Chance
from generator.images.drawn.scenes import painting
from generator.images.drawn.shades import AIR, CLOUD, HORIZON, ORB, SAND, light, relight
from generator.images.drawn.svg import disc, document, place, rect, shape

TALL = 570.0  # units from top to bottom
BASE = TALL - 112  # where the houses stand
FRONT = TALL - 40  # where the neighbours in front stand
HOURS = ("noon", "morning", "golden", "spring")


def _street(c: Chance, wide: float, free: float) -> str:
    """Return the row of houses, with a painted wall where the front is low."""
    scale, wall, last = 0.66, 0.72, ""
    x = -c.between("start", 10, 60)
    painted, parts = wide <= 330, []
    for index in itertools.count():
        if x >= wide:
            break
        house = houses.some_house(c, f"cover{index}", haze=0.24 if index % 2 else 0.3)
        if house.wall == last:
            house = houses.some_house(c, f"cover{index}b", haze=0.3)
        last = house.wall
        if not painted and x + house.width * scale / 2 > free - 112 * wall:
            parts.append(place(painting.painted_wall(c), x + 4, BASE, wall))
            x += 224 * wall + 8
            painted = True
        parts.append(place(houses.front(house), x, BASE, scale))
        x += house.width * scale
    return "".join(parts)


def draw_cover(seed: str, *, width: float, height: float, headroom: float = 0) -> str:
    """Return a street panorama as a whole SVG document.

    Args:
        seed: what tells one cover from the next, such as a brochure's slug.
        width: of the picture, millimetres.
        height: of the picture, millimetres.
        headroom: how much of it is more sky on top, millimetres.

    Returns:
        SVG text whose user unit is a millimetre. Below 45 % of the height without
        headroom stand the houses; above is sky.
    """
    whole, headroom = max(height, 1.0), max(headroom, 0.0)
    width, height = max(width, 1.0), max(whole - headroom, 1.0)
    c = Chance(f"cover/{seed}")
    wide = min(width * TALL / height, 6000.0)
    count = max(1, round(wide / 165))
    others = c.order(
        "groups", [group for group in vignettes.GROUPS if group != vignettes.books]
    )
    order = c.order("places", (vignettes.books, *others[: count - 1]))
    low = [i for i in range(count) if order[i % len(order)] in vignettes.LOW]
    free = low[len(low) // 2] + 0.5 if low else max(1, count // 3)
    groups = [
        place(
            order[i % len(order)](Chance(f"cover/{seed}/{i}")),
            wide * (i + 0.5) / count,
            FRONT + (i % 2) * 8,
        )
        for i in range(count)
    ]
    sun = wide * (0.72 if c.yes("sun") else 0.26)
    clouds = [
        place(
            shape(CLOUD, outdoors.PUFF if i % 2 else outdoors.WISP),
            wide * (i + 0.2) / max(2, count - 1),
            TALL * c.between(f"cloud{i}", 0.38, 0.46),
            1.1,
        )
        for i in range(max(2, count - 1))
    ]
    back = [
        place(
            vignettes.front_bench(Chance(f"cover/{seed}/back{i}")),
            wide * i / count,
            BASE + 12,
            0.74,
        )
        for i in range(1, count, 3)
    ]
    body = "".join(
        (
            rect(AIR, 0, 0, wide, BASE + 4),
            shape(
                HORIZON,
                "M0",
                TALL * 0.62,
                "Q",
                wide * 0.25,
                TALL * 0.42,
                wide * 0.55,
                TALL * 0.54,
                "T",
                wide,
                TALL * 0.5,
                "V",
                BASE + 4,
                "H0z",
            ),
            disc(ORB, sun, TALL * 0.47, 34),
            *clouds,
            _street(c, wide, wide * free / count),
            rect(light(SAND, 0.3), 0, BASE, wide, 14),
            outdoors.cobbles(BASE + 14, BASE + 40, width=wide),
            outdoors.kerb(BASE + 40, width=wide),
            outdoors.pavement(BASE + 46, width=wide, floor=TALL),
            *back,
            *groups,
        )
    )
    scaled = f'<g transform="scale({height / TALL:.4f})">{body}</g>'
    if headroom:
        sky = rect(AIR, 0, 0, width, headroom + 1)
        scaled = sky + place(scaled, 0, headroom)
    return document(relight(scaled, c.pick("hour", HOURS)), width, whole)
