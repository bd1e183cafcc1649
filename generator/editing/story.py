"""The Markdown of a story as the editing form writes it, where that is the same.

The form writes a story anew whenever a page is saved. Signs that mean the same are
made its signs here, so that saving changes no line that nobody touched. A change is
kept only if the story renders to the same HTML as before; so nothing that this
module does not know can be spoilt by it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import PurePosixPath

from generator.catalogue.markdown import Story, render

NOWHERE = PurePosixPath("story.md")
BULLET = re.compile(r"^( *)[*+](?= +\S)", re.MULTILINE)
WIDE_BULLET = re.compile(r"^(- ) +(?=\S)", re.MULTILINE)
EMPHASIS = re.compile(r"(?<![\w*\\])\*(?![\s*])([^*\n]+?)(?<![\s*\\])\*(?![\w*])")
STRONG = re.compile(r"(?<![\w_\\])__(?![\s_])([^_\n]+?)(?<![\s_\\])__(?![\w_])")
BLANK_LINES = re.compile(r"\n{3,}")
UNDER_HEADING = re.compile(r"^(#{1,6} [^\n]*)\n(?=[^\n])", re.MULTILINE)
OVER_HEADING = re.compile(r"(?<=[^\n]\n)(?=#{1,6} )")
LINE_END = re.compile(r"[ \t]+$", re.MULTILINE)
HARD_BREAK = re.compile(r"(?<=\S) {2,}$", re.MULTILINE)
DELIMITER_ROW = re.compile(r"^\|(?:[ \t]*-+[ \t]*\|)+[ \t]*$", re.MULTILINE)


def tidy(text: str) -> str:
    """Return a story without blanks around it, in the form's own signs."""
    text = text.strip("\n").rstrip()
    meaning = _meaning(text)
    for change in CHANGES:
        changed = change(text).strip("\n").rstrip()
        if changed != text and _meaning(changed) == meaning:
            text = changed
    return text


def _meaning(text: str) -> tuple[Story, int]:
    story, problems = render(text, NOWHERE)
    return Story(story.html, story.headings, (), story.words), len(problems)


def _line_ends(text: str) -> str:
    """Take blanks off the ends of lines; two of them are a break and stay two."""
    marked = HARD_BREAK.sub("\0", text)
    return LINE_END.sub("", marked).replace("\0", "  ")


def _delimiter(found: re.Match[str]) -> str:
    return "|" + " --- |" * (found[0].count("|") - 1)


CHANGES: tuple[Callable[[str], str], ...] = (
    _line_ends,
    lambda text: BLANK_LINES.sub("\n\n", text),
    lambda text: UNDER_HEADING.sub(r"\1\n\n", text),
    lambda text: OVER_HEADING.sub("\n", text),
    lambda text: BULLET.sub(r"\1-", text),
    lambda text: WIDE_BULLET.sub(r"\1", text),
    lambda text: EMPHASIS.sub(r"_\1_", text),
    lambda text: STRONG.sub(r"**\1**", text),
    lambda text: DELIMITER_ROW.sub(_delimiter, text),
)
