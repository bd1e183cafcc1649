"""What is drawn for a page rather than for a project: marks, ornaments, the road.

SVG as text, in the colours of the house style. Decoration says nothing to a
screen reader: templates hide it.
"""

from __future__ import annotations

from collections.abc import Callable

from markupsafe import Markup

from generator.images.drawn.chance import Chance
from generator.images.drawn.shades import mix
from generator.style.tokens import (
    BRICK,
    INK,
    LEAF,
    MIST,
    NIGHT,
    PAPER,
    ROSE,
    SAGE,
    SKY,
    SUN,
    WHITE,
)

EMPTY = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"/>'
HEAD = '<svg xmlns="http://www.w3.org/2000/svg"'


def mark(status: str, colour: str = NIGHT.rgb) -> Markup:
    """Return the mark of a status: a full, half or open disc."""
    ring = (
        f'<circle cx="5" cy="5" r="4.1" fill="none" stroke="{colour}" '
        'stroke-width="1.2"/>'
    )
    body = {
        "published": f'<circle cx="5" cy="5" r="4.7" fill="{colour}"/>',
        "documented": f'{ring}<path d="M5 .9a4.1 4.1 0 0 1 0 8.2z" fill="{colour}"/>',
    }.get(status, ring)
    return Markup(  # noqa: S704 - made of constants
        f'{HEAD} width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">'
        f"{body}</svg>"
    )


# Tiles of the ornament: like the cement tiles of a hallway, one in each square.
TILES = ("quarter", "half", "leafs", "disc", "arch", "diamond")


def ornament(
    seed: str, columns: int, rows: int, *, ground: str, colours: tuple[str, ...]
) -> Markup:
    """Return a page of tiles, each in one of a few shapes and colours.

    Args:
        seed: the same seed gives the same tiles.
        columns: tiles from left to right.
        rows: tiles from top to bottom.
        ground: colour behind them.
        colours: to choose from.
    """
    chance = Chance(seed)
    parts = [f'<rect width="{columns * 20}" height="{rows * 20}" fill="{ground}"/>']
    for row in range(rows):
        for column in range(columns):
            key = f"{row}.{column}"
            colour = chance.pick(f"colour{key}", colours)
            shape = chance.pick(f"shape{key}", TILES)
            turn = chance.pick(f"turn{key}", (0, 90, 180, 270))
            parts.append(
                f'<g transform="translate({column * 20 + 10} {row * 20 + 10}) '
                f'rotate({turn})">{_tile(shape, colour)}</g>'
            )
    return Markup(  # noqa: S704 - made of constants
        f'{HEAD} width="{columns * 20}" height="{rows * 20}" '
        f'viewBox="0 0 {columns * 20} {rows * 20}" aria-hidden="true" '
        f'preserveAspectRatio="xMidYMid slice">{"".join(parts)}</svg>'
    )


def frieze(deep: str, seed: str, columns: int) -> Markup:
    """Return one row of tiles, each on a ground of its own: the mark of the series.

    Args:
        deep: name of the deep colour that they go with.
        seed: the same seed gives the same tiles.
        columns: from left to right.
    """
    chance = Chance(f"frieze/{seed}")
    ground, (lighter, pale, sun, darker) = GROUNDS[deep]
    pairs = (
        (pale, ground),
        (sun, darker),
        (PAPER.rgb, ground),
        (darker, sun),
        (lighter, pale),
    )
    parts = []
    last = len(pairs)
    for column in range(columns):
        turns = [one for one in range(len(pairs)) if one != last]
        last = chance.pick(f"pair{column}", tuple(turns))
        behind, colour = pairs[last]
        shape = chance.pick(f"shape{column}", TILES)
        turn = chance.pick(f"turn{column}", (0, 90, 180, 270))
        parts.append(
            f'<rect x="{column * 20}" width="20.2" height="20" fill="{behind}"/>'
            f'<g transform="translate({column * 20 + 10} 10) rotate({turn})">'
            f"{_tile(shape, colour)}</g>"
        )
    return Markup(  # noqa: S704 - made of constants
        f'{HEAD} width="{columns * 20}" height="20" viewBox="0 0 {columns * 20} 20" '
        f'aria-hidden="true" preserveAspectRatio="xMidYMid slice">'
        f"{''.join(parts)}</svg>"
    )


def _tile(shape: str, colour: str) -> str:
    return {
        "quarter": f'<path d="M-10 10V-10A20 20 0 0 1 10 10z" fill="{colour}"/>',
        "half": f'<path d="M-10 10A10 10 0 0 1 10 10z" fill="{colour}"/>',
        "leafs": (
            f'<path d="M-10-10A20 20 0 0 1 10 10A20 20 0 0 1 -10-10z" fill="{colour}"/>'
        ),
        "disc": f'<circle r="6.5" fill="{colour}"/>',
        "arch": f'<path d="M-7 10V0A7 7 0 0 1 7 0V10z" fill="{colour}"/>',
        "diamond": f'<path d="M0-8L8 0L0 8L-8 0z" fill="{colour}"/>',
    }[shape]


def _grounds() -> dict[str, tuple[str, tuple[str, ...]]]:
    pale = {LEAF: SAGE, BRICK: ROSE, SKY: MIST, NIGHT: PAPER}
    return {
        deep.name: (
            deep.rgb,
            (
                mix(deep.rgb, WHITE.rgb, 0.14),
                light.rgb,
                SUN.rgb,
                mix(deep.rgb, INK.rgb, 0.3),
            ),
        )
        for deep, light in pale.items()
    }


GROUNDS = _grounds()


def tiles(deep: str, seed: str, columns: int, rows: int) -> Markup:
    """Return tiles in the colours of a chapter.

    Args:
        deep: name of the chapter's deep colour.
        seed: the same seed gives the same tiles.
        columns: from left to right.
        rows: from top to bottom.
    """
    ground, colours = GROUNDS[deep]
    return ornament(seed, columns, rows, ground=ground, colours=colours)


class Figures:
    """What templates may draw, in the colours of a house style."""

    def __init__(self, painted: Callable[[str], Markup]) -> None:
        """Take what paints a drawing in those colours."""
        self._painted = painted

    def mark(self, status: str, colour: str = NIGHT.rgb) -> Markup:
        """Return the mark of a status (`mark`)."""
        return self._painted(mark(status, colour))

    def frieze(self, deep: str, seed: str, columns: int) -> Markup:
        """Return one row of tiles (`frieze`)."""
        return self._painted(frieze(deep, seed, columns))

    def tiles(self, deep: str, seed: str, columns: int, rows: int) -> Markup:
        """Return a floor of tiles (`tiles`)."""
        return self._painted(tiles(deep, seed, columns, rows))
