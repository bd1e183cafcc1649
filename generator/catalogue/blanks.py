"""What reading would stumble over at the start of lines: odd blanks, YAML's own signs.

Apart from `grammar`, which explains what a parser says: the parser says nothing of
use here, and one tab or no-break space pasted from elsewhere makes a hundred lines
fail. Each is reported once and mended, so that the rest can be read as it was meant.
"""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from generator.catalogue.problems import Location, Problem
from generator.catalogue.remedies import AFTER_HYPHEN, ITEMS
from generator.wording.messages import N_, message

BLANKS = {
    "\t": N_("a tab"),
    "\u00a0": N_("a no-break space"),
    "\u200b": N_("an invisible space"),
    "\u2003": N_("a wide space"),
    "\u2009": N_("a thin space"),
    "\u202f": N_("a narrow no-break space"),
    "\u3000": N_("a wide space"),
}
ODD = "".join(BLANKS)
INDENTATION = re.compile(rf"[ {ODD}]*")
# Blanks can be matched in one way only, or a line of dashes would take for ever.
ODD_AFTER_SIGN = re.compile(rf" *(?:- +)*(?:-|[a-z_]+:)(?P<blank>[{ODD}])")
ODD_BEFORE_COLON = re.compile(rf" *(?:- +)*[a-z_]+ *(?P<blank>[{ODD}])(?=[{ODD} ]*:)")
MOST_TOLD = 20  # odd blanks of one line
TIGHT_ITEM = re.compile(r" *-(?=[^\s-])")
PLAIN = re.compile(rf" *(?:[a-z_]+:(?:$| (?!\s))|- (?![\s-]))[^{ODD}]*$")
REMOVE = N_("Remove the line.")


def clean(
    lines: list[str], path: PurePosixPath, first_line: int, problems: list[Problem]
) -> None:
    """Report what reading would stumble over at the start of lines, and mend it.

    `lines` is changed, so that the rest of the file can be read as it was meant.
    """
    above = ""
    for number, line in enumerate(lines):
        if PLAIN.match(line):
            above = line
            continue
        at = first_line + number
        lines[number] = line = _clean_blanks(line, path, at, problems)
        if (found := TIGHT_ITEM.match(line)) and _may_hold_item(above, found[0]):
            problems.append(
                Problem(
                    Location(path, at, found.end()),
                    "list",
                    message(AFTER_HYPHEN),
                    message(ITEMS),
                )
            )
            lines[number] = line = f"{found[0]} {line[found.end() :]}"
        above = line if line.strip() else above
        if line.rstrip() == "..." or line.startswith("%"):
            problems.append(
                Problem(
                    Location(path, at),
                    "sign",
                    message(
                        N_("A line cannot begin with “{sign}” here."),
                        sign="%" if line.startswith("%") else "...",
                    ),
                    message(REMOVE),
                )
            )
            lines[number] = ""


def _may_hold_item(above: str, start: str) -> bool:
    """Whether a line under `above` that begins with a hyphen is meant as an item."""
    if above.rstrip().endswith(":"):
        return True
    return above.startswith(f"{start} ")


def _clean_blanks(
    line: str, path: PurePosixPath, at: int, problems: list[Problem]
) -> str:
    if not line.strip(ODD + " "):
        return ""
    start = INDENTATION.match(line)
    indentation = start[0] if start else ""
    if strange := next((blank for blank in indentation if blank != " "), None):
        problems.append(
            Problem(
                Location(path, at, indentation.index(strange) + 1),
                "indentation",
                message(
                    N_("The line is indented with {blank}."),
                    blank=message(BLANKS[strange]),
                ),
                message(
                    N_(
                        "Delete all that stands before the first letter, and type"
                        " ordinary spaces, two for each level."
                    )
                ),
            )
        )
        spaces = indentation.replace("\t", "  ").replace("\u200b", "")
        line = " " * len(spaces) + line[len(indentation) :]
    for _ in range(MOST_TOLD):
        found = ODD_BEFORE_COLON.match(line) or ODD_AFTER_SIGN.match(line)
        if found is None:
            break
        name = BLANKS[found["blank"]]
        problems.append(
            Problem(
                Location(path, at, found.start("blank") + 1),
                "blank",
                message(
                    N_("Here stands {blank} where a space is needed."),
                    blank=message(name),
                ),
                message(N_("Delete it and type an ordinary space.")),
            )
        )
        line = f"{line[: found.start('blank')]} {line[found.end() :]}"
    return line
