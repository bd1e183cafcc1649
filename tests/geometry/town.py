"""An invented town: nine neighbourhoods side by side, with bent borders in common.

One of them has a hole, in which a tenth lies. Coordinates are metres of Lambert 72,
so that both projections can be made of it.
"""

from __future__ import annotations

import json
import math
from itertools import pairwise

from generator.geometry.belgium import degrees

CELL, STEPS = 800.0, 12  # metres of a side, and points along it
WEST, SOUTH = 173_000.0, 174_000.0  # metres
ROWS = ("Noord", "Midden", "Zuid")
COLUMNS = ("West", "Hart", "Oost")
HOLE = "Eiland"

Metres = tuple[float, float]


def _corner(column: int, row: int) -> Metres:
    bend = math.sin(column * 7.1 + row * 3.3) * 90
    return WEST + column * CELL + bend, SOUTH + row * CELL - bend


def _side(start: tuple[int, int], end: tuple[int, int]) -> list[Metres]:
    """Points of a border, the same from either side."""
    if start > end:
        return _side(end, start)[::-1]
    (x1, y1), (x2, y2) = _corner(*start), _corner(*end)
    points = []
    for step in range(STEPS + 1):
        share = step / STEPS
        off = math.sin(share * math.tau * 2 + sum(start)) * 25 * (0 < step < STEPS)
        across, up = (x2 - x1) / CELL, (y2 - y1) / CELL
        x, y = x1 + (x2 - x1) * share - up * off, y1 + (y2 - y1) * share + across * off
        points.append((round(x, 2), round(y, 2)))
    return points


def _cell(column: int, row: int) -> list[Metres]:
    corners = [
        (column, row),
        (column + 1, row),
        (column + 1, row + 1),
        (column, row + 1),
        (column, row),
    ]
    ring: list[Metres] = []
    for start, end in pairwise(corners):
        ring += _side(start, end)[:-1]
    return [*ring, ring[0]]


def _island() -> list[Metres]:
    x, y = WEST + 1.5 * CELL, SOUTH + 1.5 * CELL
    turns = [math.tau * step / 16 for step in range(16)]
    ring = [
        (round(x + 120 * math.cos(t), 2), round(y + 90 * math.sin(t), 2)) for t in turns
    ]
    return [*ring, ring[0]]


def rings() -> dict[str, list[list[Metres]]]:
    """Return the outer ring and holes of every neighbourhood, by name."""
    found = {
        f"{ROWS[2 - row]} {COLUMNS[column]}": [_cell(column, row)]
        for row in range(3)
        for column in range(3)
    }
    found["Midden Hart"].append(_island()[::-1])
    found[HOLE] = [_island()]
    return found


def collection(*, lambert: bool = False) -> dict:
    """Return the town as a GeoJSON collection, in Lambert 72 or WGS 84."""

    def shown(point: Metres) -> list[float]:
        return list(point) if lambert else list(degrees(point))

    return {
        "type": "FeatureCollection",
        "attribution": "Stad Voorbeeld",
        "licence": "CC0",
        "features": [
            {
                "type": "Feature",
                "properties": {"naam": name},
                "geometry": {
                    "type": "Polygon",
                    "coordinates": [[shown(point) for point in ring] for ring in found],
                },
            }
            for name, found in rings().items()
        ],
    }


def text(*, lambert: bool = False) -> str:
    """Return the town as a GeoJSON file."""
    return json.dumps(collection(lambert=lambert), indent=1)
