"""The structure tree of a tagged PDF, as values, and how it is written.

The tree stands apart from where it comes from (`tagging`): it knows roles,
attributes, marked content and annotations, but neither HTML nor boxes.

Source:
    ISO 32000-1:2008, 14.7, “Logical structure”.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import pydyf  # type: ignore[import-untyped]

from generator.brochure.pdf.roles import INLINE


@dataclass(slots=True, eq=False)
class Content:
    """One run of marked content on a page.

    Attributes:
        mcid: its marked-content identifier, unique on the page.
        page: index of the page, from 0.
        properties: the property list in the content stream.
        text: the characters drawn, or empty for a picture.
        place: left, right and baseline of its text and its size, CSS pixels from
            the top left of the page.
        form: the form XObject that holds it, or None for the page itself.
    """

    mcid: int
    page: int
    properties: dict[str, Any]
    text: str = ""
    place: tuple[float, float, float, float] = (0, 0, 0, 0)
    form: Any = None


@dataclass(slots=True, eq=False)
class Annotation:
    """An annotation that belongs to a structure element, on a page from 0."""

    dictionary: Any
    page: int


@dataclass(slots=True, eq=False)
class Node:
    """A structure element.

    Attributes:
        role: its standard structure type.
        parent: the element that holds it; None for the document.
        kids: elements, content and annotations in reading order.
        entries: entries of its dictionary: Alt, E, ID, Lang.
        attributes: attribute objects by owner: Layout, List, Table.
    """

    role: str
    parent: Node | None = None
    kids: list[Node | Content | Annotation] = field(default_factory=list)
    entries: dict[str, Any] = field(default_factory=dict)
    attributes: dict[str, dict[str, Any]] = field(default_factory=dict)

    def add(self, role: str, *, after: Node | None = None, first: bool = False) -> Node:
        """Return a new element in this one: last, first, or right after another."""
        node = Node(role, self)
        if first:
            self.kids.insert(0, node)
        elif after is not None and after in self.kids:
            self.kids.insert(self.kids.index(after) + 1, node)
        else:
            self.kids.append(node)
        return node

    def nodes(self) -> Iterator[Node]:
        """Yield this element and all under it, in reading order."""
        yield self
        for kid in self.kids:
            if isinstance(kid, Node):
                yield from kid.nodes()

    def runs(self) -> Iterator[Content]:
        """Yield the content of this element and of the inline elements in it."""
        for kid in self.kids:
            if isinstance(kid, Content):
                yield kid
            elif isinstance(kid, Node) and kid.role in INLINE - {"Note"}:
                yield from kid.runs()

    def prune(self) -> bool:
        """Drop elements without content; return whether this one is to stay.

        An empty table cell stays: a row has as many as the others.
        """
        self.kids = [
            kid for kid in self.kids if not isinstance(kid, Node) or kid.prune()
        ]
        return bool(self.kids) or self.role in {"TH", "TD"}


def write_tree(pdf: Any, document: Node, pages: int) -> None:
    """Add the structure tree to a PDF, and each page's way back to it.

    Args:
        pdf: the pydyf document; every page has its index as StructParents.
        document: the root element.
        pages: how many pages the document has.
    """
    parent_tree = pydyf.Dictionary()
    pdf.add_object(parent_tree)
    root = pydyf.Dictionary(
        {"Type": "/StructTreeRoot", "ParentTree": parent_tree.reference}
    )
    pdf.add_object(root)
    writer = _Writer(pdf, pages)
    root["K"] = pydyf.Array([writer.element(document, root.reference)])
    parent_tree["Nums"] = writer.numbers()
    root["ParentTreeNextKey"] = len(parent_tree["Nums"]) // 2
    if writer.identified:
        names = pydyf.Array()
        for name, reference in sorted(writer.identified):
            names.extend([pydyf.String(name), reference])
        root["IDTree"] = pydyf.Dictionary({"Names": names})
    pdf.catalog["StructTreeRoot"] = root.reference
    pdf.catalog["MarkInfo"] = pydyf.Dictionary({"Marked": "true"})
    pdf.catalog["ViewerPreferences"] = pydyf.Dictionary({"DisplayDocTitle": "true"})


class _Writer:
    """Turns elements into objects and remembers who holds what."""

    def __init__(self, pdf: Any, pages: int) -> None:
        self.identified: list[tuple[str, bytes]] = []
        self._pdf = pdf
        self._pages: Sequence[bytes] = pdf.page_references
        self._content: list[dict[int, bytes]] = [{} for _ in range(pages)]
        self._forms: list[tuple[Any, dict[int, bytes]]] = []
        self._annotations: list[tuple[Any, bytes]] = []

    def element(self, node: Node, parent: bytes) -> bytes:
        """Add an element and all under it; return its reference."""
        item = pydyf.Dictionary(
            {"Type": "/StructElem", "S": f"/{node.role}", "P": parent}
        )
        self._pdf.add_object(item)
        for key, value in node.entries.items():
            item[key] = pydyf.String(value) if isinstance(value, str) else value
        if "ID" in node.entries:
            self.identified.append((node.entries["ID"], item.reference))
        owners = [
            pydyf.Dictionary({"O": f"/{owner}", **values})
            for owner, values in sorted(node.attributes.items())
        ]
        if owners:
            item["A"] = owners[0] if len(owners) == 1 else pydyf.Array(owners)
        page = next((kid.page for kid in node.kids if not isinstance(kid, Node)), None)
        if page is not None:
            item["Pg"] = self._pages[page]
        item["K"] = pydyf.Array(
            [self._kid(kid, item.reference, page) for kid in node.kids]
        )
        reference: bytes = item.reference
        return reference

    def _kid(
        self, kid: Node | Content | Annotation, parent: bytes, page: int | None
    ) -> Any:
        if isinstance(kid, Node):
            return self.element(kid, parent)
        if isinstance(kid, Annotation):
            self._annotations.append((kid.dictionary, parent))
            return pydyf.Dictionary(
                {
                    "Type": "/OBJR",
                    "Obj": kid.dictionary.reference,
                    "Pg": self._pages[kid.page],
                }
            )
        self._holders(kid)[kid.mcid] = parent
        if kid.form is None and kid.page == page:
            return kid.mcid
        reference = pydyf.Dictionary(
            {"Type": "/MCR", "MCID": kid.mcid, "Pg": self._pages[kid.page]}
        )
        if kid.form is not None:
            reference["Stm"] = kid.form.reference
        return reference

    def _holders(self, content: Content) -> dict[int, bytes]:
        if content.form is None:
            return self._content[content.page]
        for form, holders in self._forms:
            if form is content.form:
                return holders
        holders = {}
        content.form.extra["StructParents"] = len(self._content) + len(self._forms)
        self._forms.append((content.form, holders))
        return holders

    def numbers(self) -> Any:
        """Return the parent tree: pages first, then forms, then annotations."""
        numbers = pydyf.Array()
        for key, holders in enumerate(
            [*self._content, *(holders for _, holders in self._forms)]
        ):
            row = [
                holders.get(mcid, "null")
                for mcid in range(max(holders, default=-1) + 1)
            ]
            numbers.extend([key, pydyf.Array(row)])
        start = len(self._content) + len(self._forms)
        for key, (annotation, holder) in enumerate(self._annotations, start):
            annotation["StructParent"] = key
            numbers.extend([key, holder])
        return numbers


def outline(node: Node, depth: int = 0) -> str:
    """Return a structure tree as text: what a screen reader is given, and how.

    One line an element or a run of text, indented by depth; text as it is read
    (with its ActualText), pages from 1.
    """
    pad = "  " * depth
    said = [f"{key}={value}" for key, value in sorted(node.entries.items())]
    said += [
        f"{key}={str(value).removeprefix('/')}"
        for _, values in sorted(node.attributes.items())
        for key, value in sorted(values.items())
        if key not in {"BBox", "Placement"}
    ]
    lines = [f"{pad}{' '.join([node.role, *said])}"]
    for kid in node.kids:
        if isinstance(kid, Node):
            lines.append(outline(kid, depth + 1).rstrip("\n"))
        elif isinstance(kid, Annotation):
            lines.append(f"{pad}  @ annotation on page {kid.page + 1}")
        else:
            actual = kid.properties.get("ActualText")
            text = kid.text if actual is None else actual.string
            shown = text.replace("\u00ad", "~") if text else "(picture)"
            lines.append(f"{pad}  | {shown!r} on page {kid.page + 1}")
    return "\n".join(lines) + "\n"
