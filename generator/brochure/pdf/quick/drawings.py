"""Numbers of a drawing: plain ones are read without looking for units first.

A street has some ten thousand numbers, and nearly all are plain.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import lru_cache
from typing import Any

import weasyprint.svg  # type: ignore[import-untyped]  # noqa: F401 - all of it
from weasyprint.svg import utils

MOST = 2_000  # texts kept
Size = Callable[[Any, Any, Any], float]


def replace() -> None:
    """Read plain numbers straight away."""
    measure: Size = utils.size

    def size(string: Any, font_size: Any = None, whole: Any = None) -> float:
        """Return a length in pixels, as the engine does."""
        if not string:
            return 0
        try:
            return float(string)
        except ValueError:
            return measure(string, font_size, whole)

    def point(svg: Any, string: str, font_size: Any) -> tuple[float, float, str]:
        """Return the first two lengths of a text, and the rest of it.

        Raises:
            PointError: there is one at most.
        """
        x, found, rest = string.partition(" ")
        if not found:
            raise utils.PointError
        y, _, rest = rest.partition(" ")
        return (*svg.point(x, y, font_size), rest)

    quicker: dict[str, Any] = {
        "size": size,
        "point": point,
        # Pure functions of a text: most nodes have no filter, no mask, no dashes.
        "parse_url": lru_cache(MOST)(utils.parse_url),
        "normalize": lru_cache(MOST)(utils.normalize),
    }
    for name, quick in quicker.items():
        original = getattr(utils, name)
        for module_name, module in list(sys.modules.items()):
            ours = module_name.startswith("weasyprint.svg")
            if ours and getattr(module, name, None) is original:
                setattr(module, name, quick)
