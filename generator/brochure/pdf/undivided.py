"""No part of a word stands alone on the last line of a paragraph.

A typesetter does not divide the last word so that only its end is left over. CSS asks
for that by `hyphenate-limit-last: always`, which WeasyPrint 70 does not know. The word
moves to the last line whole, so a paragraph keeps its number of lines.

Source:
    CSS Text Module Level 4, 6.3.4, “Hyphenation Line Limits”.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from weasyprint.layout import inline  # type: ignore[import-untyped]

MOST_LETTERS = 24  # of what is left over; more is no part of a word
PARAGRAPHS = frozenset({"p", "li", "dd", "blockquote"})
BLANK, HYPHENS = b" ", (b"-", "\u2010".encode(), "\u2013".encode())


@contextmanager
def last_words_whole() -> Iterator[None]:
    """Keep the last word of every paragraph in one piece while the block runs.

    But not one that is wider than its line, nor one that has a hyphen of its own.
    """
    break_line, break_box = inline.split_first_line, inline.split_text_box
    tag = ""  # of the element that the text stands in

    def split_text_box(context: Any, box: Any, *given: Any, **more: Any) -> Any:
        """Return how the first line of a box breaks."""
        nonlocal tag
        tag = box.element_tag
        return break_box(context, box, *given, **more)

    def split_first_line(text: str, style: Any, *given: Any, **more: Any) -> Any:
        """Return how the first line of a text breaks."""
        found = break_line(text, style, *given, **more)
        resume = found[2]
        if resume is None or len(text) - resume > MOST_LETTERS:
            return found
        if tag not in PARAGRAPHS or text.endswith(" ") or style["hyphens"] != "auto":
            return found  # a blank: a link, or the like, goes on in the paragraph
        if (start := _start(text, resume)) is None:
            return found
        before, word = text[:start], text[start:]
        if break_line(word, style, *given)[2] is not None:
            return found  # wider than a line
        layout, length, rest, *sizes = break_line(
            before.rstrip(" "), style, *given, **more
        )
        if rest is not None:
            return found
        return (layout, length, len(before.encode()), *sizes)

    inline.split_first_line, inline.split_text_box = split_first_line, split_text_box
    try:
        yield
    finally:
        inline.split_first_line, inline.split_text_box = break_line, break_box


def _start(text: str, resume: int) -> int | None:
    """Return where the last word of a text begins, if it goes on at a byte within.

    None where the line ends after a whole word, or after a hyphen that was written.
    """
    done, rest = text.encode()[:resume], text.encode()[resume:]
    if not rest or BLANK in rest or done.endswith((BLANK, *HYPHENS)):
        return None
    start = done.decode().rfind(" ") + 1
    return start or None
