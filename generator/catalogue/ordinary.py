"""Fields written as nearly all are: read line by line, without the parser of YAML.

Names with texts, lists and fields below them, each on a line of its own, two blanks
further in than what it belongs to: so `buurtboek format` writes them, and so do most
people. What such a line means no rule of YAML can change. As soon as one line is
another (a text over two lines, a sign that means something, a blank too many, a name
for the second time), nothing is said at all, and `source` reads everything.

The parser weighs every letter, and notes the place of every value. Reading so was a
sixth of building a site; this takes a tenth of its time, and leaves places to the
parser, for files of which there is something to say. `tests/catalogue/test_ordinary.py`
holds that both find the same texts.
"""

from __future__ import annotations

import re
from typing import Any

STEP = 2  # blanks that what belongs to a line stands further in
MOST_LINES = 2_000
MOST_LEVELS = 6
MOST_LETTERS = 5_000  # of a line
# In front of each: blanks, the sign of an item, a name. Then a text that begins with a
# letter or a digit, so with no sign of YAML (1.1, 5.3), or that stands in quotes whole.
# No field has so long a name; one of more than 1,024 letters is none (7.4).
LINE = re.compile(
    r"^( *)(- )?(?:([a-z][a-z0-9_]{0,99}):(?: (?=[\w\"'])|$))?"
    r"""(\w.*|"[^"\\\n]*"|'[^'\n]*')?$""",
    re.MULTILINE,
)
QUOTES = "\"'"
NOTHING = "null"  # unless it stands in quotes
COMMENT, BLANK_AT_END = " #", " \n"  # in what may then not be all of a text
NAMED, NAMED_BELOW = ": ", ":\n"  # what YAML takes for the end of a name


Fields = dict[str, object]  # by name: text, list or fields


def read(text: str) -> Fields | None:
    """Return what ordinary lines hold; None where any is of another kind.

    Args:
        text: the lines of the fields, each with its end.
    """
    if not _may_be_ordinary(text):
        return None
    found = LINE.findall(text, 0, len(text) - 1)
    if len(found) != text.count("\n"):
        return None
    held = _held(found)
    if held is None:
        return None
    root, named, named_below = held
    is_all = (
        text.count(NAMED) == named  # so no plain text has one
        and text.count(NAMED_BELOW) == named_below
        and len(max(text.split("\n"), key=len)) <= MOST_LETTERS
    )
    return root if is_all else None


def _may_be_ordinary(text: str) -> bool:
    return (
        text.endswith("\n")
        and text.replace("\n", "").isprintable()
        and COMMENT not in text
        and BLANK_AT_END not in text
        and text.count("\n") <= MOST_LINES
    )


# One function: a call for each line would take as long as what it does.
def _held(  # noqa: C901
    lines: list[tuple[str, str, str, str]],
) -> tuple[Fields, int, int] | None:
    """Return the fields that lines hold, or None where they do not fit together.

    Args:
        lines: each as `LINE` takes it apart.

    Returns:
        The fields; how many names have a text behind them, counting what looks like
        one in quotes; how many have what belongs to them below.
    """
    root: Fields = {}
    within: Any = root  # what the line belongs to
    here = 0  # the column it begins at
    around: list[tuple[int, Any]] = []  # what that belongs to in turn
    waiting = ""  # the name on the line above, where it has no text
    named = named_below = 0
    for before, item, name, written in lines:
        column = len(before)
        if waiting:
            if column != here + STEP or len(around) >= MOST_LEVELS - 1:
                return None
            around.append((here, within))
            below: Any = [] if item else {}
            within[waiting] = below
            within, here, waiting = below, column, ""
        elif column != here:
            while around and here > column:
                here, within = around.pop()
            if column != here:
                return None
        value: str | None = written
        if not written:
            value = None
        elif written[0] in QUOTES:
            value = written[1:-1]
            named += written.count(NAMED)  # in quotes it is no name's
        elif written == NOTHING:
            return None
        if item:
            if type(within) is not list:
                return None
            if not name:
                if value is None:
                    return None
                within.append(value)
                continue
            if len(around) >= MOST_LEVELS - 1:
                return None
            around.append((here, within))
            within.append({})
            within, here = within[-1], column + STEP
        if not name or type(within) is not dict or name in within:
            return None
        within[name] = value
        if value is None:
            waiting = name
            named_below += 1
        else:
            named += 1
    return (root, named, named_below) if root and not waiting else None
