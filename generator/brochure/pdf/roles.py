"""Which structure type each HTML element has in a tagged PDF: rows of data.

The roles stand apart from the walk over the boxes (`tagging`) so that they can be
read, and argued about, as a table.

Source:
    ISO 32000-1:2008, 14.8.4, “Standard structure types”; ISO 14289-1:2014, 7.
"""

from __future__ import annotations

from collections.abc import Mapping
from xml.etree.ElementTree import Element

SVG = "{http://www.w3.org/2000/svg}"
ROLE_ATTRIBUTE = "data-pdf"  # names a structure type, or Artifact, on any element
TOC_ATTRIBUTE = "data-pdf-toc"  # on the outer list of a table of contents
ARTIFACT = "Artifact"

ROLES = {
    "a": "Link",
    "abbr": "Span",
    "address": "P",
    "article": "Art",
    "aside": "Sect",
    "blockquote": "BlockQuote",
    "caption": "Caption",
    "code": "Code",
    "dd": "LBody",
    "dl": "L",
    "dt": "Lbl",
    "figcaption": "Caption",
    "figure": "Div",
    "h1": "H1",
    "h2": "H2",
    "h3": "H3",
    "h4": "H4",
    "h5": "H5",
    "h6": "H6",
    "img": "Figure",
    "li": "LI",
    "main": "Part",
    "nav": "Sect",
    "ol": "L",
    "p": "P",
    "pre": "P",
    "q": "Quote",
    "section": "Sect",
    f"{SVG}svg": "Figure",
    "table": "Table",
    "tbody": "TBody",
    "td": "TD",
    "tfoot": "TFoot",
    "th": "TH",
    "thead": "THead",
    "tr": "TR",
    "ul": "L",
}
# Elements that say nothing by themselves; with a language of their own they do.
BLOCKS_WITHOUT_ROLE = frozenset(
    {"div", "header", "footer", "hgroup", "details", "summary", "center"}
)
GROUPING = frozenset(
    {"Document", "Part", "Art", "Sect", "Div", "BlockQuote", "TOC", "L", "LI"}
)
INLINE = frozenset({"Span", "Quote", "Code", "Link", "Reference", "Note"})
HEADINGS = ("H1", "H2", "H3", "H4", "H5", "H6")
STANDARD = frozenset(
    {*ROLES.values(), "Document", "TOC", "TOCI", "Note", "Reference", "BibEntry"}
    | {"Index", "Formula", "Lbl", "LBody", "Span", "NonStruct", "Private", ARTIFACT}
)
LIST_NUMBERING = {"ol": "/Decimal", "ul": "/Disc", "dl": "/None"}


def role_of(element: Element, parents: Mapping[Element, Element]) -> str | None:
    """Return the structure type of an element, or None where it has none.

    Args:
        element: an element of the HTML tree.
        parents: the parent of every element but the root.

    Returns:
        A standard structure type, “Artifact” for what a reader should not hear,
        whatever `data-pdf` says, or None for an element without a meaning.
    """
    tag = element.tag
    if element.get("aria-hidden") == "true" or element.get("role") == "presentation":
        return ARTIFACT
    if given := element.get(ROLE_ATTRIBUTE):
        return given
    if tag == "img" and element.get("alt") == "":
        return ARTIFACT
    if tag in {"ol", "ul"} and _in_contents(element, parents):
        return "TOC"
    if tag == "li" and _in_contents(element, parents):
        return "TOCI"
    if tag == "a" and not element.get("href"):
        return None
    if tag == "abbr" and not element.get("title"):
        return None
    if role := ROLES.get(tag):
        return role
    if element.get("lang") and tag not in {"html", "body"}:
        return "Div" if tag in BLOCKS_WITHOUT_ROLE else "Span"
    return None


def alternative(element: Element) -> str:
    """Return what a figure is said to show: its alt text, label or SVG title."""
    if alt := element.get("alt") or element.get("aria-label"):
        return " ".join(alt.split())
    title = element.find(f"{SVG}title")
    return " ".join("".join(title.itertext()).split()) if title is not None else ""


def spoken(element: Element) -> str:
    """Return the text of an element as one line, pictures by their alternative."""
    if label := element.get("aria-label"):
        return " ".join(label.split())
    parts: list[str] = []

    def gather(one: Element) -> None:
        if one.get("aria-hidden") == "true":
            return
        if one.tag in {"img", f"{SVG}svg"}:
            parts.append(alternative(one))
            return
        parts.append(one.text or "")
        for child in one:
            if isinstance(child.tag, str):
                gather(child)
            parts.append(child.tail or "")

    gather(element)
    return " ".join("".join(parts).split())


def _in_contents(element: Element, parents: Mapping[Element, Element]) -> bool:
    """Return whether an element is, or is inside, a table of contents."""
    one: Element | None = element
    while one is not None:
        if one.get(TOC_ATTRIBUTE) is not None:
            return True
        one = parents.get(one)
    return False
