"""Text in another language than the page it stands on.

Where a translation lacks something, readers get the original. A screen reader must
then change its voice and a layout its hyphens, so such a text says its language
wherever it becomes HTML (WCAG 2.2, 3.1.2 “Language of Parts”). Elsewhere (a title
in the head, a file of data) it is text like any other.
"""

from __future__ import annotations

import html
from typing import Self


class Foreign(str):
    """A text that knows its language.

    Cutting or joining it gives ordinary text: mark the whole, or use `of`.
    """

    language: str

    def __new__(cls, text: str, language: str = "") -> Self:
        """Take a text.

        Args:
            text: as it is.
            language: its code, such as `nl`.
        """
        made = super().__new__(cls, text)
        made.language = language
        return made

    def __html__(self) -> str:
        """Return the text as HTML that says its language: what Jinja shows."""
        return f'<span lang="{self.language}">{html.escape(str(self))}</span>'


def of(text: str, other: str) -> str:
    """Return `text` in the language of `other`, where that is a foreign one."""
    return Foreign(text, other.language) if isinstance(other, Foreign) else text
