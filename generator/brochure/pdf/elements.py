"""The structure element of every HTML element, made when content needs it.

HTML and PDF disagree in a few places: list items have a label and a body, loose
text needs a paragraph, a definition list is a list, a footnote stands beside its
reference. Those places are here; `tagging` knows only what the layout drew.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from generator.brochure.pdf.roles import (
    ARTIFACT,
    GROUPING,
    INLINE,
    LIST_NUMBERING,
    STANDARD,
    alternative,
    role_of,
)
from generator.brochure.pdf.tree import Node
from generator.wording.messages import N_, Message, message


class Elements:
    """Structure elements by HTML element, in the order of their content.

    Attributes:
        root: the Document element.
        parents: the HTML parent of every HTML element but the root.
        nodes: the structure element that stands for an HTML element.
    """

    def __init__(self, html: Element, problems: list[Message]) -> None:
        self.root = Node("Document")
        self.parents = {child: parent for parent in html.iter() for child in parent}
        self.nodes: dict[Element, Node] = {html: self.root}
        self._problems = problems
        self._artifact = Node(ARTIFACT)
        self._language = {self.root: html.get("lang") or ""}
        self._parts: dict[tuple[Element, str], Node] = {}
        self._paragraphs: dict[Node, Element] = {}
        self._notes: dict[Element, int] = {}

    def is_hidden(self, element: Element) -> bool:
        """Return whether an element is decoration."""
        return self._node(element) is self._artifact

    def remember_note(self, element: Element | None) -> None:
        """Remember that an element is a footnote: only the layout knows."""
        if element is not None and element not in self._notes:
            self._notes[element] = len(self._notes) + 1

    def picture(self, element: Element, *, generated: bool) -> Node | None:
        """Return the Figure of a drawn picture, or None for decoration."""
        node = self._node(element)
        if generated or node is self._artifact:
            return None
        return node

    def holder(self, element: Element, pseudo: str, text: str) -> Node | None:
        """Return the element that a run of text belongs to, or None for decoration.

        Args:
            element: the HTML element whose text it is.
            pseudo: the pseudo-element that generated it, or empty.
            text: the characters.
        """
        if pseudo == "footnote-call":
            return self._reference(element)
        node = self._node(element)
        if node is self._artifact:
            return None
        if pseudo in {"marker", "footnote-marker"}:
            if not text.strip():
                return None
            return self._part(element, node, "Lbl", first=True)
        node = self._inner(node, element)
        if node.role not in GROUPING:
            return node
        if not text.strip() and not _open_paragraph(node, self._paragraphs):
            return None
        return self._paragraph(node, element)

    def _node(self, element: Element) -> Node:
        """Return the structure element of an HTML element or of what is around it."""
        if element in self.nodes:
            return self.nodes[element]
        parent = self.parents[element]
        container = self._node(parent)
        if element in self.nodes:  # made with its table
            return self.nodes[element]
        role = "Note" if element in self._notes else role_of(element, self.parents)
        if container is self._artifact or role == ARTIFACT:
            node = self._artifact
        elif role is None:
            node = container
        else:
            node = self._new(element, role, container)
        self.nodes[element] = node
        if node.role == "Table" and node is not container:
            for part in _parts_of_table(element):
                self._node(part)  # empty ones as well: rows and columns are counted
        return node

    def _new(self, element: Element, role: str, container: Node) -> Node:
        """Return a new structure element in its place."""
        if role not in STANDARD:
            self._problems.append(
                message(N_("“{role}” is no structure type of PDF."), role=role)
            )
            role = "Span"
        tag = element.tag
        if tag in {"dt", "dd"}:
            container = self._definition(element, container)
        elif role not in {"Lbl", "LBody", "LI", "TOCI", "Caption"}:
            container = self._inner(container, element)
        if role in INLINE and container.role in GROUPING and not _holds_blocks(element):
            container = self._paragraph(container, element)
        if role == "Note":
            node = container.add(role, after=self._parts.get((element, "Reference")))
            node.entries["ID"] = f"note-{self._notes.get(element, 0):04}"
        else:
            node = container.add(role, first=role == "Caption" and tag == "caption")
        self._describe(node, element)
        return node

    def _describe(self, node: Node, element: Element) -> None:
        """Add what the HTML attributes of an element say."""
        language = element.get("lang")
        around = next(
            found
            for one in _ancestors(node)
            if (found := self._language.get(one)) is not None
        )
        if language and language != around:
            node.entries["Lang"] = language
            self._language[node] = language
        if node.role == "Figure":
            if said := alternative(element):
                node.entries["Alt"] = said
            else:
                self._problems.append(
                    message(
                        N_("Picture {name} has no alternative text."),
                        name=element.get("src") or element.get("id") or "svg",
                    )
                )
        elif element.tag == "abbr":
            node.entries["E"] = " ".join((element.get("title") or "").split())
        elif node.role == "L" and isinstance(element.tag, str):
            numbering = LIST_NUMBERING.get(element.tag, "/None")
            node.attributes["List"] = {"ListNumbering": numbering}
        elif node.role in {"TH", "TD"}:
            self._describe_cell(node, element)

    def _describe_cell(self, node: Node, element: Element) -> None:
        table: dict[str, object] = {}
        if node.role == "TH":
            section = self.parents[self.parents[element]].tag
            scope = element.get("scope") or ("row" if section == "tbody" else "col")
            table["Scope"] = "/Row" if scope.startswith("row") else "/Column"
        for attribute, key in (("colspan", "ColSpan"), ("rowspan", "RowSpan")):
            span = element.get(attribute, "1")
            if span.isdecimal() and int(span) > 1:
                table[key] = int(span)
        if table:
            node.attributes["Table"] = table

    # Parts that HTML does not name

    def _inner(self, node: Node, element: Element) -> Node:
        """Return the part of a list item or contents line that holds its text."""
        if node.role == "LI":
            return self._part(self._origin(node, element), node, "LBody")
        if node.role == "TOCI" and role_of(element, self.parents) != "TOC":
            return self._part(self._origin(node, element), node, "Reference")
        return node

    def _origin(self, node: Node, element: Element) -> Element:
        """Return the HTML element, at or around `element`, that `node` stands for."""
        while self.nodes.get(element) is not node:
            element = self.parents[element]
        while self.nodes.get(self.parents[element]) is node:
            element = self.parents[element]
        return element

    def _part(
        self, element: Element, node: Node, role: str, *, first: bool = False
    ) -> Node:
        key = (element, role)
        if key not in self._parts:
            self._parts[key] = node.add(role, first=first)
        return self._parts[key]

    def _definition(self, element: Element, container: Node) -> Node:
        """Return the list item of a term or a definition.

        An item starts at a term that follows a definition, so that a term with
        two definitions, or two terms with one, stay together.
        """
        around = self.parents[element]
        while around.tag not in {"dl", "body"}:
            around = self.parents[around]
        item, former = around, ""
        for one in around.iter():
            if one.tag not in {"dt", "dd"}:
                continue
            if one.tag == "dt" and former != "dt":
                item = one
            former = str(one.tag)
            if one is element:
                break
        return self._part(item, container, "LI")

    def _reference(self, element: Element) -> Node | None:
        """Return the element that holds the call of a footnote."""
        parent = self.parents[element]
        if (element, "Reference") not in self._parts:
            container = self.holder(parent, "", "*")
            if container is None:
                return None
            self._parts[element, "Reference"] = container.add("Reference")
        return self._parts[element, "Reference"]

    def _paragraph(self, node: Node, element: Element) -> Node:
        """Return a paragraph for loose text in an element that groups others."""
        block = element
        while role_of(block, self.parents) in {None, *INLINE} and (
            block.tag not in {"div", "header", "footer", "body", "html"}
        ):
            block = self.parents[block]
        paragraph = _open_paragraph(node, self._paragraphs)
        if paragraph is None or self._paragraphs[paragraph] is not block:
            paragraph = node.add("P")
            self._paragraphs[paragraph] = block
        return paragraph


def _parts_of_table(element: Element) -> Iterator[Element]:
    """Yield rows, cells and groups of rows of a table, not those of tables in it."""
    for part in element:
        if part.tag in {"thead", "tbody", "tfoot", "tr", "th", "td"}:
            yield part
            if part.tag not in {"th", "td"}:
                yield from _parts_of_table(part)


def _ancestors(node: Node) -> list[Node]:
    """Return the elements around an element, nearest first."""
    found = []
    around = node.parent
    while around is not None:
        found.append(around)
        around = around.parent
    return found


def _open_paragraph(node: Node, paragraphs: dict[Node, Element]) -> Node | None:
    """Return the paragraph for loose text that an element ends with, or None."""
    last = node.kids[-1] if node.kids else None
    return last if isinstance(last, Node) and last in paragraphs else None


def _holds_blocks(element: Element) -> bool:
    """Return whether an inline element holds paragraphs, headings or lists."""
    blocks = {"p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "table"}
    return any(one.tag in {*blocks, "figure", "div"} for one in element.iter())
