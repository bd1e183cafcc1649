"""The blanks that a language sets around its signs, put where editors cannot see them.

French keeps a narrow blank before ? ! ; and », and a blank before a colon and after
«. An editor types an ordinary space there, at which a line could break.

Source:
    Lexique des règles typographiques en usage à l'Imprimerie nationale, “Ponctuation”.
"""

from __future__ import annotations

import re

NARROW, FIXED = "\u202f", "\u00a0"
RULES = (
    (re.compile(r"(?<=\S) (?=[?!;])"), NARROW),
    (re.compile(r"(?<=\S) (?=[:»](?:\s|$|[.,;?!<)]))"), FIXED),
    (re.compile(r"(?<=«) (?=\S)"), FIXED),
)
BETWEEN_TAGS = re.compile(r"[^<>]+(?=<|$)")


def spaced(text: str, language: str) -> str:
    """Return a text with the blanks of a language that no line breaks at."""
    if language != "fr":
        return text
    for rule, blank in RULES:
        text = rule.sub(blank, text)
    return text


def spaced_html(html: str, language: str) -> str:
    """Return HTML of which the text, and not the tags, has these blanks."""
    if language != "fr":
        return html
    return BETWEEN_TAGS.sub(lambda found: spaced(found[0], language), html)
