"""Text as a typesetter wants it: quotation marks, blanks that hold, story headings.

Content is typed on an ordinary keyboard. What a reader of print expects is put in
place here, once, over the finished HTML, and never inside a tag.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable

from markupsafe import Markup

TAG = re.compile(r"(<[^>]*>)")
VERBATIM = re.compile(
    r"(<(?:style|title|code|pre|svg)\b.*?</(?:style|title|code|pre|svg)>)", re.DOTALL
)
NO_BREAK = "\u00a0"
APOSTROPHE = "\u2019"

UNITS = "euro|meter|km|m|cm|kilometer|procent|%|uur|jaar|buren|adressen|projecten"
MONTHS = (
    "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober"
    "|november|december"
)
# Each: what was typed, what is set. Order matters.
TYPED: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        # ’s avonds, ’t Hoogveldje: an apostrophe, though it opens a word.
        (r"(?<!\w)'(?=(?:s|t|n|k|m|r)\b)", APOSTROPHE),
        (r"(?<=\w)'", APOSTROPHE),
        (r"(?:^|(?<=[\s(\[\u2013\u201c]))'(?=\S)", "\u2018"),
        (r"'", APOSTROPHE),
        (r'(?:^|(?<=[\s(\[\u2013\u2018]))"(?=\S)', "\u201c"),
        (r'"', "\u201d"),
        (r"\.\.\.", "\u2026"),
        (r"(?<=\s)-(?=\s)", "\u2013"),
        (r"\b(\d{4})-(\d{4})\b", "\\1\u2013\\2"),
        # A number and what it counts stay on one line.
        (rf"(?<=\d) (?=(?:{UNITS}|{MONTHS})\b)", NO_BREAK),
        (r"\b(p\.|nr\.|art\.) (?=\d)", rf"\1{NO_BREAK}"),
    )
)
NAMED = re.compile(
    r'<a href="(?P<kind>project|phase|programme|page):(?P<name>[^"#]*)(?:#[^"]*)?"'
    r"[^>]*>(?P<text>.*?)</a>",
    re.DOTALL,
)
HEADING = re.compile(r"<(?P<end>/?)h(?P<level>[2-4])(?P<rest>[^>]*)>")
PICTURE = re.compile(r'<img [^>]*src="picture:[^"]*"[^>]*>')
NOTE_ANCHOR = re.compile(r'(?P<attribute>id|href)="(?P<hash>#?)(?P<name>fn[^"]*)"')
Linker = Callable[[str, str, str], str]  # kind, slug and text → HTML
LOWER = 2  # levels that a story's headings go down, under a project's own


def typeset(document: str) -> str:
    """Return HTML with its text set as print wants it; tags are left as they are."""
    return "".join(
        part
        if VERBATIM.fullmatch(part)
        else "".join(
            piece if piece.startswith("<") else _set(piece) for piece in TAG.split(part)
        )
        for part in VERBATIM.split(document)
    )


def _set(text: str) -> str:
    if not text.strip():
        return text
    typed = text.replace("&#39;", "'").replace("&#34;", '"').replace("&quot;", '"')
    for pattern, replacement in TYPED:
        typed = pattern.sub(replacement, typed)
    return typed


def story(written: str, name: str, link: Linker, *, lower: int = LOWER) -> Markup:
    """Return a story for print.

    Args:
        written: HTML of the story, as the catalogue made it.
        name: what keeps its notes apart from those of other stories.
        link: makes the HTML of a link into the catalogue, from the kind of what is
            linked to (`project`, `phase`, …), its slug and the linked text.
        lower: levels that its headings go down.
    """

    def heading(found: re.Match[str]) -> str:
        level = min(6, int(found["level"]) + lower)
        return f"<{found['end']}h{level}>"

    def note(found: re.Match[str]) -> str:
        return f'{found["attribute"]}="{found["hash"]}{name}-{found["name"]}"'

    text = HEADING.sub(heading, PICTURE.sub("", written))
    text = NOTE_ANCHOR.sub(note, text)
    text = NAMED.sub(
        lambda found: link(found["kind"], html.unescape(found["name"]), found["text"]),
        text,
    )
    return Markup(text)  # noqa: S704 - made safe by the catalogue
