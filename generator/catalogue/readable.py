"""Whether a house style can be read: every pair of colours has contrast enough.

Apart from the model because only the finished palette can tell: a city that changes
one colour keeps eleven others.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.model.style import Colours, HouseStyle
from generator.catalogue.nodes import Reread
from generator.catalogue.problems import Problem
from generator.style import pairs
from generator.wording.messages import N_, message


def check(catalogue: Catalogue, reread: Reread) -> Iterator[Problem]:
    """Yield every colour of the house style that cannot be read somewhere.

    Args:
        catalogue: what is sound in itself.
        reread: returns the source of a file, to find a place in it.
    """
    if catalogue.style is None:
        return
    style = catalogue.style
    palette = style.fields.palette
    short: dict[str, list[pairs.Weak]] = {}
    for found in pairs.weak(palette):
        short.setdefault(_to_change(found.pair, style.fields), []).append(found)
    for name, found_here in short.items():
        enough = pairs.nearest_readable(name, palette)
        yield Problem(
            reread(style.path).at(("colours", name, "screen")),
            "weak-contrast",
            message(
                N_("“{name}” cannot be read well: its contrast with {others}."),
                name=name,
                others=", ".join(_said(found_here, name)),
            ),
            message(N_("{colour} is near it and can be read."), colour=enough)
            if enough
            else message(N_("Change the colour beside it too.")),
        )


def _to_change(pair: pairs.Pair, style: HouseStyle) -> str:
    """Return the colour that the city chose; of two, the one in front."""
    given = [
        name
        for name in (pair.front, pair.ground)
        if name in Colours.model_fields and getattr(style.colours, name)
    ]
    return given[0] if given else pair.front


def _said(found: Iterable[pairs.Weak], name: str) -> Iterator[str]:
    """Yield each colour beside the one of that name, by what it asks at the most."""
    asked: dict[str, pairs.Weak] = {}
    for one in found:
        known = asked.setdefault(one.pair.beside(name), one)
        if known.pair.least < one.pair.least:
            asked[one.pair.beside(name)] = one
    for other, one in asked.items():
        yield f"{other} {one.contrast:.2f} < {one.pair.least:g}"
