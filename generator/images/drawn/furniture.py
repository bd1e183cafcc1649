"""Things that stand in a street: benches, tables, lamps, planters, cups.

Each stands on (0, 0), which is the middle of its foot.
"""

from __future__ import annotations

from generator.images.drawn.shades import (
    BARK,
    BRICK,
    HONEY,
    LAMP,
    LEAF,
    MIST,
    NIGHT,
    PAPER,
    PLANK,
    SKY,
    SUN,
    WOOD,
    light,
    shade,
)
from generator.images.drawn.svg import Part, box, oval, place, rect, shape, stroke


def bench(width: float = 110, *, colour: str = WOOD, back: bool = True) -> str:
    """Return a bench seen from the front; its seat is 20 units high."""
    w, half = width, width / 2
    rest = ""
    if back:
        rest = "".join(
            (
                rect(shade(colour, 0.3), -half + 9, -44, 4, 26),
                rect(shade(colour, 0.3), half - 13, -44, 4, 26),
                rect(colour, -half, -45, w, 7, 2),
                rect(shade(colour, 0.08), -half, -35, w, 7, 2),
            )
        )
    legs = shape(NIGHT, box(-half + 8, -18, 5, 18), box(half - 13, -18, 5, 18))
    return rest + legs + rect(light(colour, 0.18), -half - 2, -23, w + 4, 6, 2)


def table(width: float = 70, *, colour: str = PLANK, height: float = 30) -> str:
    """Return a table seen from the front."""
    half = width / 2
    legs = stroke(
        shade(colour, 0.4),
        4,
        "M",
        -half + 8,
        -height,
        "L",
        -half + 4,
        "0M",
        half - 8,
        -height,
        "L",
        half - 4,
        0,
    )
    return (
        legs
        + rect(colour, -half, -height - 4, width, 6, 2)
        + rect(shade(colour), -half + 2, -height + 1, width - 4, 3)
    )


def round_table(width: float = 50, *, colour: str = PAPER, height: float = 31) -> str:
    """Return a café table."""
    return "".join(
        (
            stroke(NIGHT, 3, "M0", -height, "V-2M-11 0q11-8 22 0"),
            oval(shade(colour), 0, -height + 2, width / 2, 5),
            oval(colour, 0, -height, width / 2, 5),
        )
    )


def picnic_table(width: float = 120, *, colour: str = WOOD) -> str:
    """Return the front half of a picnic table; people sit behind it."""
    half = width / 2
    frame = stroke(
        shade(colour, 0.35),
        5,
        "M",
        -half + 26,
        -34,
        "L",
        -half + 12,
        0,
        "M",
        half - 26,
        -34,
        "L",
        half - 12,
        0,
    )
    return "".join(
        (
            frame,
            rect(light(colour, 0.2), -half, -39, width, 7, 2),
            rect(shade(colour), -half + 3, -33, width - 6, 3),
            rect(light(colour, 0.1), -half - 6, -19, width + 12, 6, 2),
            rect(shade(colour, 0.2), -half - 4, -13.5, width + 8, 2.5),
        )
    )


def chair(colour: str = LEAF, *, flip: bool = False) -> str:
    """Return a garden chair that faces right."""
    return place(
        stroke(colour, 2.6, "M-8-44L-6-20 -9 0M-6-20H9L11 0")
        + rect(colour, -8, -23, 19, 4, 2)
        + stroke(light(colour, 0.25), 2.6, "M-8-42l.8 9"),
        0,
        0,
        flip=flip,
    )


def lamp(height: float = 150) -> str:
    """Return a street lamp."""
    return "".join(
        (
            rect(NIGHT, -2, -height, 4, height),
            rect(NIGHT, -4.5, -26, 9, 26, 1.5),
            shape(LAMP, "M-7", -height - 2, "h14l-3-18h-8z"),
            shape(
                NIGHT, "M-9", -height - 2, "h18v4h-18zM-6", -height - 19, "q6-9 12 0z"
            ),
            stroke(NIGHT, 1, "M0", -height - 2, "v-17"),
        )
    )


