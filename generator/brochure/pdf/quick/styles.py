"""Values of a style: what nobody declared is inherited or initial, straight away.

Three quarters of the values that the engine asks a style for are declared nowhere.
It looks for them in every way there is: variables, arithmetic, logical properties.
What was found is known for the next document too, where the same was declared for an
element within elements of which that holds as well (`known`).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from weasyprint import css  # type: ignore[import-untyped]
from weasyprint.css.computed_values import (  # type: ignore[import-untyped]
    PHYSICAL_FUNCTIONS,
)
from weasyprint.css.properties import (  # type: ignore[import-untyped]
    INHERITED,
    INITIAL_NOT_COMPUTED,
    INITIAL_VALUES,
)

from generator.brochure.pdf.quick import known

OWN_WAY = frozenset({"page", "position", "float", "display"})
FLAT = (str, int, float, type(None))  # kinds of values that hold no arithmetic
Missing = Callable[[Any, str], Any]


def replace() -> None:
    """Take what nobody declared straight away."""
    original: Missing = css.ComputedStyle.__missing__
    inherited, initial = _usual()
    logical = _logical()

    def missing(style: Any, name: str) -> Any:
        """Return the value of a property that was not asked for yet."""
        cascaded = style.cascaded
        if name not in cascaded:
            if name in initial:
                either = logical.get(name)
                if either is None or cascaded.keys().isdisjoint(either):
                    value = style[name] = initial[name]
                    return known.note(style, name, value)
            elif name in inherited and style.parent_style is not None:
                value = style.parent_style[name]
                if isinstance(value, FLAT):
                    style[name] = value
                    return known.note(style, name, value)
        return known.note(style, name, original(style, name))

    css.ComputedStyle.__missing__ = missing


def _usual() -> tuple[frozenset[str], dict[str, Any]]:
    """Return the properties that are inherited, and the values of those that start."""
    inherited, initial = set(), {}
    for name, value in INITIAL_VALUES.items():
        if name in OWN_WAY or name.startswith("text_decoration_"):
            continue
        if name not in INHERITED:
            if name not in INITIAL_NOT_COMPUTED:
                initial[name] = value
        elif name not in PHYSICAL_FUNCTIONS:
            inherited.add(name)
    return frozenset(inherited), initial


def _logical() -> dict[str, tuple[str, ...]]:
    """Return for each physical property the logical ones that may stand for it."""
    return {
        name: tuple(
            dict.fromkeys(
                function(block="ttb", inline=inline) for inline in ("ltr", "rtl")
            )
        )
        for name, function in PHYSICAL_FUNCTIONS.items()
    }
