"""A map drawn by hand → a board of tiles in columns and rows."""

from __future__ import annotations

from collections.abc import Mapping

from generator.images.drawn.svg import path_text
from generator.images.maps.region import Board, Region

WIDTH, HEIGHT, GAP = 120.0, 104.0, 8.0  # units, of one tile and between two
ROUND = 14.0  # radius of a corner, units
MARGIN = 4.0  # around all tiles, for the line around one that is pointed at


def board(cells: Mapping[str, tuple[int, int]]) -> Board:
    """Return the board on which every tile has the same size.

    Args:
        cells: column and row of every tile, from 1, by key. Empty columns and rows
            at the edges are left out.
    """
    left = min(column for column, _ in cells.values())
    top = min(row for _, row in cells.values())
    right = max(column for column, _ in cells.values())
    bottom = max(row for _, row in cells.values())
    regions = {}
    for key, (column, row) in cells.items():
        x = MARGIN + (column - left) * (WIDTH + GAP)
        y = MARGIN + (row - top) * (HEIGHT + GAP)
        middle = (x + WIDTH / 2, y + HEIGHT / 2)
        regions[key] = Region(
            _rounded(x, y), middle, WIDTH - 8, HEIGHT - 8, (x, y, x + WIDTH, y + HEIGHT)
        )
    return Board(
        2 * MARGIN + (right - left + 1) * (WIDTH + GAP) - GAP,
        2 * MARGIN + (bottom - top + 1) * (HEIGHT + GAP) - GAP,
        dict(sorted(regions.items(), key=lambda item: _reading(cells[item[0]]))),
        labelled=True,
        around=WIDTH + GAP,
    )


def _reading(cell: tuple[int, int]) -> tuple[int, int]:
    column, row = cell
    return row, column


def _rounded(x: float, y: float) -> str:
    across, down = WIDTH - 2 * ROUND, HEIGHT - 2 * ROUND
    corner = f"a{ROUND:g} {ROUND:g} 0 0 1 "
    return path_text("M", x + ROUND, y, "h", across) + (
        f"{corner}{ROUND:g} {ROUND:g}v{down:g}{corner}-{ROUND:g} {ROUND:g}"
        f"h-{across:g}{corner}-{ROUND:g}-{ROUND:g}v-{down:g}{corner}{ROUND:g}-{ROUND:g}z"
    )
