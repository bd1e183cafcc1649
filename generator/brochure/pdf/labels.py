"""How viewers name pages: a value that those who never draw a page need too.

Source:
    ISO 32000-1:2008, 12.4.2, “Page labels”.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PageLabel:
    """How a viewer names the pages from one on.

    Attributes:
        page: the first page it holds for, from 1.
        style: `D` for 1, 2, 3, `r` for i, ii, iii, or empty for the prefix alone.
        prefix: what stands before the number.
        start: the number of the first page.
    """

    page: int
    style: str = "D"
    prefix: str = ""
    start: int = 1
