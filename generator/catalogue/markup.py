"""What in a story's Markdown would not come out as its writer meant.

Apart from `markdown`, which renders: what is looked for here grows with every
mistake seen. Limits come first, so that no text can keep the renderer, the browser
or the press busy: time grows with the length, and the length has an end.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import PurePosixPath

from generator.catalogue.links import Rendered
from generator.catalogue.problems import Location, Problem, Severity
from generator.catalogue.text import UNSEEN, has_unseen
from generator.wording.messages import N_, message

MOST_CHARACTERS = 40_000  # of one story, some 15 printed pages
MOST_WORD = 200  # characters without a blank; longer ones break a layout
MOST_QUOTES = 8  # levels of quotation or list at the start of one line
MOST_LEVELS = 30  # of elements in elements
MOST_BARS = 40  # signs “|” in one line: cells multiply by lines
MOST_COLUMNS = 8
MOST_ROWS = 200
MOST_SHOWN = 20  # places that are listed for one mistake
# Elements that hold nothing and have no end tag: HTML, 13.1.2, “Void elements”.
VOID = frozenset(
    {
        *("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta"),
        *("source", "track", "wbr"),
    }
)

OMITTED = "<!-- raw HTML omitted -->"
MARKS = re.compile(r"(?:\s*(?:>|[-*+]|\d+[.)])\s)*\s*>*")
MARK = re.compile(r">|[-*+]|\d+[.)]")
LONG_WORD = re.compile(rf"\S{{{MOST_WORD},}}")
TAG_IN_TEXT = re.compile(r"<(?!https?:|mailto:|[^\s<>@]+@[^\s<>@]+>)[A-Za-z/!?]")
CODE_IN_TEXT = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)")
TAG = re.compile(r"<(?P<end>/?)(?P<name>[a-z][a-z0-9]*)[^>]*?(?P<void>/?)>")
CODE = re.compile(r"<pre\b.*?</pre>|<code>.*?</code>|<[^>]*>", re.DOTALL)
TABLE = re.compile(r"<table\b.*?</table>", re.DOTALL)
NO_BREAK = re.compile(r"[^\n]")
ENTITY = re.compile(r"&#?\w+;")
SIGN = re.compile(r"^ *[-*+] (?=\S)")
DEFINED_FOOTNOTE = re.compile(r" {0,3}(?P<sign>\[\^[^\]\s]+\]):")


@dataclass(frozen=True, slots=True)
class Leftover:
    """Signs in the rendered text that show a mistake, and what to say of them.

    Attributes:
        parts: of which a text with such a mistake has one at least; most have none.
        pattern: of the signs.
        code, text, hint, severity: of the problem.
    """

    parts: tuple[str, ...]
    pattern: re.Pattern[str]
    code: str
    text: str
    hint: str
    severity: Severity = Severity.ERROR


LEFTOVERS = (
    Leftover(
        ("](", "] ("),
        re.compile(r"\]\(|\] \((?:https?:|www\.|\.\./)"),
        "link-broken",
        N_("This looks like a link, but cannot be read as one."),
        N_(
            "Write [text](https://address): no blank between the brackets or in the"
            " address, and both brackets closed."
        ),
    ),
    Leftover(
        ("[^",),
        re.compile(r"\[\^[^\]\s]+\]"),
        "footnote",
        N_("The footnote “{sign}” is explained nowhere."),
        N_("Write “{sign}: …” on a line of its own, under the text."),
    ),
    Leftover(
        ("|",),
        re.compile(r"^ *\|.*\| *$", re.MULTILINE),
        "table-broken",
        N_("This looks like a table, but cannot be read as one."),
        N_(
            "Under the first row goes a row of hyphens with as many columns:"
            " | --- | --- |."
        ),
    ),
    Leftover(
        ("**",),
        re.compile(r"\*\*"),
        "emphasis-open",
        N_("“{sign}” is printed as it stands: it is not closed, or a blank is in it."),
        N_("Write **text**, with no blank inside the signs."),
        Severity.WARNING,
    ),
    Leftover(
        ("#",),
        re.compile(r"^ *#{1,6}(?=[^\s#])", re.MULTILINE),
        "heading-broken",
        N_("After “{sign}” a heading needs a blank."),
        N_("Write “{sign} Title”."),
        Severity.WARNING,
    ),
    Leftover(
        ("•",),
        re.compile(r"^ *•", re.MULTILINE),
        "list-broken",
        N_("An item of a list begins with a hyphen, not with “{sign}”."),
        N_("Write each item on a line of its own, after “- ”."),
        Severity.WARNING,
    ),
    Leftover(
        ("!!! ", "??? ", "::: ", "] ", "{{", "{%", "{:", "[!"),
        re.compile(
            r"^ *(?:[-*+] )?(?:!!!|\?\?\?|:::|\[[ xX]\]) |\{\{|\{%|\{:|\[![A-Za-z]+\]",
            re.MULTILINE,
        ),
        "foreign-markup",
        N_("“{sign}” means nothing here and is printed as it stands."),
        N_("Remove it. For a tip, begin a quotation with “> [!TIP]”."),
        Severity.WARNING,
    ),
)
# Where none of these is in what was rendered, there is nothing of them all.
LEFT = tuple(sorted({part.strip() for left in LEFTOVERS for part in left.parts}))


def limits(text: str, path: PurePosixPath, first_line: int) -> list[Problem]:
    """Return what is too much to be rendered at all."""
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
    problems: list[Problem] = []
    for number, line in enumerate(text.split("\n"), start=first_line):
        if line:
            problems += _limits_of_line(line, path, number)
    return problems


def _limits_of_line(line: str, path: PurePosixPath, number: int) -> Iterator[Problem]:
    if len(line) >= MOST_WORD and (found := LONG_WORD.search(line)):
        yield Problem(
            Location(path, number, found.start() + 1),
            "long-word",
            message(
                N_("A word of {length} characters stands here."),
                length=len(found[0]),
            ),
            message(N_("Put blanks in it, or make it a link with a short text.")),
        )
    if not line[:1].isalpha():  # else nothing is quoted, listed or indented
        marks = MARKS.match(line)
        depth = len(MARK.findall(marks[0])) if marks else 0
        if depth > MOST_QUOTES or len(line) - len(line.lstrip()) > 4 * MOST_QUOTES:
            yield _too_deep(Location(path, number))
    if line.count("|") > MOST_BARS:
        yield _too_wide(Location(path, number))


def _too_deep(at: Location) -> Problem:
    return Problem(
        at,
        "too-deep",
        message(N_("Lists, quotations or emphasis are nested too deeply here.")),
        message(N_("Two levels are enough for a reader.")),
    )


def _too_wide(at: Location) -> Problem:
    return Problem(
        at,
        "too-wide",
        message(
            N_("A table of more than {most} columns does not fit on a page."),
            most=MOST_COLUMNS,
        ),
        message(N_("Make two tables of it, or a list.")),
    )


def sizes(story: Rendered) -> list[Problem]:
    """Return what is too deep or too large for a page."""
    depth = 0
    is_shallow = story.html.count("<") <= 2 * MOST_LEVELS  # each begins and ends
    for found in () if is_shallow else TAG.finditer(story.html):
        if found["void"] or found["name"] in VOID:
            continue
        depth += -1 if found["end"] else 1
        if depth > MOST_LEVELS:
            line = story.blocks.around(found.start())[0]
            return [_too_deep(story.at(line))]
    problems = []
    for table in TABLE.finditer(story.html) if "<table" in story.html else ():
        line = story.blocks.around(table.start() + len("<table "))[0]
        at = story.at(line)
        rows = table[0].count("<tr")
        if table[0].count("<th") - table[0].count("<thead") > MOST_COLUMNS:
            problems.append(_too_wide(at))
        if rows > MOST_ROWS:
            problems.append(
                Problem(
                    at,
                    "too-long",
                    message(
                        N_("The table has {rows} rows; at most {most} fit."),
                        rows=rows,
                        most=MOST_ROWS,
                    ),
                    message(N_("Keep what matters, and link to the rest.")),
                )
            )
    return problems


def raw_html(story: Rendered) -> list[Problem]:
    """Return where HTML was written, which is left out."""
    spans = set()
    position = story.html.find(OMITTED)
    while position >= 0:
        spans.add(story.blocks.until_next(position))
        position = story.html.find(OMITTED, position + 1)
    numbers = {number for start, end in spans for number in range(start, end + 1)}
    problems = []
    for number in sorted(numbers):
        bare = CODE_IN_TEXT.sub(
            lambda code: " " * len(code[0]), story.lines[number - 1]
        )
        if found := TAG_IN_TEXT.search(bare):
            problems.append(
                Problem(
                    story.at(number, found.start() + 1),
                    "raw-html",
                    message(N_("HTML is not allowed in the text.")),
                    message(
                        N_(
                            "Write **bold**, *italics* or [text](address) instead, or"
                            " “&lt;” where you mean “<”."
                        )
                    ),
                )
            )
    return problems


def leftovers(story: Rendered) -> Iterator[Problem]:
    """Yield signs that were meant as markup and would be printed as they stand."""
    if any(sign in story.html for sign in LEFT):
        yield from _left(story)
    text = "\n".join(story.lines)
    for number, line in enumerate(story.lines if "[^" in text else (), start=1):
        defined = DEFINED_FOOTNOTE.match(line)
        if defined and text.count(defined["sign"]) == 1:
            yield Problem(
                story.at(number, defined.start("sign") + 1),
                "footnote",
                message(
                    N_("Nothing in the text refers to the footnote “{sign}”."),
                    sign=defined["sign"],
                ),
                message(N_("Put the sign in the text too, or remove the footnote.")),
            )
    if has_unseen(story.html):
        yield from _unseen(story)


def _left(story: Rendered) -> Iterator[Problem]:
    """Signs that stand in the text, not in code."""
    seen = CODE.sub(_blank, story.html)

    def places(pattern: re.Pattern[str]) -> Iterator[tuple[Location, str]]:
        used: dict[int, int] = {}
        for found in islice(pattern.finditer(seen), MOST_SHOWN):
            start, end = story.blocks.around(found.end() - 1)
            for number in range(start, end + 1):
                again = pattern.search(story.lines[number - 1], used.get(number, 0))
                if again:
                    used[number] = again.end()
                    sign = SIGN.sub("", again[0]).strip()
                    column = again.start() + again[0].index(sign) + 1
                    yield story.at(number, column), sign
                    break

    for left in LEFTOVERS:
        if not any(part in seen for part in left.parts):
            continue
        for at, sign in places(left.pattern):
            yield Problem(
                at,
                left.code,
                message(left.text, sign=sign),
                message(left.hint, sign=sign),
                left.severity,
            )


def _blank(markup: re.Match[str]) -> str:
    """Return as many blanks on as many lines as some markup takes."""
    found = markup[0]
    return NO_BREAK.sub(" ", found) if "\n" in found else " " * len(found)


def _unseen(story: Rendered) -> Iterator[Problem]:
    """Invisible characters that are written as entities, such as `&#x202e;`."""
    for found in islice(UNSEEN.finditer(story.html), MOST_SHOWN):
        start, end = story.blocks.around(found.start())
        for number in range(start, end + 1):
            for entity in ENTITY.finditer(story.lines[number - 1]):
                if html.unescape(entity[0]) == found[0]:
                    yield Problem(
                        story.at(number, entity.start() + 1),
                        "control-character",
                        message(
                            N_("“{entity}” stands for an invisible character."),
                            entity=entity[0],
                        ),
                        message(N_("Remove it.")),
                    )
