"""The Markdown of a story → safe HTML. The only door to cmarkgfm and nh3.

CommonMark with tables, footnotes and tips (`> [!TIP]`), rendered once to the one
HTML that site and brochure use. Raw HTML is refused, not silently dropped; links
into the catalogue become names (`project:slug`) that each output resolves for
itself; every other link is checked on its line.
"""

from __future__ import annotations

import html
import re
import unicodedata
from dataclasses import dataclass
from pathlib import PurePosixPath

import nh3
from cmarkgfm import cmark

from generator.catalogue.problems import Location, Problem
from generator.wording.messages import DEFAULT_LANGUAGE, N_, message

MOST_CHARACTERS = 40_000  # of one story, some 15 printed pages
MOST_WORD = 200  # characters without a blank; longer ones break a layout
MOST_QUOTES = 8  # levels of quotation or list

OPTIONS = cmark.Options.CMARK_OPT_SOURCEPOS | cmark.Options.CMARK_OPT_FOOTNOTES
EXTENSIONS = ["table", "strikethrough"]

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
NAMES = {"project", "phase", "programme", "page", "picture"}  # see `_target`

OMITTED = "<!-- raw HTML omitted -->"
BLOCK = re.compile(r'data-sourcepos="(\d+):(\d+)-(\d+):(\d+)"')
LINK = re.compile(r'<(?P<tag>a|img) (?P<attribute>href|src)="(?P<target>[^"]*)"')
HEADING = re.compile(r"<h([1-6])( [^>]*)?>(.*?)</h\1>", re.DOTALL)
MARKUP = re.compile(r"<[^>]+>")
BACK = re.compile(r'aria-label="Back to reference (?P<number>[\d-]+)"')
REFUSED = re.compile(
    r"\]\(\s*(?:\)|<?\s*(?:javascript|data|vbscript|file)\s*:)", re.IGNORECASE
)
TIP = re.compile(
    r"<blockquote>\s*<p>\[!(?:TIP|NOTE|WARNING|IMPORTANT|CAUTION)\]\s*", re.IGNORECASE
)
INTERNAL = (
    (re.compile(r"(?:\.\./)+projects/(?P<slug>[^/]+)(?:/index\.md|/)?"), "project"),
    (re.compile(r"\.\./(?P<slug>[^/.]+)(?:/index\.md|/)"), "project"),
    (re.compile(r"(?:\.\./)*phases/(?P<slug>[^/]+)\.md"), "phase"),
    (re.compile(r"(?:\.\./)*programmes/(?P<slug>[^/]+)\.md"), "programme"),
    (re.compile(r"(?:\.\./)*pages/(?P<slug>[^/]+)\.md"), "page"),
)
PICTURE = re.compile(r"(?:\./)?(?P<file>[^/]+\.(?:jpe?g|png|webp))", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a story: its level (2 to 4), text and anchor."""

    level: int
    text: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Target:
    """A thing in the catalogue that a story links to, and where it does so.

    Attributes:
        kind: one of `NAMES`.
        name: a slug, or the file of a picture.
        at: where the link stands.
    """

    kind: str
    name: str
    at: Location


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
    problems = _limits(text, path, first_line)
    if problems:
        return EMPTY, problems
    lines = text.split("\n")
    rendered = cmark.markdown_to_html_with_extensions(text, OPTIONS, EXTENSIONS)
    problems += _raw_html(rendered, lines, path, first_line)
    rendered, targets, wrong = _links(rendered, lines, path, first_line)
    problems += wrong
    rendered, headings = _headings(TIP.sub("<blockquote><p>", rendered))
    rendered = _clean(BACK.sub(_back(language), rendered))
    words = len(re.findall(r"\w+", MARKUP.sub(" ", rendered)))
    return Story(rendered.strip(), headings, targets, words), problems


def _back(language: str) -> str:
    said = message(N_("Back to reference {number}"), number=r"\g<number>").say(language)
    return f'aria-label="{said}"'


def _clean(rendered: str) -> str:
    return nh3.clean(
        rendered,
        tags=TAGS,
        attributes=ATTRIBUTES,
        url_schemes=SCHEMES | NAMES,
        link_rel=None,
        strip_comments=True,
    )


def _limits(text: str, path: PurePosixPath, first_line: int) -> list[Problem]:
    if len(text) > MOST_CHARACTERS:
        return [
            Problem(
                Location(path, first_line),
                "too-long",
                message(
                    N_("The story has {length} characters; at most {most} fit."),
                    length=len(text),
                    most=MOST_CHARACTERS,
                ),
                message(N_("Shorten it, or make two projects of it.")),
            )
        ]
    problems = []
    for number, line in enumerate(text.split("\n"), start=first_line):
        if found := re.search(rf"\S{{{MOST_WORD},}}", line):
            problems.append(
                Problem(
                    Location(path, number, found.start() + 1),
                    "long-word",
                    message(
                        N_("A word of {length} characters stands here."),
                        length=len(found[0]),
                    ),
                    message(
                        N_("Put blanks in it, or make it a link with a short text.")
                    ),
                )
            )
        levels = re.match(r"(?:\s*(?:>|[-*+]|\d+[.)])\s)*\s*>*", line)
        depth = len(re.findall(r">|[-*+]|\d+[.)]", levels[0])) if levels else 0
        if depth > MOST_QUOTES or len(line) - len(line.lstrip()) > 4 * MOST_QUOTES:
            problems.append(
                Problem(
                    Location(path, number),
                    "too-deep",
                    message(N_("Lists or quotations are nested too deeply here.")),
                    message(N_("Two levels are enough for a reader.")),
                )
            )
    return problems


def _raw_html(
    rendered: str, lines: list[str], path: PurePosixPath, first_line: int
) -> list[Problem]:
    problems = []
    seen = set()
    position = rendered.find(OMITTED)
    while position >= 0:
        start, end = _block(rendered, position, len(lines))
        for number in range(start, end + 1):
            found = re.search(r"<[A-Za-z/!?]", lines[number - 1])
            if found and (number, found.start()) not in seen:
                seen.add((number, found.start()))
                problems.append(
                    Problem(
                        Location(path, first_line + number - 1, found.start() + 1),
                        "raw-html",
                        message(N_("HTML is not allowed in the text.")),
                        message(
                            N_("Use Markdown, or write “&lt;” where you mean “<”.")
                        ),
                    )
                )
        position = rendered.find(OMITTED, position + 1)
    return problems


def _links(
    rendered: str, lines: list[str], path: PurePosixPath, first_line: int
) -> tuple[str, tuple[Target, ...], list[Problem]]:
    problems: list[Problem] = []
    targets: list[Target] = []
    used: dict[tuple[int, str], int] = {}

    def resolve(found: re.Match[str]) -> str:
        written = html.unescape(found["target"])
        is_picture = found["tag"] == "img"
        if not is_picture and (re.fullmatch(r"#(?:fn|fnref)-[\w-]+", written)):
            return found[0]  # a footnote made by the Markdown library
        at = _place(rendered, found.start(), written, lines, used, path, first_line)
        target = _target(written, is_picture)
        if target is None:
            problems.append(_bad_link(at, written, is_picture))
            return f'<{found["tag"]} {found["attribute"]}=""'
        if isinstance(target, tuple):
            kind, name, anchor = target
            targets.append(Target(kind, name, at))
            target = f"{kind}:{name}{anchor}"
        return f'<{found["tag"]} {found["attribute"]}="{html.escape(target)}"'

    linked = LINK.sub(resolve, rendered)
    return linked, tuple(targets), problems


def _target(written: str, is_picture: bool) -> str | tuple[str, str, str] | None:
    """What a link means: an address, a thing in the catalogue, or nothing allowed."""
    bare, _, anchor = written.partition("#")
    anchor = f"#{anchor}" if anchor else ""
    if is_picture:
        found = PICTURE.fullmatch(bare)
        return (
            ("picture", unicodedata.normalize("NFC", found["file"]), "")
            if found
            else None
        )
    for pattern, kind in INTERNAL:
        if found := pattern.fullmatch(bare):
            return kind, found["slug"], anchor
    if re.fullmatch(r"https?://[^\s/?#]+\S*", written):
        return written
    if re.fullmatch(r"mailto:[^\s?]+@[^\s?]+|tel:\+?[\d\s()/-]+", written):
        return written
    return None


def _bad_link(at: Location, written: str, is_picture: bool) -> Problem:
    if is_picture:
        return Problem(
            at,
            "picture-address",
            message(
                N_("“{written}” is no picture of this project."), written=written[:60]
            ),
            message(
                N_("Put the picture in the folder and give its name: ![…](name.jpg).")
            ),
        )
    if not written:
        return Problem(
            at,
            "link-empty",
            message(
                N_("This link leads nowhere, or to something that is not allowed.")
            ),
            message(N_("Give a web address, such as https://…, between the brackets.")),
        )
    return Problem(
        at,
        "link-unknown",
        message(N_("The link “{written}” leads nowhere."), written=written[:60]),
        message(
            N_(
                "To another project: ../its-name/index.md; to a web page: the whole"
                " address with https://."
            )
        ),
    )


def _block(rendered: str, position: int, count: int) -> tuple[int, int]:
    """First and last line, from 1, of the block that holds a place in the HTML."""
    before = rendered.rfind("data-sourcepos=", 0, position)
    found = BLOCK.match(rendered, before) if before >= 0 else None
    start, end = (int(found[1]), int(found[3])) if found else (1, count)
    if rendered.startswith(OMITTED, position):
        # A block of raw HTML bears no position: it may lie after its neighbour.
        following = BLOCK.search(rendered, position)
        end = int(following[1]) if following else count
    return max(1, start), min(max(start, end), count)


def _place(
    rendered: str,
    position: int,
    written: str,
    lines: list[str],
    used: dict[tuple[int, str], int],
    path: PurePosixPath,
    first_line: int,
) -> Location:
    start, end = _block(rendered, position, len(lines))
    needles = [re.escape(f"]({written}"), re.escape(f"<{written}"), re.escape(written)]
    for needle in needles if written else [REFUSED.pattern, r"\]\("]:
        pattern = re.compile(needle, re.IGNORECASE)
        for number in range(start, end + 1):
            found = pattern.search(lines[number - 1], used.get((number, needle), 0))
            if found:
                used[number, needle] = found.end()
                offset = 2 if found[0].startswith("](") else 0
                column = found.start() + offset + 1
                return Location(path, first_line + number - 1, column)
    return Location(path, first_line + start - 1)


def _headings(rendered: str) -> tuple[str, tuple[Heading, ...]]:
    headings: list[Heading] = []
    taken: set[str] = set()

    def anchored(found: re.Match[str]) -> str:
        level = min(4, max(2, int(found[1])))
        text = html.unescape(MARKUP.sub("", found[3])).strip()
        base = anchor = slugify(text) or "deel"
        number = 2
        while anchor in taken:
            anchor = f"{base}-{number}"
            number += 1
        taken.add(anchor)
        headings.append(Heading(level, text, anchor))
        return f'<h{level} id="{anchor}">{found[3]}</h{level}>'

    return HEADING.sub(anchored, rendered), tuple(headings)


def slugify(text: str) -> str:
    """Return a text as lower-case ASCII words joined by hyphens."""
    bare = unicodedata.normalize("NFKD", text.replace("ß", "ss").replace("ø", "o"))
    ascii_only = "".join(sign for sign in bare if not unicodedata.combining(sign))
    return re.sub(r"[^a-z0-9]+", "-", ascii_only.lower()).strip("-")
