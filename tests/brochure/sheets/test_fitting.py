"""The fullest draft of every face that fits."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.brochure.document import Document
from generator.brochure.pdf.errors import RenderError
from generator.brochure.sheets.fitting import Search, fit
from generator.brochure.sheets.sheet import Choices, Face

STYLE = (
    '@page { size: 60mm 50mm; margin: 5mm } html { font: 10pt/5mm "Source Serif 4" }'
)
MANY = 40
PATH = PurePosixPath("content/verses.md")


@given(drafts=st.integers(1, 60), fullest=st.integers(0, 60))
def test_the_search_ends_at_the_fullest_draft_that_fits(drafts, fullest):
    """Or one past the barest where none fits; in few steps."""
    search, steps = Search(drafts), 0
    while not search.is_over:
        search.learn(drafts - search.at if search.at >= fullest else None)
        steps += 1

    assert search.fits == min(fullest, drafts)
    assert steps <= 13
    if search.fits < drafts:
        assert (search.at, search.air) == (fullest, drafts - fullest)


@dataclass(frozen=True)
class Verses:
    """Faces of as many lines as each draft has; eight lines fit on a face."""

    name: str
    lengths: Mapping[str, tuple[int, ...]]
    path: PurePosixPath = PATH

    @property
    def pages(self) -> int:
        return len(self.lengths)

    @property
    def faces(self) -> Mapping[str, Face]:
        return {
            name: Face(len(lengths), bottom=45, line=5)
            for name, lengths in self.lengths.items()
        }

    def compose(self, choices: Choices, *, measuring: bool) -> Document:
        body = ""
        for name, choice in choices.items():
            count = self.lengths[name][choice.draft]
            body += f'<section id="{name}" style="break-before:page">'
            body += "<p>regel</p>" * (count + int(choice.air))
            body += f'<div id="{name}.end"></div></section>'
        html = f'<html lang="nl"><title>Verzen</title><body>{body}</body></html>'
        return Document(html, (STYLE + " body, p { margin: 0 }",), {})


def test_every_face_tells_as_much_as_fits():
    """Each by itself; what room it leaves is filled, and no page comes on top."""
    sheets = [
        Verses("een", {"voor": (12, 9, 7, 2), "achter": (3, 2)}),
        Verses("twee", {"voor": (8,)}),
    ]

    made = fit(sheets, ("screen",))

    assert list(made) == ["een", "twee"]
    assert made["een"].page_count == 2
    assert made["een"].anchors["achter"] == 2
    assert made["een"].depths["voor.end"] == pytest.approx(45, abs=0.1)
    assert made["twee"].files["screen"].startswith(b"%PDF")


def test_what_fits_in_no_draft_is_an_error_on_its_file():
    with pytest.raises(RenderError) as caught:
        fit([Verses("een", {"voor": (MANY, MANY)})], ("screen",))

    assert str(caught.value).startswith("content/verses.md: there is more than")
