"""What a value that cannot be used was probably meant to be, written rightly.

Apart from `remedies`, which every reader of content imports: only a file with such a
mistake needs what stands here.
"""

from __future__ import annotations

import re

from generator.catalogue.habits import amount_of, date_of, decimal_of, whole_of
from generator.catalogue.model.dates import PartialDate
from generator.catalogue.model.fields import (
    AMOUNT,
    DEGREES,
    FULL_DATE,
    MOST_SLUG,
    PICTURE_FILE,
    SLUG,
)
from generator.catalogue.slugs import slugify

LONGEST = 80  # characters of a value that is understood
HEIC = (".heic", ".heif")
UNIT = re.compile(r"\s*[^\d\s]+$")  # behind a number


def guess(code: str, given: str) -> tuple[str, str]:
    """Return the code of a mistake, and what was probably meant; empty: nobody knows.

    Args:
        code: as in `remedies.GUESSED`; a date that the calendar lacks gets its own.
        given: the value, without blanks around it.
    """
    if len(given) > LONGEST:
        return code, ""
    if code in {"day", "partial-date"}:
        return _date(code, given)
    if code == "picture-file" and given.lower().endswith(HEIC):
        return "picture-heic", ""  # another name would not make it readable
    return code, _other(code, given)


def _date(code: str, given: str) -> tuple[str, str]:
    written = date_of(given)
    try:
        date = PartialDate.read(written)
    except ValueError:
        return ("no-such-day" if FULL_DATE.fullmatch(written) else code), ""
    return code, written if code != "day" or date.day else ""


def _other(code: str, given: str) -> str:
    match code:
        case "amount":
            made, wanted = amount_of(given), AMOUNT
        case "number":
            made, wanted = whole_of(given), re.compile(r"[0-9]{1,9}")
        case "degrees" | "kilometres" | "measure":
            made, wanted = decimal_of(UNIT.sub("", given)), DEGREES
        case "picture-file":
            stem, point, ending = re.split(r"[/\\]", given)[-1].rpartition(".")
            made, wanted = f"{slugify(stem)}{point}{ending.lower()}", PICTURE_FILE
        case _:
            made = slugify("".join(sign for sign in given if sign.isprintable()))
            wanted = SLUG
    return made if wanted.fullmatch(made) and len(made) <= MOST_SLUG else ""