def planter(width: float, height: float, colour: str = WOOD) -> str:
    """Return a box of planks to plant in; its rim is at y = -height."""
    w, h = width, height
    boards: list[Part] = []
    for part in (1 / 3, 2 / 3):
        boards += ["M", -w / 2 + 1, -h * part, "h", w - 2]
    return "".join(
        (
            rect(colour, -w / 2, -h, w, h, 1.5),
            rect(shade(colour), w * 0.3, -h, w * 0.2, h, 1.5),
            stroke(shade(colour, 0.3), 1, *boards),
            rect(light(colour, 0.22), -w / 2 - 2, -h - 2, w + 4, 4, 1),
        )
    )


def crate(width: float, height: float, colour: str = PLANK) -> str:
    """Return an open crate of slats."""
    w, h = width, height
    return rect(shade(colour, 0.45), -w / 2, -h, w, h, 1) + shape(
        colour,
        *(box(-w / 2, -h, w, h * 0.28), box(-w / 2, -h * 0.64, w, h * 0.28)),
        *(box(-w / 2, -h * 0.28, w, h * 0.28), box(-w / 2, -h, 3.5, h)),
        box(w / 2 - 3.5, -h, 3.5, h),
    )


def awning(width: float, depth: float, colour: str = BRICK) -> str:
    """Return a striped awning that hangs down from y = 0, from x = 0 to `width`."""
    count = max(4, round(width / 13))
    pitch = width / count
    stripes: list[list[Part]] = [[], []]
    for index in range(count):
        stripes[index % 2] += [
            *("M", index * pitch, "0h", pitch, "v", depth, "a", pitch / 2, pitch / 2),
            *("0 0 1", -pitch, "0z"),
        ]
    return shape(colour, *stripes[0]) + shape(PAPER, *stripes[1])


def shelf_of_books(x: float, y: float, width: float, height: float, turn: int) -> str:
    """Return books that stand on a shelf; (x, y) is the shelf's left end."""
    colours = (BRICK, SUN, SKY, LEAF, PAPER, NIGHT, HONEY, MIST)
    spines: dict[str, list[str]] = {}
    at, index = x, turn
    while at < x + width - 3:
        thick = (5, 4, 6, 3.5)[index % 4]
        thick = min(thick, x + width - at)
        tall = height * (0.92, 0.76, 0.84, 0.96, 0.7)[index % 5]
        colour = colours[(index * 3 + turn) % len(colours)]
        spines.setdefault(colour, []).append(box(at, y - tall, thick, tall))
        at += thick + 0.4
        index += 1
    return "".join(shape(colour, *data) for colour, data in spines.items())


def board(width: float, height: float, *, frame: str = LEAF, sheet: str = PAPER) -> str:
    """Return a display case on two posts; its foot is at y = 0, its sheet blank."""
    w, h = width, height
    return "".join(
        (
            shape(BARK, box(-w / 2 + 4, -h, 6, h), box(w / 2 - 10, -h, 6, h)),
            rect(frame, -w / 2 - 3, -h - 2, w + 6, h * 0.62, 3),
            rect(sheet, -w / 2 + 3, -h + 4, w - 6, h * 0.62 - 12),
            shape(
                shade(frame, 0.2),
                "M",
                -w / 2 - 10,
                -h + 1,
                "L",
                0,
                -h - 19,
                "L",
                w / 2 + 10,
                -h + 1,
                "z",
            ),
        )
    )


def tiles(width: float, height: float, size: float, colours: tuple[str, ...]) -> str:
    """Return a field of mosaic from (0, 0): tiles of many colours with joints."""
    fields: dict[str, list[str]] = {}
    rows, columns = int(height // size), int(width // size)
    for r in range(rows):
        for c in range(columns):
            colour = colours[(r * r * 3 + c * 5 + r * c + c * c) % len(colours)]
            dx = ((r * 5 + c * 3) % 3) * 0.4
            fields.setdefault(colour, []).append(
                box(c * size + dx, r * size + 0.4, size - 1.2, size - 1.2)
            )
    return "".join(shape(colour, *data) for colour, data in fields.items())
