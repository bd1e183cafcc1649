"""Fields written as nearly all are: read line by line, without the parser of YAML.

Names with texts, lists and fields below them, each on a line of its own, two blanks
further in than what it belongs to: so `buurtboek format` writes them, and so do most
people. What such a line means no rule of YAML can change. As soon as one line is
another (a text over two lines, a sign that means something, a blank too many, a name
for the second time), nothing is said at all, and `source` reads everything.

The parser weighs every letter, and reading was a sixth of building a site; this takes
a quarter of its time. `tests/catalogue/test_ordinary.py` holds that both find the same
texts in the same places.
"""

from __future__ import annotations

import re
from collections.abc import Sequence as Lines

from generator.catalogue.nodes import Mapping, Scalar, Sequence

STEP = 2  # blanks that what belongs to a line stands further in
MOST_LINES = 2_000
MOST_LEVELS = 6
MOST_LETTERS = 5_000  # of a line
# In front of each: blanks, the sign of an item, a name. Then a text that begins with a
# letter or a digit, so with no sign of YAML (1.1, 5.3), or that stands in quotes whole.
LINE = re.compile(
    r"( *)(- )?(?:([a-z][a-z0-9_]*):(?: (?=[\w\"'])|$))?"
    r"""(?:(\w.*)|"([^"\\]*)"|'([^']*)')?"""
)
COMMENT, BLANK_AT_END = " #", " \n"  # in what may then not be all of a text
NAMED, NAMED_BELOW = ": ", ":\n"  # what YAML takes for the end of a name


def read(lines: Lines[str], first_line: int) -> Mapping | None:
    """Return what ordinary lines hold; None where any is of another kind.

    Args:
        lines: of the fields, without the ends of lines.
        first_line: number in the file of the first of them.
    """
    whole = "\n".join((*lines, ""))
    if (
        not "".join(lines).isprintable()
        or COMMENT in whole
        or BLANK_AT_END in whole
        or len(lines) > MOST_LINES
    ):
        return None
    root = Mapping({}, {}, (first_line, 1))
    within: Mapping | Sequence = root  # what the line belongs to
    inside: list[tuple[int, Mapping | Sequence]] = [(0, root)]  # it, and all around it
    waiting = ""  # the name on the line above, where it has no text
    named = named_below = 0
    for number, line in enumerate(lines, first_line):
        found = LINE.fullmatch(line)
        if found is None:
            return None
        before, item, name, text, double, single = found.groups()
        column = len(before)
        if waiting:
            if column != inside[-1][0] + STEP or len(inside) >= MOST_LEVELS:
                return None
            at = number, column + 1
            made = Sequence([], at) if item else Mapping({}, {}, at)
            within.entries[waiting] = made  # type: ignore[union-attr]
            within, waiting = made, ""
            inside.append((column, made))
        elif inside[-1][0] != column:
            while inside and inside[-1][0] > column:
                inside.pop()
            if not inside or inside[-1][0] != column:
                return None
            within = inside[-1][1]
        is_plain = text is not None
        if not is_plain:
            text = double if single is None else single
            named += text.count(NAMED) if text else 0  # in quotes it is no name's
        if item:
            if type(within) is not Sequence:
                return None
            column += STEP
            if name is None:
                if text is None:
                    return None
                within.items.append(Scalar(text, (number, column + 1), is_plain))
                continue
            if len(inside) >= MOST_LEVELS:
                return None
            fields = Mapping({}, {}, (number, column + 1))
            within.items.append(fields)
            within = fields
            inside.append((column, fields))
        if name is None or type(within) is not Mapping or name in within.keys:
            return None
        within.keys[name] = number, column + 1
        if text is None:
            waiting = name
            named_below += 1
        else:
            named += 1
            at = number, column + len(name) + len(NAMED) + 1
            within.entries[name] = Scalar(text, at, is_plain)
    is_all = (
        not waiting
        and root.keys
        and whole.count(NAMED) == named  # so no plain text has one
        and whole.count(NAMED_BELOW) == named_below
        and len(max(lines, key=len)) <= MOST_LETTERS
    )
    return root if is_all else None
