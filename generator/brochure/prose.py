"""Text as a typesetter wants it: quotation marks, blanks that hold, story headings.

Content is typed on an ordinary keyboard. What a reader of print expects is put in
place here, once, over the finished HTML, and never inside a tag.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import zip_longest

from markupsafe import Markup

from generator.wording.messages import DEFAULT_LANGUAGE
from generator.wording.typography import spaced

TAG = re.compile(r"(<[^>]*>)")
VERBATIM = re.compile(
    r"(<(?:style|title|code|pre|svg)\b.*?</(?:style|title|code|pre|svg)>)", re.DOTALL
)
NO_BREAK = "\u00a0"
NARROW = "\u202f"  # a narrow blank that holds
APOSTROPHE = "\u2019"

UNITS = (
    "euro|meter|km|m|m²|m³|cm|mm|kilometer|hectare|ha|kg|kilo|liter|graden"
    "|procent|uur|minuten|dagen|weken|maanden|jaar|keer|buren|adressen|projecten"
    "|metres|hours?|minutes|days|weeks|months|years?|neighbours|addresses|projects"
    "|euros|mètres|heures?|jours|semaines|mois|ans|voisins|adresses|projets"
    "|Euro|Stunden?|Minuten|Tage|Wochen|Monate|Jahre?|Nachbarn|Adressen|Projekte"
)
SIGNS = "%|‰|°C"  # units that stand closer to their number
MONTHS = (
    "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober"
    "|november|december|January|February|March|April|May|June|July|August|September"
    "|October|November|December|janvier|février|mars|avril|mai|juin|juillet|août"
    "|septembre|octobre|novembre|décembre|Januar|Februar|März|Mai|Juni|Juli|Oktober"
    "|Dezember"
)
BEFORE_NUMBERS = "p|pp|blz|nr|nrs|art|hfst|fig|ca"
# What stands around what somebody says.
MARKS = {"fr": ("«\u00a0", "\u00a0»"), "de": ("\u201e", "\u201c")}
ENGLISH_MARKS = ("\u201c", "\u201d")  # Dutch has the same
OPENING = re.compile(r'(?:^|(?<=[\s(\[\u2013\u2018]))"(?=\S)')
# Each: what was typed, what is set. Order matters.
TYPED: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        # ’s avonds, ’t Hoogveldje: an apostrophe, though it opens a word.
        (r"(?<!\w)'(?=(?:s|t|n|k|m|r)\b)", APOSTROPHE),
        (r"(?<=\w)'", APOSTROPHE),
        (r"(?:^|(?<=[\s(\[\u2013\u201c]))'(?=\S)", "\u2018"),
        (r"'", APOSTROPHE),
        # What opens a word stays with it.
        (rf"(?<!\w)({APOSTROPHE}[stnkmr]) (?=\w)", rf"\1{NO_BREAK}"),
        (r"\.\.\.", "\u2026"),
        (r"(?<=\w) (?=\u2026)", NO_BREAK),
        # A dash between blanks ends its line; it never begins one.
        (r"(?<=\S)\s(?:-{1,2}|\u2013)(?=\s)", f"{NO_BREAK}\u2013"),
        (r"\b(\d{4})-(\d{4})\b", "\\1\u2013\\2"),
        # From one number to another; but no date, no telephone number.
        (
            r"(?<![\w.,/+-])(\d{1,3})-(\d{1,3})(?![\w-]|[.,/]\d)",
            "\\1\u2013\\2",
        ),
        (r"(?<=\d) x (?=\d)", f"{NO_BREAK}\u00d7{NO_BREAK}"),
        # A number and what it counts stay on one line.
        (rf"(?<=\d) (?=(?:{UNITS}|{MONTHS})(?!\w))", NO_BREAK),
        (rf"(?<=\d) (?=(?:{SIGNS})(?!\w))", NARROW),
        (r"(?<=€) (?=\d)", NO_BREAK),
        (rf"\b((?:{BEFORE_NUMBERS})\.) (?=\d)", rf"\1{NO_BREAK}"),
    )
)
# The last word of a paragraph does not stand on a line of its own if it is short.
LAST = re.compile(r"(?<=\S) (?=\S{1,4}\s*$)")
LEAST_WORDS = 5  # of a text whose last word is held: a shorter one is a label
ENDS = re.compile(r"</(?:p|li|dd|blockquote|h[1-6])>")
NAMED = re.compile(
    r'<a href="(?P<kind>project|phase|programme|page):(?P<name>[^"#]*)(?:#[^"]*)?"'
    r"[^>]*>(?P<text>.*?)</a>",
    re.DOTALL,
)
HEADING = re.compile(r"<(?P<end>/?)h(?P<level>[2-4])(?P<rest>[^>]*)>")
BLOCK = re.compile(r"<(?:p|ul|ol|blockquote|table|pre|h[1-6])(?=[\s>])")
PICTURE = re.compile(r'<img [^>]*src="picture:[^"]*"[^>]*>')
NOTE_ANCHOR = re.compile(r'(?P<attribute>id|href)="(?P<hash>#?)(?P<name>fn[^"]*)"')
Linker = Callable[[str, str, str], str]  # kind, slug and text → HTML
# Texts that are kept as they were set: a project is tried in several patterns.
MOST = 5_000
LOWER = 2  # levels that a story's headings go down, under a project's own


def typeset(document: str, language: str = DEFAULT_LANGUAGE) -> str:
    """Return HTML with its text set as print wants it; tags are left as they are.

    Args:
        document: HTML.
        language: whose quotation marks and blanks are set.
    """
    return "".join(
        part
        if VERBATIM.fullmatch(part)
        else "".join(_pieces(TAG.split(part), language))
        for part in VERBATIM.split(document)
    )


def _pieces(pieces: Sequence[str], language: str) -> Iterator[str]:
    """Yield tags as they are, and texts as they are set, in turn."""
    for piece, following in zip_longest(pieces, pieces[1:], fillvalue=""):
        if piece.startswith("<"):
            yield piece
        else:
            yield _set(piece, language, ends=ENDS.match(following) is not None)


@lru_cache(MOST)
def _set(text: str, language: str, *, ends: bool) -> str:
    """Return a text as it is set; `ends` says whether its paragraph ends there."""
    if not text.strip():
        return text
    typed = text.replace("&#39;", "'").replace("&#34;", '"').replace("&quot;", '"')
    opening, closing = MARKS.get(language, ENGLISH_MARKS)
    typed = OPENING.sub(opening, typed).replace('"', closing)
    for pattern, replacement in TYPED:
        typed = pattern.sub(replacement, typed)
    if ends and len(typed.split()) >= LEAST_WORDS:
        typed = LAST.sub(NO_BREAK, typed)
    return spaced(typed, language)


def story(
    written: str, name: str, link: Linker, *, lower: int = LOWER, language: str = ""
) -> Markup:
    """Return a story for print.

    Args:
        written: HTML of the story, as the catalogue made it.
        name: what keeps its notes apart from those of other stories.
        link: makes the HTML of a link into the catalogue, from the kind of what is
            linked to (`project`, `phase`, …), its slug and the linked text.
        lower: levels that its headings go down.
        language: of the story, where it is another than that of what it stands in.
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
    if language:
        text = BLOCK.sub(rf'\g<0> lang="{language}"', text)
    return Markup(text)  # noqa: S704 - made safe by the catalogue
