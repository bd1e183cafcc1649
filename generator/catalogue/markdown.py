"""The Markdown of a story → safe HTML. The only door to cmarkgfm and nh3.

CommonMark with tables, footnotes and tips (`> [!TIP]`), rendered once to the one
HTML that site and brochure use. Raw HTML is refused, not silently dropped; links
into the catalogue become names (`project:slug`) that each output resolves for
itself; every other link is checked on its line.
"""

from __future__ import annotations

import ctypes
import html
import re
from dataclasses import dataclass
from functools import cache
from pathlib import PurePosixPath

import nh3
from cmarkgfm import (  # type: ignore[import-untyped]
    _cmark,
    cmark,
)

from generator.catalogue import markup
from generator.catalogue.links import NAMES, Rendered, Target, resolve
from generator.catalogue.problems import Problem
from generator.catalogue.slugs import slugify
from generator.catalogue.text import place
from generator.wording.messages import DEFAULT_LANGUAGE, N_, message

OPTIONS = cmark.Options.CMARK_OPT_SOURCEPOS | cmark.Options.CMARK_OPT_FOOTNOTES
EXTENSIONS = ["table", "strikethrough"]

LIBRARY = ctypes.CDLL(_cmark.__file__)  # exports what cmarkgfm does not pass on
C = ctypes.CDLL(None)

TAGS = {
    *("p", "h2", "h3", "h4", "ul", "ol", "li", "blockquote", "em", "strong", "del"),
    *("a", "img", "br", "hr", "code", "pre", "sup", "section"),
    *("table", "thead", "tbody", "tr", "th", "td"),
}
ATTRIBUTES = {
    "h2": {"id"},
    "h3": {"id"},
    "h4": {"id"},
    "a": {"href", "title", "id", "aria-label"},
    "img": {"src", "alt", "title"},
    "ol": {"start"},
    "li": {"id"},
    "sup": {"id"},
    "th": {"align"},
    "td": {"align"},
    "section": {"id"},
}
SCHEMES = {"https", "http", "mailto", "tel"}
CLEANER = nh3.Cleaner(
    tags=TAGS,
    attributes=ATTRIBUTES,
    url_schemes=SCHEMES | NAMES,
    link_rel=None,
    strip_comments=True,
)
HEADING = re.compile(r"<h([1-6])( [^>]*)?>(.*?)</h\1>", re.DOTALL)
MARKUP = re.compile(r"<[^>]+>")
WORD = re.compile(r"\w+")
BACK = re.compile(r'aria-label="Back to reference (?P<number>[\d-]+)"')
LIKE_ATTRIBUTE = re.compile(r'>[^<>]*="[^<>]*')
TIP = re.compile(
    r"(?P<begin><blockquote[^>]*>\s*<p[^>]*>)"
    r"(?P<sign>\[!(?:TIP|NOTE|WARNING|IMPORTANT|CAUTION)\]\s*)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a story: its level (2 to 4), text and anchor."""

    level: int
    text: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Story:
    """The text of an entry.

    Attributes:
        html: safe HTML; links into the catalogue read `project:slug#anchor`.
        headings: in order.
        targets: what it links to within the catalogue.
        words: how many it has.
    """

    html: str = ""
    headings: tuple[Heading, ...] = ()
    targets: tuple[Target, ...] = ()
    words: int = 0


EMPTY = Story()


def render(
    text: str,
    path: PurePosixPath,
    first_line: int = 1,
    language: str = DEFAULT_LANGUAGE,
) -> tuple[Story, list[Problem]]:
    """Return a story and every problem with it.

    Args:
        text: Markdown.
        path: of the file it stands in.
        first_line: line of the file that the text begins on.
        language: of the words that a footnote's way back is read aloud with.
    """
    if not text.strip():
        return EMPTY, []
    problems = markup.limits(text, path, first_line)
    if problems:
        return EMPTY, problems
    lines = text.split("\n")
    try:
        rendered = _parsed(text)
    except UnicodeDecodeError:
        return EMPTY, [_split_note(text, path, first_line)]
    story = Rendered(TIP.sub(r"\g<begin>", rendered), lines, path, first_line)
    problems += markup.sizes(story)
    if problems:
        return EMPTY, problems
    problems += markup.raw_html(story)
    problems += markup.leftovers(story)
    rendered, targets, wrong = resolve(story)
    problems += wrong
    rendered, headings = _headings(rendered)
    rendered = _clean(BACK.sub(way_back(language), rendered))
    words = len(WORD.findall(MARKUP.sub(" ", rendered)))
    return Story(rendered.strip(), headings, targets, words), problems


def ours(text: str) -> Story:
    """Return a text that comes with Buurtboek, its links as they are written.

    It is no content: nothing is looked up and nothing is told.
    """
    rendered = _parsed(text)
    rendered, headings = _headings(rendered)
    return Story(_clean(rendered).strip(), headings)


def _parsed(text: str) -> str:
    """Return what cmark makes of a text, and give back the memory that it took.

    cmarkgfm's own function never does: some kilobytes a story, so a preview that
    runs for days would grow and grow.
    """
    cmark.core_extensions_ensure_registered()
    parser = cmark.parser_new(OPTIONS)
    try:
        for name in EXTENSIONS:
            extension = cmark.find_syntax_extension(name)
            cmark.parser_attach_syntax_extension(parser, extension)
        cmark.parser_feed(parser, text)
        root = cmark.parser_finish(parser)
        extensions = cmark.parser_get_syntax_extensions(parser)
        made = _cmark.lib.cmark_render_html(root, OPTIONS, extensions)
        rendered: str = _cmark.ffi.string(made).decode("utf-8")
        LIBRARY.cmark_node_free(_address(root))
        C.free(_address(made))
    finally:
        cmark.parser_free(parser)
    return rendered


def _split_note(text: str, path: PurePosixPath, first_line: int) -> Problem:
    """What to say of a mark of a footnote over two lines.

    cmark then cuts a letter of more than one byte in two.
    """
    found = re.search(r"\[\^[^\]\n]*\n", text)
    return Problem(
        place(text, found.start() if found else 0, path, first_line),
        "footnote",
        message(N_("The mark of a footnote does not end on its line.")),
        message(N_("Write it on one line, with both brackets: [^1].")),
    )


def _address(pointer: object) -> ctypes.c_void_p:
    return ctypes.c_void_p(int(_cmark.ffi.cast("uintptr_t", pointer)))


@cache
def way_back(language: str) -> str:
    """Return what a footnote's way back is read aloud as."""
    said = message(N_("Back to reference {number}"), number=r"\g<number>").say(language)
    return f'aria-label="{said}"'


def _clean(rendered: str) -> str:
    cleaned = CLEANER.clean(rendered)
    # Text that looks like an attribute, to whoever searches pages for links.
    return LIKE_ATTRIBUTE.sub(lambda found: found[0].replace('="', "=&quot;"), cleaned)


def _headings(rendered: str) -> tuple[str, tuple[Heading, ...]]:
    headings: list[Heading] = []
    taken: set[str] = set()
    repeats: dict[str, int] = {}

    def anchored(found: re.Match[str]) -> str:
        level = min(4, max(2, int(found[1])))
        text = html.unescape(MARKUP.sub("", found[3])).strip()
        base = anchor = slugify(text) or "deel"
        while anchor in taken:
            repeats[base] = repeats.get(base, 1) + 1
            anchor = f"{base}-{repeats[base]}"
        taken.add(anchor)
        headings.append(Heading(level, text, anchor))
        return f'<h{level} id="{anchor}">{found[3]}</h{level}>'

    return HEADING.sub(anchored, rendered), tuple(headings)
