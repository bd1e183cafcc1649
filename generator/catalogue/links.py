"""Links of a story: what each leads to, and where it stands in the file.

Apart from `markdown`, which makes HTML: the HTML knows the block that a link stands
in, an editor needs the line and column. All places are looked up in one pass over
the text, so that a story of nothing but links takes no longer than another.
"""

from __future__ import annotations

import html
import re
import unicodedata
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePosixPath
from urllib.parse import unquote

from generator.catalogue.problems import Location, Problem
from generator.wording.messages import N_, Message, message

Place = tuple[int, int]  # line and column, from 1

SHOWN = 60  # characters of an address that a message repeats

LINK = re.compile(r'<(?P<tag>a|img) (?P<attribute>href|src)="(?P<target>[^"]*)"')
FOOTNOTE = re.compile(r"#(?:fn|fnref)-[\w-]+")
BLOCK = re.compile(r'data-sourcepos="(\d+):(\d+)-(\d+):(\d+)"')
INLINE = re.compile(r"\]\(\s*<?(?P<target>[^\s<>)]*)|<(?P<auto>[^\s<>]+[:@][^\s<>]*)>")
DEFINITION = re.compile(r" {0,3}\[[^\]]+\]:\s*<?(?P<target>[^\s<>]+)")
REFUSED = re.compile(r"(?:javascript|data|vbscript|file)\s*:", re.IGNORECASE)
CUT = re.compile(r"[\s<>)]")
INTERNAL = (
    (re.compile(r"(?:\.\./)+projects/(?P<slug>[^/]+)(?:/index\.md|/)?"), "project"),
    (re.compile(r"\.\./(?P<slug>[^/.]+)(?:/index\.md|/)"), "project"),
    (re.compile(r"(?:\.\./)*phases/(?P<slug>[^/]+)\.md"), "phase"),
    (re.compile(r"(?:\.\./)*programmes/(?P<slug>[^/]+)\.md"), "programme"),
    (re.compile(r"(?:\.\./)*pages/(?P<slug>[^/]+)\.md"), "page"),
)
NAMES = {"project", "phase", "programme", "page", "picture"}  # see `_target`
PICTURE = re.compile(r"(?:\./)?(?P<file>[^/]+\.(?:jpe?g|png|webp))", re.IGNORECASE)
DOMAIN = re.compile(r"(?:www\.|//)?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:/\S*)?")
LIKE_SLUG = re.compile(
    r"(?:\.{0,2}/)*(?:content/)?(?:(?:projects|projecten)/)?"
    r"(?P<slug>[a-z0-9-]+)(?:/(?:index\.md)?)?"
)


@dataclass(frozen=True, slots=True)
class Target:
    """A thing in the catalogue that a story links to, and where it does so.

    Attributes:
        kind: one of `NAMES`.
        name: a slug, or the file of a picture.
        at: where the link stands.
        anchor: of a heading there, or empty.
    """

    kind: str
    name: str
    at: Location
    anchor: str = ""


class Blocks:
    """Which lines of the text a place in the rendered HTML comes from."""

    def __init__(self, rendered: str, count: int) -> None:
        self._rendered = rendered
        self._count = count

    @cached_property
    def _found(self) -> list[re.Match[str]]:
        return list(BLOCK.finditer(self._rendered))  # most texts lead nowhere

    @cached_property
    def _offsets(self) -> list[int]:
        return [one.start() for one in self._found]

    def _lines(self, number: int) -> tuple[int, int]:
        return int(self._found[number][1]), int(self._found[number][3])

    def around(self, position: int) -> tuple[int, int]:
        """Return the first and last line, from 1, of the block around a place."""
        number = bisect_right(self._offsets, position) - 1
        start, end = self._lines(number) if number >= 0 else (1, self._count)
        return max(1, start), min(max(start, end), self._count)

    def until_next(self, position: int) -> tuple[int, int]:
        """Return the same for a block that bears no position, such as raw HTML."""
        number = bisect_right(self._offsets, position)
        is_last = number == len(self._found)
        end = self._count if is_last else self._lines(number)[0]
        start, _ = self.around(position)
        return start, min(max(start, end), self._count)


class Places:
    """Where each address is written, in the order of the text."""

    def __init__(self, lines: list[str]) -> None:
        self._lines = lines
        self._next: dict[tuple[str, int], int] = {}

    @cached_property
    def _written(self) -> tuple[dict[str, list[Place]], dict[str, Place]]:
        """The places of links in the text, and of addresses defined under it."""
        inline: dict[str, list[Place]] = {}
        defined: dict[str, Place] = {}
        for number, line in enumerate(self._lines, start=1):
            if "[" not in line and "<" not in line:
                continue
            for found in INLINE.finditer(line):
                group = "target" if found["auto"] is None else "auto"
                place = number, found.start(group) + 1
                inline.setdefault(_key(found[group]), []).append(place)
            if definition := DEFINITION.match(line):
                place = number, definition.start("target") + 1
                defined.setdefault(_key(definition["target"]), place)
        return inline, defined

    def take(self, written: str, block: tuple[int, int]) -> tuple[int, int]:
        """Return line and column, from 1, of the next link of a block to an address."""
        start, end = block
        inline, defined = self._written
        for key in (_key(written), _key(written.removeprefix("mailto:"))):
            places = inline.get(key, [])
            number = self._next.get((key, start), bisect_left(places, (start, 0)))
            if number < len(places) and places[number][0] <= end:
                self._next[key, start] = number + 1
                return places[number]
        return defined.get(_key(written), (start, 1))


