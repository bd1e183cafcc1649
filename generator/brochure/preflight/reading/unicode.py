"""What the codes of a font mean, as far as the PDF says: for people to find a text.

Source:
    ISO 32000-1:2008, 9.10.3, “ToUnicode CMaps”.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from pikepdf import Object, Stream

from generator.brochure.preflight.reading.opening import MALFORMED, reason

MOST_BYTES = 500_000
MOST_CODES = 70_000
SECTION = re.compile(rb"begin(bfchar|bfrange)(.*?)end\1", re.DOTALL)
HEX = rb"<\s*([0-9A-Fa-f\s]*)>"
CHARACTER = re.compile(HEX + rb"\s*" + HEX)
RANGE = re.compile(HEX + rb"\s*" + HEX + rb"\s*(?:" + HEX + rb"|\[(.*?)\])", re.DOTALL)
ONE = re.compile(HEX)


def meanings(font: Object) -> Mapping[int, str]:
    """Return what the codes of a font stand for; nothing where it is silent."""
    stream = font.get("/ToUnicode")
    if not isinstance(stream, Stream):
        return {}
    try:
        raw = stream.read_bytes()
    except MALFORMED as error:
        reason(error)
        return {}
    found: dict[int, str] = {}
    for kind, rows in SECTION.findall(raw[:MOST_BYTES]):
        if kind == b"bfchar":
            for code, text in CHARACTER.findall(rows):
                found[_number(code)] = _text(text)
            continue
        for low, high, first, listed in RANGE.findall(rows):
            texts = [_text(one) for one in ONE.findall(listed)]
            start = _number(low)
            for at in range(min(_number(high) - start + 1, MOST_CODES - len(found))):
                if texts:
                    found[start + at] = texts[at] if at < len(texts) else ""
                else:
                    found[start + at] = _next(_text(first), at)
    return found


def _number(digits: bytes) -> int:
    return int(b"".join(digits.split()) or b"0", 16)


def _text(digits: bytes) -> str:
    plain = b"".join(digits.split())
    return bytes.fromhex((plain[: len(plain) // 4 * 4]).decode()).decode(
        "utf-16-be", "replace"
    )


def _next(text: str, steps: int) -> str:
    """Return a text whose last letter is so many further on."""
    if not text:
        return ""
    last = ord(text[-1]) + steps
    return text[:-1] + (chr(last) if last <= 0x10FFFF else "")
