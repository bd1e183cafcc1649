"""Text made safe for where it lands: JSON, XML and the cells of a spreadsheet.

Titles and sentences come from outsiders. They stand together here because each
place has its own characters that mean something, and forgetting one of them runs
a script in a page or a formula in an office.
"""

from __future__ import annotations

import json
import re
from datetime import date
from decimal import Decimal

from generator.catalogue.model.dates import PartialDate

# What HTML would read as the end of a script, or old browsers as a line break.
IN_SCRIPT = (
    ("<", "\\u003c"),
    (">", "\\u003e"),
    ("&", "\\u0026"),
    ("\u2028", "\\u2028"),
    ("\u2029", "\\u2029"),
)
# What means something in an element or an attribute (XML 1.0, 2.4).
IN_XML = (
    ("&", "&amp;"),  # first: the others bring their own
    ("<", "&lt;"),
    (">", "&gt;"),
    ('"', "&quot;"),
    ("'", "&apos;"),
)
# Characters that no XML document may hold (XML 1.0, 2.2, “Characters”).
NOT_XML = "[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
# What makes a spreadsheet compute a cell, also in the wide forms it reads alike, and
# what it skips before looking (OWASP, “CSV Injection”).
FORMULA = re.compile("'*[\\s\ufeff]*[=+\\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n]")
GUARD = "'"  # a spreadsheet shows the rest of the cell as text


def as_json(value: object) -> str:
    """Return compact JSON that may also stand within a script element of HTML.

    Amounts become numbers; days and dates become text as content writes them.
    """
    return _replaced(ENCODER.encode(value), IN_SCRIPT)


def as_xml(text: str) -> str:
    """Return text as it may stand in an element or an attribute of XML."""
    return _replaced(re.sub(NOT_XML, "\ufffd", text), IN_XML)


def as_cell(text: str) -> str:
    """Return text that no spreadsheet takes for a formula.

    What could be one gets an apostrophe in front: take away the first apostrophe of
    every cell that begins with some and then `=`, `+`, `-` or the like.
    """
    return GUARD + text if FORMULA.match(text) else text


def as_number(amount: Decimal) -> int | float:
    """Return an amount as JSON writes numbers: whole where it is whole."""
    whole = int(amount)
    return whole if whole == amount else float(amount)


def _replaced(text: str, signs: tuple[tuple[str, str], ...]) -> str:
    """Return text with other signs; `str.translate` takes many times as long."""
    for sign, other in signs:
        text = text.replace(sign, other)
    return text


def _as_plain(value: object) -> object:
    if isinstance(value, Decimal):
        return as_number(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, PartialDate):
        return str(value)
    raise TypeError(f"{type(value).__name__} has no form in JSON")


# Made once: `json.dumps` makes one for every page.
ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=_as_plain)