def _key(written: str) -> str:
    """An address as the text and the HTML both have it; empty where it is refused."""
    plain = unquote(html.unescape(written)).strip()
    return "" if REFUSED.match(plain) else CUT.split(plain)[0]


@dataclass(frozen=True)
class Rendered:
    """A story as HTML with the position of every block, and the text it was made of.

    Attributes:
        html: of the story.
        lines: of the text.
        path: of the file that it stands in.
        first_line: line of the file that `lines[0]` is.
    """

    html: str
    lines: list[str]
    path: PurePosixPath
    first_line: int

    @cached_property
    def blocks(self) -> Blocks:
        """Which lines a place in the HTML comes from."""
        return Blocks(self.html, len(self.lines))

    def at(self, line: int, column: int = 1) -> Location:
        """Return where a line of the text stands, from 1, in its file."""
        return Location(self.path, self.first_line + line - 1, column)


def resolve(story: Rendered) -> tuple[str, tuple[Target, ...], list[Problem]]:
    """Return HTML whose links into the catalogue are names, those links, problems.

    Args:
        story: as it was rendered.
    """
    problems: list[Problem] = []
    targets: list[Target] = []
    places = Places(story.lines)

    def named(found: re.Match[str]) -> str:
        written = html.unescape(found["target"])
        is_picture = found["tag"] == "img"
        if not is_picture and FOOTNOTE.fullmatch(written):
            return found[0]  # made by the Markdown library
        target = _target(written, is_picture=is_picture)
        if isinstance(target, str):  # nobody asks where that stands
            return f'<{found["tag"]} {found["attribute"]}="{html.escape(target)}"'
        around = story.blocks.around(found.start())
        at = story.at(*places.take(written, around))
        if target is None:
            problems.append(_bad_link(at, unquote(written), is_picture=is_picture))
            return f'<{found["tag"]} {found["attribute"]}=""'
        kind, name, anchor = target
        targets.append(Target(kind, name, at, anchor))
        address = html.escape(f"{kind}:{name}{'#' if anchor else ''}{anchor}")
        return f'<{found["tag"]} {found["attribute"]}="{address}"'

    linked = LINK.sub(named, story.html)
    return linked, tuple(targets), problems


def _target(written: str, *, is_picture: bool) -> str | tuple[str, str, str] | None:
    """What a link means: an address, a thing in the catalogue, or nothing allowed."""
    bare, _, anchor = unquote(written).partition("#")
    if is_picture:
        found = PICTURE.fullmatch(bare)
        if not found:
            return None
        return "picture", unicodedata.normalize("NFC", found["file"]), ""
    for pattern, kind in INTERNAL:
        if found := pattern.fullmatch(bare):
            return kind, found["slug"], anchor
    if re.fullmatch(r"https?://[^\s/?#@]+(?:[/?#]\S*)?", written):
        return written
    if re.fullmatch(r"mailto:[^\s?]+@[^\s?]+|tel:\+?[\d\s()/.-]+", unquote(written)):
        return written
    return None


def _bad_link(at: Location, written: str, *, is_picture: bool) -> Problem:
    shown = written[:SHOWN]
    if not written:
        text = message(
            N_("This link leads nowhere, or to something that is not allowed.")
        )
        hint = message(
            N_("Give a web address, such as https://…, between the brackets.")
        )
        return Problem(at, "link-empty", text, hint)
    if is_picture:
        return Problem(
            at,
            "picture-address",
            message(N_("“{written}” is no picture of this project."), written=shown),
            message(
                N_("Put the picture in the folder and give its name: ![…](name.jpg).")
            ),
        )
    text = message(N_("The link “{written}” leads nowhere."), written=shown)
    return Problem(at, "link-unknown", text, _way(written, shown))


def _way(written: str, shown: str) -> Message:
    """How the address may have been meant."""
    if written.startswith("#"):
        return message(
            N_("Within a text there are no links; name the heading in words instead.")
        )
    if "@" in written:
        return message(N_("To a mailbox: mailto:{written}."), written=shown)
    if DOMAIN.fullmatch(written) and not written.endswith(".md"):
        return message(
            N_("Write the whole address: https://{written}."),
            written=shown.removeprefix("//"),
        )
    if found := LIKE_SLUG.fullmatch(written.replace("\\", "/")):
        return message(
            N_("To the project: ../{slug}/index.md; to a web page: https://…."),
            slug=found["slug"],
        )
    return message(
        N_(
            "To another project: ../its-name/index.md; to a web page: the whole"
            " address with https://."
        )
    )
