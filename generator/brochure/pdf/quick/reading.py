"""Reading: a document that is well-formed XML as well is read by the XML reader.

It is written in C: with all that is looked at first, it takes an eighth of the time.
HTML read as XML gives another tree where a browser would mend something: close a
paragraph before a list in it, or take a table's stray text out. So a document is read
this way only if every element is one of a few, in a place where nothing is mended; any
other goes the usual way.

Source:
    HTML, §13.2 “Parsing HTML documents”; XML 1.0, §2.4, §3.1 and §3.3.3.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from typing import IO, Any
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import weasyprint  # type: ignore[import-untyped]

from generator.brochure.pdf.roles import SVG

BEGINNING = "<!DOCTYPE html>"
# Of the void elements those that are read here; what stands in tables is mended.
VOID = frozenset({"br", "hr", "img", "link", "meta", "wbr"})
PHRASING = frozenset(
    {
        *("a", "abbr", "b", "bdi", "bdo", "cite", "code", "del", "dfn", "em", "i"),
        *("ins", "kbd", "mark", "q", "s", "small", "span", "strong", "sub", "sup"),
        *("time", "u", "var", "br", "img", "wbr"),
    }
)
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
CONTAINERS = frozenset(
    {
        *("address", "article", "aside", "blockquote", "div", "figcaption", "figure"),
        *("footer", "header", "main", "nav", "section"),
    }
)
FLOW = PHRASING | HEADINGS | CONTAINERS | {"p", "hr", "ul", "ol", "dl", "table"}
OF_TABLES = {
    "table": frozenset({"thead", "tbody", "tfoot"}),
    **dict.fromkeys(("thead", "tbody", "tfoot"), frozenset({"tr"})),
    "tr": frozenset({"th", "td"}),
}
# What may be in an element; anything else is no plain document.
WITHIN = {
    **dict.fromkeys(("body", "li", "dd", "dt", "th", "td", *CONTAINERS), FLOW),
    **dict.fromkeys(("p", *HEADINGS), PHRASING),
    **dict.fromkeys(PHRASING, PHRASING),
    **dict.fromkeys(("ul", "ol"), frozenset({"li"})),
    "dl": frozenset({"dt", "dd", "div"}),
    "group": frozenset({"dt", "dd"}),  # a division of such a list
    "head": frozenset({"meta", "link", "title", "style"}),
    **dict.fromkeys(("title", "style", *VOID), frozenset[str]()),
    **OF_TABLES,
}
ONLY_BLANKS = frozenset({"head", *OF_TABLES})

SHAPES = frozenset(
    SVG + name for name in ("g", "path", "circle", "ellipse", "rect", "line", "text")
)
XMLNS = "{http://www.w3.org/2000/xmlns/}xmlns"  # what an HTML parser calls it
MIXED_CASE = frozenset({"viewBox", "preserveAspectRatio"})

ATTRIBUTES = r"""(?:[^<>"']|"[^"<]*"|'[^'<]*')*"""
OPEN_VOID = re.compile(rf"<((?:{'|'.join(sorted(VOID))})(?![\w.:-]){ATTRIBUTES}?)/?>")
CLOSED_AT_ONCE = re.compile(rf"<([\w.:-]+){ATTRIBUTES}/>")
STYLE = re.compile(r"<style[^<>]*>[^<&]*</style>")
# What the two read differently: a blank in an attribute that is no space, line ends
# of other systems, numbers of characters that HTML takes for those of Windows,
# comments and the like, and namespaces other than that of a drawing.
APART = re.compile(
    r"""\r|<[^<>]*[\t\n\f]|&\#(?!3[49];|x2[27];)|<[?]|<![^D]"""
    rf"""|xmlns(?!="{SVG[1:-1]}")|<(?!svg\ )[^<>]*\ xmlns"""
)

Parse = Callable[..., Element]


def replace() -> None:
    """Read plain documents as XML, others as HTML."""
    parse: Parse = weasyprint.tinyhtml5.parse

    def read(file: IO[Any], **options: Any) -> Element:
        """Return the root of a document, read from a stream of text."""
        text = file.read()
        plain = as_xml(text) if isinstance(text, str) else None
        return parse(text, **options) if plain is None else plain

    weasyprint.tinyhtml5.parse = read


def as_xml(text: str) -> Element | None:
    """Return the root of a document as an HTML parser would, None if that may differ.

    Args:
        text: a whole document in HTML.
    """
    if not text.startswith(BEGINNING) or APART.search(text):
        return None
    if text.count("<style") != len(STYLE.findall(text)):
        return None
    closed = OPEN_VOID.sub(r"<\1/>", text)
    for name in set(CLOSED_AT_ONCE.findall(closed)):
        if name not in VOID and SVG + name not in SHAPES:
            return None
    try:
        root = ElementTree.fromstring(closed)  # noqa: S314 - it declares no entities
    except ElementTree.ParseError:
        return None
    return _placed(root, text)


def _placed(root: Element, text: str) -> Element | None:
    """Return the root with blanks where HTML has them, None if it is not plain."""
    if [part.tag for part in root] != ["head", "body"]:
        return None
    head, body = root
    after = (body.tail or "") + text.rpartition("</html>")[2]
    if not (_is_blank(root.text) and _is_blank(head.tail) and _is_blank(after)):
        return None
    if not (_is_named(root) and _is_plain(head) and _is_plain(body)):
        return None
    root.text = body.tail = None
    if len(body):
        body[-1].tail = (body[-1].tail or "") + after
    else:
        body.text = (body.text or "") + after
    for drawing in root.iter(SVG + "svg"):
        drawing.set(XMLNS, SVG[1:-1])
    return root


def _is_plain(element: Element, around: str = "", *, in_link: bool = False) -> bool:
    """Return whether nothing in an element would be mended.

    Args:
        element: in a place where it may be.
        around: what it is in.
        in_link: whether it is in a link, however deep.
    """
    kind = tag = element.tag
    if tag == "a":
        if in_link:
            return False
        in_link = True
    elif tag == "div" and around == "dl":
        kind = "group"
    allowed = WITHIN[kind]
    only_blanks = tag in ONLY_BLANKS
    if not _is_named(element) or (only_blanks and not _is_blank(element.text)):
        return False
    for part in element:
        if only_blanks and not _is_blank(part.tail):
            return False
        if part.tag == SVG + "svg":
            if "img" not in allowed or not _is_drawn(part):
                return False
        elif part.tag not in allowed or not _is_plain(part, tag, in_link=in_link):
            return False
    return True


def _is_drawn(drawing: Element) -> bool:
    """Return whether a drawing has simple shapes only."""
    parts = drawing.iter()
    next(parts)
    return _is_named(drawing, MIXED_CASE) and all(map(_is_shape, parts))


def _is_shape(element: Element) -> bool:
    return element.tag in SHAPES and _is_named(element, MIXED_CASE)


def _is_named(element: Element, mixed: Collection[str] = ()) -> bool:
    """Return whether its attributes are called the same in HTML as in XML."""
    return all(
        (name.islower() and "{" not in name) or name in mixed for name in element.attrib
    )


def _is_blank(text: str | None) -> bool:
    return not text or not text.strip(" \n")
