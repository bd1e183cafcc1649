"""Footnotes stand on the page of their call."""

from contextlib import nullcontext

import pytest
from weasyprint import HTML

from generator.brochure.pdf.repair import footnotes_repaired

STYLE = """<style>
@page { size: A5; margin: 15mm;
  @footnote { border-top: .35pt solid; padding-top: 1.2mm; margin-top: 3mm } }
body { font: 10pt/1.4 "Source Serif 4" }
.note { float: footnote; font-size: 8pt }
p { break-after: page }
</style>"""
BODY = "".join(f'<p>x<span class="note">Noot {i}.</span></p>' for i in range(3))


def pages_of(suffix, document):
    """Return the index of every page with a box of a pseudo-element."""
    return [
        number
        for number, page in enumerate(document.pages)
        for box in page._page_box.descendants()
        if str(box.element_tag).endswith(suffix)
        and type(box).__name__ in {"InlineBox", "TextBox"}
    ]


@pytest.mark.parametrize(
    ("repair", "right"), [(footnotes_repaired, True), (nullcontext, False)]
)
def test_a_note_stands_with_its_call(repair, right):
    """With the repair it does; without, WeasyPrint 70 puts it a page later.

    When the second case fails, WeasyPrint is right by itself: the repair can go.
    """
    with repair():
        document = HTML(string=STYLE + BODY).render()

    calls = set(pages_of("::footnote-call", document))
    notes = set(pages_of("::footnote-marker", document))
    assert (calls == notes) is right


def test_an_area_of_limited_height_still_overflows():
    """Notes that do not fit a height that the style gives go to later pages."""
    style = STYLE.replace("margin-top: 3mm", "max-height: 12mm")
    notes = "".join(f'<span class="note">Noot {i}.</span>' for i in range(8))
    with footnotes_repaired():
        document = HTML(string=f"{style}<p>x{notes}</p>").render()

    assert len(document.pages) > 1
