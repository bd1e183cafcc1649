"""Finished PDFs of a laid-out brochure: the tagged one, and the plain one for press.

Source:
    ISO 14289-1:2014 (PDF/UA-1); ISO 32000-1:2008, 12.4.2, “Page labels”.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import pydyf  # type: ignore[import-untyped]
import weasyprint.pdf  # type: ignore[import-untyped]
from weasyprint.formatting_structure.boxes import (  # type: ignore[import-untyped]
    TextBox,
)

from generator.brochure.pdf.engine import ENGINE
from generator.brochure.pdf.errors import MISSING_SIGN, RenderError
from generator.brochure.pdf.journal import Journal, journal
from generator.brochure.pdf.labels import PageLabel
from generator.brochure.pdf.layout import Layout, stopped
from generator.brochure.pdf.tagging import add_tags
from generator.brochure.pdf.tree import Node
from generator.brochure.pdf.typefaces import variable
from generator.wording.messages import N_, Message, message

# The font writer stamps the time into every font it makes from a variable one.
EPOCH = ("SOURCE_DATE_EPOCH", "0")
NO_SIGN = ".notdef glyph rendered"  # a log line; ours says the same in two languages


def write_screen(
    layout: Layout, *, labels: Sequence[PageLabel] = (PageLabel(1),)
) -> bytes:
    """Return the file to read on a screen: PDF/UA-1, at trim size.

    Raises:
        RenderError: the document cannot be accessible as it is: no title, no
            language, a picture without alternative text, headings out of order.
    """
    content, _ = write_tagged(layout, labels=labels)
    return content


def write_tagged(
    layout: Layout, *, labels: Sequence[PageLabel] = (PageLabel(1),)
) -> tuple[bytes, Node]:
    """Return the file to read on a screen, and its structure tree.

    Raises:
        RenderError: as `write_screen`.
    """
    problems: list[Message] = []
    if not layout.title:
        problems.append(message(N_("The document has no title.")))
    if not layout.language:
        problems.append(message(N_("The document does not say its language.")))
    trees: list[Node] = []

    def tag(pdf: Any, document: Any, _: object, page_streams: Sequence[Any]) -> None:
        trees.append(add_tags(pdf, document, page_streams, problems))

    def finish(_: Any, pdf: Any) -> None:
        finish_screen(pdf, labels)

    content = _write(layout, problems, tag, finisher=finish, pdf_variant="pdf/ua-1")
    return content, trees[0]


def write_plain(layout: Layout) -> bytes:
    """Return the file that press starts from: untagged, RGB, with its bleed.

    Raises:
        RenderError: the layout engine warned of anything while writing.
    """
    return _write(layout, [])


def _write(
    layout: Layout,
    problems: list[Message],
    tag: Callable[..., None] | None = None,
    **options: Any,
) -> bytes:
    layout.document.fonts.clear()  # they gather signs with every writing
    return write_with(
        layout.document,
        problems,
        lambda log: problems_of_writing(layout, log),
        tag,
        **options,
    )


def write_with(
    document: Any,
    problems: list[Message],
    check: Callable[[Journal], list[Message]] = lambda log: log.problems,
    tag: Callable[..., None] | None = None,
    **options: Any,
) -> bytes:
    """Return the PDF that WeasyPrint writes of a document.

    Args:
        document: WeasyPrint's, laid out.
        problems: what is known to be wrong with it.
        check: returns what is wrong with it once it is written.
        tag: adds the structure tree; without it the finisher does.
        options: of WeasyPrint's `write_pdf`.

    Raises:
        RenderError: there is a problem; every one is listed.
    """
    with ENGINE, journal() as log, variable(*EPOCH), _tagged_by(tag or _no_tags):
        try:
            content: bytes = document.write_pdf(**options)
        except Exception as error:
            raise RenderError([*problems, *log.problems, *stopped(error)]) from error
        problems += check(log)
    if problems:
        raise RenderError(problems)
    return content


def problems_of_writing(layout: Layout, log: Journal) -> list[Message]:
    """Return what is wrong with a document that was just drawn."""
    document = layout.document
    missing = sorted(
        {sign for font in document.fonts.values() for sign in font.missing}
    )
    return [
        *layout.fetcher.problems(),
        *(one for one in log.problems if not (missing and NO_SIGN in str(one))),
        *(
            message(
                MISSING_SIGN,
                sign=chr(sign),
                code=f"{sign:04X}",
            )
            for sign in missing
        ),
        *_absent_typefaces(document),
    ]


def finish_screen(pdf: Any, labels: Sequence[PageLabel]) -> None:
    """Make of a tagged PDF the file to read on a screen: trim size, page labels."""
    _cut_to_trim(pdf)
    pdf.catalog["PageLabels"] = _page_labels(labels)
    if "Outlines" in pdf.catalog:
        pdf.catalog["PageMode"] = "/UseOutlines"


def _absent_typefaces(document: Any) -> list[Message]:
    """Return the typefaces that text asks for first and does not get.

    The layout engine takes any other without a word.
    """
    used = tuple(font.family.casefold() for font in document.fonts.values())
    asked = {
        box.style["font_family"][0]
        for page in document.pages
        for box in page._page_box.descendants(placeholders=True)
        if isinstance(box, TextBox) and box.text.strip()
    }
    return [
        message(N_("Typeface “{name}” is not there."), name=name)
        for name in sorted(asked)
        if not any(family.startswith(name.casefold()) for family in used)
    ]


def _no_tags(*_: object) -> None:
    """Add no structure tree."""


@contextmanager
def _tagged_by(add: Callable[..., None]) -> Iterator[None]:
    """Let `add` build the structure tree in place of WeasyPrint's own."""
    original = weasyprint.pdf.add_tags
    weasyprint.pdf.add_tags = add
    try:
        yield
    finally:
        weasyprint.pdf.add_tags = original


def _cut_to_trim(pdf: Any) -> None:
    """Take the bleed off every page: nobody trims a screen."""
    for reference in pdf.page_references:
        page = pdf.objects[int(reference.split()[0])]
        page["MediaBox"] = page["TrimBox"]
        page["BleedBox"] = page["TrimBox"]


def _page_labels(labels: Sequence[PageLabel]) -> Any:
    numbers = pydyf.Array()
    for label in sorted(labels, key=lambda one: one.page):
        row = pydyf.Dictionary()
        if label.style:
            row["S"] = f"/{label.style}"
            row["St"] = label.start
        if label.prefix:
            row["P"] = pydyf.String(label.prefix)
        numbers.extend([label.page - 1, row])
    return pydyf.Dictionary({"Nums": numbers})
